using System.IO.Pipelines;

namespace TradeIn.Client.Transport;

/// <summary>
/// A connection that takes in what the server sends while the request is still being written. HTTP/1.1 clients write first
/// and read afterwards; a server that answers a stream of lines as it reads them would stop reading once its unread
/// answers fill the connection, and both would wait for ever. What waits here is at most the answer to one request.
/// </summary>
internal sealed class ReadAheadStream : Stream
{
    private readonly Stream connection;
    private readonly Stream received;

    public ReadAheadStream(Stream connection)
    {
        this.connection = connection;
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 0, useSynchronizationContext: false));
        received = pipe.Reader.AsStream();
        _ = TakeInAsync(pipe.Writer);
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        received.ReadAsync(buffer, cancellationToken);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        received.ReadAsync(buffer, offset, count, cancellationToken);

    public override int Read(byte[] buffer, int offset, int count) => received.Read(buffer, offset, count);

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        connection.WriteAsync(buffer, cancellationToken);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        connection.WriteAsync(buffer, offset, count, cancellationToken);

    public override void Write(byte[] buffer, int offset, int count) => connection.Write(buffer, offset, count);

    public override Task FlushAsync(CancellationToken cancellationToken) => connection.FlushAsync(cancellationToken);

    public override void Flush() => connection.Flush();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            connection.Dispose();
            received.Dispose();
        }
        base.Dispose(disposing);
    }

    /// <summary>Whatever ends the connection is told to the one who reads, by the pipe.</summary>
    private async Task TakeInAsync(PipeWriter writer)
    {
        try
        {
            await connection.CopyToAsync(writer);
            await writer.CompleteAsync();
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or OperationCanceledException)
        {
            await writer.CompleteAsync(exception);
        }
    }
}
