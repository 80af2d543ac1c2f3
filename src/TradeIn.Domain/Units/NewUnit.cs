using TradeIn.Domain.Programmes;

namespace TradeIn.Domain.Units;

/// <summary>A new unit was sold (P2), or handed over in exchange (A2).</summary>
/// <param name="Unit">As on the invoice.</param>
/// <param name="Purchase">The sale.</param>
/// <param name="OtherSubsidies">Programmes that subsidise this very unit as well (Q22).</param>
public sealed record NewUnitSold(Unit Unit, string Purchase, IReadOnlyList<string> OtherSubsidies);

/// <summary>A claim for the unit was approved, or was bound to it by an exchange (C5).</summary>
public sealed record NewUnitSubsidised(SerialNumber SerialNumber, string Purchase, string Claim, Money Subsidy);

/// <summary>The unit was sold and subsidised, and its subsidy was given back; the sale stands (A4).</summary>
public sealed record NewUnitUnsubsidised(SerialNumber SerialNumber, string Purchase, string Claim, string Cause);

/// <summary>The seller has the unit back, and may sell it again (A1, A2).</summary>
/// <param name="Cause">The return or the exchange.</param>
public sealed record NewUnitTakenBack(SerialNumber SerialNumber, string Purchase, string Cause);

/// <summary>A new unit, known by its serial number.</summary>
/// <param name="Purchase">The sale that stands; null while the seller has it back.</param>
/// <param name="OtherSubsidies">Of all its sales: what another programme gave for it once counts for good (Q22).</param>
public sealed record NewUnit(string? Purchase, IReadOnlyList<string> OtherSubsidies)
{
    /// <summary>The claim whose subsidy it has, if any.</summary>
    public NewUnitSubsidised? Subsidised { get; init; }

    public static StreamName Stream(SerialNumber serial) => new("new_unit", serial.Folded);

    public static NewUnit Evolve(NewUnit? state, object @event) => (state, @event) switch
    {
        (null, NewUnitSold sold) => new NewUnit(sold.Purchase, sold.OtherSubsidies),
        ({ Purchase: null }, NewUnitSold sold) => new NewUnit(sold.Purchase, [.. state.OtherSubsidies.Union(sold.OtherSubsidies)]),
        ({ Purchase: not null, Subsidised: null }, NewUnitSubsidised subsidised) => state with { Subsidised = subsidised },
        ({ Subsidised: not null }, NewUnitUnsubsidised) => state with { Subsidised = null },
        ({ Purchase: not null }, NewUnitTakenBack) => state with { Purchase = null, Subsidised = null },
        _ => throw Fact.Impossible(state, @event),
    };
}
