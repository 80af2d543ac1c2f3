using TradeIn.Domain.Claims;
using TradeIn.Domain.Papers;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Refusals;
using TradeIn.Domain.Settlement;
using TradeIn.Domain.Units;

namespace TradeIn.Domain.Returns;

/// <summary>The seller hands over another unit of the same category for one with a fault (A2, Q17).</summary>
public sealed record ExchangeUnit
{
    public required string ExchangeId { get; init; }

    public required string PurchaseId { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>The unit that is handed over.</summary>
    public required Unit Unit { get; init; }

    /// <summary>The new invoice, if one was issued.</summary>
    public Invoice? Invoice { get; init; }

    /// <summary>What the buyer has paid now, after every discount and before the subsidy; as it was when absent.</summary>
    public Money? PaidPrice { get; init; }

    /// <summary>What was shown, if the seller recorded it (Q12).</summary>
    public IReadOnlyList<Paper>? Papers { get; init; }

    /// <summary>The stream of an exchange.</summary>
    public static StreamName Stream(string exchangeId) => new("exchange", exchangeId);

    /// <summary>Judges A2, all of it; the claim follows the unit, and its subsidy never rises.</summary>
    public IReadOnlyList<Fact> Decide(ExchangeStates states)
    {
        var rules = new Judgements();
        rules.Judge(ReasonCode.PurchaseUnknown, states.Purchase?.Record is not null, actual: PurchaseId);
        if (states is not { Purchase: { Record: { } record } purchase, Programme: { } programme })
            return Refuse(rules, seller: null);

        var day = programme.DayOf(OccurredAt);
        rules.JudgeSale(purchase, record, programme, day, states.RecordedOn);
        rules.Judge(
            ReasonCode.ExchangeOtherCategory, Unit.Category == purchase.Unit.Category, purchase.Unit.Category, Unit.Category);
        var version = programme.VersionAt(record.Purchase.OccurredAt);
        JudgeUnit(rules, version.Policy, states);
        if (IsOther(purchase.Invoice))
            rules.Judge(
                ReasonCode.InvoiceAlreadyUsed, states.InvoiceLine is null, actual: Comparand.OrNone(states.InvoiceLine?.Purchase));
        return rules.Reasons.Count > 0
            ? Refuse(rules, record.Purchase.Seller)
            : Exchange(purchase, record.Purchase.Seller, states, version, day, rules);
    }

    private Fact[] Refuse(Judgements rules, string? seller) =>
        [new Fact(Stream(ExchangeId), new ExchangeRefused(this, seller, rules.Reasons, rules.All))];

    private static void JudgeUnit(Judgements rules, Policy policy, ExchangeStates states)
    {
        rules.Judge(
            ReasonCode.NewUnitAlreadySold, states.NewUnit?.Purchase is null, actual: Comparand.OrNone(states.NewUnit?.Purchase));
        if (states.Claim is not { Stands: true }) return;
        var elsewhere = (states.NewUnit?.OtherSubsidies ?? []).Intersect(policy.ExcludedBy).ToList();
        rules.Judge(
            ReasonCode.NewUnitSubsidisedElsewhere, elsewhere.Count == 0,
            actual: Comparand.OrNone(elsewhere.Count == 0 ? null : string.Join(", ", elsewhere)));
    }

    private Fact[] Exchange(
        Purchase purchase, string seller, ExchangeStates states, ProgrammePublished version, DateOnly day, Judgements rules)
    {
        var claim = states.Claim;
        var paid = PaidPrice ?? purchase.PaidPrice;
        var granted = claim is { Stands: true } ? claim.Subsidy!.Value : default(Money?);
        var subsidy = granted is { } before ? Money.Min(before, version.Policy.SubsidyOn(paid, Unit.Category)) : default(Money?);
        var takenBack = claim is { Stands: true } && claim.WithBuyer > Money.Zero ? granted!.Value - subsidy!.Value : Money.Zero;
        var owed = states.Account?.OwedOf(takenBack) ?? Money.Zero;
        var difference = purchase.PaidPrice > paid ? purchase.PaidPrice - paid : Money.Zero;
        return
        [
            new Fact(Stream(ExchangeId), new UnitExchanged(
                this, seller, version.Version, purchase.Unit, paid, subsidy is null ? null : claim!.Content.ClaimId, subsidy,
                difference > takenBack ? difference - takenBack : Money.Zero, takenBack, owed, rules.All)),
            .. OfUnits(purchase, claim, subsidy ?? claim?.Subsidy),
            new Fact(Purchase.Stream(PurchaseId), new PurchaseRebound(
                PurchaseId, ExchangeId, Unit, Invoice ?? purchase.Invoice, paid, day)),
            .. OfInvoice(purchase.Invoice),
            .. subsidy is { } left ? OfClaim(states.Account!, new ClaimRebound(
                claim!.Content.ClaimId, ExchangeId, Unit.SerialNumber, paid, left, takenBack, owed, day)) : [],
        ];
    }

    /// <summary>The old unit is the seller's again; the new one takes its place, and its subsidy.</summary>
    private IEnumerable<Fact> OfUnits(Purchase purchase, Claim? claim, Money? subsidy)
    {
        var (old, serial) = (purchase.Unit.SerialNumber, Unit.SerialNumber);
        yield return new Fact(NewUnit.Stream(old), new NewUnitTakenBack(old, PurchaseId, ExchangeId));
        yield return new Fact(NewUnit.Stream(serial), new NewUnitSold(Unit, PurchaseId, []));
        if (claim is not null && subsidy is { } amount)
            yield return new Fact(NewUnit.Stream(serial), new NewUnitSubsidised(serial, PurchaseId, claim.Content.ClaimId, amount));
    }

    private IEnumerable<Fact> OfInvoice(Invoice known)
    {
        if (IsOther(known) && Invoice is { } invoice)
            yield return new Fact(
                Purchases.InvoiceLine.Stream(invoice.Number, invoice.Line),
                new InvoiceLineUsed(invoice.Number, invoice.Line, PurchaseId, Unit.SerialNumber));
    }

    /// <summary>Whether a new invoice was issued: the known one may be named again.</summary>
    private bool IsOther(Invoice known) =>
        Invoice is not null && (Invoice.Number != known.Number || Invoice.Line != known.Line);

    private IEnumerable<Fact> OfClaim(ClaimAccount account, ClaimRebound rebound) =>
    [
        new Fact(Claim.Stream(rebound.Claim), rebound),
        .. account.Reduce(ExchangeId, rebound.Subsidy, rebound.OwedToFinance, rebound.ReboundOn),
    ];
}

/// <summary>What an exchange is judged against, folded from the log.</summary>
/// <param name="Programme">Of the purchase; null when that is unknown.</param>
/// <param name="RecordedOn">The day on which the command is decided, in the programme's place.</param>
/// <param name="Claim">The claim that the purchase is bound to, if any.</param>
/// <param name="NewUnit">The unit that is handed over.</param>
/// <param name="InvoiceLine">The line of the new invoice, if one was issued.</param>
/// <param name="Statement">The statement that the claim is on, if it is on one.</param>
/// <param name="Budget">The budget that the claim is committed to, if one is kept.</param>
public sealed record ExchangeStates(
    Programme? Programme, DateOnly RecordedOn, Purchase? Purchase, Claim? Claim, NewUnit? NewUnit, InvoiceLine? InvoiceLine,
    Statement? Statement = null, Budget? Budget = null)
{
    internal ClaimAccount? Account => Claim is null ? null : new ClaimAccount(Claim, Statement, Budget);
}
