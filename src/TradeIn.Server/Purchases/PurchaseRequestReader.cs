using TradeIn.Domain.Purchases;
using TradeIn.Server.Log;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Purchases;

/// <summary>Reads the body of <c>POST /v1/purchases</c>.</summary>
internal static class PurchaseRequestReader
{
    public static CounterCommand? Read(Submission sent)
    {
        var (body, parties) = (sent.Reader, sent.Parties);
        var id = body.Id("purchaseId");
        var programme = body.Id("programme");
        var seller = body.Id("sellerId");
        var outlet = body.Id("outletId");
        var channel = body.OneOf<PurchaseChannel>("channel");
        var order = body.OneOf<PurchaseOrder>("order");
        var occurredAt = body.PastInstant("occurredAt", sent.ReceivedAt);
        var buyer = parties.Party(body.Object("buyer"));
        var agent = parties.Agent(body.ObjectOrNull("agent"));
        var unit = body.Object("unit").Unit();
        var invoice = body.Object("invoice").Invoice();
        var price = body.Price();
        var otherSubsidies = body.Kinds("otherSubsidies", required: false);
        var pickup = body.ObjectOrNull("pickup") is { } appointment ? ReadPickup(appointment) : null;
        body.NothingElse();
        if (sent.Errors.Any || buyer is null || invoice is null || price is null) return null;

        var purchase = new RecordPurchase
        {
            PurchaseId = id, Programme = programme, Seller = seller, Outlet = outlet, Channel = channel, Order = order,
            OccurredAt = occurredAt, Buyer = buyer, Agent = agent, Unit = unit, Invoice = invoice,
            ListPrice = price.List, Discount = price.Discount, PaidPrice = price.Paid, OtherSubsidies = otherSubsidies,
            Pickup = pickup,
        };
        return new RecordPurchaseCommand(purchase, sent);
    }

    private static Pickup ReadPickup(BodyReader body)
    {
        var pickup = new Pickup(body.Day("on"), body.Object("unit").Unit());
        body.NothingElse();
        return pickup;
    }
}
