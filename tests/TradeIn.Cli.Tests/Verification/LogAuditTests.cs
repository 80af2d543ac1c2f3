using System.Text;
using TradeIn.Cli.Verification;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Programmes;

namespace TradeIn.Cli.Tests.Verification;

public class LogAuditTests
{
    public static TheoryData<string> LogFaultCodes => [.. LogFaults.All.Keys];

    public static TheoryData<string> GrantFaultReasons => [.. Grants.Keys];

    public static TheoryData<string> LateFaultNames => [.. Faults.Keys];

    private static readonly Dictionary<string, Func<WrittenLog>> Grants =
        GrantFaults.All.Concat(LateGrantFaults.All).Concat(DisposalGrantFaults.All).Concat(SettlementGrantFaults.All)
            .Concat(OfficeGrantFaults.All)            .ToDictionary();

    private static readonly Dictionary<string, (Func<WrittenLog> Log, string[] Codes)> Faults =
        LateFaults.All.Concat(SettlementFaults.All).Concat(OfficeFaults.All).Concat(OfficeRefusalFaults.All)
            .ToDictionary();

    /// <summary>What a wrong grant brings into disorder besides, in the order in which it is found.</summary>
    private static readonly Dictionary<string, string[]> Consequences = new()
    {
        ["certificate.already-redeemed"] = ["certificate-not-the-claims"],
        ["certificate.lost"] = ["rules-disagree"],
        ["certificate.cancelled"] = ["rules-disagree"],
        ["certificate.void"] = ["rules-disagree"],
        ["certificate.expired"] = ["rules-disagree", "budget-balance-wrong"],
        ["purchase.already-claimed"] = ["unit-subsidised-twice"],
        ["red-invoice.exceeds-blue"] = ["red-above-blue"],
        ["red-invoice.already-used"] = ["red-of-two-blues"],
        ["advanced-twice"] = ["payable-wrong"],
        ["advance-seller-wrong"] = ["payable-wrong"],
        ["claim.not-advanced"] = ["payable-wrong"],
        ["advance.wrong-amount"] = ["payable-wrong"],
        ["reimbursement.wrong-amount"] = ["reimbursed-wrong", "payable-wrong"],
        ["subsidy.not-taken-back"] = ["books-unbalanced", "payable-wrong"],
        ["statement.amount-differs"] = ["reimbursed-wrong", "payable-wrong"],
        ["statement.claim-not-on-it"] = ["accepted-wrong"],
        ["review.of-nothing"] = ["accepted-wrong"],
        ["statement.claim-undecided"] = ["accepted-wrong", "sample-wrong"],
        ["bond.insufficient"] = ["bond-left-wrong"],
        ["budget.exhausted"] = ["rules-disagree"],
        ["complaint.district-missing"] = ["complaint-holder-wrong"],
        ["one-stop.unknown"] = ["enterprise-wrong", "counts-wrong"],
    };

    [Fact]
    public void A_lawful_log_has_no_findings()
    {
        var (log, counter) = Season.OneTradeIn();
        var stranger = Season.Person(2) with { RegisteredIn = "310105" };
        counter.Decide(Season.Recycling(2) with { Recycler = "nobody", Buyer = stranger });
        counter.Decide(Season.Claim(2));
        counter.Decide(Season.Claim(1) with { ClaimId = "C-9" });
        counter.Decide(new AdvanceSubsidy("C-9", Money.Zero, Season.At("2010-07-13T10:00")));

        var report = LogAudit.Of(log.Rows);

        report.ShouldSatisfyAllConditions(
            () => Codes(report).ShouldBeEmpty(), () => report.Findings.WarningCount.ShouldBe(0),
            () => report.Events.ShouldBe(log.Rows.Count), () => report.Claims.ShouldBe(3),
            () => report.Money.Granted.ShouldBe(300m), () => report.Money.Advanced.ShouldBe(300m));
    }

    [Fact]
    public void A_lawful_complaint_has_no_findings()
    {
        var log = History.Nothing.Write();
        OfficeFaults.Complain(log);

        Codes(LogAudit.Of(log.Rows)).ShouldBeEmpty();
    }

    [Fact]
    public void A_rule_that_passed_may_stand_as_in_older_logs()
    {
        var (log, _) = Season.OneTradeIn();
        log.Edit(
            "claim_approved", LogFaults.PassedInTime,
            """{"code":"claim.filed-too-late","passed":true,"limit":"2012-01-31","actual":"2010-07-12"}""");

        Codes(LogAudit.Of(log.Rows)).ShouldBeEmpty();
    }

    [Fact]
    public void An_empty_log_has_no_findings() => LogAudit.Of([]).Findings.Count.ShouldBe(0);

