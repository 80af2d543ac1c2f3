using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Logging;

namespace TradeIn.Cli.Tests.Leaks;

/// <summary>Everything that a server lets out, line by line: log, traces, metrics, addresses it was asked at, answers.</summary>
internal sealed class WrittenByServer : ILoggerProvider, IStartupFilter
{
    private readonly ConcurrentQueue<string> lines = new();
    private readonly ActivityListener traces;
    private readonly MeterListener metrics = new();

    public WrittenByServer()
    {
        traces = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Note,
        };
        ActivitySource.AddActivityListener(traces);
        metrics.InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        metrics.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Note(instrument, tags));
        metrics.SetMeasurementEventCallback<int>((instrument, _, tags, _) => Note(instrument, tags));
        metrics.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Note(instrument, tags));
        metrics.Start();
    }

    public IReadOnlyList<string> Lines => [.. lines];

    public ILogger CreateLogger(string categoryName) => new Category(categoryName, lines);

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (http, rest) =>
        {
            lines.Enqueue($"address {http.Request.GetEncodedPathAndQuery()}");
            var (body, copy) = (http.Response.Body, new MemoryStream());
            http.Response.Body = new Copied(body, copy);
            await rest(http);
            http.Response.Body = body;
            foreach (var line in Encoding.UTF8.GetString(copy.ToArray()).Split('\n')) lines.Enqueue($"answer {line}");
        });
        next(app);
    };

    public void Dispose()
    {
        traces.Dispose();
        metrics.Dispose();
    }

    private void Note(Activity activity)
    {
        var tags = string.Join(' ', activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"));
        var events = string.Join(' ', activity.Events.Select(each => $"{each.Name} {string.Join(' ', each.Tags.Select(tag => $"{tag.Key}={tag.Value}"))}"));
        lines.Enqueue($"trace {activity.DisplayName} {activity.StatusDescription} {tags} {events} {string.Join(' ', activity.Baggage)}");
    }

    private void Note(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var text = new StringBuilder($"metric {instrument.Name}");
        foreach (var tag in tags) text.Append(' ').Append(tag.Key).Append('=').Append(tag.Value);
        lines.Enqueue(text.ToString());
    }

    private sealed class Category(string name, ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull
        {
            lines.Enqueue($"log {name} scope {state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var values = state is IEnumerable<KeyValuePair<string, object?>> pairs
                ? string.Join(' ', pairs.Select(pair => $"{pair.Key}={pair.Value}")) : "";
            lines.Enqueue($"log {logLevel} {name} {formatter(state, exception)} {values} {exception}");
        }
    }

    /// <summary>Writes everything twice.</summary>
    private sealed class Copied(Stream body, MemoryStream copy) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush() => body.Flush();

        public override Task FlushAsync(CancellationToken cancellationToken) => body.FlushAsync(cancellationToken);

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count)
        {
            copy.Write(buffer, offset, count);
            body.Write(buffer, offset, count);
        }

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            copy.Write(buffer.Span);
            await body.WriteAsync(buffer, cancellationToken);
        }
    }
}
