using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace TradeIn.EventStore;

/// <summary>
/// The digest of an event: SHA-256 over the digest before it and the event's fields, each field that can vary in length
/// led by its length. The layout is a contract: digests that were written must come out the same for ever.
/// </summary>
internal sealed class ChainHasher
{
    public const int Size = SHA256.HashSizeInBytes;

    private readonly ArrayBufferWriter<byte> bytes = new(2048);

    /// <summary>Hashes one event and puts its digest into <paramref name="digest"/>.</summary>
    public void Hash(ReadOnlySpan<byte> previous, EventRow row, Span<byte> digest)
    {
        bytes.ResetWrittenCount();
        bytes.Write(previous);
        WriteNumber(row.Position);
        row.Id.TryWriteBytes(bytes.GetSpan(16), bigEndian: true, out int written);
        bytes.Advance(written);
        WriteText(row.StreamId);
        WriteNumber(row.Version);
        WriteText(row.Type);
        WriteNumber(Microseconds(row.RecordedAt));
        WriteText(row.CorrelationId);
        WriteText(row.CausationId);
        WriteBytes(row.Headers);
        WriteBytes(row.Data);
        SHA256.HashData(bytes.WrittenSpan, digest);
    }

    /// <summary>Hashes events that follow each other; hands their digests back one after another.</summary>
    public byte[] HashAll(ReadOnlySpan<byte> previous, IReadOnlyList<EventRow> rows)
    {
        byte[] digests = new byte[rows.Count * Size];
        for (int each = 0; each < rows.Count; each++)
        {
            Span<byte> digest = digests.AsSpan(each * Size, Size);
            Hash(previous, rows[each], digest);
            previous = digest;
        }
        return digests;
    }

    private static long Microseconds(DateTimeOffset time) =>
        (time - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;

    private void WriteNumber(long number)
    {
        BinaryPrimitives.WriteInt64BigEndian(bytes.GetSpan(8), number);
        bytes.Advance(8);
    }

    private void WriteText(string? value)
    {
        if (value is null)
        {
            WriteNumber(-1);
            return;
        }
        WriteNumber(Encoding.UTF8.GetByteCount(value));
        bytes.Advance(Encoding.UTF8.GetBytes(value, bytes.GetSpan(Encoding.UTF8.GetMaxByteCount(value.Length))));
    }

    private void WriteBytes(byte[]? value)
    {
        WriteNumber(value?.Length ?? -1);
        bytes.Write(value);
    }
}