    [Theory]
    [MemberData(nameof(LogFaultCodes))]
    public void A_fault_of_the_log_is_found_and_nothing_else(string code) =>
        Codes(LogAudit.Of(LogFaults.All[code]().Rows)).Distinct()
            .ShouldBe([code, .. Consequences.GetValueOrDefault(code, [])], ignoreOrder: true);

    [Theory]
    [MemberData(nameof(GrantFaultReasons))]
    public void A_grant_that_a_rule_forbids_is_found_and_nothing_else(string reason) =>
        Codes(LogAudit.Of(Grants[reason]().Rows)).Distinct()
            .ShouldBe(
                [FindingKind.Despite(reason).Code, .. Consequences.GetValueOrDefault(reason, [])], ignoreOrder: true);

    [Theory]
    [MemberData(nameof(LateFaultNames))]
    public void A_fault_after_the_claim_is_found_with_what_follows_from_it(string fault)
    {
        var (log, codes) = Faults[fault];

        Codes(LogAudit.Of(log().Rows)).Distinct().ShouldBe(codes, ignoreOrder: true);
    }

    [Fact]
    public void A_unit_that_is_sold_and_subsidised_twice_is_found_at_both() =>
        Codes(LogAudit.Of(GrantFaults.Two(log =>
        {
            GrantFaults.Reserialise("P-2", "NEW-2", "NEW-1")(log);
            GrantFaults.Reserialise("C-2", "NEW-2", "NEW-1")(log);
        }).Rows)).ShouldBe([
            "despite-new-unit-already-sold", "despite-new-unit-already-subsidised", "unit-subsidised-twice",
        ]);

    // The chain's own faults need a database; a unit subsidised twice was always sold twice as well; a filed statement
    // does not say how many claims were declared.
    [Fact]
    public void Every_kind_of_finding_has_a_log_that_shows_it() =>
        LogFaults.All.Keys.Concat(Grants.Keys.Select(reason => FindingKind.Despite(reason).Code))
            .Concat(Faults.Values.SelectMany(fault => fault.Codes))
            .Concat(Consequences.Values.SelectMany(codes => codes))
            .Concat(["chain-broken", "despite-new-unit-already-subsidised", "despite-statement-count-differs"]).Distinct()
            .ShouldBe(FindingKind.All.Select(kind => kind.Code), ignoreOrder: true);

    [Fact]
    public void Numbers_and_codes_of_findings_are_used_once() =>
        FindingKind.All.ShouldSatisfyAllConditions(
            () => FindingKind.All.Select(kind => kind.Number).ShouldBeUnique(),
            () => FindingKind.All.Select(kind => kind.Code).ShouldBeUnique());

    [Fact]
    public void A_finding_names_its_place_and_its_values()
    {
        var log = LogFaults.All["subsidy-wrong"]();
        var approved = log.Rows.Single(row => row.Type == "claim_approved");

        LogAudit.Of(log.Rows).Findings.First.ShouldHaveSingleItem().ShouldBe(new Finding(
            FindingKind.SubsidyWrong, approved.Position, "claim-C-1", 1,
            "granted 299.99 yuan on 3299.00 for a refrigerator; it is 300.00"));
    }

    [Fact]
    public void All_findings_are_counted_and_the_first_fifty_kept()
    {
        var (log, _) = Season.OneTradeIn();
        for (var i = 0; i < 70; i++) log.AppendRaw($"oddity-{i}", "oddity_found", "{}");

        var findings = LogAudit.Of(log.Rows).Findings;

        (findings.Count, findings.First.Count).ShouldBe((70, 50));
    }

    [Theory]
    [InlineData("not JSON")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("null")]
    [InlineData("")]
    [InlineData("""{"recycling":7}""")]
    [InlineData("""{"claim":{"claimId":"\ud800"}}""")]
    [InlineData("""{"purchase":{"purchaseId":null}}""")]
    [InlineData("""{"policy":{"rate":1e400}}""")]
    [InlineData("""{"return":{"returnId":"RT-1","subsidyTakenBack":0.001}}""")]
    public void Whatever_stands_in_an_event_is_a_finding_and_no_exception(string data)
    {
        var rows = EveryType.Value;
        foreach (var type in rows.Select(row => row.Type).Distinct())
        {
            var broken = rows.Select(row => row.Type == type ? row with { Data = Encoding.UTF8.GetBytes(data) } : row);

            LogAudit.Of(broken).Findings.Counts.Select(count => count.Kind.Code)
                .ShouldContain("event-unreadable", type);
        }
    }

    private static readonly Lazy<List<LogRow>> EveryType = new(() => new LateSeason(1).Write(rounds: 60).Rows);

    private static IEnumerable<string> Codes(AuditReport report) =>
        report.Findings.First.Concat(report.Findings.FirstWarnings).Select(finding => finding.Kind.Code);
}
