using System.Diagnostics.Metrics;
using Npgsql;
using TradeIn.Testing.Postgres;

namespace TradeIn.ReadModels.Tests;

public sealed class TelemetryTests(PostgresFixture postgres)
{
    [Fact]
    public async Task Lag_and_stops_are_measured_for_each_model()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var log = await Runners.OpenLogAsync(database);
        await log.TickAsync(10, keys: 5);
        await using var runner = await Runners.StartAsync(database, log, new DelicateTally("k4"), new Onlooker());
        (await runner.CaughtUpAsync("onlooker", 10)).ShouldBeTrue();
        (await runner.CaughtUpAsync("tally", 10)).ShouldBeFalse();

        var seen = Observe(new NpgsqlConnectionStringBuilder(database.ConnectionString).Database!);

        seen["tradein.readmodel.position tally"].ShouldBe(3);
        seen["tradein.readmodel.lag tally"].ShouldBe(7);
        seen["tradein.readmodel.stopped tally"].ShouldBe(1);
        seen["tradein.readmodel.position onlooker"].ShouldBe(10);
        seen["tradein.readmodel.lag onlooker"].ShouldBe(0);
        seen["tradein.readmodel.stopped onlooker"].ShouldBe(0);
    }

    private static Dictionary<string, long> Observe(string database)
    {
        Dictionary<string, long> seen = [];
        using MeterListener listener = new();
        listener.InstrumentPublished = (instrument, each) =>
        {
            if (instrument.Meter.Name == ReadModelRunner.MeterName
                && instrument.Meter.Tags!.Any(tag => (string?)tag.Value == database))
                each.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Take(instrument, value, tags));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Take(instrument, value, tags));
        listener.Start();
        listener.RecordObservableInstruments();
        return seen;

        void Take(Instrument instrument, long value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
            seen[$"{instrument.Name} {tags[0].Value}"] = value;
    }
}
