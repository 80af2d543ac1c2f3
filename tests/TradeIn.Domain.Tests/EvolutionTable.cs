using TradeIn.Domain.Buyers;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Complaints;
using TradeIn.Domain.Corrections;
using TradeIn.Domain.Custody;
using TradeIn.Domain.Enterprises;
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
using static TradeIn.Domain.Tests.SampleEvents;

namespace TradeIn.Domain.Tests;

/// <summary>What can follow what: the kind of stream, what is in it, and the events that can come next.</summary>
internal static class EvolutionTable
{
    private static readonly Type[] Refusals = [typeof(AdvanceRefused), typeof(ReimbursementRefused), typeof(RecoveryRefused)];

    private static readonly Type[] AlwaysOfEnterprises =
    [
        typeof(RecyclingRegionsAwarded), typeof(AgreementSigned), typeof(BondDeposited), typeof(OutletRegistered),
        typeof(CertificateRangeAllotted), typeof(EnterpriseSuspended), typeof(DismantlerDesignated), typeof(BondDrawn),
        typeof(BreachRecorded), typeof(EnterpriseDisqualified), typeof(EnterpriseStepRefused),
    ];

    private static readonly CorrectionApproved Municipally =
        All.OfType<CorrectionApproved>().Single(e => e.Step == CorrectionStep.MunicipalCommerce);

    public static IEnumerable<(string Stream, object[] Past, Type[] Next)> Rows =>
        [
            .. OfTheWorld, .. OfBuyers, .. OfCertificates, .. OfUnits, .. OfPurchases, .. OfClaims, .. OfPapers, .. OfConsignments,
            .. OfCustody, .. OfComplaints, .. OfSignals, .. OfOutcomes, .. SampleMoney.Rows, .. SampleStatements.Rows,
        ];

    private static (string, object[], Type[])[] OfTheWorld =>
    [
        ("programme", [], [typeof(ProgrammePublished)]),
        ("programme", [Of<ProgrammePublished>()], []),
        ("enterprise", [], [typeof(EnterpriseAwarded)]),
        (
            "enterprise", [Of<EnterpriseAwarded>()],
            [
                .. AlwaysOfEnterprises,
            ]),
        (
            "enterprise", [Of<EnterpriseAwarded>(), Of<EnterpriseSuspended>(), Of<DismantlerDesignated>()],
            [.. AlwaysOfEnterprises, typeof(SuspensionLifted), typeof(DesignationWithdrawn)]),
        (
            "enterprise", [Of<EnterpriseAwarded>(), Of<OutletRegistered>()],
            [.. AlwaysOfEnterprises, typeof(OutletMoved), typeof(OutletClosed)]),
        (
            "enterprise", [Of<EnterpriseAwarded>(), Of<CertificateRangeAllotted>()],
            [.. AlwaysOfEnterprises, typeof(CertificateRangeReturned), typeof(CertificateRangeCancelled)]),
        ("certificate_series", [], [typeof(SeriesRangeTaken)]),
        ("certificate_series", [Of<SeriesRangeTaken>()], [typeof(SeriesRangeTaken), typeof(SeriesRangeFreed)]),
        ("reference_prices", [], [typeof(ReferencePricesPublished)]),
        ("reference_prices", [Of<ReferencePricesPublished>()], [typeof(ReferencePricesPublished)]),
    ];

    private static (string, object[], Type[])[] OfBuyers =>
    [
        ("buyer", [], [typeof(OldUnitCounted), typeof(NewUnitCounted), typeof(UnitsHeld)]),
        (
            "buyer", [Of<OldUnitCounted>()],
            [typeof(OldUnitCounted), typeof(NewUnitCounted), typeof(UnitsHeld), typeof(OldUnitReleased)]),
        (
            "buyer", [Of<NewUnitCounted>()],
            [typeof(OldUnitCounted), typeof(NewUnitCounted), typeof(UnitsHeld), typeof(NewUnitReleased)]),
        ("buyer", [Of<UnitsHeld>()], [typeof(OldUnitCounted), typeof(NewUnitCounted), typeof(HoldReleased)]),
        (
            "buyer", [Of<UnitsHeld>(), Of<HoldReleased>()],
            [typeof(OldUnitCounted), typeof(NewUnitCounted), typeof(UnitsHeld)]),
    ];

