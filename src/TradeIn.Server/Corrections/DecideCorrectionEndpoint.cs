using System.Diagnostics.CodeAnalysis;
using TradeIn.Client.Corrections;
using TradeIn.Domain;
using TradeIn.Domain.Corrections;
using TradeIn.Domain.Programmes;
using TradeIn.EventStore;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Log;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;
using TradeIn.Server.Settlement;

namespace TradeIn.Server.Corrections;

/// <summary><c>POST /v1/corrections/{correctionId}/steps</c>: an authority agrees, or does not.</summary>
internal static class DecideCorrectionEndpoint
{
    public static void MapCorrectionSteps(this IEndpointRouteBuilder routes) => routes
        .MapPost("/corrections/{correctionId}/steps", (HttpContext http, string correctionId, CounterCalls calls) =>
            calls.AnswerAsync(
                http, "correction-step", sent => CorrectionStepRequestReader.ReadCall(sent, correctionId)))
        .WithMetadata(CounterOperation.CorrectionStep.AllowedRoles)
        .Describe<CorrectionStepRequest, CorrectionStepAnswer>(
            "decideCorrection", "Corrections", "Take a step of a correction",
            "Commerce of the district where the recycler is registered, then municipal commerce, then the national "
            + "administrator approve or reject (Q19). The last approval applies it, once the rules are judged again.",
            Examples.CorrectionStep, Examples.CorrectionStepAnswer);
}

/// <summary>A step of a correction on its way through the log.</summary>
[method: SetsRequiredMembers]
internal sealed class DecideCorrectionCommand(
    DecideCorrection step, Submission sent, (string Id, ReadOnlyMemory<byte> Fingerprint) name)
    : CounterCommand(sent, name.Id, name.Fingerprint)
{
    /// <summary>Whose step it is, the log says.</summary>
    public override string? ActsFor => null;

    public override string Operation => "correction-step";

    public override IEnumerable<string> Boundary() => Names(Correction.Stream(step.CorrectionId));

    /// <summary>What it is about is known from the correction; only the last step applies it.</summary>
    public override IEnumerable<string> Boundary(StreamSet streams)
    {
        if (CorrectionIn(streams) is not { } correction) return [];
        var evidence = new CorrectionEvidence(correction.Request);
        return
        [
            .. evidence.Boundary(), .. evidence.Boundary(streams),
            .. step.Step == CorrectionStep.NationalAdministrator ? evidence.BoundaryOfApplication(streams) : [],
        ];
    }

    protected override Decision DecideOn(StreamSet streams)
    {
        if (CorrectionIn(streams) is not { } correction)
            return Nothing(Answer.Failed(ProblemType.NotFound, $"No correction {step.CorrectionId} is on record."));
        var evidence = new CorrectionEvidence(correction.Request);
        var states = evidence.StatesIn(streams, RecordedOn);
        var claim = evidence.ClaimIn(streams);
        return Forbidden(correction, states.Programme) is { } forbidden
            ? Nothing(forbidden)
            : Record(step.Decide(
                correction, states, claim, evidence.PurchaseIn(streams), ClaimMoney.StatementOf(streams, claim),
                ClaimMoney.BudgetOf(streams, claim)));
    }

    private Answer? Forbidden(Correction correction, Programme? programme) => step.Step switch
    {
        CorrectionStep.DistrictCommerce => Caller.ForbidAllButDistrictCommerce(
            correction.District, programme, programme?.DayOf(step.OccurredAt) ?? default),
        CorrectionStep.MunicipalCommerce => Caller.ForbidAllButMunicipalCommerce(),
        _ => Caller.ForbidAllButNationalAdministrator(),
    };

    public override Answer AnswerTo(object firstEvent) => firstEvent switch
    {
        CorrectionApproved { Step: CorrectionStep.DistrictCommerce } e =>
            ToAnswer(CorrectionStatus.DistrictApproved, e.ApprovedAt),
        CorrectionApproved e => ToAnswer(CorrectionStatus.MunicipallyApproved, e.ApprovedAt),
        CorrectionRejected e => ToAnswer(CorrectionStatus.Rejected, e.RejectedAt),
        CorrectionApplied e => ToAnswer(CorrectionStatus.Applied, e.AppliedAt, e.ToRecover, e.OwedToFinance),
        CorrectionStepRefused refused => Answer.Refused(refused.Reasons),
        _ => throw new InvalidOperationException($"{firstEvent.GetType().Name} is no step of a correction."),
    };

    private Answer ToAnswer(
        CorrectionStatus status, DateTimeOffset at, Money toRecover = default, Money owed = default) =>
        Answer.Created(new CorrectionStepAnswer(
            step.CorrectionId, status.ToName(), at, YuanOrNull(toRecover), YuanOrNull(owed)));

    private static decimal? YuanOrNull(Money amount) => amount == Money.Zero ? null : amount.Yuan;

    private Correction? CorrectionIn(StreamSet streams) =>
        Fold<Correction>(streams, Correction.Stream(step.CorrectionId), Correction.Evolve);
}
