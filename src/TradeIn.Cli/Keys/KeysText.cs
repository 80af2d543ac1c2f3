using System.Globalization;
using TradeIn.Client.Keys;

namespace TradeIn.Cli.Keys;

/// <summary>Keys as lines for people.</summary>
internal static class KeysText
{
    public static IEnumerable<string> Of(IReadOnlyList<KeyView> keys)
    {
        yield return Row("id", "role", "of", "status", "kept in", "created", "last used", "per minute");
        foreach (var key in keys)
            yield return Row(
                key.KeyId, key.Role, string.Join(' ', new[] { key.Enterprise, key.Department, key.District }.OfType<string>()), key.Status,
                key.KeptIn, Day(key.CreatedAt is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : null), Day(key.LastUsedOn),
                key.RequestsPerMinute?.ToString(CultureInfo.InvariantCulture) ?? "any");
    }

    private static string Row(
        string id, string role, string of, string status, string keptIn, string created, string lastUsed, string perMinute) =>
        $"{id,-28}{role,-24}{of,-24}{status,-9}{keptIn,-15}{created,-12}{lastUsed,-12}{perMinute,10}";

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
