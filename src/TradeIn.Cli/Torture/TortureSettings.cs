using TradeIn.Cli.Torture.Faults;

namespace TradeIn.Cli.Torture;

/// <summary>What a torture is to be.</summary>
/// <param name="Seed">The same seed is the same plan of faults and the same requests.</param>
/// <param name="Duration">For how long faults are done.</param>
/// <param name="MostFaults">No more than so many.</param>
/// <param name="Kinds">Which kinds of faults; those that the machine does not allow are left out, and that is told.</param>
/// <param name="Server">The server's assembly.</param>
/// <param name="Folder">Where data, journals and all else lie: a new folder.</param>
/// <param name="Clients">So many client processes.</param>
/// <param name="Workers">So many requests of each at once, at least.</param>
/// <param name="LongestAway">Within this after each fault a claim is to be accepted.</param>
internal sealed record TortureSettings(
    long Seed, TimeSpan Duration, int MostFaults, IReadOnlyList<FaultKind> Kinds, string Server, string Folder, int Clients,
    int Workers, TimeSpan LongestAway)
{
    public const int Nodes = 2;
}
