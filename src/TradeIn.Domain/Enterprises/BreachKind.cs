namespace TradeIn.Domain.Enterprises;

/// <summary>What an enterprise can have broken its agreement with (Q24, Q20, Q21; the standards of penalty are the agreement's).</summary>
public enum BreachKind
{
    /// <summary>A recycling or a sale that did not take place was recorded.</summary>
    FictitiousTrade,

    /// <summary>An old unit went back to the market, or to somebody who is no designated dismantler.</summary>
    UnitDiverted,

    /// <summary>A certificate was sold, lent or issued against the rules.</summary>
    CertificateMisused,

    /// <summary>A seller set a time limit or standard of its own, or refused a certificate (E4).</summary>
    CertificateRefused,

    /// <summary>The subsidy was not advanced, or not in full.</summary>
    SubsidyWithheld,

    /// <summary>A recycler did not collect, or not in the regions that it was awarded.</summary>
    CollectionRefused,

    /// <summary>Prices were raised before the discount, or the advertisement was false.</summary>
    PriceDeception,

    /// <summary>Anything else that the agreement names; the description says what.</summary>
    OtherBreach,
}
