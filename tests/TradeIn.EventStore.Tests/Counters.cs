using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TradeIn.EventStore.Tests;

/// <summary>A domain of the tests' own: counters that may be raised up to a limit.</summary>
internal static class Counters
{
    public static EventCatalogue Catalogue() => new EventCatalogue(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    }).Add<CounterRaised>().Add<CounterLinked>().Add<NoteTaken>().Add<BalanceMoved>();
}

internal sealed record CounterRaised(int By, string? Note = null);

internal sealed record CounterLinked(string To);

/// <summary>An event of a stream that carries its state forward: it tells the balance after it.</summary>
internal sealed record BalanceMoved(int By, int Balance)
{
    /// <summary>Refuses to be folded from anything but nothing: the last event is all there is.</summary>
    public static BalanceMoved Evolve(BalanceMoved? state, object happened) => state is null
        ? (BalanceMoved)happened
        : throw new InvalidOperationException("It was folded from an earlier state.");
}

internal sealed record NoteTaken(JsonElement Content);

internal sealed record Counter(int Total, string? LinkedTo)
{
    public static Counter Evolve(Counter? state, object happened) => happened switch
    {
        CounterRaised raised => new Counter((state?.Total ?? 0) + raised.By, state?.LinkedTo),
        CounterLinked linked => new Counter(state?.Total ?? 0, linked.To),
        NoteTaken => state ?? new Counter(0, null),
        _ => throw new InvalidOperationException($"{happened} cannot have happened to a counter."),
    };
}

/// <summary>A command made of functions, so that a test says what differs.</summary>
internal sealed class TestCommand : LogCommand
{
    public required IReadOnlyList<string> Streams { get; init; }

    public Func<StreamSet, IEnumerable<string>> Further { get; init; } = _ => [];

    public required Func<StreamSet, Decision> Deciding { get; init; }

    public override IEnumerable<string> Boundary() => Streams;

    public override IEnumerable<string> Boundary(StreamSet streams) => Further(streams);

    public override Decision Decide(StreamSet streams) => Deciding(streams);
}

internal static class Commands
{
    /// <summary>Raises counters by one each, unless one of them is at its limit.</summary>
    public static TestCommand Raise(
        string[] counters, int limit = int.MaxValue, string? id = null, string? content = null, string? delivery = null,
        string? causation = null, string? headers = null) => Of(
        counters,
        streams => counters.Any(each => Total(streams, each) >= limit)
            ? new Decision([], "full")
            : new Decision([.. counters.Select(each => Raised(each))], Total(streams, counters[0]) + 1),
        id, content, delivery, causation, headers);

    public static TestCommand Raise(string counter, string? id = null, string? content = null, string? delivery = null) =>
        Raise([counter], id: id, content: content, delivery: delivery);

    public static TestCommand Of(
        string[] streams, Func<StreamSet, Decision> decide, string? id = null, string? content = null,
        string? delivery = null, string? causation = null, string? headers = null,
        Func<StreamSet, IEnumerable<string>>? further = null)
    {
        string name = id ?? Guid.CreateVersion7().ToString();
        return new TestCommand
        {
            Id = name,
            Fingerprint = SHA256.HashData(Encoding.UTF8.GetBytes(content ?? name)),
            Delivery = delivery,
            CausationId = causation,
            HeadersJson = headers,
            Streams = streams,
            Deciding = decide,
            Further = further ?? (_ => []),
        };
    }

    public static NewEvent Raised(string counter, int by = 1, string? note = null) =>
        new(counter, "counter", new CounterRaised(by, note));

    public static int Total(StreamSet streams, string counter) =>
        streams.Fold<Counter>(counter, Counter.Evolve)?.Total ?? 0;
}
