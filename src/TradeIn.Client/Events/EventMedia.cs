using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace TradeIn.Client.Events;

/// <summary>CloudEvents as lines: one JSON object a line, written as they come.</summary>
internal sealed class EventLinesContent : HttpContent
{
    public const string MediaType = "application/x-ndjson";
    private readonly IAsyncEnumerable<CloudEvent> events;

    public EventLinesContent(IAsyncEnumerable<CloudEvent> events)
    {
        this.events = events;
        Headers.ContentType = new MediaTypeHeaderValue(MediaType);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(
        Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        // The head of the request goes out even when the first event is long in coming.
        await stream.FlushAsync(cancellationToken);
        await foreach (var one in events.WithCancellation(cancellationToken))
        {
            await JsonSerializer.SerializeAsync(stream, one, ContractJson.Contract.CloudEvent, cancellationToken);
            await stream.WriteAsync("\n"u8.ToArray(), cancellationToken);
            await stream.FlushAsync(cancellationToken);
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}

/// <summary>Lines of answers, read as they come in.</summary>
internal static class EventAnswerLines
{
    public static async IAsyncEnumerable<EventAnswer> ReadAsync(
        Stream stream, [EnumeratorCancellation] CancellationToken cancel)
    {
        var answers = JsonSerializer.DeserializeAsyncEnumerable(
            stream, ContractJson.Contract.EventAnswer, topLevelValues: true, cancel);
        await foreach (var answer in answers)
            yield return answer ?? throw new JsonException("An answer line is null.");
    }
}
