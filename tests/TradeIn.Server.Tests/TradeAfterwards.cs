using System.Text.Json.Nodes;
using TradeIn.Server.Tests.Corrections;
using TradeIn.Server.Tests.Settlement;

namespace TradeIn.Server.Tests;

/// <summary>What can follow a trade's claim, as bodies that the rules accept.</summary>
internal sealed partial class Trade
{
    public const string Finance = "dev-finance-municipal";

    public string ReturnId => $"X-{number}";

    public string ExchangeId => $"E-{number}";

    public string RecoveryPath => $"/v1/claims/{ClaimId}/recovery";

    /// <summary>A return after the advance, with a red invoice over the whole price.</summary>
    public JsonObject Return(decimal? takenBack = null) => Parse($$"""
        {
          "returnId": "{{ReturnId}}", "purchaseId": "{{PurchaseId}}", "occurredAt": "2010-08-20T10:00:00+08:00",
          "buyer": {{Buyer()}},
          "invoice": { "code": "1110010712", "number": "{{InvoiceNumber}}" },
          "redInvoice": { "number": "9{{InvoiceNumber[1..]}}", "amount": {{Yuan(PaidPrice)}} },
          "subsidyTakenBack": {{Yuan(takenBack ?? PaidPrice / 10)}}
        }
        """);

    /// <summary>An exchange for a unit of the same price.</summary>
    public JsonObject Exchange() => Parse($$"""
        {
          "exchangeId": "{{ExchangeId}}", "purchaseId": "{{PurchaseId}}", "occurredAt": "2010-07-16T10:00:00+08:00",
          "unit": { "category": "refrigerator", "brand": "Haier", "model": "BCD-215", "serialNumber": "CHANGED-{{number}}" }
        }
        """);

    public JsonObject Repair() => Parse($$"""
        {
          "repairId": "F-{{number}}", "purchaseId": "{{PurchaseId}}", "occurredAt": "2010-07-14T10:00:00+08:00",
          "fault": "The compressor did not start."
        }
        """);

    public JsonObject Recovery(decimal? amount = null) => Parse($$"""
        { "amount": {{Yuan(amount ?? PaidPrice / 10)}}, "recoveredAt": "2010-09-06T10:00:00+08:00" }
        """);

    /// <summary>Brings the trade in up to the advance.</summary>
    public async Task AdvanceAsync(RunningServer server)
    {
        await ApproveAsync(server);
        await MustAsync(server.PostAsync(Seller, AdvancePath, Advance()));
    }

    /// <summary>Brings the trade in up to the payment of a statement that has this claim alone.</summary>
    public async Task ReimburseAsync(RunningServer server)
    {
        await AdvanceAsync(server);
        await new Settling(this).PayAsync(server);
    }

    /// <summary>Brings the trade in up to the invalidation of its certificate: its subsidy is to be recovered.</summary>
    public async Task RevokeAsync(RunningServer server)
    {
        await AdvanceAsync(server);
        var correction = new Correction(this);
        await correction.ApplyAsync(server, correction.Request("invalidate"));
    }

    public string InvoiceNumber => number.ToString("00000000", System.Globalization.CultureInfo.InvariantCulture);
}
