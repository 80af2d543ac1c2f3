namespace TradeIn.ReadModels.Datasets;

/// <summary>What a list can be narrowed by that no single column tells, such as what was overdue on a day.</summary>
/// <param name="Name">On the wire: <c>overdueOn</c>.</param>
/// <param name="Kind">What it is asked with: a day, a text, or one of few words.</param>
/// <param name="Meaning">One sentence for the reference.</param>
/// <param name="Sql">What must be so of a row, with <c>{0}</c> for the value: columns of the dataset, and nothing from outside.</param>
public sealed record DatasetCondition(string Name, ColumnKind Kind, string Meaning, string Sql)
{
    /// <summary>The words of a code.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];
}