    private static (string, object[], Type[])[] OfCertificates =>
    [
        ("certificate", [], [typeof(CertificateIssued)]),
        (
            "certificate", [Of<CertificateIssued>()],
            [
                typeof(CertificateRedeemed), typeof(CertificateReportedLost), typeof(CertificateVoided),
                typeof(CertificateCorrected), typeof(CertificateAnnotated),
            ]),
        (
            "certificate", [Of<CertificateIssued>(), Of<CertificateRedeemed>()],
            [typeof(CertificateRestored), typeof(CertificateExpired), typeof(CertificateVoided), typeof(CertificateAnnotated)]),
        (
            "certificate", [Of<CertificateIssued>(), Of<CertificateRedeemed>(), Of<CertificateExpired>()],
            [typeof(CertificateAnnotated)]),
        (
            "certificate", [Of<CertificateIssued>(), Of<CertificateReportedLost>()],
            [typeof(CertificateUnblocked), typeof(CertificateCancelled), typeof(CertificateAnnotated)]),
        (
            "certificate", [Of<CertificateIssued>(), Of<CertificateReportedLost>(), Of<CertificateCancelled>()],
            [typeof(CertificateAnnotated)]),
        ("certificate", [Of<CertificateIssued>(), Of<CertificateVoided>()], [typeof(CertificateAnnotated)]),
    ];

    private static (string, object[], Type[])[] OfUnits =>
    [
        ("old_unit", [], [typeof(OldUnitCertified)]),
        ("old_unit", [Of<OldUnitCertified>()], [typeof(OldUnitFreed)]),
        ("old_unit", [Of<OldUnitCertified>(), Of<OldUnitFreed>()], [typeof(OldUnitCertified)]),
        ("new_unit", [], [typeof(NewUnitSold)]),
        ("new_unit", [Of<NewUnitSold>()], [typeof(NewUnitSubsidised), typeof(NewUnitTakenBack)]),
        ("new_unit", [Of<NewUnitSold>(), Of<NewUnitSubsidised>()], [typeof(NewUnitUnsubsidised), typeof(NewUnitTakenBack)]),
        ("new_unit", [Of<NewUnitSold>(), Of<NewUnitSubsidised>(), Of<NewUnitTakenBack>()], [typeof(NewUnitSold)]),
    ];

    private static (string, object[], Type[])[] OfPurchases =>
    [
        ("purchase", [], [typeof(PurchaseRecorded), typeof(PurchaseRefused)]),
        (
            "purchase", [Of<PurchaseRecorded>()],
            [typeof(PurchaseSubsidised), typeof(PurchaseReturned), typeof(PurchaseRebound), typeof(PurchaseRepairNoted)]),
        ("purchase", [Of<PurchaseRefused>()], []),
        (
            "purchase", [Of<PurchaseRecorded>(), Of<PurchaseSubsidised>()],
            [typeof(PurchaseUnsubsidised), typeof(PurchaseReturned), typeof(PurchaseRebound), typeof(PurchaseRepairNoted)]),
        ("purchase", [Of<PurchaseRecorded>(), Of<PurchaseSubsidised>(), Of<PurchaseReturned>()], []),
        ("invoice_line", [], [typeof(InvoiceLineUsed)]),
        ("invoice_line", [Of<InvoiceLineUsed>()], []),
        ("red_invoice", [], [typeof(RedInvoiceUsed)]),
        ("red_invoice", [Of<RedInvoiceUsed>()], [typeof(RedInvoiceUsed)]),
        ("red_invoice", [Of<RedInvoiceUsed>() with { Invoice = AnInvoice("00000002").Number }], []),
    ];

    private static (string, object[], Type[])[] OfClaims =>
    [
        ("claim", [], [typeof(ClaimApproved), typeof(ClaimRefused)]),
        (
            "claim", [Of<ClaimApproved>()],
            [typeof(SubsidyAdvanced), typeof(ClaimRebound), typeof(ClaimReturned), typeof(ClaimRevoked), .. Refusals]),
        ("claim", [Of<ClaimRefused>()], Refusals),
        (
            "claim", [Of<ClaimApproved>(), Of<SubsidyAdvanced>()],
            [typeof(ClaimStated), typeof(SubsidyReimbursed), typeof(ClaimRebound), typeof(ClaimReturned), typeof(ClaimRevoked), .. Refusals]),
        (
            "claim", [Of<ClaimApproved>(), Of<SubsidyAdvanced>(), Of<SubsidyReimbursed>()],
            [typeof(ClaimRebound), typeof(ClaimReturned), typeof(ClaimRevoked), .. Refusals]),
        (
            "claim", [Of<ClaimApproved>(), Of<SubsidyAdvanced>(), Of<ClaimStated>()],
            [
                typeof(ClaimUnstated), typeof(SubsidyReimbursed), typeof(ClaimRebound), typeof(ClaimReturned),
                typeof(ClaimRevoked), .. Refusals,
            ]),
        ("claim", [Of<ClaimApproved>(), Of<SubsidyAdvanced>(), Of<ClaimStated>(), Of<ClaimReturned>()],
            [typeof(ClaimUnstated), .. Refusals]),
        ("claim", [Of<ClaimApproved>(), Of<ClaimReturned>()], Refusals),
        ("claim", [Of<ClaimApproved>(), Of<ClaimRevoked>()], [typeof(SubsidyRecovered), typeof(ClaimReturned), .. Refusals]),
        ("claim", [Of<ClaimApproved>(), Of<ClaimRevoked>(), Of<SubsidyRecovered>()], Refusals),
    ];

