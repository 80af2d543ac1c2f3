using System.Text.RegularExpressions;
using FsCheck.Fluent;
using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Tests.Refusals;

/// <summary>The public registry of reasons, as the interface fixes it.</summary>
public partial class ReasonCodeTests
{
    /// <summary>The codes that the interface fixes for the counter, each with the rules it stands for.</summary>
    private static readonly Dictionary<string, string> Fixed = new()
    {
        ["programme.not-in-force"] = "R P C",
        ["category.not-covered"] = "R2 P2",
        ["recycler.not-qualified"] = "R1",
        ["seller.not-qualified"] = "P1",
        ["outlet.not-registered"] = "R1 P1",
        ["buyer.not-eligible"] = "R3",
        ["agent.identity-missing"] = "R3 C6",
        ["quota.old-exceeded"] = "R4",
        ["region.not-awarded"] = "R6",
        ["certificate.not-allotted"] = "R8",
        ["certificate.number-used"] = "R8",
        ["old-unit.already-recycled"] = "R9",
        ["invoice.already-used"] = "P2",
        ["new-unit.already-sold"] = "P2",
        ["seller.not-dual"] = "P3",
        ["outlet.not-the-selling-one"] = "P3",
        ["certificate.unknown"] = "C1",
        ["certificate.already-redeemed"] = "C1",
        ["certificate.lost"] = "C1",
        ["certificate.void"] = "C1",
        ["certificate.cancelled"] = "C1",
        ["certificate.expired"] = "C1",
        ["buyer.mismatch"] = "C1",
        ["document.mismatch"] = "C1",
        ["order.certificate-after-purchase"] = "C2",
        ["claim.filed-too-late"] = "C3",
        ["quota.new-exceeded"] = "C4",
        ["new-unit.subsidised-elsewhere"] = "C5",
        ["new-unit.already-subsidised"] = "C5",
        ["purchase.already-claimed"] = "C5",
        ["papers.incomplete"] = "C6",
        ["application.not-signed"] = "C6",
        ["purchase.unknown"] = "C7",
        ["advance.wrong-amount"] = "M1",
        ["purchase.already-returned"] = "A1",
        ["subsidy.not-taken-back"] = "A1",
        ["red-invoice.exceeds-blue"] = "A1",
        ["exchange.other-category"] = "A2",
        ["claim.not-approved"] = "M1",
    };

    /// <summary>The order in which reasons are reported. Callers may rely on it: it changes here knowingly or not at all.</summary>
    internal static readonly string[] Order =
    [
        "purchase.unknown", "certificate.unknown", "certificate.already-redeemed", "certificate.lost", "certificate.void",
        "certificate.cancelled", "certificate.expired", "programme.not-in-force", "programme.arrived-too-late",
        "programme.mismatch", "category.not-covered", "recycler.not-qualified", "seller.not-qualified",
        "outlet.not-registered", "seller.not-dual", "outlet.not-the-selling-one", "buyer.not-eligible", "buyer.mismatch",
        "document.mismatch", "agent.identity-missing", "order.certificate-after-purchase",
        "order.certificate-before-purchase", "order.claim-too-early", "claim.filed-too-late", "quota.old-exceeded",
        "quota.new-exceeded", "region.not-awarded", "certificate.not-allotted", "certificate.number-used",
        "old-unit.already-recycled", "invoice.already-used", "new-unit.already-sold", "new-unit.subsidised-elsewhere",
        "new-unit.already-subsidised", "purchase.already-claimed", "purchase.already-returned", "papers.incomplete",
        "application.not-signed", "claim.not-approved", "advance.wrong-amount", "claim.not-advanced",
        "reimbursement.wrong-amount", "purchase.not-yet-made", "invoice.mismatch", "subsidy.not-taken-back",
        "red-invoice.exceeds-blue", "red-invoice.already-used", "exchange.other-category", "certificate.other-recycler",
        "loss-report.not-open", "recycling.unknown", "replacement.not-same-day", "correction.certificate-redeemed",
        "correction.not-at-this-step", "claim.nothing-to-recover", "recovery.wrong-amount", "one-stop.unknown",
        "one-stop.not-open", "one-stop.not-yet-placed", "one-stop.old-unit-differs", "one-stop.new-unit-differs",
        "one-stop.price-not-collected", "consignment.unit-elsewhere", "dismantler.not-designated",
        "consignment.before-recycling", "consignment.not-at-this-step", "consignment.out-of-order",
        "receipt.unit-not-listed", "receipt.unit-already-accounted", "discrepancy.not-open", "discrepancy.other-kind",
        "dismantling.unit-not-received", "dismantling.unit-already-dismantled", "dismantling.before-receipt",
        "claim.already-stated", "statement.empty", "statement.claim-unknown", "statement.amount-differs",
        "statement.before-advance", "statement.count-differs", "statement.total-differs", "statement.not-at-this-step",
        "statement.by-who-filed", "statement.claim-not-on-it", "review.of-nothing", "statement.claim-undecided",
        "statement.under-review", "second-look.by-reviewer", "second-look.outside-sample", "allocation.differs",
        "payment.before-order", "debt.less-than-that", "debt.not-yet-due", "bond.insufficient", "budget.exhausted",
        "budget.not-kept", "budget.other-district", "budget.district-not-in-force", "declaration.month-not-over", "declaration.unit-not-in-custody",
        "declaration.other-month", "declaration.unit-already-declared", "declaration.category-differs",
        "declaration.no-rate", "declaration.amount-differs", "declaration.total-differs",
        "declaration.not-at-this-step", "declaration.by-who-filed", "declaration.by-who-reviewed",
        "declaration.unit-not-on-it", "declaration.paid-before-approval", "consignment.before-return", "enterprise.already-awarded",
        "enterprise.not-yet-awarded", "enterprise.role-missing", "enterprise.region-unknown",
        "enterprise.district-unknown", "enterprise.disqualified", "suspension.not-in-force",
        "outlet.already-registered", "outlet.not-open", "outlet.moved-later", "certificate-range.overlaps",
        "certificate-range.not-allotted", "designation.in-force", "designation.not-in-force", "complaint.topic-unknown",
        "complaint.district-unknown", "complaint.district-missing", "complaint.not-at-this-step",
        "complaint.not-yet-filed", "complaint.department-unknown", "complaint.department-has-it",
        "signal.not-at-this-step",
    ];

