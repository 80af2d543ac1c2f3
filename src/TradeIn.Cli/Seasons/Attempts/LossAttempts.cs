using TradeIn.Client;
using TradeIn.Client.Losses;
using TradeIn.Domain.Refusals;

namespace TradeIn.Cli.Seasons.Attempts;

/// <summary>Against A3: whoever finds a lost certificate cannot redeem it, and each step has its turn.</summary>
internal static class LossAttempts
{
    public static IReadOnlyList<Attempt> All { get; } =
    [
        new("lost certificate redeemed", 6, Redeemed),
        new("cancelled certificate redeemed", 4, CancelledRedeemed),
        new("loss of a certificate that no one issued", 2, scene =>
        {
            var deal = scene.Deal();
            scene.Refuse(Line(deal, Draft(scene, deal)), ReasonCode.CertificateUnknown);
        }),
        new("loss of a redeemed certificate", 3, scene =>
        {
            var deal = scene.Deal();
            scene.Complete(deal);
            scene.Refuse(Line(deal, Draft(scene, deal)), ReasonCode.CertificateAlreadyRedeemed);
        }),
        new("loss reported twice", 3, ReportedTwice),
        new("loss of a cancelled certificate", 2, CancelledReported),
        new("loss reported by another recycler", 3, scene => Refuse(
            scene, (deal, report) => report with { RecyclerId = OtherThan(deal) }, ReasonCode.CertificateOtherRecycler)),
        new("loss reported by someone else", 3, scene => Refuse(
            scene, (_, report) => report with { Buyer = scene.Stranger() }, ReasonCode.BuyerMismatch)),
        new("loss reported with another document", 2, AnotherDocument),
        new("loss reported by an agent without papers", 2, scene => Refuse(
            scene, (_, report) => report with { Agent = new Agent("代办人") }, ReasonCode.AgentIdentityMissing)),
        new("loss reported by another recycler for someone else, agent without papers", 1, scene => Refuse(
            scene, (deal, report) => report with
            {
                RecyclerId = OtherThan(deal), Buyer = scene.Stranger(), Agent = new Agent("代办人"),
            },
            ReasonCode.BuyerMismatch, ReasonCode.AgentIdentityMissing, ReasonCode.CertificateOtherRecycler)),
        new("loss filed before its approval", 3, scene => OutOfTurn(scene, "file", [], "approve", "file")),
        new("loss withdrawn after its approval", 3, scene => OutOfTurn(scene, "withdraw", ["approve"], "file")),
        new("loss rejected after its filing", 2, scene => OutOfTurn(scene, "reject", ["approve", "file"])),
        new("withdrawn loss approved", 2, scene => OutOfTurn(scene, "approve", ["withdraw"])),
        new("refused loss approved", 1, RefusedApproved),
    ];

    private static LossReportRequest Draft(Scene scene, Deal deal) =>
        scene.Drafts.Loss(deal, scene.Drafts.Later(deal.Recycling.OccurredAt, 1, 6));

    private static SeasonLine Line(Deal deal, LossReportRequest report) => SeasonLine.Of(report, deal.Recycling.OutletId);

    private static string OtherThan(Deal deal) => SeasonWorld.RecyclerBeside(deal.Recycling.RecyclerId).Id;

    /// <summary>The attempt is refused, so the certificate stays good.</summary>
    private static void Refuse(
        Scene scene, Func<Deal, LossReportRequest, LossReportRequest> spoil, params ReasonCode[] reasons)
    {
        var deal = scene.Deal();
        scene.Recycle(deal);
        scene.Refuse(Line(deal, spoil(deal, Draft(scene, deal))), reasons);
        scene.Buy(deal);
        scene.Claim(deal);
        scene.Advance(deal);
    }

    private static LossReportRequest Report(Scene scene, Deal deal)
    {
        var report = Draft(scene, deal);
        scene.ReportLoss(report, deal);
        return report;
    }

    private static void Decide(Scene scene, Deal deal, LossReportRequest report, string step) =>
        scene.Decide(Drafts.Step(report, step, scene.Drafts.Later(report.OccurredAt, 1, 5)), deal);

    private static void Redeemed(Scene scene)
    {
        var deal = scene.Deal();
        scene.Prepare(deal);
        var report = Report(scene, deal);
        scene.Refuse(deal.Claim, ReasonCode.CertificateLost);
        Decide(scene, deal, report, "withdraw");
        scene.MakeGood(deal);
    }

    private static void CancelledRedeemed(Scene scene)
    {
        var deal = scene.Deal();
        scene.Prepare(deal);
        var report = Report(scene, deal);
        Decide(scene, deal, report, "approve");
        scene.Refuse(deal.Claim, ReasonCode.CertificateCancelled);
        Decide(scene, deal, report, "file");
    }

    private static void ReportedTwice(Scene scene)
    {
        var deal = scene.Deal();
        scene.Prepare(deal);
        Report(scene, deal);
        scene.Refuse(Line(deal, Draft(scene, deal)), ReasonCode.CertificateLost);
    }

    private static void CancelledReported(Scene scene)
    {
        var deal = scene.Deal();
        scene.Prepare(deal);
        Decide(scene, deal, Report(scene, deal), "approve");
        scene.Refuse(Line(deal, Draft(scene, deal)), ReasonCode.CertificateCancelled);
    }

    private static void AnotherDocument(Scene scene)
    {
        var deal = scene.Deal(customer: scene.PersonWithRegister());
        scene.Recycle(deal);
        var report = Draft(scene, deal);
        scene.Refuse(Line(deal, report with { Buyer = Scene.WithOtherDocument(report.Buyer) }), ReasonCode.DocumentMismatch);
    }

    private static void OutOfTurn(Scene scene, string step, string[] before, params string[] after)
    {
        var deal = scene.Deal();
        scene.Recycle(deal);
        var report = Report(scene, deal);
        foreach (var each in before) Decide(scene, deal, report, each);
        scene.Refuse(report, step, deal, scene.Drafts.Later(report.OccurredAt, 6, 9));
        foreach (var each in after)
            scene.Decide(Drafts.Step(report, each, scene.Drafts.Later(report.OccurredAt, 10, 14)), deal);
    }

    private static void RefusedApproved(Scene scene)
    {
        var deal = scene.Deal();
        scene.Complete(deal);
        var report = Draft(scene, deal);
        scene.Refuse(Line(deal, report), ReasonCode.CertificateAlreadyRedeemed);
        scene.Refuse(report, "approve", deal, scene.Drafts.Later(report.OccurredAt, 1, 5));
    }

    private static void Refuse(this Scene scene, LossReportRequest report, string step, Deal deal, DateTimeOffset at) =>
        scene.Refuse(Script.LineOf(Drafts.Step(report, step, at), deal), ReasonCode.LossReportNotOpen);
}
