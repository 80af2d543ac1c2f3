using System.Reflection;

namespace TradeIn.Domain.Tests;

public class RuleCitationTests
{
    private static readonly string[] Rules =
    [
        "R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9", "P1", "P2", "P3", "P4", "P5",
        "C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "M1", "A1", "A2", "A3", "A4",
    ];

    /// <summary>Of custody, money and enterprises.</summary>
    private static readonly string[] Further =
        ["K1", "K2", "K3", "K4", "K5", "M2", "M3", "M4", "M5", "M6", "M7", "E1", "E2", "E3", "E4", "E5"];

    [Fact]
    public void Every_rule_of_the_counter_and_of_what_follows_is_cited_by_a_test()
    {
        var cited = typeof(RuleCitationTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .SelectMany(method => method.GetCustomAttributes<RuleAttribute>())
            .Select(citation => citation.Rule)
            .ToHashSet();

        Rules.Except(cited).ShouldBeEmpty();
        cited.Except([.. Rules, .. Further]).ShouldBeEmpty("A citation of a rule that the domain does not have is a slip of the pen.");
    }
}
