using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using Npgsql;
using TradeIn.LocalPostgres;
using TradeIn.Testing.Postgres;

namespace TradeIn.Cli.Tests.EndToEnd;

/// <summary>The server as a process of its own, on one port however often it is killed and started again.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private const int KilledBySignal9 = 128 + 9;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(2);
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("tradein-server");
    private readonly ConcurrentQueue<string> said = new();
    private readonly NpgsqlDataSource log;
    private readonly (string Name, string Value)[] settings;
    private readonly string postgres;
    private Process process;

    private ServerProcess(TestDatabase database, (string, string)[] settings)
    {
        this.settings = settings;
        (postgres, log) = (database.ConnectionString, NpgsqlDataSource.Create(database.ConnectionString));
        Address = new Uri($"http://127.0.0.1:{LoopbackPort.FindFree()}");
        process = Begin();
    }

    public Uri Address { get; }

    /// <summary>A server that takes requests.</summary>
    public static async Task<ServerProcess> StartAsync(TestDatabase database, params (string Name, string Value)[] settings)
    {
        var server = new ServerProcess(database, settings);
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = server.Address };
        await server.UntilAsync(() => IsReadyAsync(http));
        return server;
    }

    /// <summary>The last position of the log.</summary>
    public async Task<long> HeadAsync()
    {
        await using var command = log.CreateCommand("select position from log_head");
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    /// <summary>Kills it by SIGKILL as soon as the log has grown to a position, while somebody is still at work.</summary>
    public async Task KillAtAsync(long position, Task work)
    {
        await UntilAsync(async () => work.IsCompleted || await HeadAsync() >= position);
        work.IsCompleted.ShouldBeFalse($"The work ended before the log had grown to position {position}.");
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.ShouldBe(KilledBySignal9);
    }

    public void StartAgain()
    {
        process.Dispose();
        process = Begin();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
        await log.DisposeAsync();
        data.Delete(recursive: true);
    }

    private static async Task<bool> IsReadyAsync(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync("/readyz", TestContext.Current.CancellationToken);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private async Task UntilAsync(Func<Task<bool>> holds)
    {
        while (!await holds())
        {
            if (process.HasExited) throw new InvalidOperationException($"The server ended by itself:\n{string.Join('\n', said)}");
            await Task.Delay(BetweenLooks, TestContext.Current.CancellationToken);
        }
    }

    private Process Begin()
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "TradeIn.Server.dll")])
        {
            WorkingDirectory = data.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["ASPNETCORE_URLS"] = Address.ToString(),
                ["TRADEIN__POSTGRES"] = postgres,
                ["TRADEIN__DATA"] = data.FullName,
            },
        };
        foreach (var (name, value) in settings) start.Environment[name] = value;
        var begun = Process.Start(start)!;
        begun.OutputDataReceived += Hear;
        begun.ErrorDataReceived += Hear;
        begun.BeginOutputReadLine();
        begun.BeginErrorReadLine();
        return begun;
    }

    private void Hear(object sender, DataReceivedEventArgs heard)
    {
        if (heard.Data is { } line) said.Enqueue(line);
    }
}
