using System.Diagnostics.CodeAnalysis;
using TradeIn.Client.Settlement;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Settlement;
using TradeIn.EventStore;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Log;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Settlement;

/// <summary><c>POST /v1/budget-tranches</c>: a tranche of a programme's budget for a district.</summary>
internal static class AllocateBudgetEndpoint
{
    public static void MapTranches(this IEndpointRouteBuilder routes) => routes
        .MapPost("/budget-tranches", (HttpContext http, CounterCalls calls) => calls.AnswerAsync(http, CounterOperation.Tranche))
        .WithMetadata(CounterOperation.Tranche.AllowedRoles)
        .Describe<TrancheRequest, TrancheAnswer>(
            "allocateBudget", "Budgets", "Allocate a tranche",
            "Municipal finance puts a tranche of the programme's budget at a district's disposal (M4). Claims of the sellers that "
            + "are registered there are committed to it when they are approved.",
            Examples.Tranche, Examples.TrancheAnswer);
}

/// <summary>Reads the body of <c>POST /v1/budget-tranches</c>.</summary>
internal static class TrancheRequestReader
{
    public static CounterCommand? Read(Submission sent)
    {
        var body = sent.Reader;
        var id = body.Id("trancheId");
        var programme = body.Id("programme");
        var district = body.Text("district");
        if (district.Length > 0 && (district.Length != 6 || !district.All(char.IsAsciiDigit)))
            body.Wrong("district", "must be a district's six digits (GB/T 2260), like 110105");
        var amount = body.AmountAboveZero("amount");
        var on = body.PastDay("on", sent.ReceivedAt);
        body.NothingElse();
        return sent.Errors.Any ? null : new AllocateBudgetCommand(new AllocateBudget(id, programme, district, amount, on), sent);
    }

    /// <summary>An amount that is more than nothing.</summary>
    public static Money AmountAboveZero(this BodyReader body, string name)
    {
        var amount = body.AmountOrWrong(name);
        if (amount == Money.Zero) body.Wrong(name, "must be more than 0.00");
        return amount ?? default;
    }
}

/// <summary>A tranche on its way through the log.</summary>
[method: SetsRequiredMembers]
internal sealed class AllocateBudgetCommand(AllocateBudget tranche, Submission sent)
    : CounterCommand(sent, $"tranche-{tranche.TrancheId}", sent.FingerprintOf("tranche"))
{
    public override string? ActsFor => null;

    public override string Operation => "tranche";

    public override IEnumerable<string> Boundary() =>
        Names(Programme.Stream(tranche.Programme), Budget.Stream(tranche.Programme, tranche.District));

    protected override Decision DecideOn(StreamSet streams)
    {
        if (Caller.ForbidAllButMunicipalFinance() is { } forbidden) return Nothing(forbidden);
        if (Fold<Programme>(streams, Programme.Stream(tranche.Programme), Programme.Evolve) is not { } programme)
            return UnknownProgramme(tranche.Programme);
        var budget = Fold<Budget>(streams, Budget.Stream(tranche.Programme, tranche.District), Budget.Evolve);
        return Record(tranche.Decide(programme, budget));
    }

    public override Answer AnswerTo(object firstEvent) => Caller.ForbidAllButMunicipalFinance() ?? firstEvent switch
    {
        BudgetAllocated e => Answer.Created(new TrancheAnswer(
            e.Tranche, e.Programme, e.District, e.Amount.Yuan, e.Balance.Allocated.Yuan, e.Balance.Remaining().Yuan)),
        BudgetAllocationRefused refused => Answer.Refused(refused.Reasons),
        _ => throw new InvalidOperationException($"{firstEvent.GetType().Name} does not begin a tranche."),
    };
}
