namespace TradeIn.Cli.Verification;

/// <summary>Where an old unit is on its way to scrap.</summary>
internal enum CustodyPlace : byte
{
    WithRecycler,
    Consigned,
    Missing,
    Different,
    Received,
    Dismantled,
    Lost,
}

/// <summary>The custody of an old unit that was ever consigned.</summary>
internal sealed class CustodyEntry
{
    public CustodyPlace Place { get; set; }

    /// <summary>The day of its last movement.</summary>
    public DateOnly Since { get; set; }

    /// <summary>The consignment that it is on, or came with.</summary>
    public ConsignmentEntry? Consignment { get; set; }

    /// <summary>Set once a dismantler has it.</summary>
    public UnitArrival? Arrival { get; set; }

    public string? Dismantling { get; set; }

    public DateOnly DismantledOn { get; set; }

    /// <summary>The standing declaration of its transport.</summary>
    public string? FreightDeclared { get; set; }

    /// <summary>The standing declaration of its dismantling.</summary>
    public string? DismantlingDeclared { get; set; }

    public static CustodyPlace PlaceOf(CertificateEntry unit) => unit.Custody?.Place ?? CustodyPlace.WithRecycler;
}

/// <summary>A unit in the hands of a dismantler.</summary>
internal sealed record UnitArrival(
    string Dismantler, string Category, string SizeClass, int Km, DateOnly On, DateOnly DeliveryDueOn,
    DateOnly DismantlingDueOn)
{
    public bool IsLate => On > DeliveryDueOn;
}

/// <summary>How a unit arrived with one consignment, and whether its discrepancy is resolved.</summary>
internal sealed class ArrivalNote(string condition, DateOnly on)
{
    public string Condition => condition;

    public DateOnly On => on;

    public bool IsResolved { get; set; }

    /// <summary>Missing or different, and not resolved (K2).</summary>
    public bool IsOpen => condition is "missing" or "different" && !IsResolved;
}
