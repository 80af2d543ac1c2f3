using System.Text.Json;
using TradeIn.Domain.Identities;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Refusals;
using TradeIn.EventStore;

namespace TradeIn.ReadModels;

/// <summary>What several tables say of an event in the same words.</summary>
internal static class EventWords
{
    /// <summary>The public name of the key under which an event was sent.</summary>
    public static string? Key(this StoredEvent stored) =>
        stored.HeadersJson is { } headers && JsonElement.Parse(headers).TryGetProperty("key", out var key) ? key.GetString() : null;

    /// <summary>Who acted for a buyer, by the key of the identity that was shown; null: nobody, or none was shown.</summary>
    public static string? Key(this Agent? agent) => agent?.Identity?.Key.ToString();

    /// <summary>The codes of the rules that failed, in the order of the registry.</summary>
    public static IReadOnlyList<string> Codes(this IReadOnlyList<Reason> reasons) => [.. reasons.Select(reason => reason.Code)];
}
