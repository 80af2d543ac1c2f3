using TradeIn.Domain.Corrections;

namespace TradeIn.Domain.Recycling;

/// <summary>A recycling that was recorded, as it stands; a refused one is none.</summary>
/// <param name="Entry">What is on record: as entered, or as corrected since (A4).</param>
public sealed record RecycledUnit(RecordRecycling? Entry)
{
    /// <summary>Set when the entry was voided.</summary>
    public RecyclingVoided? Void { get; init; }

    public static RecycledUnit Evolve(RecycledUnit? state, object @event) => (state, @event) switch
    {
        (null, UnitRecycled recycled) => new RecycledUnit(recycled.Recycling),
        (null, RecyclingRefused or ReplacementRefused) => new RecycledUnit(Entry: null),
        ({ Entry: not null, Void: null }, RecyclingVoided voided) => state with { Void = voided },
        ({ Entry: { } entry, Void: null }, RecyclingCorrected corrected) => state with { Entry = corrected.Changes.AppliedTo(entry) },
        _ => throw Fact.Impossible(state, @event),
    };
}
