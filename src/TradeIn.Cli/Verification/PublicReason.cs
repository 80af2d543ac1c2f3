namespace TradeIn.Cli.Verification;

/// <summary>
/// The public reasons for a refusal, as the interface's registry lists them. Written down here a second time on
/// purpose: the audit shares no line with the rules that it checks.
/// </summary>
internal static class PublicReason
{
    public const string PurchaseUnknown = "purchase.unknown";
    public const string CertificateUnknown = "certificate.unknown";
    public const string CertificateAlreadyRedeemed = "certificate.already-redeemed";
    public const string ProgrammeNotInForce = "programme.not-in-force";
    public const string ProgrammeArrivedTooLate = "programme.arrived-too-late";
    public const string ProgrammeMismatch = "programme.mismatch";
    public const string CategoryNotCovered = "category.not-covered";
    public const string RecyclerNotQualified = "recycler.not-qualified";
    public const string SellerNotQualified = "seller.not-qualified";
    public const string OutletNotRegistered = "outlet.not-registered";
    public const string SellerNotDual = "seller.not-dual";
    public const string OutletNotTheSellingOne = "outlet.not-the-selling-one";
    public const string BuyerNotEligible = "buyer.not-eligible";
    public const string BuyerMismatch = "buyer.mismatch";
    public const string DocumentMismatch = "document.mismatch";
    public const string AgentIdentityMissing = "agent.identity-missing";
    public const string CertificateAfterPurchase = "order.certificate-after-purchase";
    public const string CertificateBeforePurchase = "order.certificate-before-purchase";
    public const string ClaimTooEarly = "order.claim-too-early";
    public const string ClaimFiledTooLate = "claim.filed-too-late";
    public const string QuotaOldExceeded = "quota.old-exceeded";
    public const string QuotaNewExceeded = "quota.new-exceeded";
    public const string RegionNotAwarded = "region.not-awarded";
    public const string CertificateNotAllotted = "certificate.not-allotted";
    public const string CertificateNumberUsed = "certificate.number-used";
    public const string OldUnitAlreadyRecycled = "old-unit.already-recycled";
    public const string InvoiceAlreadyUsed = "invoice.already-used";
    public const string NewUnitAlreadySold = "new-unit.already-sold";
    public const string NewUnitSubsidisedElsewhere = "new-unit.subsidised-elsewhere";
    public const string NewUnitAlreadySubsidised = "new-unit.already-subsidised";
    public const string PurchaseAlreadyClaimed = "purchase.already-claimed";
    public const string PapersIncomplete = "papers.incomplete";
    public const string ApplicationNotSigned = "application.not-signed";
    public const string ClaimNotApproved = "claim.not-approved";
    public const string AdvanceWrongAmount = "advance.wrong-amount";
    public const string CertificateLost = "certificate.lost";
    public const string CertificateVoid = "certificate.void";
    public const string CertificateCancelled = "certificate.cancelled";
    public const string CertificateExpired = "certificate.expired";
    public const string PurchaseAlreadyReturned = "purchase.already-returned";
    public const string ClaimNotAdvanced = "claim.not-advanced";
    public const string ReimbursementWrongAmount = "reimbursement.wrong-amount";
    public const string PurchaseNotYetMade = "purchase.not-yet-made";
    public const string InvoiceMismatch = "invoice.mismatch";
    public const string SubsidyNotTakenBack = "subsidy.not-taken-back";
    public const string RedInvoiceExceedsBlue = "red-invoice.exceeds-blue";
    public const string RedInvoiceAlreadyUsed = "red-invoice.already-used";
    public const string ExchangeOtherCategory = "exchange.other-category";
    public const string CertificateOtherRecycler = "certificate.other-recycler";
    public const string LossReportNotOpen = "loss-report.not-open";
    public const string RecyclingUnknown = "recycling.unknown";
    public const string ReplacementNotSameDay = "replacement.not-same-day";
    public const string CorrectionCertificateRedeemed = "correction.certificate-redeemed";
    public const string CorrectionNotAtThisStep = "correction.not-at-this-step";
    public const string ClaimNothingToRecover = "claim.nothing-to-recover";
    public const string RecoveryWrongAmount = "recovery.wrong-amount";
    public const string OrderUnknown = "one-stop.unknown";
    public const string OrderNotOpen = "one-stop.not-open";
    public const string OrderNotYetPlaced = "one-stop.not-yet-placed";
    public const string OrderOldUnitDiffers = "one-stop.old-unit-differs";
    public const string OrderNewUnitDiffers = "one-stop.new-unit-differs";
    public const string OrderPriceNotCollected = "one-stop.price-not-collected";
    public const string ConsignmentUnitElsewhere = "consignment.unit-elsewhere";
    public const string DismantlerNotDesignated = "dismantler.not-designated";
    public const string ConsignmentBeforeRecycling = "consignment.before-recycling";
    public const string ConsignmentNotAtThisStep = "consignment.not-at-this-step";
    public const string ConsignmentOutOfOrder = "consignment.out-of-order";
    public const string ReceiptUnitNotListed = "receipt.unit-not-listed";
    public const string ReceiptUnitAlreadyAccounted = "receipt.unit-already-accounted";
    public const string DiscrepancyNotOpen = "discrepancy.not-open";
    public const string DiscrepancyOtherKind = "discrepancy.other-kind";
    public const string DismantlingUnitNotReceived = "dismantling.unit-not-received";
    public const string DismantlingUnitAlreadyDismantled = "dismantling.unit-already-dismantled";
    public const string DismantlingBeforeReceipt = "dismantling.before-receipt";
    public const string ClaimAlreadyStated = "claim.already-stated";
    public const string StatementEmpty = "statement.empty";
    public const string StatementClaimUnknown = "statement.claim-unknown";
    public const string StatementAmountDiffers = "statement.amount-differs";
    public const string StatementBeforeAdvance = "statement.before-advance";
    public const string StatementCountDiffers = "statement.count-differs";
    public const string StatementTotalDiffers = "statement.total-differs";
    public const string StatementNotAtThisStep = "statement.not-at-this-step";
    public const string StatementByWhoFiled = "statement.by-who-filed";
    public const string StatementClaimNotOnIt = "statement.claim-not-on-it";
    public const string ReviewOfNothing = "review.of-nothing";
    public const string StatementClaimUndecided = "statement.claim-undecided";
    public const string StatementUnderReview = "statement.under-review";
    public const string SecondLookByReviewer = "second-look.by-reviewer";
    public const string SecondLookOutsideSample = "second-look.outside-sample";
    public const string AllocationDiffers = "allocation.differs";
    public const string PaymentBeforeOrder = "payment.before-order";
    public const string DebtLessThanThat = "debt.less-than-that";
    public const string DebtNotYetDue = "debt.not-yet-due";
    public const string BondInsufficient = "bond.insufficient";
    public const string BudgetExhausted = "budget.exhausted";
    public const string BudgetNotKept = "budget.not-kept";
    public const string BudgetOtherDistrict = "budget.other-district";
    public const string DeclarationMonthNotOver = "declaration.month-not-over";
    public const string DeclarationUnitNotInCustody = "declaration.unit-not-in-custody";
    public const string DeclarationOtherMonth = "declaration.other-month";
    public const string DeclarationUnitAlreadyDeclared = "declaration.unit-already-declared";
    public const string DeclarationCategoryDiffers = "declaration.category-differs";
    public const string DeclarationNoRate = "declaration.no-rate";
    public const string DeclarationAmountDiffers = "declaration.amount-differs";
    public const string DeclarationTotalDiffers = "declaration.total-differs";
    public const string DeclarationNotAtThisStep = "declaration.not-at-this-step";
    public const string DeclarationByWhoFiled = "declaration.by-who-filed";
    public const string DeclarationByWhoReviewed = "declaration.by-who-reviewed";
    public const string DeclarationUnitNotOnIt = "declaration.unit-not-on-it";
    public const string ConsignmentBeforeReturn = "consignment.before-return";
    public const string DeclarationPaidBeforeApproval = "declaration.paid-before-approval";
    public const string BudgetDistrictNotInForce = "budget.district-not-in-force";
    public const string EnterpriseAlreadyAwarded = "enterprise.already-awarded";
    public const string EnterpriseNotYetAwarded = "enterprise.not-yet-awarded";
    public const string EnterpriseRoleMissing = "enterprise.role-missing";
    public const string EnterpriseRegionUnknown = "enterprise.region-unknown";
    public const string EnterpriseDistrictUnknown = "enterprise.district-unknown";
    public const string EnterpriseDisqualified = "enterprise.disqualified";
    public const string SuspensionNotInForce = "suspension.not-in-force";
    public const string OutletAlreadyRegistered = "outlet.already-registered";
    public const string OutletNotOpen = "outlet.not-open";
    public const string OutletMovedLater = "outlet.moved-later";
    public const string CertificateRangeOverlaps = "certificate-range.overlaps";
    public const string CertificateRangeNotAllotted = "certificate-range.not-allotted";
    public const string DesignationInForce = "designation.in-force";
    public const string DesignationNotInForce = "designation.not-in-force";
    public const string ComplaintTopicUnknown = "complaint.topic-unknown";
    public const string ComplaintDistrictUnknown = "complaint.district-unknown";
    public const string ComplaintDistrictMissing = "complaint.district-missing";
    public const string ComplaintNotAtThisStep = "complaint.not-at-this-step";
    public const string ComplaintNotYetFiled = "complaint.not-yet-filed";
    public const string ComplaintDepartmentUnknown = "complaint.department-unknown";
    public const string ComplaintDepartmentHasIt = "complaint.department-has-it";

