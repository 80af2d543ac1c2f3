using TradeIn.Domain.Complaints;

namespace TradeIn.Cli.Tests.Verification;

/// <summary>Complaints about whatever happens, and what the departments make of them.</summary>
internal sealed partial class LateSeason
{
    private static readonly string[] Topics = ["certificate-refused", "old-units", "advance-late", "weather"];
    private static readonly string[] Departments = ["commerce", "finance", "district-government", "weather-office"];

    private static readonly ComplaintDepartmentsPublished Register = new(
        1, new DateOnly(2010, 6, 1), Season.Beijing.Programme,
        [
            new("commerce", "Commerce", "商务", "Sales", "销售", []),
            new("finance", "Finance", "财政", "Money", "资金", []),
            new("district-government", "Districts", "区政府", "The rest", "其他", [], OfEachDistrict: true),
        ],
        [
            new("certificate-refused", "A certificate is refused", "拒收凭证", "commerce"),
            new("advance-late", "The advance is late", "垫付迟延", "finance"),
            new("old-units", "Old units stand about", "旧家电堆放", "district-government"),
        ]);

    private int complaints;

    private void Complain()
    {
        counter.Decide(new FileComplaint
        {
            ComplaintId = $"TS-{++complaints}", Topic = Pick(Topics), OccurredAt = Moment(), Text = "It is so.",
            About = Mostly() ? new ComplaintSubject(Season.Seller) : null,
            District = Mostly() ? null : Pick<string>(["110105", "110103", "999999"]),
        });
        counter.Decide(new HandleComplaint(
            Of("TS", complaints), Pick<ComplaintStep>(), After(Mostly() ? 2 : -2), "It was looked at.", Pick(Departments)));
        counter.Decide(new HandleComplaint(Of("TS", complaints), Pick<ComplaintStep>(), After(3), "Again.", Pick(Departments)));
    }
}
