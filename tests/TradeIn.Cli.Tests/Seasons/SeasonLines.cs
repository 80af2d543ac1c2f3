using System.Text.Json;
using TradeIn.Cli.Seasons;

namespace TradeIn.Cli.Tests.Seasons;

/// <summary>Seasons as their bytes.</summary>
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
}
