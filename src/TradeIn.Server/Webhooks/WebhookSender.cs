using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using TradeIn.Client.Webhooks;
using TradeIn.Server.Feed;

namespace TradeIn.Server.Webhooks;

/// <summary>What became of a message that was sent.</summary>
/// <param name="Status">Of the answer; null when there was none.</param>
/// <param name="Error">What went wrong, in words; null when nothing did.</param>
/// <param name="RetryAfter">What the answer asks for.</param>
internal sealed record Sent(DateTimeOffset At, int DurationMs, int? Status, string? Error, TimeSpan? RetryAfter)
{
    public bool IsDelivered => Error is null;

    /// <summary>The receiver wants no more of them.</summary>
    public bool IsGone => Status == 410;
}

/// <summary>
/// Signs messages and sends them, after Standard Webhooks. Of an answer the head counts, and its body is not read.
/// </summary>
internal sealed class WebhookSender(WebhookSecrets secrets, WebhookAddress address, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private const int MostAtOnce = 32;

    private readonly HttpClient http = new(address.Handler()) { Timeout = Timeout.InfiniteTimeSpan };
    private readonly SemaphoreSlim atOnce = new(MostAtOnce);

    public async Task<Sent> SendAsync(Webhook webhook, string message, ReadOnlyMemory<byte> body, CancellationToken cancel)
    {
        await atOnce.WaitAsync(cancel);
        try
        {
            return await SendNowAsync(webhook, message, body, cancel);
        }
        finally
        {
            atOnce.Release();
        }
    }

    public void Dispose()
    {
        http.Dispose();
        atOnce.Dispose();
    }

    private async Task<Sent> SendNowAsync(Webhook webhook, string message, ReadOnlyMemory<byte> body, CancellationToken cancel)
    {
        var (at, started) = (time.GetUtcNow(), Stopwatch.GetTimestamp());
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        try
        {
            using var request = Request(webhook, message, body, at);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            var status = (int)response.StatusCode;
            return new Sent(at, Elapsed(started), status, status is >= 200 and < 300 ? null : $"answered {status}", AskedBy(response));
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new Sent(at, Elapsed(started), null, $"no answer within {Patience.TotalSeconds} seconds", null);
        }
        catch (HttpRequestException fault)
        {
            return new Sent(at, Elapsed(started), null, Shortened(fault.Message), null);
        }
    }

    private HttpRequestMessage Request(Webhook webhook, string message, ReadOnlyMemory<byte> body, DateTimeOffset at)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, webhook.Url) { Content = new ReadOnlyMemoryContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(PublicForm.MediaType, "utf-8");
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("TradeIn", "1"));
        request.Headers.Add(WebhookSignature.IdHeader, message);
        request.Headers.Add(WebhookSignature.TimestampHeader, at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        request.Headers.Add(
            WebhookSignature.SignatureHeader,
            string.Join(' ', secrets.Of(webhook, at).Select(secret => WebhookSignature.Sign(secret, message, at, body.Span))));
        return request;
    }

    private TimeSpan? AskedBy(HttpResponseMessage response) =>
        response.Headers.RetryAfter is { } after ? after.Delta ?? after.Date - time.GetUtcNow() : null;

    private static int Elapsed(long started) => (int)Stopwatch.GetElapsedTime(started).TotalMilliseconds;

    private static string Shortened(string text) => text.Length <= 200 ? text : text[..200];
}
