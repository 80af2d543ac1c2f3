using System.Text.Json;

namespace TradeIn.Server.Answers;

/// <summary>What stands in answers as it stood in requests.</summary>
internal static class WireNames
{
    /// <summary>An enumeration's name as the interface writes it: <c>refused-at-door</c>.</summary>
    public static string ToName<TEnum>(this TEnum value) where TEnum : struct, Enum =>
        JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
