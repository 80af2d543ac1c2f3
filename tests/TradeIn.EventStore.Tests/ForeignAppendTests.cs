using Npgsql;
using TradeIn.Testing.Postgres;

namespace TradeIn.EventStore.Tests;

/// <summary>Someone else, a Marten application say, appends to the log's tables.</summary>
public sealed class ForeignAppendTests(PostgresFixture postgres)
{
    [Theory]
    [InlineData(2, "a", 2)]
    [InlineData(5, "a", 2)] // read with the stream, though its number is not in the way
    [InlineData(2, "z", 1)] // met only when its number is taken
    public async Task A_foreign_append_stops_the_log_and_is_named(long position, string stream, int version)
    {
        await using TestDatabase database = await postgres.CreateDatabaseAsync();
        await using EventLog log = await Logs.OpenAsync(database);
        await log.ExecuteAsync(Commands.Raise("a"));
        await AppendAsync(database, position, stream, version);

        LogForeignAppendException found =
            await Should.ThrowAsync<LogForeignAppendException>(log.ExecuteAsync(Commands.Raise("a")));

        (found.Head, found.First, found.Last).ShouldBe((1, position, position));
        found.Message.ShouldContain("tradein adopt");
        Should.Throw<LogForeignAppendException>(() => { _ = log.ExecuteAsync(Commands.Raise("b")); });
        await Should.ThrowAsync<LogForeignAppendException>(Logs.OpenAsync(database));
        (await Logs.AllAsync(log)).Count.ShouldBe(1); // what was not adopted is not told
    }

    [Fact]
    public async Task Adopted_events_are_part_of_the_log()
    {
        await using TestDatabase database = await postgres.CreateDatabaseAsync();
        await using (EventLog log = await Logs.OpenAsync(database)) await log.ExecuteAsync(Commands.Raise("a"));
        await AppendAsync(database, 2, "a", 2);
        await AppendAsync(database, 3, "z", 1);

        (LogHead head, long adopted) = await AdoptAsync(database);

        (head.Position, adopted).ShouldBe((3, 2));
        (await Logs.QueryAsync(database, "select nextval('mt_events_sequence')")).ShouldBe(["4"]);
        await using EventLog again = await Logs.OpenAsync(database);
        (await again.ExecuteAsync(Commands.Raise("a"))).Answer.ShouldBe(12);
        (await Logs.AllAsync(again)).Select(each => each.Position).ShouldBe([1, 2, 3, 4]);
        await Invariants.HoldAsync(database);
    }

    [Fact]
    public async Task Nothing_to_adopt_changes_nothing()
    {
        await using TestDatabase database = await postgres.CreateDatabaseAsync();
        await using EventLog log = await Logs.OpenAsync(database);
        await log.ExecuteAsync(Commands.Raise("a"));

        (LogHead head, long adopted) = await AdoptAsync(database);

        adopted.ShouldBe(0);
        head.HashText.ShouldBe((await log.ReadHeadAsync()).HashText);
    }

    [Fact]
    public async Task Events_with_a_gap_before_them_are_not_adopted()
    {
        await using TestDatabase database = await postgres.CreateDatabaseAsync();
        await using (EventLog log = await Logs.OpenAsync(database)) await log.ExecuteAsync(Commands.Raise("a"));
        await AppendAsync(database, 3, "a", 2);
        await AppendAsync(database, 6, "a", 3);

        LogDamagedException gaps = await Should.ThrowAsync<LogDamagedException>(AdoptAsync(database));

        gaps.Message.ShouldContain("2, 4, 5 are missing");
        (await Logs.QueryAsync(database, "select position from log_head")).ShouldBe(["1"]);
    }

    [Fact]
    public async Task Missing_last_events_are_told_at_the_start()
    {
        await using TestDatabase database = await postgres.CreateDatabaseAsync();
        await using (EventLog log = await Logs.OpenAsync(database)) await log.ExecuteAsync(Commands.Raise(["a", "b"]));
        await Logs.ExecuteAsync(database, "delete from mt_events where seq_id = 2");

        LogDamagedException damaged = await Should.ThrowAsync<LogDamagedException>(Logs.OpenAsync(database));

        damaged.Message.ShouldContain("tradein verify");
    }

    private static Task<int> AppendAsync(TestDatabase database, long position, string stream, int version) =>
        Logs.ExecuteAsync(database, $$"""
            insert into mt_streams (id, type, version) values ('{{stream}}', 'counter', {{version}})
            on conflict (id) do update set version = excluded.version;
            insert into mt_events (seq_id, id, stream_id, version, data, type, timestamp)
            values ({{position}}, gen_random_uuid(), '{{stream}}', {{version}}, '{"by":10}', 'counter_raised', now())
            """);

    private static async Task<(LogHead Head, long Adopted)> AdoptAsync(TestDatabase database)
    {
        await using NpgsqlDataSource source = NpgsqlDataSource.Create(database.ConnectionString);
        return await LogAdoption.AdoptAsync(source);
    }
}