    private static (string, object[], Type[])[] OfPapers =>
    [
        ("loss_report", [], [typeof(LossReported), typeof(LossReportRefused)]),
        (
            "loss_report", [Of<LossReported>()],
            [typeof(LossWithdrawn), typeof(LossApproved), typeof(LossRejected), typeof(LossStepRefused)]),
        ("loss_report", [Of<LossReportRefused>()], [typeof(LossStepRefused)]),
        ("loss_report", [Of<LossReported>(), Of<LossWithdrawn>()], [typeof(LossStepRefused)]),
        ("loss_report", [Of<LossReported>(), Of<LossRejected>()], [typeof(LossStepRefused)]),
        ("loss_report", [Of<LossReported>(), Of<LossApproved>()], [typeof(LossFiled), typeof(LossStepRefused)]),
        ("loss_report", [Of<LossReported>(), Of<LossApproved>(), Of<LossFiled>()], [typeof(LossStepRefused)]),
        ("correction", [], [typeof(CorrectionRequested), typeof(CorrectionRefused)]),
        ("correction", [Of<CorrectionRefused>()], [typeof(CorrectionStepRefused)]),
        (
            "correction", [Of<CorrectionRequested>()],
            [typeof(CorrectionApproved), typeof(CorrectionRejected), typeof(CorrectionStepRefused)]),
        // The samples of an approval and a rejection are the district's, whose turn is over.
        ("correction", [Of<CorrectionRequested>(), Of<CorrectionApproved>()], [typeof(CorrectionStepRefused)]),
        (
            "correction", [Of<CorrectionRequested>(), Of<CorrectionApproved>(), Municipally],
            [typeof(CorrectionApplied), typeof(CorrectionStepRefused)]),
        ("correction", [Of<CorrectionRequested>(), Of<CorrectionRejected>()], [typeof(CorrectionStepRefused)]),
        ("order", [], [typeof(OrderPlaced), typeof(OrderRefused)]),
        ("order", [Of<OrderPlaced>()], [typeof(OrderDelivered), typeof(OrderCancelled), typeof(CancellationRefused)]),
        ("order", [Of<OrderRefused>()], [typeof(CancellationRefused)]),
        ("order", [Of<OrderPlaced>(), Of<OrderDelivered>()], [typeof(CancellationRefused)]),
        ("order", [Of<OrderPlaced>(), Of<OrderCancelled>()], [typeof(CancellationRefused)]),
    ];

    private static readonly Type[] ConsignmentRefusals =
        [typeof(ConsignmentStepRefused), typeof(ReceiptRefused), typeof(ResolutionRefused)];

    private static (string, object[], Type[])[] OfConsignments =>
    [
        ("consignment", [], [typeof(ConsignmentOpened), typeof(ConsignmentRefused)]),
        (
            "consignment", [Of<ConsignmentOpened>()],
            [typeof(ConsignmentShipped), typeof(ConsignmentCancelled), .. ConsignmentRefusals]),
        ("consignment", [Of<ConsignmentRefused>()], ConsignmentRefusals),
        ("consignment", [Of<ConsignmentOpened>(), Of<ConsignmentCancelled>()], ConsignmentRefusals),
        (
            "consignment", [Of<ConsignmentOpened>(), Of<ConsignmentShipped>()],
            [typeof(ReceiptRecorded), .. ConsignmentRefusals]),
        (
            "consignment", [Of<ConsignmentOpened>(), Of<ConsignmentShipped>(), AReceiptWithout],
            [typeof(DiscrepancyResolved), .. ConsignmentRefusals]),
        (
            "consignment", [Of<ConsignmentOpened>(), Of<ConsignmentShipped>(), Of<ReceiptRecorded>()],
            ConsignmentRefusals),
        ("dismantling", [], [typeof(UnitsDismantled), typeof(DismantlingRefused)]),
        ("dismantling", [Of<UnitsDismantled>()], []),
    ];

    /// <summary>The one unit of the consignment is missing.</summary>
    private static ReceiptRecorded AReceiptWithout { get; } = new(
        AReceipt with { Units = [new ArrivedUnit(FirstCertificate, UnitCondition.Missing)] }, ConsignmentStatus.Disputed, []);

