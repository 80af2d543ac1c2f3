using TradeIn.Domain.Identities;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Recycling;
using TradeIn.Domain.Units;

namespace TradeIn.Domain.Corrections;

/// <summary>
/// What a correction changes of a recycling's entry; what is null stays (A4). Certificate number, recycler, outlet, channel,
/// programme and day are what the paper proves: they never change.
/// </summary>
public sealed record EntryChanges
{
    public Party? Buyer { get; init; }

    /// <summary>Who acted for the buyer.</summary>
    public Agent? Agent { get; init; }

    public Unit? Unit { get; init; }

    public IReadOnlyList<string>? MissingParts { get; init; }

    public Money? AgreedPrice { get; init; }

    public RecordRecycling AppliedTo(RecordRecycling entry) => entry with
    {
        Buyer = Buyer ?? entry.Buyer, Agent = Agent ?? entry.Agent, Unit = Unit ?? entry.Unit,
        MissingParts = MissingParts ?? entry.MissingParts, AgreedPrice = AgreedPrice ?? entry.AgreedPrice,
    };
}
