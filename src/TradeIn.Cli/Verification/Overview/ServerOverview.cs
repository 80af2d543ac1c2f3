using System.Globalization;
using System.Net;
using System.Text.Json;

namespace TradeIn.Cli.Verification;

/// <summary>
/// Asks a server for its first page's figures as of the very head that was audited. Its read models follow the log by
/// themselves: what is behind is waited for, what has gone on cannot be compared.
/// </summary>
internal sealed class ServerOverview(Uri server, HttpClient http, TimeProvider time, TimeSpan patience)
{
    private const string Path = "/v1/reports/overview";
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(4);

    /// <param name="head">The position that was audited to.</param>
    /// <param name="counted">What was counted up to there.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<OverviewComparison> CompareAsync(long head, FigureSheet counted, CancellationToken cancel)
    {
        try
        {
            var (begun, pause) = (time.GetTimestamp(), FirstPause);
            while (true)
            {
                using var answer = await AskAsync(cancel);
                var positions = PositionsOf(answer.RootElement);
                if (positions.All(each => each.Position == head))
                    return OverviewComparison.Of(server, FigureSheet.Of(answer.RootElement, "positions", "asOf"), counted);
                var isEnough = time.GetElapsedTime(begun) + pause > patience;
                if (WhyNot(positions, head, isEnough) is { } obstacle) return OverviewComparison.Impossible(server, obstacle);
                await Task.Delay(pause, time, cancel);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
        }
        catch (Exception strange) when (strange is HttpRequestException or JsonException or UnreadableEventException)
        {
            return OverviewComparison.Impossible(server, strange.Message);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return OverviewComparison.Impossible(server, "it does not answer.");
        }
    }

    /// <summary>Why these positions cannot be compared, not even later; null while they may be.</summary>
    private string? WhyNot(List<(string Part, long Position)> positions, long head, bool isEnough)
    {
        foreach (var (part, position) in positions)
            if (position > head)
                return Invariant($"the log has grown: it was audited to position {head:N0}, and the server's {part} have ")
                    + Invariant($"come to {position:N0}. Compare while nothing is being recorded.");
        foreach (var (part, position) in positions)
            if (position < head && isEnough)
                return Invariant($"the server has not caught up: its {part} stand at position {position:N0} and the log at ")
                    + Invariant($"{head:N0}, after {patience.TotalSeconds:N0} seconds of waiting.");
        return null;
    }

    private async Task<JsonDocument> AskAsync(CancellationToken cancel)
    {
        using var answer = await http.GetAsync(new Uri(Path, UriKind.Relative), cancel);
        if (answer.StatusCode != HttpStatusCode.OK)
            throw new HttpRequestException(Invariant($"it answers {(int)answer.StatusCode} to GET {Path}."));
        await using var body = await answer.Content.ReadAsStreamAsync(cancel);
        return await JsonDocument.ParseAsync(body, cancellationToken: cancel);
    }

    private static List<(string Part, long Position)> PositionsOf(JsonElement answer)
    {
        if (answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("positions", out var positions)
            && positions.ValueKind == JsonValueKind.Object && positions.EnumerateObject().Any()
            && positions.EnumerateObject().All(each => each.Value.ValueKind == JsonValueKind.Number))
            return [.. positions.EnumerateObject().Select(each => (each.Name, each.Value.GetInt64()))];
        throw new JsonException("its answer names no positions of the log.");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
