using System.Diagnostics;
using System.Runtime;

namespace TradeIn.Benchmarks;

/// <summary>
/// What is measured in this process is to have the garbage collector of the server, and the tool has another one, which keeps the
/// memory of a season small. A collector is chosen when a process starts, so the same command is run once more.
/// </summary>
internal static class ServerRuntime
{
    private static readonly (string Name, string Value)[] Settings =
    [
        ("DOTNET_gcServer", "1"), ("DOTNET_gcConcurrent", "1"), ("DOTNET_GCConserveMemory", "0"), ("DOTNET_GCGen0MaxBudget", "800000"),
        ("DOTNET_ThreadPool_UnfairSemaphoreSpinLimit", "0"), ("DOTNET_TieredPGO", "0"),
    ];

    /// <summary>For a server that is started from here: it has its own settings.</summary>
    public static void LeaveOut(IDictionary<string, string?> environment)
    {
        foreach (var (name, _) in Settings) environment.Remove(name);
    }

    /// <summary>Measures in a process that runs as the server does: this one, or one that it waits for.</summary>
    public static async Task<int> MeasureAsync(Func<Task<int>> measure, CancellationToken cancel)
    {
        if (GCSettings.IsServerGC) return await measure();
        var program = Environment.GetCommandLineArgs();
        var alone = Path.GetFileNameWithoutExtension(Environment.ProcessPath!) != "dotnet";
        var start = new ProcessStartInfo(Environment.ProcessPath!, alone ? program[1..] : program);
        foreach (var (name, value) in Settings) start.Environment[name] = value;
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} could not be started.");
        await using var killing = cancel.Register(process.Kill);
        await process.WaitForExitAsync(CancellationToken.None);
        return process.ExitCode;
    }
}
