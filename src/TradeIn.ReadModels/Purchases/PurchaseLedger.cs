using TradeIn.Domain;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Returns;
using TradeIn.EventStore;

namespace TradeIn.ReadModels.Purchases;

/// <summary>What events make of <c>read.purchases</c>.</summary>
internal sealed partial class PurchaseLedger : Ledger
{
    private readonly Background background = new(PurchaseTables.Background);
    private readonly RowSet<string, PurchaseRow> purchases = new(PurchaseTables.Purchases);
    private readonly RowSet<string, ReturnRow> returns = new(PurchaseTables.Returns);
    private readonly RowSet<string, ExchangeRow> exchanges = new(PurchaseTables.Exchanges);

    public override IReadOnlyList<RowSet> Sets => [.. background.Sets, purchases, returns, exchanges];

    public override void Want(object data)
    {
        var (purchase, seller) = data switch
        {
            PurchaseRecorded e => (null, e.Purchase.Seller),
            PurchaseRefused e => (null, e.Purchase.Seller),
            PurchaseSubsidised e => (e.Purchase, null),
            PurchaseUnsubsidised e => (e.Purchase, null),
            PurchaseReturned e => (e.Purchase, null),
            PurchaseRebound e => (e.Purchase, null),
            PurchaseRepairNoted e => (e.Purchase, null),
            UnitReturned e => (e.Return.PurchaseId, e.Seller),
            ReturnRefused e => (e.Return.PurchaseId, e.Seller),
            UnitExchanged e => (e.Exchange.PurchaseId, e.Seller),
            ExchangeRefused e => (e.Exchange.PurchaseId, e.Seller),
            _ => ((string?)null, (string?)null),
        };
        if (purchase is not null) purchases.Want(purchase);
        background.WantEnterprise(seller);
    }

    public override void Take(StoredEvent stored)
    {
        switch (stored.Data)
        {
            case PurchaseRecorded e:
                purchases.Put(RowOf(e.Purchase, e.PolicyVersion, stored) with { Outcome = "accepted", Status = "sold" });
                break;
            case PurchaseRefused e:
                purchases.Put(RowOf(e.Purchase, e.PolicyVersion, stored) with
                {
                    FirstReason = e.Reasons[0].Code, Reasons = e.Reasons.Codes(),
                });
                break;
            case PurchaseSubsidised e: Change(e.Purchase, stored, row => row with { Claim = e.Claim }); break;
            case PurchaseUnsubsidised e: Change(e.Purchase, stored, row => row with { Claim = null }); break;
            case PurchaseReturned e:
                Change(e.Purchase, stored, row => row with { Status = "returned", ReturnId = e.Return, ReturnedOn = e.ReturnedOn });
                break;
            case PurchaseRebound e: Change(e.Purchase, stored, row => Rebound(row, e)); break;
            case PurchaseRepairNoted e: Change(e.Purchase, stored, row => row with { Repairs = row.Repairs + 1 }); break;
            default:
                if (!background.Take(stored.Data)) TakeAfterSale(stored);
                break;
        }
    }

    private void Change(string purchase, StoredEvent stored, Func<PurchaseRow, PurchaseRow> change) =>
        purchases[purchase] = change(purchases[purchase]) with { LastPosition = stored.Position };

    private static PurchaseRow Rebound(PurchaseRow row, PurchaseRebound rebound) => row with
    {
        Status = "exchanged", Exchanges = row.Exchanges + 1, ExchangedOn = rebound.ExchangedOn, Brand = rebound.Unit.Brand,
        Model = rebound.Unit.Model, SerialNumber = rebound.Unit.SerialNumber.ToString(),
        Invoice = rebound.Invoice.Number.ToString(), InvoiceLine = rebound.Invoice.Line,
        InvoiceIssuedOn = rebound.Invoice.IssuedOn, PaidPrice = rebound.PaidPrice.Yuan,
        PriceBand = PriceBand.Of(rebound.PaidPrice.Yuan),
    };

    /// <summary>As it was recorded, refused as long as nothing else is said.</summary>
    private PurchaseRow RowOf(RecordPurchase purchase, int version, StoredEvent stored) => new()
    {
        PurchaseId = purchase.PurchaseId,
        Programme = purchase.Programme,
        Seller = purchase.Seller,
        Outlet = purchase.Outlet,
        SellerDistrict = background.DistrictOf(purchase.Seller),
        Channel = purchase.Channel.ToName(),
        TradeOrder = purchase.Order.ToName(),
        OrderId = purchase.OrderId,
        PurchasedAt = purchase.OccurredAt,
        PurchasedOn = background.DayOf(purchase.Programme, purchase.OccurredAt),
        DecidedOn = background.DayOf(purchase.Programme, stored.RecordedAt),
        PolicyVersion = version,
        Outcome = "refused",
        Status = "refused",
        Category = purchase.Unit.Category.ToString(),
        Brand = purchase.Unit.Brand,
        Model = purchase.Unit.Model,
        SerialNumber = purchase.Unit.SerialNumber.ToString(),
        Invoice = purchase.Invoice.Number.ToString(),
        InvoiceLine = purchase.Invoice.Line,
        InvoiceIssuedOn = purchase.Invoice.IssuedOn,
        ListPrice = purchase.ListPrice.Yuan,
        Discount = purchase.Discount.Yuan,
        PaidPrice = purchase.PaidPrice.Yuan,
        PriceBand = PriceBand.Of(purchase.PaidPrice.Yuan),
        OtherSubsidies = purchase.OtherSubsidies,
        Buyer = purchase.Buyer.Key.ToString(),
        BuyerKind = purchase.Buyer.Kind.ToName(),
        BuyerDistrict = purchase.Buyer.RegisteredIn,
        Agent = purchase.Agent.Key(),
        LastPosition = stored.Position,
    };
}
