namespace TradeIn.ReadModels.Feed;

/// <summary>What the feed does with the events of one type.</summary>
/// <param name="Type">The event's type.</param>
/// <param name="Says">To whom it goes, in words; of one that goes to nobody, why.</param>
/// <param name="Parties">Whom an event of it concerns; null when it goes to nobody.</param>
public sealed record FeedLine(Type Type, string Says, Func<object, FeedParties>? Parties)
{
    public bool IsPublic => Parties is not null;
}

/// <summary>
/// Whom one event concerns. Beside those that it names, the enterprises that its own stream has named before: an
/// advance goes to the seller whose claim it is.
/// </summary>
/// <param name="Named">Enterprises, of its stream from now on: its later events concern them too.</param>
/// <param name="Also">Whom this event alone concerns.</param>
/// <param name="Through">Streams whose enterprises this event alone concerns.</param>
public sealed record FeedParties(
    IReadOnlyList<string> Named, IReadOnlyList<string> Also, IReadOnlyList<string> Through)
{
    public static readonly FeedParties OfItsStream = new([], [], []);
}

/// <summary>Parties that are no enterprises. No enterprise's id begins with an asterisk.</summary>
public static class FeedParty
{
    /// <summary>Every office; each public event concerns them.</summary>
    public const string Offices = "*offices";

    /// <summary>Every department that takes complaints.</summary>
    public const string Complaints = "*complaints";

    /// <summary>Everybody with a key.</summary>
    public const string Everybody = "*everybody";
}
