using System.Globalization;
using Npgsql;
using TradeIn.Cli.Tests.Counter;
using TradeIn.Cli.Tests.Import;
using TradeIn.EventStore;
using TradeIn.Server.Log;
using TradeIn.Testing.Postgres;

namespace TradeIn.Cli.Tests.EndToEnd;

/// <summary>A season in a real log, and what <c>tradein verify</c> and <c>tradein adopt</c> say of it.</summary>
public class VerifyTests(PostgresFixture postgres)
{
    [Fact]
    public async Task One_byte_that_was_changed_is_named_by_its_event_until_it_is_restored()
    {
        await using var server = await SeasonAsync();
        var found = await Tradein.RunAsync(server.Database, "verify");
        found.Code.ShouldBe(0, found.Output);
        found.Output.ShouldContain("nothing found");
        var (position, stream) = await PurchaseInTheMiddleAsync(server.Database);

        await ReplaceAsync(server.Database, position, "appliances-2010", "appliances-2011");
        var changed = await Tradein.RunAsync(server.Database, "verify");
        await ReplaceAsync(server.Database, position, "appliances-2011", "appliances-2010");
        var restored = await Tradein.RunAsync(server.Database, "verify");

        changed.Code.ShouldBe(1, changed.Output);
        changed.Output.ShouldContain($"001 chain-broken at position {position.ToString("N0", CultureInfo.InvariantCulture)} ({stream}, version 1)");
        restored.ShouldBe(found);
    }

    [Fact]
    public async Task What_another_program_appended_stops_the_log_until_it_is_adopted()
    {
        await using var server = await SeasonAsync();
        await server.StopAsync();
        await ExecuteAsync(server.Database, AppendAnOutlet);

        var foreign = await Should.ThrowAsync<LogForeignAppendException>(OpenAsync(server.Database));
        var unadopted = await Tradein.RunAsync(server.Database, "verify");
        var adopted = await Tradein.RunAsync(server.Database, "adopt");

        foreign.Message.ShouldContain("tradein adopt");
        (unadopted.Code, adopted.Code).ShouldBe((1, 0), adopted.Output);
        adopted.Output.ShouldStartWith("1 event(s) adopted");
        await using var log = await OpenAsync(server.Database);
        (await log.ReadHeadAsync(TestContext.Current.CancellationToken)).Position.ShouldBe(foreign.Last);
        var verified = await Tradein.RunAsync(server.Database, "verify");
        verified.Code.ShouldBe(0, verified.Output);
    }

    /// <summary>As Marten appends: the stream's version, then the event under the sequence's next number.</summary>
    private const string AppendAnOutlet = """
        with stream as (
            update mt_streams set version = version + 1, timestamp = now() where id = 'enterprise-season-sel-01'
            returning id, version)
        insert into mt_events (seq_id, id, stream_id, version, data, type, timestamp, mt_dotnet_type)
        select nextval('mt_events_sequence'), gen_random_uuid(), stream.id, stream.version,
               jsonb_set(known.data, '{outlet}', '"season-sel-01-s8"'), known.type, now(), known.mt_dotnet_type
        from stream join mt_events known on known.stream_id = stream.id and known.data ->> 'outlet' = 'season-sel-01-s1'
        """;

    /// <summary>A server that has taken a small season.</summary>
    private async Task<CounterServer> SeasonAsync()
    {
        using var season = await SeasonFolder.WriteAsync(20, 7);
        var server = await CounterServer.StartAsync(postgres);
        season.ShouldHaveComeOut(await season.ImportAsync(server.Address, cancel: TestContext.Current.CancellationToken));
        return server;
    }

    private static Task<EventLog> OpenAsync(TestDatabase database) => EventLog.OpenAsync(
        new EventLogOptions { ConnectionString = database.ConnectionString, Catalogue = EventTypes.Catalogue() },
        TestContext.Current.CancellationToken);

    private static async Task<(long Position, string Stream)> PurchaseInTheMiddleAsync(TestDatabase database)
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var command = source.CreateCommand("""
            select seq_id, stream_id from mt_events
            where type = 'purchase_recorded' and seq_id > (select max(seq_id) / 2 from mt_events)
            order by seq_id limit 1
            """);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        await reader.ReadAsync(TestContext.Current.CancellationToken);
        return (reader.GetInt64(0), reader.GetString(1));
    }

    private static Task ReplaceAsync(TestDatabase database, long position, string was, string becomes) => ExecuteAsync(
        database, $"update mt_events set data = replace(data::text, '{was}', '{becomes}')::jsonb where seq_id = {position}");

    private static async Task ExecuteAsync(TestDatabase database, string sql)
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var command = source.CreateCommand(sql);
        (await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken)).ShouldBe(1);
    }
}
