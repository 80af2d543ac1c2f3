namespace TradeIn.Cli.Seasons.Custody;

/// <summary>What is planted on the way of an old unit.</summary>
internal enum UnitFate
{
    Ordinary,

    /// <summary>The recycler never puts it on a consignment.</summary>
    NeverShipped,

    /// <summary>It leaves so late that it arrives after its day.</summary>
    DeliveredLate,
    MissingLost,
    MissingOpen,
    MissingFound,
    MissingSentBack,
    DifferentSameUnit,
    DifferentSentBack,
    DifferentLost,
    DifferentOpen,
    Damaged,
    DismantledLate,
    NeverDismantled,
}

/// <summary>Where an old unit is, as the city's custody list has it.</summary>
internal enum UnitPlace
{
    WithRecycler,
    Consigned,
    Missing,
    Different,
    Received,
    Dismantled,
    Lost,
}

/// <summary>An old unit on its way from the household to scrap.</summary>
internal sealed class OldUnit(string certificate, string recyclingId, string recycler, string category, DateOnly takenOn)
{
    public string Certificate => certificate;

    public string RecyclingId => recyclingId;

    public string Recycler => recycler;

    public string Category => category;

    public DateOnly TakenOn => takenOn;

    public string SizeClass { get; init; } = "standard";

    public UnitFate Fate { get; set; }

    public UnitPlace Place { get; set; }

    /// <summary>Whether its certificate was marked invalid or replaced.</summary>
    public bool IsVoid { get; set; }

    /// <summary>The day on which it was at its recycler's again.</summary>
    public DateOnly? CameBackOn { get; set; }

    public string? Dismantler { get; set; }

    public int DistanceKm { get; set; }

    public DateOnly ReceivedOn { get; set; }

    public DateOnly? DismantledOn { get; set; }

    /// <summary>What has still to be declared of it: freight, and dismantling.</summary>
    public int Undeclared { get; set; } = 2;

    public bool IsLate => ReceivedOn > takenOn.AddDays(DeliveryDays);

    public bool IsDismantledLate => DismantledOn > WorkingDays.After(ReceivedOn, DismantlingWorkingDays);

    /// <summary>Days from the recycling in which a unit is delivered in time (Q13).</summary>
    public const int DeliveryDays = 45;

    /// <summary>Working days from its receipt in which it is dismantled in time.</summary>
    public const int DismantlingWorkingDays = 30;
}
