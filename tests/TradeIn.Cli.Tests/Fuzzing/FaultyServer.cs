using System.Net;
using System.Net.Sockets;
using System.Text;

namespace TradeIn.Cli.Tests.Fuzzing;

/// <summary>Answers every connection with the same bytes, and hangs up.</summary>
internal sealed class FaultyServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task work;

    private FaultyServer(string answer)
    {
        listener.Start();
        Address = new Uri($"http://{listener.LocalEndpoint}");
        work = AnswerAsync(Encoding.ASCII.GetBytes(answer));
    }

    public Uri Address { get; }

    public static FaultyServer Start(string answer) => new(answer);

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Dispose();
        await work;
        stop.Dispose();
    }

    private async Task AnswerAsync(byte[] answer)
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(stop.Token);
                await using var stream = client.GetStream();
                _ = await stream.ReadAsync(new byte[4_096], stop.Token);
                await stream.WriteAsync(answer, stop.Token);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // It was told to stop.
        }
    }
}
