using System.Text.Json;
using TradeIn.EventStore;

namespace TradeIn.Server.Log;

internal static class SentBy
{
    /// <summary>The public name of the key under which an event was sent.</summary>
    public static string? Key(this StoredEvent stored) =>
        stored.HeadersJson is { } headers ? JsonElement.Parse(headers).GetProperty("key").GetString() : null;
}
