using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Threading.Channels;
using TradeIn.Client.Events;
using TradeIn.EventStore;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Log;

namespace TradeIn.Server.Events;

/// <summary>
/// <c>POST /v1/events</c>: many businesses in one request, for tills that work offline. Each is taken in the order sent and
/// answered in the order sent; a bad one never stops the rest.
/// </summary>
internal sealed class ReceiveEventsEndpoint(Desk desk, CloudEventReader events)
{
    public const string Batch = "application/cloudevents-batch+json";
    public const string Lines = "application/x-ndjson";
    private const int LargestBatch = 16 * 1024 * 1024;

    /// <summary>So many events of one request may wait for their answers; then reading pauses.</summary>
    private const int InFlight = 1_000;

    /// <summary>So many bytes of them, in blocks: long events wait for room, however few they are.</summary>
    private const int BlocksInFlight = 2_048;
    private const int Block = 4_096;

    public async Task<Answer?> AnswerAsync(HttpContext http)
    {
        var mediaType = http.Request.GetTypedHeaders().ContentType?.MediaType.Value ?? "";
        if (string.Equals(mediaType, Lines, StringComparison.OrdinalIgnoreCase))
        {
            http.AllowStream();
            await AnswerLinesAsync(http, ReadLines(http));
            return null;
        }
        if (!string.Equals(mediaType, Batch, StringComparison.OrdinalIgnoreCase))
            return Answer.Failed(ProblemType.UnsupportedMediaType, $"Send {Batch} or {Lines}.");
        http.AllowBody(LargestBatch);
        using var batch = await ReadBatchAsync(http);
        if (batch is null) return Answer.Invalid("", "the body must be a JSON array of CloudEvents");
        await AnswerBatchAsync(http, batch.RootElement);
        return null;
    }

    private async IAsyncEnumerable<ReadEvent> ReadLines(HttpContext http)
    {
        var caller = http.Caller();
        await foreach (var line in EventLines.ReadAsync(http.Request.BodyReader, CounterOperation.LargestOfAll, http.RequestAborted))
            yield return line.TooLong
                ? CloudEventReader.TooLarge
                : events.Read(line.Bytes, caller);
    }

