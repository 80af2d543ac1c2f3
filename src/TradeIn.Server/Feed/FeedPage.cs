using TradeIn.ReadModels.Feed;
using TradeIn.Server.Access;

namespace TradeIn.Server.Feed;

/// <summary>One event of the feed, written once for all that read it.</summary>
/// <param name="StoredType">As the log stores it.</param>
/// <param name="Type">The CloudEvents type.</param>
/// <param name="Parties">Whom it concerns; empty where that was asked of the database.</param>
/// <param name="Json">The CloudEvent in UTF-8, on one line.</param>
internal sealed record FeedEntry(
    long Position, string Id, string StoredType, string Type, IReadOnlyList<string> Parties, byte[] Json);

/// <summary>A stretch of the feed as one reader may see it.</summary>
/// <param name="Next">Everything up to here was looked at; at least where it began.</param>
/// <param name="AsOf">Up to which position of the log the feed has come.</param>
internal sealed record FeedPage(IReadOnlyList<FeedEntry> Entries, long Next, long AsOf);

/// <summary>What a reader asks for.</summary>
/// <param name="Parties">What he may see: the events that concern one of these.</param>
/// <param name="Types">Stored names of the types that he wants; null for all.</param>
internal sealed record FeedQuery(IReadOnlyList<string> Parties, long After, int Limit, IReadOnlyList<string>? Types)
{
    /// <summary>
    /// What a caller may see, as lists have it: offices all, departments complaints, enterprises their own.
    /// </summary>
    public static IReadOnlyList<string> PartiesOf(Caller caller) => caller switch
    {
        { IsOffice: true } => [FeedParty.Offices],
        { Role: Role.Department } => [FeedParty.Complaints, FeedParty.Everybody],
        { Role: Role.Enterprise, Enterprise: { } enterprise } => [enterprise, FeedParty.Everybody],
        _ => [],
    };

    public bool Wants(FeedEntry entry) =>
        (Types is null || Types.Contains(entry.StoredType)) && entry.Parties.Any(party => Parties.Contains(party));

    /// <summary>The same for all that ask for the same.</summary>
    public string Name => FormattableString.Invariant(
        $"{After}/{Limit}/{string.Join(',', Parties)}/{(Types is null ? "" : string.Join(',', Types))}");
}
