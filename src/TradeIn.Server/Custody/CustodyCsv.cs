using TradeIn.Client.Custody;

namespace TradeIn.Server.Custody;

/// <summary>The list of units as a table: the names of the list's members, in its order.</summary>
internal static class CustodyCsv
{
    public static readonly IReadOnlyList<string> Columns =
    [
        "certificateNumber", "programme", "category", "recyclerId", "recyclerDistrict", "recycledOn", "certificateStatus",
        "custody", "consignmentId", "dismantlerId", "consignedOn", "shippedOn", "receivedOn", "condition", "discrepancy",
        "resolution", "dismantledOn", "deliveryDueOn", "dismantlingDueOn", "freightDeclarationId", "freightAmount",
        "dismantlingDeclarationId", "dismantlingAmount", "ageDays", "position",
    ];

    public static IReadOnlyList<object?> Line(CustodyItem item) =>
    [
        item.CertificateNumber, item.Programme, item.Category, item.RecyclerId, item.RecyclerDistrict, item.RecycledOn,
        item.CertificateStatus, item.Custody, item.ConsignmentId, item.DismantlerId, item.ConsignedOn, item.ShippedOn,
        item.ReceivedOn, item.Condition, item.Discrepancy, item.Resolution, item.DismantledOn, item.DeliveryDueOn,
        item.DismantlingDueOn, item.FreightDeclarationId, item.FreightAmount, item.DismantlingDeclarationId,
        item.DismantlingAmount, item.AgeDays, item.Position,
    ];
}
