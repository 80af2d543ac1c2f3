using TradeIn.ReadModels.Datasets;
using static TradeIn.ReadModels.Datasets.Columns;

namespace TradeIn.ReadModels.Books;

/// <summary>The table <c>read.postings</c>, column by column.</summary>
public static class PostingsDataset
{
    public static Dataset Dataset { get; } = new()
    {
        Name = "postings",
        Model = "postings",
        Table = "postings",
        Heading = new Words("Postings", "分录"),
        Meaning = "One line of the double-entry books, with the event that wrote it (M7). None is ever changed.",
        Key = ["position", "line"],
        Owners = ["party"],
        Grows = true,
        Columns =
        [
            Position("position", "Position", "日志位置", "The position in the log of the event that wrote it."),
            Count("line", "Line", "行号", "Its place among the lines of that event, from 1.") with { Adds = false },
            Code("account", "Account", "科目", "The account.", [.. AccountNames.All]),
            Name("party", "Party", "核算对象", "Whose account: a programme, a budget, a seller, a dismantler, who paid a bond."),
            Amount("debit", "Debit", "借方", "One of debit and credit is zero."),
            Amount("credit", "Credit", "贷方", "One of debit and credit is zero."),
            Name("event_type", "Event", "事件类型", "The type of the event that wrote it."),
            Id("stream_id", "Stream", "事件流", "The stream of that event."),
            LastPosition,
        ],
    };
}
