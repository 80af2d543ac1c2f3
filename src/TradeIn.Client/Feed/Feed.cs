using System.Text.Json;
using System.Text.Json.Serialization;

namespace TradeIn.Client.Feed;

/// <summary>A stretch of the feed.</summary>
/// <param name="Items">What happened, in the order in which it was committed.</param>
/// <param name="Next">The cursor to go on from; always there, and the same for ever.</param>
/// <param name="AsOf">The position of the log up to which the feed has come.</param>
public sealed record FeedPage(IReadOnlyList<FeedEvent> Items, string Next, long AsOf);

/// <summary>Something that happened, in CloudEvents 1.0 JSON.</summary>
/// <param name="SpecVersion"><c>1.0</c>.</param>
/// <param name="Id">The event's own id, never another's; a webhook's message has it as well.</param>
/// <param name="Source"><c>/v1/feed</c>.</param>
/// <param name="Type">What happened, and so what <c>data</c> holds: <c>tradein.claim-approved.v1</c>.</param>
/// <param name="Subject">What it happened to: <c>claim-C-2010-000001</c>.</param>
/// <param name="Time">When the server recorded it.</param>
/// <param name="DataContentType"><c>application/json</c>.</param>
/// <param name="Position">Its place in the log. What you may not see has places too.</param>
/// <param name="Data">What is on record of it, without what is nobody's to know.</param>
/// <param name="Actor">The public name of the key under which it was sent.</param>
public sealed record FeedEvent(
    [property: JsonPropertyName("specversion")] string SpecVersion,
    string Id,
    string Source,
    string Type,
    string Subject,
    DateTimeOffset Time,
    [property: JsonPropertyName("datacontenttype")] string DataContentType,
    long Position,
    JsonElement Data,
    string? Actor = null);
