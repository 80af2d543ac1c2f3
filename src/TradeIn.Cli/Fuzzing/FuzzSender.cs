using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;

namespace TradeIn.Cli.Fuzzing;

/// <summary>What came of a request.</summary>
/// <param name="Status">As it was answered; null: it was not, and need not be.</param>
/// <param name="Wrong">Why this must not be; null when it may.</param>
internal sealed record FuzzOutcome(int? Status, string? Wrong);

/// <summary>Sends requests and judges the answers: whatever is sent, the server answers, and never that the fault is its own.</summary>
internal sealed class FuzzSender(Uri server) : IDisposable
{
    /// <summary>A body beyond what any operation takes: the server may answer and hang up before it is sent.</summary>
    private const int MayBeCut = 64 * 1024;

    /// <summary>What HTTP demands when its version is nonsense (RFC 9110, 15.6.6).</summary>
    private const int NoSuchVersion = 505;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly HttpClient http = Client(server, Timeout.InfiniteTimeSpan);

    /// <summary>Each request on a connection of its own.</summary>
    private readonly HttpClient alone = Client(server, TimeSpan.Zero);

    public async Task<FuzzOutcome> SendAsync(FuzzRequest request, CancellationToken cancel)
    {
        try
        {
            var status = request.Manner == FuzzManner.Whole
                ? await SendAgainAsync(request, cancel) : await SendRawAsync(request, cancel);
            return new FuzzOutcome(
                status, status >= 500 && !(status == NoSuchVersion && request.Manner == FuzzManner.Broken) ? $"answered {status.Value.ToString(CultureInfo.InvariantCulture)}" : null);
        }
        catch (Exception dropped) when (dropped is HttpRequestException or IOException or SocketException)
        {
            var mayBe = request.Manner != FuzzManner.Whole || request.Body.Length > MayBeCut;
            return new FuzzOutcome(null, mayBe ? null : $"dropped the connection: {dropped.Message}");
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new FuzzOutcome(null, $"gave no answer in {Patience.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s");
        }
    }

    public void Dispose()
    {
        http.Dispose();
        alone.Dispose();
    }

    private static HttpClient Client(Uri server, TimeSpan connectionsLive) => new(new SocketsHttpHandler
    {
        UseProxy = false, UseCookies = false, AllowAutoRedirect = false, PooledConnectionLifetime = connectionsLive,
        // What is no ASCII goes out as it is: whether it may, the server has to say.
        RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1,
    })
    {
        BaseAddress = server, Timeout = Patience,
    };

    /// <summary>A connection that was kept may be closed while something is sent on it; on one of its own a request is answered.</summary>
    private async Task<int?> SendAgainAsync(FuzzRequest request, CancellationToken cancel)
    {
        try
        {
            return await SendWholeAsync(http, request, cancel);
        }
        catch (HttpRequestException) when (request.Body.Length <= MayBeCut)
        {
            return await SendWholeAsync(alone, request, cancel);
        }
    }

    private async Task<int?> SendWholeAsync(HttpClient http, FuzzRequest request, CancellationToken cancel)
    {
        using var message = new HttpRequestMessage(
            new HttpMethod(request.Operation.Method),
            new Uri(server.GetLeftPart(UriPartial.Authority) + request.Target, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        if (request.Body.Length > 0) message.Content = new ByteArrayContent(request.Body);
        foreach (var (name, value) in request.Headers)
            if (!message.Headers.TryAddWithoutValidation(name, Sendable(value))) message.Content?.Headers.TryAddWithoutValidation(name, Sendable(value));
        using var answer = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancel);
        if (answer.Content.Headers.ContentType is not { MediaType: "text/event-stream" }) await answer.Content.CopyToAsync(Stream.Null, cancel);
        return (int)answer.StatusCode;
    }

    private async Task<int?> SendRawAsync(FuzzRequest request, CancellationToken cancel)
    {
        using var client = new TcpClient { NoDelay = true };
        await client.ConnectAsync(server.Host, server.Port, cancel);
        await using var stream = client.GetStream();
        var bytes = BytesOf(request);
        switch (request.Manner)
        {
            case FuzzManner.Half:
                await stream.WriteAsync(bytes.AsMemory(0, bytes.Length / 2), cancel);
                client.LingerState = new LingerOption(request.Number % 2 == 0, 0);
                return null;
            case FuzzManner.Slow:
                const int pieces = 20;
                foreach (var piece in bytes.Chunk(Math.Max(1, bytes.Length / pieces)))
                {
                    await stream.WriteAsync(piece, cancel);
                    await Task.Delay(50, cancel);
                }
                break;
            default:
                await stream.WriteAsync(bytes, cancel);
                client.Client.Shutdown(SocketShutdown.Send);
                break;
        }
        return await StatusAsync(stream, cancel);
    }

    private static async Task<int?> StatusAsync(NetworkStream stream, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        var head = new byte["HTTP/1.1 200".Length];
        var read = await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, patience.Token);
        return read == head.Length && int.TryParse(Encoding.ASCII.GetString(head)[^3..], NumberStyles.None, CultureInfo.InvariantCulture, out var status)
            ? status : null;
    }

    private byte[] BytesOf(FuzzRequest request)
    {
        var isBroken = request.Manner == FuzzManner.Broken;
        var length = isBroken && request.Number % 3 == 0 ? "nonsense" : request.Body.Length.ToString(CultureInfo.InvariantCulture);
        var head = new StringBuilder($"{request.Operation.Method} {request.Target} HTTP/{(isBroken && request.Number % 5 == 0 ? "9.9" : "1.1")}\r\n");
        head.Append(CultureInfo.InvariantCulture, $"Host: {server.Authority}\r\nConnection: close\r\n");
        head.Append(isBroken && request.Number % 2 == 0 ? "Transfer-Encoding: chunked\r\n" : $"Content-Length: {length}\r\n");
        foreach (var (name, value) in request.Headers) head.Append(CultureInfo.InvariantCulture, $"{name}: {Sendable(value)}\r\n");
        return [.. Encoding.Latin1.GetBytes(head.Append("\r\n").ToString()), .. request.Body];
    }

    /// <summary>What a client can send at all: no line ends within a header.</summary>
    private static string Sendable(string value) => string.Concat(value.Where(each => each is not ('\r' or '\n') and < '\u0100'));
}