    private static (string, object[], Type[])[] OfCustody =>
    [
        // What has not moved is with its recycler: it needs no event to be there.
        ("custody", [], [typeof(UnitConsigned)]),
        (
            "custody", [Of<UnitConsigned>()],
            [typeof(UnitWithRecyclerAgain), typeof(UnitReceived), typeof(UnitMissed), typeof(UnitDiffered)]),
        ("custody", [Of<UnitConsigned>(), Of<UnitWithRecyclerAgain>()], [typeof(UnitConsigned)]),
        (
            "custody", [Of<UnitConsigned>(), Of<UnitMissed>()],
            [typeof(UnitWithRecyclerAgain), typeof(UnitReceived), typeof(UnitLost)]),
        (
            "custody", [Of<UnitConsigned>(), Of<UnitDiffered>()],
            [typeof(UnitWithRecyclerAgain), typeof(UnitReceived), typeof(UnitLost)]),
        ("custody", [Of<UnitConsigned>(), Of<UnitMissed>(), Of<UnitLost>()], []),
        // The samples of a declaration and of its rejection are those of freight.
        ("custody", [Of<UnitConsigned>(), Of<UnitReceived>()], [typeof(UnitDismantled), typeof(DisposalSubsidyDeclared)]),
        (
            "custody", [Of<UnitConsigned>(), Of<UnitReceived>(), Of<DisposalSubsidyDeclared>()],
            [typeof(UnitDismantled), typeof(DisposalSubsidyRejected)]),
        (
            "custody",
            [Of<UnitConsigned>(), Of<UnitReceived>(), Of<DisposalSubsidyDeclared>(), Of<DisposalSubsidyRejected>()],
            [typeof(UnitDismantled), typeof(DisposalSubsidyDeclared)]),
        ("custody", [Of<UnitConsigned>(), Of<UnitReceived>(), Of<UnitDismantled>()], [typeof(DisposalSubsidyDeclared)]),
    ];

    private static (string, object[], Type[])[] OfComplaints =>
    [
        ("complaint_register", [], [typeof(ComplaintDepartmentsPublished)]),
        ("complaint_register", [Of<ComplaintDepartmentsPublished>()], []),
        ("complaint", [], [typeof(ComplaintFiled), typeof(ComplaintRefused)]),
        ("complaint", [Of<ComplaintRefused>()], [typeof(ComplaintStepRefused)]),
        (
            "complaint", [Of<ComplaintFiled>()],
            [typeof(ComplaintForwarded), typeof(ComplaintAnswered), typeof(ComplaintStepRefused)]),
        ("complaint", [Of<ComplaintFiled>(), Of<ComplaintAnswered>()], [typeof(ComplaintReopened), typeof(ComplaintStepRefused)]),
        (
            "complaint", [Of<ComplaintFiled>(), Of<ComplaintAnswered>(), Of<ComplaintReopened>()],
            [typeof(ComplaintForwarded), typeof(ComplaintAnswered), typeof(ComplaintStepRefused)]),
    ];

    private static (string, object[], Type[])[] OfSignals =>
    [
        ("signal", [], [typeof(SignalTaken), typeof(SignalStepRefused)]),
        ("signal", [Of<SignalTaken>()], [typeof(SignalReleased), typeof(SignalClosed), typeof(SignalStepRefused)]),
        ("signal", [Of<SignalTaken>(), Of<SignalReleased>()], [typeof(SignalTaken), typeof(SignalStepRefused)]),
        ("signal", [Of<SignalTaken>(), Of<SignalClosed>()], [typeof(SignalTaken), typeof(SignalStepRefused)]),
        (
            "signal", [Of<SignalTaken>(), Of<SignalClosed>() with { EvidenceUpTo = 20 }],
            [typeof(SignalStepRefused)]),
    ];

    private static (string, object[], Type[])[] OfOutcomes =>
    [
        ("recycling", [], [typeof(UnitRecycled), typeof(RecyclingRefused), typeof(ReplacementRefused)]),
        ("recycling", [Of<UnitRecycled>()], [typeof(RecyclingVoided), typeof(RecyclingCorrected)]),
        ("recycling", [Of<UnitRecycled>(), Of<RecyclingVoided>()], []),
        ("recycling", [Of<RecyclingRefused>()], []),
        ("recycling", [Of<ReplacementRefused>()], []),
        ("return", [], [typeof(UnitReturned), typeof(ReturnRefused)]),
        ("return", [Of<UnitReturned>()], []),
        ("exchange", [], [typeof(UnitExchanged), typeof(ExchangeRefused)]),
        ("exchange", [Of<UnitExchanged>()], []),
        ("repair", [], [typeof(UnitRepaired), typeof(RepairRefused)]),
        ("repair", [Of<UnitRepaired>()], []),
        ("delivery", [], [typeof(UnitsDelivered), typeof(DeliveryRefused)]),
        ("delivery", [Of<UnitsDelivered>()], []),
    ];
}
