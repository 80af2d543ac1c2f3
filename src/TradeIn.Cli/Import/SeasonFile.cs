using System.IO.Pipelines;
using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using TradeIn.Cli.Seasons;
using TradeIn.Client.Events;

namespace TradeIn.Cli.Import;

/// <summary>A line that is to be sent.</summary>
/// <param name="Number">From 1, blank lines counted.</param>
/// <param name="End">The place in the file behind it.</param>
/// <param name="Start">Where it begins in its chunk's bytes.</param>
/// <param name="Expect">What it must be answered with, if it says so.</param>
/// <param name="OldCategory">Of the old unit that comes in, if one does.</param>
/// <param name="NewCategory">Of the new unit that is sold, if one is.</param>
/// <param name="Actor">Whose key sends it; empty: one key sends all.</param>
/// <param name="Touches">The keys that it shares with lines that it must keep its order with.</param>
internal sealed record FileLine(
    long Number, long End, int Start, string? Source, string? Id, string Type, Expectation? Expect, string? OldCategory,
    string? NewCategory, string Actor, IReadOnlyList<string> Touches)
{
    public bool IsBarrier => Touches is [SeasonLine.Everything];

    /// <summary>The latest time that this line or one before it names: when, in the season, it is delivered.</summary>
    public DateTimeOffset Clock { get; init; }

    /// <summary>Whether it goes to the endpoint of its kind, and not in a stream of events.</summary>
    public bool IsSingle { get; init; }
}

/// <summary>Some lines of a file, as one request carries them.</summary>
internal sealed record Chunk(ReadOnlyMemory<byte> Bytes, IReadOnlyList<FileLine> Lines)
{
    public long LastLine => Lines[^1].Number;

    /// <summary>One line, with its end.</summary>
    public ReadOnlyMemory<byte> BytesOf(int at) =>
        Bytes[Lines[at].Start..(at + 1 < Lines.Count ? Lines[at + 1].Start : Bytes.Length)];
}

/// <summary>A file of events, read in chunks from any place between two lines.</summary>
internal sealed class SeasonFile : IAsyncDisposable
{
    private const int FingerprintedBytes = 1 << 16;
    private readonly FileStream file;
    private readonly PipeReader reader;
    private readonly int linesPerChunk;
    private readonly bool byActor;
    private readonly bool singles;
    private DateTimeOffset clock;
    private long position;
    private long number;

    /// <param name="position">Where to begin: 0, or the end of a line.</param>
    /// <param name="number">How many lines lie before it.</param>
    /// <param name="byActor">Whether each line is sent by its actor; else one sends all, in order.</param>
    /// <param name="singles">Whether lines that say so go to the endpoint of their kind; else all are events of a stream.</param>
    public SeasonFile(string path, int linesPerChunk, long position, long number, bool byActor = false, bool singles = false)
    {
        (this.linesPerChunk, this.position, this.number) = (linesPerChunk, position, number);
        (this.byActor, this.singles) = (byActor, singles);
        file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, useAsync: true) { Position = position };
        reader = PipeReader.Create(file, new StreamPipeReaderOptions(bufferSize: 1 << 18, leaveOpen: true));
    }

    /// <summary>Tells one file from another: its length and its beginning.</summary>
    public static async Task<string> FingerprintAsync(string path, CancellationToken cancel)
    {
        await using var file = File.OpenRead(path);
        var start = new byte[Math.Min(FingerprintedBytes, file.Length)];
        await file.ReadExactlyAsync(start, cancel);
        return $"{file.Length}-{Convert.ToHexStringLower(SHA256.HashData(start))[..16]}";
    }

    /// <summary>The next lines; null at the end.</summary>
    public async Task<Chunk?> NextAsync(CancellationToken cancel)
    {
        var bytes = new ArrayBufferWriter<byte>(linesPerChunk * 700);
        var lines = new List<FileLine>(linesPerChunk);
        while (lines.Count < linesPerChunk)
        {
            var read = await reader.ReadAsync(cancel);
            var rest = read.Buffer;
            while (lines.Count < linesPerChunk && TryCut(ref rest, read.IsCompleted, out var line)) Take(line, bytes, lines);
            reader.AdvanceTo(rest.Start, lines.Count < linesPerChunk ? rest.End : rest.Start);
            if (read.IsCompleted && rest.IsEmpty) break;
        }
        return lines.Count == 0 ? null : new Chunk(bytes.WrittenMemory, lines);
    }

    public async ValueTask DisposeAsync()
    {
        await reader.CompleteAsync();
        await file.DisposeAsync();
    }

    private void Take(ReadOnlySequence<byte> line, ArrayBufferWriter<byte> bytes, List<FileLine> lines)
    {
        number++;
        position += line.Length;
        var start = bytes.WrittenCount;
        foreach (var segment in line) bytes.Write(segment.Span);
        var text = bytes.WrittenMemory[start..];
        if (text.Span.ContainsAnyExcept(" \t\r\n"u8) is false) return;
        if (text.Span[^1] != (byte)'\n') bytes.Write("\n"u8);
        lines.Add(Read(text, start));
    }

    /// <summary>A line that cannot be read is sent all the same: what it is, is the server's to say.</summary>
    private FileLine Read(ReadOnlyMemory<byte> text, int start)
    {
        try
        {
            using var line = JsonDocument.Parse(text);
            var root = line.RootElement;
            var expect = Text(root, Expectation.Attribute) is { } expected ? Expectation.Parse(expected) : null;
            var (old, @new) = CategoriesIn(root);
            if (root.TryGetProperty("time", out var time) && time.TryGetDateTimeOffset(out var at) && at > clock) clock = at;
            return new FileLine(
                number, position, start, Text(root, "source"), Text(root, "id"), Text(root, "type") ?? "", expect, old, @new,
                byActor ? Text(root, SeasonLine.ActorAttribute) ?? "" : "",
                byActor ? (Text(root, SeasonLine.TouchesAttribute) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries) : [])
            {
                Clock = clock,
                IsSingle = singles && Text(root, SeasonLine.ViaAttribute) == SeasonLine.Single,
            };
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            return new FileLine(number, position, start, null, null, "", null, null, null, "", []) { Clock = clock };
        }
    }

    private static (string? Old, string? New) CategoriesIn(JsonElement line)
    {
        if (!line.TryGetProperty("data", out var data)) return (null, null);
        return Text(line, "type") switch
        {
            EventTypes.Recycling => (CategoryOf("unit"), null),
            EventTypes.Purchase => (null, CategoryOf("unit")),
            EventTypes.Delivery => (CategoryOf("oldUnit"), CategoryOf("newUnit")),
            _ => (null, null),
        };

        string? CategoryOf(string name) => data.TryGetProperty(name, out var unit) ? Text(unit, "category") : null;
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static bool TryCut(ref ReadOnlySequence<byte> rest, bool completed, out ReadOnlySequence<byte> line)
    {
        var end = rest.PositionOf((byte)'\n') is { } feed ? rest.GetPosition(1, feed) : rest.End;
        line = rest.Slice(0, end);
        if (line.IsEmpty || (!completed && end.Equals(rest.End) && rest.PositionOf((byte)'\n') is null)) return false;
        rest = rest.Slice(end);
        return true;
    }
}
