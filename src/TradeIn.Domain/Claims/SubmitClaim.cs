using TradeIn.Domain.Buyers;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Identities;
using TradeIn.Domain.Papers;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Refusals;
using TradeIn.Domain.Settlement;
using TradeIn.Domain.Units;

namespace TradeIn.Domain.Claims;

/// <summary>The buyer's application for the subsidy on one purchase with one certificate.</summary>
public sealed record SubmitClaim
{
    public required string ClaimId { get; init; }

    public required string Programme { get; init; }

    public required string PurchaseId { get; init; }

    public required CertificateNumber Certificate { get; init; }

    public required string Seller { get; init; }

    public required string Outlet { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    public required Party Claimant { get; init; }

    public Agent? Agent { get; init; }

    /// <summary>The papers that were shown (Q12).</summary>
    public required IReadOnlyList<Paper> Papers { get; init; }

    public required bool ApplicationSigned { get; init; }

    /// <summary>
    /// Judges C1 to C7 and P3, all of them, and records the grant or the refusal. A rule about a purchase or certificate
    /// that does not exist is not judged.
    /// </summary>
    public IReadOnlyList<Fact> Decide(ClaimStates states)
    {
        var purchase = states.Purchase?.Record;
        var version = states.Programme.VersionAt(purchase?.Purchase.OccurredAt ?? OccurredAt);
        var rules = new Judgements();
        rules.Judge(ReasonCode.PurchaseUnknown, purchase is not null, actual: PurchaseId);
        JudgeCertificate(rules, states.Certificate);
        JudgePeriod(rules, version.Policy, states, purchase?.Purchase);
        JudgeOutlet(rules, states, purchase?.Purchase);
        JudgeClaimant(rules, version.Policy, states.Certificate, purchase?.Purchase);
        JudgeOrder(rules, states, purchase?.Purchase);
        JudgeFiling(rules, version.Policy, states.Programme.DayOf(OccurredAt));
        JudgeQuota(rules, version.Policy, states);
        JudgeUnit(rules, version.Policy, states);
        JudgePapers(rules, version.Policy);
        JudgeBudget(rules, version.Policy, states);

        if (rules.Reasons is { Count: > 0 } reasons)
            return [new Fact(Claim.Stream(ClaimId), new ClaimRefused(this, version.Version, reasons, rules.All))];
        return Grant(states, version, rules);
    }

    private Fact[] Grant(ClaimStates states, ProgrammePublished version, Judgements rules)
    {
        var (purchase, day) = (states.Purchase!, states.Programme.DayOf(OccurredAt));
        var subsidy = version.Policy.SubsidyOn(purchase.PaidPrice, purchase.Unit.Category);
        var budget = states.BudgetDistrictOf(this);
        return
        [
            new Fact(
                Claim.Stream(ClaimId),
                new ClaimApproved(this, subsidy, purchase.PaidPrice, version.Version, rules.All, budget)),
            new Fact(
                Certificates.Certificate.Stream(Certificate),
                new CertificateRedeemed(Certificate, ClaimId, PurchaseId, day)),
            new Fact(
                Buyer.Stream(Programme, Claimant.Key),
                new NewUnitCounted(
                    Claimant.Key, Programme, ClaimId, Certificate, day, purchase.Record!.Purchase.OrderId)),
            new Fact(Purchase.Stream(PurchaseId), new PurchaseSubsidised(PurchaseId, ClaimId, Certificate, subsidy)),
            new Fact(
                NewUnit.Stream(purchase.Unit.SerialNumber),
                new NewUnitSubsidised(purchase.Unit.SerialNumber, PurchaseId, ClaimId, subsidy)),
            .. budget is null ? Array.Empty<Fact>()
                : [BudgetLine.Of(states.Budget, Programme, budget).Commit(ClaimId, subsidy)],
        ];
    }

    private void JudgeCertificate(Judgements rules, Certificate? certificate)
    {
        rules.Judge(ReasonCode.CertificateUnknown, certificate is not null, actual: Certificate.ToString());
        if (certificate is not null)
            rules.JudgeLive(certificate);
    }

    private void JudgePeriod(Judgements rules, Policy policy, ClaimStates states, RecordPurchase? purchase)
    {
        var day = states.Programme.DayOf(OccurredAt);
        var governing = purchase is null ? day : states.Programme.DayOf(purchase.OccurredAt);
        var inPeriod = purchase is null ? day >= policy.From : policy.IsInForce(governing) && day >= policy.From;
        rules.Judge(
            ReasonCode.ProgrammeNotInForce, inPeriod, Programmes.Programme.PeriodOf(policy),
            day < policy.From ? day : governing);
        rules.JudgeArrival(policy, day, states.RecordedOn);
        string?[] held = [purchase?.Programme, states.Certificate?.Issue.Programme];
        var other = held.FirstOrDefault(programme => programme is not null && programme != Programme);
        rules.Judge(ReasonCode.ProgrammeMismatch, other is null, other ?? Programme, Programme);
    }

    private void JudgeOutlet(Judgements rules, ClaimStates states, RecordPurchase? purchase)
    {
        // An outlet that closed after the sale leaves the buyer's right as it was (E2).
        DateTimeOffset[] moments = purchase is null ? [OccurredAt] : [OccurredAt, purchase.OccurredAt];
        var registered = moments.Select(states.Programme.DayOf)
            .Any(day => states.Seller?.HasOutlet(Outlet, OutletKind.Sales, day) ?? false);
        rules.Judge(ReasonCode.OutletNotRegistered, registered, actual: Outlet);
        if (purchase is null) return;
        var anyOutlet = purchase.Order == PurchaseOrder.OldFirst || purchase.Channel == PurchaseChannel.Online;
        rules.Judge(
            ReasonCode.OutletNotTheSellingOne, Seller == purchase.Seller && (anyOutlet || Outlet == purchase.Outlet),
            anyOutlet ? purchase.Seller : $"{purchase.Seller}/{purchase.Outlet}", anyOutlet ? Seller : $"{Seller}/{Outlet}");
    }

    private void JudgeClaimant(Judgements rules, Policy policy, Certificate? certificate, RecordPurchase? purchase)
    {
        rules.JudgeEligible(policy, Claimant);
        var onCertificate = certificate is null || certificate.Buyer == Claimant.Key;
        var onPurchase = purchase is null || purchase.Buyer.Key == Claimant.Key;
        rules.Judge(
            ReasonCode.BuyerMismatch, onCertificate && onPurchase,
            actual: Comparand.OrNone((onCertificate, onPurchase) switch
            {
                (true, true) => null,
                (true, false) => "the purchase's buyer",
                (false, true) => "the certificate's buyer",
                _ => "the claimant",
            }));
        if (certificate is not null && onCertificate)
            rules.Judge(
                ReasonCode.DocumentMismatch, certificate.Document == Claimant.Document,
                DocumentName.Of(certificate.Document), DocumentName.Of(Claimant.Document));
        if (Agent is not null)
            rules.Judge(ReasonCode.AgentIdentityMissing, Agent.Identity is not null);
    }

    private void JudgeOrder(Judgements rules, ClaimStates states, RecordPurchase? purchase)
    {
        if (purchase is null || states.Certificate is not { } certificate) return;
        var bought = states.Programme.DayOf(purchase.OccurredAt);
        var issued = certificate.Issue.IssuedOn;
        if (purchase.Order == PurchaseOrder.OldFirst)
            rules.Judge(ReasonCode.OrderCertificateAfterPurchase, issued <= bought, bought, issued);
        else
            rules.Judge(ReasonCode.OrderCertificateBeforePurchase, issued >= bought, bought, issued);
        // An old-first certificate of a later day is named by its own rule, once.
        var latest = purchase.Order == PurchaseOrder.OldFirst || issued < bought ? bought : issued;
        var day = states.Programme.DayOf(OccurredAt);
        rules.Judge(ReasonCode.OrderClaimTooEarly, day >= latest, latest, day);
    }

    private static void JudgeFiling(Judgements rules, Policy policy, DateOnly day) =>
        rules.Judge(ReasonCode.ClaimFiledTooLate, day <= policy.LastDayForClaim, policy.LastDayForClaim, day);

    private void JudgeQuota(Judgements rules, Policy policy, ClaimStates states) => rules.JudgeNewQuota(
        policy.QuotaOf(Claimant.Kind), states.Buyer, states.Programme.DayOf(OccurredAt),
        besides: states.Purchase?.Record?.Purchase.OrderId);

    private static void JudgeUnit(Judgements rules, Policy policy, ClaimStates states)
    {
        if (states.Purchase?.Record is not { } record) return;
        if (states.Purchase.Return is { } returned)
        {
            // The unit is no longer this purchase's: what became of it since is not this claim's matter.
            rules.Judge(ReasonCode.PurchaseAlreadyReturned, passed: false, actual: returned.Return);
            return;
        }
        var elsewhere = (states.NewUnit?.OtherSubsidies ?? record.Purchase.OtherSubsidies).Intersect(policy.ExcludedBy).ToList();
        rules.Judge(
            ReasonCode.NewUnitSubsidisedElsewhere, elsewhere.Count == 0,
            actual: Comparand.OrNone(elsewhere.Count == 0 ? null : string.Join(", ", elsewhere)));
        // The same purchase's own claim is named by the rule below, once.
        var other = states.NewUnit?.Subsidised is { } subsidised && subsidised.Purchase != record.Purchase.PurchaseId
            ? subsidised.Claim : null;
        rules.Judge(ReasonCode.NewUnitAlreadySubsidised, other is null, actual: Comparand.OrNone(other));
        var claimed = states.Purchase.Subsidised?.Claim;
        rules.Judge(ReasonCode.PurchaseAlreadyClaimed, claimed is null, actual: Comparand.OrNone(claimed));
    }

    /// <summary>Only a budget that binds; one that does not is overdrawn, and everybody can see it (M4).</summary>
    private void JudgeBudget(Judgements rules, Policy policy, ClaimStates states)
    {
        if (policy.Budgets is not { Binding: true } || states.Purchase?.Record is null) return;
        if (states.BudgetDistrictOf(this) is not { } district) return;
        var left = BudgetLine.Of(states.Budget, Programme, district).Balance.Remaining();
        var subsidy = policy.SubsidyOn(states.Purchase.PaidPrice, states.Purchase.Unit.Category);
        rules.Judge(ReasonCode.BudgetExhausted, subsidy <= left, left, subsidy);
    }

    private void JudgePapers(Judgements rules, Policy policy)
    {
        var missing = policy.RequiredPapers.Except(Papers.Select(paper => paper.Kind)).ToList();
        rules.Judge(ReasonCode.PapersIncomplete, missing.Count == 0, missing: missing.Count == 0 ? null : missing);
        rules.Judge(ReasonCode.ApplicationNotSigned, ApplicationSigned);
    }
}

/// <summary>What a claim is judged against, folded from the log.</summary>
/// <param name="RecordedOn">The day on which the command is decided, in the programme's place.</param>
/// <param name="Budget">That of <see cref="BudgetDistrictOf"/>; null when nothing is on record of it.</param>
public sealed record ClaimStates(
    Programme Programme, DateOnly RecordedOn, Enterprise? Seller, Buyer? Buyer, Certificate? Certificate,
    Purchase? Purchase, NewUnit? NewUnit, Budget? Budget = null)
{
    /// <summary>
    /// The district whose budget a claim is paid from: that of the seller's registration (M4). Null when no budgets are kept, or
    /// the seller is unknown.
    /// </summary>
    public string? BudgetDistrictOf(SubmitClaim claim)
    {
        if (Seller is null) return null;
        var version = Programme.VersionAt(Purchase?.Record?.Purchase.OccurredAt ?? claim.OccurredAt);
        return Settlement.Budget.DistrictFor(version.Policy, Seller.RegisteredIn, Programme.DayOf(claim.OccurredAt));
    }
}
