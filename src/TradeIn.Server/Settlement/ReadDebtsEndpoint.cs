using TradeIn.Client.Settlement;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Settlement;
using TradeIn.EventStore;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
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
            "What finance reimbursed for subsidies that stand no more: to be netted on the seller's next statement (A1). "
            + "The enterprise itself and the offices see it.",
            Examples.DebtsView);

    private static async Task<Answer> AnswerAsync(HttpContext http, string sellerId, EventLog log)
    {
        if (!http.Caller().MaySee(sellerId))
            return Answer.Failed(ProblemType.Forbidden, $"Your key does not belong to {sellerId}.");
        var (enterprise, account) = (Enterprise.Stream(sellerId).ToString(), SellerAccount.Stream(sellerId).ToString());
        var streams = await log.ReadAsync([enterprise, account], cancel: http.RequestAborted);
        if (streams.Events(enterprise).Count == 0)
            return Answer.Failed(ProblemType.NotFound, $"No enterprise {sellerId} is on record.");
        var owing = streams.Fold<SellerAccount>(account, SellerAccount.Evolve) ?? new SellerAccount([]);
        return Answer.Ok(new DebtsView(sellerId, owing.Owed.Yuan, [.. owing.Debts.Select(debt =>
            new DebtView(debt.Claim, debt.Cause, debt.Amount.Yuan, debt.On))]));
    }
}
