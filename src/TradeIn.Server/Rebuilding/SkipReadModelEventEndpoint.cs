using TradeIn.Client.Rebuilding;
using TradeIn.EventStore;
using TradeIn.ReadModels;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Rebuilding;

/// <summary><c>POST /v1/read-models/{name}/skip</c>: a stopped model passes over the event that stops it, on record.</summary>
internal static class SkipReadModelEventEndpoint
{
    private const int LongestReason = 500;

    public static void MapReadModelSkips(this IEndpointRouteBuilder routes) => routes
        .MapPost("/read-models/{name}/skip", AnswerAsync)
        .WithMetadata(new AllowedRoles(Role.Administrator))
        .Describe<ReadModelSkipRequest, ReadModelView>(
            "skipReadModelEvent", ReadModelEndpoints.Tag, "Pass over an event on record",
            "Has a stopped model go on without the event that stops it, at every node and without a new start. Allowed only for "
            + "the very position at which the model or its rebuild is stopped. Who had it passed over, when and why is kept for "
            + "good, and every rebuild of the same version passes over it too; a higher version tries it. What hung on the event "
            + "may be missing from lists, or stop the model again: the log itself is not touched.",
            Examples.ReadModelSkip, Examples.ReadModelSkipAnswer, status: 200, [400, 401, 403, 404, 409, 413, 415, 503]);

    private static async Task<Answer> AnswerAsync(HttpContext http, string name, ReadModelRunner readModels, EventLog log)
    {
        var (body, wrong) = await JsonBody.ReadAsync(http);
        if (wrong is not null) return wrong;
        var (position, reason) = (body.Position("position"), body.Text("reason", LongestReason));
        body.NothingElse();
        if (body.Errors.Any) return Answer.Invalid(body.Errors);
        if (readModels.Missing(name) is { } missing) return missing;
        return await readModels.SkipAsync(name, position, reason, http.Caller().KeyId, http.RequestAborted) switch
        {
            SkipOutcome.NotStoppedThere => Answer.Failed(
                ProblemType.NotStopped, await WhereAsync(readModels, name, http.RequestAborted)),
            SkipOutcome.SkippedForAnotherReason => Answer.Failed(
                ProblemType.IdReused, $"The event at {position} is passed over already, for another reason."),
            _ => await readModels.ShowAsync(name, log, http.RequestAborted),
        };
    }

    private static async Task<string> WhereAsync(ReadModelRunner readModels, string name, CancellationToken cancel)
    {
        var state = readModels.States.Single(each => each.Name == name);
        var live = state switch
        {
            { StoppedAt: { } at } => $"{name} is stopped by the event at {at}",
            { Status: ReadModelStatus.Stopped } => $"{name} is stopped at {state.Position}, by no event",
            _ => $"{name} is at {state.Position} and not stopped, as far as this node knows",
        };
        return (await readModels.RebuildsAsync(cancel)).FirstOrDefault(each => each.Name == name) switch
        {
            { StoppedAt: { } at } => $"{live}; its rebuild is stopped by the event at {at}.",
            { } rebuild => $"{live}; its rebuild is at {rebuild.Position}.",
            null => $"{live}.",
        };
    }
}
