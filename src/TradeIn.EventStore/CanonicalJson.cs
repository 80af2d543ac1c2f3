using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace TradeIn.EventStore;

/// <summary>
/// One way to write each JSON value, the same for what is sent to a jsonb column and for what it gives back: members
/// sorted by the bytes of their names, the last of doubled ones kept, no white space, escapes only where JSON asks for
/// them, and numbers written out with their scale, as PostgreSQL's numeric does it (3.0E2 is 300, 1.50 stays).
/// An instance is used again and again, by one thread.
/// </summary>
internal sealed class CanonicalJson
{
    // Beyond it stands no number that a double or decimal can hold; numeric would take more digits than are sensible.
    private const int LargestExponent = 400;

    private readonly List<Member> members = [];
    private byte[] output = new byte[1024];
    private int written;
    private byte[] text = new byte[256];
    private byte[] unsorted = new byte[1024];

    /// <exception cref="JsonException">It is not JSON, or jsonb would not take it.</exception>
    public byte[] Canonical(ReadOnlySpan<byte> utf8)
    {
        written = 0;
        members.Clear();
        Utf8JsonReader reader = new(utf8, new JsonReaderOptions { MaxDepth = 512 });
        reader.Read();
        WriteValue(ref reader);
        reader.Read(); // throws when something follows
        return output.AsSpan(0, written).ToArray();
    }

    public byte[] Canonical(string json) => Canonical(Encoding.UTF8.GetBytes(json).AsSpan());

    private void WriteValue(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject: WriteObject(ref reader); break;
            case JsonTokenType.StartArray: WriteArray(ref reader); break;
            case JsonTokenType.String: WriteString(ref reader); break;
            case JsonTokenType.Number: WriteNumber(reader.ValueSpan); break;
            default: Write(reader.ValueSpan); break; // true, false, null
        }
    }

    private void WriteArray(ref Utf8JsonReader reader)
    {
        Write((byte)'[');
        bool first = true;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (!first) Write((byte)',');
            first = false;
            WriteValue(ref reader);
        }
        Write((byte)']');
    }

    private void WriteObject(ref Utf8JsonReader reader)
    {
        int firstMember = members.Count;
        Write((byte)'{');
        int start = written;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            int from = written;
            WriteString(ref reader);
            int nameEnd = written;
            Write((byte)':');
            reader.Read();
            WriteValue(ref reader);
            members.Add(new Member(from - start, nameEnd - start, written - start));
        }
        Rearrange(firstMember, start);
        members.RemoveRange(firstMember, members.Count - firstMember);
        Write((byte)'}');
    }

    /// <summary>Writes the members that stand from <paramref name="start"/> on again, sorted and with commas.</summary>
    private void Rearrange(int firstMember, int start)
    {
        ReadOnlySpan<byte> body = output.AsSpan(start, written - start);
        Grow(ref unsorted, body.Length);
        body.CopyTo(unsorted);
        written = start;
        SortByName(firstMember);
        for (int each = firstMember; each < members.Count; each++)
        {
            if (each + 1 < members.Count && Name(each).SequenceEqual(Name(each + 1))) continue; // the last one counts
            if (written > start) Write((byte)',');
            Write(unsorted.AsSpan(members[each].From..members[each].End));
        }
    }

    // Members are few and mostly in order, and equal names must keep theirs: insertion does both.
    private void SortByName(int firstMember)
    {
        for (int next = firstMember + 1; next < members.Count; next++)
            for (int at = next; at > firstMember && Name(at).SequenceCompareTo(Name(at - 1)) < 0; at--)
                (members[at], members[at - 1]) = (members[at - 1], members[at]);
    }

    // With the closing quote a name is never the beginning of another.
    private ReadOnlySpan<byte> Name(int member) => unsorted.AsSpan(members[member].From..members[member].NameEnd);

    private void WriteString(ref Utf8JsonReader reader)
    {
        Grow(ref text, reader.ValueSpan.Length);
        int length = CopyText(ref reader);
        Write((byte)'"');
        ReadOnlySpan<byte> rest = text.AsSpan(0, length);
        while (rest.IndexOfAny(Escaped) is int at && at >= 0)
        {
            Write(rest[..at]);
            WriteEscape(rest[at]);
            rest = rest[(at + 1)..];
        }
        Write(rest);
        Write((byte)'"');
    }

    private int CopyText(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.CopyString(text);
        }
        catch (InvalidOperationException broken)
        {
            throw new JsonException("A string is not Unicode text.", broken);
        }
    }

    private void WriteEscape(byte plain)
    {
        if (plain == 0) throw new JsonException("PostgreSQL cannot store the character U+0000.");
        int known = "\b\t\n\f\r\"\\"u8.IndexOf(plain);
        Write((byte)'\\');
        if (known >= 0)
        {
            Write("btnfr\"\\"u8[known]);
            return;
        }
        Write("u00"u8);
        Write("0123456789abcdef"u8[plain >> 4]);
        Write("0123456789abcdef"u8[plain & 15]);
    }

    private void WriteNumber(ReadOnlySpan<byte> number)
    {
        int exponentAt = number.IndexOfAny((byte)'e', (byte)'E');
        bool negative = number[0] == (byte)'-';
        bool zero = number[..(exponentAt < 0 ? number.Length : exponentAt)].IndexOfAnyInRange((byte)'1', (byte)'9') < 0;
        if (exponentAt < 0 && !(negative && zero))
        {
            Write(number);
            return;
        }
        string plain = WrittenOut(number, exponentAt, negative);
        Write(Encoding.ASCII.GetBytes(negative && !zero ? "-" + plain : plain)); // numeric knows no −0
    }

    private static string WrittenOut(ReadOnlySpan<byte> number, int exponentAt, bool negative)
    {
        string mantissa = Encoding.ASCII.GetString(exponentAt < 0 ? number : number[..exponentAt]);
        int exponent = 0;
        if (exponentAt >= 0 &&
            (!int.TryParse(number[(exponentAt + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture,
                out exponent) || Math.Abs(exponent) > LargestExponent))
            throw new JsonException("A number's exponent is out of range.");
        string[] parts = (negative ? mantissa[1..] : mantissa).Split('.');
        string digits = parts.Length > 1 ? parts[0] + parts[1] : parts[0];
        int scale = (parts.Length > 1 ? parts[1].Length : 0) - exponent;
        if (scale < 0) (digits, scale) = (digits + new string('0', -scale), 0);
        if (digits.Length <= scale) digits = new string('0', scale - digits.Length + 1) + digits;
        string whole = digits[..(digits.Length - scale)].TrimStart('0');
        string fraction = digits[(digits.Length - scale)..];
        return (whole.Length == 0 ? "0" : whole) + (scale > 0 ? "." + fraction : "");
    }

    private void Write(byte single) => Write([single]);

    private void Write(ReadOnlySpan<byte> many)
    {
        if (output.Length - written < many.Length) Array.Resize(ref output, checked((output.Length + many.Length) * 2));
        many.CopyTo(output.AsSpan(written));
        written += many.Length;
    }

    private static void Grow(ref byte[] buffer, int length)
    {
        if (buffer.Length < length) buffer = new byte[checked(length * 2)];
    }

    private static readonly SearchValues<byte> Escaped = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Select(each => (byte)each), (byte)'"', (byte)'\\']);

    private readonly record struct Member(int From, int NameEnd, int End);
}
