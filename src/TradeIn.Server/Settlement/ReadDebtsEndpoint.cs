using TradeIn.Client.Settlement;
using TradeIn.Domain;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Settlement;
using TradeIn.EventStore;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Log;
using TradeIn.Server.Reference;

namespace TradeIn.Server.Settlement;

/// <summary><c>GET /v1/enterprises/{sellerId}/debts</c>: what a seller owes finance.</summary>
internal static class ReadDebtsEndpoint
{
    public static void MapDebts(this IEndpointRouteBuilder routes) => routes
        .MapGet("/enterprises/{sellerId}/debts", AnswerAsync)
        .WithMetadata(new AllowedRoles())
        .Describe<DebtsView>(
            "readDebts", "Settlement", "Read a seller's debts",
            "What finance paid for subsidies that stand no more: netted on the seller's next statement, else settled by payment "
            + "or from the bond (A1); what of it is open, and since when. The enterprise itself and the offices see it.",
            Examples.DebtsView);

    internal static async Task<Answer> AnswerAsync(HttpContext http, string sellerId, EventLog log)
    {
        if (!http.Caller().MaySee(sellerId))
            return Answer.Failed(ProblemType.Forbidden, $"Your key does not belong to {sellerId}.");
        var (enterprise, account) = (Enterprise.Stream(sellerId).ToString(), SellerAccount.Stream(sellerId).ToString());
        var streams = await log.ReadAsync([enterprise, account], cancel: http.RequestAborted);
        if (streams.Events(enterprise).Count == 0)
            return Answer.Failed(ProblemType.NotFound, $"No enterprise {sellerId} is on record.");
        var owing = streams.Fold<SellerAccount>(account, SellerAccount.Evolve) ?? new SellerAccount([]);
        return Answer.Ok(ToView(sellerId, owing, streams.Events(account)));
    }

    private static DebtsView ToView(string sellerId, SellerAccount account, IReadOnlyList<StoredEvent> events)
    {
        var open = account.Open.ToList();
        // The open ones are the last of those that were incurred: the first ones are settled first.
        var incurred = events.Where(each => each.Data is DebtIncurred).ToList();
        var settled = incurred.Count - open.Count;
        return new DebtsView(
            sellerId, account.Owed.Yuan, open.Count == 0 ? null : open.Min(debt => debt.Debt.On),
            [
                .. incurred.Select((stored, place) => ToView(
                    stored, place < settled ? 0.00m : open[place - settled].Left.Yuan)),
            ],
            [.. events.Select(ToSettlement).OfType<DebtSettlementView>()]);
    }

    private static DebtView ToView(StoredEvent stored, decimal open)
    {
        var debt = (DebtIncurred)stored.Data;
        return new DebtView(debt.Claim, debt.Cause, debt.Amount.Yuan, debt.On, open, stored.Position);
    }

    /// <summary>What became of debts; null of what is no such thing.</summary>
    private static DebtSettlementView? ToSettlement(StoredEvent stored) => stored.Data switch
    {
        DebtNetted e => new DebtSettlementView(
            "netted", e.Amount.Yuan, e.On, stored.Key(), stored.Position, e.Statement, e.PaymentOrder),
        DebtReopened e => new DebtSettlementView(
            "reopened", e.Amount.Yuan, e.On, stored.Key(), stored.Position, e.Statement, e.PaymentOrder),
        DebtSettled e => new DebtSettlementView(
            "settled", e.Amount.Yuan, e.On, stored.Key(), stored.Position, SettlementId: e.Settlement, Means: e.Means.ToName(),
            Reference: e.Reference),
        _ => null,
    };
}
