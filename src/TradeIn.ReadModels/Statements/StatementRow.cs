using Npgsql;

namespace TradeIn.ReadModels.Statements;

/// <summary>A row of <c>read.statements</c>.</summary>
public sealed record StatementRow
{
    public required string StatementId { get; init; }

    public required string Programme { get; init; }

    public required string Seller { get; init; }

    public string? District { get; init; }

    public required string Status { get; init; }

    public required DateOnly FiledOn { get; init; }

    public required DateTimeOffset FiledAt { get; init; }

    public required string FiledBy { get; init; }

    public required int Claims { get; init; }

    public required decimal Total { get; init; }

    public required int Undecided { get; init; }

    public decimal? Accepted { get; init; }

    public decimal? Gross { get; init; }

    public decimal? Netted { get; init; }

    public decimal? Amount { get; init; }

    public string? PaymentOrder { get; init; }

    public DateOnly? PaidOn { get; init; }

    public string? Reference { get; init; }

    public required DateOnly StepOn { get; init; }

    public required string StepBy { get; init; }

    public required long LastPosition { get; init; }

    internal static StatementRow Read(NpgsqlDataReader reader)
    {
        return new StatementRow
        {
            StatementId = reader.GetString(0),
            Programme = reader.GetString(1),
            Seller = reader.GetString(2),
            District = Maybe<string>(3),
            Status = reader.GetString(4),
            FiledOn = reader.GetFieldValue<DateOnly>(5),
            FiledAt = reader.GetFieldValue<DateTimeOffset>(6),
            FiledBy = reader.GetString(7),
            Claims = reader.GetInt32(8),
            Total = reader.GetDecimal(9),
            Undecided = reader.GetInt32(10),
            Accepted = Maybe<decimal?>(11),
            Gross = Maybe<decimal?>(12),
            Netted = Maybe<decimal?>(13),
            Amount = Maybe<decimal?>(14),
            PaymentOrder = Maybe<string>(15),
            PaidOn = Maybe<DateOnly?>(16),
            Reference = Maybe<string>(17),
            StepOn = reader.GetFieldValue<DateOnly>(18),
            StepBy = reader.GetString(19),
            LastPosition = reader.GetInt64(20),
        };

        T? Maybe<T>(int column) => reader.IsDBNull(column) ? default : reader.GetFieldValue<T>(column);
    }

    internal static NpgsqlParameter[] Columns(IReadOnlyList<StatementRow> rows) =>
    [
        Column.Of(rows, row => row.StatementId),
        Column.Of(rows, row => row.Programme),
        Column.Of(rows, row => row.Seller),
        Column.Of(rows, row => row.District),
        Column.Of(rows, row => row.Status),
        Column.Of(rows, row => row.FiledOn),
        Column.Of(rows, row => row.FiledAt.ToUniversalTime()),
        Column.Of(rows, row => row.FiledBy),
        Column.Of(rows, row => row.Claims),
        Column.Of(rows, row => row.Total),
        Column.Of(rows, row => row.Undecided),
        Column.Of(rows, row => row.Accepted),
        Column.Of(rows, row => row.Gross),
        Column.Of(rows, row => row.Netted),
        Column.Of(rows, row => row.Amount),
        Column.Of(rows, row => row.PaymentOrder),
        Column.Of(rows, row => row.PaidOn),
        Column.Of(rows, row => row.Reference),
        Column.Of(rows, row => row.StepOn),
        Column.Of(rows, row => row.StepBy),
        Column.Of(rows, row => row.LastPosition),
    ];
}
