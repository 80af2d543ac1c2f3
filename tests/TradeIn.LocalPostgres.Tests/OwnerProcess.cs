using System.Diagnostics;

namespace TradeIn.LocalPostgres.Tests;

/// <summary>Another process that owns a cluster, to be killed or let go.</summary>
internal sealed class OwnerProcess : IDisposable
{
    public const string Own = "own-a-cluster";

    private readonly Process _process;

    private OwnerProcess(Process process, string connectionString) =>
        (_process, ConnectionString) = (process, connectionString);

    public string ConnectionString { get; }

    public static async Task<OwnerProcess> StartAsync(string dataFolder, CancellationToken cancel)
    {
        var program = Path.ChangeExtension(typeof(OwnerProcess).Assembly.Location, null);
        var process = Process.Start(new ProcessStartInfo(program, [Own, dataFolder])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var line = await process.StandardOutput.ReadLineAsync(cancel);
        line.ShouldNotBeNull("the owner ended before it had a cluster");
        line.ShouldNotBe("joined");
        return new(process, line);
    }

    public async Task KillAsync(CancellationToken cancel)
    {
        _process.Kill();
        await _process.WaitForExitAsync(cancel);
    }

    public async Task LetGoAsync(CancellationToken cancel)
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync(cancel);
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }
}
