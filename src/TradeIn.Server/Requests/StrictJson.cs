using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Unicode;

namespace TradeIn.Server.Requests;

/// <summary>
/// Reads JSON as strictly as what is kept of it demands: no member twice, no deep nesting, and every text whole Unicode. The
/// parser by itself lets broken text pass and only throws when someone asks for it.
/// </summary>
internal static class StrictJson
{
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    public static bool TryParse(
        ReadOnlySpan<byte> utf8, out JsonElement element, [NotNullWhen(false)] out string? problem)
    {
        element = default;
        problem = IsWholeUnicode(utf8) ? null : "holds a text that is not valid UTF-8 or half a surrogate pair";
        if (problem is not null) return false;
        try
        {
            element = JsonElement.Parse(utf8, Options);
            return true;
        }
        catch (JsonException exception)
        {
            problem = $"must be JSON without members that stand twice: {exception.Message.Split(" LineNumber")[0]}";
            return false;
        }
    }

    private static bool IsWholeUnicode(ReadOnlySpan<byte> utf8)
    {
        if (!Utf8.IsValid(utf8)) return false;
        var high = false;
        for (var rest = utf8; rest.IndexOf((byte)'\\') is >= 0 and var at;)
        {
            if (high && at > 0) return false;
            var unit = Escaped(rest[at..]);
            if (high != char.IsLowSurrogate(unit)) return false;
            high = char.IsHighSurrogate(unit);
            rest = rest[Math.Min(rest.Length, at + (rest[at..] is [_, (byte)'u', ..] ? 6 : 2))..];
        }
        return !high;
    }

    /// <summary>The character that <c>\uXXXX</c> stands for; nothing for another escape, or one the parser will refuse.</summary>
    private static char Escaped(ReadOnlySpan<byte> escape)
    {
        Span<byte> unit = stackalloc byte[2];
        var hex = escape is [_, (byte)'u', _, _, _, _, ..]
            && Convert.FromHexString(escape[2..6], unit, out _, out _) == OperationStatus.Done;
        return hex ? (char)((unit[0] << 8) | unit[1]) : '\0';
    }
}
