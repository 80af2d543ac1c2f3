namespace TradeIn.Domain;

/// <summary>The name of a stream of events: what it is about, and which one.</summary>
/// <param name="Type">snake_case, the kind of thing: <c>certificate</c>, <c>old_unit</c>.</param>
/// <param name="Key">Which one of the kind; never personal data in clear.</param>
public readonly record struct StreamName(string Type, string Key)
{
    public override string ToString() => $"{Type}-{Key}";
}

/// <summary>One event that a decision adds to one stream.</summary>
public sealed record Fact(StreamName Stream, object Event)
{
    /// <summary>What <c>Evolve</c> throws when a stream holds an event that its history cannot hold.</summary>
    public static InvalidOperationException Impossible(object? state, object @event) =>
        new($"{@event.GetType().Name} cannot follow {state?.ToString() ?? "an empty stream"}.");
}
