using System.Diagnostics.CodeAnalysis;
using TradeIn.Client.Purchases;
using TradeIn.Domain.Buyers;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Units;
using TradeIn.EventStore;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Buyers;
using TradeIn.Server.Log;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Purchases;

/// <summary><c>POST /v1/purchases</c>: the sale of a new unit.</summary>
internal static class RecordPurchaseEndpoint
{
    public static void MapPurchases(this IEndpointRouteBuilder routes) => routes
        .MapPost("/purchases", (HttpContext http, CounterCalls calls) => calls.AnswerAsync(http, CounterOperation.Purchase))
        .WithMetadata(CounterOperation.Purchase.AllowedRoles)
        .Describe<PurchaseRequest, PurchaseAnswer>(
            "recordPurchase", "Counter", "Record a purchase",
            "The sale of a new unit, proved by an invoice. Judged by rules P1 to P4; every rule that fails is named.",
            Examples.Purchase, Examples.PurchaseAnswer);
}

/// <summary>A purchase on its way through the log.</summary>
[method: SetsRequiredMembers]
internal sealed class RecordPurchaseCommand(RecordPurchase purchase, Submission sent) : CounterCommand(
    sent, Purchase.Stream(purchase.PurchaseId).ToString(), sent.FingerprintOf("purchase"))
{
    public override string? ActsFor => purchase.Seller;

    public override string Operation => "purchase";

    public override IEnumerable<string> Boundary() => Names(
        Purchase.Stream(purchase.PurchaseId), Programme.Stream(purchase.Programme), Enterprise.Stream(purchase.Seller),
        Buyer.Stream(purchase.Programme, purchase.Buyer.Key),
        InvoiceLine.Stream(purchase.Invoice.Number, purchase.Invoice.Line), NewUnit.Stream(purchase.Unit.SerialNumber));

    protected override Decision DecideOn(StreamSet streams)
    {
        if (IsTaken(streams, Purchase.Stream(purchase.PurchaseId))) return Nothing(IdTaken);
        if (Fold<Programme>(streams, Programme.Stream(purchase.Programme), Programme.Evolve) is not { } programme)
            return UnknownProgramme(purchase.Programme);
        return Record(purchase.Decide(new PurchaseStates(
            programme, RecordedOn(programme),
            Fold<Enterprise>(streams, Enterprise.Stream(purchase.Seller), Enterprise.Evolve),
            Fold<Buyer>(streams, Buyer.Stream(purchase.Programme, purchase.Buyer.Key), Buyer.Evolve),
            Fold<InvoiceLine>(
                streams, InvoiceLine.Stream(purchase.Invoice.Number, purchase.Invoice.Line), InvoiceLine.Evolve),
            Fold<NewUnit>(streams, NewUnit.Stream(purchase.Unit.SerialNumber), NewUnit.Evolve))));
    }

    public override Answer AnswerTo(object firstEvent) => firstEvent switch
    {
        PurchaseRecorded recorded => Answer.Created(new PurchaseAnswer(
            recorded.Purchase.PurchaseId, recorded.Counts.Old.ToAnswer(), recorded.Counts.New.ToAnswer())),
        PurchaseRefused refused => Answer.Refused(refused.Reasons),
        _ => throw new InvalidOperationException($"{firstEvent.GetType().Name} does not begin a purchase."),
    };
}
