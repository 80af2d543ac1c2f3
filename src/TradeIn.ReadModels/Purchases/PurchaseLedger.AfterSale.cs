using TradeIn.Domain;
using TradeIn.Domain.Returns;
using TradeIn.EventStore;

namespace TradeIn.ReadModels.Purchases;

/// <summary>What events make of <c>read.returns</c> and <c>read.exchanges</c>.</summary>
internal sealed partial class PurchaseLedger
{
    private void TakeAfterSale(StoredEvent stored)
    {
        switch (stored.Data)
        {
            case UnitReturned e: Take(e, stored); break;
            case ReturnRefused e:
                returns.Put(RowOf(e.Return, e.Seller, stored) with { FirstReason = e.Reasons[0].Code, Reasons = e.Reasons.Codes() });
                break;
            case UnitExchanged e:
                exchanges.Put(RowOf(e.Exchange, e.Seller, stored) with
                {
                    Outcome = "accepted", OldSerialNumber = e.OldUnit.SerialNumber.ToString(), PaidPrice = e.PaidPrice.Yuan,
                    Claim = e.Claim, Subsidy = e.Subsidy?.Yuan, Refund = e.Refund.Yuan, TakenBack = e.TakenBack.Yuan,
                    OwedToFinance = e.OwedToFinance.Yuan,
                });
                break;
            case ExchangeRefused e:
                exchanges.Put(RowOf(e.Exchange, e.Seller, stored) with
                {
                    FirstReason = e.Reasons[0].Code, Reasons = e.Reasons.Codes(),
                });
                break;
            default: throw new InvalidOperationException($"The purchases take no {stored.Type}.");
        }
    }

    private void Take(UnitReturned e, StoredEvent stored)
    {
        var red = e.Return.RedInvoice;
        returns.Put(RowOf(e.Return, e.Seller, stored) with
        {
            Outcome = "accepted", Claim = e.Claim, Certificate = e.Certificate?.ToString(),
            CertificateStatus = e.CertificateStatus?.ToName(), Refund = e.Refund.Yuan, TakenBack = e.TakenBack.Yuan,
            OwedToFinance = e.OwedToFinance.Yuan,
        });
        Change(e.Return.PurchaseId, stored, row => row with { RedInvoice = red?.Number.ToString(), RedAmount = red?.Amount.Yuan });
    }

    /// <summary>As it was asked for, refused as long as nothing else is said.</summary>
    private ReturnRow RowOf(ReturnPurchase content, string? seller, StoredEvent stored)
    {
        var purchase = purchases.Find(content.PurchaseId);
        return new ReturnRow
        {
            ReturnId = content.ReturnId,
            Programme = purchase?.Programme,
            PurchaseId = content.PurchaseId,
            Seller = seller,
            SellerDistrict = background.DistrictOf(seller),
            ReturnedAt = content.OccurredAt,
            ReturnedOn = background.DayOf(purchase?.Programme, content.OccurredAt),
            Outcome = "refused",
            Category = purchase?.Category,
            Brand = purchase?.Brand,
            PaidPrice = purchase?.PaidPrice,
            RedInvoice = content.RedInvoice?.Number.ToString(),
            RedAmount = content.RedInvoice?.Amount.Yuan,
            Buyer = content.Buyer.Key.ToString(),
            BuyerKind = content.Buyer.Kind.ToName(),
            BuyerDistrict = content.Buyer.RegisteredIn,
            Agent = content.Agent.Key(),
            LastPosition = stored.Position,
        };
    }

    /// <summary>The same.</summary>
    private ExchangeRow RowOf(ExchangeUnit content, string? seller, StoredEvent stored)
    {
        var programme = purchases.Find(content.PurchaseId)?.Programme;
        return new ExchangeRow
        {
            ExchangeId = content.ExchangeId,
            Programme = programme,
            PurchaseId = content.PurchaseId,
            Seller = seller,
            SellerDistrict = background.DistrictOf(seller),
            ExchangedAt = content.OccurredAt,
            ExchangedOn = background.DayOf(programme, content.OccurredAt),
            Outcome = "refused",
            Category = content.Unit.Category.ToString(),
            Brand = content.Unit.Brand,
            Model = content.Unit.Model,
            SerialNumber = content.Unit.SerialNumber.ToString(),
            LastPosition = stored.Position,
        };
    }
}
