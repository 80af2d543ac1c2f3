using System.Net;

namespace TradeIn.Client.Transport;

/// <summary>
/// Repeats a request that the server could not take: 429, after the time that it names, and 503. That is safe, because the
/// client chose every id: what was processed after all is answered with its first answer.
/// </summary>
internal sealed class Retries(TimeProvider time)
{
    private const int Attempts = 5;
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    /// <param name="send">Makes the request anew and sends it.</param>
    public async Task<HttpResponseMessage> SendAsync(Func<Task<HttpResponseMessage>> send, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            var response = await send();
            var away = response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable;
            if (!away || attempt == Attempts) return response;
            var wait = WaitOf(response, attempt);
            response.Dispose();
            await Task.Delay(wait, time, cancel);
        }
    }

    private TimeSpan WaitOf(HttpResponseMessage response, int attempt)
    {
        var asked = response.Headers.RetryAfter is { } after ? after.Delta ?? after.Date - time.GetUtcNow() : null;
        var wait = asked ?? First * Math.Pow(2, attempt - 1);
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait > Longest ? Longest : wait;
    }
}
