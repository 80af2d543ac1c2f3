namespace TradeIn.Cli.Verification;

/// <summary>
/// Judges a claim. A rule that compares with a purchase or a certificate does not apply where there is none: then
/// that alone is the reason.
/// </summary>
internal static class ClaimRuling
{
    public static Ruling Of(Hearing hearing, ClaimCase claim, Ledger ledger)
    {
        var ruling = new Ruling();
        ruling.Demand(claim.Purchase is not null, PublicReason.PurchaseUnknown, actual: claim.PurchaseId);
        ruling.Demand(claim.CertificateEntry is not null, PublicReason.CertificateUnknown, actual: claim.Certificate);
        JudgeDays(ruling, hearing, claim);
        JudgeBuyer(ruling, hearing, claim);
        if (claim.CertificateEntry is { } certificate) JudgeCertificate(ruling, claim, certificate);
        if (claim.Purchase is { } purchase) JudgePurchase(ruling, hearing, claim, purchase);
        JudgeOutlet(ruling, hearing, claim);
        JudgePapers(ruling, hearing, claim);
        JudgeBudget(ruling, hearing, claim, ledger);
        return ruling;
    }

    // C3: the purchase lies in the period, the claim not before it nor after its last day.
    private static void JudgeDays(Ruling ruling, Hearing hearing, ClaimCase claim)
    {
        var (terms, day) = (hearing.Terms, hearing.Day);
        var bought = claim.Purchase is null ? (DateOnly?)null : terms.DayOf(claim.Purchase.OccurredAt);
        ruling.Demand(
            day >= terms.From && (bought is null || terms.Covers(bought.Value)), PublicReason.ProgrammeNotInForce);
        ruling.DemandArrival(hearing, terms);
        ruling.Demand(
            day <= terms.LastDayForClaim, PublicReason.ClaimFiledTooLate,
            EventBody.Said(terms.LastDayForClaim), EventBody.Said(day));
        if (bought is not null && claim.CertificateEntry is { } certificate)
            JudgeOrder(ruling, day, bought.Value, certificate.IssuedOn, claim.Purchase!.IsOldFirst);
    }

    // C2: which came first, and the claim last of all.
    private static void JudgeOrder(Ruling ruling, DateOnly day, DateOnly bought, DateOnly issued, bool isOldFirst)
    {
        if (isOldFirst)
            ruling.Demand(
                issued <= bought, PublicReason.CertificateAfterPurchase,
                EventBody.Said(bought), EventBody.Said(issued));
        else
            ruling.Demand(
                bought <= issued, PublicReason.CertificateBeforePurchase,
                EventBody.Said(bought), EventBody.Said(issued));
        var later = isOldFirst || bought > issued ? bought : issued;
        ruling.Demand(day >= later, PublicReason.ClaimTooEarly, EventBody.Said(later), EventBody.Said(day));
    }

    private static void JudgeBuyer(Ruling ruling, Hearing hearing, ClaimCase claim)
    {
        ruling.Demand(
            hearing.Terms.IsEligible(claim.Claimant.RegisteredIn), PublicReason.BuyerNotEligible,
            actual: claim.Claimant.RegisteredIn);
        string?[] buyers = [claim.Purchase?.Buyer, claim.CertificateEntry?.Buyer];
        ruling.Demand(
            Array.TrueForAll(buyers, buyer => buyer is null || buyer == claim.Claimant.Key),
            PublicReason.BuyerMismatch);
        if (claim.IsAgentProved is { } proved) ruling.Demand(proved, PublicReason.AgentIdentityMissing);
        var limit = hearing.Terms.AllowanceOf(claim.Claimant.Kind).New;
        var used = claim.Usage.New + claim.Usage.NewHeld(hearing.Day, besides: claim.Purchase?.Order);
        ruling.Demand(used < limit, PublicReason.QuotaNewExceeded, EventBody.Said(limit), EventBody.Said(used));
        ruling.Demand(
            (claim.Purchase is null || claim.Purchase.Programme == claim.Programme)
                && (claim.CertificateEntry is null || claim.CertificateEntry.Programme == claim.Programme),
            PublicReason.ProgrammeMismatch, actual: claim.Programme);
    }

