using System.Diagnostics.CodeAnalysis;
using TradeIn.Client.Returns;
using TradeIn.Domain;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Returns;
using TradeIn.EventStore;
using TradeIn.Server.Answers;
using TradeIn.Server.Log;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Returns;

/// <summary><c>POST /v1/repairs</c>: a unit with a fault was repaired.</summary>
internal static class NoteRepairEndpoint
{
    public static void MapRepairs(this IEndpointRouteBuilder routes) => routes
        .MapPost("/repairs", (HttpContext http, CounterCalls calls) => calls.AnswerAsync(http, CounterOperation.Repair))
        .WithMetadata(CounterOperation.Repair.AllowedRoles)
        .Describe<RepairRequest, RepairAnswer>(
            "noteRepair", "After the sale", "Note a repair",
            "A unit with a fault was repaired (A2). It is noted at the purchase; claim, subsidy and counts stay.",
            Examples.Repair, Examples.RepairAnswer);
}

/// <summary>A repair on its way through the log.</summary>
[method: SetsRequiredMembers]
internal sealed class NoteRepairCommand(NoteRepair repair, Submission sent)
    : AfterSaleCommand(NoteRepair.Stream(repair.RepairId), repair.PurchaseId, sent, "repair")
{
    protected override IReadOnlyList<Fact> Judge(
        StreamSet streams, Purchase? purchase, Programme? programme, DateOnly recordedOn) =>
        repair.Decide(new RepairStates(programme, recordedOn, purchase));

    protected override (string? Seller, Answer Answer) Tell(object firstEvent) => firstEvent switch
    {
        UnitRepaired { Repair: var noted, Seller: var seller } =>
            (seller, Answer.Created(new RepairAnswer(noted.RepairId, noted.PurchaseId))),
        RepairRefused refused => (refused.Seller, Answer.Refused(refused.Reasons)),
        _ => throw new InvalidOperationException($"{firstEvent.GetType().Name} does not begin a repair."),
    };
}
