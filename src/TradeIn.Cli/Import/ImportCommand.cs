using System.CommandLine;
using System.Text.Json;
using Spectre.Console;

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

    private static readonly Option<FileInfo> Summary = new Option<FileInfo>("--summary")
    {
        Description = "The season's summary; every figure of it must come out, the subsidy to the fen.",
    }.AcceptExistingOnly();

    private static readonly Option<FileInfo?> Report = new("--report") { Description = "Where to write the report as JSON." };

    public static Command Create()
    {
        var command = new Command(
            "import",
            "Sends a file of events to a server, in order, and compares each answer with what its line expects. A season has "
            + "many actors, and who files does not approve: with --keys-prefix each line goes under its actor's key, all actors at "
            + "once. How far it came stands in FILE.progress: run it again after an interruption, and it goes on from there. Exit "
            + "code: 0 every outcome as expected, 1 differences, 2 not finished, 64 wrong usage.")
        {
            Input, Summary, Report,
        };
        ImportOptions.AddTo(command);
        command.SetAction((parsed, cancel) => RunAsync(parsed, TimeProvider.System, cancel));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, TimeProvider time, CancellationToken cancel)
    {
        using var keys = ImportOptions.KeysOf(parsed, time);
        var run = ImportOptions.RunOf(parsed, parsed.GetRequiredValue(Input).FullName, parsed.GetValue(Summary), keys, time);
        if (await run.RunAsync(cancel) is not { } report) return WrongUsage;
        foreach (var line in report.Text()) AnsiConsole.Console.WriteLine(line);
        if (parsed.GetValue(Report) is { } target)
            await File.WriteAllTextAsync(target.FullName, JsonSerializer.Serialize(report, FileJson.Files.ImportReport), CancellationToken.None);
        return !report.Complete ? NotFinished : report.AsExpected ? AsExpected : Different;
    }
}
