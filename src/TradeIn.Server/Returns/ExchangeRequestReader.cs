using TradeIn.Domain.Purchases;
using TradeIn.Domain.Returns;
using TradeIn.Server.Log;
using TradeIn.Server.Purchases;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Returns;

/// <summary>Reads the body of <c>POST /v1/exchanges</c>.</summary>
internal static class ExchangeRequestReader
{
    public static CounterCommand? Read(Submission sent)
    {
        var body = sent.Reader;
        var id = body.Id("exchangeId");
        var purchaseId = body.Id("purchaseId");
        var occurredAt = body.PastInstant("occurredAt", sent.ReceivedAt);
        var unit = body.Object("unit").Unit();
        var invoice = body.ObjectOrNull("invoice")?.Invoice();
        var paidPrice = body.AmountOrNull("paidPrice");
        var papers = body.PapersOrNull();
        body.NothingElse();
        if (sent.Errors.Any) return null;

        var exchange = new ExchangeUnit
        {
            ExchangeId = id, PurchaseId = purchaseId, OccurredAt = occurredAt, Unit = unit, Invoice = invoice,
            PaidPrice = paidPrice, Papers = papers,
        };
        return new ExchangeUnitCommand(exchange, sent);
    }
}
