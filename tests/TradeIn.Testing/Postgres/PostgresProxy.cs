using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Npgsql;

namespace TradeIn.Testing.Postgres;

/// <summary>What a proxy does with the one request that holds a marker.</summary>
public enum Mishap
{
    /// <summary>The server never gets it.</summary>
    RequestLost,

    /// <summary>The server commits, but its answer is lost.</summary>
    AnswerLost,

    /// <summary>The client is cut off at once, and the server gets the request only when it is let through.</summary>
    RequestHeldUp,
}

/// <summary>Stands between a log and its server, and lets accidents happen.</summary>
public sealed class PostgresProxy : IAsyncDisposable
{
    private readonly EndPoint server;
    private readonly ConcurrentDictionary<Socket, bool> open = new();
    private readonly TaskCompletionSource letThrough = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource happened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private volatile bool away;
    private byte[]? marker;
    private Mishap mishap;

    public PostgresProxy(string connectionString)
    {
        server = EndPointOf(new NpgsqlConnectionStringBuilder(connectionString));
        listener.Start();
        Listen();
        ConnectionString = new NpgsqlConnectionStringBuilder(connectionString)
        {
            Host = "127.0.0.1",
            Port = ((IPEndPoint)listener.LocalEndpoint).Port,
        }.ConnectionString;
    }

    /// <summary>Leads through the proxy.</summary>
    public string ConnectionString { get; }

    /// <summary>Completes when the accident has happened.</summary>
    public Task Happened => happened.Task;

    public void Arrange(string marked, Mishap what) => (mishap, marker) = (what, Encoding.UTF8.GetBytes(marked));

    public void LetThrough() => letThrough.TrySetResult();

    /// <summary>Cuts all connections and drops new ones at once. The port is kept, or someone else might take it.</summary>
    public void GoAway()
    {
        away = true;
        CutAll();
    }

    public void ComeBack() => away = false;

    public void CutAll()
    {
        foreach (Socket each in open.Keys) each.Dispose();
        open.Clear();
    }

    public ValueTask DisposeAsync()
    {
        LetThrough();
        GoAway();
        listener.Stop();
        return ValueTask.CompletedTask;
    }

    private void Listen()
    {
        _ = Task.Run(async () =>
        {
            try
            {
                while (true)
                {
                    var client = await listener.AcceptSocketAsync();
                    if (away) client.Dispose();
                    else _ = ServeAsync(client);
                }
            }
            catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
            {
                // It went away.
            }
        });
    }

    /// <summary>A folder for a host is where the server's Unix socket lies.</summary>
    private static EndPoint EndPointOf(NpgsqlConnectionStringBuilder named) => named.Host!.StartsWith('/')
        ? new UnixDomainSocketEndPoint($"{named.Host}/.s.PGSQL.{named.Port}")
        : new IPEndPoint(Dns.GetHostAddresses(named.Host!)[0], named.Port);

    private async Task ServeAsync(Socket client)
    {
        Socket upstream = new(server.AddressFamily, SocketType.Stream, ProtocolType.Unspecified);
        client.NoDelay = true;
        open[client] = open[upstream] = true;
        try
        {
            await upstream.ConnectAsync(server);
            await Task.WhenAny(RequestsAsync(client, upstream), AnswersAsync(client, upstream));
        }
        catch (SocketException)
        {
            // The server is not there.
        }
        client.Dispose();
        if (!heldUp) upstream.Dispose();
    }

    private volatile bool heldUp;
    private volatile Socket? unanswered;

    private async Task RequestsAsync(Socket client, Socket server)
    {
        byte[] buffer = new byte[1 << 16];
        while (await ReceiveAsync(client, buffer) is { Length: > 0 } request)
        {
            if (marker is { } marked && request.Span.IndexOf(marked) >= 0)
            {
                marker = null;
                switch (mishap)
                {
                    case Mishap.RequestLost:
                        happened.TrySetResult();
                        return;
                    case Mishap.AnswerLost:
                        unanswered = client;
                        break;
                    case Mishap.RequestHeldUp:
                        heldUp = true;
                        _ = SendLaterAsync(server, request.ToArray());
                        return;
                }
            }
            await server.SendAsync(request);
        }
    }

    private async Task SendLaterAsync(Socket server, byte[] request)
    {
        happened.TrySetResult();
        await letThrough.Task;
        heldUp = false;
        try
        {
            await server.SendAsync(request);
            await ReceiveAsync(server, new byte[1 << 16]); // until it is done
        }
        catch (SocketException)
        {
            // The test has ended.
        }
        server.Dispose();
    }

    private async Task AnswersAsync(Socket client, Socket server)
    {
        byte[] buffer = new byte[1 << 16];
        while (await ReceiveAsync(server, buffer) is { Length: > 0 } answer)
        {
            if (unanswered == client)
            {
                if (answer.Span.IndexOf("COMMIT\0"u8) < 0) continue;
                unanswered = null;
                happened.TrySetResult();
                return;
            }
            await client.SendAsync(answer);
        }
        if (heldUp) await letThrough.Task;
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
}
