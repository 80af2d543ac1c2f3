namespace TradeIn.Cli.Seasons;

/// <summary>
/// What is planted on the way of units and money, in known numbers: at the first occasion, so that even a small season has one
/// of each, and at every so-many-th after it.
/// </summary>
internal sealed class Plantings
{
    private readonly Dictionary<string, long> occasions = new(StringComparer.Ordinal);

    /// <summary>How many of each there are.</summary>
    public SortedDictionary<string, long> Counts { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether it is planted on this occasion.</summary>
    /// <param name="name">For the summary, in words.</param>
    /// <param name="every">One in so many occasions.</param>
    /// <param name="from">Which of them the first is.</param>
    public bool Next(string name, int every, int from = 0)
    {
        var occasion = occasions[name] = occasions.GetValueOrDefault(name, -1) + 1;
        if (occasion % every != from) return false;
        Counts[name] = Counts.GetValueOrDefault(name) + 1;
        return true;
    }
}
