using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("TradeIn.Cli.Tests")]

namespace TradeIn.Cli.Verification;

/// <summary>An event as it stands in the log, unread.</summary>
/// <param name="Position">Its place in the log (<c>seq_id</c>).</param>
/// <param name="Stream">The stream that it stands in.</param>
/// <param name="Version">Its place in the stream.</param>
/// <param name="Type">snake_case: <c>claim_approved</c>.</param>
/// <param name="Data">JSON, UTF-8.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="CorrelationId">The command that recorded it.</param>
internal sealed record LogRow(
    long Position, string Stream, long Version, string Type, ReadOnlyMemory<byte> Data, DateTimeOffset RecordedAt,
    string? CorrelationId);
