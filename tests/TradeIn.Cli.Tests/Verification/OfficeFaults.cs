using Fault = (System.Func<TradeIn.Cli.Tests.Verification.WrittenLog> Log, string[] Codes);
using static TradeIn.Cli.Tests.Verification.History;

namespace TradeIn.Cli.Tests.Verification;

/// <summary>
/// Faults of what offices record of enterprises and complaints, planted into lawful rows, with all that is to be found.
/// </summary>
internal static class OfficeFaults
{
    public static Dictionary<string, Fault> All { get; } = new()
    {
        ["a recycling at a closed outlet"] = Registered(
            "outlet_closed", """{"enterprise":"rec-huaxing","outlet":"rec-huaxing-r1","closedOn":"2010-07-10"}""",
            "despite-outlet-not-registered"),
        ["a recycling with a number that was given back"] = Registered(
            "certificate_range_returned",
            """{"enterprise":"rec-huaxing","range":"range-1","from":"BJ00010001","to":"BJ00010010","returnedOn":"2010-07-10"}""",
            "despite-certificate-not-allotted"),
        ["a recycling with a number that was taken away"] = Registered(
            "certificate_range_cancelled",
            """{"enterprise":"rec-huaxing","range":"range-1","from":"BJ00010001","to":"BJ00010001","cancelledOn":"2010-07-01"}""",
            "despite-certificate-not-allotted"),
        ["a recycling by the disqualified"] = Registered(
            "enterprise_disqualified",
            """{"enterprise":"rec-huaxing","disqualification":"DQ-1","disqualifiedFrom":"2010-07-10","grounds":"Fraud."}""",
            "despite-recycler-not-qualified"),
        ["a recycling on a bond that a penalty emptied"] = Breached("0.01", "99999.99", "despite-recycler-not-qualified"),
        ["a penalty that leaves more than it can"] = Breached(
            "0.01", "100000.00", "bond-left-wrong", "despite-recycler-not-qualified"),
        ["a penalty above the bond"] = Breached(
            "100000.01", "-0.01", "despite-bond-insufficient", "despite-recycler-not-qualified"),
        ["a suspension lifted that never was"] = Registered(
            "suspension_lifted", """{"enterprise":"rec-huaxing","suspension":"suspension-1","liftedFrom":"2010-07-10"}""",
            "history-impossible"),
        ["a step that is refused without a reason"] = Registered(
            "enterprise_step_refused",
            """{"enterprise":"rec-huaxing","step":"agreement","subject":"A-1","on":"2010-07-10","reasons":[]}""",
            "refusal-unfounded"),

        ["a complaint that is due another day"] = Complained(
            "complaint_filed", "2010-08-06", "2010-08-07", "complaint-due-wrong"),
        ["a complaint at a department that has not its topic"] = Complained(
            "complaint_filed", "{\"department\":\"commerce\"}", "{\"department\":\"finance\"}", "complaint-holder-wrong"),
        ["a complaint answered by who has it not"] = Complained(
            "complaint_answered", "commerce", "finance", "complaint-holder-wrong"),
        ["a signal closed that nobody looks at"] = Signalled(
            "signal_closed", """{"signal":"sig-1","result":"confirmed","evidenceUpTo":1,"closedAt":"2010-07-20T10:00:00+08:00"}"""),
        ["a signal taken for evidence that is still to come"] = Signalled(
            "signal_taken", """{"signal":"sig-1","office":"Regulator","evidenceUpTo":99999,"takenAt":"2010-07-20T10:00:00+08:00"}"""),
        ["a complaint answered twice"] = (() => After(Nothing, log =>
        {
            Complain(log);
            log.Double("complaint_answered");
        }), ["despite-complaint-not-at-this-step"]),
    };

    /// <summary>A complaint about a refused certificate, filed on 2010-07-16 and answered, as its events stand in a log.</summary>
    internal static void Complain(WrittenLog log)
    {
        log.AppendRaw(
            "complaint_register-1", "complaint_departments_published",
            """{"version":1,"inForceFrom":"2010-06-01","programme":"beijing-home-appliances-2010","departments":[{"id":"commerce"},{"id":"finance"}],"topics":[{"id":"certificate-refused","department":"commerce"}]}""");
        log.AppendRaw(
            "complaint-TS-1", "complaint_filed",
            """{"complaint":{"complaintId":"TS-1","topic":"certificate-refused","occurredAt":"2010-07-16T10:00:00+08:00","text":"No."},"holder":{"department":"commerce"},"filedOn":"2010-07-16","dueOn":"2010-08-06","rules":[]}""");
        log.AppendRaw(
            "complaint-TS-1", "complaint_answered",
            """{"complaint":"TS-1","holder":{"department":"commerce"},"text":"It was told.","answeredAt":"2010-07-20T10:00:00+08:00"}""");
    }

    private static Fault Signalled(string type, string body) =>
        (() => After(Nothing, log => log.AppendRaw("signal-sig-1", type, body)), ["history-impossible"]);

    private static Fault Complained(string type, string text, string by, params string[] codes) =>
        (() => After(Nothing, log =>
        {
            Complain(log);
            log.Edit(type, text, by);
        }), codes);

    private static Fault Breached(string penalty, string left, params string[] codes) => (() => After(Recycled, log =>
    {
        var breach = $$"""{"enterprise":"rec-huaxing","breach":"B-1","kind":"other","description":"Late.","penalty":{{penalty}},"occurredOn":"2010-07-01","bondLeft":{{left}}}""";
        var drawn = $$"""{"enterprise":"rec-huaxing","amount":{{penalty}},"cause":"B-1","drawnOn":"2010-07-01"}""";
        log.InsertRaw(row => row.CorrelationId == "R-1", ("enterprise-rec-huaxing", "breach_recorded", breach),
            ("enterprise-rec-huaxing", "bond_drawn", drawn));
    }), codes);

    // On record before the recycling of the same day.
    private static Fault Registered(string type, string data, params string[] codes) => (() => After(Recycled, log =>
        log.InsertRaw(row => row.CorrelationId == "R-1", ("enterprise-rec-huaxing", type, data))), codes);
}
