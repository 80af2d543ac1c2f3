using System.Diagnostics.CodeAnalysis;
using TradeIn.Client.Settlement;
using TradeIn.Domain.Claims;
using TradeIn.EventStore;
using TradeIn.Server.Answers;
using TradeIn.Server.Log;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Claims;

/// <summary><c>POST /v1/claims/{claimId}/reimbursement</c>: finance has paid the seller.</summary>
internal static class ReimburseSubsidyEndpoint
{
    public static void MapReimbursements(this IEndpointRouteBuilder routes) => routes
        .MapPost("/claims/{claimId}/reimbursement", (HttpContext http, string claimId, CounterCalls calls) =>
            calls.AnswerAsync(http, "reimbursement", sent => ReimbursementRequestReader.ReadCall(sent, claimId)))
        .WithMetadata(CounterOperation.Reimbursement.AllowedRoles)
        .Describe<ReimbursementRequest, ReimbursementAnswer>(
            "reimburseSubsidy", "Settlement", "Record the reimbursement",
            "Finance has paid the advanced subsidy to the seller: exactly what was advanced and stands, once (M1).",
            Examples.Reimbursement, Examples.ReimbursementAnswer);
}

/// <summary>Reads a reimbursement: a single call names the claim in its address, an event in its data or subject.</summary>
internal static class ReimbursementRequestReader
{
    public static CounterCommand? ReadCall(Submission sent, string claimId) => Read(sent, sent.Reader, claimId);

    public static CounterCommand? ReadEvent(Submission sent)
    {
        var body = sent.Reader;
        return Read(sent, body, body.Id("claimId"));
    }

    private static ReimburseSubsidyCommand? Read(Submission sent, BodyReader body, string claimId)
    {
        var amount = body.Amount("amount");
        var paidOn = body.PastDay("paidOn", sent.ReceivedAt);
        var reference = body.Id("reference");
        body.NothingElse();
        return sent.Errors.Any
            ? null : new ReimburseSubsidyCommand(new ReimburseSubsidy(claimId, amount, paidOn, reference), sent);
    }
}

/// <summary>A reimbursement on its way through the log.</summary>
[method: SetsRequiredMembers]
internal sealed class ReimburseSubsidyCommand(ReimburseSubsidy reimbursement, Submission sent)
    : ClaimStepCommand("reimbursement", reimbursement.ClaimId, sent)
{
    /// <summary>Finance pays every seller; the gate lets nobody else in.</summary>
    protected override bool MayPayFor(string seller) => true;

    protected override Decision DecideOn(Claim claim, StreamSet streams) => Record(reimbursement.Decide(claim));

    protected override (string Seller, Answer Answer) Tell(object firstEvent) => firstEvent switch
    {
        SubsidyReimbursed paid => (paid.Seller, Answer.Created(new ReimbursementAnswer(
            paid.Claim, "reimbursed", paid.Amount.Yuan, paid.PaidOn, paid.Reference))),
        ReimbursementRefused refused => (refused.Seller, Answer.Refused(refused.Reasons)),
        _ => throw new InvalidOperationException($"{firstEvent.GetType().Name} does not begin a reimbursement."),
    };
}
