using System.CommandLine;
using System.Diagnostics;
using System.Text.Json.Nodes;
using TradeIn.Cli.Import;

namespace TradeIn.Cli.Fuzzing;

/// <summary><c>tradein fuzz</c>: sends a server what nobody would, and sees whether it stays upright.</summary>
internal static class FuzzCommand
{
    private const int Upright = 0;
    private const int Fell = 1;
    private const int NotFinished = 2;
    private const int BetweenLooks = 1_000;

    private static readonly Option<int> Requests = new("--requests") { Description = "So many requests.", DefaultValueFactory = _ => 10_000 };
    private static readonly Option<int> Seed = new("--seed") { Description = "The same seed sends the same.", DefaultValueFactory = _ => Random.Shared.Next() };
    private static readonly Option<int> From = new("--from") { Description = "Begin at this request of the seed." };
    private static readonly Option<int> Callers = new("--callers") { Description = "So many requests at once.", DefaultValueFactory = _ => 8 };
    private static readonly Option<int?> Process = new("--pid") { Description = "The server's process: its memory is watched." };
    private static readonly Option<int?> MostMemory = new("--most-memory") { Description = "More megabytes than these fail; with --pid." };

    private static readonly Option<string> Key = new("--key")
    {
        Description = "The key of most requests. Default: TRADEIN_KEY, else dev-admin.",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("TRADEIN_KEY") ?? "dev-admin",
    };

    public static Command Create()
    {
        var command = new Command(
            "fuzz",
            "Sends every operation of a server's OpenAPI document what nobody would: wrong types, huge numbers, deep nesting, bad UTF-8, members "
            + "twice, lines of 10 MB, half and slow requests, odd addresses. What is recorded by it stays: never against a server that is needed. "
            + "Exit code: 0 none met a fault of the server's, 1 some did, 2 the server could not be asked, 64 wrong usage.")
        {
            ImportOptions.Server, Requests, Seed, From, Callers, Process, MostMemory, Key,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var (server, seed, from) = (parsed.GetRequiredValue(ImportOptions.Server), parsed.GetValue(Seed), parsed.GetValue(From));
        using var process = parsed.GetValue(Process) is { } id ? System.Diagnostics.Process.GetProcessById(id) : null;
        IReadOnlyList<FuzzOperation> operations;
        try
        {
            using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
            operations = FuzzOperation.Read(JsonNode.Parse(await http.GetStringAsync(new Uri(server, "/openapi/v1.json"), cancel))!);
        }
        catch (HttpRequestException away)
        {
            await Console.Error.WriteLineAsync(away.Message);
            return NotFinished;
        }
        Console.WriteLine($"{operations.Count} operations, seed {seed}.");
        var report = new FuzzReport();
        using var sender = new FuzzSender(server);
        await Parallel.ForEachAsync(
            Enumerable.Range(from, parsed.GetValue(Requests)),
            new ParallelOptions { MaxDegreeOfParallelism = parsed.GetValue(Callers), CancellationToken = cancel },
            async (number, stop) =>
            {
                if (process is not null && number % BetweenLooks == 0) Look(process, report);
                var request = FuzzRequest.Make(operations, parsed.GetRequiredValue(Key), seed, number);
                report.Note(request, await sender.SendAsync(request, stop));
            });
        if (process is not null) Look(process, report);
        foreach (var line in report.Lines(seed)) Console.WriteLine(line);
        var tooLarge = parsed.GetValue(MostMemory) is { } most && report.MostMemory > most * 1024L * 1024;
        if (tooLarge) Console.WriteLine($"The server took more memory than {parsed.GetValue(MostMemory)} MB.");
        return report.Failures > 0 || tooLarge ? Fell : Upright;
    }

    private static void Look(Process process, FuzzReport report)
    {
        process.Refresh();
        report.NoteMemory(process.WorkingSet64);
    }
}
