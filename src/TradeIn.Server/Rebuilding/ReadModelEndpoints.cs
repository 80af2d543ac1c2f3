using TradeIn.Client.Rebuilding;
using TradeIn.Domain;
using TradeIn.EventStore;
using TradeIn.ReadModels;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Reference;

namespace TradeIn.Server.Rebuilding;

/// <summary>
/// <c>GET /v1/read-models</c>, and what whoever runs the system does about one: <c>POST /v1/read-models/{name}/rebuild</c> and
/// <c>restart</c>.
/// </summary>
internal static class ReadModelEndpoints
{
    public const string Tag = "Read models";

    public static void MapReadModels(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/read-models", ListAsync)
            .WithMetadata(new AllowedRoles(
                Role.Commerce, Role.Finance, Role.Environment, Role.Regulator, Role.NationalAdministrator, Role.Auditor,
                Role.Administrator))
            .Describe<ReadModelList>(
                "listReadModels", Tag, "List read models",
                "The tables behind all lists are derived from the log of events. Where each of them stands, how far behind the log it "
                + "is, at which event one stopped, which events are passed over on record, and how far one is that is being "
                + "built anew.",
                Examples.ReadModelList);
        routes.MapPost("/read-models/{name}/rebuild", RebuildAsync)
            .WithMetadata(new AllowedRoles(Role.Administrator))
            .Describe<ReadModelView>(
                "rebuildReadModel", Tag, "Build a read model anew",
                "Fills new tables from the first event on, beside those in use, which go on being read and kept up. When the new "
                + "ones have come as far, they take their place at once. Asked for again while that is under way, nothing changes.",
                Examples.ReadModelView);
        routes.MapPost("/read-models/{name}/restart", RestartAsync)
            .WithMetadata(new AllowedRoles(Role.Administrator))
            .Describe<ReadModelView>(
                "restartReadModel", Tag, "Try a stopped read model again",
                "Has every node at which the model or its rebuild is stopped try the event again, within a second and without a new "
                + "start: when what kept it from being taken is mended. What cannot be taken stops it again. One that is not "
                + "stopped goes on as before.",
                Examples.ReadModelView);
    }

    /// <summary>The answer about a model that is not there; null when it is.</summary>
    public static Answer? Missing(this ReadModelRunner readModels, string name) => readModels.States.Any(state => state.Name == name)
        ? null : Answer.Failed(ProblemType.NotFound, $"There is no read model {name}.");

    /// <summary>Where a model stands.</summary>
    public static async Task<Answer> ShowAsync(this ReadModelRunner readModels, string name, EventLog log, CancellationToken cancel) =>
        Answer.Ok((await ViewsAsync(readModels, log, cancel)).Items.Single(view => view.Name == name));

    private static async Task<Answer> ListAsync(HttpContext http, ReadModelRunner readModels, EventLog log) =>
        Answer.Ok(await ViewsAsync(readModels, log, http.RequestAborted));

    private static async Task<Answer> RebuildAsync(HttpContext http, string name, ReadModelRunner readModels, EventLog log)
    {
        if (readModels.Missing(name) is { } missing) return missing;
        await readModels.RebuildAsync(name, http.Caller().KeyId, http.RequestAborted);
        return await readModels.ShowAsync(name, log, http.RequestAborted);
    }

    private static async Task<Answer> RestartAsync(HttpContext http, string name, ReadModelRunner readModels, EventLog log)
    {
        if (readModels.Missing(name) is { } missing) return missing;
        await readModels.RestartAsync(name, http.RequestAborted);
        return await readModels.ShowAsync(name, log, http.RequestAborted);
    }

    private static async Task<ReadModelList> ViewsAsync(ReadModelRunner readModels, EventLog log, CancellationToken cancel)
    {
        var head = (await log.ReadHeadAsync(cancel)).Position;
        var (rebuilds, skips) = (await readModels.RebuildsAsync(cancel), await readModels.SkipsAsync(cancel));
        return new ReadModelList(
            [
                .. readModels.States.OrderBy(state => state.Name, StringComparer.Ordinal).Select(state => View(
                    state, rebuilds.FirstOrDefault(each => each.Name == state.Name),
                    [.. skips.Where(each => each.Model == state.Name)], head)),
            ],
            head);
    }

    private static ReadModelView View(
        ReadModelState state, ReadModelRebuildState? rebuild, IReadOnlyList<ReadModelSkip> skips, long head) => new(
        state.Name, state.Version, state.Status.ToName(), state.Position, Math.Max(0, head - state.Position), state.StoppedAt,
        rebuild is null ? null : new ReadModelRebuildView(
            rebuild.Version, rebuild.Position, rebuild.AskedBy, rebuild.AskedAt, rebuild.StoppedAt),
        skips.Count == 0 ? null :
            [.. skips.Select(each => new ReadModelSkipView(each.Version, each.Position, each.Reason, each.SkippedBy, each.SkippedAt))]);
}
