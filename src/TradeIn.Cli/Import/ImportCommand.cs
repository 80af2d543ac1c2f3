using System.CommandLine;
using System.Text.Json;
using Spectre.Console;
using TradeIn.Cli.Seasons;
using TradeIn.Client;

namespace TradeIn.Cli.Import;

/// <summary><c>tradein import</c>: sends a file of events to a server and checks what became of every line.</summary>
internal static class ImportCommand
{
    private const int AsExpected = 0;
    private const int Different = 1;
    private const int NotFinished = 2;
    private const int WrongUsage = 64;

    private static readonly Argument<FileInfo> Input = new Argument<FileInfo>("file")
    {
        Description = "CloudEvents, one a line (NDJSON), as 'tradein season' writes them.",
    }.AcceptExistingOnly();

    private static readonly Option<Uri> Server = new("--server")
    {
        Description = "The server's address.",
        DefaultValueFactory = _ => new Uri("http://127.0.0.1:5080"),
        CustomParser = result => Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? uri : Wrong(result),
    };

    private static readonly Option<string> Key = new("--key")
    {
        Description = "The key to send under; one that may send for every enterprise in the file. Default: TRADEIN_KEY, else dev-admin.",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("TRADEIN_KEY") ?? "dev-admin",
    };

    private static readonly Option<FileInfo> Summary = new Option<FileInfo>("--summary")
    {
        Description = "The season's summary; every figure of it must come out, the subsidy to the fen.",
    }.AcceptExistingOnly();

    private static readonly Option<FileInfo?> Report = new("--report") { Description = "Where to write the report as JSON." };

    private static readonly Option<int> LinesPerRequest = new("--lines-per-request")
    {
        Description = "Lines in one request.",
        DefaultValueFactory = _ => 2_000,
    };

    private static readonly Option<int> Patience = new("--patience")
    {
        Description = "Seconds to wait for a server that is away.",
        DefaultValueFactory = _ => 120,
    };

    private static readonly Option<bool> Restart = new("--restart")
    {
        Description = "Begin with the first line, whatever FILE.progress says of an unfinished import.",
    };

    public static Command Create()
    {
        var command = new Command(
            "import",
            "Sends a file of events to a server, in order, and compares each answer with what its line expects. How far it came "
            + "stands in FILE.progress: run it again after an interruption, and it goes on from there. Exit code: 0 every "
            + "outcome as expected, 1 differences, 2 not finished, 64 wrong usage.")
        {
            Input, Server, Key, Summary, Report, LinesPerRequest, Patience, Restart,
        };
        foreach (var option in new[] { LinesPerRequest, Patience })
            option.Validators.Add(result =>
            {
                if (result.GetValue(option) < 1) result.AddError($"{option.Name} must be 1 or more.");
            });
        command.SetAction((parsed, cancel) => RunAsync(parsed, TimeProvider.System, cancel));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, TimeProvider time, CancellationToken cancel)
    {
        var (input, server) = (parsed.GetRequiredValue(Input).FullName, parsed.GetRequiredValue(Server));
        var journalPath = Journal.PathFor(input);
        var journal = await BeginAsync(input, server, journalPath, parsed.GetValue(Restart), cancel);
        if (journal is null) return WrongUsage;

        using var http = TradeInClient.HttpClientFor(server, parsed.GetRequiredValue(Key));
        var importer = new Importer(
            new TradeInClient(http, time), time, journal, journalPath, TimeSpan.FromSeconds(parsed.GetValue(Patience)));
        await using var file = new SeasonFile(input, parsed.GetValue(LinesPerRequest), journal.Position, journal.LinesAnswered);
        var problem = await ImportAsync(importer, file, new ProgressDisplay(AnsiConsole.Console, time, new FileInfo(input).Length), cancel);
        if (problem is null) File.Delete(journalPath);

        var report = await ReportAsync(journal, input, problem, parsed.GetValue(Summary));
        foreach (var line in report.Text()) AnsiConsole.Console.WriteLine(line);
        if (parsed.GetValue(Report) is { } target)
            await File.WriteAllTextAsync(target.FullName, JsonSerializer.Serialize(report, FileJson.Files.ImportReport), CancellationToken.None);
        return problem is not null ? NotFinished : report.AsExpected ? AsExpected : Different;
    }

    /// <summary>The journal to go on with; null when it belongs to something else.</summary>
    private static async Task<Journal?> BeginAsync(
        string input, Uri server, string journalPath, bool restart, CancellationToken cancel)
    {
        var fingerprint = await SeasonFile.FingerprintAsync(input, cancel);
        var fresh = new Journal { Fingerprint = fingerprint, Server = server.ToString() };
        if (restart || await Journal.LoadAsync(journalPath, cancel) is not { } journal) return fresh;
        if (journal.Fingerprint == fingerprint && journal.Server == fresh.Server)
        {
            AnsiConsole.Console.WriteLine($"Going on behind line {journal.LinesAnswered}, as {journalPath} says.");
            return journal;
        }
        await Console.Error.WriteLineAsync(
            $"{journalPath} belongs to another file or to {journal.Server}. Remove it, or begin anew with --restart.");
        return null;
    }

    /// <summary>Null when every line has its answer, else why not.</summary>
    private static async Task<string?> ImportAsync(
        Importer importer, SeasonFile file, ProgressDisplay display, CancellationToken cancel)
    {
        try
        {
            var import = importer.RunAsync(file, cancel);
            await display.ShowAsync(importer, import);
            await import;
            return null;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return "interrupted; run it again to go on.";
        }
        catch (OutOfPatienceException exception)
        {
            return $"{exception.Message} Run it again to go on.";
        }
        catch (Exception exception) when (exception is TradeInProblemException or AnswersOutOfStepException)
        {
            return exception.Message;
        }
    }

    private static async Task<ImportReport> ReportAsync(Journal journal, string input, string? problem, FileInfo? summary)
    {
        IReadOnlyList<Difference>? differences = null;
        if (problem is null && summary is not null)
        {
            await using var file = summary.OpenRead();
            var season = await JsonSerializer.DeserializeAsync(file, FileJson.Files.SeasonSummary, CancellationToken.None);
            differences = SummaryComparison.Compare(season!.Expected, journal.Tally);
        }
        return new ImportReport(
            input, journal.Server, problem is null, problem, journal.LinesAnswered, journal.Tally, journal.MismatchCount,
            journal.Mismatches, differences, journal.Seconds, journal.Seconds > 0 ? journal.Tally.Lines / journal.Seconds : 0,
            journal.Interruptions);
    }

    private static Uri? Wrong(System.CommandLine.Parsing.ArgumentResult result)
    {
        result.AddError("--server must be an address like http://127.0.0.1:5080.");
        return null;
    }
}
