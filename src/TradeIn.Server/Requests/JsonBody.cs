using TradeIn.Server.Answers;
using TradeIn.Server.Log;

namespace TradeIn.Server.Requests;

/// <summary>The body of a call that is no event of the log.</summary>
internal static class JsonBody
{
    /// <returns>What reads it, and what is answered when it is no JSON at all.</returns>
    public static async Task<(BodyReader Body, Answer? Wrong)> ReadAsync(HttpContext http)
    {
        var errors = new RequestErrors();
        if (!http.Request.HasJsonContentType())
            return (new BodyReader(default, "", errors), Answer.Failed(ProblemType.UnsupportedMediaType, "Send the body as application/json."));
        return StrictJson.TryParse(await CounterCalls.ReadAsync(http), out var sent, out var problem)
            ? (new BodyReader(sent, "", errors), null)
            : (new BodyReader(default, "", errors), Answer.Invalid("", problem));
    }
}
