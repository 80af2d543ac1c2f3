using TradeIn.Domain.Programmes;

namespace TradeIn.Domain.Signals;

/// <summary>
/// From where on what was seen is a signal that an official looks at (J). They are no rules of the programme: nobody is refused
/// anything for them. The defaults are Beijing's.
/// </summary>
public sealed record SignalPolicy
{
    /// <summary>One agent acted for so many buyers.</summary>
    public int AgentBuyers { get; init; } = 5;

    /// <summary>How far above the price at which the cap is reached a price counts as lying there, as a share of that price.</summary>
    public Rate CapBand { get; init; } = new(100);

    /// <summary>So many purchases of an outlet in a month lie there.</summary>
    public int CapPurchases { get; init; } = 5;

    /// <summary>They are so large a share of the outlet's purchases of the month.</summary>
    public Rate CapShare { get; init; } = new(2_000);

    /// <summary>That share is so many times the share of all other outlets.</summary>
    public int CapTimesOthers { get; init; } = 5;

    /// <summary>When the night begins, by the clock in the programme's place.</summary>
    public TimeOnly NightFrom { get; init; } = new(23, 0);

    /// <summary>When the night is over.</summary>
    public TimeOnly NightUntil { get; init; } = new(6, 0);

    /// <summary>So many minutes lie at most between a certificate and its claim.</summary>
    public int NightMinutes { get; init; } = 15;

    /// <summary>So many claims of an enterprise in a month are like that.</summary>
    public int NightClaims { get; init; } = 3;

    /// <summary>So many units that a recycler took in during a month did not arrive.</summary>
    public int UnreceivedUnits { get; init; } = 5;

    /// <summary>They are so large a share of the month's units that are accounted for or overdue.</summary>
    public Rate UnreceivedShare { get; init; } = new(500);

    /// <summary>So many days after its delivery day a unit without a receipt counts as one that did not arrive.</summary>
    public int UnreceivedGraceDays { get; init; } = 14;

    /// <summary>What a unit of a category weighs, in whole kilograms; what is not listed weighs nothing.</summary>
    public IReadOnlyList<UnitWeight> UnitWeights { get; init; } =
    [
        new(Category.Parse("television"), 28), new(Category.Parse("refrigerator"), 55), new(Category.Parse("washing-machine"), 32),
        new(Category.Parse("air-conditioner"), 42), new(Category.Parse("computer"), 18),
    ];

    /// <summary>So many old units of one model, taken in by one recycler, have serial numbers that follow one another.</summary>
    public int OldSerialRun { get; init; } = 5;

    /// <summary>So many new units of one model, sold by one seller, have.</summary>
    public int NewSerialRun { get; init; } = 10;

    /// <summary>A run that fewer buyers than this share is a lot of one owner, which is ordinary.</summary>
    public int SerialBuyers { get; init; } = 3;

    /// <summary>A return so many days after finance paid for the claim is one shortly after it.</summary>
    public int ReturnDays { get; init; } = 5;

    /// <summary>So many claims that a seller was paid for in a month came back like that.</summary>
    public int Returns { get; init; } = 4;

    /// <summary>They are so large a share of the claims that it was paid for in the month.</summary>
    public Rate ReturnShare { get; init; } = new(300);

    /// <summary>Attempts that lie so many hours apart at most belong together.</summary>
    public int RefusalHours { get; init; } = 6;

    /// <summary>So many attempts that belong together were refused.</summary>
    public int Refusals { get; init; } = 4;

    /// <summary>An invoice so many days older than those before it by number, or newer than those after it, is still in sequence.</summary>
    public int InvoiceDays { get; init; } = 7;

    /// <summary>So many invoices of an outlet in a month are out of sequence.</summary>
    public int Invoices { get; init; } = 4;

    public int KilogramsOf(Category category) => UnitWeights.FirstOrDefault(each => each.Category == category)?.Kilograms ?? 0;

    /// <summary>Whether it is night.</summary>
    public bool IsNight(TimeOnly time) => time.IsBetween(NightFrom, NightUntil);
}

/// <summary>What a unit of a category weighs.</summary>
public sealed record UnitWeight(Category Category, int Kilograms);
