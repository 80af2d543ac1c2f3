using System.Diagnostics.CodeAnalysis;
using TradeIn.Client.Claims;
using TradeIn.Domain.Claims;
using TradeIn.EventStore;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Log;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Claims;

/// <summary><c>POST /v1/claims/{claimId}/advance</c>: the seller has paid the subsidy out.</summary>
internal static class AdvanceSubsidyEndpoint
{
    public static void MapAdvances(this IEndpointRouteBuilder routes) => routes
        .MapPost("/claims/{claimId}/advance", (HttpContext http, string claimId, CounterCalls calls) =>
            calls.AnswerAsync(http, "advance", sent => AdvanceRequestReader.ReadCall(sent, claimId)))
        .WithMetadata(CounterOperation.Advance.AllowedRoles)
        .Describe<AdvanceRequest, AdvanceAnswer>(
            "advanceSubsidy", "Counter", "Record the advance",
            "The seller has paid the granted subsidy to the buyer. The amount must be the granted one. A claim is advanced once.",
            Examples.Advance, Examples.AdvanceAnswer);
}

/// <summary>Reads an advance: a single call names the claim in its address, an event in its data or subject.</summary>
internal static class AdvanceRequestReader
{
    public static CounterCommand? ReadCall(Submission sent, string claimId) => Read(sent, sent.Reader, claimId);

    public static CounterCommand? ReadEvent(Submission sent)
    {
        var body = sent.Reader;
        return Read(sent, body, body.Id("claimId"));
    }

    private static AdvanceSubsidyCommand? Read(Submission sent, BodyReader body, string claimId)
    {
        var amount = body.Amount("amount");
        var paidAt = body.PastInstant("paidAt", sent.ReceivedAt);
        body.NothingElse();
        if (sent.Errors.Any) return null;

        // A claim can be advanced anew after a refused advance, so content belongs to the name of the command.
        var advance = new AdvanceSubsidy(claimId, amount, paidAt);
        var fingerprint = sent.FingerprintOf($"advance {claimId}", "claimId");
        return new AdvanceSubsidyCommand(
            advance, sent, $"advance-{claimId}-{Convert.ToHexStringLower(fingerprint.Span[..8])}", fingerprint);
    }
}

/// <summary>An advance on its way through the log.</summary>
[method: SetsRequiredMembers]
internal sealed class AdvanceSubsidyCommand(
    AdvanceSubsidy advance, Submission sent, string id, ReadOnlyMemory<byte> fingerprint) : CounterCommand(sent, id, fingerprint)
{
    /// <summary>Whose claim it is, the log says.</summary>
    public override string? ActsFor => null;

    public override string Operation => "advance";

    private static Answer NotYours { get; } = Answer.Failed(ProblemType.Forbidden, "The claim is not one of your enterprise.");

    public override IEnumerable<string> Boundary() => Names(Claim.Stream(advance.ClaimId));

    protected override Decision DecideOn(StreamSet streams)
    {
        if (Fold<Claim>(streams, Claim.Stream(advance.ClaimId), Claim.Evolve) is not { } claim)
            return Nothing(Answer.Failed(ProblemType.NotFound, $"No claim {advance.ClaimId} is on record."));
        if (!Caller.MayActFor(claim.Content.Seller)) return Nothing(NotYours);
        return claim.Advance is null
            ? Record(advance.Decide(claim))
            : Nothing(Answer.Failed(
                ProblemType.IdReused, $"The claim was advanced already: {claim.Advance.Amount} yuan."));
    }

    /// <summary>A repetition does not come by <see cref="DecideOn"/>: whose claim it is, the event says.</summary>
    public override Answer AnswerTo(object firstEvent) => firstEvent switch
    {
        SubsidyAdvanced { Seller: var seller } when !Caller.MayActFor(seller) => NotYours,
        AdvanceRefused { Seller: var seller } when !Caller.MayActFor(seller) => NotYours,
        SubsidyAdvanced advanced => Answer.Created(new AdvanceAnswer(
            advanced.Claim, "advanced", advanced.Amount.Yuan, advanced.PaidAt)),
        AdvanceRefused refused => Answer.Refused(refused.Reasons),
        _ => throw new InvalidOperationException($"{firstEvent.GetType().Name} does not begin an advance."),
    };
}
