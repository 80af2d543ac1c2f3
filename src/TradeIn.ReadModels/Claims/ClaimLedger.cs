using TradeIn.Domain;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Refusals;
using TradeIn.Domain.Returns;
using TradeIn.Domain.Settlement;
using TradeIn.EventStore;

namespace TradeIn.ReadModels.Claims;

/// <summary>What events make of <c>read.claims</c>: the claims as they were filed, with what they are about.</summary>
internal sealed partial class ClaimLedger : Ledger
{
    private readonly Background background = new(ClaimTables.Background);
    private readonly RowSet<string, ClaimPurchaseRow> purchases = new(ClaimTables.Purchases);
    private readonly RowSet<string, ClaimCertificateRow> certificates = new(ClaimTables.Certificates);
    private readonly RowSet<string, ClaimRow> claims = new(ClaimTables.Claims);

    public override IReadOnlyList<RowSet> Sets => [.. background.Sets, purchases, certificates, claims];

    public override void Want(object data)
    {
        switch (data)
        {
            case CertificateIssued e: background.WantEnterprise(e.Recycler); break;
            case CertificateCorrected e: certificates.Want(e.Certificate.ToString()); break;
            case UnitExchanged e: purchases.Want(e.Exchange.PurchaseId); break;
            case ClaimApproved e: Want(e.Claim); break;
            case ClaimRefused e: Want(e.Claim); break;
        }
        foreach (var claim in ClaimsOf(data)) claims.Want(claim);
    }

    public override void Take(StoredEvent stored)
    {
        switch (stored.Data)
        {
            case CertificateIssued e: Take(e); break;
            case CertificateCorrected e:
                var number = e.Certificate.ToString();
                certificates[number] = certificates[number] with { Category = e.Category.ToString() };
                break;
            case PurchaseRecorded e: Take(e.Purchase); break;
            case UnitExchanged e: Take(e, stored); break;
            case ClaimApproved e:
                claims.Put(RowOf(e.Claim, stored) with
                {
                    Outcome = "approved", Status = "approved", PolicyVersion = e.PolicyVersion, Subsidy = e.Subsidy.Yuan,
                    BudgetDistrict = e.BudgetDistrict,
                });
                break;
            case ClaimRefused e:
                claims.Put(RowOf(e.Claim, stored) with
                {
                    PolicyVersion = e.PolicyVersion, FirstReason = e.Reasons[0].Code, Reasons = e.Reasons.Codes(),
                });
                break;
            default:
                if (!background.Take(stored.Data)) TakeStep(stored);
                break;
        }
    }

    /// <summary>The claims that an event changes, none when it makes one or is about none.</summary>
    private static IReadOnlyList<string> ClaimsOf(object data) => data switch
    {
        UnitExchanged { Claim: { } bound } => [bound],
        SubsidyAdvanced e => [e.Claim],
        SubsidyReimbursed e => [e.Claim],
        ClaimRebound e => [e.Claim],
        ClaimReturned e => [e.Claim],
        ClaimRevoked e => [e.Claim],
        SubsidyRecovered e => [e.Claim],
        ClaimStated e => [e.Claim],
        ClaimUnstated e => [e.Claim],
        ClaimsReviewed e => e.Claims,
        SampleReviewed e => e.Overturned,
        _ => [],
    };

    private void Want(SubmitClaim claim)
    {
        background.WantEnterprise(claim.Seller);
        purchases.Want(claim.PurchaseId);
        certificates.Want(claim.Certificate.ToString());
    }

    private void Take(CertificateIssued issued) => certificates.Put(new ClaimCertificateRow
    {
        Certificate = issued.Certificate.ToString(),
        Recycler = issued.Recycler,
        RecyclerDistrict = background.DistrictOf(issued.Recycler),
        Category = issued.Category.ToString(),
        IssuedOn = issued.IssuedOn,
    });

    private void Take(RecordPurchase purchase) => purchases.Put(new ClaimPurchaseRow
    {
        PurchaseId = purchase.PurchaseId,
        PurchasedOn = background.DayOf(purchase.Programme, purchase.OccurredAt),
        TradeOrder = purchase.Order.ToName(),
        Channel = purchase.Channel.ToName(),
        Category = purchase.Unit.Category.ToString(),
        Brand = purchase.Unit.Brand,
        Model = purchase.Unit.Model,
        ListPrice = purchase.ListPrice.Yuan,
        PaidPrice = purchase.PaidPrice.Yuan,
    });

    /// <summary>Another unit of the same category: brand, model and price may be others.</summary>
    private void Take(UnitExchanged exchanged, StoredEvent stored)
    {
        var (purchase, unit) = (exchanged.Exchange.PurchaseId, exchanged.Exchange.Unit);
        purchases[purchase] = purchases[purchase] with
        {
            Brand = unit.Brand, Model = unit.Model, PaidPrice = exchanged.PaidPrice.Yuan,
        };
        if (exchanged.Claim is { } bound)
            Change(bound, stored, claim => claim with { Brand = unit.Brand, Model = unit.Model });
    }

    /// <summary>As it was filed, refused as long as nothing else is said.</summary>
    private ClaimRow RowOf(SubmitClaim claim, StoredEvent stored)
    {
        var (purchase, certificate) = (purchases.Find(claim.PurchaseId), certificates.Find(claim.Certificate.ToString()));
        return new ClaimRow
        {
            ClaimId = claim.ClaimId,
            Programme = claim.Programme,
            Seller = claim.Seller,
            SellerOutlet = claim.Outlet,
            SellerDistrict = background.DistrictOf(claim.Seller),
            FiledAt = claim.OccurredAt,
            FiledOn = background.DayOf(claim.Programme, claim.OccurredAt),
            DecidedOn = background.DayOf(claim.Programme, stored.RecordedAt),
            PolicyVersion = 0,
            Outcome = "refused",
            Status = "refused",
            PurchaseId = claim.PurchaseId,
            PurchasedOn = purchase?.PurchasedOn,
            TradeOrder = purchase?.TradeOrder,
            Channel = purchase?.Channel,
            Category = purchase?.Category,
            Brand = purchase?.Brand,
            Model = purchase?.Model,
            ListPrice = purchase?.ListPrice,
            PaidPrice = purchase?.PaidPrice,
            PriceBand = purchase is null ? null : PriceBand.Of(purchase.PaidPrice),
            Certificate = claim.Certificate.ToString(),
            CertificateIssuedOn = certificate?.IssuedOn,
            Recycler = certificate?.Recycler,
            RecyclerDistrict = certificate?.RecyclerDistrict,
            OldCategory = certificate?.Category,
            Buyer = claim.Claimant.Key.ToString(),
            BuyerKind = claim.Claimant.Kind.ToName(),
            BuyerDistrict = claim.Claimant.RegisteredIn,
            Agent = claim.Agent.Key(),
            LastPosition = stored.Position,
        };
    }
}
