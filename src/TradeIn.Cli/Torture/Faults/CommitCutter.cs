using System.Buffers.Binary;

namespace TradeIn.Cli.Torture.Faults;

/// <summary>
/// Follows what a server of PostgreSQL says on one connection, message by message, to find the answer to a COMMIT: the message
/// of completion whose tag is COMMIT, and the one after it that says that the session is ready.
/// </summary>
internal sealed class CommitCutter
{
    private const int HeaderLength = 5;
    private static ReadOnlySpan<byte> Commit => "COMMIT\0"u8;
    private readonly byte[] header = new byte[HeaderLength + 7];
    private int seen;
    private long left;

    /// <summary>Whether the session is in a transaction, by what the server said last.</summary>
    public bool InTransaction { get; private set; }

    /// <summary>Where the answer to a COMMIT begins in what came now; -1 when it does not. It always begins with its message.</summary>
    public int Follow(ReadOnlySpan<byte> answer)
    {
        var begins = -1;
        for (var at = 0; at < answer.Length;)
        {
            if (seen < HeaderLength)
            {
                header[seen++] = answer[at++];
                if (seen < HeaderLength) continue;
                left = BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(1)) - 4;
            }
            while (left > 0 && seen < header.Length && at < answer.Length)
            {
                header[seen++] = answer[at++];
                left--;
            }
            var skipped = (int)Math.Min(left, answer.Length - at);
            if (skipped > 0 && seen == header.Length) (at, left) = (at + skipped, left - skipped);
            if (left > 0) continue;
            if (IsCommit()) begins = Math.Max(0, at - header.Length);
            if (header[0] == (byte)'Z' && seen > HeaderLength) InTransaction = header[HeaderLength] == (byte)'T';
            seen = 0;
        }
        return begins;
    }

    private bool IsCommit() =>
        header[0] == (byte)'C' && seen == header.Length && header.AsSpan(HeaderLength).SequenceEqual(Commit);
}