    // C1; another document of the same person is not the document on the certificate.
    private static void JudgeCertificate(Ruling ruling, ClaimCase claim, CertificateEntry certificate)
    {
        ruling.DemandLive(certificate);
        if (certificate.Buyer == claim.Claimant.Key)
            ruling.Demand(
                certificate.Document == claim.Claimant.Document, PublicReason.DocumentMismatch,
                certificate.Document, claim.Claimant.Document);
    }

    // P3 and C5: where it was sold; one subsidy a unit and a purchase.
    private static void JudgePurchase(Ruling ruling, Hearing hearing, ClaimCase claim, PurchaseEntry purchase)
    {
        var boundToOutlet = !purchase.IsOldFirst && !purchase.IsOnline;
        ruling.Demand(
            claim.Seller == purchase.Seller && (!boundToOutlet || claim.Outlet == purchase.Outlet),
            PublicReason.OutletNotTheSellingOne);
        if (purchase.ReturnedBy is { } returned)
        {
            // Whatever became of the unit since, it is this purchase's no more.
            ruling.Demand(false, PublicReason.PurchaseAlreadyReturned, actual: returned);
            return;
        }
        var elsewhere = (claim.NewUnit?.OtherSubsidies ?? []).Where(hearing.Terms.ExcludedBy.Contains).ToList();
        ruling.Demand(
            elsewhere.Count == 0, PublicReason.NewUnitSubsidisedElsewhere, actual: string.Join(", ", elsewhere));
        var other = claim.NewUnit?.Subsidised is { } subsidised && subsidised.Purchase != claim.PurchaseId
            ? subsidised.Claim : null;
        ruling.Demand(other is null, PublicReason.NewUnitAlreadySubsidised, actual: other);
        ruling.Demand(purchase.ClaimedBy is null, PublicReason.PurchaseAlreadyClaimed, actual: purchase.ClaimedBy);
    }

    // An outlet that closed between sale and claim leaves the buyer's right as it was.
    private static void JudgeOutlet(Ruling ruling, Hearing hearing, ClaimCase claim)
    {
        var isOpen = claim.SellerFile is { } seller
            && (seller.HasOutlet(claim.Outlet, "sales", hearing.Day)
                || (claim.Purchase is { } sold
                    && seller.HasOutlet(claim.Outlet, "sales", hearing.File.DayOf(sold.OccurredAt))));
        ruling.Demand(isOpen, PublicReason.OutletNotRegistered, actual: claim.Outlet);
    }

    // M4: only a budget that binds stands against a claim.
    private static void JudgeBudget(Ruling ruling, Hearing hearing, ClaimCase claim, Ledger ledger)
    {
        if (hearing.Terms.BudgetsBind is not true || claim.Purchase is not { } purchase) return;
        if (claim.BudgetDistrict(hearing) is not { } district) return;
        var left = ledger.BudgetOf(claim.Programme, district).Remaining;
        var subsidy = hearing.Terms.SubsidyOn(purchase.Paid, purchase.Unit.Category);
        ruling.Demand(
            subsidy <= left, PublicReason.BudgetExhausted, EventBody.Said(left), EventBody.Said(subsidy));
    }

    // C6.
    private static void JudgePapers(Ruling ruling, Hearing hearing, ClaimCase claim)
    {
        var missing = hearing.Terms.Papers.Where(paper => !claim.Papers.Contains(paper));
        var named = string.Join(", ", missing);
        ruling.Demand(named.Length == 0, PublicReason.PapersIncomplete, missing: named);
        ruling.Demand(claim.IsSigned, PublicReason.ApplicationNotSigned);
    }
}
