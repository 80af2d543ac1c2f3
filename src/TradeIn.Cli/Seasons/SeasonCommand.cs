using System.CommandLine;
using System.Text.Json;

namespace TradeIn.Cli.Seasons;

/// <summary><c>tradein season</c>: writes a season as NDJSON, and beside it what must become of every line.</summary>
internal static class SeasonCommand
{
    /// <summary>So many the certificates of the hottest recycler last for.</summary>
    private const long MostTradeIns = 2_000_000;

    private static readonly Option<long> TradeIns = new("--trade-ins", "-n")
    {
        Description = "How many ordinary trade-ins, with what comes after them; planted attempts come on top. 1 to 2000000.",
        DefaultValueFactory = _ => 1_000,
    };

    private static readonly Option<long> Seed = new("--seed")
    {
        Description = "Another seed is another season; the same seed and size are the same bytes.",
        DefaultValueFactory = _ => 1,
    };

    private static readonly Option<FileInfo?> Output = new("--output", "-o")
    {
        Description = "The file to write; without it the season goes to standard output.",
    };

    private static readonly Option<FileInfo?> Summary = new("--summary")
    {
        Description = "Where the summary goes. Default: season-summary.json in the folder of --output, or in the working "
            + "folder when the season goes to standard output.",
    };

    public static Command Create()
    {
        var command = new Command(
            "season",
            "Writes a believable season of trade-ins, June 2010 to January 2012, as CloudEvents, one a line, in the order in "
            + "which tills and offices deliver them: orders and deliveries, claims, and the returns, exchanges, lost "
            + "certificates, wrong entries and reimbursements that follow. Late and repeated deliveries and attempts against every rule are planted; each line "
            + "says in its attribute 'expect' what it must be answered with. It needs the enterprises season-... of the "
            + "server's sample world. Exit code: 0 written, 2 could not be written, 64 wrong usage.")
        {
            TradeIns, Seed, Output, Summary,
        };
        TradeIns.Validators.Add(result =>
        {
            if (result.GetValue(TradeIns) is < 1 or > MostTradeIns) result.AddError($"--trade-ins must be 1 to {MostTradeIns}.");
        });
        command.SetAction((parsed, cancel) => RunAsync(
            new Season(parsed.GetValue(TradeIns), parsed.GetValue(Seed)), parsed.GetValue(Output), parsed.GetValue(Summary), cancel));
        return command;
    }

    private static async Task<int> RunAsync(Season season, FileInfo? output, FileInfo? summary, CancellationToken cancel)
    {
        var beside = summary?.FullName ?? Path.Combine(output?.DirectoryName ?? "", "season-summary.json");
        try
        {
            await using (var stream = output?.Create() ?? Console.OpenStandardOutput())
                await SeasonWriter.WriteAsync(season, stream, cancel);
            await using var file = File.Create(beside);
            await JsonSerializer.SerializeAsync(file, season.Summary(), FileJson.Files.SeasonSummary, cancel);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"The season could not be written: {exception.Message}");
            return 2;
        }
        await Console.Error.WriteLineAsync($"{season.Expected.Lines} lines; what must become of them: {beside}");
        return 0;
    }
}
