using TradeIn.Domain.Buyers;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Identities;
using TradeIn.Domain.Papers;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Recycling;
using TradeIn.Domain.Refusals;
using TradeIn.Domain.Units;

namespace TradeIn.Domain.Orders;

/// <summary>
/// At the door (Q10): the new unit is handed over, the full price collected, the old unit taken along, its certificate filled
/// in, the application signed. It records the recycling and the purchase in one step, or nothing; the claim follows.
/// </summary>
public sealed record DeliverOrder
{
    public required string DeliveryId { get; init; }

    public required string OrderId { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    public Agent? Agent { get; init; }

    /// <summary>The number that the recycling gets.</summary>
    public required string RecyclingId { get; init; }

    /// <summary>The recycling outlet that the old unit is taken to.</summary>
    public required string RecyclingOutlet { get; init; }

    /// <summary>The old unit as it was found.</summary>
    public required Unit OldUnit { get; init; }

    public required IReadOnlyList<string> MissingParts { get; init; }

    /// <summary>What the recycler paid for the old unit.</summary>
    public required Money AgreedPrice { get; init; }

    public required CertificateNumber Certificate { get; init; }

    /// <summary>The number that the purchase gets.</summary>
    public required string PurchaseId { get; init; }

    /// <summary>The very unit that was handed over.</summary>
    public required Unit NewUnit { get; init; }

    public required Invoice Invoice { get; init; }

    /// <summary>What was collected at the door.</summary>
    public required Money Collected { get; init; }

    public required bool ApplicationSigned { get; init; }

    /// <summary>Other programmes that subsidise this very unit.</summary>
    public required IReadOnlyList<string> OtherSubsidies { get; init; }

    /// <summary>What was shown, if the courier recorded it (Q12).</summary>
    public IReadOnlyList<Paper>? Papers { get; init; }

    /// <summary>The stream of a delivery.</summary>
    public static StreamName Stream(string deliveryId) => new("delivery", deliveryId);

    /// <summary>Judges the delivery against its order, and the recycling and the purchase in it by R1 to R9 and P1 to P3.</summary>
    public IReadOnlyList<Fact> Decide(DeliveryStates states)
    {
        var rules = new Judgements();
        var accepted = states.Order is { Status: not OrderStatus.Refused };
        rules.Judge(ReasonCode.OneStopUnknown, accepted, actual: OrderId);
        if (!accepted || states is not { Order: { } order, Programme: { } programme })
            return [new Fact(Stream(DeliveryId), new DeliveryRefused(this, Seller: null, rules.Reasons, rules.All))];

        var (content, day) = (order.Content, programme.DayOf(OccurredAt));
        rules.Judge(ReasonCode.OneStopNotOpen, order.Status == OrderStatus.Placed, actual: order.StatusName);
        var placed = programme.DayOf(content.OccurredAt);
        rules.Judge(ReasonCode.OneStopNotYetPlaced, day >= placed, placed, day);
        JudgeUnits(rules, content);
        rules.Judge(ReasonCode.OneStopPriceNotCollected, Collected == content.PaidPrice, content.PaidPrice, Collected);
        rules.Judge(ReasonCode.ApplicationNotSigned, ApplicationSigned);
        var (recycling, purchase) = (RecyclingOf(content), PurchaseOf(content));
        var (old, @new) = (states.OfRecycling(programme), states.OfPurchase(programme));
        rules.Include(recycling.Judge(old));
        rules.Include(purchase.Judge(@new));
        // What was held for the order is its own; an expired hold counts as free, and may have been taken.
        var quota = programme.VersionOn(day).Policy.QuotaOf(content.Buyer.Kind);
        rules.JudgeNewQuota(quota, states.Buyer, day, besides: OrderId);
        return rules.Reasons is { Count: > 0 } reasons
            ? [new Fact(Stream(DeliveryId), new DeliveryRefused(this, content.Seller, reasons, rules.All))]
            : Deliver(recycling.Accept(old), purchase, @new, content, programme, rules);
    }

    private void JudgeUnits(Judgements rules, PlaceOrder content)
    {
        var ordered = content.NewUnit;
        rules.Judge(
            ReasonCode.OneStopOldUnitDiffers, OldUnit.Category == content.OldUnit.Category,
            content.OldUnit.Category, OldUnit.Category);
        rules.Judge(
            ReasonCode.OneStopNewUnitDiffers,
            NewUnit.Category == ordered.Category && Same(NewUnit.Brand, ordered.Brand) && Same(NewUnit.Model, ordered.Model),
            $"{ordered.Category} {ordered.Brand} {ordered.Model}", $"{NewUnit.Category} {NewUnit.Brand} {NewUnit.Model}");
    }

    private Fact[] Deliver(
        IReadOnlyList<Fact> recycled, RecordPurchase purchase, PurchaseStates states, PlaceOrder content, Programme programme,
        Judgements rules)
    {
        var (version, day) = (programme.VersionAt(OccurredAt), programme.DayOf(OccurredAt));
        var counts = recycled.Select(fact => fact.Event).OfType<UnitRecycled>().Single().Counts;
        var buyer = recycled.Where(fact => fact.Stream.Type == "buyer")
            .Aggregate(states.Buyer, (state, fact) => Buyer.Evolve(state, fact.Event));
        return
        [
            new Fact(Stream(DeliveryId), new UnitsDelivered(this, content.Seller, version.Version, counts, rules.All)),
            new Fact(Order.Stream(OrderId), new OrderDelivered(OrderId, DeliveryId, RecyclingId, Certificate, PurchaseId, day)),
            .. recycled,
            .. purchase.Accept(states with { Buyer = buyer }),
        ];
    }

    private RecordRecycling RecyclingOf(PlaceOrder content) => new()
    {
        RecyclingId = RecyclingId, Programme = content.Programme, Recycler = content.Seller, Outlet = RecyclingOutlet,
        Channel = RecyclingChannel.Delivery, OccurredAt = OccurredAt, Buyer = content.Buyer, Agent = Agent, Unit = OldUnit,
        MissingParts = MissingParts, AgreedPrice = AgreedPrice, Certificate = Certificate, OrderId = OrderId,
    };

    private RecordPurchase PurchaseOf(PlaceOrder content) => new()
    {
        PurchaseId = PurchaseId, Programme = content.Programme, Seller = content.Seller, Outlet = content.Outlet,
        Channel = content.Channel, Order = PurchaseOrder.NewFirst, OccurredAt = OccurredAt, Buyer = content.Buyer,
        Agent = Agent, Unit = NewUnit, Invoice = Invoice, ListPrice = content.ListPrice, Discount = content.Discount,
        PaidPrice = content.PaidPrice, OtherSubsidies = OtherSubsidies, OrderId = OrderId,
    };

    private static bool Same(string given, string ordered) => Folding.FoldAndClose(given) == Folding.FoldAndClose(ordered);
}

/// <summary>What a delivery is judged against, folded from the log.</summary>
/// <param name="Programme">Of the order; null when that is unknown.</param>
/// <param name="RecordedOn">The day on which the command is decided, in the programme's place.</param>
/// <param name="Enterprise">Who delivers: recycler and seller in one.</param>
/// <param name="Certificate">Null: its number must be unused.</param>
/// <param name="OldUnit">The old unit as found.</param>
/// <param name="NewUnit">The unit handed over.</param>
public sealed record DeliveryStates(
    Order? Order, Programme? Programme, DateOnly RecordedOn, Enterprise? Enterprise, Buyer? Buyer, Certificate? Certificate,
    OldUnit? OldUnit, InvoiceLine? InvoiceLine, NewUnit? NewUnit)
{
    internal RecyclingStates OfRecycling(Programme programme) => new(programme, RecordedOn, Enterprise, Buyer, Certificate, OldUnit);

    internal PurchaseStates OfPurchase(Programme programme) => new(programme, RecordedOn, Enterprise, Buyer, InvoiceLine, NewUnit);
}
