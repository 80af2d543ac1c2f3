using TradeIn.Client.Custody;

namespace TradeIn.Client;

public sealed partial class TradeInClient
{
    /// <summary>Lists old units that go to a designated dismantler (K1).</summary>
    public Task<Answer<ConsignmentAnswer>> OpenConsignmentAsync(
        ConsignmentRequest consignment, CancellationToken cancel = default) =>
        PostAsync("/v1/consignments", consignment, Json.ConsignmentRequest, Json.ConsignmentAnswer, cancel);

    /// <summary>Ships a consignment, or cancels it before it left.</summary>
    public Task<Answer<ConsignmentStepAnswer>> MoveConsignmentAsync(
        string consignmentId, ConsignmentStepRequest step, CancellationToken cancel = default) =>
        PostAsync(
            $"/v1/consignments/{Uri.EscapeDataString(consignmentId)}/steps", step, Json.ConsignmentStepRequest,
            Json.ConsignmentStepAnswer, cancel);

    /// <summary>How units of a shipped consignment arrived, one by one (K2).</summary>
    public Task<Answer<ReceiptAnswer>> RecordReceiptAsync(ReceiptRequest receipt, CancellationToken cancel = default) =>
        PostAsync("/v1/receipts", receipt, Json.ReceiptRequest, Json.ReceiptAnswer, cancel);

    /// <summary>What became of a unit that was missing or different (K2).</summary>
    public Task<Answer<ResolutionAnswer>> ResolveDiscrepancyAsync(
        ResolutionRequest resolution, CancellationToken cancel = default) =>
        PostAsync("/v1/resolutions", resolution, Json.ResolutionRequest, Json.ResolutionAnswer, cancel);

    /// <summary>Units were taken apart (K3).</summary>
    public Task<Answer<DismantlingAnswer>> RecordDismantlingAsync(
        DismantlingRequest dismantling, CancellationToken cancel = default) =>
        PostAsync("/v1/dismantlings", dismantling, Json.DismantlingRequest, Json.DismantlingAnswer, cancel);

    /// <summary>A consignment, unit by unit, and its steps; null when there is none of that id.</summary>
    public Task<ConsignmentView?> GetConsignmentAsync(string consignmentId, CancellationToken cancel = default) =>
        GetAsync($"/v1/consignments/{Uri.EscapeDataString(consignmentId)}", Json.ConsignmentView, cancel);

    /// <summary>A page of units and where they are (K3, K5).</summary>
    /// <param name="query">As the reference names it: <c>deliveryOverdueOn=2010-09-30</c>; empty for all.</param>
    /// <param name="after">The <c>next</c> of the page before.</param>
    public async Task<CustodyList> ListCustodyAsync(
        string query = "", string? after = null, CancellationToken cancel = default) =>
        (await GetAsync(
            $"/v1/units?{query}{(after is null ? "" : $"&after={Uri.EscapeDataString(after)}")}", Json.CustodyList, cancel))!;

    /// <summary>How many units are where, and for how long (K5).</summary>
    /// <param name="by"><c>recycler</c>, <c>dismantler</c> or <c>district</c>.</param>
    /// <param name="on">The day as of which ages are counted.</param>
    public async Task<CustodyAgeing> GetCustodyAgeingAsync(string by, DateOnly on, CancellationToken cancel = default) =>
        (await GetAsync(
            FormattableString.Invariant($"/v1/reports/custody-ageing?by={by}&on={on:yyyy-MM-dd}"), Json.CustodyAgeing, cancel))!;

    /// <summary>One old unit from the household to scrap; null when no such certificate was issued.</summary>
    public Task<UnitTrace?> TraceUnitAsync(string certificateNumber, CancellationToken cancel = default) =>
        GetAsync($"/v1/certificates/{Uri.EscapeDataString(certificateNumber)}/trace", Json.UnitTrace, cancel);
}
