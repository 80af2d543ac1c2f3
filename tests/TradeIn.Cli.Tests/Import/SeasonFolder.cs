using System.Text;
using TradeIn.Cli.Import;
using TradeIn.Cli.Seasons;
using TradeIn.Cli.Tests.Seasons;

namespace TradeIn.Cli.Tests.Import;

/// <summary>A season in a folder of its own, and imports of it.</summary>
internal sealed class SeasonFolder : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tradein-season");

    private SeasonFolder(SeasonSummary summary) => Summary = summary;

    public SeasonSummary Summary { get; }

    public string Input => Path.Combine(folder.FullName, "season.ndjson");

    public string JournalPath => Journal.PathFor(Input);

    public string this[string name] => Path.Combine(folder.FullName, name);

    public static async Task<SeasonFolder> WriteAsync(long tradeIns, long seed, Func<string, string>? change = null)
    {
        var (bytes, summary) = await SeasonLines.WriteAsync(tradeIns, seed);
        var season = new SeasonFolder(summary);
        await File.WriteAllTextAsync(season.Input, change is null ? Encoding.UTF8.GetString(bytes) : change(Encoding.UTF8.GetString(bytes)));
        return season;
    }

    /// <summary>Goes on where the journal says, or begins; returns what the journal then holds.</summary>
    /// <param name="clock">For the waits; else they pass at once.</param>
    /// <param name="singles">Whether lines that say so go to the endpoint of their kind.</param>
    public async Task<Journal> ImportAsync(
        Uri server, int linesPerRequest = 300, TimeProvider? clock = null, bool singles = false, CancellationToken cancel = default)
    {
        var time = clock ?? new HurriedTime();
        var journal = await Journal.LoadAsync(JournalPath, CancellationToken.None)
            ?? new Journal { Fingerprint = "", Server = server.ToString() };
        using var keys = new KeyRing(server, "dev-admin", "dev-", time);
        await using var file = new SeasonFile(Input, linesPerRequest, journal.Position, journal.LinesAnswered, keys.IsByActor, singles);
        await new Importer(keys.ClientOf, time, journal, JournalPath, Patience, linesPerRequest).RunAsync(file, cancel);
        return journal;
    }

    /// <summary>Every line was answered as it says, and every figure of the summary came out.</summary>
    public void ShouldHaveComeOut(Journal journal)
    {
        journal.Mismatches.ShouldBeEmpty();
        SummaryComparison.Compare(Summary.Expected, journal.Tally).ShouldBeEmpty();
    }

    /// <summary>So many keys send lines of it.</summary>
    public async Task<int> CountActorsAsync() => SeasonLines.Parse(await File.ReadAllBytesAsync(Input, CancellationToken.None))
        .Select(line => line.GetProperty("actor").GetString()).Distinct().Count();

    public void Dispose() => folder.Delete(recursive: true);
}
