using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace TradeIn.Cli.Torture.Load;

/// <summary>Sends requests to the nodes, again and again until each has its answer, and writes every answer down.</summary>
internal sealed class Till : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan BeforeAgain = TimeSpan.FromMilliseconds(40);
    private readonly HttpClient[] nodes;
    private readonly AnswerJournal journal;
    private readonly TimeProvider time;
    private long sent;
    private long unanswered;

    public Till(IReadOnlyList<Uri> addresses, AnswerJournal journal, TimeProvider time, TimeSpan? patience = null)
    {
        (this.journal, this.time) = (journal, time);
        nodes = [.. addresses.Select(address => new HttpClient(new SocketsHttpHandler { UseProxy = false })
        {
            BaseAddress = address, Timeout = patience ?? Patience,
        })];
    }

    public int Nodes => nodes.Length;

    /// <summary>Requests that left, repetitions included.</summary>
    public long Sent => Interlocked.Read(ref sent);

    /// <summary>Those of them that got no answer, or that the service was away or busy.</summary>
    public long Unanswered => Interlocked.Read(ref unanswered);

    /// <summary>Sends until there is an answer, each time to the next node.</summary>
    public async Task<JournalledAnswer> SendAsync(TortureRequest request, int firstNode, CancellationToken cancel)
    {
        for (var node = firstNode % nodes.Length; ; node = (node + 1) % nodes.Length)
        {
            if (await TryAsync(request, node, cancel) is { } answer) return answer;
            Interlocked.Increment(ref unanswered);
            await Task.Delay(BeforeAgain, time, cancel);
        }
    }

    /// <summary>Sends once; null when nobody knows what became of it, or nothing did.</summary>
    public async Task<JournalledAnswer?> TryAsync(TortureRequest request, int node, CancellationToken cancel)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, request.Path)
        {
            Content = new StringContent(request.Body, Encoding.UTF8, "application/json"),
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", request.Key) },
        };
        Interlocked.Increment(ref sent);
        var left = time.GetUtcNow();
        try
        {
            using var response = await nodes[node].SendAsync(message, cancel);
            var bytes = await response.Content.ReadAsByteArrayAsync(cancel);
            var answer = new JournalledAnswer(
                request.Name, node, (int)response.StatusCode, BodyOf(bytes), left, time.GetUtcNow(),
                response.Headers.Contains("Idempotent-Replayed"));
            journal.Write(answer);
            var passing = response.StatusCode is HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests;
            return passing ? null : answer;
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException
            || (broken is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return null;
        }
    }

    public void Dispose()
    {
        foreach (var each in nodes) each.Dispose();
    }

    private static JsonElement? BodyOf(byte[] bytes)
    {
        try
        {
            return JsonElement.Parse(bytes);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
