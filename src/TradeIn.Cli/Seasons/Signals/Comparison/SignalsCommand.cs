using System.CommandLine;
using System.Text.Json;
using Spectre.Console;
using TradeIn.Cli.Import;
using TradeIn.Client;

namespace TradeIn.Cli.Seasons.Signals.Comparison;

/// <summary><c>tradein signals</c>: lays a server's signals beside what a season planted.</summary>
internal static class SignalsCommand
{
    private const int AllFound = 0;
    private const int Missed = 1;
    private const int NotFinished = 2;

    private static readonly Argument<FileInfo> Summary = new Argument<FileInfo>("summary")
    {
        Description = "The summary of the season that was played, as 'tradein season' writes it.",
    }.AcceptExistingOnly();

    private static readonly Option<string> Key = new("--key")
    {
        Description = "A key that may read signals. Default: TRADEIN_KEY, else dev-admin.",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("TRADEIN_KEY") ?? "dev-admin",
    };

    private static readonly Option<FileInfo?> Report = new("--report") { Description = "Where to write the report as JSON." };

    public static Command Create()
    {
        var command = new Command(
            "signals",
            "Asks a server that a season was played on for its signals, and says of each rule how many cases were planted and found "
            + "(recall), and how many of its signals are of a planted case (precision). A signal is of a case when it names a claim, "
            + "certificate or purchase of it. Exit code: 0 every planted case is found, 1 some are not, 2 the server could not be "
            + "asked, 64 wrong usage.")
        {
            Summary, ImportOptions.Server, Key, Report,
        };
        command.SetAction((parsed, cancel) => RunAsync(parsed, TimeProvider.System, cancel));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, TimeProvider time, CancellationToken cancel)
    {
        SeasonSummary season;
        await using (var file = parsed.GetRequiredValue(Summary).OpenRead())
            season = (await JsonSerializer.DeserializeAsync(file, FileJson.Files.SeasonSummary, cancel))!;
        if (season.Signals is null)
        {
            await Console.Error.WriteLineAsync("The summary says nothing of signals: write the season anew.");
            return NotFinished;
        }
        using var http = TradeInClient.HttpClientFor(parsed.GetRequiredValue(ImportOptions.Server), parsed.GetRequiredValue(Key));
        try
        {
            var report = SignalReport.Of(season.Signals, await new ServerSignals(http, time).ReadAsync(cancel));
            foreach (var line in report.Text()) AnsiConsole.Console.WriteLine(line);
            if (parsed.GetValue(Report) is { } target)
                await File.WriteAllTextAsync(
                    target.FullName, JsonSerializer.Serialize(report, FileJson.Files.SignalReport), CancellationToken.None);
            return report.AllFound ? AllFound : Missed;
        }
        catch (Exception exception) when (exception is HttpRequestException or TimeoutException)
        {
            await Console.Error.WriteLineAsync($"The signals could not be read: {exception.Message}");
            return NotFinished;
        }
    }
}
