namespace TradeIn.Cli.Verification;

/// <summary>Something wrong at one place of the log.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Position">Where; 0 when it is no single event.</param>
/// <param name="Stream">The event's stream.</param>
/// <param name="Version">The event's version in it.</param>
/// <param name="Sentence">The values, for a person.</param>
internal sealed record Finding(FindingKind Kind, long Position, string Stream, long Version, string Sentence);

/// <summary>What an audit found: all counted, the first ones kept.</summary>
internal sealed class Findings
{
    /// <summary>How many findings, and as many warnings, are kept with their sentences.</summary>
    public const int Kept = 50;

    private readonly List<Finding> findings = [];
    private readonly List<Finding> warnings = [];
    private readonly SortedDictionary<int, (FindingKind Kind, long Count)> counts = [];

    /// <summary>The first findings, in the order of the log.</summary>
    public IReadOnlyList<Finding> First => findings;

    public IReadOnlyList<Finding> FirstWarnings => warnings;

    /// <summary>How often each kind was found, by its number.</summary>
    public IEnumerable<(FindingKind Kind, long Count)> Counts => counts.Values;

    /// <summary>All findings; warnings are not among them.</summary>
    public long Count { get; private set; }

    public long WarningCount { get; private set; }

    public void Add(FindingKind kind, LogRow row, string sentence) =>
        Add(new Finding(kind, row.Position, row.Stream, row.Version, sentence));

    public void Add(Finding finding)
    {
        var kind = finding.Kind;
        counts[kind.Number] = (kind, counts.TryGetValue(kind.Number, out var known) ? known.Count + 1 : 1);
        if (kind.IsWarning) WarningCount++;
        else Count++;
        var list = kind.IsWarning ? warnings : findings;
        if (list.Count < Kept) list.Add(finding);
    }
}
