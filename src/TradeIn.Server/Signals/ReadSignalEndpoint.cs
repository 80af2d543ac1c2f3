using TradeIn.Client.Signals;
using TradeIn.Domain;
using TradeIn.Domain.Signals;
using TradeIn.EventStore;
using TradeIn.ReadModels;
using TradeIn.ReadModels.Persons;
using TradeIn.ReadModels.Signals;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Log;
using TradeIn.Server.Reference;

namespace TradeIn.Server.Signals;

/// <summary><c>GET /v1/signals/{signalId}</c>: a signal with what it is made of, and who did what about it.</summary>
internal static class ReadSignalEndpoint
{
    private const int MostEvidence = 1_000;

    /// <summary>The offices that look at signals, and the audit.</summary>
    public static AllowedRoles Readers { get; } = new([.. HandleSignalEndpoint.Offices.Roles, Role.Auditor]);

    public static void MapSignalReading(this IEndpointRouteBuilder routes) => routes
        .MapGet("/signals/{signalId}", AnswerAsync)
        .WithMetadata(Readers)
        .Describe<SignalView>(
            "readSignal", "Signals", "Read a signal with its evidence",
            "A signal, the claims, certificates and purchases that it is made of in the order of the log, and every step that was "
            + "taken about it with the key that took it.",
            Examples.SignalView);

    internal static async Task<Answer> AnswerAsync(
        HttpContext http, string signalId, EventLog log, ReadModelRunner readModels)
    {
        if (await SignalFile.FindAsync(readModels, signalId, http.RequestAborted) is not { } row)
            return Answer.Failed(ProblemType.NotFound, $"There is no signal {signalId}.");
        if (http.Caller().ForbidAllButOfficeOf(row.District) is { } forbidden) return forbidden;
        var label = row.SubjectKind == "agent"
            ? await PeopleDirectory.NumberOfAgentAsync(readModels, row.Subject, http.RequestAborted) : null;
        var (evidence, total, asOf) =
            await SignalFile.ReadEvidenceAsync(readModels, signalId, MostEvidence, http.RequestAborted);
        var stream = Signal.Stream(signalId).ToString();
        var steps = (await log.ReadAsync([stream], cancel: http.RequestAborted)).Events(stream);
        return Answer.Ok(new SignalView(
            ToItem(row, label),
            [.. evidence.Select(each => new SignalEvidence(each.Kind, each.Id, each.What, each.On, each.Counts, each.Position))],
            total, [.. steps.Select(ToStep).OfType<SignalStepView>()], asOf));
    }

    private static SignalItem ToItem(SignalRow row, string? label) => new(
        row.SignalId, row.Rule, row.Programme, row.Period, row.SubjectKind, row.Subject, label, row.Enterprise,
        row.Outlet, row.District, row.FirstOn, row.LastOn, row.Count, row.Strength,
        [.. row.Values.Select(each => new SignalValueView(each.Name, each.Unit, each.Value, each.Threshold))], row.Status,
        row.LookedAtBy, row.Result, row.Reopened, row.LastPosition);

    /// <summary>A step that was taken; a refused one is none.</summary>
    private static SignalStepView? ToStep(StoredEvent stored) => stored.Data switch
    {
        SignalTaken e => new SignalStepView("take", stored.Key(), e.TakenAt, Result: null, Note: null, stored.Position),
        SignalReleased e => new SignalStepView("release", stored.Key(), e.ReleasedAt, Result: null, e.Note, stored.Position),
        SignalClosed e => new SignalStepView("close", stored.Key(), e.ClosedAt, e.Result.ToName(), e.Note, stored.Position),
        _ => null,
    };
}
