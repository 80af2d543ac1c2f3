using TradeIn.Domain.Buyers;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Complaints;
using TradeIn.Domain.Corrections;
using TradeIn.Domain.Custody;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Erasures;
using TradeIn.Domain.Losses;
using TradeIn.Domain.Orders;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Recycling;
using TradeIn.Domain.ReferencePrices;
using TradeIn.Domain.Returns;
using TradeIn.Domain.Settlement;
using TradeIn.Domain.Signals;
using TradeIn.Domain.Units;
using TradeIn.EventStore;
using TradeIn.Server.Identities;

namespace TradeIn.Server.Log;

/// <summary>Every event that the log may hold.</summary>
internal static class EventTypes
{
    public static EventCatalogue Catalogue() => new EventCatalogue(EventJson.Options)
        .Add<ProgrammePublished>()
        .Add<IdentityKeyIntroduced>().Add<PersonErased>()
        .Add<EnterpriseAwarded>().Add<RecyclingRegionsAwarded>().Add<AgreementSigned>().Add<BondDeposited>()
        .Add<OutletRegistered>().Add<CertificateRangeAllotted>().Add<EnterpriseSuspended>().Add<DismantlerDesignated>()
        .Add<BondDrawn>().Add<BreachRecorded>().Add<SuspensionLifted>().Add<EnterpriseDisqualified>()
        .Add<OutletMoved>().Add<OutletClosed>().Add<CertificateRangeReturned>().Add<CertificateRangeCancelled>()
        .Add<DesignationWithdrawn>().Add<EnterpriseStepRefused>().Add<SeriesRangeTaken>().Add<SeriesRangeFreed>()
        .Add<ReferencePricesPublished>()
        .Add<UnitRecycled>().Add<RecyclingRefused>()
        .Add<RecyclingVoided>().Add<RecyclingCorrected>()
        .Add<CertificateIssued>().Add<CertificateRedeemed>().Add<CertificateRestored>().Add<CertificateExpired>()
        .Add<CertificateReportedLost>().Add<CertificateUnblocked>().Add<CertificateCancelled>()
        .Add<CertificateVoided>().Add<CertificateCorrected>().Add<CertificateAnnotated>()
        .Add<OldUnitCounted>().Add<NewUnitCounted>().Add<OldUnitReleased>().Add<NewUnitReleased>()
        .Add<UnitsHeld>().Add<HoldReleased>()
        .Add<OldUnitCertified>().Add<OldUnitFreed>()
        .Add<NewUnitSold>().Add<NewUnitSubsidised>().Add<NewUnitUnsubsidised>().Add<NewUnitTakenBack>()
        .Add<PurchaseRecorded>().Add<PurchaseRefused>().Add<PurchaseSubsidised>().Add<InvoiceLineUsed>()
        .Add<PurchaseUnsubsidised>().Add<PurchaseReturned>().Add<PurchaseRebound>().Add<PurchaseRepairNoted>()
        .Add<ClaimApproved>().Add<ClaimRefused>().Add<SubsidyAdvanced>().Add<AdvanceRefused>()
        .Add<SubsidyReimbursed>().Add<ReimbursementRefused>().Add<ClaimRebound>().Add<ClaimReturned>()
        .Add<ClaimRevoked>().Add<SubsidyRecovered>().Add<RecoveryRefused>()
        .Add<ClaimStated>().Add<ClaimUnstated>()
        .Add<StatementFiled>().Add<StatementRefused>().Add<StatementWithdrawn>().Add<StatementLineReduced>()
        .Add<ClaimsReviewed>().Add<ReviewRefused>().Add<ReviewConcluded>().Add<SampleReviewed>()
        .Add<FundsAllocated>().Add<PaymentOrdered>().Add<PaymentConfirmed>().Add<PaymentFailed>().Add<StatementStepRefused>()
        .Add<DebtIncurred>().Add<DebtNetted>().Add<DebtReopened>()
        .Add<BudgetSpent>().Add<BudgetUnspent>()
        .Add<DebtSettled>().Add<DebtSettlementRefused>().Add<BondDrawn>()
        .Add<BudgetAllocated>().Add<BudgetAllocationRefused>().Add<BudgetCommitted>().Add<BudgetReleased>()
        .Add<DeclarationFiled>().Add<DeclarationRefused>().Add<DeclarationReviewed>().Add<DeclarationApproved>()
        .Add<DeclarationRejected>().Add<DeclarationPaid>().Add<DeclarationStepRefused>()
        .Add<UnitReturned>().Add<ReturnRefused>().Add<RedInvoiceUsed>()
        .Add<UnitExchanged>().Add<ExchangeRefused>().Add<UnitRepaired>().Add<RepairRefused>()
        .Add<LossReported>().Add<LossReportRefused>().Add<LossWithdrawn>().Add<LossApproved>().Add<LossRejected>()
        .Add<LossFiled>().Add<LossStepRefused>()
        .Add<CorrectionRequested>().Add<CorrectionRefused>().Add<CorrectionApproved>().Add<CorrectionRejected>()
        .Add<CorrectionApplied>().Add<CorrectionStepRefused>().Add<ReplacementRefused>()
        .Add<OrderPlaced>().Add<OrderRefused>().Add<UnitsDelivered>().Add<DeliveryRefused>().Add<OrderDelivered>()
        .Add<OrderCancelled>().Add<CancellationRefused>()
        .Add<ConsignmentOpened>().Add<ConsignmentRefused>().Add<ConsignmentShipped>().Add<ConsignmentCancelled>()
        .Add<ConsignmentStepRefused>().Add<ReceiptRecorded>().Add<ReceiptRefused>().Add<DiscrepancyResolved>()
        .Add<ResolutionRefused>()
        .Add<UnitConsigned>().Add<UnitWithRecyclerAgain>().Add<UnitReceived>().Add<UnitMissed>().Add<UnitDiffered>()
        .Add<UnitLost>().Add<UnitDismantled>().Add<DisposalSubsidyDeclared>().Add<DisposalSubsidyRejected>()
        .Add<UnitsDismantled>().Add<DismantlingRefused>()
        .Add<ComplaintDepartmentsPublished>().Add<ComplaintFiled>().Add<ComplaintRefused>().Add<ComplaintForwarded>()
        .Add<ComplaintAnswered>().Add<ComplaintReopened>().Add<ComplaintStepRefused>()
        .Add<SignalTaken>().Add<SignalReleased>().Add<SignalClosed>().Add<SignalStepRefused>();
}
