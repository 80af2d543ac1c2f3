using TradeIn.Domain.Buyers;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Recycling;
using TradeIn.Domain.Units;
using TradeIn.EventStore;
using TradeIn.Server.Identities;

namespace TradeIn.Server.Log;

/// <summary>Every event that the log may hold.</summary>
internal static class EventTypes
{
    public static EventCatalogue Catalogue() => new EventCatalogue(EventJson.Options)
        .Add<ProgrammePublished>()
        .Add<IdentityKeyIntroduced>()
        .Add<EnterpriseAwarded>().Add<RecyclingRegionsAwarded>().Add<AgreementSigned>().Add<BondDeposited>()
        .Add<OutletRegistered>().Add<CertificateRangeAllotted>().Add<EnterpriseSuspended>().Add<DismantlerDesignated>()
        .Add<UnitRecycled>().Add<RecyclingRefused>()
        .Add<CertificateIssued>().Add<CertificateRedeemed>()
        .Add<OldUnitCounted>().Add<NewUnitCounted>()
        .Add<OldUnitCertified>().Add<NewUnitSold>().Add<NewUnitSubsidised>()
        .Add<PurchaseRecorded>().Add<PurchaseRefused>().Add<PurchaseSubsidised>().Add<InvoiceLineUsed>()
        .Add<ClaimApproved>().Add<ClaimRefused>().Add<SubsidyAdvanced>().Add<AdvanceRefused>();
}