    /// <summary>The batch, or null when it is none. Its items are read strictly, each by itself, as lines are.</summary>
    private static async Task<JsonDocument?> ReadBatchAsync(HttpContext http)
    {
        try
        {
            var batch = await JsonDocument.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted);
            if (batch.RootElement.ValueKind == JsonValueKind.Array) return batch;
            batch.Dispose();
        }
        catch (JsonException)
        {
            // Not JSON.
        }
        return null;
    }

    private async Task AnswerBatchAsync(HttpContext http, JsonElement batch)
    {
        var caller = http.Caller();
        var read = batch.EnumerateArray().Select(item => events.Read(JsonMarshal.GetRawUtf8Value(item), caller)).ToAsyncEnumerable();
        http.Response.ContentType = "application/json; charset=utf-8";
        await WriteAllAsync(http, read, new Frame("["u8.ToArray(), ",\n"u8.ToArray(), [], "]\n"u8.ToArray()));
    }

    private Task AnswerLinesAsync(HttpContext http, IAsyncEnumerable<ReadEvent> read)
    {
        http.Response.ContentType = $"{Lines}; charset=utf-8";
        return WriteAllAsync(http, read, new Frame([], [], "\n"u8.ToArray(), []));
    }

    /// <summary>
    /// What stands around the answers. A line's end belongs to the line, not before the next: who waits for an answer
    /// before he sends on must get all of it.
    /// </summary>
    private sealed record Frame(byte[] Before, byte[] Between, byte[] Behind, byte[] After);

    /// <summary>Reads on while answers are still to come, and writes them in order.</summary>
    private async Task WriteAllAsync(HttpContext http, IAsyncEnumerable<ReadEvent> read, Frame frame)
    {
        var pending = Channel.CreateBounded<(ReadEvent Event, Task<Answer> Answer)>(InFlight);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        var room = new SemaphoreSlim(BlocksInFlight);
        var ahead = Channel.CreateBounded<(ReadEvent Event, Task Sealed)>(InFlight);
        var reading = ReadAheadAsync(read, ahead.Writer, room, stop.Token);
        var queueing = QueueAsync(ahead.Reader, pending.Writer, stop.Token);
        try
        {
            var output = http.Response.BodyWriter;
            output.Write(frame.Before);
            var language = Language.Of(http.Request);
            var first = true;
            await foreach (var (one, answer) in pending.Reader.ReadAllAsync(stop.Token))
            {
                var outcome = await OutcomeAsync(answer);
                if (!first) output.Write(frame.Between);
                first = false;
                var line = ToLine(one, outcome, language, http.Request.Path);
                output.Write(JsonSerializer.SerializeToUtf8Bytes(line, AnswerJson.Options));
                output.Write(frame.Behind);
                room.Release(BlocksOf(one));
                if (!pending.Reader.TryPeek(out var next) || !next.Answer.IsCompleted) await output.FlushAsync(stop.Token);
            }
            await reading;
            await queueing;
            output.Write(frame.After);
            await output.FlushAsync(stop.Token);
        }
        finally
        {
            await stop.CancelAsync();
        }
    }

    /// <summary>Reads ahead of what is queued, so that what is personal in many events is sealed together.</summary>
    private async Task ReadAheadAsync(
        IAsyncEnumerable<ReadEvent> read, ChannelWriter<(ReadEvent, Task)> ahead, SemaphoreSlim room, CancellationToken cancel)
    {
        try
        {
            await foreach (var one in read.WithCancellation(cancel))
            {
                for (var blocks = BlocksOf(one); blocks > 0; blocks--) await room.WaitAsync(cancel);
                await ahead.WriteAsync((one, one.Command is { } command ? desk.SealAsync(command, cancel) : Task.CompletedTask), cancel);
            }
            ahead.Complete();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            ahead.Complete(exception);
        }
    }

    private async Task QueueAsync(
        ChannelReader<(ReadEvent, Task)> ahead, ChannelWriter<(ReadEvent, Task<Answer>)> pending, CancellationToken cancel)
    {
        var sequence = new EventSequence();
        var before = Task.CompletedTask;
        try
        {
            await foreach (var (one, isSealed) in ahead.ReadAllAsync(cancel))
            {
                if (one.Command is not null) one.Command.Sequence = sequence;
                // What is looked up includes what the events before it in this request have brought.
                if (one.Command is { LooksUp: true }) await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                var answer = one.Command is { } command
                    ? await QueueAsync(command, isSealed, cancel) : Task.FromResult(one.Problem!);
                await pending.WriteAsync((one, answer), cancel);
                before = answer;
            }
            pending.Complete();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            pending.Complete(exception);
        }
    }

    /// <summary>What could not be sealed is not decided, and nothing behind it.</summary>
    private async Task<Task<Answer>> QueueAsync(CounterCommand command, Task isSealed, CancellationToken cancel)
    {
        await isSealed.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (isSealed.Exception is not { InnerException: LogUnavailableException away }) return await desk.QueueAsync(command, cancel);
        command.GivenUp();
        return Task.FromException<Answer>(away);
    }

    private static int BlocksOf(ReadEvent one) => 1 + (one.Length / Block);

    /// <summary>A fault of one event is that event's answer; the rest go on.</summary>
    private static async Task<Answer> OutcomeAsync(Task<Answer> answer)
    {
        try
        {
            return await answer;
        }
        catch (LogUnavailableException exception)
        {
            return Answer.Failed(ProblemType.Unavailable, exception.Message) with { RetryAfter = 5 };
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return Answer.Failed(ProblemType.Internal, "The event could not be decided.");
        }
    }

    private static EventAnswer ToLine(ReadEvent one, Answer answer, Language language, string path) => new(
        one.Source, one.Id, answer.Status, answer.Replayed,
        JsonSerializer.SerializeToElement(answer.ToBody(language, path), AnswerJson.Options));
}
