using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TradeIn.Cli.Seasons;

/// <summary>Writes a season as NDJSON.</summary>
internal static class SeasonWriter
{
    private const int Enough = 1 << 16;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task WriteAsync(Season season, Stream output, CancellationToken cancel)
    {
        var buffer = new ArrayBufferWriter<byte>(Enough * 2);
        await using var writer = new Utf8JsonWriter(buffer, Options);
        foreach (var line in season.Lines())
        {
            line.WriteTo(writer);
            writer.Reset();
            buffer.Write("\n"u8);
            if (buffer.WrittenCount < Enough) continue;
            await output.WriteAsync(buffer.WrittenMemory, cancel);
            buffer.ResetWrittenCount();
        }
        await output.WriteAsync(buffer.WrittenMemory, cancel);
        await output.FlushAsync(cancel);
    }
}
