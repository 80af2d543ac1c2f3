using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using TradeIn.Testing.Postgres;

namespace TradeIn.Server.Tests.Telemetry;

/// <summary>What can be counted from outside.</summary>
public sealed class MetricsTests(PostgresFixture postgres)
{
    [Fact(Timeout = 60_000)]
    public async Task Decisions_are_counted_by_operation_and_status_and_refusals_by_code()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        using var meters = new OwnMeters();
        using var measured = new Measured(instrument => instrument.Meter.Scope == meters);
        await using var server = await RunningServer.StartAsync(
            database.ConnectionString, configure: builder => builder.Services.AddSingleton<IMeterFactory>(meters));

        var (granted, refused) = (new Trade(), new Trade());
        await granted.ApproveAsync(server);
        await refused.RefuseAsync(server);
        await server.PostAsync(Trade.Seller, "/v1/claims", granted.Claim());
        await server.PostAsync(Trade.Seller, "/v1/claims", granted.Claim().With("applicationSigned", false));
        await server.PostAsync(Trade.Seller, granted.AdvancePath, granted.Advance(1m));
        await server.PostAsync(Trade.Seller, granted.AdvancePath, granted.Advance(1m));

        measured.Sums("tradein.decisions").ShouldBe(
            [
                "operation=recycling status=201 replayed=False: 2", "operation=purchase status=201 replayed=False: 2",
                "operation=claim status=201 replayed=False: 1", "operation=claim status=422 replayed=False: 1",
                "operation=claim status=201 replayed=True: 1", "operation=claim status=409 replayed=False: 1",
                "operation=advance status=422 replayed=False: 1", "operation=advance status=422 replayed=True: 1",
            ],
            ignoreOrder: true);
        measured.Sums("tradein.refusals").ShouldBe(
            [
                "operation=claim code=papers.incomplete: 1", "operation=claim code=application.not-signed: 1",
                "operation=advance code=advance.wrong-amount: 1",
            ],
            ignoreOrder: true);
    }

    [Fact(Timeout = 60_000)]
    public async Task Batches_and_their_sizes_are_measured()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        var name = new NpgsqlConnectionStringBuilder(database.ConnectionString).Database;
        using var measured = new Measured(instrument => instrument.Meter.Name == "TradeIn.EventStore"
            && instrument.Meter.Tags!.Any(tag => tag.Key == "db.namespace" && (string?)tag.Value == name));
        await using var server = await RunningServer.StartAsync(database.ConnectionString);
        var (batches, commands) = (measured.Total("tradein.log.batches"), measured.Total("tradein.log.batch.size"));
        for (var i = 0; i < 5; i++) (await server.PostAsync(Trade.Recycler, "/v1/recyclings", new Trade().Recycling())).Status.ShouldBe(201);

        // A batch is counted just after its commands are answered, the start's last batch too.
        while (measured.Total("tradein.log.batch.size") < commands + 5) await Task.Yield();
        measured.Total("tradein.log.batches").ShouldBeGreaterThanOrEqualTo(batches + 5);
    }

    /// <summary>Makes the meters of one server, so that those of the others are told from them.</summary>
    private sealed class OwnMeters : IMeterFactory
    {
        private readonly ConcurrentBag<Meter> made = [];

        public Meter Create(MeterOptions options)
        {
            options.Scope = this;
            var meter = new Meter(options);
            made.Add(meter);
            return meter;
        }

        public void Dispose()
        {
            foreach (var meter in made) meter.Dispose();
        }
    }

    private sealed class Measured : IDisposable
    {
        private readonly ConcurrentQueue<(string Instrument, string Tags, long Value)> measurements = new();
        private readonly MeterListener listener = new();

        public Measured(Func<Instrument, bool> wanted)
        {
            listener.InstrumentPublished = (instrument, each) =>
            {
                if (wanted(instrument)) each.EnableMeasurementEvents(instrument);
            };
            listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Take(instrument, value, tags));
            listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Take(instrument, value, tags));
            listener.Start();
        }

        public long Total(string instrument) => measurements.Where(each => each.Instrument == instrument).Sum(each => each.Value);

        public IEnumerable<string> Sums(string instrument) => measurements.Where(each => each.Instrument == instrument)
            .GroupBy(each => each.Tags, (tags, group) => $"{tags}: {group.Sum(each => each.Value)}");

        public void Dispose() => listener.Dispose();

        private void Take(Instrument instrument, long value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            var text = string.Join(" ", tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"));
            measurements.Enqueue((instrument.Name, text, value));
        }
    }
}
