using TradeIn.ReadModels.Datasets;
using TradeIn.Testing.Postgres;

namespace TradeIn.ReadModels.Tests.Datasets;

/// <summary>What rows said at a position, and which position an instant means.</summary>
public sealed class DatasetAsOfTests(PostgresFixture postgres)
{
    [Fact]
    public async Task A_row_is_shown_as_it_stood_at_a_position()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var log = await Runners.OpenLogAsync(database);
        await using var runner = await Runners.StartAsync(database, log, new Parcels());
        await log.TickAsync(9);
        await runner.CaughtUpAsync(log);
        await Runners.ExecuteAsync(database, """
            insert into read.parcels (parcel, "order", price, last_position) values ('A', 'late', 3, 7), ('B', 'early', 10, 4);
            insert into read.parcels_past (parcel, "order", price, last_position, until_position)
            values ('A', 'early', 1, 2, 5), ('A', 'early', 2, 5, 7)
            """);

        (await PricesAsync(1)).ShouldBeEmpty();
        (await PricesAsync(2)).ShouldBe(["A 1.00"]);
        (await PricesAsync(4)).ShouldBe(["A 1.00", "B 10.00"]);
        (await PricesAsync(5)).ShouldBe(["A 2.00", "B 10.00"]);
        (await PricesAsync(6)).ShouldBe(["A 2.00", "B 10.00"]);
        (await PricesAsync(7)).ShouldBe(["A 3.00", "B 10.00"]);
        (await PricesAsync(null)).ShouldBe(["A 3.00", "B 10.00"]);
        (await runner.TotalAsync(new DatasetQuery(Parcels.Dataset) { At = 5 })).ShouldSatisfyAllConditions(
            answer => answer.Totals.Sums["price"].ShouldBe(12m), answer => answer.AsOf.ShouldBe(5));
        await Should.ThrowAsync<ArgumentException>(
            () => runner.TotalAsync(new DatasetQuery(Parcels.Dataset with { Past = null }) { At = 5 }));

        async Task<List<string>> PricesAsync(long? at) =>
            [.. (await runner.ListAsync(new DatasetQuery(Parcels.Dataset) { At = at })).Rows.Select(row => $"{row["parcel"]} {row["price"]}")];
    }

    [Fact]
    public async Task An_instant_means_the_last_position_that_was_recorded_not_after_it()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var log = await Runners.OpenLogAsync(database);
        await using var runner = await Runners.StartAsync(database, log, new Parcels());
        (await runner.PositionAtAsync(DateTimeOffset.MaxValue)).ShouldBe(0, "the log is empty");
        foreach (var count in new[] { 1, 4, 2, 30 }) await log.TickAsync(count);
        List<(long Position, DateTimeOffset At)> events = [];
        await foreach (var stored in log.ReadAllAsync()) events.Add((stored.Position, stored.RecordedAt));

        foreach (var at in events.SelectMany(each => new[] { each.At, each.At.AddTicks(-10), each.At.AddTicks(10) }))
            (await runner.PositionAtAsync(at)).ShouldBe(events.LastOrDefault(each => each.At <= at).Position, $"{at:O}");
        (await runner.PositionAtAsync(events[0].At.AddDays(-1))).ShouldBe(0);
        (await runner.PositionAtAsync(events[^1].At.AddDays(1))).ShouldBe(37);
    }
}
