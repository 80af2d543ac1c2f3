using TradeIn.Domain.Units;
using TradeIn.EventStore;
using TradeIn.ReadModels.Claims;
using TradeIn.Server.Log;
using TradeIn.Testing;
using TradeIn.Testing.Postgres;
using TradeIn.Testing.SampleWorld;
using static TradeIn.Testing.SampleWorld.AfterSale;
using static TradeIn.Testing.SampleWorld.Beijing;
using static TradeIn.Testing.SampleWorld.Requests;

namespace TradeIn.ReadModels.Tests.Claims;

/// <summary>The sellers' ledger, made from what was decided.</summary>
public sealed class ClaimsReadModelTests(PostgresFixture postgres)
{
    private const string WhatTheClaimSays =
        "select claim_id, programme, seller, seller_outlet, seller_district, purchase_id, certificate, category, brand, " +
        "channel, outcome, subsidy, paid_price, filed_on, decided_on from read.claims order by claim_id";

    private const string WhatBecameOfIt =
        "select claim_id, status, subsidy, advanced_on, advanced_amount, reimbursed_on, reimbursed_amount, taken_back, " +
        "owed_to_finance, returned_on, revoked_on, recovered_on, recovered_amount from read.claims order by claim_id";

    [Rule("M2")]
    [Fact]
    public async Task A_claim_is_shown_as_it_was_filed_with_its_purchase_and_its_sellers_district()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var log = await OpenLogAsync(database);
        await using var runner = await Runners.StartAsync(database, log, new ClaimsReadModel());
        var story = await ClaimStory.BeginAsync(log);

        await story.GrantAsync(1);
        await story.DecideAsync(past => past.When(AClaim with { ClaimId = "C-8" }));
        await story.DecideAsync(past => past.When(AClaim with { ClaimId = "C-9", PurchaseId = "P-none", Seller = "none" }));
        await runner.CaughtUpAsync(log);

