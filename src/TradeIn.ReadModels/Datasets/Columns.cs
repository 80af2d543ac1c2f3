using TradeIn.Domain;
using TradeIn.Domain.Purchases;

namespace TradeIn.ReadModels.Datasets;

/// <summary>Columns of each kind in a line, and those that several datasets have.</summary>
internal static class Columns
{
    private static readonly string[] Categories =
        ["television", "refrigerator", "washing-machine", "air-conditioner", "computer"];

    /// <summary>An id: there are as many as rows, so nothing is counted by it.</summary>
    public static DatasetColumn Id(string name, string english, string chinese, string meaning, string? leads = null) =>
        new(name, ColumnKind.Text, new Words(english, chinese), meaning) { Leads = leads };

    /// <summary>A name that many rows share: they are counted by it.</summary>
    public static DatasetColumn Name(string name, string english, string chinese, string meaning, string? leads = null) =>
        Id(name, english, chinese, meaning, leads) with { Groups = true };

    public static DatasetColumn Code(string name, string english, string chinese, string meaning, params string[] values) =>
        new(name, ColumnKind.Code, new Words(english, chinese), meaning) { Values = values, Groups = true };

    public static DatasetColumn Codes(string name, string english, string chinese, string meaning) =>
        new(name, ColumnKind.Codes, new Words(english, chinese), meaning) { Groups = true };

    public static DatasetColumn Flag(string name, string english, string chinese, string meaning) =>
        new(name, ColumnKind.Flag, new Words(english, chinese), meaning) { Groups = true };

    public static DatasetColumn Day(string name, string english, string chinese, string meaning) =>
        new(name, ColumnKind.Day, new Words(english, chinese), meaning) { Groups = true };

    public static DatasetColumn Instant(string name, string english, string chinese, string meaning) =>
        new(name, ColumnKind.Instant, new Words(english, chinese), meaning);

    public static DatasetColumn Amount(string name, string english, string chinese, string meaning) =>
        new(name, ColumnKind.Amount, new Words(english, chinese), meaning);

    public static DatasetColumn Count(string name, string english, string chinese, string meaning) =>
        new(name, ColumnKind.Count, new Words(english, chinese), meaning);

    /// <summary>What <c>read.people</c> tells of whom a column of the row names: there alone it stands, so that it can be erased.</summary>
    public static DatasetColumn OfPerson(
        string name, string english, string chinese, string meaning, string person, string tells, string by = "person") =>
        Id(name, english, chinese, meaning) with { Person = (person, tells, by) };

    public static DatasetColumn Position(string name, string english, string chinese, string meaning) =>
        new(name, ColumnKind.Position, new Words(english, chinese), meaning) { Filters = false };

    public static DatasetColumn Programme { get; } =
        Name("programme", "Programme", "政策", "The programme's id.");

    public static DatasetColumn LastPosition { get; } = Position(
        "last_position", "Last position", "最后变更位置", "The position in the log of the event that changed the row last.");

    /// <summary>Of what can be refused.</summary>
    public static DatasetColumn[] Reasons { get; } =
    [
        Name("first_reason", "First reason", "首要理由", "The first of the reasons; null when it was not refused."),
        Codes(
            "reasons", "Reasons", "拒绝理由",
            "The codes of all rules that failed, in the order of the registry (C8); null when it was not refused."),
    ];

    /// <summary>Of whom a row is about; nothing tells the number of a document.</summary>
    public static DatasetColumn[] Buyer { get; } =
    [
        Id("buyer", "Buyer's id", "消费者标识", "The same for the same person or entity; a keyed digest, no number.", leads: "buyers"),
        OfPerson("buyer_name", "Buyer", "消费者", "As shown last; a person's masked, an entity's in full. Null once it is erased.", "buyer", "name"),
        OfPerson("buyer_number", "Document's number", "证件号码", "As shown last, masked: the last four characters are left. Null once it is erased.", "buyer", "number"),
        Code("buyer_kind", "Kind of buyer", "消费者类型", "Person or entity; the quota goes by it (Q8).", "individual", "legal-entity"),
        District("buyer_district", "Buyer's district", "消费者户籍区县", "The attested place of household or business registration (Q7)."),
        Id(
            "agent", "Agent's id", "代办人标识",
            "Who acted for the buyer (Q11), as a keyed digest; null when nobody did, or showed no document."),
    ];

    public static DatasetColumn TradeOrder(string name, string meaning) =>
        Code(name, "Order", "交易顺序", meaning, Names.Of<PurchaseOrder>());

    public static DatasetColumn PriceBands(string name, string meaning) =>
        Code(name, "Price band", "价格段", meaning, PriceBand.All);

    /// <summary>A category; the programme says which there are, and these are Beijing's.</summary>
    public static DatasetColumn Category(string name, string english, string chinese, string meaning) =>
        Code(name, english, chinese, meaning, Categories);

    public static DatasetColumn District(string name, string english, string chinese, string meaning) =>
        Name(name, english, chinese, $"{meaning} A code of GB/T 2260, as it was when it was recorded.");
}
