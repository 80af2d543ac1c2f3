using TradeIn.Domain.Certificates;
using TradeIn.Domain.Losses;
using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Tests.Losses;

public class LossTests
{
    [Fact, Rule("A3")]
    public void From_the_report_on_the_certificate_is_blocked_and_the_recycler_s_district_has_it()
    {
        var outcome = Given(Past.World, Past.TakenIn()).When(ALossReport);

        var judged = outcome.The<LossReported>().Rules;
        outcome.Then(
            new Fact(new StreamName("loss_report", "L-1"), new LossReported(ALossReport, "110105", judged)),
            new Fact(
                new StreamName("certificate", "BJ00000001"),
                new CertificateReportedLost(FirstCertificate, "L-1", Day("2010-07-11"))));
    }

    [Fact, Rule("A3")]
    public void A_finder_cannot_redeem_it_and_who_finds_it_again_can()
    {
        var history = new History([.. Past.World, .. Past.ReportedLost, .. Past.Bought()]);
        Given(history).When(AClaim with { ClaimId = "C-0" }).ThenRefused(ReasonCode.CertificateLost);
        Given(history).When(ALossStep(LossStep.Withdraw)).ThenAccepted();

        Given(history).When(AClaim).ThenAccepted();
    }

    [Theory, Rule("A3")]
    [InlineData(LossStep.Withdraw)]
    [InlineData(LossStep.Reject)]
    public void Withdrawn_or_rejected_it_is_live_again(LossStep step)
    {
        var outcome = Given(Past.World, Past.ReportedLost).When(ALossStep(step)).ThenAccepted();

        outcome.Facts[1].ShouldBe(new Fact(
            new StreamName("certificate", "BJ00000001"), new CertificateUnblocked(FirstCertificate, "L-1", Day("2010-07-14"))));
    }

    [Fact, Rule("A3")]
    public void Approved_it_is_cancelled_for_good_and_the_old_count_stays()
    {
        var history = new History([.. Past.World, .. Past.ReportedLost]);

        Given(history).When(ALossStep(LossStep.Approve)).Then(
            new Fact(
                new StreamName("loss_report", "L-1"), new LossApproved("L-1", ALossStep(LossStep.Approve).OccurredAt)),
            new Fact(
                new StreamName("certificate", "BJ00000001"),
                new CertificateCancelled(FirstCertificate, "L-1", Day("2010-07-14"))));
        Given(history).WhenAsked(Beijing.Programme, People.Wang, Day("2010-07-14")).Counts.Old.Used.ShouldBe(1);
        Given(history).When(ARecycling with { RecyclingId = "R-2", Certificate = SecondCertificate })
            .ThenRefused(ReasonCode.OldUnitAlreadyRecycled.With(actual: "BJ00000001"));
    }

    [Fact, Rule("A3")]
    public void What_was_approved_is_filed_and_nothing_else_changes() =>
        Given(Past.World, Past.LossApproved).When(ALossStep(LossStep.File)).Then(new Fact(
            new StreamName("loss_report", "L-1"), new LossFiled("L-1", ALossStep(LossStep.File).OccurredAt)));

    [Fact, Rule("A3"), Rule("C8")]
    public void A_step_out_of_turn_says_what_it_needs_and_is_on_record() =>
        Given(Past.World, Past.ReportedLost).When(ALossStep(LossStep.File)).Then(new Fact(
            new StreamName("loss_report", "L-1"), new LossStepRefused(
                "L-1", LossStep.File, ALossStep(LossStep.File).OccurredAt, [ReasonCode.LossReportNotOpen.With("approved", "reported")])));
}