    /// <summary>Only ever added to at the end: a finding's number is counted from here.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        PurchaseUnknown, CertificateUnknown, CertificateAlreadyRedeemed, ProgrammeNotInForce, ProgrammeArrivedTooLate,
        ProgrammeMismatch, CategoryNotCovered, RecyclerNotQualified, SellerNotQualified, OutletNotRegistered,
        SellerNotDual, OutletNotTheSellingOne, BuyerNotEligible, BuyerMismatch, DocumentMismatch, AgentIdentityMissing,
        CertificateAfterPurchase, CertificateBeforePurchase, ClaimTooEarly, ClaimFiledTooLate, QuotaOldExceeded,
        QuotaNewExceeded, RegionNotAwarded, CertificateNotAllotted, CertificateNumberUsed, OldUnitAlreadyRecycled,
        InvoiceAlreadyUsed, NewUnitAlreadySold, NewUnitSubsidisedElsewhere, NewUnitAlreadySubsidised,
        PurchaseAlreadyClaimed, PapersIncomplete, ApplicationNotSigned, ClaimNotApproved, AdvanceWrongAmount,
        CertificateLost, CertificateVoid, CertificateCancelled, CertificateExpired, PurchaseAlreadyReturned,
        ClaimNotAdvanced, ReimbursementWrongAmount, PurchaseNotYetMade, InvoiceMismatch, SubsidyNotTakenBack,
        RedInvoiceExceedsBlue, RedInvoiceAlreadyUsed, ExchangeOtherCategory, CertificateOtherRecycler,
        LossReportNotOpen, RecyclingUnknown, ReplacementNotSameDay, CorrectionCertificateRedeemed,
        CorrectionNotAtThisStep, ClaimNothingToRecover, RecoveryWrongAmount, OrderUnknown, OrderNotOpen,
        OrderNotYetPlaced, OrderOldUnitDiffers, OrderNewUnitDiffers, OrderPriceNotCollected,
        ConsignmentUnitElsewhere, DismantlerNotDesignated, ConsignmentBeforeRecycling, ConsignmentNotAtThisStep,
        ConsignmentOutOfOrder, ReceiptUnitNotListed, ReceiptUnitAlreadyAccounted, DiscrepancyNotOpen,
        DiscrepancyOtherKind, DismantlingUnitNotReceived, DismantlingUnitAlreadyDismantled, DismantlingBeforeReceipt,
        ClaimAlreadyStated, StatementEmpty, StatementClaimUnknown, StatementAmountDiffers, StatementBeforeAdvance,
        StatementCountDiffers, StatementTotalDiffers, StatementNotAtThisStep, StatementByWhoFiled,
        StatementClaimNotOnIt, ReviewOfNothing, StatementClaimUndecided, StatementUnderReview, SecondLookByReviewer,
        SecondLookOutsideSample, AllocationDiffers, PaymentBeforeOrder, DebtLessThanThat, DebtNotYetDue,
        BondInsufficient, BudgetExhausted, BudgetNotKept, BudgetOtherDistrict, DeclarationMonthNotOver,
        DeclarationUnitNotInCustody, DeclarationOtherMonth, DeclarationUnitAlreadyDeclared,
        DeclarationCategoryDiffers, DeclarationNoRate, DeclarationAmountDiffers, DeclarationTotalDiffers,
        DeclarationNotAtThisStep, DeclarationByWhoFiled, DeclarationByWhoReviewed, DeclarationUnitNotOnIt,
        ConsignmentBeforeReturn,
        EnterpriseAlreadyAwarded, EnterpriseNotYetAwarded, EnterpriseRoleMissing, EnterpriseRegionUnknown,
        EnterpriseDistrictUnknown, EnterpriseDisqualified, SuspensionNotInForce, OutletAlreadyRegistered,
        OutletNotOpen, OutletMovedLater, CertificateRangeOverlaps, CertificateRangeNotAllotted, DesignationInForce,
        DesignationNotInForce, ComplaintTopicUnknown, ComplaintDistrictUnknown, ComplaintDistrictMissing,
        ComplaintNotAtThisStep, ComplaintNotYetFiled, ComplaintDepartmentUnknown, ComplaintDepartmentHasIt, DeclarationPaidBeforeApproval,
        BudgetDistrictNotInForce,
    ];

    /// <summary>In the order in which a refusal names them.</summary>
    private static readonly string[] Reported =
    [
        PurchaseUnknown, CertificateUnknown, CertificateAlreadyRedeemed, CertificateLost, CertificateVoid,
        CertificateCancelled, CertificateExpired, ProgrammeNotInForce, ProgrammeArrivedTooLate, ProgrammeMismatch,
        CategoryNotCovered, RecyclerNotQualified, SellerNotQualified, OutletNotRegistered, SellerNotDual,
        OutletNotTheSellingOne, BuyerNotEligible, BuyerMismatch, DocumentMismatch, AgentIdentityMissing,
        CertificateAfterPurchase, CertificateBeforePurchase, ClaimTooEarly, ClaimFiledTooLate, QuotaOldExceeded,
        QuotaNewExceeded, RegionNotAwarded, CertificateNotAllotted, CertificateNumberUsed, OldUnitAlreadyRecycled,
        InvoiceAlreadyUsed, NewUnitAlreadySold, NewUnitSubsidisedElsewhere, NewUnitAlreadySubsidised,
        PurchaseAlreadyClaimed, PurchaseAlreadyReturned, PapersIncomplete, ApplicationNotSigned, ClaimNotApproved,
        AdvanceWrongAmount, ClaimNotAdvanced, ReimbursementWrongAmount, PurchaseNotYetMade, InvoiceMismatch,
        SubsidyNotTakenBack, RedInvoiceExceedsBlue, RedInvoiceAlreadyUsed, ExchangeOtherCategory,
        CertificateOtherRecycler, LossReportNotOpen, RecyclingUnknown, ReplacementNotSameDay,
        CorrectionCertificateRedeemed, CorrectionNotAtThisStep, ClaimNothingToRecover, RecoveryWrongAmount,
        OrderUnknown, OrderNotOpen, OrderNotYetPlaced, OrderOldUnitDiffers, OrderNewUnitDiffers,
        OrderPriceNotCollected,
        ConsignmentUnitElsewhere, DismantlerNotDesignated, ConsignmentBeforeRecycling, ConsignmentNotAtThisStep,
        ConsignmentOutOfOrder, ReceiptUnitNotListed, ReceiptUnitAlreadyAccounted, DiscrepancyNotOpen,
        DiscrepancyOtherKind, DismantlingUnitNotReceived, DismantlingUnitAlreadyDismantled, DismantlingBeforeReceipt,
        ClaimAlreadyStated, StatementEmpty, StatementClaimUnknown, StatementAmountDiffers, StatementBeforeAdvance,
        StatementCountDiffers, StatementTotalDiffers, StatementNotAtThisStep, StatementByWhoFiled,
        StatementClaimNotOnIt, ReviewOfNothing, StatementClaimUndecided, StatementUnderReview, SecondLookByReviewer,
        SecondLookOutsideSample, AllocationDiffers, PaymentBeforeOrder, DebtLessThanThat, DebtNotYetDue,
        BondInsufficient, BudgetExhausted, BudgetNotKept, BudgetOtherDistrict, BudgetDistrictNotInForce,
        DeclarationMonthNotOver,
        DeclarationUnitNotInCustody, DeclarationOtherMonth, DeclarationUnitAlreadyDeclared,
        DeclarationCategoryDiffers, DeclarationNoRate, DeclarationAmountDiffers, DeclarationTotalDiffers,
        DeclarationNotAtThisStep, DeclarationByWhoFiled, DeclarationByWhoReviewed, DeclarationUnitNotOnIt,
        DeclarationPaidBeforeApproval,
        ConsignmentBeforeReturn,
        EnterpriseAlreadyAwarded, EnterpriseNotYetAwarded, EnterpriseRoleMissing, EnterpriseRegionUnknown,
        EnterpriseDistrictUnknown, EnterpriseDisqualified, SuspensionNotInForce, OutletAlreadyRegistered,
        OutletNotOpen, OutletMovedLater, CertificateRangeOverlaps, CertificateRangeNotAllotted, DesignationInForce,
        DesignationNotInForce, ComplaintTopicUnknown, ComplaintDistrictUnknown, ComplaintDistrictMissing,
        ComplaintNotAtThisStep, ComplaintNotYetFiled, ComplaintDepartmentUnknown, ComplaintDepartmentHasIt,
    ];

    /// <summary>The place of a reason in that order; none has a place below zero.</summary>
    public static int PlaceOf(string reason) => Array.IndexOf(Reported, reason);
}
