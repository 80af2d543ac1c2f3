using System.Diagnostics.CodeAnalysis;
using TradeIn.Client.Enterprises;
using TradeIn.Domain.Enterprises;
using TradeIn.EventStore;
using TradeIn.Server.Log;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Enterprises;

/// <summary><c>POST /v1/bond-deposits</c>: money came in for the bond.</summary>
internal static class DepositBondEndpoint
{
    public static void MapBondDeposits(this IEndpointRouteBuilder routes) => routes
        .MapPost("/bond-deposits", (HttpContext http, CounterCalls calls) =>
            calls.AnswerAsync(http, CounterOperation.BondDeposit))
        .WithMetadata(CounterOperation.BondDeposit.AllowedRoles)
        .Describe<BondDepositRequest, EnterpriseStepAnswer>(
            "depositBond", "Enterprises", "Record a deposit into the bond",
            "Money paid into the performance bond, the first time or to top it up (Q24). A bond that holds less than the programme "
            + "requires suspends new business until it is topped up, by itself.",
            Examples.BondDeposit, Examples.BondDepositAnswer);
}

/// <summary>Reads the body of <c>POST /v1/bond-deposits</c>.</summary>
internal static class BondDepositRequestReader
{
    public static CounterCommand? Read(Submission sent)
    {
        var body = sent.Reader;
        var id = body.Id("depositId");
        var enterprise = body.Id("enterpriseId");
        var amount = body.AmountOrWrong("amount");
        if (amount is { Fen: 0 }) body.Wrong("amount", "must be above zero");
        var depositedOn = body.PastDay("depositedOn", sent.ReceivedAt);
        var reference = body.TextOrNull("reference");
        body.NothingElse();
        return sent.Errors.Any || amount is null ? null : new DepositBondCommand(
            new DepositBond(id, enterprise, amount.Value, depositedOn, reference), sent);
    }
}

/// <summary>On its way through the log.</summary>
[method: SetsRequiredMembers]
internal sealed class DepositBondCommand(DepositBond deposit, Submission sent)
    : EnterpriseCommand(sent, "bond-deposit", deposit.Enterprise, deposit.DepositId)
{
    protected override Decision DecideOnKnown(Enterprise known, EnterpriseSurroundings around) =>
        Record(deposit.Decide(known));
}
