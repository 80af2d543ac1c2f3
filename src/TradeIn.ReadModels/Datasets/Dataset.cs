namespace TradeIn.ReadModels.Datasets;

/// <summary>
/// What people query: one table of the schema <c>read</c>, told column by column. Lists, totals, summaries and exports of
/// the interface, the console's tables and the data dictionary are all made from this, so that none knows of a column
/// that another does not.
/// </summary>
public sealed record Dataset
{
    /// <summary>In addresses and files: <c>claims</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The read model that fills it.</summary>
    public required string Model { get; init; }

    /// <summary>In the schema <c>read</c>, without it.</summary>
    public required string Table { get; init; }

    public required Words Heading { get; init; }

    /// <summary>What one row is, in a sentence.</summary>
    public required string Meaning { get; init; }

    /// <summary>
    /// All columns of the table that people may see, the key among them; the last is <c>last_position</c>, the position of
    /// the event that changed the row last.
    /// </summary>
    public required IReadOnlyList<DatasetColumn> Columns { get; init; }

    /// <summary>Columns that no two rows share: the order of lists and what a cursor names.</summary>
    public required IReadOnlyList<string> Key { get; init; }

    /// <summary>The columns that name an enterprise whose row it is; an enterprise sees rows where one of them is itself. None: offices only.</summary>
    public IReadOnlyList<string> Owners { get; init; } = [];

    /// <summary>
    /// The column by whose district the office of a district sees rows: its own alone. Null: offices see all that they may.
    /// </summary>
    public string? ConfinedBy { get; init; }

    /// <summary>The column by which lists go when nothing else is said, before the key; null: the key alone.</summary>
    public DatasetOrder? Order { get; init; }

    /// <summary>What lists can be narrowed by beside the columns.</summary>
    public IReadOnlyList<DatasetCondition> Conditions { get; init; } = [];

    /// <summary>
    /// The table of what rows said before: the same columns and <c>until_position</c>, not included. With it the dataset can be
    /// read as of any position: the rows whose last position is not behind it, and of the past ones those that stood then.
    /// Null: only the present is known.
    /// </summary>
    public string? Past { get; init; }

    /// <summary>Whether rows are only ever added: as of a position they are those whose last position is not behind it.</summary>
    public bool Grows { get; init; }

    /// <summary>Whether it can be read as of a position that is past.</summary>
    public bool KnowsPast => Grows || Past is not null;

    /// <summary>A column by its name in the table.</summary>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public DatasetColumn this[string column] => Columns.FirstOrDefault(each => each.Name == column)
        ?? throw new ArgumentException($"{Name} has no column {column}.", nameof(column));

    /// <summary>What is added up: amounts and counts.</summary>
    public IEnumerable<DatasetColumn> Sums => 
        Columns.Where(each => each.Adds && each.Kind is (ColumnKind.Amount or ColumnKind.Count));
}
