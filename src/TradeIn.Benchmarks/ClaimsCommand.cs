using System.CommandLine;
using System.Globalization;

namespace TradeIn.Benchmarks;

/// <summary>
/// Claims in process alone, round after round, with nothing beside them: what a profiler is held to, and what a change to the log
/// or to the rules is tried with first.
/// </summary>
internal static class ClaimsCommand
{
    private static readonly Option<int> Callers = new("--callers") { Description = "Waiting.", DefaultValueFactory = _ => 64 };
    private static readonly Option<int> Claims = new("--claims") { Description = "In each round.", DefaultValueFactory = _ => 8_000 };
    private static readonly Option<int> Rounds = new("--rounds") { Description = "One after another.", DefaultValueFactory = _ => 5 };

    public static Command Create(Option<string?> postgres)
    {
        var command = new Command("claims", "Claims in process with all their rules, and nothing else: to profile, and to try a change.")
        {
            Callers, Claims, Rounds, postgres,
        };
        command.SetAction((parsed, cancel) => ServerRuntime.MeasureAsync(async () =>
        {
            await using var databases = await BenchDatabases.OpenAsync(parsed.GetValue(postgres), cancel);
            await RunAsync(
                databases, parsed.GetRequiredValue(Callers), parsed.GetRequiredValue(Claims), parsed.GetRequiredValue(Rounds), Console.Out);
            return 0;
        }, cancel));
        return command;
    }

    private static async Task RunAsync(BenchDatabases databases, int callers, int claims, int rounds, TextWriter output)
    {
        var prepared = await PreparedLog.MakeAsync(databases, claims, hot: 0);
        var rates = new List<double>();
        for (var round = 1; round <= rounds; round++)
        {
            var copy = await databases.CreateAsync(prepared.Database);
            var before = Environment.CpuUsage.TotalTime;
            var (allocated, collecting) = (GC.GetTotalAllocatedBytes(), GC.GetTotalPauseDuration());
            var measured = await prepared.ClaimAsync(copy, prepared.Deals(..claims), callers);
            var (cpu, bytes) = (Environment.CpuUsage.TotalTime - before, GC.GetTotalAllocatedBytes() - allocated);
            var paused = GC.GetTotalPauseDuration() - collecting;
            Npgsql.NpgsqlConnection.ClearAllPools();
            await databases.DropAsync(copy);
            rates.Add(measured.PerSecond);
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"round {round}: {measured.PerSecond:0} claims/s, p99 {measured.P99Ms:0.0} ms; each {cpu.TotalMilliseconds / claims:0.000} ms of "
                + $"this process's processor, {bytes / claims / 1024.0:0.0} KB allocated; stopped for {paused.TotalMilliseconds:0} ms by the garbage collector"));
        }
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"median: {Load.Median(rates):0} claims/s"));
    }
}
