using System.Diagnostics.CodeAnalysis;
using TradeIn.Client.Claims;
using TradeIn.Domain.Buyers;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Settlement;
using TradeIn.Domain.Units;
using TradeIn.EventStore;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Log;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Claims;

/// <summary><c>POST /v1/claims</c>: the application for the subsidy.</summary>
internal static class SubmitClaimEndpoint
{
    public static void MapClaims(this IEndpointRouteBuilder routes) => routes
        .MapPost("/claims", (HttpContext http, CounterCalls calls) => calls.AnswerAsync(http, CounterOperation.Claim))
        .WithMetadata(CounterOperation.Claim.AllowedRoles)
        .Describe<ClaimRequest, ClaimAnswer>(
            "submitClaim", "Counter", "Submit a claim",
            "The buyer applies for the subsidy on one purchase with one certificate. Judged by rules C1 to C8; every rule "
            + "that fails is named, and a refusal stays on record.",
            Examples.Claim, Examples.ClaimAnswer);
}

/// <summary>A claim on its way through the log.</summary>
[method: SetsRequiredMembers]
internal sealed class SubmitClaimCommand(SubmitClaim claim, Submission sent) : CounterCommand(
    sent, Claim.Stream(claim.ClaimId).ToString(), sent.FingerprintOf("claim"))
{
    public override string? ActsFor => claim.Seller;

    public override string Operation => "claim";

    public override IEnumerable<string> Boundary() => Names(
        Claim.Stream(claim.ClaimId), Programme.Stream(claim.Programme), Enterprise.Stream(claim.Seller),
        Buyer.Stream(claim.Programme, claim.Claimant.Key), Certificate.Stream(claim.Certificate),
        Purchase.Stream(claim.PurchaseId));

    /// <summary>Which unit it is about is known from the purchase only; whose budget it is paid from, from the seller.</summary>
    public override IEnumerable<string> Boundary(StreamSet streams)
    {
        if (StatesIn(streams) is not { } states) return [];
        return ((Domain.StreamName?[])[UnitStream(states.Purchase), BudgetStream(states)])
            .OfType<Domain.StreamName>().Select(stream => stream.ToString());
    }

    protected override Decision DecideOn(StreamSet streams) =>
        StatesIn(streams) is { } states ? Record(claim.Decide(states)) : UnknownProgramme(claim.Programme);

    /// <summary>What it is judged against, as far as the boundary has come; null when the programme is unknown.</summary>
    private ClaimStates? StatesIn(StreamSet streams)
    {
        if (Fold<Programme>(streams, Programme.Stream(claim.Programme), Programme.Evolve) is not { } programme) return null;
        var purchase = Fold<Purchase>(streams, Purchase.Stream(claim.PurchaseId), Purchase.Evolve);
        var states = new ClaimStates(
            programme, RecordedOn(programme),
            Fold<Enterprise>(streams, Enterprise.Stream(claim.Seller), Enterprise.Evolve),
            Fold<Buyer>(streams, Buyer.Stream(claim.Programme, claim.Claimant.Key), Buyer.Evolve),
            Fold<Certificate>(streams, Certificate.Stream(claim.Certificate), Certificate.Evolve),
            purchase,
            UnitStream(purchase) is { } unit ? FoldIfThere<NewUnit>(streams, unit, NewUnit.Evolve) : null);
        return BudgetStream(states) is { } budget
            ? states with { Budget = FoldIfThere<Budget>(streams, budget, Budget.Evolve) } : states;
    }

    public override Answer AnswerTo(object firstEvent) => firstEvent switch
    {
        ClaimApproved approved => Answer.Created(new ClaimAnswer(
            approved.Claim.ClaimId, "approved", approved.Subsidy.Yuan, approved.PolicyVersion,
            approved.Rules.ToAnswer())),
        ClaimRefused refused => Answer.Refused(refused.Reasons),
        _ => throw new InvalidOperationException($"{firstEvent.GetType().Name} does not begin a claim."),
    };

    private Domain.StreamName? BudgetStream(ClaimStates states) =>
        states.BudgetDistrictOf(claim) is { } district ? Budget.Stream(claim.Programme, district) : null;

    private static Domain.StreamName? UnitStream(Purchase? purchase) =>
        purchase?.Record is null ? null : NewUnit.Stream(purchase.Unit.SerialNumber);
}
