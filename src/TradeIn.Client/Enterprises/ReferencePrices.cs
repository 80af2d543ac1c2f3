namespace TradeIn.Client.Enterprises;

/// <summary>What old units are worth, for buyers and recyclers to see; the price itself is negotiated (Q5).</summary>
/// <param name="ListId">Chosen by the client, 1-64 of <c>A-Za-z0-9._-</c>.</param>
/// <param name="Programme">The programme's id.</param>
/// <param name="From">The first day of the list, which then takes the place of the one before; it may lie in the future.</param>
/// <param name="Prices">At most 500.</param>
public sealed record ReferencePricesRequest(
    string ListId, string Programme, DateOnly From, IReadOnlyList<ReferencePriceView> Prices);

/// <summary>The worth of a unit of a category, or of a size class of it.</summary>
/// <param name="From">Yuan: the lower end.</param>
/// <param name="To">Yuan: the upper end.</param>
/// <param name="SizeClass">As the list names it: <c>21-inch</c>; absent for all sizes.</param>
public sealed record ReferencePriceView(string Category, decimal From, decimal To, string? SizeClass = null);

/// <summary>The list of a day.</summary>
/// <param name="ListId">The list's id.</param>
/// <param name="From">Its first day.</param>
/// <param name="Prices">In the order in which they were published.</param>
public sealed record ReferencePricesAnswer(
    string ListId, string Programme, DateOnly From, IReadOnlyList<ReferencePriceView> Prices);
