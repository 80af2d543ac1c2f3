using Fault = (System.Func<TradeIn.Cli.Tests.Verification.WrittenLog> Log, string[] Codes);
using static TradeIn.Cli.Tests.Verification.History;

namespace TradeIn.Cli.Tests.Verification;

/// <summary>Steps of enterprises and complaints that were refused, rightly or not, with what is to be found of each.</summary>
internal static class OfficeRefusalFaults
{
    private const string Unjustified = "reason-unjustified";

    public static Dictionary<string, Fault> All { get; } = new()
    {
        ["rightly: an agreement before the award"] = Refused(
            "agreement", "2010-05-19", """{"code":"enterprise.not-yet-awarded","limit":"2010-05-20","actual":"2010-05-19"}"""),
        ["an agreement after the award"] = Refused(
            "agreement", "2010-05-21", """{"code":"enterprise.not-yet-awarded","limit":"2010-05-20","actual":"2010-05-21"}""",
            Unjustified),
        ["an agreement before another day of award"] = Refused(
            "agreement", "2010-05-18", """{"code":"enterprise.not-yet-awarded","limit":"2010-05-19","actual":"2010-05-18"}""",
            "reason-values-wrong"),
        ["a designation of who was awarded another role, for another reason"] = Refused(
            "designation", "2010-06-01", """{"code":"designation.in-force","actual":"2010-05-20"}""", Unjustified,
            "reason-missing"),
        ["rightly: a designation of who was awarded another role"] = Refused(
            "designation", "2010-06-01", """{"code":"enterprise.role-missing","limit":"dismantling","actual":"recycling"}"""),
        ["a second award"] = Refused(
            "award", "2010-06-01", """{"code":"enterprise.district-unknown","actual":"310110"}""", "reason-missing"),
        ["an outlet of a kind that was awarded"] = Refused(
            "outlet", "2010-06-01", """{"code":"enterprise.role-missing","limit":"recycling","actual":"recycling"}""", Unjustified),
        ["an outlet in a district of the city"] = Refused(
            "outlet", "2010-06-01", """{"code":"enterprise.district-unknown","actual":"110108"}""", Unjustified),
        ["regions of the city"] = Refused(
            "region-award", "2010-06-01", """{"code":"enterprise.region-unknown","actual":"II","items":["II"]}""", Unjustified),
        ["a suspension of who is not disqualified"] = Refused(
            "suspension", "2010-06-01", """{"code":"enterprise.disqualified","actual":"2010-05-30"}""", Unjustified),
        ["a penalty that the bond bears"] = Refused(
            "breach", "2010-06-01", """{"code":"bond.insufficient","limit":100000.00,"actual":100000.00}""", Unjustified),
        ["rightly: a penalty above the bond"] = Refused(
            "breach", "2010-06-01", """{"code":"bond.insufficient","limit":100000.00,"actual":100000.01}"""),
        ["numbers said to be another's, whose range nobody has"] = Refused(
            "certificate-range", "2010-06-01",
            """{"code":"certificate-range.overlaps","actual":"BJ00020001 to BJ00029999","items":["dual-jingdian/CR-9"]}""",
            Unjustified),
        ["rightly: numbers that are another's"] = Refused(
            "certificate-range", "2010-06-01",
            """{"code":"certificate-range.overlaps","actual":"BJ00020001 to BJ00029999","items":["dual-jingdian/range-1"]}"""),
        ["numbers that are its own, to be returned"] = Of(
            "range-1", "certificate-range-return", "2010-06-01",
            """{"code":"certificate-range.not-allotted","limit":"BJ00010001 to BJ00019999","actual":"BJ00010001 to BJ00010009"}""",
            Unjustified),
        ["rightly: numbers beyond its range, to be returned"] = Of(
            "range-1", "certificate-range-return", "2010-06-01",
            """{"code":"certificate-range.not-allotted","limit":"BJ00010001 to BJ00019999","actual":"BJ00019999 to BJ00020000"}"""),
        ["an outlet that is open, to be closed"] = Of(
            "rec-huaxing-r1", "outlet-closure", "2010-06-01", """{"code":"outlet.not-open","actual":"2010-06-01"}""", Unjustified),

        ["a complaint about a topic of the register"] = Complained(
            "complaint_refused", """{"code":"complaint.topic-unknown","actual":"certificate-refused"}""", Unjustified),
        ["a complaint that nothing is wrong with"] = Complained(
            "complaint_refused", """{"code":"complaint.district-missing","actual":"commerce"}""", Unjustified),
        ["rightly: an answer of a complaint that is answered"] = Complained(
            "complaint_step_refused", """{"code":"complaint.not-at-this-step","limit":"open","actual":"answered"}"""),
        ["an answer of a complaint, for another reason than its state"] = Complained(
            "complaint_step_refused", """{"code":"complaint.not-yet-filed","limit":"2010-07-16","actual":"2010-07-21"}""",
            Unjustified, "reason-missing"),
    };

    private static Fault Refused(string step, string on, string reason, params string[] codes) =>
        Of("X-1", step, on, reason, codes);

    private static Fault Of(string subject, string step, string on, string reason, params string[] codes) => LateFaults.Raw(
        Recycled, $"enterprise-{Season.Recycler}", "enterprise_step_refused",
        $$"""{"enterprise":"{{Season.Recycler}}","step":"{{step}}","subject":"{{subject}}","on":"{{on}}","reasons":[{{reason}}]}""",
        codes);

    private static Fault Complained(string type, string reason, params string[] codes) => (() => After(Nothing, log =>
    {
        OfficeFaults.Complain(log);
        var data = type == "complaint_refused"
            ? $$"""{"complaint":{"complaintId":"TS-2","topic":"certificate-refused","occurredAt":"2010-07-16T10:00:00+08:00","text":"No."},"reasons":[{{reason}}],"rules":[]}"""
            : $$"""{"complaint":"TS-1","step":"answer","at":"2010-07-21T10:00:00+08:00","reasons":[{{reason}}]}""";
        log.AppendRaw(type == "complaint_refused" ? "complaint-TS-2" : "complaint-TS-1", type, data);
    }), codes);
}
