using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace TradeIn.ReadModels;

/// <summary>What can be measured of read models from outside.</summary>
internal sealed class ReadModelTelemetry : IDisposable
{
    private readonly Meter meter;
    private readonly Counter<long> events;
    private readonly Histogram<double> batchTime;

    public ReadModelTelemetry(string? database)
    {
        meter = new Meter(ReadModelRunner.MeterName, null, [new("db.namespace", database)]);
        events = meter.CreateCounter<long>("tradein.readmodel.events", "{event}", "Events written into a read model.");
        batchTime = meter.CreateHistogram<double>("tradein.readmodel.batch.duration", "s", "Writing one batch.");
    }

    /// <summary>Shows where the models stand to whoever looks.</summary>
    public void Show(Func<IReadOnlyList<ReadModelState>> states)
    {
        Gauge("tradein.readmodel.position", "Up to where a read model has come.", state => state.Position);
        Gauge("tradein.readmodel.lag", "Events of the log that a read model has yet to look at.", Lag);
        meter.CreateObservableGauge(
            "tradein.readmodel.stopped", () => Measure(state => state.Status == ReadModelStatus.Stopped ? 1 : 0),
            "{model}", "1 when a read model is stopped.");

        void Gauge(string name, string description, Func<ReadModelState, long> value) =>
            meter.CreateObservableGauge(name, () => Measure(value), "{event}", description);

        IEnumerable<Measurement<long>> Measure(Func<ReadModelState, long> value) =>
            states().Select(state => new Measurement<long>(value(state), Tag(state.Name)));

        // A model that is stopped no longer looks at the log; the others do.
        long Lag(ReadModelState state) => Math.Max(0, states().Max(each => each.Head) - state.Position);
    }

    public void CountBatch(string model, int written, long started)
    {
        events.Add(written, Tag(model));
        batchTime.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, Tag(model));
    }

    public void Dispose() => meter.Dispose();

    private static KeyValuePair<string, object?> Tag(string model) => new("tradein.readmodel", model);
}
