using System.Text.Json;
using TradeIn.Cli.Seasons;
using TradeIn.Cli.Tests.Counter;

namespace TradeIn.Cli.Tests.Seasons;

/// <summary>Seasons as their bytes, and what the domain says to them.</summary>
internal static class SeasonLines
{
    public static async Task<(byte[] Bytes, SeasonSummary Summary)> WriteAsync(long tradeIns, long seed)
    {
        var season = new Season(tradeIns, seed);
        using var stream = new MemoryStream();
        await SeasonWriter.WriteAsync(season, stream, TestContext.Current.CancellationToken);
        return (stream.ToArray(), season.Summary());
    }

    public static IReadOnlyList<JsonElement> Parse(byte[] bytes) =>
    [
        .. System.Text.Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonElement.Parse(line)),
    ];

    /// <summary>The lines that the domain answers otherwise than they expect, in words; what it counted goes into the tally.</summary>
    public static IReadOnlyList<string> Differences(IEnumerable<JsonElement> lines, Tally tally)
    {
        var counter = new CounterInMemory();
        var differences = new List<string>();
        foreach (var line in lines)
        {
            var (decision, replayed) = counter.Take(line);
            var (expected, actual) = (line.GetProperty("expect").GetString()!, decision.ToExpectation(replayed));
            tally.Add(new Outcome(line.GetProperty("type").GetString()!, actual, CategoryOf(line), decision.Subsidy));
            if (actual.ToString() != expected) differences.Add($"{line.GetProperty("id")}: expected {expected}, was {actual}");
        }
        return differences;
    }

    private static string? CategoryOf(JsonElement line) =>
        line.GetProperty("data").TryGetProperty("unit", out var unit) ? unit.GetProperty("category").GetString() : null;
}
