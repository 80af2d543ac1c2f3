using System.Collections.Concurrent;
using System.Diagnostics;
using TradeIn.Cli.Torture.Faults;
using TradeIn.LocalPostgres;

namespace TradeIn.Cli.Torture.Machines;

/// <summary>A node: the server as a process of its own behind a relay of its own, on one port however often it is started.</summary>
internal sealed class TorturedNode : IAsyncDisposable
{
    private const int WordsKept = 200;
    private static readonly TimeSpan BeforeAgain = TimeSpan.FromMilliseconds(200);
    private readonly ProcessStartInfo start;
    private readonly ConcurrentQueue<string> words = new();
    private readonly CancellationTokenSource ending = new();
    private readonly Task watch;
    private volatile Process process;
    private volatile bool killed;

    /// <param name="name">What it is called in PostgreSQL.</param>
    /// <param name="program">The server's assembly.</param>
    /// <param name="postgres">What it is to reach.</param>
    /// <param name="folder">Its own.</param>
    /// <param name="identityKey">The same on every node.</param>
    /// <param name="clock">What it takes for the time; null: the machine's.</param>
    public TorturedNode(
        string name, string program, TorturedPostgres postgres, string folder, string identityKey, FakeClock? clock)
    {
        (Name, Clock) = (name, clock);
        Relay = new Relay(postgres.Place);
        Address = new Uri($"http://127.0.0.1:{LoopbackPort.FindFree()}");
        start = new ProcessStartInfo("dotnet", [program])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["ASPNETCORE_URLS"] = Address.ToString(),
                ["TRADEIN__POSTGRES"] = postgres.ConnectionStringThrough(Relay.Port, name),
                ["TRADEIN__DATA"] = folder,
                ["TRADEIN__IDENTITYKEY"] = identityKey, ["TRADEIN__MASTERKEY"] = identityKey,
                ["Logging__LogLevel__Default"] = "Warning",
            },
        };
        foreach (var (variable, value) in clock?.Environment ?? []) start.Environment[variable] = value;
        process = Begin();
        watch = WatchAsync();
    }

    public string Name { get; }

    public Uri Address { get; }

    public Relay Relay { get; }

    public FakeClock? Clock { get; }

    public int ProcessId => process.Id;

    /// <summary>How often it ended without having been killed.</summary>
    public int EndedByItself { get; private set; }

    /// <summary>What it said last.</summary>
    public string LastWords => string.Join('\n', words);

    /// <summary>SIGKILL. Whoever watches over it starts it again.</summary>
    public void Kill()
    {
        killed = true;
        process.Kill();
    }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await Signals.ContinueAsync(process.Id);
        if (!process.HasExited) process.Kill();
        await watch;
        process.Dispose();
        await Relay.DisposeAsync();
        ending.Dispose();
    }

    /// <summary>Starts it again whenever it ends, as an operator's supervisor does.</summary>
    private async Task WatchAsync()
    {
        while (true)
        {
            await process.WaitForExitAsync(CancellationToken.None);
            if (ending.IsCancellationRequested) return;
            if (!killed)
            {
                EndedByItself++;
                await Task.Delay(BeforeAgain, CancellationToken.None);
            }
            killed = false;
            process.Dispose();
            process = Begin();
        }
    }

    private Process Begin()
    {
        var begun = Process.Start(start)!;
        begun.OutputDataReceived += Hear;
        begun.ErrorDataReceived += Hear;
        begun.BeginOutputReadLine();
        begun.BeginErrorReadLine();
        return begun;
    }

    private void Hear(object sender, DataReceivedEventArgs heard)
    {
        if (heard.Data is not { } line) return;
        words.Enqueue(line);
        if (words.Count > WordsKept) words.TryDequeue(out _);
    }
}
