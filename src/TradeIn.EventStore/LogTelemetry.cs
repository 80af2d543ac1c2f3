using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace TradeIn.EventStore;

/// <summary>What can be measured of a log from outside.</summary>
internal sealed class LogTelemetry : IDisposable
{
    public const string Name = "TradeIn.EventStore";

    private static readonly ActivitySource Source = new(Name);

    private readonly Meter meter;
    private readonly Counter<long> batches;
    private readonly Counter<long> retries;
    private readonly Counter<long> overtaken;
    private readonly Histogram<int> batchSize;
    private readonly Histogram<double> batchTime;
    private readonly Histogram<double> decideTime;
    private readonly Histogram<double> commandTime;

    public LogTelemetry(string node, string? database, Func<int> waiting)
    {
        meter = new Meter(Name, null, [new("tradein.node", node), new("db.namespace", database)]);
        batches = meter.CreateCounter<long>("tradein.log.batches", "{batch}", "Batches brought to their end.");
        retries = meter.CreateCounter<long>("tradein.log.retries", "{retry}", "Batches tried again.");
        overtaken = meter.CreateCounter<long>(
            "tradein.log.overtaken", "{batch}", "Batches decided ahead that could not be committed as they were decided.");
        batchSize = meter.CreateHistogram<int>("tradein.log.batch.size", "{command}", "Commands in a batch.");
        batchTime = meter.CreateHistogram<double>("tradein.log.batch.duration", "s", "From taking to committing.");
        decideTime = meter.CreateHistogram<double>("tradein.log.decide.duration", "s", "Deciding a whole batch.");
        commandTime = meter.CreateHistogram<double>("tradein.log.command.duration", "s", "From arrival to answer.");
        meter.CreateObservableGauge("tradein.log.queue.length", waiting, "{command}", "Commands that wait.");
    }

    public static Activity? StartBatch(int size) => Source.StartActivity("log batch")?.SetTag("tradein.batch.size", size);

    public void CountRetry() => retries.Add(1);

    public void CountOvertaken() => overtaken.Add(1);

    public void CountBatch(long started, IReadOnlyList<WaitingCommand> commands)
    {
        batches.Add(1);
        batchSize.Record(commands.Count);
        batchTime.Record(Stopwatch.GetElapsedTime(started).TotalSeconds);
        if (!commandTime.Enabled) return;
        foreach (WaitingCommand each in commands)
            commandTime.Record(Stopwatch.GetElapsedTime(each.Since).TotalSeconds);
    }

    public Timing Deciding() => new(decideTime);

    public void Dispose() => meter.Dispose();

    /// <summary>Measures from here until it is disposed of.</summary>
    public readonly struct Timing(Histogram<double> histogram) : IDisposable
    {
        private readonly long started = Stopwatch.GetTimestamp();

        public void Dispose() => histogram.Record(Stopwatch.GetElapsedTime(started).TotalSeconds);
    }
}
