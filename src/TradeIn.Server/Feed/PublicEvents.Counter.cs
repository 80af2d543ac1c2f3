using TradeIn.Domain.Certificates;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Orders;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Recycling;
using TradeIn.Domain.Returns;
using TradeIn.ReadModels.Feed;

namespace TradeIn.Server.Feed;

/// <summary>Recyclings and certificates, purchases and claims, orders, and what follows the sale.</summary>
internal static partial class PublicEvents
{
    private const string Seller = "the seller";
    private const string Recycler = "the recycler";
    private const string RecyclerAndSeller = "the recycler, and the seller of the claim";

    private static IEnumerable<FeedLine> OfTheCounter() =>
    [
        Names<UnitRecycled>(Recycler, e => e.Recycling.Recycler),
        Names<RecyclingRefused>(Recycler, e => e.Recycling.Recycler),
        Follows<RecyclingVoided>(Recycler),
        Follows<RecyclingCorrected>(Recycler),
        Names<CertificateIssued>(Recycler, e => e.Recycler),
        // The purchase, since the claim is recorded after it.
        Through<CertificateRedeemed>(RecyclerAndSeller, e => Purchase.Stream(e.Purchase)),
        Through<CertificateRestored>(RecyclerAndSeller, e => Claim.Stream(e.Claim)),
        Through<CertificateExpired>(RecyclerAndSeller, e => Claim.Stream(e.Claim)),
        Follows<CertificateReportedLost>(Recycler),
        Follows<CertificateUnblocked>(Recycler),
        Follows<CertificateCancelled>(Recycler),
        Follows<CertificateVoided>(Recycler),
        Follows<CertificateCorrected>(Recycler),
        Follows<CertificateAnnotated>(Recycler),

        Names<PurchaseRecorded>(Seller, e => e.Purchase.Seller),
        Names<PurchaseRefused>(Seller, e => e.Purchase.Seller),
        Names<ClaimApproved>(Seller, e => e.Claim.Seller),
        Names<ClaimRefused>(Seller, e => e.Claim.Seller),
        Follows<SubsidyAdvanced>(Seller),
        Follows<AdvanceRefused>(Seller),
        Follows<ClaimStated>(Seller),
        Follows<ClaimUnstated>(Seller),
        Follows<SubsidyReimbursed>(Seller),
        Follows<ReimbursementRefused>(Seller),
        Follows<ClaimRebound>(Seller),
        Follows<ClaimReturned>(Seller),
        Follows<ClaimRevoked>(Seller),
        Follows<SubsidyRecovered>(Seller),
        Follows<RecoveryRefused>(Seller),

        Names<OrderPlaced>(Seller, e => e.Order.Seller),
        Names<OrderRefused>(Seller, e => e.Order.Seller),
        Names<UnitsDelivered>(Seller, e => e.Seller),
        Names<DeliveryRefused>(Seller, e => e.Seller),
        Follows<OrderDelivered>(Seller),
        Follows<OrderCancelled>(Seller),
        Follows<CancellationRefused>(Seller),

        Names<UnitReturned>(Seller, e => e.Seller),
        Names<ReturnRefused>(Seller, e => e.Seller),
        Names<UnitExchanged>(Seller, e => e.Seller),
        Names<ExchangeRefused>(Seller, e => e.Seller),
        Names<UnitRepaired>(Seller, e => e.Seller),
        Names<RepairRefused>(Seller, e => e.Seller),
    ];
}
