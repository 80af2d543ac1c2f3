using System.Globalization;
using TradeIn.Cli.Torture.Load;

namespace TradeIn.Cli.Torture.Checking;

/// <summary>How long clients heard of no new decision after each kill.</summary>
internal static class Outages
{
    /// <summary>
    /// From each moment until the first answer that acknowledges a new decision, to a request that left after it: what was on its
    /// way at the moment says nothing of the service after it. Null where none came.
    /// </summary>
    public static IReadOnlyList<TimeSpan?> Of(IEnumerable<JournalledAnswer> answers, IReadOnlyList<DateTimeOffset> kills)
    {
        var first = new DateTimeOffset?[kills.Count];
        foreach (var answer in answers.Where(answer => answer is { IsAcknowledged: true, Replayed: false }))
            for (var kill = 0; kill < kills.Count; kill++)
                if (answer.Sent > kills[kill] && !(first[kill] <= answer.Got)) first[kill] = answer.Got;
        return [.. first.Select((got, kill) => got - kills[kill])];
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
