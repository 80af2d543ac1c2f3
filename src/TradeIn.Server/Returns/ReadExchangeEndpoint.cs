using TradeIn.Client.Returns;
using TradeIn.Domain.Refusals;
using TradeIn.Domain.Returns;
using TradeIn.EventStore;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Claims;
using TradeIn.Server.Reference;

namespace TradeIn.Server.Returns;

/// <summary><c>GET /v1/exchanges/{exchangeId}</c>: an exchange as it was decided, refused ones too.</summary>
internal static class ReadExchangeEndpoint
{
    public static void MapExchangeReading(this IEndpointRouteBuilder routes) => routes
        .MapGet("/exchanges/{exchangeId}", AnswerAsync)
        .WithMetadata(new AllowedRoles())
        .Describe<ExchangeView>(
            "readExchange", "After the sale", "Read an exchange",
            "An exchange as it was decided, with its figures, or with all the reasons for which it was refused. The "
            + "purchase's seller and the offices see it.",
            Examples.ExchangeView);

    private static async Task<Answer> AnswerAsync(HttpContext http, string exchangeId, EventLog log)
    {
        var (found, problem) = await AfterSaleOnRecord.FindAsync(
            http, log, ExchangeUnit.Stream(exchangeId),
            decision => (decision as UnitExchanged)?.Seller ?? (decision as ExchangeRefused)?.Seller);
        return found is null ? problem! : Answer.Ok(found.Data switch
        {
            UnitExchanged e => Bare(e.Exchange, "accepted", e.Seller, e.Rules, found.RecordedAt) with
            {
                OldUnit = e.OldUnit.ToAnswer(), PaidPrice = e.PaidPrice.Yuan, ClaimId = e.Claim, Subsidy = e.Subsidy?.Yuan,
                RefundToBuyer = e.Refund.Yuan, SubsidyTakenBack = e.TakenBack.Yuan, OwedToFinance = e.OwedToFinance.Yuan,
            },
            ExchangeRefused e => Bare(e.Exchange, "refused", e.Seller, e.Rules, found.RecordedAt) with
            {
                Reasons = e.Reasons.In(Language.Of(http.Request)),
            },
            var other => throw new InvalidOperationException($"{other.GetType().Name} does not begin an exchange."),
        });
    }

    /// <summary>An exchange as it was submitted.</summary>
    private static ExchangeView Bare(
        ExchangeUnit content, string status, string? seller, IReadOnlyList<Judgement> rules,
        DateTimeOffset recordedAt) => new(
        content.ExchangeId, content.PurchaseId, status, seller, content.OccurredAt, OldUnit: null, content.Unit.ToAnswer(),
        content.Invoice?.ToAnswer(), content.PaidPrice?.Yuan, ClaimId: null, Subsidy: null, RefundToBuyer: null,
        SubsidyTakenBack: null, OwedToFinance: null, content.Papers?.Kinds(), content.Papers?.Digests(), Reasons: null,
        rules.ToAnswer(), recordedAt);
}
