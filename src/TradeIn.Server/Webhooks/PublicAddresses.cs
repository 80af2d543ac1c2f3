using System.Net;
using System.Net.Sockets;

namespace TradeIn.Server.Webhooks;

/// <summary>
/// Keeps webhooks out of the networks that this server stands in. A name is judged by the addresses that it leads to
/// at the
/// moment of the connection, and it is those that are connected to: so it cannot lead elsewhere a moment later.
/// </summary>
internal static class PublicAddresses
{
    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
            "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
            "224.0.0.0/3", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    /// <summary>Whether an address is one of the public internet.</summary>
    public static bool Holds(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        var known = address.AddressFamily == AddressFamily.InterNetwork || GlobalUnicast.Contains(address);
        return known && !NotPublic.Any(network => network.Contains(address));
    }

    /// <summary>Connects to a public address of a host, and to no other.</summary>
    public static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var found = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancel);
        var addresses = found.Where(Holds).ToArray();
        if (addresses.Length == 0)
            throw new HttpRequestException($"{context.DnsEndPoint.Host} leads to no public address.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
