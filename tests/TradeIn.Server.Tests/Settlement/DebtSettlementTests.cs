using System.Text.Json.Nodes;
using TradeIn.Server.Tests.Events;
using CloudEvents = TradeIn.Server.Tests.Events.Events;
using TradeIn.Testing.Postgres;

namespace TradeIn.Server.Tests.Settlement;

/// <summary>Debts that no statement netted (A1).</summary>
public sealed class DebtSettlementTests(PostgresFixture postgres) : IAsyncLifetime
{
    private const string Path = "/v1/debt-settlements";
    private const string Debts = "/v1/enterprises/sel-dazhong/debts";

    private TestDatabase? database;
    private RunningServer? server;

    private RunningServer Server => server!;

    /// <summary>The seller owes 249.95 since 2010-08-20.</summary>
    public async ValueTask InitializeAsync()
    {
        database = await postgres.CreateDatabaseAsync();
        server = await RunningServer.StartAsync(database.ConnectionString);
        var trade = new Trade();
        await trade.ReimburseAsync(Server);
        await Server.PostAsync(Trade.Seller, "/v1/returns", trade.Return()).ShouldBeAsync(201);
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null) await server.DisposeAsync();
        if (database is not null) await database.DisposeAsync();
    }

    [Fact]
    public async Task What_the_seller_pays_is_owed_no_more()
    {
        var settlement = Paperwork.Settlement(100m);
        var reply = await Server.PostAsync(Trade.Finance, Path, settlement).ShouldBeAsync(201);
        ((decimal)reply.Json["owed"]!).ShouldBe(149.95m);
        reply.Json["bond"].ShouldBeNull();
        (await Server.PostAsync(Trade.Finance, Path, settlement).ShouldBeAsync(201)).Text.ShouldBe(reply.Text);

        var view = (await Server.GetAsync(Trade.Seller, Debts)).Json;
        ((decimal)view["owed"]!, (string?)view["openSince"]).ShouldBe((149.95m, "2010-08-20"));
        ((decimal)view["debts"]![0]!["open"]!).ShouldBe(149.95m);
        var settled = view["settlements"]!.AsArray().ShouldHaveSingleItem()!;
        ((string?)settled["kind"], (string?)settled["means"], (string?)settled["by"], (decimal)settled["amount"]!)
            .ShouldBe(("settled", "payment", "finance-municipal", 100m));

        await Server.PostAsync(Trade.Finance, Path, Paperwork.Settlement(149.96m)).ShouldBeAsync(422, "debt.less-than-that");
        await Server.PostAsync(Trade.Finance, Path, Paperwork.Settlement(149.95m)).ShouldBeAsync(201);
        var nothing = (await Server.GetAsync(Trade.Seller, Debts)).Json;
        ((decimal)nothing["owed"]!, nothing["openSince"], (decimal)nothing["debts"]![0]!["open"]!).ShouldBe((0m, null, 0m));
    }

    [Fact]
    public async Task From_the_bond_it_is_taken_only_after_the_policy_s_time()
    {
        // Incurred on 2010-08-20, due after 90 days.
        await Server.PostAsync(Trade.Finance, Path, Paperwork.FromTheBond(249.95m, "2010-11-17")).ShouldBeAsync(422, "debt.not-yet-due");
        var reply = await Server.PostAsync(Trade.Finance, Path, Paperwork.FromTheBond(249.95m, "2010-11-18")).ShouldBeAsync(201);
        ((decimal)reply.Json["owed"]!, (decimal)reply.Json["bond"]!).ShouldBe((0m, 99_750.05m));

        var purchase = new Trade().Purchase().Edit("""/occurredAt="2010-11-18T12:00:00+08:00" ; /invoice/issuedOn="2010-11-18" """);
        // A bond below what is required stops new business (E2).
        await Server.PostAsync(Trade.Seller, "/v1/purchases", purchase).ShouldBeAsync(422, "seller.not-qualified");
    }

    [Theory]
    [InlineData("/amount=0", "/amount")]
    [InlineData("-/reference", "/reference")]
    [InlineData("""/means="bond" """, "/reference")]
    [InlineData("""/means="set-off" """, "/means")]
    [InlineData("""/programme="nothing" """, "/programme")]
    public async Task A_settlement_that_cannot_be_read_is_a_bad_request(string edit, string member) =>
        (await Server.PostAsync(Trade.Finance, Path, Paperwork.Settlement().Edit(edit)).ShouldBeAsync(400)).Pointers.ShouldBe([member]);

    [Fact]
    public async Task An_enterprise_that_nobody_knows_owes_nothing_that_could_be_settled()
    {
        await Server.PostAsync(Trade.Finance, Path, Paperwork.Settlement().With("sellerId", "nobody")).ShouldBeAsync(404);
        (await Server.PostLinesAsync(Trade.Finance, CloudEvents.Of("debt-settlement", Paperwork.Settlement(1m)))).Statuses().ShouldBe([201]);
    }
}
