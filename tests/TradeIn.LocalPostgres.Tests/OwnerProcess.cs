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
        var process = Begin(dataFolder);
        var line = await process.StandardOutput.ReadLineAsync(cancel);
        line.ShouldNotBeNull("the owner ended before it had a cluster");
        line.ShouldNotBe("joined");
        return new(process, line);
    }

    /// <summary>Kills an owner when initdb has begun to write the data folder.</summary>
    public static async Task KillInTheMiddleOfInitdbAsync(string dataFolder, CancellationToken cancel)
    {
        Directory.CreateDirectory(dataFolder);
        using var owner = new OwnerProcess(Begin(dataFolder), "");
        while (!Directory.EnumerateDirectories(dataFolder, "unfinished-*")
            .Any(folder => File.Exists(Path.Combine(folder, "cluster", "PG_VERSION"))))
            await Task.Delay(1, cancel);
        await owner.KillAsync(cancel);
        Directory.Exists(Path.Combine(dataFolder, "cluster")).ShouldBeFalse("the kill came too late");
    }

    private static Process Begin(string dataFolder)
    {
        var program = Path.ChangeExtension(typeof(OwnerProcess).Assembly.Location, null);
        return Process.Start(new ProcessStartInfo(program, [Own, dataFolder])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
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
