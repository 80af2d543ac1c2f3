using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace TradeIn.EventStore;

/// <summary>
/// The event types that a log may hold, and how they are written: the stored name is the type's name in snake_case, as
/// Marten does it, and the JSON is what the given options make of it (camelCase, enums as strings, for Marten's sake).
/// It is filled before the log is opened and not changed after.
/// </summary>
public sealed class EventCatalogue
{
    private readonly JsonSerializerOptions json;
    private readonly Dictionary<string, EventKind> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, EventKind> byType = [];

    /// <param name="json">How events are written; without a resolver of its own, by reflection.</param>
    public EventCatalogue(JsonSerializerOptions json)
    {
        this.json = new JsonSerializerOptions(json);
        this.json.MakeReadOnly(populateMissingResolver: true);
    }

    /// <summary>The stored names, and the types that they are read as.</summary>
    public IReadOnlyDictionary<string, Type> Types => byName.ToDictionary(each => each.Key, each => each.Value.Clr);

    /// <summary>Adds an event type under its own name.</summary>
    public EventCatalogue Add<TEvent>() where TEvent : class => Add(typeof(TEvent));

    /// <summary>Adds an event type under its own name.</summary>
    /// <exception cref="ArgumentException">Another type is stored under that name.</exception>
    public EventCatalogue Add(Type type)
    {
        string name = JsonNamingPolicy.SnakeCaseLower.ConvertName(type.Name);
        string dotNet = $"{type.FullName}, {type.Assembly.GetName().Name}";
        EventKind kind = new(name, type, dotNet, json.GetTypeInfo(type));
        if (byName.TryGetValue(name, out EventKind? other) && other.Clr != type)
            throw new ArgumentException($"{type} and {other.Clr} would both be stored as \"{name}\".", nameof(type));
        byName[name] = kind;
        byType[type] = kind;
        return this;
    }

    /// <summary>The name that events of a type are stored under.</summary>
    /// <exception cref="ArgumentException">The type is not in the catalogue.</exception>
    public string NameOf(Type type) => byType.TryGetValue(type, out EventKind? kind)
        ? kind.Name
        : throw new ArgumentException($"{type} is not in the event catalogue.", nameof(type));

    internal EventKind Of(object data) => byType.TryGetValue(data.GetType(), out EventKind? kind)
        ? kind
        : throw new InvalidOperationException($"{data.GetType()} is not in the event catalogue.");

    internal object Read(string type, long position, ReadOnlySpan<byte> utf8)
    {
        if (!byName.TryGetValue(type, out EventKind? kind))
            throw new UnknownEventTypeException(type, position);
        return JsonSerializer.Deserialize(utf8, kind.Json)
            ?? throw new LogDamagedException($"The event at position {position} of type \"{type}\" has null for data.");
    }
}

/// <summary>One entry of the catalogue.</summary>
internal sealed record EventKind(string Name, Type Clr, string DotNetType, JsonTypeInfo Json);

/// <summary>The log holds an event of a type that the catalogue does not know.</summary>
public sealed class UnknownEventTypeException(string type, long position) : Exception(
    $"The event at position {position} is stored as \"{type}\", which the event catalogue does not know: " +
    "it was written by a newer or another program.")
{
    public string StoredType { get; } = type;

    public long Position { get; } = position;
}
