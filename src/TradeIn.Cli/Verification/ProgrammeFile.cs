namespace TradeIn.Cli.Verification;

/// <summary>All versions of one programme that were published so far.</summary>
internal sealed class ProgrammeFile
{
    private readonly List<Terms> versions = [];

    public int LatestVersion => versions.Count == 0 ? 0 : versions[^1].Version;

    public void Publish(Terms version) => versions.Add(version);

    public DateOnly DayOf(DateTimeOffset instant) => versions[^1].DayOf(instant);

    /// <summary>The latest version that was in force on a day; before all of them the first.</summary>
    public Terms InForceOn(DateOnly day) => versions.FindLast(version => version.InForceFrom <= day) ?? versions[0];
}
