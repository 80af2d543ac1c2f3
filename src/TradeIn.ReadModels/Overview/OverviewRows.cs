using Npgsql;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Settlement;
using TradeIn.ReadModels.Custody;

namespace TradeIn.ReadModels.Overview;

/// <summary>What the programme at a glance is made of, all read from one snapshot.</summary>
/// <param name="Positions">Of the log: how far each of the models had come.</param>
/// <param name="Claims">By day, by district and by category: each claim is once among each.</param>
/// <param name="Reasons">Refused claims by reason, the most frequent first.</param>
/// <param name="Units">By where they are, and since when.</param>
/// <param name="Budgets">District by district, in order.</param>
/// <param name="BudgetDays">All budgets together, in order.</param>
public sealed record OverviewRows(
    OverviewPositions Positions, IReadOnlyList<ClaimsTotal> Claims, IReadOnlyList<(string Code, long Claims)> Reasons,
    IReadOnlyList<UnitsTotal> Units, IReadOnlyList<BudgetTotal> Budgets, IReadOnlyList<BudgetDay> BudgetDays)
{
    /// <summary>The models that are read.</summary>
    public const string ClaimsModel = "claims", UnitsModel = CustodyReadModel.Custody, BudgetsModel = "budgets";

    private static readonly string[] Statements =
    [
        .. new[] { "claims", "reasons", "units", "budgets", "budget-days" }
            .Select(name => EmbeddedSql.Read(typeof(OverviewRows).Assembly, $"Overview/Sql/{name}.sql")),
    ];

    public static Task<OverviewRows> ReadAsync(ReadModelRunner readModels, CancellationToken cancel) =>
        readModels.ReadTogetherAsync(
            [ClaimsModel, UnitsModel, BudgetsModel], [.. Statements.Select(text => new NpgsqlBatchCommand(text))],
            async (reader, positions) =>
            {
                var claims = await RowsAsync(reader, ToClaims, cancel);
                await reader.NextResultAsync(cancel);
                var reasons = await RowsAsync(reader, row => (row.GetString(0), row.GetInt64(1)), cancel);
                await reader.NextResultAsync(cancel);
                var units = await RowsAsync(reader, ToUnits, cancel);
                await reader.NextResultAsync(cancel);
                var budgets = await RowsAsync(reader, ToBudget, cancel);
                await reader.NextResultAsync(cancel);
                var days = await RowsAsync(reader, ToDay, cancel);
                return new OverviewRows(
                    new OverviewPositions(positions[0], positions[1], positions[2]), claims, reasons, units, budgets, days);
            },
            cancel);

    private static async Task<List<TRow>> RowsAsync<TRow>(
        NpgsqlDataReader reader, Func<NpgsqlDataReader, TRow> row, CancellationToken cancel)
    {
        List<TRow> rows = [];
        while (await reader.ReadAsync(cancel)) rows.Add(row(reader));
        return rows;
    }

    private static ClaimsTotal ToClaims(NpgsqlDataReader row) => new(
        row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1), row.GetInt64(2), row.GetInt64(3), row.GetDecimal(4),
        row.GetDecimal(5), row.GetDecimal(6), row.GetDecimal(7));

    private static UnitsTotal ToUnits(NpgsqlDataReader row) => new(
        row.GetString(0), row.IsDBNull(1) ? null : row.GetFieldValue<DateOnly>(1), row.GetInt64(2),
        row.GetFieldValue<DateOnly>(3));

    private static BudgetTotal ToBudget(NpgsqlDataReader row) => new(
        row.GetString(0), row.GetDecimal(1), row.GetDecimal(2), row.GetDecimal(3), row.GetDecimal(4), row.GetDecimal(5));

    private static BudgetDay ToDay(NpgsqlDataReader row)
    {
        return new BudgetDay(row.GetFieldValue<DateOnly>(0), row.GetInt32(1), Sum(2), Sum(3), Sum(4), Sum(5));

        Money Sum(int column) => Money.OfYuan(row.GetDecimal(column));
    }
}

/// <summary>Positions of the log: all that was recorded up to there is in the figures.</summary>
/// <param name="Claims">Of the claims' figures.</param>
/// <param name="Units">Of the old units' figures.</param>
/// <param name="Budgets">Of the budgets' figures.</param>
public sealed record OverviewPositions(long Claims, long Units, long Budgets)
{
    /// <summary>What all figures have come to.</summary>
    public long Least => Math.Min(Claims, Math.Min(Units, Budgets));
}

/// <summary>Claims counted and added up.</summary>
/// <param name="By"><c>day</c>, <c>district</c> or <c>category</c>.</param>
/// <param name="Which">Of these; null: none is on record.</param>
public sealed record ClaimsTotal(
    string By, string? Which, long Filed, long Refused, decimal Subsidy, decimal Advanced, decimal Paid, decimal TakenBack);

/// <summary>Old units in one place.</summary>
/// <param name="Since">The day from which their age is counted; null: they have none.</param>
/// <param name="Units">How many; those of void certificates that were not received are left out.</param>
/// <param name="LastOn">The last day on which one of them was taken in, received or dismantled, void or not.</param>
public sealed record UnitsTotal(string Status, DateOnly? Since, long Units, DateOnly LastOn);

/// <summary>The budgets of one district.</summary>
public sealed record BudgetTotal(
    string District, decimal Allocated, decimal Committed, decimal Spent, decimal Released, decimal Remaining);
