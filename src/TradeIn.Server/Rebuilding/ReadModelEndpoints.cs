using TradeIn.Client.Rebuilding;
using TradeIn.Domain;
using TradeIn.EventStore;
using TradeIn.ReadModels;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Reference;

namespace TradeIn.Server.Rebuilding;

/// <summary><c>GET /v1/read-models</c> and <c>POST /v1/read-models/{name}/rebuild</c>: whoever runs the system looks after them.</summary>
internal static class ReadModelEndpoints
{
    private const string Tag = "Read models";

    public static void MapReadModels(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/read-models", ListAsync)
            .WithMetadata(new AllowedRoles(
                Role.Commerce, Role.Finance, Role.Environment, Role.Regulator, Role.NationalAdministrator, Role.Auditor,
                Role.Administrator))
            .Describe<ReadModelList>(
                "listReadModels", Tag, "List read models",
                "The tables behind all lists are derived from the log of events. Where each of them stands, how far behind the log it "
                + "is, at which event one stopped, and how far one is that is being built anew.",
                Examples.ReadModelList);
        routes.MapPost("/read-models/{name}/rebuild", RebuildAsync)
            .WithMetadata(new AllowedRoles(Role.Administrator))
            .Describe<ReadModelView>(
                "rebuildReadModel", Tag, "Build a read model anew",
                "Fills new tables from the first event on, beside those in use, which go on being read and kept up. When the new "
                + "ones have come as far, they take their place at once. Asked for again while that is under way, nothing changes.",
                Examples.ReadModelView);
    }

    private static async Task<Answer> ListAsync(HttpContext http, ReadModelRunner readModels, EventLog log)
    {
        var head = (await log.ReadHeadAsync(http.RequestAborted)).Position;
        var rebuilds = await readModels.RebuildsAsync(http.RequestAborted);
        return Answer.Ok(new ReadModelList(
            [.. readModels.States.OrderBy(state => state.Name, StringComparer.Ordinal).Select(state => View(state, rebuilds, head))],
            head));
    }

    private static async Task<Answer> RebuildAsync(HttpContext http, string name, ReadModelRunner readModels, EventLog log)
    {
        if (readModels.States.All(state => state.Name != name))
            return Answer.Failed(ProblemType.NotFound, $"There is no read model {name}.");
        await readModels.RebuildAsync(name, http.Caller().KeyId, http.RequestAborted);
        var head = (await log.ReadHeadAsync(http.RequestAborted)).Position;
        var rebuilds = await readModels.RebuildsAsync(http.RequestAborted);
        return Answer.Ok(View(readModels.States.Single(state => state.Name == name), rebuilds, head));
    }

    private static ReadModelView View(ReadModelState state, IReadOnlyList<ReadModelRebuildState> rebuilds, long head) => new(
        state.Name, state.Version, state.Status.ToName(), state.Position, Math.Max(0, head - state.Position), state.StoppedAt,
        rebuilds.FirstOrDefault(each => each.Name == state.Name) is { } rebuild
            ? new ReadModelRebuildView(rebuild.Version, rebuild.Position, rebuild.AskedBy, rebuild.AskedAt) : null);
}
