using TradeIn.Domain.Programmes;
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
        var (list, discount, paid) =
            (body.AmountOrWrong("listPrice"), body.AmountOrWrong("discount"), body.AmountOrWrong("paidPrice"));
        var otherSubsidies = body.Kinds("otherSubsidies", required: false);
        var pickup = body.ObjectOrNull("pickup") is { } appointment ? ReadPickup(appointment) : null;
        body.NothingElse();
        CheckPrice(body, list, discount, paid);
        if (sent.Errors.Any || buyer is null || invoice is null || list is null || discount is null || paid is null) return null;

        var purchase = new RecordPurchase
        {
            PurchaseId = id, Programme = programme, Seller = seller, Outlet = outlet, Channel = channel, Order = order,
            OccurredAt = occurredAt, Buyer = buyer, Agent = agent, Unit = unit, Invoice = invoice, ListPrice = list.Value,
            Discount = discount.Value, PaidPrice = paid.Value, OtherSubsidies = otherSubsidies, Pickup = pickup,
        };
        return new RecordPurchaseCommand(purchase, sent);
    }

    private static Pickup ReadPickup(BodyReader body)
    {
        var pickup = new Pickup(body.Day("on"), body.Object("unit").Unit());
        body.NothingElse();
        return pickup;
    }

    /// <summary>Whether the amounts add up, once all three can be read.</summary>
    private static void CheckPrice(BodyReader body, Money? listPrice, Money? discounts, Money? paidPrice)
    {
        if ((listPrice, discounts, paidPrice) is not ({ } list, { } discount, { } paid)) return;
        if (discount > list) body.Wrong("discount", $"is more than the list price, {list}");
        else if (paid != list - discount)
            body.Wrong("paidPrice", $"must be list price less discount, {list} - {discount} = {list - discount}, and is {paid}");
    }
}
