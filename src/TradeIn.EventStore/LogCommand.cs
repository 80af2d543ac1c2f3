namespace TradeIn.EventStore;

/// <summary>
/// Something that shall happen, decided against the exact present of the streams in its boundary. A command is decided
/// again from the start when its batch has to be repeated, so it keeps nothing between two calls of
/// <see cref="Decide"/>.
/// </summary>
public abstract class LogCommand
{
    /// <summary>The command's name, unique for ever. It becomes the <c>correlation_id</c> of its events.</summary>
    public required string Id { get; init; }

    /// <summary>32 bytes that stand for the command's content: the same id with another content is refused.</summary>
    public required ReadOnlyMemory<byte> Fingerprint { get; init; }

    /// <summary>
    /// A second name under which the command was delivered, for instance the source and id of a CloudEvent or an
    /// Idempotency-Key. A delivery is processed once ever, whatever the ids of the commands that carry it.
    /// </summary>
    public string? Delivery { get; init; }

    /// <summary>What caused the command; it becomes the <c>causation_id</c> of its events.</summary>
    public string? CausationId { get; init; }

    /// <summary>A small JSON object that is put into the headers of each of the command's events.</summary>
    public string? HeadersJson { get; init; }

    /// <summary>
    /// For how many ordinary commands it counts when a batch is made up: one that reads and writes a thousand streams fills
    /// a batch by itself, so that no batch grows without bound.
    /// </summary>
    public virtual int Weight => 1;

    /// <summary>The streams that the decision reads or appends to, as far as the command alone tells.</summary>
    public abstract IEnumerable<string> Boundary();

    /// <summary>
    /// Further streams, known only from what the streams loaded so far say. It is asked again until it names nothing
    /// new; naming a stream again does no harm.
    /// </summary>
    public virtual IEnumerable<string> Boundary(StreamSet streams) => [];

    /// <summary>
    /// Hears that it was given up because the log could not go on, before any later command is decided: commands that
    /// build on it can then keep from being decided without it.
    /// </summary>
    public virtual void GivenUp()
    {
    }

    /// <summary>
    /// Decides: pure, without input or output. Throwing fails this command alone, not the others of its batch.
    /// </summary>
    public abstract Decision Decide(StreamSet streams);
}

/// <summary>
/// What was decided. Without events nothing is recorded, nor is the command remembered; the answer is handed back.
/// </summary>
public sealed record Decision(IReadOnlyList<NewEvent> Events, object? Answer = null);

/// <summary>An event to append.</summary>
/// <param name="StreamId">A stream inside the command's boundary.</param>
/// <param name="StreamType">What kind of stream that is, in snake_case: <c>buyer</c>.</param>
/// <param name="Data">The event, of a type that the <see cref="EventCatalogue"/> knows.</param>
public sealed record NewEvent(string StreamId, string StreamType, object Data);
