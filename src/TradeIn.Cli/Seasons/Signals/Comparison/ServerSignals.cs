using System.Text.Json;

namespace TradeIn.Cli.Seasons.Signals.Comparison;

/// <summary>Asks a server for its signals, each with its evidence, once they have come to the end of the log.</summary>
internal sealed class ServerSignals(HttpClient http, TimeProvider time)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(500);

    /// <summary>So often they may be found behind before it is said that they never come.</summary>
    private const int Looks = 600;

    public async Task<IReadOnlyList<GivenSignal>> ReadAsync(CancellationToken cancel)
    {
        await UntilCaughtUpAsync(cancel);
        var given = new List<GivenSignal>();
        for (string? after = null; ;)
        {
            var page = await GetAsync($"/v1/signals?limit=200{(after is null ? "" : $"&after={Uri.EscapeDataString(after)}")}", cancel);
            foreach (var item in page.GetProperty("items").EnumerateArray()) given.Add(await WithEvidenceAsync(item, cancel));
            if (Text(page, "next") is not { } more) return given;
            after = more;
        }
    }

    /// <summary>The balances come from the log itself, so they are at its end; the signals follow it.</summary>
    private async Task UntilCaughtUpAsync(CancellationToken cancel)
    {
        var end = AsOf(await GetAsync("/v1/books/balances?account=treasury", cancel));
        for (var look = 0; look < Looks; look++)
        {
            if (AsOf(await GetAsync("/v1/signals?limit=1", cancel)) >= end) return;
            await Task.Delay(BetweenLooks, time, cancel);
        }
        throw new TimeoutException("The signals do not come to the end of the log.");
    }

    private async Task<GivenSignal> WithEvidenceAsync(JsonElement item, CancellationToken cancel)
    {
        var id = Text(item, "signalId")!;
        var signal = await GetAsync($"/v1/signals/{Uri.EscapeDataString(id)}", cancel);
        var evidence = signal.GetProperty("evidence").EnumerateArray()
            .Select(each => Text(each, "id")!).ToHashSet(StringComparer.Ordinal);
        return new GivenSignal(id, Text(item, "rule")!, Text(item, "period") ?? "", Text(item, "subject") ?? "", evidence);
    }

    private async Task<JsonElement> GetAsync(string path, CancellationToken cancel)
    {
        using var response = await http.GetAsync(path, cancel);
        var body = await response.Content.ReadAsStringAsync(cancel);
        if (!response.IsSuccessStatusCode) throw new HttpRequestException($"GET {path}: {(int)response.StatusCode} {body}");
        return JsonElement.Parse(body);
    }

    private static long AsOf(JsonElement answer) => answer.GetProperty("asOf").GetInt64();

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
