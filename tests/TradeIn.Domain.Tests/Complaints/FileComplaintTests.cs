using TradeIn.Domain.Complaints;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Refusals;
using static TradeIn.Testing.SampleWorld.ComplaintOffice;

namespace TradeIn.Domain.Tests.Complaints;

public class FileComplaintTests
{
    private static readonly Fact[] World = [.. Past.World, .. Departments];

    [Fact, Rule("E4"), Rule("E5")]
    public void A_refused_certificate_goes_to_the_department_that_has_the_topic_with_the_day_by_which_it_is_due()
    {
        var outcome = Given(World).When(AComplaint);

        var judged = outcome.The<ComplaintFiled>().Rules;
        outcome.Then(new Fact(
            new StreamName("complaint", "Q-1"),
            new ComplaintFiled(AComplaint, Commerce, Day("2010-07-12"), Day("2010-08-02"), judged)));
        judged.ShouldAllBe(rule => rule.Passed);
    }

    [Theory, Rule("E4")]
    [InlineData("certificate-refused")]
    [InlineData("seller-sets-own-limits")]
    public void A_seller_s_own_limits_and_a_refused_certificate_are_commerce_s_to_look_into(string topic) =>
        Given(World).When(AComplaint with { Topic = topic }).The<ComplaintFiled>().Holder.ShouldBe(Commerce);

    [Fact, Rule("E5")]
    public void An_anonymous_complaint_is_taken_like_any_other() =>
        Given(World).When(AComplaint with { Complainant = null }).The<ComplaintFiled>().Complaint.Complainant.ShouldBeNull();

    [Fact, Rule("E5")]
    public void What_it_is_about_need_not_be_on_record() => Given(World)
        .When(AComplaint with { About = new ComplaintSubject("nobody", "nowhere", FirstCertificate, "C-0") })
        .ThenAccepted();

    [Theory, Rule("E5")]
    [InlineData("2010-07-12 23:59", 15, "2010-07-12", "2010-08-02")]
    [InlineData("2010-07-17 10:00", 1, "2010-07-17", "2010-07-19")]
    [InlineData("2010-09-17 10:00", 3, "2010-09-17", "2010-09-22")]
    [InlineData("2010-09-17 10:00", 4, "2010-09-17", "2010-09-27")]
    public void It_is_due_after_working_days_of_the_programme_s_own_calendar(
        string at, int workingDays, string filedOn, string dueOn)
    {
        var policy = Beijing.Policy with
        {
            ComplaintWorkingDays = workingDays,
            WorkingDays = new WorkingCalendar([Day("2010-09-23"), Day("2010-09-24")], []),
        };
        var filed = Given(PublishedAs(FirstVersion with { Policy = policy }), Departments)
            .When(AComplaint with { OccurredAt = At(at) }).The<ComplaintFiled>();
        (filed.FiledOn, filed.DueOn).ShouldBe((Day(filedOn), Day(dueOn)));
    }

    [Theory, Rule("E5")]
    [InlineData("2010-07-12 16:00", "commerce")]
    [InlineData("2010-09-01 00:00", "industry-and-commerce")]
    public void The_register_in_force_on_the_day_decides(string at, string department)
    {
        var second = Register with
        {
            Version = 2, InForceFrom = Day("2010-09-01"),
            Topics = [new ComplaintTopic("certificate-refused", "Refused", "拒收", "industry-and-commerce")],
        };
        Given(Past.World, DepartmentsAs(Register, second))
            .When(AComplaint with { OccurredAt = At(at) }).The<ComplaintFiled>().Holder.Department.ShouldBe(department);
    }

    [Theory, Rule("E5")]
    [InlineData("110108", null, null, "110108")]
    [InlineData("110105", "sel-dazhong", "sel-dazhong-s1", "110105")]
    [InlineData(null, "sel-dazhong", "sel-dazhong-s1", "110101")]
    [InlineData(null, "sel-dazhong", "of-somebody-else", "110108")]
    [InlineData(null, "sel-dazhong", null, "110108")]
    [InlineData("110103", null, null, "110101")]
    public void Fraud_goes_to_the_district_named_else_to_that_of_the_outlet_or_enterprise(
        string? named, string? enterprise, string? outlet, string district)
    {
        var complaint = AComplaint with
        {
            Topic = "fraud-in-district", District = named, About = new ComplaintSubject(enterprise, outlet),
        };
        Given(World).When(complaint).The<ComplaintFiled>().Holder
            .ShouldBe(new ComplaintHolder("district-government", district));
    }

    [Fact, Rule("E5")]
    public void Before_the_districts_merged_the_old_one_had_it() => Given(World)
        .When(AComplaint with { Topic = "fraud-in-district", District = "110103", OccurredAt = At("2010-06-30 10:00") })
        .The<ComplaintFiled>().Holder.District.ShouldBe("110103");

    [Theory, Rule("E5"), Rule("C8")]
    [InlineData("weather", null, null, "complaint.topic-unknown")]
    [InlineData("weather", "310101", null, "complaint.topic-unknown complaint.district-unknown")]
    [InlineData("certificate-refused", "310101", null, "complaint.district-unknown")]
    [InlineData("fraud-in-district", null, null, "complaint.district-missing")]
    [InlineData("fraud-in-district", null, "nobody", "complaint.district-missing")]
    [InlineData("fraud-in-district", "999999", "rec-huaxing", "complaint.district-unknown")]
    public void What_no_department_can_have_is_refused_with_every_reason_and_stays_on_record(
        string topic, string? district, string? enterprise, string reasons)
    {
        var complaint = AComplaint with { Topic = topic, District = district, About = new ComplaintSubject(enterprise) };
        var outcome = Given(World).When(complaint);

        outcome.Reasons.Select(reason => reason.Code).ShouldBe(reasons.Split(' '));
        outcome.The<ComplaintRefused>().Complaint.ShouldBe(complaint);
    }

    [Fact, Rule("E5")]
    public void A_complaint_that_arrives_later_than_the_programme_takes_anything_is_refused()
    {
        var limited = PublishedAs(FirstVersion with { Policy = Beijing.Policy with { LatestArrivalDays = 30 } });
        Given(limited, Departments).When(AComplaint).ThenRefused(ReasonCode.ProgrammeArrivedTooLate.With(30, "2010-07-12"));
        Given(limited, Departments).When(AComplaint, recordedOn: Day("2010-08-11")).ThenAccepted();
    }
}
