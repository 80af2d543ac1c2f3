using System.Diagnostics.CodeAnalysis;
using TradeIn.Client.Returns;
using TradeIn.Domain;
using TradeIn.Domain.Buyers;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Returns;
using TradeIn.Domain.Settlement;
using TradeIn.Domain.Units;
using TradeIn.EventStore;
using TradeIn.Server.Answers;
using TradeIn.Server.Buyers;
using TradeIn.Server.Certificates;
using TradeIn.Server.Claims;
using TradeIn.Server.Log;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;
using TradeIn.Server.Settlement;

namespace TradeIn.Server.Returns;

/// <summary><c>POST /v1/returns</c>: the buyer gives a unit back.</summary>
internal static class ReturnPurchaseEndpoint
{
    public static void MapReturns(this IEndpointRouteBuilder routes) => routes
        .MapPost("/returns", (HttpContext http, CounterCalls calls) => calls.AnswerAsync(http, CounterOperation.Return))
        .WithMetadata(CounterOperation.Return.AllowedRoles)
        .Describe<ReturnRequest, ReturnAnswer>(
            "returnPurchase", "After the sale", "Return a purchase",
            "The buyer gives a unit back with the same document and invoice (A1). Take the advanced subsidy back first; then "
            + "the certificate is live again, or expired after the programme's end, and the new unit counts no more. The "
            + "answer says what the buyer gets and what you owe finance.",
            Examples.Return, Examples.ReturnAnswer);
}

/// <summary>A return on its way through the log.</summary>
[method: SetsRequiredMembers]
internal sealed class ReturnPurchaseCommand(ReturnPurchase @return, Submission sent)
    : AfterSaleCommand(ReturnPurchase.Stream(@return.ReturnId), @return.PurchaseId, sent, "return")
{
    protected override IEnumerable<StreamName> Named() =>
        @return.RedInvoice is { } red ? [UsedRedInvoice.Stream(red.Number)] : [];

    protected override IEnumerable<StreamName> Behind(Purchase purchase, RecordPurchase bought)
    {
        yield return Buyer.Stream(bought.Programme, bought.Buyer.Key);
        yield return NewUnit.Stream(purchase.Unit.SerialNumber);
        if (purchase.Subsidised is not { } subsidised) yield break;
        yield return Claim.Stream(subsidised.Claim);
        yield return Certificate.Stream(subsidised.Certificate);
        yield return SellerAccount.Stream(bought.Seller);
    }

    protected override IReadOnlyList<Fact> Judge(
        StreamSet streams, Purchase? purchase, Programme? programme, DateOnly recordedOn)
    {
        var claim = ClaimOf(streams, purchase);
        return @return.Decide(new ReturnStates(
            programme, recordedOn, purchase, claim,
            purchase?.Subsidised is { Certificate: var certificate }
                ? Fold<Certificate>(streams, Certificate.Stream(certificate), Certificate.Evolve) : null,
            purchase?.Record is { Purchase: var bought }
                ? Fold<Buyer>(streams, Buyer.Stream(bought.Programme, bought.Buyer.Key), Buyer.Evolve) : null,
            @return.RedInvoice is { } red
                ? Fold<UsedRedInvoice>(streams, UsedRedInvoice.Stream(red.Number), UsedRedInvoice.Evolve) : null,
            ClaimMoney.StatementOf(streams, claim), ClaimMoney.BudgetOf(streams, claim)));
    }

    protected override (string? Seller, Answer Answer) Tell(object firstEvent) => firstEvent switch
    {
        UnitReturned returned => (returned.Seller, Answer.Created(ToAnswer(returned))),
        ReturnRefused refused => (refused.Seller, Answer.Refused(refused.Reasons)),
        _ => throw new InvalidOperationException($"{firstEvent.GetType().Name} does not begin a return."),
    };

    private static ReturnAnswer ToAnswer(UnitReturned returned) => new(
        returned.Return.ReturnId, returned.Return.PurchaseId, returned.Claim, returned.Refund.Yuan,
        returned.TakenBack.Yuan, returned.OwedToFinance.Yuan, returned.CertificateState(),
        returned.Counts.Old.ToAnswer(), returned.Counts.New.ToAnswer(), returned.Rules.ToAnswer());
}

internal static class ReturnedCertificate
{
    /// <summary>The certificate as the return left it; null when no claim had redeemed one.</summary>
    public static CertificateState? CertificateState(this UnitReturned returned) =>
        (returned.Certificate, returned.CertificateStatus) is ({ } number, { } status)
            ? new CertificateState(number.ToString(), status.ToName()) : null;
}
