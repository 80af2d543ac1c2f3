using Microsoft.AspNetCore.Diagnostics;
using Npgsql;
using TradeIn.EventStore;
using TradeIn.Server.Pages.Frame;

namespace TradeIn.Server.Answers;

/// <summary>Turns what was thrown into the problem that the caller can act on.</summary>
internal sealed partial class Faults(ILogger<Faults> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (httpContext.Response.HasStarted || httpContext.RequestAborted.IsCancellationRequested) return false;
        var answer = AnswerTo(exception);
        if (answer.Status == 500) UnexpectedFault(exception, httpContext.Request.Method, httpContext.Features.Get<IExceptionHandlerFeature>()?.Endpoint?.DisplayName);
        try
        {
            if (PageRequests.IsOne(httpContext)) await PageRequests.FailAsync(httpContext, answer.Status);
            else await answer.ExecuteAsync(httpContext);
        }
        catch (OperationCanceledException) when (httpContext.RequestAborted.IsCancellationRequested)
        {
            // Whoever sent half a request has gone meanwhile: nobody is there to be told, and nothing of ours has failed.
        }
        return true;
    }

    public static Answer AnswerTo(Exception exception) => exception switch
    {
        BadHttpRequestException { StatusCode: 413 } => Answer.Failed(ProblemType.TooLarge, "The body is larger than this operation takes."),
        BadHttpRequestException bad => Answer.Invalid("", bad.Message),
        // A character that no text on record can hold, asked for in an address.
        PostgresException { SqlState: PostgresErrorCodes.CharacterNotInRepertoire } =>
            Answer.Invalid("", "holds a character that no text on record can hold"),
        LogOverloadedException => Answer.Overloaded,
        LogUnavailableException away => Answer.Failed(ProblemType.Unavailable, away.Message) with { RetryAfter = 5 },
        NpgsqlException { IsTransient: true } or NpgsqlException { InnerException: IOException or System.Net.Sockets.SocketException }
            or PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction } =>
            Answer.Failed(ProblemType.Unavailable, "The database cannot be reached.") with { RetryAfter = 5 },
        _ => Answer.Failed(ProblemType.Internal, "The request could not be processed."),
    };

    [LoggerMessage(1, LogLevel.Error, "{Method} {Endpoint} failed unexpectedly.")]
    private partial void UnexpectedFault(Exception exception, string method, string? endpoint);
}
