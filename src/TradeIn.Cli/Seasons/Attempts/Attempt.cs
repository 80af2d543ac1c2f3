namespace TradeIn.Cli.Seasons.Attempts;

/// <summary>Something that the counter must not let pass, planted in a season.</summary>
/// <param name="Name">For the summary, in words.</param>
/// <param name="PerTenThousand">How many for ten thousand trade-ins; at least one in every season.</param>
/// <param name="Play">The lines, with what each must be answered with.</param>
internal sealed record Attempt(string Name, int PerTenThousand, Action<Scene> Play)
{
    /// <summary>First and last day on which it may begin; the last leaves time for what comes after.</summary>
    public DateOnly From { get; init; } = new(2010, 6, 10);

    public DateOnly Until { get; init; } = new(2011, 11, 20);

    /// <summary>All that are planted.</summary>
    public static IReadOnlyList<Attempt> All { get; } =
    [
        .. RecyclingAttempts.All, .. PurchaseAttempts.All, .. ClaimAttempts.All, .. EligibilityAttempts.All,
        .. AdvanceAttempts.All, .. ReturnAttempts.All, .. ReturnedAttempts.All, .. ExchangeAttempts.All,
        .. LossAttempts.All, .. ReplacementAttempts.All, .. CorrectionAttempts.All, .. CorrectionStepAttempts.All,
        .. OrderAttempts.All, .. DeliveryAttempts.All, .. MalformedAttempts.All,
        .. ConflictAttempts.All,
    ];

    public long CountIn(long tradeIns) => Math.Max(1, tradeIns * PerTenThousand / 10_000);
}
