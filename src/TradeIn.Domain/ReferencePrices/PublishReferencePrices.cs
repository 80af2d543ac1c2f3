namespace TradeIn.Domain.ReferencePrices;

/// <summary>Municipal commerce publishes what old units are worth, for buyers and recyclers to see (Q5).</summary>
public sealed record PublishReferencePrices(string ListId, string Programme, DateOnly From, IReadOnlyList<ReferencePrice> Prices)
{
    /// <summary>No rule refuses it: a list says nothing of any trade.</summary>
    public IReadOnlyList<Fact> Decide() =>
        [new Fact(ReferencePriceLists.Stream(Programme), new ReferencePricesPublished(ListId, Programme, From, Prices))];
}
