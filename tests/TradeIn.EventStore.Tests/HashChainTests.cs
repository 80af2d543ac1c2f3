using System.Text.Json;
using Npgsql;
using TradeIn.Testing.Postgres;

namespace TradeIn.EventStore.Tests;

public sealed class HashChainTests(PostgresFixture postgres)
{
    [Fact]
    public async Task An_untouched_log_is_sound_and_the_report_can_be_written_down()
    {
        await using TestDatabase database = await FilledAsync();

        ChainReport report = await VerifyAsync(database);

        report.IsSound.ShouldBeTrue();
        report.Events.ShouldBe(12);
        report.Head.Position.ShouldBe(12);
        report.Head.HashText.ShouldBe((await Logs.QueryAsync(database, "select encode(hash, 'hex') from log_head")).Single());
    }

    [Fact]
    public async Task An_empty_log_is_sound()
    {
        await using TestDatabase database = await postgres.CreateDatabaseAsync();
        await (await Logs.OpenAsync(database)).DisposeAsync();

        (await VerifyAsync(database)).ShouldSatisfyAllConditions(
            each => each.IsSound.ShouldBeTrue(), each => each.Events.ShouldBe(0));
    }

    [Theory]
    [InlineData("data = replace(data::text, '\"by\": 1', '\"by\": 2')::jsonb", ChainFault.Changed)]
    [InlineData("data = data || '{\"more\": null}'", ChainFault.Changed)]
    [InlineData("timestamp = timestamp + interval '1 microsecond'", ChainFault.Changed)]
    [InlineData("type = 'counter_linked'", ChainFault.Changed)]
    [InlineData("id = gen_random_uuid()", ChainFault.Changed)]
    [InlineData("correlation_id = 'someone else'", ChainFault.Changed)]
    [InlineData("correlation_id = null", ChainFault.Changed)]
    [InlineData("causation_id = ''", ChainFault.Changed)]
    [InlineData("headers = '{}'", ChainFault.Changed)]
    public async Task One_changed_column_is_found_and_its_event_named(string change, ChainFault kind)
    {
        await using TestDatabase database = await FilledAsync();
        await Logs.ExecuteAsync(database, $"update mt_events set {change} where seq_id = 7");

        ChainReport report = await VerifyAsync(database);

        report.Findings.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            each => each.Kind.ShouldBe(kind),
            each => each.Position.ShouldBe(7),
            each => each.StreamId.ShouldBe("a"),
            each => each.Version.ShouldBe(4),
            each => each.Text.ShouldContain("version 4 of stream \"a\""));
    }

    [Fact]
    public async Task What_Marten_may_change_does_not_matter()
    {
        await using TestDatabase database = await FilledAsync();
        await Logs.ExecuteAsync(database, "update mt_events set is_archived = true, mt_dotnet_type = 'Other.Name, Other'");
        await Logs.ExecuteAsync(database, "set timezone = 'Asia/Shanghai'; update mt_events set data = data::text::jsonb");

        (await VerifyAsync(database)).IsSound.ShouldBeTrue();
    }

    [Theory]
    [InlineData(6)]
    [InlineData(12)]
    public async Task A_removed_event_is_found(int position)
    {
        await using TestDatabase database = await FilledAsync();
        await Logs.ExecuteAsync(database, $"delete from mt_events where seq_id = {position}");

        ChainReport report = await VerifyAsync(database);

        report.Findings[0].ShouldSatisfyAllConditions(
            each => each.Kind.ShouldBe(ChainFault.Removed), each => each.Position.ShouldBe(position));
        report.Findings.Skip(1).ShouldAllBe(each => each.Kind == ChainFault.VersionGap && each.StreamId == "b");
        report.Findings.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_swapped_pair_is_found_and_said_to_be_moved()
    {
        await using TestDatabase database = await FilledAsync();
        await Logs.ExecuteAsync(database,
            "update mt_events set seq_id = 99 where seq_id = 3; update mt_events set seq_id = 3 where seq_id = 4; " +
            "update mt_events set seq_id = 4 where seq_id = 99");

        ChainReport report = await VerifyAsync(database);

        report.Findings.Select(each => (each.Kind, each.Position, each.StreamId))
            .ShouldBe([(ChainFault.Moved, 3, "b"), (ChainFault.Moved, 4, "a")]);
        report.Findings[0].Text.ShouldContain("recorded at position 4");
    }

    [Fact]
    public async Task An_inserted_event_is_found()
    {
        await using TestDatabase database = await FilledAsync();
        foreach (long at in new[] { 13, long.MaxValue, 0, -5 })
            await Logs.ExecuteAsync(database,
                "insert into mt_events (seq_id, id, stream_id, version, data, type) " +
                $"values ({at}, gen_random_uuid(), 'a', {(at < 0 ? -1 : at)}, '{{}}', 'counter_raised')");

        ChainReport report = await VerifyAsync(database);

        report.Findings.Where(each => each.Kind == ChainFault.Inserted).Select(each => each.Position)
            .ShouldBe([-5, 0, 13, long.MaxValue]);
    }

    [Theory]
    [InlineData("update log_head set hash = sha256('other')", ChainFault.HeadChanged, 12)]
    [InlineData("update log_head set position = 11", ChainFault.HeadChanged, 11)]
    [InlineData("update log_head set position = 13", ChainFault.DigestsMissing, 13)]
    [InlineData("delete from log_batches where last_position = 12", ChainFault.DigestsMissing, 11)]
    [InlineData("delete from log_batches where last_position = 6", ChainFault.DigestsMissing, 5)]
    [InlineData("delete from mt_events where seq_id > 10; update log_head set position = 10", ChainFault.HeadChanged, 10)]
    [InlineData("update log_batches set digests = overlay(digests placing sha256('x') from 33) where last_position = 6",
        ChainFault.Changed, 6)]
    public async Task A_changed_head_and_changed_digests_are_found(string change, ChainFault kind, long position)
    {
        await using TestDatabase database = await FilledAsync();
        await Logs.ExecuteAsync(database, change);

        ChainReport report = await VerifyAsync(database);

        report.Findings.ShouldContain(each => each.Kind == kind && each.Position == position);
    }

    [Fact]
    public async Task A_whole_tail_that_was_cut_off_with_its_digests_shows_by_the_report_of_before()
    {
        await using TestDatabase database = await FilledAsync();
        ChainReport before = await VerifyAsync(database);
        await Logs.ExecuteAsync(database,
            "delete from log_batches where last_position = 12; delete from mt_events where seq_id > 10; " +
            "update log_head set position = 10, hash = (select substr(digests, 33) from log_batches where last_position = 10);" +
            "update mt_streams set version = 5");

        ChainReport after = await VerifyAsync(database);

        after.IsSound.ShouldBeTrue();
        after.Head.Position.ShouldBeLessThan(before.Head.Position);
    }

    [Fact]
    public async Task A_streams_row_that_says_another_version_is_found()
    {
        await using TestDatabase database = await FilledAsync();
        await Logs.ExecuteAsync(database, "update mt_streams set version = 7 where id = 'b'");

        (await VerifyAsync(database)).Findings.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            each => each.Kind.ShouldBe(ChainFault.VersionGap), each => each.StreamId.ShouldBe("b"));
    }

    [Fact]
    public async Task Json_that_jsonb_rewrites_does_not_disturb_the_chain()
    {
        await using TestDatabase database = await postgres.CreateDatabaseAsync();
        await using EventLog log = await Logs.OpenAsync(database);
        foreach (string json in CanonicalJsonTests.Nasty.Select(each => each.Data.Item1))
        {
            using JsonDocument content = JsonDocument.Parse(json);
            NoteTaken note = new(content.RootElement.Clone());
            await log.ExecuteAsync(Commands.Of(
                ["a"], _ => new Decision([new NewEvent("a", "counter", note)]), headers: $$"""{"h":{{json}}}"""));
        }

        (await VerifyAsync(database)).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_long_log_is_verified_page_by_page_and_tells_how_far_it_is()
    {
        await using TestDatabase database = await postgres.CreateDatabaseAsync();
        await using EventLog log = await Logs.OpenAsync(database);
        string[] streams = [.. Enumerable.Range(0, 1500).Select(each => $"s{each}")];
        for (int each = 0; each < 3; each++) await log.ExecuteAsync(Commands.Raise(streams));
        Steps steps = new();
        await using NpgsqlDataSource source = NpgsqlDataSource.Create(database.ConnectionString);

        ChainReport report = await HashChain.VerifyAsync(source, steps);

        report.IsSound.ShouldBeTrue();
        report.Events.ShouldBe(4500);
        steps.Told.ShouldBe([2000, 4000, 4500]);
        await Logs.ExecuteAsync(database, "update mt_events set data = '{\"by\": 2}' where seq_id = 4001");
        (await HashChain.VerifyAsync(source)).Findings.ShouldHaveSingleItem().Position.ShouldBe(4001);
    }

    private sealed class Steps : IProgress<long>
    {
        public List<long> Told { get; } = [];

        public void Report(long value) => Told.Add(value);
    }

    /// <summary>Six batches, each of an event to stream a and one to stream b.</summary>
    private async Task<TestDatabase> FilledAsync()
    {
        TestDatabase database = await postgres.CreateDatabaseAsync();
        await using EventLog log = await Logs.OpenAsync(database);
        for (int each = 0; each < 6; each++) await log.ExecuteAsync(Commands.Raise(["a", "b"]));
        return database;
    }

    private static async Task<ChainReport> VerifyAsync(TestDatabase database)
    {
        await using NpgsqlDataSource source = NpgsqlDataSource.Create(database.ConnectionString);
        return await HashChain.VerifyAsync(source);
    }
}
