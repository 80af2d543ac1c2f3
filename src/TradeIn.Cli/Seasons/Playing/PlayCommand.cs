using System.CommandLine;
using System.Text.Json;
using Spectre.Console;
using TradeIn.Cli.Import;

namespace TradeIn.Cli.Seasons.Playing;

/// <summary>
/// <c>tradein season play</c>: a season from the tender to the last payment, every actor over HTTP with its own key; then what the
/// server says of units and money, laid beside what was planted.
/// </summary>
internal static class PlayCommand
{
    private const int AsPlanted = 0;
    private const int Different = 1;
    private const int NotFinished = 2;
    private const int WrongUsage = 64;

    /// <summary>Whose keys ask where units are and how the books stand.</summary>
    private const string Auditor = "finance-municipal";

    private static readonly Option<long> TradeIns = new("--trade-ins", "-n")
    {
        Description = "How many ordinary trade-ins; planted attempts come on top.", DefaultValueFactory = _ => 1_000,
    };

    private static readonly Option<long> Seed = new("--seed")
    {
        Description = "Another seed is another season.", DefaultValueFactory = _ => 1,
    };

    private static readonly Option<DirectoryInfo> Folder = new("--folder")
    {
        Description = "Where the season's file and summary are written, or were written before.",
        DefaultValueFactory = _ => new DirectoryInfo(Path.Combine(Path.GetTempPath(), "tradein-seasons")),
    };

    private static readonly Option<FileInfo?> Report = new("--report") { Description = "Where to write the report as JSON." };

    private static readonly Option<bool> CompareOnly = new("--compare-only")
    {
        Description = "Send nothing: only ask the server, and compare; the season was played before.",
    };

    public static Command Create()
    {
        var command = new Command(
            "play",
            "Plays a season on a server: every actor sends its own lines with its own key, all at once, and what depends on each "
            + "other keeps its order. Most lines go in streams of events, every twentieth trade-in and the statements, complaints and "
            + "consignments to the endpoints of their kinds. Run it again after an interruption, and it goes on from there. Then it asks the server for "
            + "every unit that never reached a dismantler, every late dismantling, and every yuan that is still owed and to whom, and lays that "
            + "beside what was planted. Exit code: 0 all as planted, 1 differences, 2 not finished, 64 wrong usage.")
        {
            TradeIns, Seed, Folder, Report, CompareOnly,
        };
        ImportOptions.AddTo(command);
        command.SetAction((parsed, cancel) => RunAsync(parsed, TimeProvider.System, cancel));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, TimeProvider time, CancellationToken cancel)
    {
        var files = new SeasonFiles(parsed.GetRequiredValue(Folder), parsed.GetValue(TradeIns), parsed.GetValue(Seed));
        await files.WriteUnlessThereAsync(cancel);
        using var keys = ImportOptions.KeysOf(parsed, time, prefix: "dev-");
        ImportReport? import = null;
        if (!parsed.GetValue(CompareOnly))
        {
            var run = ImportOptions.RunOf(parsed, files.Lines.FullName, files.Summary, keys, time) with { Singles = true };
            import = await run.RunAsync(cancel);
            if (import is null) return WrongUsage;
            foreach (var line in import.Text()) AnsiConsole.Console.WriteLine(line);
            if (!import.Complete) return NotFinished;
        }

        var summary = await files.ReadSummaryAsync(cancel);
        var found = await new CityRecords(keys.HttpOf(Auditor), time).ReadAsync(cancel);
        var report = SeasonReport.Of(import, summary, found);
        foreach (var line in report.Text()) AnsiConsole.Console.WriteLine(line);
        if (parsed.GetValue(Report) is { } target)
            await File.WriteAllTextAsync(target.FullName, JsonSerializer.Serialize(report, FileJson.Files.SeasonReport), CancellationToken.None);
        return report.AsPlanted ? AsPlanted : Different;
    }
}
