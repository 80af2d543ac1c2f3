using TradeIn.Domain.Complaints;
using TradeIn.ReadModels.Datasets;

namespace TradeIn.Server.Datasets;

/// <summary>What a list tells of its rows as of a day beside what they say themselves: how old they are, and whether late.</summary>
/// <param name="Columns">What they are called, and what they mean.</param>
/// <param name="Of">Their values in a row, on a day.</param>
internal sealed record DatedMembers(
    IReadOnlyList<(string Name, ColumnKind Kind, string Meaning)> Columns, Func<DatasetRow, DateOnly, IReadOnlyList<object?>> Of)
{
    private static readonly (string, ColumnKind, string) Age =
        ("ageDays", ColumnKind.Count, "Days from its beginning to the day asked for.");

    private static readonly Dictionary<string, DatedMembers> ByDataset = new(StringComparer.Ordinal)
    {
        ["statements"] = new([Age], (row, on) => [Days((DateOnly)row["filed_on"]!, on)]),
        ["units"] = new(
            [("ageDays", ColumnKind.Count, "Days since its receipt, before it since it was taken in; absent when it is dismantled.")],
            (row, on) => [AgeOfUnit(row, on)]),
        ["complaints"] = new(
            [
                Age, ("daysLate", ColumnKind.Count, "Days behind the last day for the answer."),
                ("overdue", ColumnKind.Flag, "Whether it was due before the day and has no answer at its end."),
            ],
            (row, on) =>
            {
                var age = ComplaintAge.On(
                    (DateOnly)row["filed_on"]!, (DateOnly)row["due_on"]!, (DateOnly?)row["answered_on"], on);
                return [age.Days, age.DaysLate, age.Overdue];
            }),
    };

    /// <summary>None for a dataset that ages in no way that people wait for.</summary>
    public static DatedMembers? For(Dataset dataset) => ByDataset.GetValueOrDefault(dataset.Name);

    private static object? AgeOfUnit(DatasetRow row, DateOnly on) => row["dismantled_on"] is DateOnly done && done <= on
        ? null
        : Days(row["received_on"] is DateOnly received && received <= on ? received : (DateOnly)row["recycled_on"]!, on);

    private static long Days(DateOnly from, DateOnly on) => on.DayNumber - from.DayNumber;
}
