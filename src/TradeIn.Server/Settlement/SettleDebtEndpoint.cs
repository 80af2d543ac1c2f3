using System.Diagnostics.CodeAnalysis;
using TradeIn.Client.Settlement;
using TradeIn.Domain;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Settlement;
using TradeIn.EventStore;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Log;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Settlement;

/// <summary><c>POST /v1/debt-settlements</c>: a seller's debt is settled outside of statements.</summary>
internal static class SettleDebtEndpoint
{
    public static void MapDebtSettlements(this IEndpointRouteBuilder routes) => routes
        .MapPost("/debt-settlements", (HttpContext http, CounterCalls calls) =>
            calls.AnswerAsync(http, CounterOperation.DebtSettlement))
        .WithMetadata(CounterOperation.DebtSettlement.AllowedRoles)
        .Describe<DebtSettlementRequest, DebtSettlementAnswer>(
            "settleDebt", "Settlement", "Settle a seller's debt",
            "Municipal finance records that the seller paid what it owes, or takes it from the seller's bond: what no statement "
            + "has netted within the policy's time (A1). The oldest debts are settled first.",
            Examples.DebtSettlement, Examples.DebtSettlementAnswer);
}

/// <summary>Reads the body of <c>POST /v1/debt-settlements</c>.</summary>
internal static class DebtSettlementRequestReader
{
    public static CounterCommand? Read(Submission sent)
    {
        var body = sent.Reader;
        var id = body.Id("settlementId");
        var programme = body.Id("programme");
        var seller = body.Id("sellerId");
        var amount = body.AmountAboveZero("amount");
        var means = body.OneOfOrWrong<DebtMeans>("means");
        var on = body.PastDay("on", sent.ReceivedAt);
        var reference = means == DebtMeans.Payment ? body.Id("reference") : null;
        if (means == DebtMeans.Bond && body.IsThere("reference")) body.Wrong("reference", "belongs to a payment only");
        if (means is null) _ = body.IsThere("reference");
        body.NothingElse();
        return sent.Errors.Any || means is null
            ? null : new SettleDebtCommand(new SettleDebt(id, seller, programme, amount, means.Value, on, reference), sent);
    }
}

/// <summary>The settlement of a debt on its way through the log.</summary>
[method: SetsRequiredMembers]
internal sealed class SettleDebtCommand(SettleDebt settlement, Submission sent)
    : CounterCommand(sent, $"debt-settlement-{settlement.SettlementId}", sent.FingerprintOf("debt-settlement"))
{
    public override string? ActsFor => null;

    public override string Operation => "debt-settlement";

    public override IEnumerable<string> Boundary() => Names(
        Programme.Stream(settlement.Programme), Enterprise.Stream(settlement.Seller), SellerAccount.Stream(settlement.Seller));

    protected override Decision DecideOn(StreamSet streams)
    {
        if (Caller.ForbidAllButMunicipalFinance() is { } forbidden) return Nothing(forbidden);
        if (Fold<Programme>(streams, Programme.Stream(settlement.Programme), Programme.Evolve) is not { } programme)
            return UnknownProgramme(settlement.Programme);
        if (Fold<Enterprise>(streams, Enterprise.Stream(settlement.Seller), Enterprise.Evolve) is not { } seller)
            return Nothing(Answer.Failed(ProblemType.NotFound, $"No enterprise {settlement.Seller} is on record."));
        var account = Fold<SellerAccount>(streams, SellerAccount.Stream(settlement.Seller), SellerAccount.Evolve);
        return Record(settlement.Decide(new DebtStates(programme.VersionOn(settlement.On).Policy, seller, account)));
    }

    public override Answer AnswerTo(object firstEvent) => Caller.ForbidAllButMunicipalFinance() ?? firstEvent switch
    {
        DebtSettled e => Answer.Created(new DebtSettlementAnswer(
            e.Settlement, e.Seller, e.Amount.Yuan, e.Means.ToName(), e.On, e.Owed.Yuan, e.Bond?.Yuan)),
        DebtSettlementRefused refused => Answer.Refused(refused.Reasons),
        _ => throw new InvalidOperationException($"{firstEvent.GetType().Name} does not begin the settlement of a debt."),
    };
}
