using TradeIn.Domain.Programmes;

namespace TradeIn.Domain.Units;

/// <summary>A new unit was sold (P2).</summary>
/// <param name="Unit">As on the invoice.</param>
/// <param name="Purchase">The sale.</param>
/// <param name="OtherSubsidies">Programmes that subsidise this very unit as well (Q22).</param>
public sealed record NewUnitSold(Unit Unit, string Purchase, IReadOnlyList<string> OtherSubsidies);

/// <summary>A claim for the unit was approved (C5).</summary>
public sealed record NewUnitSubsidised(SerialNumber SerialNumber, string Purchase, string Claim, Money Subsidy);

/// <summary>A new unit, known by its serial number.</summary>
public sealed record NewUnit(string Purchase, IReadOnlyList<string> OtherSubsidies)
{
    /// <summary>The claim whose subsidy it has, if any.</summary>
    public NewUnitSubsidised? Subsidised { get; init; }

    public static StreamName Stream(SerialNumber serial) => new("new_unit", serial.Folded);

    public static NewUnit Evolve(NewUnit? state, object @event) => (state, @event) switch
    {
        (null, NewUnitSold sold) => new NewUnit(sold.Purchase, sold.OtherSubsidies),
        ({ Subsidised: null }, NewUnitSubsidised subsidised) => state with { Subsidised = subsidised },
        _ => throw Fact.Impossible(state, @event),
    };
}
