using Npgsql;

namespace TradeIn.ReadModels.Claims;

/// <summary>The columns of <c>read.claims</c>, in the order of the statements that read and write them.</summary>
internal static class ClaimColumns
{
    public static NpgsqlParameter[] Of(IReadOnlyList<ClaimRow> rows) =>
    [
        Column.Of(rows, row => row.ClaimId),
        Column.Of(rows, row => row.Programme),
        Column.Of(rows, row => row.Seller),
        Column.Of(rows, row => row.SellerOutlet),
        Column.Of(rows, row => row.SellerDistrict),
        Column.Of(rows, row => row.PurchaseId),
        Column.Of(rows, row => row.Certificate),
        Column.Of(rows, row => row.Category),
        Column.Of(rows, row => row.Brand),
        Column.Of(rows, row => row.Channel),
        Column.Of(rows, row => row.Outcome),
        Column.Of(rows, row => row.Status),
        Column.Of(rows, row => row.Subsidy),
        Column.Of(rows, row => row.PaidPrice),
        Column.Of(rows, row => row.FiledOn),
        Column.Of(rows, row => row.DecidedOn),
        Column.Of(rows, row => row.AdvancedOn),
        Column.Of(rows, row => row.AdvancedAmount),
        Column.Of(rows, row => row.ReimbursedOn),
        Column.Of(rows, row => row.ReimbursedAmount),
        Column.Of(rows, row => row.TakenBack),
        Column.Of(rows, row => row.OwedToFinance),
        Column.Of(rows, row => row.ReturnedOn),
        Column.Of(rows, row => row.RevokedOn),
        Column.Of(rows, row => row.RecoveredOn),
        Column.Of(rows, row => row.RecoveredAmount),
        Column.Of(rows, row => row.LastPosition),
        Column.Of(rows, row => row.AdvancedBy),
        Column.Of(rows, row => row.ReimbursedBy),
        Column.Of(rows, row => row.PaymentReference),
        Column.Of(rows, row => row.Statement),
        Column.Of(rows, row => row.LastStatement),
        Column.Of(rows, row => row.StatedOn),
        Column.Of(rows, row => row.StatedBy),
        Column.Of(rows, row => row.Verdict),
        Column.Of(rows, row => row.VerdictOn),
        Column.Of(rows, row => row.VerdictBy),
        // A column of lists cannot be unnested: the codes, which hold no blank, go as one text.
        Column.Of(rows, row => row.VerdictReasons is { } reasons ? string.Join(' ', reasons) : null),
    ];

    public static ClaimRow Read(NpgsqlDataReader reader)
    {
        return new ClaimRow
        {
            ClaimId = reader.GetString(0),
            Programme = reader.GetString(1),
            Seller = reader.GetString(2),
            SellerOutlet = reader.GetString(3),
            SellerDistrict = Maybe<string>(4),
            PurchaseId = reader.GetString(5),
            Certificate = reader.GetString(6),
            Category = Maybe<string>(7),
            Brand = Maybe<string>(8),
            Channel = Maybe<string>(9),
            Outcome = reader.GetString(10),
            Status = reader.GetString(11),
            Subsidy = Maybe<decimal?>(12),
            PaidPrice = Maybe<decimal?>(13),
            FiledOn = reader.GetFieldValue<DateOnly>(14),
            DecidedOn = reader.GetFieldValue<DateOnly>(15),
            AdvancedOn = Maybe<DateOnly?>(16),
            AdvancedAmount = Maybe<decimal?>(17),
            ReimbursedOn = Maybe<DateOnly?>(18),
            ReimbursedAmount = Maybe<decimal?>(19),
            TakenBack = reader.GetDecimal(20),
            OwedToFinance = reader.GetDecimal(21),
            ReturnedOn = Maybe<DateOnly?>(22),
            RevokedOn = Maybe<DateOnly?>(23),
            RecoveredOn = Maybe<DateOnly?>(24),
            RecoveredAmount = Maybe<decimal?>(25),
            LastPosition = reader.GetInt64(26),
            AdvancedBy = Maybe<string>(27),
            ReimbursedBy = Maybe<string>(28),
            PaymentReference = Maybe<string>(29),
            Statement = Maybe<string>(30),
            LastStatement = Maybe<string>(31),
            StatedOn = Maybe<DateOnly?>(32),
            StatedBy = Maybe<string>(33),
            Verdict = Maybe<string>(34),
            VerdictOn = Maybe<DateOnly?>(35),
            VerdictBy = Maybe<string>(36),
            VerdictReasons = Maybe<string[]>(37),
        };

        T? Maybe<T>(int column) => reader.IsDBNull(column) ? default : reader.GetFieldValue<T>(column);
    }
}