    [Fact, Rule("C8")]
    public void Every_fixed_code_of_the_counter_is_there_with_its_rules()
    {
        foreach (var (code, rules) in Fixed)
        {
            var entry = ReasonCode.All.SingleOrDefault(known => known.Code == code).ShouldNotBeNull(code);
            foreach (var rule in rules.Split(' '))
                entry.Rules.Split(' ').ShouldContain(known => known.StartsWith(rule, StringComparison.Ordinal), code);
        }
    }

    [Fact, Rule("C8")]
    public void The_documented_order_stands() =>
        ReasonCode.All.Select(entry => entry.Code).ShouldBe(Order);

    [Fact]
    public void Every_code_is_listed_once_and_found_again_in_its_place()
    {
        ReasonCode.All.Select(entry => entry.Code).ShouldBeUnique();
        ReasonCode.All.Select(entry => entry.Order).ShouldBe(Enumerable.Range(1, ReasonCode.All.Count));
        ReasonCode.All.ShouldAllBe(entry => ReferenceEquals(ReasonCode.Find(entry.Code), entry));
        Should.Throw<KeyNotFoundException>(() => ReasonCode.Find("quota.exceeded"));
    }

    [Fact]
    public void Every_entry_of_the_class_is_in_the_list() =>
        typeof(ReasonCode).GetFields().Where(field => field.FieldType == typeof(ReasonCode))
            .Select(field => (ReasonCode)field.GetValue(null)!)
            .ShouldBe(ReasonCode.All, ignoreOrder: true);

    [Fact]
    public void Codes_are_kebab_case_with_a_namespace() =>
        ReasonCode.All.ShouldAllBe(entry => KebabWithNamespace().IsMatch(entry.Code));

    [Fact, Rule("C8")]
    public void Every_code_names_its_rules_and_its_source()
    {
        ReasonCode.All.ShouldAllBe(entry => RuleList().IsMatch(entry.Rules));
        ReasonCode.All.ShouldAllBe(entry => SourceList().IsMatch(entry.Source));
    }

    [Fact]
    public void Messages_are_there_in_both_languages_and_show_the_same_values()
    {
        foreach (var entry in ReasonCode.All)
        {
            entry.English.ShouldNotBeNullOrWhiteSpace(entry.Code);
            entry.Chinese.ShouldContain(c => c >= '\u4e00' && c <= '\u9fff', entry.Code);
            entry.English.ShouldNotContain(c => c >= '\u4e00' && c <= '\u9fff', entry.Code);
            var english = Placeholders(entry.English);
            english.ShouldBe(Placeholders(entry.Chinese), ignoreOrder: true, entry.Code);
            english.ShouldBeSubsetOf(["{limit}", "{actual}", "{missing}", "{items}"], entry.Code);
        }
    }

    [Fact, Rule("C8")]
    public void Reasons_are_reported_in_the_registry_s_order_in_whatever_order_the_rules_were_judged() =>
        Properties.Hold(Gen.Shuffle(ReasonCode.All.ToArray()).Two(), drawn =>
        {
            var (judged, passing) = (drawn.Item1, drawn.Item2.Take(9).ToHashSet());
            var rules = new Judgements();
            foreach (var code in judged) rules.Judge(code, passed: passing.Contains(code), limit: code.Order);

            rules.All.Select(rule => rule.Code).ShouldBe(judged.Select(code => code.Code));
            rules.Reasons.ShouldBe(
                ReasonCode.All.Where(code => !passing.Contains(code)).Select(code => new Reason(code.Code, code.Order)));
        }, runs: 200);

    private static List<string> Placeholders(string message) =>
        [.. Braces().Matches(message).Select(match => match.Value).Distinct()];

    [GeneratedRegex("^[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*$")]
    private static partial Regex KebabWithNamespace();

    [GeneratedRegex("^([RPCMAKE][0-9]?)( [RPCMAKE][0-9]?)*$")]
    private static partial Regex RuleList();

    [GeneratedRegex("^(Q[0-9]{1,2}|J)( (Q[0-9]{1,2}|J))*$")]
    private static partial Regex SourceList();

    [GeneratedRegex("\\{[^}]*\\}?")]
    private static partial Regex Braces();
}
