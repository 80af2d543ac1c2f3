using System.Diagnostics.CodeAnalysis;
using TradeIn.Client.Signals;
using TradeIn.Domain;
using TradeIn.Domain.Signals;
using TradeIn.EventStore;
using TradeIn.ReadModels;
using TradeIn.ReadModels.Signals;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Log;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Signals;

/// <summary><c>POST /v1/signals/{signalId}/steps</c>: the work on a signal.</summary>
internal static class HandleSignalEndpoint
{
    /// <summary>The offices that look at signals.</summary>
    public static AllowedRoles Offices { get; } = new(Role.Commerce, Role.Regulator, Role.Administrator);

    public static void MapSignalSteps(this IEndpointRouteBuilder routes) => routes
        .MapPost("/signals/{signalId}/steps", (HttpContext http, string signalId, CounterCalls calls) =>
            calls.AnswerAsync(http, "signal-step", sent => SignalStepRequestReader.Read(sent, signalId)))
        .WithMetadata(Offices)
        .Describe<SignalStepRequest, SignalStepAnswer>(
            "handleSignal", "Signals", "Take a step of a signal",
            "An office takes an open signal, and then gives it back or closes it with a result. Only the office that took it may, "
            + "and the administrator. A closed one is open again when newer evidence comes than its result covers.",
            Examples.SignalStep, Examples.SignalStepAnswer);
}

/// <summary>Reads a step; the address names the signal.</summary>
internal static class SignalStepRequestReader
{
    private const int LongestNote = 2_000;

    public static CounterCommand? Read(Submission sent, string signalId)
    {
        var body = sent.Reader;
        var step = body.OneOfOrWrong<SignalStep>("step");
        var occurredAt = body.PastInstant("occurredAt", sent.ReceivedAt);
        var result = step == SignalStep.Close
            ? body.OneOfOrWrong<SignalResult>("result") : body.OneOfOrNull<SignalResult>("result");
        var note = body.IsThere("note") ? body.Prose("note", LongestNote) : null;
        if (step is not (null or SignalStep.Close) && result is not null) body.Wrong("result", "belongs to a closing only");
        if (step == SignalStep.Take && note is not null) body.Wrong("note", "belongs to no taking");
        body.NothingElse();
        return sent.Errors.Any || step is null ? null : new HandleSignalCommand(
            new HandleSignal(signalId, step.Value, occurredAt, sent.Caller.Holder, result, note), sent,
            sent.NameStep("signal-step", signalId, without: "signalId"));
    }
}

/// <summary>A step of a signal on its way through the log.</summary>
[method: SetsRequiredMembers]
internal sealed class HandleSignalCommand(
    HandleSignal step, Submission sent, (string Id, ReadOnlyMemory<byte> Fingerprint) name)
    : CounterCommand(sent, name.Id, name.Fingerprint)
{
    private long evidenceUpTo;

    /// <summary>Whose step it is, the log says.</summary>
    public override string? ActsFor => null;

    public override string Operation => "signal-step";

    /// <summary>That there is such a signal, where, and how new its evidence is, only the read model tells.</summary>
    public override bool LooksUp => true;

    public override async Task<Answer?> LookUpAsync(EventLog log, ReadModelRunner readModels, CancellationToken cancel)
    {
        if (await SignalFile.FindAsync(readModels, step.SignalId, cancel) is not { } row)
            return Answer.Failed(ProblemType.NotFound, $"There is no signal {step.SignalId}.");
        evidenceUpTo = row.EvidencePosition;
        return Caller.ForbidAllButOfficeOf(row.District);
    }

    public override IEnumerable<string> Boundary() => Names(Signal.Stream(step.SignalId));

    protected override Decision DecideOn(StreamSet streams)
    {
        var signal = Fold<Signal>(streams, Signal.Stream(step.SignalId), Signal.Evolve) ?? Signal.Untouched;
        return Caller.ForbidAllButOffice(step.Step == SignalStep.Take ? null : signal.Office) is { } forbidden
            ? Nothing(forbidden) : Record(step.Decide(signal, evidenceUpTo));
    }

    public override Answer AnswerTo(object firstEvent) => firstEvent switch
    {
        SignalTaken e => ToAnswer("looking", e.TakenAt),
        SignalReleased e => ToAnswer("open", e.ReleasedAt),
        SignalClosed e => ToAnswer("closed", e.ClosedAt, e.Result.ToName()),
        SignalStepRefused refused => Answer.Refused(refused.Reasons),
        _ => throw new InvalidOperationException($"{firstEvent.GetType().Name} is no step of a signal."),
    };

    private Answer ToAnswer(string status, DateTimeOffset at, string? result = null) =>
        Answer.Created(new SignalStepAnswer(step.SignalId, status, at, result));
}
