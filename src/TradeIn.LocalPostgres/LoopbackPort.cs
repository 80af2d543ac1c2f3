using System.Net;
using System.Net.Sockets;

namespace TradeIn.LocalPostgres;

/// <summary>Ports of 127.0.0.1 for programs that have to be told where to listen.</summary>
public static class LoopbackPort
{
    /// <summary>One that nobody has at this moment; somebody may take it first, and the start is tried again.</summary>
    public static int FindFree()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
