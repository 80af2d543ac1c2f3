using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace TradeIn.Cli.Torture.Faults;

/// <summary>Stands between a node and PostgreSQL, and cuts the connection that the node's batches are committed on.</summary>
internal sealed class Relay : IAsyncDisposable
{
    /// <summary>What the start of a session says that alone the writer of the log asks for.</summary>
    private static ReadOnlySpan<byte> WritersMark => "idle_in_transaction_session_timeout"u8;

    /// <summary>How the data of an event begins in what is sent: jsonb in its first version, an object.</summary>
    private static ReadOnlySpan<byte> EventData => [1, (byte)'{', (byte)'"'];

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<Socket, bool> open = new();
    private readonly Lock turn = new();
    private volatile EndPoint server;
    private volatile bool away;
    private Cut? armed;

    public Relay(EndPoint server)
    {
        this.server = server;
        listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>Where the node connects to; it stays the same wherever the server moves.</summary>
    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>After every start PostgreSQL listens elsewhere.</summary>
    public void LeadTo(EndPoint place) => server = place;

    /// <summary>Cuts the next time that something is committed, and completes when it is done.</summary>
    /// <param name="kind">In the answer to the commit, or in what is sent before it.</param>
    /// <param name="bytes">So many bytes are let through.</param>
    /// <param name="andStayAway">Nothing is let through from then on, until it comes back.</param>
    public async Task CutAsync(FaultKind kind, int bytes, CancellationToken cancel, bool andStayAway = false)
    {
        var cut = new Cut(kind, bytes, andStayAway);
        lock (turn) armed = cut;
        await cut.Done.Task.WaitAsync(cancel);
    }

    /// <summary>Lets connections through again.</summary>
    public void ComeBack() => away = false;

    public ValueTask DisposeAsync()
    {
        away = true;
        listener.Stop();
        CutAll();
        return ValueTask.CompletedTask;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var node = await listener.AcceptSocketAsync();
                if (away) node.Dispose();
                else _ = ServeAsync(node);
            }
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
        {
            // It was disposed of.
        }
    }

    private async Task ServeAsync(Socket node)
    {
        var place = server;
        using var upstream = new Socket(place.AddressFamily, SocketType.Stream, ProtocolType.Unspecified);
        node.NoDelay = true;
        open[node] = open[upstream] = true;
        var session = new Session();
        try
        {
            await upstream.ConnectAsync(place);
            await Task.WhenAny(RequestsAsync(session, node, upstream), AnswersAsync(session, upstream, node));
        }
        catch (SocketException)
        {
            // The server is not there.
        }
        finally
        {
            open.TryRemove(node, out _);
            open.TryRemove(upstream, out _);
            node.Dispose();
        }
    }

    private async Task RequestsAsync(Session session, Socket node, Socket upstream)
    {
        var buffer = new byte[1 << 16];
        while (await ReceiveAsync(node, buffer) is { Length: > 0 } request)
        {
            if (!session.HasBegun) session.Begin(request.Span.IndexOf(WritersMark) >= 0);
            var cut = session.IsWriters && (session.Cutter.InTransaction || request.Span.IndexOf(EventData) >= 0)
                ? Take(FaultKind.CutCommitRequest) : null;
            await SendAsync(upstream, cut is null ? request : request[..Math.Min(cut.Bytes, Math.Max(0, request.Length - 1))]);
            if (cut is null) continue;
            Finish(cut);
            return;
        }
    }

    private async Task AnswersAsync(Session session, Socket upstream, Socket node)
    {
        var buffer = new byte[1 << 16];
        while (await ReceiveAsync(upstream, buffer) is { Length: > 0 } answer)
        {
            var commit = session.IsWriters ? session.Cutter.Follow(answer.Span) : -1;
            var cut = commit >= 0 ? Take(FaultKind.CutCommitAnswer) : null;
            await SendAsync(node, cut is null ? answer : answer[..Math.Min(commit + cut.Bytes, answer.Length - 1)]);
            if (cut is null) continue;
            Finish(cut);
            return;
        }
    }

    private Cut? Take(FaultKind kind)
    {
        lock (turn)
        {
            if (armed?.Kind != kind) return null;
            var taken = armed;
            armed = null;
            return taken;
        }
    }

    private void Finish(Cut cut)
    {
        if (cut.AndStayAway)
        {
            away = true;
            CutAll();
        }
        cut.Done.TrySetResult();
    }

    /// <summary>Cuts every connection; new ones are let through.</summary>
    public void CutAll()
    {
        foreach (var each in open.Keys) each.Dispose();
        open.Clear();
    }

    private static async Task<Memory<byte>> ReceiveAsync(Socket from, byte[] buffer)
    {
        try
        {
            return buffer.AsMemory(0, await from.ReceiveAsync(buffer));
        }
        catch (Exception cut) when (cut is SocketException or ObjectDisposedException)
        {
            return Memory<byte>.Empty;
        }
    }

    private static async Task SendAsync(Socket to, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            while (bytes.Length > 0) bytes = bytes[await to.SendAsync(bytes)..];
        }
        catch (Exception cut) when (cut is SocketException or ObjectDisposedException)
        {
            // The other side is gone; the next reading finds out.
        }
    }

    private sealed record Cut(FaultKind Kind, int Bytes, bool AndStayAway)
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private sealed class Session
    {
        private volatile bool isWriters;

        public CommitCutter Cutter { get; } = new();

        public bool HasBegun { get; private set; }

        public bool IsWriters => isWriters;

        /// <summary>What asks for encryption first would hide all; the nodes are told not to.</summary>
        public void Begin(bool writers) => (HasBegun, isWriters) = (true, writers);
    }
}
