using System.Buffers.Binary;
using System.Buffers.Text;

namespace TradeIn.Server.Feed;

/// <summary>
/// A place in the feed, for whoever reads it: twelve characters that mean nothing to him, and stay the same.
/// </summary>
internal static class FeedCursor
{
    private const byte Form = 1;
    private const int Bytes = 1 + sizeof(long);

    /// <summary>The place behind a position of the log.</summary>
    public static string Of(long position)
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        bytes[0] = Form;
        BinaryPrimitives.WriteInt64BigEndian(bytes[1..], position);
        return Base64Url.EncodeToString(bytes);
    }

    public static bool TryParse(string text, out long position)
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        position = 0;
        if (text.Length != 12 || !Base64Url.IsValid(text)) return false;
        if (!Base64Url.TryDecodeFromChars(text, bytes, out var written) || written != Bytes || bytes[0] != Form) return false;
        position = BinaryPrimitives.ReadInt64BigEndian(bytes[1..]);
        return position >= 0;
    }
}
