using System.Globalization;
using System.Text.Json;

namespace TradeIn.Cli.Verification;

/// <summary>
/// Looks for resident ID numbers in clear. In a party's or agent's members an 18- or 15-character number is a finding.
/// Elsewhere serial numbers and ids may look like one by accident: there only 18 characters with a right check
/// character count, and as a warning.
/// </summary>
internal sealed class IdNumberScan(Findings findings)
{
    private const int ShortLength = 15;
    private const int FullLength = 18;
    private const string Checks = "10X98765432";
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    private static readonly string[] Parties = ["buyer", "claimant", "agent"];

    public void Scan(LogRow row, JsonElement data)
    {
        if (HasLongNumber(row.Data.Span)) Scan(row, data, path: "", isParty: false);
    }

    /// <summary>Whether a text holds a resident ID number as a word of its own.</summary>
    public static bool Holds(string text, bool alsoShort, DateOnly today)
    {
        var folded = string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++) span[i] = Appliance.Folded(source[i]);
        });
        var start = 0;
        for (var i = 0; i <= folded.Length; i++)
        {
            if (i < folded.Length && char.IsAsciiLetterOrDigit(folded[i])) continue;
            var word = folded.AsSpan(start, i - start);
            if (word.Length == FullLength ? IsFull(word, today) : alsoShort && IsShort(word, today)) return true;
            start = i + 1;
        }
        return false;
    }

    private void Scan(LogRow row, JsonElement at, string path, bool isParty)
    {
        if (at.ValueKind == JsonValueKind.Object)
            foreach (var member in at.EnumerateObject())
                Scan(row, member.Value, $"{path}/{member.Name}", isParty || Parties.Contains(member.Name));
        else if (at.ValueKind == JsonValueKind.Array)
            foreach (var item in at.EnumerateArray())
                Scan(row, item, path, isParty);
        else if (at.ValueKind == JsonValueKind.String
            && Holds(EventBody.Said(at), alsoShort: isParty, DateOnly.FromDateTime(row.RecordedAt.UtcDateTime)))
            findings.Add(
                isParty ? FindingKind.IdNumber : FindingKind.PossibleIdNumber, row,
                $"{path} holds what passes for a resident ID number");
    }

    // Most events hold no number of that length: their texts need not be looked at one by one.
    private static bool HasLongNumber(ReadOnlySpan<byte> utf8)
    {
        var run = 0;
        for (var i = 0; i < utf8.Length; i++)
        {
            if (utf8[i] == 0xEF) return true; // full-width digits begin so
            run = char.IsAsciiDigit((char)utf8[i]) ? run + 1 : 0;
            if (run == ShortLength) return true;
        }
        return false;
    }

    private static bool IsFull(ReadOnlySpan<char> word, DateOnly today)
    {
        if (word[..17].ContainsAnyExceptInRange('0', '9') || !IsProvince(word)) return false;
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++) sum += Weights[i] * (word[i] - '0');
        return word[17] == Checks[sum % 11] && IsBirth(word.Slice(6, 8), today);
    }

    private static bool IsShort(ReadOnlySpan<char> word, DateOnly today) =>
        word.Length == ShortLength && !word.ContainsAnyExceptInRange('0', '9') && IsProvince(word)
        && IsBirth($"19{word.Slice(6, 6)}", today);

    private static bool IsProvince(ReadOnlySpan<char> word) =>
        int.Parse(word[..2], CultureInfo.InvariantCulture) is >= 11 and <= 15 or >= 21 and <= 23 or >= 31 and <= 37
            or >= 41 and <= 46 or >= 50 and <= 54 or >= 61 and <= 65 or 71 or 81 or 82 or 83 or 91;

    private static bool IsBirth(ReadOnlySpan<char> date, DateOnly today) =>
        DateOnly.TryParseExact(date, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born)
        && born.Year >= 1880 && born <= today;
}
