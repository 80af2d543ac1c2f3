using TradeIn.Domain.Buyers;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Corrections;
using TradeIn.Domain.Losses;
using TradeIn.Domain.Orders;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Recycling;
using TradeIn.Domain.Returns;

namespace TradeIn.Domain.Tests.Transitions;

/// <summary>Order O-1 and what it holds; what happens, happens on 2010-07-15.</summary>
internal static class OrderTransitions
{
    /// <summary>A placed order whose hold was over on 2010-07-14 stands as it stood.</summary>
    private const string Expired = "Placed, its hold expired";

    /// <summary>Nothing of it was used by the delivery before.</summary>
    private static readonly DeliverOrder Fresh = ADelivery with
    {
        DeliveryId = "D-2", RecyclingId = "R-2", PurchaseId = "P-2", Certificate = CertificateNumber.Parse("BJ00030002"),
        OldUnit = AUnit(Television, "SN-OLD-2"), NewUnit = AUnit(Refrigerator, "SN-NEW-2"), Invoice = AnInvoice("00000002"),
    };

    public static Subject Subject { get; } = new("order")
    {
        States = ["Unknown", Expired, .. Enum.GetNames<OrderStatus>()],
        Pasts = new()
        {
            ["Unknown"] = [],
            ["Refused"] = Past.RefusedOrder,
            ["Placed"] = Past.Ordered(),
            [Expired] = Past.Ordered(until: "2010-07-14"),
            ["Delivered"] = Past.Delivered,
            ["Cancelled"] = Past.CancelledOrder,
        },
        Attempts = new()
        {
            ["PlaceOrder for the same old unit"] = Attempt.Of<PlaceOrder>(past => Given(past).When(
                AnOrder with { OrderId = past.Has(Order.Stream("O-1")) ? "O-2" : "O-1" })),
            ["DeliverOrder"] = Attempt.Of<DeliverOrder>(past => Given(past).When(Fresh)),
            ["DeliverOrder with one unit left"] = Attempt.Of<DeliverOrder>(
                past => Given(past).When(Fresh), [.. Past.OldUnits(People.Wang, 3), .. Past.NewUnits(People.Wang, 4)]),
            ["CancelOrder"] = Attempt.Of<CancelOrder>(
                past => Given(past).When(ACancellation with { OccurredAt = At("2010-07-15 09:00") })),
            ["CancelOrder before its day"] = Attempt.Of<CancelOrder>(
                past => Given(past).When(ACancellation with { OccurredAt = At("2010-07-09 09:00") })),
            ["SubmitClaim for what was delivered"] = Attempt.Of<SubmitClaim>(past => Given(past).When(AClaimAtTheDoor)),
            ["ReturnPurchase of what was delivered"] = Attempt.Of<ReturnPurchase>(
                past => Given(past).When(AReturn with { SubsidyTakenBack = Money.Zero })),
            ["ExchangeUnit for what was delivered"] = Attempt.Of<ExchangeUnit>(past => Given(past).When(AnExchange)),
        },
        Untouched =
        [
            .. CustodyTransitions.Commands,
            .. EnterpriseTransitions.Commands,
            .. StatementTransitions.Commands,
            typeof(RecordRecycling), typeof(RecordPurchase), typeof(AdvanceSubsidy),
            typeof(RecoverSubsidy), typeof(NoteRepair), typeof(ReportLoss), typeof(DecideLoss), typeof(ReplaceCertificate),
            typeof(RequestCorrection), typeof(DecideCorrection),
            .. ComplaintTransitions.Commands, .. SignalTransitions.Commands, .. DeclarationTransitions.Commands,
        ],
        StateOf = StateOf,
        Table = """
            Unknown
              PlaceOrder for the same old unit    → Placed
              DeliverOrder                        one-stop.unknown
              DeliverOrder with one unit left     one-stop.unknown
              CancelOrder                         nothing on record
              CancelOrder before its day          nothing on record
              SubmitClaim for what was delivered  purchase.unknown, certificate.unknown
              ReturnPurchase of what was delivered  purchase.unknown
              ExchangeUnit for what was delivered  purchase.unknown
            Placed, its hold expired
              PlaceOrder for the same old unit    → Placed, its hold expired
              DeliverOrder                        → Delivered
              DeliverOrder with one unit left     → Delivered
              CancelOrder                         → Cancelled
              CancelOrder before its day          one-stop.not-yet-placed
              SubmitClaim for what was delivered  purchase.unknown, certificate.unknown
              ReturnPurchase of what was delivered  purchase.unknown
              ExchangeUnit for what was delivered  purchase.unknown
            Refused
              PlaceOrder for the same old unit    → Refused
              DeliverOrder                        one-stop.unknown
              DeliverOrder with one unit left     one-stop.unknown
              CancelOrder                         one-stop.not-open
              CancelOrder before its day          one-stop.not-open, one-stop.not-yet-placed
              SubmitClaim for what was delivered  purchase.unknown, certificate.unknown
              ReturnPurchase of what was delivered  purchase.unknown
              ExchangeUnit for what was delivered  purchase.unknown
            Placed
              PlaceOrder for the same old unit    → Placed
              DeliverOrder                        → Delivered
              DeliverOrder with one unit left     → Delivered
              CancelOrder                         → Cancelled
              CancelOrder before its day          one-stop.not-yet-placed
              SubmitClaim for what was delivered  purchase.unknown, certificate.unknown
              ReturnPurchase of what was delivered  purchase.unknown
              ExchangeUnit for what was delivered  purchase.unknown
            Delivered
              PlaceOrder for the same old unit    old-unit.already-recycled
              DeliverOrder                        one-stop.not-open
              DeliverOrder with one unit left     one-stop.not-open
              CancelOrder                         one-stop.not-open
              CancelOrder before its day          one-stop.not-open, one-stop.not-yet-placed
              SubmitClaim for what was delivered  → Delivered, and holds nothing
              ReturnPurchase of what was delivered  → Delivered, and holds nothing
              ExchangeUnit for what was delivered  → Delivered
            Cancelled
              PlaceOrder for the same old unit    → Cancelled
              DeliverOrder                        one-stop.not-open
              DeliverOrder with one unit left     one-stop.not-open
              CancelOrder                         one-stop.not-open
              CancelOrder before its day          one-stop.not-open, one-stop.not-yet-placed
              SubmitClaim for what was delivered  purchase.unknown, certificate.unknown
              ReturnPurchase of what was delivered  purchase.unknown
              ExchangeUnit for what was delivered  purchase.unknown
            """,
    };

    private static string StateOf(History past)
    {
        var order = past.StateOf<Order>(Order.Stream("O-1"));
        var hold = past.StateOf<Buyer>(Buyer.Stream(Beijing.Programme, People.Wang.Key))?.Holds
            .SingleOrDefault(held => held.Order == "O-1");
        return (order?.Status, hold) switch
        {
            (null, null) => "Unknown",
            (OrderStatus.Placed, { Old: true }) => hold.Until < Day("2010-07-15") ? Expired : "Placed",
            (OrderStatus.Delivered, { Old: false }) => "Delivered",
            ({ } status, null) => status is OrderStatus.Delivered ? "Delivered, and holds nothing" : status.ToString(),
            _ => $"{order?.Status} with {hold}",
        };
    }
}
