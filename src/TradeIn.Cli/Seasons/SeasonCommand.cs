using System.CommandLine;
using System.Text.Json;
using TradeIn.Cli.Seasons.Playing;

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
            "Writes a believable season of trade-ins, from the tender in May 2010 to the last payment in October 2012, as "
            + "CloudEvents, one a line, in the order in which tills and offices deliver them: awards, orders and deliveries, claims, the "
            + "returns, exchanges, lost certificates and wrong entries that follow, the way of old units to scrap, statements, reviews and "
            + "payments. Late and repeated deliveries, units that go astray and attempts against every rule are planted; each line "
            + "says in its attribute 'expect' what it must be answered with, and in 'actor' whose key sends it. Exit code: 0 "
            + "written, 2 could not be written, 64 wrong usage.")
        {
            TradeIns, Seed, Output, Summary, PlayCommand.Create(),
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
