using System.IO.Pipelines;
using System.Text;
using TradeIn.Server.Events;

namespace TradeIn.Server.Tests.Events;

/// <summary>How a stream is cut into lines, however it arrives.</summary>
public sealed class EventLinesTests
{
    private const int Longest = 10;

    [Theory]
    [InlineData("one\ntwo\n", "one two")]
    [InlineData("one\ntwo", "one two")]
    [InlineData("\n\r\n \none\n", "one")]
    [InlineData("1234567890\n", "1234567890")]
    [InlineData("12345678901\none\n", "- one")]
    [InlineData("one\n12345678901", "one -")]
    [InlineData("123456789012345678901234567890\none", "- one")]
    [InlineData("123456789012345678901234567890", "-")]
    [InlineData("", "")]
    public async Task A_stream_is_cut_alike_whatever_pieces_it_comes_in(string text, string lines)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var piece = 1; piece <= Math.Max(1, bytes.Length); piece++)
            (await CutAsync(bytes, piece)).ShouldBe(lines, $"in pieces of {piece}");
    }

    private static async Task<string> CutAsync(byte[] bytes, int piece)
    {
        var cancel = TestContext.Current.CancellationToken;
        // The reader runs on as soon as a piece is there, so that it sees every piece by itself.
        var pipe = new Pipe(new PipeOptions(readerScheduler: PipeScheduler.Inline, useSynchronizationContext: false));
        var lines = new List<string>();
        var reading = ReadAsync();
        foreach (var part in bytes.Chunk(piece)) await pipe.Writer.WriteAsync(part, cancel);
        await pipe.Writer.CompleteAsync();
        await reading;
        return string.Join(" ", lines);

        async Task ReadAsync()
        {
            await foreach (var line in EventLines.ReadAsync(pipe.Reader, Longest, cancel))
                lines.Add(line.TooLong ? "-" : Encoding.UTF8.GetString(line.Bytes).Trim());
        }
    }
}
