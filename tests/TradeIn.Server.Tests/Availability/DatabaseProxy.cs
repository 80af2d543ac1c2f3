using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace TradeIn.Server.Tests.Availability;

/// <summary>Stands between a server and its database, and can be away.</summary>
internal sealed class DatabaseProxy : IAsyncDisposable
{
    private readonly ConcurrentDictionary<Socket, bool> open = new();
    private readonly string host;
    private readonly int port;
    private readonly IPEndPoint address;
    private TcpListener listener;

    public DatabaseProxy(string connectionString)
    {
        var server = new NpgsqlConnectionStringBuilder(connectionString);
        (host, port) = (server.Host!, server.Port);
        listener = Listen(new IPEndPoint(IPAddress.Loopback, 0));
        address = (IPEndPoint)listener.LocalEndpoint;
        server.Host = "127.0.0.1";
        server.Port = address.Port;
        ConnectionString = server.ConnectionString;
    }

    /// <summary>Leads through the proxy.</summary>
    public string ConnectionString { get; }

    /// <summary>Cuts every connection and takes no new one.</summary>
    public void GoAway()
    {
        listener.Stop();
        foreach (var each in open.Keys) each.Dispose();
        open.Clear();
    }

    public void ComeBack() => listener = Listen(address);

    public ValueTask DisposeAsync()
    {
        GoAway();
        return ValueTask.CompletedTask;
    }

    private TcpListener Listen(IPEndPoint at)
    {
        var next = new TcpListener(at);
        next.Server.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        next.Start();
        _ = ServeAllAsync(next);
        return next;
    }

    private async Task ServeAllAsync(TcpListener from)
    {
        try
        {
            while (true) _ = ServeAsync(await from.AcceptSocketAsync());
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
        {
            // It went away.
        }
    }

    private async Task ServeAsync(Socket client)
    {
        using var server = host.StartsWith('/')
            ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
            : new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        using (client)
        {
            client.NoDelay = true;
            open[client] = open[server] = true;
            try
            {
                if (host.StartsWith('/')) await server.ConnectAsync(new UnixDomainSocketEndPoint($"{host}/.s.PGSQL.{port}"));
                else await server.ConnectAsync(host, port);
                await Task.WhenAny(CopyAsync(client, server), CopyAsync(server, client));
            }
            catch (Exception cut) when (cut is SocketException or ObjectDisposedException)
            {
                // Cut, or the database itself is not there.
            }
            open.TryRemove(client, out _);
            open.TryRemove(server, out _);
        }
    }

    private static async Task CopyAsync(Socket from, Socket to)
    {
        var buffer = new byte[1 << 16];
        while (await from.ReceiveAsync(buffer) is > 0 and var length) await to.SendAsync(buffer.AsMemory(0, length));
    }
}
