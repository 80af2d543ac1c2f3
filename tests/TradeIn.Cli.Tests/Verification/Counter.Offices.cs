using TradeIn.Domain.Corrections;
using TradeIn.Domain.Losses;
using TradeIn.Domain.Recycling;

namespace TradeIn.Cli.Tests.Verification;

/// <summary>Certificates that were lost, and entries that are wrong.</summary>
internal sealed partial class Counter
{
    public void Decide(ReportLoss command)
    {
        var certificate = CertificateOf(command.Certificate);
        log.Append(command.LossReportId, command.Decide(new LossReportStates(
            certificate is null ? null : ProgrammeOf(certificate.Issue.Programme), Today, certificate,
            EnterpriseOf(command.Recycler))));
    }

    public void Decide(DecideLoss command)
    {
        if (LossOf(command.LossReportId) is not { } report) return;
        var on = ProgrammeOf(Season.Beijing.Programme).DayOf(command.OccurredAt);
        log.Append($"{command.LossReportId}-{command.Step}", command.Decide(report, on));
    }

    public void Decide(ReplaceCertificate command)
    {
        var (entry, replaced) = (command.Recycling, RecycledOf(command.Replaces));
        log.Append(entry.RecyclingId, command.Decide(new ReplacementStates(
            ProgrammeOf(entry.Programme), Today, EnterpriseOf(entry.Recycler), replaced,
            replaced?.Entry is { } wrong ? CertificateOf(wrong.Certificate) : null,
            BuyerOf(entry.Programme, entry.Buyer.Key), CertificateOf(entry.Certificate), OldUnitOf(entry.Unit))));
    }

    public void Decide(RequestCorrection command) =>
        log.Append(command.CorrectionId, command.Decide(StatesOf(command)));

    public void Decide(DecideCorrection command)
    {
        if (CorrectionOf(command.CorrectionId) is not { } correction) return;
        var states = StatesOf(correction.Request);
        var claim = states.Certificate?.Redemption is { } redeemed ? ClaimOf(redeemed.Claim) : null;
        log.Append(
            $"{command.CorrectionId}-{command.Step}",
            command.Decide(
                correction, states, claim, claim is null ? null : PurchaseOf(claim.Content.PurchaseId),
                StatementOf(claim), BudgetOf(claim)));
    }

    public LossReport? LossOf(string id) => log.Fold<LossReport>(LossReport.Stream(id), LossReport.Evolve);

    public Correction? CorrectionOf(string id) => log.Fold<Correction>(Correction.Stream(id), Correction.Evolve);

    private RecycledUnit? RecycledOf(string id) =>
        log.Fold<RecycledUnit>(RecordRecycling.Stream(id), RecycledUnit.Evolve);

    private CorrectionStates StatesOf(RequestCorrection request)
    {
        var certificate = CertificateOf(request.Certificate);
        var programme = certificate?.Issue.Programme;
        return new CorrectionStates(
            programme is null ? null : ProgrammeOf(programme), Today, EnterpriseOf(request.Recycler), certificate,
            certificate is null ? null : RecycledOf(certificate.Issue.Recycling),
            programme is not null && request.Changes?.Buyer is { } buyer ? BuyerOf(programme, buyer.Key) : null,
            request.Changes?.Unit is { } unit ? OldUnitOf(unit) : null);
    }
}
