using TradeIn.EventStore;
using TradeIn.ReadModels.Books;
using TradeIn.ReadModels.Tests.Claims;
using TradeIn.Server.Log;
using TradeIn.Testing;
using TradeIn.Testing.Postgres;
using TradeIn.Testing.SampleWorld;
using static TradeIn.Testing.SampleWorld.AfterSale;
using static TradeIn.Testing.SampleWorld.Beijing;

namespace TradeIn.ReadModels.Tests.Books;

/// <summary>The books' tables, made from what was decided.</summary>
public sealed class PostingsReadModelTests(PostgresFixture postgres)
{
    private const string Everything =
        "select position, line, account, party, debit, credit, event_type, stream_id from read.postings order by position, line";

    private const string OfTheSeller =
        "select account, debit, credit from read.postings_balances where party = 'sel-dazhong' order by account";

    [Rule("M7")]
    [Fact]
    public async Task The_balances_are_what_the_postings_come_to_and_every_posting_names_its_event()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var log = await OpenLogAsync(database);
        await using var runner = await Runners.StartAsync(database, log, new PostingsReadModel());
        await TellAsync(await ClaimStory.BeginAsync(log));
        await runner.CaughtUpAsync(log);

        // 300 and 300 advanced; one returned after its payment, the other exchanged for a subsidy of 200.
        (await Runners.QueryAsync(database, OfTheSeller)).ShouldBe(
        [
            "bond | 0.00 | 100000.00", "bond-cash | 100000.00 | 0.00", "in-transit | 300.00 | 300.00", "seller-debt | 300.00 | 0.00",
            "seller-payable | 400.00 | 600.00", "subsidy | 600.00 | 400.00", "treasury | 0.00 | 300.00",
        ]);
        (await Runners.QueryAsync(database,
            "select b.account, b.party from read.postings_balances b left join (select account, party, sum(debit) as debit, "
            + "sum(credit) as credit from read.postings group by account, party) p using (account, party) "
            + "where b.debit is distinct from p.debit or b.credit is distinct from p.credit"))
            .ShouldBeEmpty();
        (await Runners.QueryAsync(database, "select position from read.postings group by position having sum(debit) <> sum(credit)"))
            .ShouldBeEmpty("debits equal credits for every event");
        (await Runners.QueryAsync(database,
            "select p.position from read.postings p left join mt_events e on e.seq_id = p.position "
            + "and e.type = p.event_type and e.stream_id = p.stream_id where e.seq_id is null")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_rows_are_the_same_however_the_log_was_cut_into_batches()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var log = await OpenLogAsync(database);
        List<string> live;
        await using (var runner = await Runners.StartAsync(database, log, new PostingsReadModel()))
        {
            await TellAsync(await ClaimStory.BeginAsync(log), () => runner.CaughtUpAsync(log));
            live = await AllAsync(database);
        }
        live.Count.ShouldBeGreaterThan(10);

        await Runners.ExecuteAsync(database, "delete from read.models");
        await using var anew = await Runners.StartAsync(database, log, new PostingsReadModel());
        await anew.CaughtUpAsync(log);

        (await AllAsync(database)).ShouldBe(live);
    }

    private static async Task TellAsync(ClaimStory story, Func<Task>? afterEach = null)
    {
        List<Func<Task>> course =
        [
            () => story.GrantAsync(1), () => story.AdvanceAsync(1, 300), () => story.ReimburseAsync(1, 300),
            () => story.GrantAsync(2), () => story.AdvanceAsync(2, 300),
            () => story.DecideAsync(past => past.When(AReturn with { OccurredAt = At("2010-09-20 10:00") }).ThenAccepted()),
            () => story.DecideAsync(past => past.When(AnExchange with
            {
                PurchaseId = "P-2", PaidPrice = Yuan(2000), Unit = Requests.AUnit(Refrigerator, "SN-NEW-22"),
            }).ThenAccepted()),
        ];
        foreach (var step in course)
        {
            await step();
            if (afterEach is not null) await afterEach();
        }
    }

    private static async Task<List<string>> AllAsync(TestDatabase database) =>
    [
        .. await Runners.QueryAsync(database, Everything),
        .. await Runners.QueryAsync(database, "select * from read.postings_balances order by account, party"),
        .. await Runners.QueryAsync(database, "select * from read.postings_dossiers order by subject"),
    ];

    private static Task<EventLog> OpenLogAsync(TestDatabase database) => EventLog.OpenAsync(new EventLogOptions
    {
        ConnectionString = database.ConnectionString,
        Catalogue = EventTypes.Catalogue(),
        Time = new StoppedClock(At("2010-07-13 00:30")),
    });
}
