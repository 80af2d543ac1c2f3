using Npgsql;

namespace TradeIn.ReadModels.Claims;

/// <summary>How long finance takes to pay what sellers advanced, and how old is what is not paid (M2).</summary>
/// <param name="Whose">The seller, the district, or the month of the advance; null: the district is not known.</param>
/// <param name="Paid">Claims that were paid by the day.</param>
/// <param name="PaidAmount">What was paid for them.</param>
/// <param name="MedianDays">From the advance to the payment: half of them were paid within it. Null: none was paid.</param>
/// <param name="P95Days">95 of a hundred were paid within it.</param>
/// <param name="Unpaid">Claims that are advanced and not paid.</param>
/// <param name="UnpaidAmount">What was advanced for them, less what the sellers took back.</param>
/// <param name="UnpaidMedianDays">How long half of them wait at most. Null: none waits.</param>
/// <param name="UnpaidOldestDays">How long the oldest waits.</param>
public sealed record SettlementAgeingRow(
    string? Whose, long Paid, decimal PaidAmount, int? MedianDays, int? P95Days, long Unpaid, decimal UnpaidAmount,
    int? UnpaidMedianDays, int? UnpaidOldestDays)
{
    /// <summary>What it can be told by.</summary>
    public static IReadOnlyList<string> Groups { get; } = ["seller", "district", "month"];

    private static readonly string Sql = EmbeddedSql.Read(typeof(SettlementAgeingRow).Assembly, "Claims/Sql/settlement-ageing.sql");

    /// <param name="readModels">Follow the log.</param>
    /// <param name="by">One of <see cref="Groups"/>.</param>
    /// <param name="on">The day as of which it is told.</param>
    /// <param name="seller">Of whom alone; null: all.</param>
    /// <param name="cancel">Gives up.</param>
    public static Task<(IReadOnlyList<SettlementAgeingRow> Rows, long AsOf)> ReadAsync(
        ReadModelRunner readModels, string by, DateOnly on, string? seller, CancellationToken cancel) => readModels.ReadAsync(
        "claims", Sql,
        [
            new NpgsqlParameter<string> { TypedValue = by }, new NpgsqlParameter<DateOnly> { TypedValue = on },
            new NpgsqlParameter<string?> { TypedValue = seller },
        ],
        Read, cancel);

    private static SettlementAgeingRow Read(NpgsqlDataReader reader)
    {
        return new SettlementAgeingRow(
            reader.IsDBNull(0) ? null : reader.GetString(0), reader.GetInt64(1), reader.GetDecimal(2), Days(3), Days(4),
            reader.GetInt64(5), reader.GetDecimal(6), Days(7), Days(8));

        int? Days(int column) => reader.IsDBNull(column) ? null : reader.GetInt32(column);
    }
}
