using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TradeIn.Cli.Verification;

/// <summary>
/// Positions without gap, versions without gap in every stream, times that do not run backwards. Streams are known by a
/// digest of their names: there are millions of them.
/// </summary>
internal sealed class LogOrder(Findings findings)
{
    private readonly Dictionary<UInt128, int> versions = [];
    private LogRow? previous;

    public long LastPosition => previous?.Position ?? 0;

    public void Follow(LogRow row)
    {
        if (row.Position != LastPosition + 1)
            findings.Add(
                FindingKind.PositionGap, row, Invariant($"position {row.Position} follows position {LastPosition}"));
        if (previous is not null && row.RecordedAt < previous.RecordedAt)
            findings.Add(
                FindingKind.TimeReversed, row,
                Invariant($"recorded at {row.RecordedAt:O}, the event before it at {previous.RecordedAt:O}"));
        FollowVersion(row);
        previous = row;
    }

    private void FollowVersion(LogRow row)
    {
        var stream = Digest(row.Stream);
        var last = versions.GetValueOrDefault(stream);
        if (row.Version != last + 1)
            findings.Add(
                FindingKind.VersionGap, row, Invariant($"version {row.Version} follows version {last} of the stream"));
        versions[stream] = row.Version is > 0 and <= int.MaxValue ? (int)row.Version : last;
    }

    private static UInt128 Digest(string stream)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(stream), digest);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(digest);
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
