using TradeIn.Domain.Certificates;
using TradeIn.Domain.Enterprises;
using static TradeIn.Cli.Tests.Verification.History;

namespace TradeIn.Cli.Tests.Verification;

/// <summary>What offices recorded of an enterprise or a complaint and a rule forbids, by the reason's code.</summary>
internal static class OfficeGrantFaults
{
    private const string Newcomer = "ent-newcomer";

    private static readonly DateOnly May = new(2010, 5, 20);

    public static Dictionary<string, Func<WrittenLog>> All { get; } = new()
    {
        ["enterprise.already-awarded"] = Recorded(Award(EnterpriseRole.Recycling)),
        ["enterprise.not-yet-awarded"] = Recorded(new AgreementSigned(Newcomer, May.AddDays(-1), "AG-1")),
        ["enterprise.role-missing"] = Recorded(new DismantlerDesignated(Newcomer, May, "DE-1")),
        ["enterprise.region-unknown"] = Recorded(new RecyclingRegionsAwarded(Newcomer, ["VI"], May, "RA-1")),
        ["enterprise.district-unknown"] = Recorded(Outlet() with { District = "310110" }),
        ["enterprise.disqualified"] = Recorded(
            new EnterpriseDisqualified(Newcomer, "DQ-1", May, "Fraud."), new EnterpriseSuspended(Newcomer, May, "SU-1")),
        ["suspension.not-in-force"] = Recorded(
            new EnterpriseSuspended(Newcomer, May.AddDays(2), "SU-1"), new SuspensionLifted(Newcomer, "SU-1", May.AddDays(1))),
        ["outlet.already-registered"] = Recorded(Outlet(), Outlet()),
        ["outlet.not-open"] = Recorded(
            Outlet(), new OutletClosed(Newcomer, "n-r1", May.AddDays(5)), new OutletMoved(Newcomer, "n-r1", "110108", May.AddDays(6))),
        ["outlet.moved-later"] = Recorded(
            Outlet(), new OutletMoved(Newcomer, "n-r1", "110108", May.AddDays(6)), new OutletClosed(Newcomer, "n-r1", May.AddDays(5))),
        ["certificate-range.overlaps"] = Recorded(Range(19_990, 19_999)),
        ["certificate-range.not-allotted"] = Recorded(
            Range(50_001, 50_009),
            new CertificateRangeReturned(Newcomer, "CR-1", Number(50_009), Number(50_010), May)),
        ["designation.in-force"] = Dismantling(
            new DismantlerDesignated(Newcomer, May, "DE-1"), new DismantlerDesignated(Newcomer, May.AddDays(1), "DE-2")),
        ["designation.not-in-force"] = Dismantling(
            new DismantlerDesignated(Newcomer, May.AddDays(1), "DE-1"), new DesignationWithdrawn(Newcomer, "DE-1", May, "None.")),
        ["declaration.paid-before-approval"] = () => After(
            Recycled + Received + FreightPaid, log => log.Edit("declaration_paid", "2010-09-20", "2010-09-10")),
        ["budget.district-not-in-force"] = () => After(
            Funded, log => log.Edit("budget_allocated", "110105", "110118")),

        ["complaint.topic-unknown"] = Complained("complaint_filed", "certificate-refused", "weather"),
        ["complaint.district-unknown"] = Complained(
            "complaint_filed", "\"text\":\"No.\"", "\"text\":\"No.\",\"district\":\"310110\""),
        ["complaint.district-missing"] = Complained(
            "complaint_departments_published", "{\"id\":\"commerce\"}", "{\"id\":\"commerce\",\"ofEachDistrict\":true}"),
        ["complaint.not-yet-filed"] = Complained("complaint_answered", "2010-07-20", "2010-07-15"),
        ["complaint.department-unknown"] = Forwarded("weather-office"),
        ["complaint.department-has-it"] = Forwarded("commerce"),
    };

    private static Func<WrittenLog> Recorded(params object[] events) => Of(Award(EnterpriseRole.Recycling), events);

    private static Func<WrittenLog> Dismantling(params object[] events) => Of(Award(EnterpriseRole.Dismantling), events);

    private static Func<WrittenLog> Of(EnterpriseAwarded award, object[] events) =>
        () => new History(counter => counter.Register(Newcomer, [award, .. events])).Write();

    private static EnterpriseAwarded Award(EnterpriseRole role) => new(Newcomer, "Newcomer", [role], "110105", May);

    private static OutletRegistered Outlet() => new(Newcomer, "n-r1", OutletKind.Recycling, "110105", false, May);

    private static CertificateRangeAllotted Range(int from, int to) =>
        new(Newcomer, Number(from), Number(to), May, "CR-1");

    private static CertificateNumber Number(int number) => CertificateNumber.Parse($"BJ{number:00000000}");

    private static Func<WrittenLog> Complained(string type, string text, string by) => () => After(Nothing, log =>
    {
        OfficeFaults.Complain(log);
        log.Edit(type, text, by);
    });

    private static Func<WrittenLog> Forwarded(string to) => () => After(Nothing, log =>
    {
        OfficeFaults.Complain(log);
        log.Remove(row => row.Type == "complaint_answered");
        log.AppendRaw(
            "complaint-TS-1", "complaint_forwarded",
            $$"""{"complaint":"TS-1","from":{"department":"commerce"},"to":{"department":"{{to}}"},"text":"Theirs.","forwardedAt":"2010-07-20T10:00:00+08:00"}""");
    });
}
