using TradeIn.Domain.Buyers;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Identities;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Refusals;
using TradeIn.Domain.Units;

namespace TradeIn.Domain.Orders;

/// <summary>A new unit as it is ordered: which very one will be delivered is seldom known.</summary>
public sealed record OrderedUnit(Category Category, string Brand, string Model);

/// <summary>
/// A buyer orders a new unit to be delivered, and an old one, described in detail, to be taken along: from a web shop, or at
/// the counter of a dual-qualified enterprise (Q10, Q21). The counts are checked and one unit of each is held for the order.
/// </summary>
public sealed record PlaceOrder
{
    public required string OrderId { get; init; }

    public required string Programme { get; init; }

    public required string Seller { get; init; }

    public required string Outlet { get; init; }

    public required PurchaseChannel Channel { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    public required Party Buyer { get; init; }

    public Agent? Agent { get; init; }

    public required Unit OldUnit { get; init; }

    public required OrderedUnit NewUnit { get; init; }

    public required Money ListPrice { get; init; }

    public required Money Discount { get; init; }

    /// <summary>List price less discount: collected in full at the door.</summary>
    public required Money PaidPrice { get; init; }

    /// <summary>Judges everything that can be known before the delivery, and holds the units or refuses.</summary>
    public IReadOnlyList<Fact> Decide(OrderStates states)
    {
        var version = states.Programme.VersionAt(OccurredAt);
        var day = states.Programme.DayOf(OccurredAt);
        var rules = new Judgements();
        rules.JudgePeriod(version.Policy, day, states.RecordedOn);
        JudgeCategories(rules, version.Policy);
        JudgeSeller(rules, version.Policy, day, states.Seller);
        JudgeBuyer(rules, version.Policy, day, states.Buyer);
        rules.Judge(
            ReasonCode.OldUnitAlreadyRecycled, states.OldUnit?.Certificate is null,
            actual: Comparand.OrNone(states.OldUnit?.Certificate?.ToString()));
        return rules.Reasons is { Count: > 0 } reasons
            ? [new Fact(Order.Stream(OrderId), new OrderRefused(this, version.Version, reasons, rules.All))]
            : Accept(states.Buyer, version, day, rules);
    }

    private Fact[] Accept(Buyer? buyer, ProgrammePublished version, DateOnly day, Judgements rules)
    {
        var held = new UnitsHeld(Buyer.Key, Programme, OrderId, day.AddDays(version.Policy.OrderHoldDays));
        var counts = Buyers.Buyer.Evolve(buyer, held).CountsUnder(version.Policy.QuotaOf(Buyer.Kind), day);
        return
        [
            new Fact(Order.Stream(OrderId), new OrderPlaced(this, version.Version, held.Until, counts, rules.All)),
            new Fact(Buyers.Buyer.Stream(Programme, Buyer.Key), held),
        ];
    }

    private void JudgeCategories(Judgements rules, Policy policy)
    {
        var oldTaken = policy.TakesOld(OldUnit.Category);
        rules.Judge(
            ReasonCode.CategoryNotCovered, oldTaken && policy.CapOf(NewUnit.Category) is not null,
            string.Join(", ", oldTaken ? policy.NewCategories.Select(covered => covered.Category) : policy.OldCategories),
            oldTaken ? NewUnit.Category : OldUnit.Category);
    }

    private void JudgeSeller(Judgements rules, Policy policy, DateOnly day, Enterprise? seller)
    {
        var obstacle = seller is null ? "unknown" : seller.ObstacleTo(EnterpriseRole.Sales, day, policy.RequiredBond);
        rules.Judge(ReasonCode.SellerNotQualified, obstacle is null, actual: obstacle ?? Seller);
        rules.Judge(ReasonCode.OutletNotRegistered, seller?.HasOutlet(Outlet, OutletKind.Sales, day) ?? false, actual: Outlet);
        rules.Judge(ReasonCode.SellerNotDual, seller?.IsDual ?? false, actual: Seller);
    }

    private void JudgeBuyer(Judgements rules, Policy policy, DateOnly day, Buyer? buyer)
    {
        rules.JudgeEligible(policy, Buyer);
        if (Agent is not null) rules.Judge(ReasonCode.AgentIdentityMissing, Agent.Identity is not null);
        rules.JudgeOldQuota(policy.QuotaOf(Buyer.Kind), buyer, day);
        rules.JudgeNewQuota(policy.QuotaOf(Buyer.Kind), buyer, day);
    }
}

/// <summary>What an order is judged against, folded from the log.</summary>
/// <param name="RecordedOn">The day on which the command is decided, in the programme's place.</param>
/// <param name="OldUnit">The old unit that it describes.</param>
public sealed record OrderStates(
    Programme Programme, DateOnly RecordedOn, Enterprise? Seller, Buyer? Buyer, OldUnit? OldUnit);
