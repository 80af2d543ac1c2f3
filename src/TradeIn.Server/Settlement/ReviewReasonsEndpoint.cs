using TradeIn.Client.Settlement;
using TradeIn.Domain.Settlement;
using TradeIn.Server.Answers;
using TradeIn.Server.Reference;

namespace TradeIn.Server.Settlement;

/// <summary><c>GET /v1/review-reasons</c>: why finance rejects or holds claims.</summary>
internal static class ReviewReasonsEndpoint
{
    public static void MapReviewReasons(this IEndpointRouteBuilder routes) => routes
        .MapGet("/review-reasons", () => Answer.Ok(new ReviewReasonsView(
            [.. ReviewReason.All.Select(reason => new ReviewReasonView(reason.Code, reason.English, reason.Chinese))])))
        .Describe<ReviewReasonsView>(
            "listReviewReasons", "Settlement", "List the reasons of reviews",
            "The codes with which finance rejects or holds claims of a statement, in English and Chinese. No key is needed.",
            Examples.ReviewReasons);
}
