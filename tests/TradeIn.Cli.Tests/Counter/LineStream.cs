using System.Buffers;
using System.Text;

namespace TradeIn.Cli.Tests.Counter;

/// <summary>Passes on whole lines, as somebody alters them.</summary>
internal sealed class LineStream(Stream onward, Func<string, Task<string>> alter) : Stream
{
    private readonly ArrayBufferWriter<byte> line = new();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (!buffer.IsEmpty)
        {
            var end = buffer.Span.IndexOf((byte)'\n') + 1;
            var piece = end == 0 ? buffer : buffer[..end];
            line.Write(piece.Span);
            buffer = buffer[piece.Length..];
            if (end > 0) await PassOnAsync(cancellationToken);
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override Task FlushAsync(CancellationToken cancellationToken) => onward.FlushAsync(cancellationToken);

    public override void Flush() => throw new NotSupportedException();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private async Task PassOnAsync(CancellationToken cancel)
    {
        var altered = await alter(Encoding.UTF8.GetString(line.WrittenSpan));
        line.ResetWrittenCount();
        await onward.WriteAsync(Encoding.UTF8.GetBytes(altered), cancel);
    }
}
