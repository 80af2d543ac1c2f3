using System.Text.Json;
using TradeIn.Cli.Seasons;

namespace TradeIn.Cli.Import;

/// <summary>A line that was answered otherwise than it says.</summary>
internal sealed record Mismatch(long Line, string? Id, string Type, string Expected, string Actual, string Detail);

/// <summary>
/// How far answers have come, beside the input, so that an interrupted import goes on where it was. It is there only
/// while an import is unfinished.
/// </summary>
internal sealed class Journal
{
    public const int MismatchesKept = 20;

    /// <summary>Of which file; another file under the same name does not go on from here.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>To which server.</summary>
    public required string Server { get; init; }

    /// <summary>Lines that have their answers, blank ones counted.</summary>
    public long LinesAnswered { get; set; }

    /// <summary>The place in the file behind the last line that has its answer.</summary>
    public long Position { get; set; }

    /// <summary>The last line that may have reached the server; up to here an answer may be a replay.</summary>
    public long LinesSent { get; set; }

    /// <summary>Of the lines that have their answers, those that went to the endpoint of their kind.</summary>
    public long SingleCalls { get; set; }

    public double Seconds { get; set; }

    /// <summary>How often the server was away or the import stopped.</summary>
    public int Interruptions { get; set; }

    public long MismatchCount { get; set; }

    /// <summary>The first ones.</summary>
    public List<Mismatch> Mismatches { get; init; } = [];

    public Tally Tally { get; init; } = new();

    public static string PathFor(string input) => $"{input}.progress";

    /// <summary>The journal of an unfinished import; null when there is none.</summary>
    public static async Task<Journal?> LoadAsync(string path, CancellationToken cancel)
    {
        if (!File.Exists(path)) return null;
        await using var file = File.OpenRead(path);
        return await JsonSerializer.DeserializeAsync(file, FileJson.Files.Journal, cancel);
    }

    /// <summary>Replaces the file at once, so that a reader finds the old state or the new one.</summary>
    public void Save(string path)
    {
        var beside = $"{path}.new";
        using (var file = File.Create(beside))
        {
            JsonSerializer.Serialize(file, this, FileJson.Files.Journal);
            file.Flush(flushToDisk: true);
        }
        File.Move(beside, path, overwrite: true);
    }

    /// <summary>The next line of the file has its answer.</summary>
    public void Enter(FileLine line, Judgement judgement)
    {
        Tally.Add(judgement.Outcome);
        (LinesAnswered, Position) = (line.Number, line.End);
        if (line.IsSingle) SingleCalls++;
        if (judgement.Mismatch is not { } mismatch) return;
        MismatchCount++;
        if (Mismatches.Count < MismatchesKept) Mismatches.Add(mismatch);
    }
}
