using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using TradeIn.Server.Answers;

namespace TradeIn.Server.Tests.Requests;

/// <summary>Whoever sends half a request and goes is no fault of the server's.</summary>
public sealed class HalfRequestTests
{
    [Fact]
    public async Task A_sender_that_goes_while_he_is_told_what_was_wrong_is_no_fault()
    {
        using var gone = new CancellationTokenSource();
        using var log = new CapturedLog();
        using var logging = LoggerFactory.Create(builder => builder.AddProvider(log));
        var http = new DefaultHttpContext { RequestAborted = gone.Token };
        http.Request.Path = "/v1/claims";
        http.Response.Body = new ClosingBody(gone);

        (await new Faults(logging.CreateLogger<Faults>()).TryHandleAsync(
            http, new BadHttpRequestException("Unexpected end of request content."), TestContext.Current.CancellationToken)).ShouldBeTrue();
        gone.IsCancellationRequested.ShouldBeTrue("he was about to be told");
        log.Lines.ShouldBeEmpty();
    }

    /// <summary>The connection that closes when something is written to it.</summary>
    private sealed class ClosingBody(CancellationTokenSource gone) : MemoryStream
    {
        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await gone.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
        }
    }
}
