namespace TradeIn.Cli.Verification;

/// <summary>A rule that fails, with the values compared where they are plain data; null where they are words.</summary>
internal sealed record Objection(string Reason, string? Limit, string? Actual, string? Missing)
{
    public override string ToString() => string.Concat(
        Reason, Limit is null ? "" : $", limit {Limit}", Actual is null ? "" : $", actual {Actual}",
        Missing is null ? "" : $", missing {Missing}");
}

/// <summary>The auditor's own judgement of one decision.</summary>
internal sealed class Ruling
{
    private readonly List<string> asked = [];
    private readonly List<Objection> objections = [];

    /// <summary>The rules that apply to the case, by their reasons.</summary>
    public IReadOnlyList<string> Asked => asked;

    /// <summary>The rules that fail.</summary>
    public IReadOnlyList<Objection> Objections => objections;

    /// <summary>A rule that is asked of several parts of one business fails once: where it fails first.</summary>
    public void Demand(bool holds, string reason, string? limit = null, string? actual = null, string? missing = null)
    {
        asked.Add(reason);
        if (!holds && !objections.Exists(known => known.Reason == reason))
            objections.Add(new Objection(reason, limit, actual, missing));
    }

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
