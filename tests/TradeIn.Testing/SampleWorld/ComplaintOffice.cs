using TradeIn.Domain;
using TradeIn.Domain.Complaints;
using static TradeIn.Testing.SampleWorld.Beijing;

namespace TradeIn.Testing.SampleWorld;

/// <summary>
/// The departments that take complaints, as far as tests need them, and one complaint of 2010-07-12: a seller refuses a
/// certificate. Q-1 stands for whichever complaint a test is about.
/// </summary>
public static class ComplaintOffice
{
    public static readonly ComplaintHolder Commerce = new("commerce");
    public static readonly ComplaintHolder IndustryAndCommerce = new("industry-and-commerce");
    public static readonly ComplaintHolder Chaoyang = new("district-government", "110105");

    public static readonly ComplaintDepartmentsPublished Register = new(
        1, Day("2010-06-01"), Programme,
        [
            new Department(
                "commerce", "Commission of Commerce", "商务委员会", "Certificates", "凭证管理",
                [new Hotline("85163174", HotlineHours.WorkingHours)]),
            new Department(
                "industry-and-commerce", "Administration for Industry and Commerce", "工商行政管理局", "Conduct", "经营行为",
                [new Hotline("12315", HotlineHours.AroundTheClock)]),
            new Department(
                "district-government", "District governments", "区县人民政府", "Fraud", "查处骗补", [], OfEachDistrict: true),
        ],
        [
            new ComplaintTopic("certificate-refused", "A seller refuses a certificate", "拒收凭证", "commerce"),
            new ComplaintTopic("seller-sets-own-limits", "A seller sets its own limits", "自行设定时限", "commerce"),
            new ComplaintTopic("business-conduct", "Business conduct", "经营行为", "industry-and-commerce"),
            new ComplaintTopic("fraud-in-district", "Fraud", "骗取补贴", "district-government"),
        ]);

    /// <summary>The register as it was published.</summary>
    public static Fact[] Departments => DepartmentsAs(Register);

    public static FileComplaint AComplaint { get; } = new()
    {
        ComplaintId = "Q-1",
        Topic = "certificate-refused",
        OccurredAt = At("2010-07-12 16:00"),
        Text = "They say that my certificate is too old.",
        Complainant = new ComplainantContact(Personal: null) { Name = "王女士", Phone = "010-65001234" },
    };

    /// <summary>A forwarding to industry and commerce, two days later.</summary>
    public static HandleComplaint AForwarding { get; } = new(
        "Q-1", ComplaintStep.Forward, At("2010-07-14 09:00"), "It is a matter of conduct.", "industry-and-commerce");

    /// <summary>The answer, on 2010-07-20.</summary>
    public static HandleComplaint AnAnswer { get; } =
        new("Q-1", ComplaintStep.Answer, At("2010-07-20 09:00"), "They take it now.");

    /// <summary>It is opened again, on 2010-07-22.</summary>
    public static HandleComplaint AReopening { get; } =
        new("Q-1", ComplaintStep.Reopen, At("2010-07-22 09:00"), "They did not take it.");

    /// <summary>The register in the versions given, one after another.</summary>
    public static Fact[] DepartmentsAs(params ComplaintDepartmentsPublished[] versions) =>
        [.. versions.Select(version => new Fact(new StreamName("complaint_register", "1"), version))];
}
