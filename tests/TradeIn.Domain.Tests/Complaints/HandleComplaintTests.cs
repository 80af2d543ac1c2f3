using TradeIn.Domain.Complaints;
using TradeIn.Domain.Refusals;
using static TradeIn.Testing.SampleWorld.ComplaintOffice;

namespace TradeIn.Domain.Tests.Complaints;

public class HandleComplaintTests
{
    private static readonly Fact[] Filed = [.. Past.World, .. Past.Complained];

    [Fact, Rule("E5")]
    public void Forwarded_it_is_the_other_department_s_and_due_when_it_was()
    {
        var history = new History(Filed);

        Given(history).When(AForwarding).Then(new Fact(
            new StreamName("complaint", "Q-1"),
            new ComplaintForwarded("Q-1", Commerce, IndustryAndCommerce, AForwarding.Text, AForwarding.OccurredAt)));
        var complaint = Now(history);
        (complaint.Holder, complaint.Status, complaint.DueOn)
            .ShouldBe((IndustryAndCommerce, ComplaintStatus.Open, Day("2010-08-02")));
    }

    [Fact, Rule("E5")]
    public void It_goes_from_hand_to_hand_and_each_hands_on_what_it_has()
    {
        var history = new History(Filed);
        Given(history).When(AForwarding).ThenAccepted();
        Given(history).When(AForwarding with { Department = "district-government", District = "110105" }).ThenAccepted();

        Given(history).When(AnAnswer).Then(new Fact(
            new StreamName("complaint", "Q-1"),
            new ComplaintAnswered("Q-1", Chaoyang, AnAnswer.Text, AnAnswer.OccurredAt, Day("2010-07-20"))));
        history.Facts.Select(fact => fact.Event).OfType<ComplaintForwarded>()
            .Select(each => (each.From, each.To)).ShouldBe([(Commerce, IndustryAndCommerce), (IndustryAndCommerce, Chaoyang)]);
    }

    [Fact, Rule("E5")]
    public void A_district_department_gets_it_for_the_complaint_s_own_district_unless_another_is_named()
    {
        Fact[] inHaidian =
        [
            .. Past.World, .. Departments,
            .. Given(Past.World, Departments).When(AComplaint with { District = "110108" }).ThenAccepted().Facts,
        ];
        var toDistrict = AForwarding with { Department = "district-government" };

        Given(inHaidian).When(toDistrict).The<ComplaintForwarded>().To.District.ShouldBe("110108");
        Given(inHaidian).When(toDistrict with { District = "110104" }).The<ComplaintForwarded>().To.District.ShouldBe("110102");
        Given(Filed).When(toDistrict).ThenRefused(ReasonCode.ComplaintDistrictMissing.With(actual: "district-government"));
        Given(Filed).When(toDistrict with { District = "310101" })
            .ThenRefused(ReasonCode.ComplaintDistrictUnknown.With(actual: "310101"));
    }

    [Fact, Rule("E5")]
    public void Opened_again_it_has_no_answer_and_is_due_when_it_was_first()
    {
        var history = new History([.. Past.World, .. Past.ComplaintAnswered]);
        Now(history).Answer.ShouldNotBeNull().Text.ShouldBe("They take it now.");

        Given(history).When(AReopening).Then(new Fact(
            new StreamName("complaint", "Q-1"),
            new ComplaintReopened("Q-1", Commerce, AReopening.Text, AReopening.OccurredAt)));
        var complaint = Now(history);
        (complaint.Status, complaint.Answer, complaint.DueOn).ShouldBe((ComplaintStatus.Open, null, Day("2010-08-02")));
        Given(history).When(AnAnswer with { OccurredAt = At("2010-07-23 09:00") }).ThenAccepted();
    }

    [Theory, Rule("E5")]
    [InlineData("weather", "complaint.department-unknown")]
    [InlineData("commerce", "complaint.department-has-it")]
    public void It_is_forwarded_only_to_another_department_of_the_register(string department, string reason) =>
        Given(Filed).When(AForwarding with { Department = department })
            .ThenRefused(ReasonCode.Find(reason).With(actual: department));

    [Fact, Rule("E5"), Rule("C8")]
    public void A_step_that_is_refused_names_every_reason_and_is_on_record()
    {
        var early = AForwarding with { OccurredAt = At("2010-07-11 23:59"), Department = "weather" };
        Given(Past.World, Past.ComplaintAnswered).When(early).Then(new Fact(
            new StreamName("complaint", "Q-1"), new ComplaintStepRefused("Q-1", ComplaintStep.Forward, early.OccurredAt,
            [
                ReasonCode.ComplaintNotAtThisStep.With("open", "answered"),
                ReasonCode.ComplaintNotYetFiled.With("2010-07-12", "2010-07-11"),
                ReasonCode.ComplaintDepartmentUnknown.With(actual: "weather"),
            ])));
    }

    [Theory, Rule("E5")]
    [InlineData(null, "2010-07-12", 0, 0, false)]
    [InlineData(null, "2010-08-02", 21, 0, false)]
    [InlineData(null, "2010-08-03", 22, 1, true)]
    [InlineData("2010-07-20", "2010-09-01", 8, 0, false)]
    [InlineData("2010-08-05", "2010-08-04", 23, 2, true)]
    [InlineData("2010-08-05", "2010-08-05", 24, 3, false)]
    [InlineData("2010-08-05", "2010-09-01", 24, 3, false)]
    [InlineData(null, "2010-07-01", 0, 0, false)]
    public void It_is_overdue_from_the_day_after_the_due_day_until_it_is_answered(
        string? answeredOn, string on, int days, int late, bool overdue) => ComplaintAge
        .On(Day("2010-07-12"), Day("2010-08-02"), answeredOn is null ? null : Day(answeredOn), Day(on))
        .ShouldBe(new ComplaintAge(days, late, overdue));

    private static Complaint Now(History history) => history.StateOf<Complaint>(Complaint.Stream("Q-1"))!;
}
