using TradeIn.Domain.Buyers;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Identities;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Refusals;
using TradeIn.Domain.Units;

namespace TradeIn.Domain.Purchases;

/// <summary>Where a purchase was made.</summary>
public enum PurchaseChannel
{
    Store,

    /// <summary>The online one-stop order (Q10); dual-qualified enterprises only.</summary>
    Online,
}

/// <summary>Which came first.</summary>
public enum PurchaseOrder
{
    OldFirst,

    /// <summary>Purchase first, then the certificate; dual-qualified enterprises only (Q23).</summary>
    NewFirst,
}

/// <summary>The invoice of a purchase.</summary>
/// <param name="Number">Code and number.</param>
/// <param name="Line">The line that this unit stands on; 1 when the invoice has one line.</param>
/// <param name="IssuedOn">The invoice's day.</param>
public sealed record Invoice(InvoiceNumber Number, int Line, DateOnly IssuedOn);

/// <summary>The appointment to take the old unit along (Q10, Q23).</summary>
public sealed record Pickup(DateOnly On, Unit Unit);

/// <summary>The sale of a new unit, proved by an invoice.</summary>
public sealed record RecordPurchase
{
    public required string PurchaseId { get; init; }

    public required string Programme { get; init; }

    public required string Seller { get; init; }

    public required string Outlet { get; init; }

    public required PurchaseChannel Channel { get; init; }

    public required PurchaseOrder Order { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    public required Party Buyer { get; init; }

    public Agent? Agent { get; init; }

    public required Unit Unit { get; init; }

    public required Invoice Invoice { get; init; }

    public required Money ListPrice { get; init; }

    public required Money Discount { get; init; }

    /// <summary>List price less discount: what the subsidy is reckoned on (Q14).</summary>
    public required Money PaidPrice { get; init; }

    /// <summary>Other programmes that subsidise this very unit.</summary>
    public required IReadOnlyList<string> OtherSubsidies { get; init; }

    public Pickup? Pickup { get; init; }

    /// <summary>The order that it fulfils, if it does (Q10).</summary>
    public string? OrderId { get; init; }

    /// <summary>Judges P1 to P3, all of them, and records the purchase or its refusal.</summary>
    public IReadOnlyList<Fact> Decide(PurchaseStates states)
    {
        var rules = Judge(states);
        return rules.Reasons is { Count: > 0 } reasons
            ? [new Fact(Purchase.Stream(PurchaseId), new PurchaseRefused(this, VersionOf(states).Version, reasons))]
            : Accept(states);
    }

    /// <summary>Every rule, judged.</summary>
    internal Judgements Judge(PurchaseStates states)
    {
        var version = VersionOf(states);
        var day = states.Programme.DayOf(OccurredAt);
        var rules = new Judgements();
        rules.JudgePeriod(version.Policy, day, states.RecordedOn);
        rules.Judge(
            ReasonCode.CategoryNotCovered, version.Policy.CapOf(Unit.Category) is not null,
            string.Join(", ", version.Policy.NewCategories.Select(covered => covered.Category)), Unit.Category);
        JudgeSeller(rules, version.Policy, day, states.Seller);
        rules.Judge(
            ReasonCode.InvoiceAlreadyUsed, states.InvoiceLine is null, actual: Comparand.OrNone(states.InvoiceLine?.Purchase));
        rules.Judge(
            ReasonCode.NewUnitAlreadySold, states.NewUnit?.Purchase is null, actual: Comparand.OrNone(states.NewUnit?.Purchase));
        return rules;
    }

    /// <summary>What follows when no rule failed.</summary>
    internal IReadOnlyList<Fact> Accept(PurchaseStates states)
    {
        var version = VersionOf(states);
        var counts = (states.Buyer ?? Buyers.Buyer.Unseen)
            .CountsUnder(version.Policy.QuotaOf(Buyer.Kind), states.Programme.DayOf(OccurredAt));
        return
        [
            new Fact(Purchase.Stream(PurchaseId), new PurchaseRecorded(this, version.Version, counts)),
            new Fact(
                InvoiceLine.Stream(Invoice.Number, Invoice.Line),
                new InvoiceLineUsed(Invoice.Number, Invoice.Line, PurchaseId, Unit.SerialNumber)),
            new Fact(NewUnit.Stream(Unit.SerialNumber), new NewUnitSold(Unit, PurchaseId, OtherSubsidies)),
        ];
    }

    private ProgrammePublished VersionOf(PurchaseStates states) => states.Programme.VersionAt(OccurredAt);

    private void JudgeSeller(Judgements rules, Policy policy, DateOnly day, Enterprise? seller)
    {
        var obstacle = seller is null ? "unknown" : seller.ObstacleTo(EnterpriseRole.Sales, day, policy.RequiredBond);
        rules.Judge(ReasonCode.SellerNotQualified, obstacle is null, actual: obstacle ?? Seller);
        rules.Judge(ReasonCode.OutletNotRegistered, seller?.HasOutlet(Outlet, OutletKind.Sales, day) ?? false, actual: Outlet);
        if (Order == PurchaseOrder.NewFirst || Channel == PurchaseChannel.Online)
            rules.Judge(ReasonCode.SellerNotDual, seller?.IsDual ?? false, actual: Seller);
    }
}

/// <summary>What a purchase is judged against, folded from the log.</summary>
/// <param name="RecordedOn">The day on which the command is decided, in the programme's place.</param>
public sealed record PurchaseStates(
    Programme Programme, DateOnly RecordedOn, Enterprise? Seller, Buyer? Buyer, InvoiceLine? InvoiceLine, NewUnit? NewUnit);
