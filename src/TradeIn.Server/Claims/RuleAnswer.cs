using TradeIn.Client.Claims;
using TradeIn.Domain.Refusals;
using TradeIn.Server.Answers;

namespace TradeIn.Server.Claims;

/// <summary>Judged rules as answers show them.</summary>
internal static class RuleAnswer
{
    public static IReadOnlyList<JudgedRule> ToAnswer(this IReadOnlyList<Judgement> rules) => [.. rules.Select(ToAnswer)];

    private static JudgedRule ToAnswer(Judgement rule)
    {
        var code = ReasonCode.Find(rule.Code);
        return new JudgedRule(
            rule.Code, code.Rules, code.Source, rule.Passed ? "passed" : "failed",
            ReasonText.Plain(rule.Limit), ReasonText.Plain(rule.Actual), rule.Missing);
    }
}
