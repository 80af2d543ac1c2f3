using System.Diagnostics.CodeAnalysis;
using TradeIn.Client.Settlement;
using TradeIn.Domain;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Settlement;
using TradeIn.EventStore;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Log;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Settlement;

/// <summary><c>POST /v1/reviews</c>: district finance accepts, rejects or holds claims of a statement.</summary>
internal static class ReviewClaimsEndpoint
{
    public static void MapReviews(this IEndpointRouteBuilder routes) => routes
        .MapPost("/reviews", (HttpContext http, CounterCalls calls) => calls.AnswerAsync(http, CounterOperation.Review))
        .WithMetadata(CounterOperation.Review.AllowedRoles)
        .Describe<ReviewRequest, ReviewAnswer>(
            "reviewClaims", "Settlement", "Review claims of a statement",
            "Finance of the district where the seller is registered accepts claims of a statement, rejects or holds them: one "
            + "by one, a list, or all that a filter takes (M2). A verdict can be given anew until the review is concluded. Who "
            + "filed a statement does not review it (M3).",
            Examples.Review, Examples.ReviewAnswer);
}

/// <summary>Reads the body of <c>POST /v1/reviews</c>.</summary>
internal static class ReviewRequestReader
{
    public static CounterCommand? Read(Submission sent)
    {
        var body = sent.Reader;
        var (id, statement) = (body.Id("reviewId"), body.Id("statementId"));
        var verdict = body.OneOfOrWrong<Verdict>("verdict");
        var occurredAt = body.PastInstant("occurredAt", sent.ReceivedAt);
        var claims = body.IdsOrNull("claims", StatementRequestReader.MostClaims);
        var filter = body.ObjectOrNull("filter") is { } narrowing ? ReadFilter(narrowing) : null;
        if (body.IsObject && (claims is null) == (filter is null)) body.Wrong("claims", "give either claims or filter");
        var reasons = ReadReasons(body, verdict);
        var note = body.TextOrNull("note", longest: 1000);
        body.NothingElse();
        return sent.Errors.Any || verdict is null ? null : new ReviewClaimsCommand(
            new ReviewClaims
            {
                ReviewId = id, StatementId = statement, OccurredAt = occurredAt, Verdict = verdict.Value, Claims = claims,
                Filter = filter, Reasons = reasons, Note = note, By = sent.Caller.KeyId,
            },
            sent);
    }

    private static ClaimFilter ReadFilter(BodyReader body)
    {
        var filter = new ClaimFilter(
            body.DayOrNull("advancedFrom"), body.DayOrNull("advancedUntil"), body.AmountOrNull("amountFrom"),
            body.AmountOrNull("amountUntil"), body.TextOrNull("outletId", longest: 64), body.OneOfOrNull<Verdict>("verdict"),
            body.FlagOrNull("undecided") ?? false);
        body.NothingElse();
        return filter;
    }

    /// <summary>Of the registry; a rejection and a hold have some, an acceptance has none.</summary>
    private static IReadOnlyList<string> ReadReasons(BodyReader body, Verdict? verdict)
    {
        var reasons = body.TextsOrNone("reasons");
        for (var i = 0; i < reasons.Count; i++)
            if (reasons[i].Length > 0 && !ReviewReason.Is(reasons[i]))
                body.Wrong($"reasons/{i}", $"must be one of {string.Join(", ", ReviewReason.All.Select(reason => reason.Code))}");
        if (verdict is Verdict.Reject or Verdict.Hold && reasons.Count == 0) body.Wrong("reasons", "is required");
        if (verdict is Verdict.Accept && reasons.Count > 0) body.Wrong("reasons", "belongs to a rejection or a hold only");
        return [.. reasons.Distinct(StringComparer.Ordinal)];
    }
}

/// <summary>A review on its way through the log.</summary>
[method: SetsRequiredMembers]
internal sealed class ReviewClaimsCommand(ReviewClaims review, Submission sent) : CounterCommand(
    // Another office's review under the same id is another one: it is not answered what was answered here.
    sent, $"review-{review.ReviewId}", sent.FingerprintOf($"review {sent.Caller.Holder}"))
{
    /// <summary>Whose statement it is, the log says.</summary>
    public override string? ActsFor => null;

    public override string Operation => "review";

    public override IEnumerable<string> Boundary() => Names(Statement.Stream(review.StatementId));

    /// <summary>The programme is known from the statement only.</summary>
    public override IEnumerable<string> Boundary(StreamSet streams) =>
        StatementIn(streams) is { } statement ? Names(Programme.Stream(statement.Programme)) : [];

    protected override Decision DecideOn(StreamSet streams)
    {
        if (StatementIn(streams) is not { } statement)
            return Nothing(Answer.Failed(ProblemType.NotFound, $"No statement {review.StatementId} is on record."));
        var programme = Fold<Programme>(streams, Programme.Stream(statement.Programme), Programme.Evolve)!;
        return Caller.ForbidAllButDistrictFinance(statement.District, programme, programme.DayOf(review.OccurredAt))
            is { } forbidden ? Nothing(forbidden) : Record(review.Decide(statement));
    }

    public override Answer AnswerTo(object firstEvent) => firstEvent switch
    {
        ClaimsReviewed e => Answer.Created(new ReviewAnswer(
            e.Review, e.Statement, e.Verdict.ToName(), e.Claims.Count, e.Amount.Yuan, e.Undecided)),
        ReviewRefused refused => Answer.Refused(refused.Reasons),
        _ => throw new InvalidOperationException($"{firstEvent.GetType().Name} is no review."),
    };

    private Statement? StatementIn(StreamSet streams) =>
        Fold<Statement>(streams, Statement.Stream(review.StatementId), Statement.Evolve);
}
