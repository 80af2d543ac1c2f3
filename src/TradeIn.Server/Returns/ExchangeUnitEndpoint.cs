using System.Diagnostics.CodeAnalysis;
using TradeIn.Client.Returns;
using TradeIn.Domain;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Returns;
using TradeIn.Domain.Settlement;
using TradeIn.Domain.Units;
using TradeIn.EventStore;
using TradeIn.Server.Answers;
using TradeIn.Server.Claims;
using TradeIn.Server.Log;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;
using TradeIn.Server.Settlement;

namespace TradeIn.Server.Returns;

/// <summary><c>POST /v1/exchanges</c>: another unit of the same category for one with a fault.</summary>
internal static class ExchangeUnitEndpoint
{
    public static void MapExchanges(this IEndpointRouteBuilder routes) => routes
        .MapPost("/exchanges", (HttpContext http, CounterCalls calls) => calls.AnswerAsync(http, CounterOperation.Exchange))
        .WithMetadata(CounterOperation.Exchange.AllowedRoles)
        .Describe<ExchangeRequest, ExchangeAnswer>(
            "exchangeUnit", "After the sale", "Exchange a unit",
            "Another unit of the same category is handed over for one with a fault (A2). The claim follows the unit; its "
            + "subsidy is reckoned anew and never rises. For another category: return the purchase and buy anew.",
            Examples.Exchange, Examples.ExchangeAnswer);
}

/// <summary>An exchange on its way through the log.</summary>
[method: SetsRequiredMembers]
internal sealed class ExchangeUnitCommand(ExchangeUnit exchange, Submission sent)
    : AfterSaleCommand(ExchangeUnit.Stream(exchange.ExchangeId), exchange.PurchaseId, sent, "exchange")
{
    private StreamName Unit => NewUnit.Stream(exchange.Unit.SerialNumber);

    private StreamName? Line => exchange.Invoice is { } invoice ? InvoiceLine.Stream(invoice.Number, invoice.Line) : null;

    protected override IEnumerable<StreamName> Named() => Line is { } line ? [Unit, line] : [Unit];

    protected override IEnumerable<StreamName> Behind(Purchase purchase, RecordPurchase bought)
    {
        yield return NewUnit.Stream(purchase.Unit.SerialNumber);
        if (purchase.Subsidised is not { } subsidised) yield break;
        yield return Claim.Stream(subsidised.Claim);
        yield return SellerAccount.Stream(bought.Seller);
    }

    protected override IReadOnlyList<Fact> Judge(
        StreamSet streams, Purchase? purchase, Programme? programme, DateOnly recordedOn)
    {
        var claim = ClaimOf(streams, purchase);
        return exchange.Decide(new ExchangeStates(
            programme, recordedOn, purchase, claim, Fold<NewUnit>(streams, Unit, NewUnit.Evolve),
            Line is { } line ? Fold<InvoiceLine>(streams, line, InvoiceLine.Evolve) : null,
            ClaimMoney.StatementOf(streams, claim), ClaimMoney.BudgetOf(streams, claim)));
    }

    protected override (string? Seller, Answer Answer) Tell(object firstEvent) => firstEvent switch
    {
        UnitExchanged exchanged => (exchanged.Seller, Answer.Created(ToAnswer(exchanged))),
        ExchangeRefused refused => (refused.Seller, Answer.Refused(refused.Reasons)),
        _ => throw new InvalidOperationException($"{firstEvent.GetType().Name} does not begin an exchange."),
    };

    private static ExchangeAnswer ToAnswer(UnitExchanged exchanged) => new(
        exchanged.Exchange.ExchangeId, exchanged.Exchange.PurchaseId, exchanged.PaidPrice.Yuan, exchanged.Claim,
        exchanged.Subsidy?.Yuan, exchanged.Refund.Yuan, exchanged.TakenBack.Yuan, exchanged.OwedToFinance.Yuan,
        exchanged.Rules.ToAnswer());
}
