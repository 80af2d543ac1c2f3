using System.Buffers;
using System.IO.Pipelines;

namespace TradeIn.Server.Events;

/// <summary>One line of a stream: its bytes, or that it was longer than may be.</summary>
internal readonly record struct EventLine(byte[] Bytes, bool TooLong);

/// <summary>Cuts a stream of NDJSON into lines as it comes in; blank lines are skipped.</summary>
internal static class EventLines
{
    public static async IAsyncEnumerable<EventLine> ReadAsync(
        PipeReader reader, int longest, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var tooLong = false;
        while (true)
        {
            var read = await reader.ReadAsync(cancel);
            var rest = read.Buffer;
            while (TryCut(ref rest, read.IsCompleted, out var line))
            {
                if (tooLong || line.Length > longest) yield return new EventLine([], TooLong: true);
                else if (!IsBlank(line)) yield return new EventLine(line.ToArray(), TooLong: false);
                tooLong = false;
            }
            if (rest.Length > longest)
            {
                // Forget what is too long already; the answer comes when its end does.
                tooLong = true;
                rest = rest.Slice(rest.End);
            }
            reader.AdvanceTo(rest.Start, rest.End);
            if (read.IsCompleted) break;
        }
        if (tooLong) yield return new EventLine([], TooLong: true);
    }

    private static bool TryCut(ref ReadOnlySequence<byte> rest, bool completed, out ReadOnlySequence<byte> line)
    {
        line = default;
        if (rest.PositionOf((byte)'\n') is { } end)
        {
            line = rest.Slice(0, end);
            rest = rest.Slice(rest.GetPosition(1, end));
            return true;
        }
        if (!completed || rest.IsEmpty) return false;
        line = rest;
        rest = rest.Slice(rest.End);
        return true;
    }

    private static bool IsBlank(ReadOnlySequence<byte> line)
    {
        foreach (var segment in line)
            if (segment.Span.ContainsAnyExcept(" \t\r"u8)) return false;
        return true;
    }
}
