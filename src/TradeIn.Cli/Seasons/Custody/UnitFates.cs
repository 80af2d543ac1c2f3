namespace TradeIn.Cli.Seasons.Custody;

/// <summary>
/// Which units take which way: the first ones of a season, so that a small season has all ways, and one in so many after them.
/// </summary>
internal static class UnitFates
{
    private static readonly (UnitFate Fate, int First, int Every)[] Planted =
    [
        (UnitFate.NeverShipped, 7, 499), (UnitFate.DeliveredLate, 11, 397), (UnitFate.MissingLost, 13, 701),
        (UnitFate.MissingOpen, 23, 997), (UnitFate.MissingFound, 29, 601), (UnitFate.MissingSentBack, 37, 809),
        (UnitFate.DifferentSameUnit, 41, 907), (UnitFate.DifferentSentBack, 43, 1_009), (UnitFate.DifferentLost, 47, 1_103),
        (UnitFate.DifferentOpen, 53, 1_201), (UnitFate.Damaged, 59, 211), (UnitFate.DismantledLate, 61, 307),
        (UnitFate.NeverDismantled, 67, 607),
    ];

    /// <param name="number">Of the unit in the season, from 0.</param>
    public static UnitFate Of(long number)
    {
        foreach (var (fate, first, every) in Planted)
            if (number % every == first) return fate;
        return UnitFate.Ordinary;
    }

    public static bool IsMissing(this UnitFate fate) => fate is UnitFate.MissingLost or UnitFate.MissingOpen
        or UnitFate.MissingFound or UnitFate.MissingSentBack;

    public static bool IsDifferent(this UnitFate fate) => fate is UnitFate.DifferentSameUnit or UnitFate.DifferentSentBack
        or UnitFate.DifferentLost or UnitFate.DifferentOpen;

    /// <summary>What is found out about a discrepancy; null when nobody ever finds out.</summary>
    public static string? ResolutionOf(this UnitFate fate) => fate switch
    {
        UnitFate.MissingLost or UnitFate.DifferentLost => "lost",
        UnitFate.MissingFound => "found",
        UnitFate.MissingSentBack or UnitFate.DifferentSentBack => "with-recycler",
        UnitFate.DifferentSameUnit => "same-unit",
        _ => null,
    };
}
