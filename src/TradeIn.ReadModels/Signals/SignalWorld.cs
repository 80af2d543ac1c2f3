using TradeIn.Domain.Programmes;
using TradeIn.Domain.Signals;

namespace TradeIn.ReadModels.Signals;

/// <summary>The programmes as they were published up to where the log was followed.</summary>
internal sealed class SignalWorld
{
    private static readonly SignalPolicy Usual = new();
    private readonly Dictionary<string, Programme> programmes = new(StringComparer.Ordinal);

    public void Take(ProgrammePublished published) =>
        programmes[published.Programme] = Programme.Evolve(programmes.GetValueOrDefault(published.Programme), published);

    public Programme Of(string programme) => programmes[programme];

    public Policy PolicyOn(string programme, DateOnly day) => programmes[programme].VersionOn(day).Policy;

    public static SignalPolicy ThresholdsOf(Policy policy) => policy.Signals ?? Usual;

    public SignalPolicy ThresholdsOn(string programme, DateOnly day) => ThresholdsOf(PolicyOn(programme, day));

    public DateOnly DayOf(string programme, DateTimeOffset at) => programmes[programme].DayOf(at);

    /// <summary>An instant as it is kept: in UTC, to the second.</summary>
    public static DateTimeOffset Kept(DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero);

    /// <summary>What the clock shows in the programme's place.</summary>
    public TimeOnly TimeOf(string programme, DateTimeOffset at) =>
        TimeOnly.FromTimeSpan(at.ToOffset(programmes[programme].Versions[^1].Policy.UtcOffset).TimeOfDay);
}
