using TradeIn.Client.Settlement;

namespace TradeIn.Cli.Seasons.Custody;

/// <summary>A declaration of a dismantler for a month, and what is to happen next to it.</summary>
internal sealed class Declared(string id, string dismantler, string kind, DateOnly month, IReadOnlyList<OldUnit> units)
{
    public string Id => id;

    public string Dismantler => dismantler;

    /// <summary><c>freight</c> or <c>dismantling</c>.</summary>
    public string Kind => kind;

    public DateOnly Month => month;

    /// <summary>Those that stand on it.</summary>
    public List<OldUnit> Units { get; } = [.. units];

    /// <summary>Where it stands: <c>filed</c>, <c>reviewed</c>, <c>approved</c>, <c>rejected</c> or <c>paid</c>.</summary>
    public string Status { get; set; } = "filed";

    public DateOnly NextOn { get; set; }

    public DateOnly ApprovedOn { get; set; }

    /// <summary>Whether the administrator filed it in the dismantler's place.</summary>
    public bool FiledByAdministrator { get; set; }

    /// <summary>Whether the administrator reviewed it in the environment office's place.</summary>
    public bool ByAdministrator { get; set; }

    public decimal Total => Units.Sum(AmountOf);

    public string Touches => $"d:{id}";

    public decimal AmountOf(OldUnit unit) => kind == "freight" ? Rates.FreightOf(unit) : Rates.DismantlingOf(unit);

    /// <summary>The request of its filing.</summary>
    public DeclarationRequest Request(DateTimeOffset at) => new(
        id, SeasonWorld.Programme, dismantler, kind, month, at,
        [.. Units.Select(unit => new DeclaredUnit(unit.Certificate, AmountOf(unit)))], Total);
}
