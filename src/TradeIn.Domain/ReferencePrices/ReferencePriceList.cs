using TradeIn.Domain.Programmes;

namespace TradeIn.Domain.ReferencePrices;

/// <summary>What an old unit of a category, or of a size class of it, is worth to a recycler: a band in yuan (Q5).</summary>
/// <param name="SizeClass">As the list names it: <c>21-inch</c>; null for all sizes.</param>
public sealed record ReferencePrice(Category Category, Money From, Money To, string? SizeClass = null);

/// <summary>A list of reference prices was published; from a day on it takes the place of the one before (Q5).</summary>
public sealed record ReferencePricesPublished(string List, string Programme, DateOnly From, IReadOnlyList<ReferencePrice> Prices);

/// <summary>All reference price lists of a programme. They bind nobody: the price is negotiated (R7, Q5).</summary>
public sealed record ReferencePriceLists(IReadOnlyList<ReferencePricesPublished> Lists)
{
    public static StreamName Stream(string programme) => new("reference_prices", programme);

    public static ReferencePriceLists Evolve(ReferencePriceLists? state, object @event) => @event switch
    {
        ReferencePricesPublished e => new ReferencePriceLists([.. state?.Lists ?? [], e]),
        _ => throw Fact.Impossible(state, @event),
    };

    /// <summary>The list of a day; of two that begin on the same day the one published later.</summary>
    public ReferencePricesPublished? On(DateOnly day) =>
        Lists.Where(list => list.From <= day).OrderBy(list => list.From).LastOrDefault();
}
