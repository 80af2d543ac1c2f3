using TradeIn.Cli.Seasons.Custody;
using TradeIn.Cli.Seasons.Settlement;
using TradeIn.Cli.Seasons.Signals;

namespace TradeIn.Cli.Seasons;

/// <summary>What a season holds and what must become of it.</summary>
/// <param name="TradeIns">Ordinary trade-ins.</param>
/// <param name="Seed">With the size, it makes the season again.</param>
/// <param name="People">Who came, those of planted attempts too.</param>
/// <param name="Entities">The same.</param>
/// <param name="DeliveredNextMorning">Lines that an offline till sent the morning after.</param>
/// <param name="DeliveredNextWeek">Lines that an offline till sent the Monday after.</param>
/// <param name="RepeatedEvents">Events of ordinary trade-ins that were sent twice under their id.</param>
/// <param name="CopiedBodies">Bodies of ordinary trade-ins that were sent again under another event id.</param>
/// <param name="Courses">How the ordinary trade-ins go, by name; together they are all of them.</param>
/// <param name="Attempts">Planted attempts by name.</param>
/// <param name="Plantings">What is planted on the way of units and money, by name.</param>
/// <param name="Units">The old units that did not go as they should, by certificate.</param>
/// <param name="Dues">What finance owes sellers at the end, and they it.</param>
/// <param name="DuesToDismantlers">What dismantlers declared and were not paid, in yuan.</param>
/// <param name="Signals">What signals must be given of, by rule.</param>
/// <param name="Expected">What must become of all lines.</param>
internal sealed record SeasonSummary(
    long TradeIns, long Seed, long People, long Entities, long DeliveredNextMorning, long DeliveredNextWeek,
    long RepeatedEvents, long CopiedBodies, IReadOnlyDictionary<string, long> Courses, IReadOnlyDictionary<string, long> Attempts,
    IReadOnlyDictionary<string, long> Plantings, PlantedUnits Units, PlantedDues Dues,
    IReadOnlyDictionary<string, DismantlerDues> DuesToDismantlers,
    IReadOnlyDictionary<string, IReadOnlyList<PlantedCase>> Signals, Tally Expected);

/// <summary>What finance owes a dismantler at the season's end, in yuan.</summary>
/// <param name="Declared">Declared, and not decided yet.</param>
/// <param name="Approved">Approved, and not paid.</param>
internal sealed record DismantlerDues(decimal Declared, decimal Approved);