        (await Runners.QueryAsync(database, WhatTheClaimSays)).ShouldBe(
        [
            "C-1 | beijing-home-appliances-2010 | sel-dazhong | sel-dazhong-s1 | 110108 | P-1 | BJ00000001 | refrigerator | Panda | " +
            "store | approved | 300.00 | 3299.00 | 2010-07-12 | 2010-07-13",
            "C-8 | beijing-home-appliances-2010 | sel-dazhong | sel-dazhong-s1 | 110108 | P-1 | BJ00000001 | refrigerator | Panda | " +
            "store | refused | - | 3299.00 | 2010-07-12 | 2010-07-13",
            "C-9 | beijing-home-appliances-2010 | none | sel-dazhong-s1 | - | P-none | BJ00000001 | - | - | " +
            "- | refused | - | - | 2010-07-12 | 2010-07-13",
        ]);
        (await Runners.QueryAsync(database,
            "select count(*) from read.claims where num_nonnulls(statement, verdict, verdict_on, verdict_reasons) > 0"))
            .ShouldBe(["0"]);
    }

    [Rule("M2")]
    [Fact]
    public async Task Its_row_says_what_was_advanced_reimbursed_taken_back_recovered_and_owed()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var log = await OpenLogAsync(database);
        await using var runner = await Runners.StartAsync(database, log, new ClaimsReadModel());

        await TellAsync(await ClaimStory.BeginAsync(log));
        await runner.CaughtUpAsync(log);

        (await Runners.QueryAsync(database, WhatBecameOfIt)).ShouldBe(
        [
            "C-1 | returned | 300.00 | 2010-07-12 | 300.00 | 2010-08-02 | 300.00 | 300.00 | 300.00 | 2010-07-20 | - | - | -",
            "C-2 | recovered | 300.00 | 2010-07-12 | 300.00 | - | - | 0.00 | 0.00 | - | 2010-09-01 | 2010-09-10 | 300.00",
            "C-3 | advanced | 200.00 | 2010-07-12 | 300.00 | - | - | 100.00 | 0.00 | - | - | - | -",
            "C-4 | approved | 199.90 | - | - | - | - | 0.00 | 0.00 | - | - | - | -",
        ]);
        (await Runners.QueryAsync(database, "select brand, paid_price from read.claims where claim_id = 'C-3'"))
            .ShouldBe(["Snow | 2000.00"]);
        (await Runners.QueryAsync(database,
            "select c.claim_id from read.claims c left join mt_events e on e.seq_id = c.last_position " +
            "and e.stream_id = 'claim-' || c.claim_id where e.version is distinct from " +
            "(select version from mt_streams where id = 'claim-' || c.claim_id)"))
            .ShouldBeEmpty("the last position is that of the claim's last event");
    }

    [Fact]
    public async Task The_rows_are_the_same_however_the_log_was_cut_into_batches()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var log = await OpenLogAsync(database);
        List<string> live;
        await using (var runner = await Runners.StartAsync(database, log, new ClaimsReadModel()))
        {
            await TellAsync(await ClaimStory.BeginAsync(log), () => runner.CaughtUpAsync(log));
            live = await AllAsync(database);
        }
        live.Count.ShouldBe(4);

        await Runners.ExecuteAsync(database, "delete from read.models");
        await using var anew = await Runners.StartAsync(database, log, new ClaimsReadModel());
        await anew.CaughtUpAsync(log);

        (await AllAsync(database)).ShouldBe(live);
    }

    [Fact]
    public async Task The_rows_as_of_any_position_are_those_of_a_build_that_ended_there()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var fresh = await postgres.CreateDatabaseAsync();
        await using var log = await OpenLogAsync(database);
        await TellAsync(await ClaimStory.BeginAsync(log));
        await using var runner = await Runners.StartAsync(database, log, new ClaimsReadModel());
        await runner.CaughtUpAsync(log);

        var past = await Pasts.CompareAsync(log, database, fresh, EventTypes.Catalogue(), new ClaimsReadModel());

        past.ShouldBe(11, "each change of a claim leaves what it said before");
    }

    [Fact]
    public async Task A_sellers_advanced_claims_are_found_by_an_index()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var log = await OpenLogAsync(database);
        await using var runner = await Runners.StartAsync(database, log, new ClaimsReadModel());
        await Runners.ExecuteAsync(database,
            """
            insert into read.claims (claim_id, programme, seller, seller_outlet, purchase_id, certificate, outcome, status,
                policy_version, buyer, buyer_kind, buyer_district, filed_at,
                filed_on, decided_on, advanced_on, taken_back, owed_to_finance, last_position)
            select 'x' || n, 'p', 's' || n % 50, 'o', 'p' || n, 'c' || n, 'approved', 'advanced',
                1, 'b', 'individual', '110105', '2010-07-01',
                '2010-07-01', '2010-07-01', date '2010-07-01' + n % 300, 0, 0, n
            from generate_series(1, 20000) n;
            analyze read.claims;
            """);

        string.Join('\n', await Runners.QueryAsync(database,
            "explain select claim_id from read.claims where seller = 's7' and status = 'advanced' " +
            "and advanced_on between '2010-08-01' and '2010-08-31' order by advanced_on, claim_id limit 100"))
            .ShouldContain("claims_of_a_seller");
    }

    /// <summary>One claim that is returned, one recovered, one exchanged for a cheaper unit, one just granted.</summary>
    private static async Task TellAsync(ClaimStory story, Func<Task>? afterEach = null)
    {
        var cheaper = AnExchange with
        {
            PurchaseId = "P-3",
            Unit = new Unit(Refrigerator, "Snow", null, "S-1", SerialNumber.Parse("SN-NEW-33")),
            PaidPrice = Yuan(2000),
            Invoice = AnInvoice("00000033"),
        };
        List<Func<Task>> course =
        [
            () => story.GrantAsync(1), () => story.AdvanceAsync(1, 300), () => story.ReimburseAsync(1, 300),
            () => story.GrantAsync(2), () => story.AdvanceAsync(2, 300), () => story.InvalidateAsync(2),
            () => story.DecideAsync(past => past.When(ARecovery with { ClaimId = "C-2" }).ThenAccepted()),
            () => story.GrantAsync(3), () => story.AdvanceAsync(3, 300),
            () => story.DecideAsync(past => past.When(AReturn).ThenAccepted()),
            () => story.DecideAsync(past => past.When(cheaper).ThenAccepted()),
            () => story.GrantAsync(4, price: 1999),
        ];
        foreach (var step in course)
        {
            await step();
            if (afterEach is not null) await afterEach();
        }
    }

    private static Task<List<string>> AllAsync(TestDatabase database) =>
        Runners.QueryAsync(database, "select to_jsonb(c) from read.claims c order by claim_id");

    /// <summary>What is recorded is recorded on 2010-07-13, as Beijing counts its days.</summary>
    private static Task<EventLog> OpenLogAsync(TestDatabase database) => EventLog.OpenAsync(new EventLogOptions
    {
        ConnectionString = database.ConnectionString,
        Catalogue = EventTypes.Catalogue(),
        Time = new StoppedClock(At("2010-07-13 00:30")),
    });
}
