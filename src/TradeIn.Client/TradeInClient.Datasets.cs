using System.Text.Json.Serialization.Metadata;
using TradeIn.Client.Buyers;
using TradeIn.Client.Datasets;
using TradeIn.Client.Overview;
using TradeIn.Client.Settlement;

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

    /// <summary>Who a document's number belongs to, and what is on record of them; for the offices.</summary>
    public async Task<BuyerSearchAnswer> SearchBuyersAsync(BuyerSearchRequest search, CancellationToken cancel = default) =>
        (await PostAsync("/v1/buyers/search", search, Json.BuyerSearchRequest, Json.BuyerSearchAnswer, cancel)).Accepted();

    /// <summary>The programme at a glance: every figure of the console's first page.</summary>
    public async Task<ProgrammeOverview> GetOverviewAsync(CancellationToken cancel = default) =>
        (await GetAsync("/v1/reports/overview", Json.ProgrammeOverview, cancel))!;

    /// <summary>How a programme's budget is used up, and when it will be (M4).</summary>
    /// <param name="programme">Which.</param>
    /// <param name="district">Of one district, or of several divided by commas; null: of all together.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<BudgetBurnDown> GetBurnDownAsync(
        string programme, string? district = null, CancellationToken cancel = default) =>
        (await GetAsync(
            $"/v1/reports/budget-burn-down{Query(("programme", programme), ("district", district))}", Json.BudgetBurnDown, cancel))!;

    /// <summary>How long advances wait for their payment (M2).</summary>
    /// <param name="by"><c>seller</c>, <c>district</c> or <c>month</c>.</param>
    /// <param name="on">The day as of which it is told.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<SettlementAgeing> GetSettlementAgeingAsync(string by, DateOnly on, CancellationToken cancel = default) =>
        (await GetAsync(
            FormattableString.Invariant($"/v1/reports/settlement-ageing?by={by}&on={on:yyyy-MM-dd}"), Json.SettlementAgeing, cancel))!;
}
