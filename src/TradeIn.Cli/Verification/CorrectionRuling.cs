namespace TradeIn.Cli.Verification;

/// <summary>Judges what a correction asks for against the books of the moment (A4).</summary>
internal static class CorrectionRuling
{
    public static void Judge(Ruling ruling, Ledger ledger, Hearing? hearing, CorrectionRecord record)
    {
        ruling.Demand(record.Entry is not null, PublicReason.CertificateUnknown, actual: record.Certificate);
        if (record.Entry is not { } certificate || hearing is null) return;
        ruling.DemandArrival(hearing, hearing.Today);
        ruling.DemandIssuer(certificate, record.Recycler);
        if (!record.IsAnnotation) ruling.DemandUnblocked(certificate);
        if (!record.IsChange) return;
        var isRedeemed = certificate.State == CertificateState.Redeemed;
        ruling.Demand(!isRedeemed, PublicReason.CorrectionCertificateRedeemed, actual: certificate.RedeemedBy);
        var terms = hearing.File.InForceOn(certificate.IssuedOn);
        if (record.IsAgentProved is { } proved) ruling.Demand(proved, PublicReason.AgentIdentityMissing);
        if (record.Unit is { } unit) JudgeUnit(ruling, ledger, terms, certificate, unit);
        if (record.Buyer is { } buyer) JudgeBuyer(ruling, ledger, (terms, hearing.Day), record, buyer);
    }

    // R2 and R9 for the unit that comes in.
    private static void JudgeUnit(
        Ruling ruling, Ledger ledger, Terms terms, CertificateEntry certificate, Appliance unit)
    {
        ruling.Demand(
            terms.OldCategories.Contains(unit.Category), PublicReason.CategoryNotCovered, actual: unit.Category);
        var holder = ledger.OldUnits.GetValueOrDefault(unit.OldIdentity);
        ruling.Demand(
            holder is null || holder == certificate.Number, PublicReason.OldUnitAlreadyRecycled, actual: holder);
    }

    // Eligibility, and both quotas of a buyer who comes in.
    private static void JudgeBuyer(
        Ruling ruling, Ledger ledger, (Terms Terms, DateOnly Day) under, CorrectionRecord record, Person buyer)
    {
        ruling.Demand(
            under.Terms.IsEligible(buyer.RegisteredIn), PublicReason.BuyerNotEligible, actual: buyer.RegisteredIn);
        if (record.Incoming is null) return;
        var (limit, usage) = (under.Terms.AllowanceOf(buyer.Kind), ledger.UsageOf(record.Entry!.Programme, buyer.Key));
        var (old, @new) = (usage.Old + usage.OldHeld(under.Day), usage.New + usage.NewHeld(under.Day));
        ruling.Demand(
            old < limit.Old, PublicReason.QuotaOldExceeded, EventBody.Said(limit.Old), EventBody.Said(old));
        ruling.Demand(
            @new < limit.New, PublicReason.QuotaNewExceeded, EventBody.Said(limit.New), EventBody.Said(@new));
    }
}
