using TradeIn.Domain.Programmes;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Purchases;

/// <summary>What a unit costs: the list price, every discount together, and what is left to pay.</summary>
internal sealed record Price(Money List, Money Discount, Money Paid);

/// <summary>Reads the three amounts of a price, which must add up.</summary>
internal static class PriceReader
{
    /// <summary>The price; null when an amount is missing or wrong, or they do not add up.</summary>
    public static Price? Price(this BodyReader body)
    {
        var (listPrice, discounts, paidPrice) =
            (body.AmountOrWrong("listPrice"), body.AmountOrWrong("discount"), body.AmountOrWrong("paidPrice"));
        if ((listPrice, discounts, paidPrice) is not ({ } list, { } discount, { } paid)) return null;
        if (discount > list) body.Wrong("discount", $"is more than the list price, {list}");
        else if (paid != list - discount)
            body.Wrong(
                "paidPrice", $"must be list price less discount, {list} - {discount} = {list - discount}, and is {paid}");
        else return new Price(list, discount, paid);
        return null;
    }
}
