using TradeIn.Client.Settlement;
using TradeIn.Domain.Settlement;
using TradeIn.EventStore;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Reference;

namespace TradeIn.Server.Settlement;

/// <summary><c>GET /v1/statements/{statementId}/sample</c>: what was drawn for the second look, and how.</summary>
internal static class ReadSampleEndpoint
{
    private const string Algorithm =
        "Of each population apart: order the claims by the lower-case hexadecimal SHA-256 of the UTF-8 text `seed/claimId`, and "
        + "take the first ones, the population's size times the share, rounded up.";

    public static void MapSamples(this IEndpointRouteBuilder routes) => routes
        .MapGet("/statements/{statementId}/sample", AnswerAsync)
        .WithMetadata(new AllowedRoles())
        .Describe<SampleView>(
            "readSample", "Settlement", "Read the sample of a statement",
            "Which accepted and which rejected claims were drawn for the second look when the review was concluded, with the "
            + "seed and the populations, so that anyone can draw them again. Its seller and the offices see it.",
            Examples.SampleView);

    internal static async Task<Answer> AnswerAsync(HttpContext http, string statementId, EventLog log)
    {
        var (found, problem) = await StatementOnRecord.FindAsync(http, statementId, log);
        if (found is null) return problem!;
        var before = found.Events.Select(stored => stored.Data).TakeWhile(data => data is not ReviewConcluded).ToList();
        if (before.Count == found.Events.Count)
            return Answer.Failed(ProblemType.NotFound, $"The review of statement {statementId} is not concluded.");
        var statement = before.Aggregate((Statement?)null, Statement.Evolve)!;
        var concluded = (ReviewConcluded)found.Events[before.Count].Data;
        var share = found.Programme.VersionOn(found.Programme.DayOf(concluded.At)).Policy.SecondLook;
        return Answer.Ok(new SampleView(
            statementId, Algorithm, concluded.Seed, share.Share,
            new DrawnView(Population(statement, Verdict.Accept), concluded.SampleOfAccepted),
            new DrawnView(Population(statement, Verdict.Reject), concluded.SampleOfRejected)));
    }

    private static IReadOnlyList<string> Population(Statement statement, Verdict verdict) =>
        [.. statement.Lines.Keys.Where(claim => statement.Verdicts[claim].Verdict == verdict)];
}
