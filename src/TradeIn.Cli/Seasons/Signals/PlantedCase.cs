namespace TradeIn.Cli.Seasons.Signals;

/// <summary>Something that a signal must be given of, and what it happened with.</summary>
/// <param name="Enterprise">Whose doing it is, or at whose till.</param>
/// <param name="Outlet">Where, if it is at one.</param>
/// <param name="From">Its first day.</param>
/// <param name="Until">Its last day, as far as it was planned.</param>
/// <param name="Agent">The masked number of the agent's document, if it is about one.</param>
/// <param name="Claims">Those that are part of it, in the order of the plan; so are certificates and purchases.</param>
internal sealed record PlantedCase(
    string Enterprise, string? Outlet, DateOnly From, DateOnly Until, string? Agent, IReadOnlyList<string> Claims,
    IReadOnlyList<string> Certificates, IReadOnlyList<string> Purchases);
