using System.Globalization;
using TradeIn.Cli.Torture.Load;

namespace TradeIn.Cli.Torture.Checking;

/// <summary>How long clients heard of no new decision after each kill.</summary>
internal static class Outages
{
    /// <summary>
    /// The longest silence after each kill and before the next one, counted from the kill at the earliest: a primary whose
    /// supervisor alone was killed may answer for a while before it is taken out. Null where no new decision came any more.
    /// </summary>
    public static IReadOnlyList<TimeSpan?> Of(IEnumerable<JournalledAnswer> answers, IReadOnlyList<DateTimeOffset> kills)
    {
        DateTimeOffset[] news =
        [
            .. answers.Where(answer => answer is { IsAcknowledged: true, Replayed: false }).Select(answer => answer.Got).Order(),
        ];
        return [.. kills.Select((kill, place) => After(kill, place + 1 < kills.Count ? kills[place + 1] : DateTimeOffset.MaxValue, news))];
    }

    private static TimeSpan? After(DateTimeOffset kill, DateTimeOffset next, DateTimeOffset[] news)
    {
        TimeSpan? longest = null;
        var since = kill;
        foreach (var got in news.Where(got => got > kill))
        {
            if (longest is null || got - since > longest) longest = got - since;
            if (got >= next) break;
            since = got;
        }
        return longest;
    }

    /// <summary>Each, then the median and the worst.</summary>
    public static IEnumerable<string> Text(IReadOnlyList<TimeSpan?> outages)
    {
        for (var kill = 0; kill < outages.Count; kill++) yield return $"kill {kill + 1}: {Text(outages[kill])}";
        if (outages.Count == 0) yield break;
        TimeSpan?[] sorted = [.. outages.OrderBy(each => each ?? TimeSpan.MaxValue)];
        yield return $"{outages.Count} kills: a new decision after {Text(sorted[(sorted.Length - 1) / 2])} in the median, "
            + $"{Text(sorted[^1])} at worst";
    }

    private static string Text(TimeSpan? outage) =>
        outage is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known.TotalSeconds:0.00} s") : "never";
}
