using TradeIn.ReadModels.Datasets;
using static TradeIn.ReadModels.Datasets.Columns;

namespace TradeIn.ReadModels.Outlets;

/// <summary>The table <c>read.outlets</c>, column by column.</summary>
public static class OutletsDataset
{
    public static Dataset Dataset { get; } = new()
    {
        Name = "outlets",
        Model = "outlets",
        Table = "outlets",
        Heading = new Words("Outlets", "网点"),
        Meaning = "One outlet while it is in one place: a move ends a row and begins another (Q15, Q20).",
        Key = ["enterprise", "outlet", "kind", "valid_from"],
        Owners = ["enterprise"],
        Columns =
        [
            Name("enterprise", "Enterprise", "企业", "Whose outlet it is."),
            Id("outlet", "Outlet", "网点", "Its id, unique within the enterprise."),
            Code("kind", "Kind", "类型", "What is done there.", "recycling", "sales"),
            Day("valid_from", "From", "起始日", "The first day of the row; -infinity when it was there ever since."),
            Day("valid_until", "Until", "终止日", "The day from which on the row is not so any more; infinity while it is."),
            Name("enterprise_name", "Enterprise's name", "企业名称", "As registered."),
            Flag("online", "Online", "网上", "Whether it is a web shop (Q10)."),
            District("district", "District", "区县", "Where it is."),
            Id("name", "Name", "网点名称", "As on its sign; null when it was not said."),
            Id("address", "Address", "地址", "Street and number; null when they were not said."),
            Id("phone", "Phone", "电话", "The outlet's; null when it was not said."),
            Codes("categories", "Categories", "品类", "What it takes or sells; null: all of the programme."),
            LastPosition,
        ],
    };
}
