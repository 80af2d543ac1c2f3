using TradeIn.Cli.Seasons;

namespace TradeIn.Cli.Torture.Faults;

/// <summary>One fault of a plan.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Kind">What is done.</param>
/// <param name="Node">To which node, or between which node and PostgreSQL.</param>
/// <param name="Calm">How long all is left in peace before.</param>
/// <param name="Length">How long it lasts, where it lasts.</param>
/// <param name="Bytes">After how many bytes a connection is cut.</param>
/// <param name="Shift">By how much a clock jumps.</param>
/// <param name="Hurried">The next fault does not wait for the service to be back from this one.</param>
internal sealed record PlannedFault(
    int Number, FaultKind Kind, int Node, TimeSpan Calm, TimeSpan Length, int Bytes, TimeSpan Shift, bool Hurried)
{
    public override string ToString()
    {
        var what = Kind switch
        {
            FaultKind.KillNode => $"kill node {Node + 1}",
            FaultKind.KillPostgres => "kill PostgreSQL",
            FaultKind.CutCommitAnswer => $"cut node {Node + 1} off after {Bytes} bytes of the answer to a commit",
            FaultKind.CutCommitRequest => $"cut node {Node + 1} off after {Bytes} bytes sent in a transaction",
            FaultKind.FreezeNode => FormattableString.Invariant($"freeze node {Node + 1} for {Length.TotalSeconds:0.0} s"),
            FaultKind.FreezeBackend => FormattableString.Invariant(
                $"freeze node {Node + 1}'s backend for {Length.TotalSeconds:0.0} s"),
            FaultKind.FillDisk => FormattableString.Invariant($"fill the disk for {Length.TotalSeconds:0.0} s"),
            _ => FormattableString.Invariant(
                $"set node {Node + 1}'s clock by {Shift.TotalSeconds:+0;-0} s for {Length.TotalSeconds:0.0} s"),
        };
        return Hurried ? $"{what}, and the next at once" : what;
    }
}

/// <summary>The faults that a seed stands for, without end: each kind comes once in every round, in another order.</summary>
internal sealed class FaultPlan(long seed, IReadOnlyList<FaultKind> kinds, int nodes)
{
    /// <summary>A COMMIT's completion and the word that the session is ready again: 12 and 6 bytes.</summary>
    private const int LongestCommitAnswer = 18;

    private const int LongestCommitRequest = 4_000;

    public IEnumerable<PlannedFault> Faults()
    {
        for (var number = 1; ; number++)
        {
            var round = (number - 1) / kinds.Count;
            yield return Fault(number, Shuffled(round)[(number - 1) % kinds.Count]);
        }
    }

    private PlannedFault Fault(int number, FaultKind kind)
    {
        var random = new SeasonRandom(seed, "fault", number);
        var shift = TimeSpan.FromSeconds(random.Between(2, 7_200)) * (random.Chance(50) ? 1 : -1);
        return new PlannedFault(
            number, kind, random.Below(nodes), TimeSpan.FromMilliseconds(random.Between(200, 2_500)),
            TimeSpan.FromMilliseconds(random.Between(500, 4_000)),
            random.Below(kind == FaultKind.CutCommitAnswer ? LongestCommitAnswer : LongestCommitRequest), shift, random.Chance(15));
    }

    private FaultKind[] Shuffled(int round)
    {
        var random = new SeasonRandom(seed, "faults", round);
        return [.. kinds.Select(kind => (kind, random.Below(1 << 30))).OrderBy(each => each.Item2).Select(each => each.kind)];
    }
}
