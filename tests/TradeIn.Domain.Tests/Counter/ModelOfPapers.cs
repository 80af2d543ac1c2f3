namespace TradeIn.Domain.Tests.Counter;

/// <summary>Lost and wrong certificates (A3, A4).</summary>
internal sealed partial class CounterModel
{
    private static readonly string[] Turns = ["requested", "district-approved", "municipally-approved"];

    public List<LossNote> Losses { get; } = [];

    public List<CorrectionNote> Corrections { get; } = [];

    public List<string> Take(Lose step)
    {
        var number = Domains.Certificates[step.Certificate];
        var refused = Certificates.TryGetValue(number, out var certificate)
            ? Against(step, certificate) : ["certificate.unknown"];
        Losses.Add(new LossNote { Certificate = number, State = refused.Count > 0 ? "refused" : "reported" });
        if (refused.Count == 0) certificate!.State = "lost";
        return refused;
    }

    public List<string> Take(StepOfLoss step)
    {
        var report = Losses[step.Report];
        if (report.State != (step.Kind == 3 ? "approved" : "reported")) return ["loss-report.not-open"];
        report.State = new[] { "withdrawn", "approved", "rejected", "filed" }[step.Kind];
        if (step.Kind < 3) Certificates[report.Certificate].State = step.Kind == 1 ? "cancelled" : "issued";
        return [];
    }

    public List<string> Take(Replace step)
    {
        var number = step.Wrong < Recyclings.Count ? Recyclings[step.Wrong] : null;
        if (number is null)
        {
            Recyclings.Add(null);
            return ["recycling.unknown"];
        }
        var wrong = Certificates[number];
        List<string> refused = [.. NotLive(wrong)];
        if (wrong.Recycler != Domains.Recyclers[step.Entry.Recycler].Id) refused.Add("certificate.other-recycler");
        if (wrong.Day != Domains.Days[step.Entry.Day].Day) refused.Add("replacement.not-same-day");

        var live = wrong.State == "issued";
        if (live) Withdraw(wrong);
        refused.AddRange(Against(step.Entry));
        if (refused.Count == 0) Issue(step.Entry);
        else Recyclings.Add(null);
        if (refused.Count == 0) wrong.State = "void";
        else if (live) Reinstate(number, wrong);
        return [.. refused.Distinct()];
    }

    public List<string> Take(Correct step)
    {
        var refused = Against(step, Domains.Days[step.Day].Day);
        Corrections.Add(new CorrectionNote { Step = step, State = refused.Count > 0 ? "refused" : "requested" });
        return refused;
    }

    public List<string> Take(StepOfCorrection step)
    {
        var correction = Corrections[step.Correction];
        if (correction.State != Turns[step.Office]) return ["correction.not-at-this-step"];
        if (step is { Office: 2, Approved: true })
        {
            var refused = Against(correction.Step, Domains.Days[step.Day].Day);
            if (refused.Count > 0) return refused;
            Apply(correction.Step);
        }
        correction.State = step.Approved ? step.Office == 2 ? "applied" : Turns[step.Office + 1] : "rejected";
        return [];
    }

    private static List<string> Against(Lose step, CertificateNote certificate)
    {
        List<string> refused = [.. NotLive(certificate)];
        if (certificate.Recycler != Domains.Recyclers[step.Recycler].Id) refused.Add("certificate.other-recycler");
        if (PersonOf(certificate.Buyer) != PersonOf(step.Buyer)) refused.Add("buyer.mismatch");
        if (OtherDocument(certificate.Buyer, step.Buyer)) refused.Add("document.mismatch");
        if (step.Agent == 2) refused.Add("agent.identity-missing");
        return refused;
    }

    private List<string> Against(Correct step, string day)
    {
        if (!Certificates.TryGetValue(Domains.Certificates[step.Certificate], out var certificate))
            return ["certificate.unknown"];
        List<string> refused = [];
        if (certificate.Recycler != Domains.Recyclers[step.Recycler].Id) refused.Add("certificate.other-recycler");
        if (step.Kind != 2 && certificate.State is not ("issued" or "redeemed")) refused.Add($"certificate.{certificate.State}");
        if (step.Kind != 0) return refused;
        if (certificate.State == "redeemed") refused.Add("correction.certificate-redeemed");
        if (step.Agent == 2) refused.Add("agent.identity-missing");
        if (UnitOf(step) is { } unit)
        {
            if (unit.Category == "gas-stove") refused.Add("category.not-covered");
            if (recycled.TryGetValue(unit, out var other) && Certificates[other] != certificate)
                refused.Add("old-unit.already-recycled");
        }
        if (step.Buyer is not { } buyer) return refused;
        var person = PersonOf(buyer);
        if (person == "Outsider") refused.Add("buyer.not-eligible");
        if (person == PersonOf(certificate.Buyer)) return refused;
        if (OldOf(person) + OldHeld(person, day) >= QuotaOf(person)) refused.Add("quota.old-exceeded");
        if (NewOf(person) + NewHeld(person, day) >= QuotaOf(person)) refused.Add("quota.new-exceeded");
        return refused;
    }

    private void Apply(Correct step)
    {
        var number = Domains.Certificates[step.Certificate];
        var certificate = Certificates[number];
        Figures = new(0, 0, 0);
        if (step.Kind == 2) certificate.Notes++;
        if (step.Kind == 2) return;
        Withdraw(certificate);
        if (step.Kind == 1)
        {
            certificate.State = "void";
            if (certificate.Claim is { } redeemed && Claims[redeemed] is { Stands: true } claim) Revoke(claim);
            return;
        }
        (certificate.Buyer, certificate.Unit) = (step.Buyer ?? certificate.Buyer, UnitOf(step) ?? certificate.Unit);
        Reinstate(number, certificate);
    }

    private void Revoke(ClaimNote claim)
    {
        Figures = new(0, claim.WithBuyer, claim.State == "reimbursed" ? claim.WithBuyer : 0);
        Owe(Purchases[claim.Purchase]!.Step.Seller, Figures.Owed);
        (claim.ToRecover, claim.State) = (claim.WithBuyer, "revoked");
        if (claim.ToRecover == 0) Free(claim);
    }

    /// <summary>Its old unit counts no more, and may come again.</summary>
    private void Withdraw(CertificateNote certificate)
    {
        old[PersonOf(certificate.Buyer)]--;
        recycled.Remove(certificate.Unit);
    }

    private void Reinstate(string number, CertificateNote certificate)
    {
        var person = PersonOf(certificate.Buyer);
        old[person] = OldOf(person) + 1;
        recycled[certificate.Unit] = number;
    }

    private static (string Category, string Serial)? UnitOf(Correct step) => step.Unit is { } unit
        ? (Domains.Categories[step.Category].Name, Domains.OldSerials[unit].Same) : null;
}
