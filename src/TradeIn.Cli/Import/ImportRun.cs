using System.Text.Json;
using Spectre.Console;
using TradeIn.Client;

namespace TradeIn.Cli.Import;

/// <summary>One import, from its beginning or from where it was interrupted, to its report.</summary>
/// <param name="LinesPerRequest">At most.</param>
/// <param name="Restart">Whether to begin with the first line whatever the journal says.</param>
internal sealed record ImportRun(
    string Input, Uri Server, KeyRing Keys, FileInfo? Summary, int LinesPerRequest, TimeSpan Patience, bool Restart, TimeProvider Time)
{
    /// <summary>Whether lines that say so go to the endpoint of their kind; else all are events of a stream.</summary>
    public bool Singles { get; init; }

    /// <summary>The report; null when the journal belongs to something else.</summary>
    public async Task<ImportReport?> RunAsync(CancellationToken cancel)
    {
        var journalPath = Journal.PathFor(Input);
        var journal = await BeginAsync(journalPath, cancel);
        if (journal is null) return null;

        var importer = new Importer(Keys.ClientOf, Time, journal, journalPath, Patience, LinesPerRequest);
        await using var file = new SeasonFile(
            Input, LinesPerRequest, journal.Position, journal.LinesAnswered, Keys.IsByActor, Singles);
        var problem = await ImportAsync(importer, file, new ProgressDisplay(AnsiConsole.Console, Time, new FileInfo(Input).Length), cancel);
        if (problem is null) File.Delete(journalPath);
        return await ReportAsync(journal, problem);
    }

    /// <summary>The journal to go on with; null when it belongs to something else.</summary>
    private async Task<Journal?> BeginAsync(string journalPath, CancellationToken cancel)
    {
        var fingerprint = await SeasonFile.FingerprintAsync(Input, cancel);
        var fresh = new Journal { Fingerprint = fingerprint, Server = Server.ToString() };
        if (Restart || await Journal.LoadAsync(journalPath, cancel) is not { } journal) return fresh;
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

    private async Task<ImportReport> ReportAsync(Journal journal, string? problem)
    {
        IReadOnlyList<Difference>? differences = null;
        if (problem is null && Summary is not null)
        {
            await using var file = Summary.OpenRead();
            var season = await JsonSerializer.DeserializeAsync(file, FileJson.Files.SeasonSummary, CancellationToken.None);
            differences = SummaryComparison.Compare(season!.Expected, journal.Tally);
        }
        return new ImportReport(
            Input, journal.Server, problem is null, problem, journal.LinesAnswered, journal.Tally, journal.MismatchCount,
            journal.Mismatches, differences, journal.Seconds, journal.Seconds > 0 ? journal.Tally.Lines / journal.Seconds : 0,
            journal.Interruptions)
        {
            SingleCalls = journal.SingleCalls,
        };
    }
}
