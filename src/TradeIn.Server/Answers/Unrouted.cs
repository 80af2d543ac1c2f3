using TradeIn.Server.Pages.Frame;

namespace TradeIn.Server.Answers;

/// <summary>Gives a status that the framework set by itself its problem.</summary>
internal static class Unrouted
{
    public static Task AnswerAsync(HttpContext http)
    {
        if (PageRequests.IsOne(http) || PageRequests.IsByBrowser(http)) return PageRequests.FailAsync(http, http.Response.StatusCode);
        var answer = http.Response.StatusCode switch
        {
            404 => Answer.Failed(ProblemType.NotFound, "There is nothing at this address; see /reference."),
            405 => Answer.Failed(ProblemType.MethodNotAllowed, $"This address takes {http.Response.Headers.Allow}."),
            413 => Answer.Failed(ProblemType.TooLarge, "The body is larger than this operation takes."),
            415 => Answer.Failed(ProblemType.UnsupportedMediaType, "See the reference for the media types of this operation."),
            _ => null,
        };
        return answer?.ExecuteAsync(http) ?? Task.CompletedTask;
    }
}
