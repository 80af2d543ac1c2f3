using System.Text.Json.Nodes;
using TradeIn.Domain.Settlement;
using TradeIn.EventStore;
using TradeIn.Testing;
using TradeIn.Testing.Postgres;

namespace TradeIn.Server.Tests.Settlement;

/// <summary>A budget that binds, and several hundred claims at once through two servers.</summary>
public sealed class ExhaustionTests(PostgresFixture postgres)
{
    private const string District = "110108";
    private const int Claims = 300;
    private const int AtOnce = 40;

    [Fact, Rule("M4")]
    public async Task A_binding_budget_is_used_to_the_fen_and_never_beyond()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var one = await RunningServer.StartAsync(database.ConnectionString);
        await using var two = await RunningServer.StartAsync(database.ConnectionString);
        await using var log = await BindingProgramme.OpenLogAsync(database);
        await BindingProgramme.PublishAsync(log);
        var trades = Enumerable.Range(0, Claims).Select(n => new Trade { PaidPrice = BindingProgramme.PriceOf(n) }).ToList();
        await BindingProgramme.RecordAsync(one, trades);
        // Two thirds of what is claimed, and a fen.
        var allocated = Math.Round(trades.Sum(trade => trade.PaidPrice) / 10 * 2 / 3, 2) + 0.01m;
        await AllocateAsync(one, allocated);

        var replies = await SubmitAsync([one, two], trades);
        var approved = replies.Where(each => each.Reply.Status == 201).ToList();
        var refused = replies.Where(each => each.Reply.Status == 422).ToList();
        (approved.Count + refused.Count).ShouldBe(Claims);
        refused.ShouldAllBe(each => each.Reply.Reasons.SequenceEqual(new[] { "budget.exhausted" }));
        foreach (var (trade, reply) in refused)
        {
            var reason = reply.Json["reasons"]![0]!;
            ((decimal)reason["actual"]!).ShouldBe(trade.PaidPrice / 10);
            ((decimal)reason["limit"]!).ShouldBeLessThan(trade.PaidPrice / 10, "what is left is not enough for this one");
        }
        var budget = await BindingProgramme.BudgetAsync(two, District);
        var committed = approved.Sum(each => (decimal)each.Reply.Json["subsidy"]!);
        ((decimal)budget["committed"]!, (decimal)budget["remaining"]!).ShouldBe((committed, allocated - committed));
        (allocated - committed).ShouldBeInRange(0m, refused.Min(each => each.Trade.PaidPrice) / 10 - 0.01m);
        await ShouldAddUpAsync(log, allocated);

        await ShouldBeUsableAgainAsync(one, two, approved[0].Trade, refused[0].Trade, allocated - committed);
        await ShouldAddUpAsync(log, allocated);
    }

    /// <summary>What a return releases the next claim can have, and not a fen more.</summary>
    private static async Task ShouldBeUsableAgainAsync(
        RunningServer one, RunningServer two, Trade returned, Trade waiting, decimal left)
    {
        await two.PostAsync(Trade.Seller, "/v1/claims", waiting.BoundClaim("-b")).ShouldBeAsync(422, "budget.exhausted");
        await one.PostAsync(Trade.Seller, "/v1/returns", returned.Return(0m)).ShouldBeAsync(201);
        var budget = await BindingProgramme.BudgetAsync(two, District);
        ((decimal)budget["remaining"]!, (decimal)budget["released"]!)
            .ShouldBe((left + (returned.PaidPrice / 10), returned.PaidPrice / 10));
        if (left + (returned.PaidPrice / 10) < waiting.PaidPrice / 10)
            await AllocateAsync(one, (waiting.PaidPrice / 10) - left - (returned.PaidPrice / 10));
        await two.PostAsync(Trade.Seller, "/v1/claims", waiting.BoundClaim("-c")).ShouldBeAsync(201);
    }

    /// <summary>Every event of the budget carries on from the one before, to the fen, and nothing is ever overdrawn.</summary>
    private static async Task ShouldAddUpAsync(EventLog log, decimal allocated)
    {
        var events = await log.ReadHistoryAsync(
            Budget.Stream(BindingProgramme.Id, District).ToString(), 0, 10_000, TestContext.Current.CancellationToken);
        var balance = BudgetBalance.Empty;
        foreach (var stored in events)
        {
            balance = stored.Data switch
            {
                BudgetAllocated e => balance with { Allocated = balance.Allocated + e.Amount },
                BudgetCommitted e => balance with { Committed = balance.Committed + e.Amount },
                BudgetReleased e => balance with { Committed = balance.Committed - e.Amount, Released = balance.Released + e.Amount },
                _ => throw new InvalidOperationException(stored.Type),
            };
            Budget.Evolve(null, stored.Data).Balance.ShouldBe(balance, $"at version {stored.Version}");
            balance.Remaining().Fen.ShouldBeGreaterThanOrEqualTo(0);
        }
        balance.Allocated.Yuan.ShouldBeGreaterThanOrEqualTo(allocated);
    }

    private static async Task<List<(Trade Trade, Reply Reply)>> SubmitAsync(RunningServer[] servers, IReadOnlyList<Trade> trades)
    {
        var replies = new (Trade, Reply)[trades.Count];
        await Parallel.ForAsync(0, trades.Count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (n, _) =>
            replies[n] = (trades[n], await servers[n % servers.Length].PostAsync(
                Trade.Seller, "/v1/claims", trades[n].BoundClaim())));
        return [.. replies];
    }

    private static Task<Reply> AllocateAsync(RunningServer server, decimal amount) => server.PostAsync(
        Trade.Finance, "/v1/budget-tranches", Paperwork.Tranche(District, amount, BindingProgramme.Id)).ShouldBeAsync(201);
}
