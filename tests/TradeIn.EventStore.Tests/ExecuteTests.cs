using TradeIn.Testing.Postgres;

namespace TradeIn.EventStore.Tests;

public sealed class ExecuteTests(PostgresFixture postgres)
{
    [Fact]
    public async Task What_is_decided_stands_in_the_log()
    {
        await using TestDatabase database = await postgres.CreateDatabaseAsync();
        await using EventLog log = await Logs.OpenAsync(database);

        CommandResult result = await log.ExecuteAsync(Commands.Raise(
            ["a", "b"], id: "raise-1", causation: "the clerk", headers: """{ "shift": 3, "by": "Ann" }"""));

        result.Receipt.ShouldBe(Receipt.Recorded);
        result.Answer.ShouldBe(1);
        result.Events.Select(each => (each.Position, each.StreamId, each.Version, each.Type))
            .ShouldBe([(1, "a", 1, "counter_raised"), (2, "b", 1, "counter_raised")]);
        List<StoredEvent> stored = await Logs.AllAsync(log);
        stored.ShouldBe(result.Events);
        stored[0].ShouldSatisfyAllConditions(
            each => each.CorrelationId.ShouldBe("raise-1"),
            each => each.CausationId.ShouldBe("the clerk"),
            each => each.HeadersJson.ShouldBe("""{"by":"Ann","shift":3}"""));
        (await log.ReadHeadAsync()).Position.ShouldBe(2);
    }
}
