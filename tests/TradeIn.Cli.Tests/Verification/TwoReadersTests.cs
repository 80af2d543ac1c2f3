using System.Text.Json;
using TradeIn.Cli.Verification;
using TradeIn.Server.Log;

namespace TradeIn.Cli.Tests.Verification;

/// <summary>The rules were written twice, by two readers of the same text: they must agree on every decision.</summary>
public class TwoReadersTests
{
    /// <summary>Offices record in these seasons what may be recorded; what may not be has tests of its own.</summary>
    private static readonly string[] OfOffices =
    [
        "enterprise.", "suspension.", "outlet.already", "outlet.not-open", "outlet.moved", "certificate-range.", "designation.",
        "declaration.paid-before", "budget.district-not",
    ];

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

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void What_is_decided_after_the_claim_the_audit_finds_right(int seed)
    {
        var log = new LateSeason(seed).Write(rounds: 300);

        LogAudit.Of(log.Rows).Findings.First
            .Select(finding => $"{finding.Kind.Code}: {finding.Sentence}").ShouldBeEmpty();
    }

    [Fact]
    public void The_seasons_meet_every_rule_and_grant_enough()
    {
        var met = Seasons.Where(row => row.Type.EndsWith("_refused", StringComparison.Ordinal))
            .SelectMany(Reasons).ToHashSet();

        // One programme only; and a unit cannot be subsidised twice before it is sold twice, which is refused.
        PublicReason.All.Except(met).Where(code => !OfOffices.Any(each => code.StartsWith(each, StringComparison.Ordinal)))
            .ShouldBe([PublicReason.ProgrammeMismatch, PublicReason.NewUnitAlreadySubsidised]);
        Seasons.Count(row => row.Type == "claim_approved").ShouldBeGreaterThan(200);
    }

    [Fact]
    public void The_seasons_hold_every_type_of_event_that_the_log_may_hold() =>
        EventTypes.Catalogue().Types.Keys.Except(Seasons.Select(row => row.Type))
            .ShouldBe(["identity_key_introduced", "person_erased"]);

    [Fact]
    public void The_seasons_ask_for_what_is_not_on_record()
    {
        var refused = Refused("replacement_refused").ToList();
        var entries = refused.Select(each => Text(each.GetProperty("recycling"), "recyclingId")).ToHashSet();
        refused.ShouldContain(each => entries.Contains(Text(each, "replaces")));
        Refused("loss_report_refused").ShouldContain(each => IsNobodys(each.GetProperty("report")));
        Refused("correction_refused").ShouldContain(each => IsNobodys(each.GetProperty("request")));
    }

    private static readonly List<LogRow> Seasons =
    [
        .. Enumerable.Range(1, 3).SelectMany(seed => new BusySeason(seed).Write(rounds: 700).Rows),
        .. Enumerable.Range(1, 5).SelectMany(seed => new LateSeason(seed).Write(rounds: 300).Rows),
    ];

    private static IEnumerable<JsonElement> Refused(string type) =>
        Seasons.Where(row => row.Type == type).Select(row => JsonElement.Parse(row.Data.Span));

    private static bool IsNobodys(JsonElement content) => Text(content, "recycler") == LateSeason.Nobody;

    private static string? Text(JsonElement element, string member) => element.GetProperty(member).GetString();

    private static IEnumerable<string> Reasons(LogRow row)
    {
        using var document = JsonDocument.Parse(row.Data);
        var reasons = document.RootElement.GetProperty("reasons").EnumerateArray();
        return [.. reasons.Select(each => each.GetProperty("code").GetString()!)];
    }
}
