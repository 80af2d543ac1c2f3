using TradeIn.EventStore;
using TradeIn.ReadModels.Feed;
using TradeIn.ReadModels.Tests.Claims;
using TradeIn.Server.Feed;
using TradeIn.Server.Log;
using TradeIn.Testing.Postgres;

namespace TradeIn.ReadModels.Tests.Feed;

/// <summary>Whom events concern, made from what was decided.</summary>
public sealed class FeedReadModelTests(PostgresFixture postgres)
{
    private const string All = "select f.party, f.type, e.stream_id from read.feed f join mt_events e on e.seq_id = f.position ";

    [Fact]
    public async Task An_event_that_names_nobody_concerns_whom_its_stream_has_named()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var log = await OpenLogAsync(database);
        await using var runner = await Runners.StartAsync(database, log, new FeedReadModel(PublicEvents.Lines));
        await TellAsync(log, () => Task.CompletedTask);
        await runner.CaughtUpAsync(log);

        (await Runners.QueryAsync(database, All + "where f.type in ('claim_revoked', 'certificate_redeemed') order by f.position, f.party collate \"C\""))
            .ShouldBe(
            [
                "*offices | certificate_redeemed | certificate-BJ00000001",
                "rec-huaxing | certificate_redeemed | certificate-BJ00000001",
                "sel-dazhong | certificate_redeemed | certificate-BJ00000001",
                "*offices | claim_revoked | claim-C-1",
                "sel-dazhong | claim_revoked | claim-C-1",
            ]);
        (await Runners.QueryAsync(database, All + "where f.type in ('old_unit_counted', 'invoice_line_used')")).ShouldBeEmpty();
        (await Runners.QueryAsync(database,
            "select type from mt_events e where not exists (select from read.feed f where f.position = e.seq_id and f.party = '*offices') "
            + "group by type order by type collate \"C\"")).ShouldAllBe(type => !PublicEvents.Lines[EventTypes.Catalogue().Types[type]].IsPublic);
    }

    [Fact]
    public async Task The_rows_are_the_same_however_the_log_was_cut_into_batches()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var log = await OpenLogAsync(database);
        await using (var runner = await Runners.StartAsync(database, log, new FeedReadModel(PublicEvents.Lines)))
        {
            await TellAsync(log, () => runner.CaughtUpAsync(log));
        }
        var live = await RowsAsync(database);
        live.Count.ShouldBeGreaterThan(30);

        await Runners.ExecuteAsync(database, "delete from read.models");
        await using var anew = await Runners.StartAsync(database, log, new FeedReadModel(PublicEvents.Lines));
        await anew.CaughtUpAsync(log);
        (await RowsAsync(database)).ShouldBe(live);
    }

    private static Task<List<string>> RowsAsync(TestDatabase database) => Runners.QueryAsync(
        database,
        "select party, position::text, type from read.feed union all select stream, party, '' from read.feed_streams order by 1, 2");

    private static Task<EventLog> OpenLogAsync(TestDatabase database) => Runners.OpenLogAsync(database, EventTypes.Catalogue());

    private static async Task TellAsync(EventLog log, Func<Task> afterEach)
    {
        var story = await ClaimStory.BeginAsync(log);
        await afterEach();
        await story.GrantAsync(1);
        await afterEach();
        await story.AdvanceAsync(1, 300);
        await afterEach();
        await story.InvalidateAsync(1);
        await afterEach();
    }
}
