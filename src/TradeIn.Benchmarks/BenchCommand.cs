using System.CommandLine;
using Npgsql;

namespace TradeIn.Benchmarks;

/// <summary><c>tradein bench</c>: measures the log, the server and the read models, beside a peer, in one run on one machine.</summary>
public static class BenchCommand
{
    private const int Done = 0;
    private const int NotFinished = 2;

    private static readonly Option<bool> Quick = new("--quick") { Description = "A short round of everything, some minutes." };

    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object and nothing else." };

    private static readonly Option<string?> Postgres = new("--postgres")
    {
        Description = "A connection string of a PostgreSQL server whose user may create databases. Default: a private one, removed afterwards.",
    };

    private static readonly Option<FileInfo?> Out = new("--out") { Description = "Where to write what is printed." };

    public static Command Create()
    {
        var command = new Command(
            "bench",
            "Measures claims with all their rules: in process at 1, 16, 64 and 256 waiting callers beside a peer that takes one "
            + "transaction a command and beside bulk insertion of the same rows; over HTTP singly and in batches; on one hot seller; how "
            + "far read models are behind, and how fast they are rebuilt; on a large log. What is compared takes turns; medians count. "
            + "Give it a machine that does nothing else, and a Release build.")
        {
            Quick, Json, Postgres, Out, ClaimsCommand.Create(Postgres), BudgetsCommand.Create(Postgres),
        };
        command.SetAction((parsed, cancel) => ServerRuntime.MeasureAsync(() => RunAsync(parsed, cancel), cancel));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var json = parsed.GetValue(Json);
        if (parsed.GetValue(Out) is { } named && (Directory.Exists(named.FullName) || named.Directory is not { Exists: true }))
        {
            // Said before the benchmark, not after it.
            await Console.Error.WriteLineAsync($"--out {named} is not a file in a folder that exists.");
            return NotFinished;
        }
        try
        {
            await using var databases = await BenchDatabases.OpenAsync(parsed.GetValue(Postgres), cancel);
            var suite = new Suite(
                databases, parsed.GetValue(Quick) ? Extent.Quick : Extent.Whole,
                line => (json ? Console.Error : Console.Out).WriteLine(line), cancel);
            var result = await suite.RunAsync();
            string[] lines = json ? [result.ToJson()] : [.. await Surroundings.OfAsync(databases.Server), "", .. BenchTable.Of(result)];
            foreach (var line in lines) await Console.Out.WriteLineAsync(line);
            if (parsed.GetValue(Out) is { } file) await File.WriteAllLinesAsync(file.FullName, lines, CancellationToken.None);
            return Done;
        }
        catch (Exception fault) when (fault is NpgsqlException or HttpRequestException or LocalPostgres.PrivateClusterException)
        {
            await Console.Error.WriteLineAsync($"The benchmark could not be finished: {fault.Message}");
            return NotFinished;
        }
    }
}
