namespace TradeIn.ReadModels.Datasets;

/// <summary>What must be so of a row for it to count. Columns are named as in the table; an unknown one throws.</summary>
public abstract record DatasetFilter
{
    private DatasetFilter()
    {
    }

    /// <summary>A text or code is one of these; of several words at once, one is among them.</summary>
    public sealed record AnyOf(string Column, params IReadOnlyList<string> Values) : DatasetFilter;

    /// <summary>A flag says so.</summary>
    public sealed record Flag(string Column, bool Value) : DatasetFilter;

    /// <summary>A day lies between two, both included; null: without end.</summary>
    public sealed record Days(string Column, DateOnly? From, DateOnly? To) : DatasetFilter;

    /// <summary>An instant is not before the one and before the other; null: without end.</summary>
    public sealed record Instants(string Column, DateTimeOffset? From, DateTimeOffset? Until) : DatasetFilter;

    /// <summary>An amount, a count or a position lies between two, both included; null: without end.</summary>
    public sealed record Numbers(string Column, decimal? From, decimal? To) : DatasetFilter;

    /// <summary>Whether the column says something (null or not).</summary>
    public sealed record Said(string Column, bool Something) : DatasetFilter;

    /// <summary>A condition of the dataset's own, by its name.</summary>
    public sealed record Meets(string Condition, object Value) : DatasetFilter;
}
