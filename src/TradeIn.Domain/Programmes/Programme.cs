namespace TradeIn.Domain.Programmes;

/// <summary>A version of a programme was published; it governs from a day on.</summary>
/// <param name="Programme">The programme's id.</param>
/// <param name="Version">1 for the first.</param>
/// <param name="InForceFrom">The first day whose purchases and recyclings it governs.</param>
/// <param name="Name">In English.</param>
/// <param name="NameZh">In Chinese.</param>
/// <param name="Policy">All its values.</param>
public sealed record ProgrammePublished(
    string Programme, int Version, DateOnly InForceFrom, string Name, string NameZh, Policy Policy);

/// <summary>One subsidy scheme: all its versions.</summary>
public sealed record Programme(string Id, IReadOnlyList<ProgrammePublished> Versions)
{
    public static StreamName Stream(string id) => new("programme", id);

    public static Programme Evolve(Programme? state, object @event) => (state, @event) switch
    {
        (null, ProgrammePublished { Version: 1 } first) => new Programme(first.Programme, [first]),
        ({ } known, ProgrammePublished next) when next.Version == known.Versions[^1].Version + 1 =>
            known with { Versions = [.. known.Versions, next] },
        _ => throw Fact.Impossible(state, @event),
    };

    /// <summary>The version that governs a day; before the first one, the first, whose period then says no.</summary>
    public ProgrammePublished VersionOn(DateOnly day)
    {
        var governing = Versions[0];
        foreach (var version in Versions)
            if (version.InForceFrom <= day) governing = version;
        return governing;
    }

    /// <summary>The version that governs an instant, by the day that the instant has in the programme's place.</summary>
    public ProgrammePublished VersionAt(DateTimeOffset instant) => VersionOn(DayOf(instant));

    public DateOnly DayOf(DateTimeOffset instant) => Versions[^1].Policy.DayOf(instant);

    /// <summary>First and last day, in words.</summary>
    public static string PeriodOf(Policy policy) =>
        FormattableString.Invariant($"{policy.From:yyyy-MM-dd} to {policy.Until:yyyy-MM-dd}");
}
