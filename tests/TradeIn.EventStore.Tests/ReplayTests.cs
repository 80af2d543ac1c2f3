using TradeIn.Testing.Postgres;

namespace TradeIn.EventStore.Tests;

/// <summary>A command is processed once ever, whatever name it comes by.</summary>
public sealed class ReplayTests(PostgresFixture postgres)
{
    [Theory]
    [InlineData("c1", "x", null, Receipt.Replayed)]
    [InlineData("c1", "y", null, Receipt.IdReused)]
    [InlineData("c1", "x", "d1", Receipt.Replayed)]
    [InlineData("c1", "x", "d2", Receipt.Replayed)]
    [InlineData("c1", "y", "d1", Receipt.IdReused)]
    [InlineData("c2", "x", "d1", Receipt.Replayed)]
    [InlineData("c2", "y", "d1", Receipt.DeliveryReused)]
    [InlineData("c2", "x", "d2", Receipt.Recorded)]
    [InlineData("c2", "x", null, Receipt.Recorded)]
    public async Task A_second_command_is_recognised_in_a_later_batch_and_in_the_same(
        string id, string content, string? delivery, Receipt expected)
    {
        await using TestDatabase database = await postgres.CreateDatabaseAsync();
        foreach (bool together in new[] { false, true })
        {
            string mark = together ? "t" : "l";
            await using EventLog log = await Logs.OpenAsync(database);
            LogCommand first = Commands.Raise([$"a{mark}"], id: $"c1{mark}", content: "x", delivery: $"d1{mark}");
            LogCommand second = Commands.Raise(
                [$"b{mark}"], id: id + mark, content: content, delivery: delivery is null ? null : delivery + mark);

            CommandResult[] results = together
                ? await Task.WhenAll(await Batches.TogetherAsync(log, first, second, Commands.Raise("bystander")))
                : [await log.ExecuteAsync(first), await log.ExecuteAsync(second)];

            results[0].Receipt.ShouldBe(Receipt.Recorded);
            results[1].Receipt.ShouldBe(expected);
            if (expected == Receipt.Replayed) results[1].Events.ShouldBe(results[0].Events);
            if (expected is Receipt.IdReused or Receipt.DeliveryReused) results[1].Events.ShouldBeEmpty();
            if (together) // the bystander's events stand in the same batch: nothing had to be taken apart
                (await Logs.QueryAsync(database,
                    $"select count(*) from log_batches where last_position >= {results[0].Events[0].Position}"))
                    .ShouldBe(["1"]);
        }
        await Invariants.HoldAsync(database);
    }

    [Fact]
    public async Task A_new_delivery_of_a_recorded_command_is_remembered_too()
    {
        await using TestDatabase database = await postgres.CreateDatabaseAsync();
        await using EventLog log = await Logs.OpenAsync(database);
        CommandResult first = await log.ExecuteAsync(Commands.Raise("a", id: "c1", content: "x", delivery: "d1"));
        await log.ExecuteAsync(Commands.Raise("a", id: "c1", content: "x", delivery: "d2"));

        CommandResult other = await log.ExecuteAsync(Commands.Raise("a", id: "c9", content: "x", delivery: "d2"));
        CommandResult reused = await log.ExecuteAsync(Commands.Raise("a", id: "c9", content: "z", delivery: "d2"));

        other.Receipt.ShouldBe(Receipt.Replayed);
        other.Events.ShouldBe(first.Events);
        reused.Receipt.ShouldBe(Receipt.DeliveryReused);
        (await log.ReadHeadAsync()).Position.ShouldBe(1);
    }

    [Fact]
    public async Task A_replay_gives_all_the_events_of_then_whatever_came_after()
    {
        await using TestDatabase database = await postgres.CreateDatabaseAsync();
        await using EventLog log = await Logs.OpenAsync(database);
        await log.ExecuteAsync(Commands.Raise("a"));
        CommandResult first = await log.ExecuteAsync(Commands.Raise(["a", "b"], id: "c1", headers: """{"till":"7"}"""));
        await log.ExecuteAsync(Commands.Raise(["a", "b"]));

        CommandResult again = await log.ExecuteAsync(Commands.Raise(["a", "b"], id: "c1", headers: """{"till":"8"}"""));

        again.Receipt.ShouldBe(Receipt.Replayed);
        again.Events.ShouldBe(first.Events);
        again.Events.Select(each => each.Position).ShouldBe([2, 3]);
    }
}
