namespace TradeIn.ReadModels.Datasets;

/// <summary>What a column of a dataset holds, and with that how it can be filtered and added up.</summary>
public enum ColumnKind
{
    /// <summary>An id or a name: filtered by one or several values.</summary>
    Text,

    /// <summary>One of few known words (<see cref="DatasetColumn.Values"/>): filtered by one or several of them.</summary>
    Code,

    /// <summary>Several words at once, as reasons are: a row is found by any of them.</summary>
    Codes,

    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>A day in the programme's place: filtered by its first and last; grouped by day, month or year.</summary>
    Day,

    /// <summary>A moment: filtered by from (included) and until (not included).</summary>
    Instant,

    /// <summary>Yuan to the fen: filtered by least and most; added up.</summary>
    Amount,

    /// <summary>A whole number of something: filtered by least and most; added up.</summary>
    Count,

    /// <summary>A position of the log.</summary>
    Position,
}

/// <summary>One column of a dataset, as the interface, the console and the data dictionary show it.</summary>
/// <param name="Name">In the table, in snake_case; see <see cref="Wire"/> for its name on the wire.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Heading">A short heading, in English and Chinese.</param>
/// <param name="Meaning">One sentence for the data dictionary: what it says, when it is null, the rule where one stands behind it.</param>
public sealed record DatasetColumn(string Name, ColumnKind Kind, Words Heading, string Meaning)
{
    /// <summary>What it is called on the wire: as the other resources call it.</summary>
    public string Wire => WireName.Of(Name);

    /// <summary>The words of a code, in the order in which people think of them.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>Whether rows can be counted by it. Days always can.</summary>
    public bool Groups { get; init; }

    /// <summary>Whether lists can be filtered by it.</summary>
    public bool Filters { get; init; } = true;

    /// <summary>Whether an amount or count of many rows means something when it is added up; the number of a version does not.</summary>
    public bool Adds { get; init; } = true;

    /// <summary>
    /// Not of the table: the column that names a person, what <c>read.people</c> tells of that person, as it is now, and the column
    /// of <c>read.people</c> with the names. Null: it is a column of the table.
    /// </summary>
    public (string Names, string Tells, string By)? Person { get; init; }

    /// <summary>The dataset whose key this is, so that a page can lead there; null: none.</summary>
    public string? Leads { get; init; }
}

/// <summary>A text in the two languages of the console.</summary>
public sealed record Words(string English, string Chinese);
