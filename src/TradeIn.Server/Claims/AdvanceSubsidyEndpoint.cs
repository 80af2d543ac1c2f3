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

        return new AdvanceSubsidyCommand(new AdvanceSubsidy(claimId, amount, paidAt), sent);
    }
}

/// <summary>An advance on its way through the log.</summary>
[method: SetsRequiredMembers]
internal sealed class AdvanceSubsidyCommand(AdvanceSubsidy advance, Submission sent)
    : ClaimStepCommand("advance", advance.ClaimId, sent)
{
    protected override Decision DecideOn(Claim claim, StreamSet streams) => claim.Advance is null
        ? Record(advance.Decide(claim))
        : Nothing(Answer.Failed(ProblemType.IdReused, $"The claim was advanced already: {claim.Advance.Amount} yuan."));

    protected override (string Seller, Answer Answer) Tell(object firstEvent) => firstEvent switch
    {
        SubsidyAdvanced advanced => (advanced.Seller, Answer.Created(new AdvanceAnswer(
            advanced.Claim, "advanced", advanced.Amount.Yuan, advanced.PaidAt))),
        AdvanceRefused refused => (refused.Seller, Answer.Refused(refused.Reasons)),
        _ => throw new InvalidOperationException($"{firstEvent.GetType().Name} does not begin an advance."),
    };
}
