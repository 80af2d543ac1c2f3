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

    public static DatasetColumn Position(string name, string english, string chinese, string meaning) =>
        new(name, ColumnKind.Position, new Words(english, chinese), meaning) { Filters = false };

    public static DatasetColumn Programme { get; } =
        Name("programme", "Programme", "政策", "The programme's id.");

    public static DatasetColumn LastPosition { get; } = Position(
        "last_position", "Last position", "最后变更位置", "The position in the log of the event that changed the row last.");

    /// <summary>A category; the programme says which there are, and these are Beijing's.</summary>
    public static DatasetColumn Category(string name, string english, string chinese, string meaning) =>
        Code(name, english, chinese, meaning, Categories);

    public static DatasetColumn District(string name, string english, string chinese, string meaning) =>
        Name(name, english, chinese, $"{meaning} A code of GB/T 2260, as it was when it was recorded.");
}
