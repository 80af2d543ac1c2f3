using TradeIn.Client.Purchases;
using TradeIn.Client.Returns;
using TradeIn.Client.Settlement;

namespace TradeIn.Client;

/// <content>What follows a sale: returns, exchanges, repairs, and the money between buyer, seller and finance.</content>
public sealed partial class TradeInClient
{
    /// <summary>The buyer gives a purchased unit back (A1).</summary>
    public Task<Answer<ReturnAnswer>> ReturnAsync(ReturnRequest @return, CancellationToken cancel = default) =>
        PostAsync("/v1/returns", @return, Json.ReturnRequest, Json.ReturnAnswer, cancel);

    /// <summary>Another unit of the same category for one with a fault (A2).</summary>
    public Task<Answer<ExchangeAnswer>> ExchangeAsync(ExchangeRequest exchange, CancellationToken cancel = default) =>
        PostAsync("/v1/exchanges", exchange, Json.ExchangeRequest, Json.ExchangeAnswer, cancel);

    /// <summary>A unit with a fault was repaired (A2).</summary>
    public Task<Answer<RepairAnswer>> NoteRepairAsync(RepairRequest repair, CancellationToken cancel = default) =>
        PostAsync("/v1/repairs", repair, Json.RepairRequest, Json.RepairAnswer, cancel);

    /// <summary>The seller has recovered the subsidy of a revoked claim (A4).</summary>
    public Task<Answer<RecoveryAnswer>> RecoverAsync(
        string claimId, RecoveryRequest recovery, CancellationToken cancel = default) =>
        PostAsync(
            $"/v1/claims/{Uri.EscapeDataString(claimId)}/recovery", recovery, Json.RecoveryRequest, Json.RecoveryAnswer,
            cancel);

    /// <summary>What a seller owes finance; null when there is no such enterprise.</summary>
    public Task<DebtsView?> GetDebtsAsync(string sellerId, CancellationToken cancel = default) =>
        GetAsync($"/v1/enterprises/{Uri.EscapeDataString(sellerId)}/debts", Json.DebtsView, cancel);

    /// <summary>A purchase as it stands, refused ones too; null when there is none of that id.</summary>
    public Task<PurchaseView?> GetPurchaseAsync(string purchaseId, CancellationToken cancel = default) =>
        GetAsync($"/v1/purchases/{Uri.EscapeDataString(purchaseId)}", Json.PurchaseView, cancel);

    /// <summary>A return as it was decided, refused ones too; null when there is none of that id.</summary>
    public Task<ReturnView?> GetReturnAsync(string returnId, CancellationToken cancel = default) =>
        GetAsync($"/v1/returns/{Uri.EscapeDataString(returnId)}", Json.ReturnView, cancel);

    /// <summary>An exchange as it was decided, refused ones too; null when there is none of that id.</summary>
    public Task<ExchangeView?> GetExchangeAsync(string exchangeId, CancellationToken cancel = default) =>
        GetAsync($"/v1/exchanges/{Uri.EscapeDataString(exchangeId)}", Json.ExchangeView, cancel);
}
