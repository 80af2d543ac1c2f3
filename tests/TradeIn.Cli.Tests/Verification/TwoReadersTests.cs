using System.Text.Json;
using TradeIn.Cli.Verification;

namespace TradeIn.Cli.Tests.Verification;

/// <summary>The rules were written twice, by two readers of the same text: they must agree on every decision.</summary>
public class TwoReadersTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void What_the_counter_decides_the_audit_finds_right(int seed)
    {
        var log = new BusySeason(seed).Write(rounds: 700);

        LogAudit.Of(log.Rows).Findings.First
            .Select(finding => $"{finding.Kind.Code}: {finding.Sentence}").ShouldBeEmpty();
    }

    [Fact]
    public void The_busy_season_meets_every_rule_and_grants_enough()
    {
        var rows = Enumerable.Range(1, 3).SelectMany(seed => new BusySeason(seed).Write(rounds: 700).Rows).ToList();
        var met = rows.Where(row => row.Type.EndsWith("_refused", StringComparison.Ordinal))
            .SelectMany(Reasons).ToHashSet();

        // One programme only; and a unit cannot be subsidised twice before it is sold twice, which is refused.
        PublicReason.All.Except(met).ShouldBe([PublicReason.ProgrammeMismatch, PublicReason.NewUnitAlreadySubsidised]);
        rows.Count(row => row.Type == "claim_approved").ShouldBeGreaterThan(30);
    }

    private static IEnumerable<string> Reasons(LogRow row)
    {
        using var document = JsonDocument.Parse(row.Data);
        var reasons = document.RootElement.GetProperty("reasons").EnumerateArray();
        return [.. reasons.Select(each => each.GetProperty("code").GetString()!)];
    }
}
