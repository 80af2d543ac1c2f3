using TradeIn.Domain.Orders;
using TradeIn.Server.Log;
using TradeIn.Server.Purchases;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Orders;

/// <summary>Reads the body of <c>POST /v1/deliveries</c>.</summary>
internal static class DeliveryRequestReader
{
    public static CounterCommand? Read(Submission sent)
    {
        var body = sent.Reader;
        var id = body.Id("deliveryId");
        var order = body.Id("orderId");
        var occurredAt = body.PastInstant("occurredAt", sent.ReceivedAt);
        var recycling = body.Id("recyclingId");
        var recyclingOutlet = body.Id("recyclingOutletId");
        var oldUnit = body.Object("oldUnit").Unit();
        var agreedPrice = body.Amount("agreedPrice");
        var certificate = body.CertificateNumber("certificateNumber");
        var purchase = body.Id("purchaseId");
        var newUnit = body.Object("newUnit").Unit();
        var invoice = body.Object("invoice").Invoice();
        var collected = body.Amount("collected");
        var signed = body.Flag("applicationSigned");
        var missingParts = body.TextsOrNone("missingParts");
        var otherSubsidies = body.Kinds("otherSubsidies", required: false);
        var agent = sent.Parties.Agent(body.ObjectOrNull("agent"));
        var papers = body.PapersOrNull();
        body.NothingElse();
        if (sent.Errors.Any || invoice is null) return null;

        var delivery = new DeliverOrder
        {
            DeliveryId = id, OrderId = order, OccurredAt = occurredAt, RecyclingId = recycling,
            RecyclingOutlet = recyclingOutlet, OldUnit = oldUnit, AgreedPrice = agreedPrice, Certificate = certificate,
            PurchaseId = purchase, NewUnit = newUnit, Invoice = invoice, Collected = collected,
            ApplicationSigned = signed, MissingParts = missingParts, OtherSubsidies = otherSubsidies, Agent = agent,
            Papers = papers,
        };
        return new DeliverOrderCommand(delivery, sent);
    }
}
