using Npgsql;

namespace TradeIn.ReadModels.Custody;

/// <summary>The columns of <c>read.custody</c>, in the order of the statements that read and write them.</summary>
public static class CustodyColumns
{
    internal static NpgsqlParameter[] Of(IReadOnlyList<CustodyRow> rows) =>
    [
        Column.Of(rows, row => row.Certificate),
        Column.Of(rows, row => row.Programme),
        Column.Of(rows, row => row.Category),
        Column.Of(rows, row => row.Recycler),
        Column.Of(rows, row => row.RecyclerDistrict),
        Column.Of(rows, row => row.RecycledOn),
        Column.Of(rows, row => row.CertificateStatus),
        Column.Of(rows, row => row.Status),
        Column.Of(rows, row => row.Consignment),
        Column.Of(rows, row => row.Dismantler),
        Column.Of(rows, row => row.ConsignedOn),
        Column.Of(rows, row => row.ShippedOn),
        Column.Of(rows, row => row.ReceivedOn),
        Column.Of(rows, row => row.Condition),
        Column.Of(rows, row => row.Discrepancy),
        Column.Of(rows, row => row.Resolution),
        Column.Of(rows, row => row.DismantledOn),
        Column.Of(rows, row => row.DeliveryDueOn),
        Column.Of(rows, row => row.DismantlingDueOn),
        Column.Of(rows, row => row.FreightDeclaration),
        Column.Of(rows, row => row.FreightAmount),
        Column.Of(rows, row => row.DismantlingDeclaration),
        Column.Of(rows, row => row.DismantlingAmount),
        Column.Of(rows, row => row.LastPosition),
    ];

    public static CustodyRow Read(NpgsqlDataReader reader)
    {
        return new CustodyRow
        {
            Certificate = reader.GetString(0),
            Programme = reader.GetString(1),
            Category = reader.GetString(2),
            Recycler = reader.GetString(3),
            RecyclerDistrict = Maybe<string>(4),
            RecycledOn = reader.GetFieldValue<DateOnly>(5),
            CertificateStatus = reader.GetString(6),
            Status = reader.GetString(7),
            Consignment = Maybe<string>(8),
            Dismantler = Maybe<string>(9),
            ConsignedOn = Maybe<DateOnly?>(10),
            ShippedOn = Maybe<DateOnly?>(11),
            ReceivedOn = Maybe<DateOnly?>(12),
            Condition = Maybe<string>(13),
            Discrepancy = Maybe<string>(14),
            Resolution = Maybe<string>(15),
            DismantledOn = Maybe<DateOnly?>(16),
            DeliveryDueOn = reader.GetFieldValue<DateOnly>(17),
            DismantlingDueOn = Maybe<DateOnly?>(18),
            FreightDeclaration = Maybe<string>(19),
            FreightAmount = Maybe<decimal?>(20),
            DismantlingDeclaration = Maybe<string>(21),
            DismantlingAmount = Maybe<decimal?>(22),
            LastPosition = reader.GetInt64(23),
        };

        T? Maybe<T>(int column) => reader.IsDBNull(column) ? default : reader.GetFieldValue<T>(column);
    }
}
