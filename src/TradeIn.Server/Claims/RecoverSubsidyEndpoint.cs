using System.Diagnostics.CodeAnalysis;
using TradeIn.Client.Settlement;
using TradeIn.Domain.Buyers;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Units;
using TradeIn.EventStore;
using TradeIn.Server.Answers;
using TradeIn.Server.Log;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Claims;

/// <summary><c>POST /v1/claims/{claimId}/recovery</c>: the seller has recovered the subsidy of a revoked claim.</summary>
internal static class RecoverSubsidyEndpoint
{
    public static void MapRecoveries(this IEndpointRouteBuilder routes) => routes
        .MapPost("/claims/{claimId}/recovery", (HttpContext http, string claimId, CounterCalls calls) =>
            calls.AnswerAsync(http, "recovery", sent => RecoveryRequestReader.ReadCall(sent, claimId)))
        .WithMetadata(CounterOperation.Recovery.AllowedRoles)
        .Describe<RecoveryRequest, RecoveryAnswer>(
            "recoverSubsidy", "Settlement", "Record the recovery",
            "The certificate of a claim was marked invalid after the advance, and the seller has the subsidy back from the "
            + "buyer: exactly what was to be recovered (A4). Only then can the purchase be claimed with another certificate.",
            Examples.Recovery, Examples.RecoveryAnswer);
}

/// <summary>Reads a recovery: a single call names the claim in its address, an event in its data or subject.</summary>
internal static class RecoveryRequestReader
{
    public static CounterCommand? ReadCall(Submission sent, string claimId) => Read(sent, sent.Reader, claimId);

    public static CounterCommand? ReadEvent(Submission sent)
    {
        var body = sent.Reader;
        return Read(sent, body, body.Id("claimId"));
    }

    private static RecoverSubsidyCommand? Read(Submission sent, BodyReader body, string claimId)
    {
        var amount = body.Amount("amount");
        var recoveredAt = body.PastInstant("recoveredAt", sent.ReceivedAt);
        body.NothingElse();
        return sent.Errors.Any ? null : new RecoverSubsidyCommand(new RecoverSubsidy(claimId, amount, recoveredAt), sent);
    }
}

/// <summary>A recovery on its way through the log.</summary>
[method: SetsRequiredMembers]
internal sealed class RecoverSubsidyCommand(RecoverSubsidy recovery, Submission sent)
    : ClaimStepCommand("recovery", recovery.ClaimId, sent)
{
    /// <summary>The purchase is known from the claim, its unit from the purchase.</summary>
    public override IEnumerable<string> Boundary(StreamSet streams)
    {
        if (ClaimIn(streams) is not { Content: { } content }) return [];
        var stream = Purchase.Stream(content.PurchaseId);
        var named = Names(
            Programme.Stream(content.Programme), Buyer.Stream(content.Programme, content.Claimant.Key), stream);
        var purchase = FoldIfThere<Purchase>(streams, stream, Purchase.Evolve);
        return purchase?.Record is null ? named : [.. named, NewUnit.Stream(purchase.Unit.SerialNumber).ToString()];
    }

    protected override Decision DecideOn(Claim claim, StreamSet streams)
    {
        var programme = Fold<Programme>(streams, Programme.Stream(claim.Content.Programme), Programme.Evolve)!;
        var purchase = Fold<Purchase>(streams, Purchase.Stream(claim.Content.PurchaseId), Purchase.Evolve);
        return Record(recovery.Decide(claim, purchase, programme.DayOf(recovery.RecoveredAt)));
    }

    protected override (string Seller, Answer Answer) Tell(object firstEvent) => firstEvent switch
    {
        SubsidyRecovered recovered => (recovered.Seller, Answer.Created(new RecoveryAnswer(
            recovered.Claim, "recovered", recovered.Amount.Yuan, recovered.RecoveredAt))),
        RecoveryRefused refused => (refused.Seller, Answer.Refused(refused.Reasons)),
        _ => throw new InvalidOperationException($"{firstEvent.GetType().Name} does not begin a recovery."),
    };
}
