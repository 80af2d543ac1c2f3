namespace TradeIn.Cli.Verification;

/// <summary>A rule that fails, with the values compared where they are plain data; null where they are words.</summary>
/// <param name="Reason">Its public code.</param>
/// <param name="Limit">What the rule allows.</param>
/// <param name="Actual">What was found.</param>
/// <param name="Missing">What a complete set lacks.</param>
/// <param name="Items">Which of several things fail it, as far as a reason names them.</param>
internal sealed record Objection(string Reason, string? Limit, string? Actual, string? Missing, string? Items = null)
{
    public override string ToString() => string.Concat(
        Reason, Limit is null ? "" : $", limit {Limit}", Actual is null ? "" : $", actual {Actual}",
        Missing is null ? "" : $", missing {Missing}", Items is null ? "" : $", of {Items}");
}

/// <summary>The auditor's own judgement of one decision.</summary>
internal sealed class Ruling
{
    /// <summary>So many things one reason names at most.</summary>
    private const int MostItems = 100;

    private readonly List<string> asked = [];
    private readonly List<Objection> objections = [];

    /// <summary>The rules that apply to the case, by their reasons.</summary>
    public IReadOnlyList<string> Asked => asked;

    /// <summary>Of rules whose evidence the event does not carry: what a reason that names one must say.</summary>
    public Dictionary<string, Func<EventBody, string?>> Claimed { get; } = new(StringComparer.Ordinal);

    /// <summary>The rules that fail.</summary>
    public IReadOnlyList<Objection> Objections => objections;

    /// <summary>A rule that is asked of several parts of one business fails once: where it fails first.</summary>
    public void Demand(bool holds, string reason, string? limit = null, string? actual = null, string? missing = null)
    {
        asked.Add(reason);
        if (!holds && !objections.Exists(known => known.Reason == reason))
            objections.Add(new Objection(reason, limit, actual, missing));
    }

    /// <summary>
    /// The same of each of several things: it fails when it fails of any, and names those, with the first one's
    /// finding, or else how many they are, as what was found.
    /// </summary>
    public void DemandEach<T>(
        IEnumerable<T> things, Func<T, bool> holds, string reason, Func<T, string> name, string? limit = null,
        Func<T, string?>? finding = null)
    {
        List<T> failing = [.. things.Where(each => !holds(each))];
        asked.Add(reason);
        if (failing.Count == 0) return;
        var actual = finding is null ? EventBody.Said(failing.Count) : finding(failing[0]);
        objections.Add(new Objection(
            reason, limit, actual, Missing: null, string.Join(", ", failing.Take(MostItems).Select(name))));
    }

    /// <summary>
    /// A rule that failed or not by what the event does not say: the reason is believed as far as it does not
    /// contradict the books.
    /// </summary>
    /// <param name="reason">Its code.</param>
    /// <param name="contradiction">Says in words what of the reason is wrong; null when nothing is.</param>
    public void Believe(string reason, Func<EventBody, string?> contradiction) => Claimed[reason] = contradiction;

    /// <summary>The day lies in the programme's period (R5, Q9), and the news came in time (J).</summary>
    public void DemandPeriod(Hearing hearing)
    {
        Demand(
            hearing.Terms.Covers(hearing.Day), PublicReason.ProgrammeNotInForce, actual: EventBody.Said(hearing.Day));
        DemandArrival(hearing, hearing.Terms);
    }

    public void DemandArrival(Hearing hearing, Terms terms)
    {
        if (terms.LatestArrivalDays is { } days)
            Demand(
                terms.Arrives(hearing.Day, hearing.RecordedOn), PublicReason.ProgrammeArrivedTooLate,
                EventBody.Said(days), EventBody.Said(hearing.Day));
    }
}

/// <summary>Under what a decision is judged.</summary>
/// <param name="Row">The decision's event.</param>
/// <param name="File">The programme's versions.</param>
/// <param name="Terms">The one that governs it.</param>
/// <param name="Day">The day on which it happened, in the programme's place.</param>
/// <param name="RecordedOn">The day on which it was recorded, in the programme's place.</param>
internal sealed record Hearing(LogRow Row, ProgrammeFile File, Terms Terms, DateOnly Day, DateOnly RecordedOn)
{
    /// <summary>The version that was in force on the day itself.</summary>
    public Terms Today => File.InForceOn(Day);
}
