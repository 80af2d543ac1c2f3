using TradeIn.Testing.Postgres;

namespace TradeIn.EventStore.Tests;

/// <summary>Clocks of nodes differ, and are set back; the times of the log do not run backwards.</summary>
public sealed class ClockTests(PostgresFixture postgres)
{
    private static readonly DateTimeOffset Noon = new(2010, 7, 10, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task What_a_node_with_a_late_clock_records_is_not_before_what_was_recorded_last()
    {
        await using TestDatabase database = await postgres.CreateDatabaseAsync();
        await using EventLog right = await OpenAsync(database, "right", new SetClock(Noon));
        await using EventLog late = await OpenAsync(database, "late", new SetClock(Noon.AddHours(-2)));

        await right.ExecuteAsync(Commands.Raise("a"));
        await late.ExecuteAsync(Commands.Raise("a"));
        await late.ExecuteAsync(Commands.Raise("b"));

        (await Logs.AllAsync(right)).Select(each => each.RecordedAt).ShouldBe([Noon, Noon, Noon]);
    }

    [Fact]
    public async Task A_clock_that_goes_on_is_believed()
    {
        await using TestDatabase database = await postgres.CreateDatabaseAsync();
        SetClock clock = new(Noon);
        await using EventLog log = await OpenAsync(database, "one", clock);

        await log.ExecuteAsync(Commands.Raise("a"));
        clock.Now = Noon.AddSeconds(1);
        await log.ExecuteAsync(Commands.Raise("a"));

        (await Logs.AllAsync(log)).Select(each => each.RecordedAt).ShouldBe([Noon, Noon.AddSeconds(1)]);
    }

    private static Task<EventLog> OpenAsync(TestDatabase database, string node, TimeProvider time) =>
        EventLog.OpenAsync(Logs.Options(database.ConnectionString, node) with { Time = time });

    private sealed class SetClock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
