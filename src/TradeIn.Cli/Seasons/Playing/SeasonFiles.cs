using System.Text.Json;

namespace TradeIn.Cli.Seasons.Playing;

/// <summary>The files of a season of one size and seed: the same in every folder, so they are written once.</summary>
internal sealed class SeasonFiles(DirectoryInfo folder, long tradeIns, long seed)
{
    public FileInfo Lines { get; } = new(Path.Combine(folder.FullName, FormattableString.Invariant($"season-{tradeIns}-{seed}.ndjson")));

    public FileInfo Summary { get; } = new(Path.Combine(folder.FullName, FormattableString.Invariant($"season-{tradeIns}-{seed}.json")));

    /// <summary>The summary is written last: where it is, the lines are whole.</summary>
    public async Task WriteUnlessThereAsync(CancellationToken cancel)
    {
        if (Summary.Exists) return;
        folder.Create();
        var season = new Season(tradeIns, seed);
        await using (var lines = Lines.Create()) await SeasonWriter.WriteAsync(season, lines, cancel);
        var beside = new FileInfo($"{Summary.FullName}.new");
        await using (var file = beside.Create())
            await JsonSerializer.SerializeAsync(file, season.Summary(), FileJson.Files.SeasonSummary, cancel);
        beside.MoveTo(Summary.FullName);
    }

    public async Task<SeasonSummary> ReadSummaryAsync(CancellationToken cancel)
    {
        await using var file = Summary.OpenRead();
        return (await JsonSerializer.DeserializeAsync(file, FileJson.Files.SeasonSummary, cancel))!;
    }
}
