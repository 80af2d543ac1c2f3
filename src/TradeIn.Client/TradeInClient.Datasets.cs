using System.Text.Json.Serialization.Metadata;
using TradeIn.Client.Datasets;

namespace TradeIn.Client;

/// <content>Lists and summaries of everything that is kept.</content>
public sealed partial class TradeInClient
{
    /// <summary>A page of a list.</summary>
    /// <param name="list">As the reference names it: <c>claims</c>, <c>units</c>, <c>statements</c>.</param>
    /// <param name="query">As the reference names it: <c>sellerId=sel-dazhong&amp;filedOnFrom=2010-07-01&amp;totals=true</c>; empty for all.</param>
    /// <param name="page">How a page is read: of a record with the members that are wanted.</param>
    /// <param name="after">The <c>next</c> of the page before.</param>
    /// <param name="cancel">Gives up.</param>
    /// <typeparam name="TItem">A record with the members that are wanted of a row.</typeparam>
    public async Task<ListPage<TItem>> ListAsync<TItem>(
        string list, string query, JsonTypeInfo<ListPage<TItem>> page, string? after = null, CancellationToken cancel = default) =>
        (await GetAsync($"/v1/{list}?{query}{(after is null ? "" : $"&after={Uri.EscapeDataString(after)}")}", page, cancel))!;

    /// <summary>A dataset counted and added up by groups.</summary>
    /// <param name="dataset">As the reference names it: <c>claims</c>.</param>
    /// <param name="query">As the reference names it: <c>by=filedOn.month,sellerDistrict&amp;outcome=approved</c>.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<Summary> SummariseAsync(string dataset, string query, CancellationToken cancel = default) =>
        (await GetAsync($"/v1/summaries/{dataset}?{query}", Json.Summary, cancel))!;
}
