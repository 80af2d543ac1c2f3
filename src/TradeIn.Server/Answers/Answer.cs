using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using TradeIn.Client;

namespace TradeIn.Server.Answers;

/// <summary>
/// What a request is answered with: a body, or a problem. The same answer serves a single call and a line of a stream.
/// </summary>
internal sealed record Answer : IResult
{
    public required int Status { get; init; }

    /// <summary>The body of an answer that is no problem.</summary>
    public object? Body { get; init; }

    /// <summary>The form that the body has, in UTF-8.</summary>
    public string MediaType { get; init; } = "application/json";

    public ProblemType? Problem { get; init; }

    public string Detail { get; init; } = "";

    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Errors { get; init; }

    public IReadOnlyList<Domain.Refusals.Reason>? Reasons { get; init; }

    /// <summary>Of a list that was sent as CSV and refused: what became of each line.</summary>
    public IReadOnlyList<Client.Settlement.StatementLineResult>? Lines { get; init; }

    /// <summary>Seconds after which it is worth trying again.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>Whether this is the first answer again.</summary>
    public bool Replayed { get; init; }

    public static Answer Created(object body) => new() { Status = 201, Body = body };

    public static Answer Ok(object body) => new() { Status = 200, Body = body };

    public static Answer Failed(ProblemType type, string detail) => new() { Status = type.Status, Problem = type, Detail = detail };

    public static Answer Invalid(Requests.RequestErrors errors) =>
        Failed(ProblemType.Invalid, "Some members are missing or wrong; see errors.") with { Errors = errors.ToMap() };

    public static Answer Invalid(string pointer, string message) =>
        Failed(ProblemType.Invalid, "A member is wrong; see errors.") with
        {
            Errors = new Dictionary<string, IReadOnlyList<string>> { [pointer] = [message] },
        };

    public static Answer Refused(IReadOnlyList<Domain.Refusals.Reason> reasons) =>
        Failed(ProblemType.Refused, "") with { Reasons = reasons };

    public static Answer Overloaded { get; } =
        Failed(ProblemType.Overloaded, "As many requests wait as may.") with { RetryAfter = 1 };

    /// <summary>The body as it goes out: the answer itself, or the problem in the caller's language.</summary>
    public object ToBody(Language language, string instance)
    {
        if (Problem is null) return Body!;
        var reasons = Reasons?.Select(reason => ReasonText.For(reason, language)).ToList();
        var detail = reasons is null ? Detail : string.Join(" ", reasons.Select(reason => reason.Message));
        return new Problem(
            Problem.Uri, Problem.Title, Status, detail, instance, Activity.Current?.TraceId.ToString() ?? "", Errors, reasons, Lines);
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var body = ToBody(Language.Of(httpContext.Request), httpContext.Request.Path);
        var bytes = JsonSerializer.SerializeToUtf8Bytes(body, body.GetType(), AnswerJson.Options);
        if (Status == StatusCodes.Status200OK && HttpMethods.IsGet(httpContext.Request.Method))
        {
            switch (Conditions.Judge(httpContext, bytes))
            {
                case Condition.NotModified:
                    httpContext.Response.StatusCode = StatusCodes.Status304NotModified;
                    return;
                case Condition.Failed:
                    await Failed(ProblemType.PreconditionFailed, "If-Match does not name the present version.").ExecuteAsync(httpContext);
                    return;
            }
        }
        var response = httpContext.Response;
        response.StatusCode = Status;
        response.ContentType = Problem is null ? $"{MediaType}; charset=utf-8" : "application/problem+json; charset=utf-8";
        if (Replayed) response.Headers["Idempotent-Replayed"] = "true";
        if (RetryAfter is { } seconds) response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes, httpContext.RequestAborted);
    }
}
