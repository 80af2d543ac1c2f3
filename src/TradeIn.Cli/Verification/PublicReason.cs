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
    ];

    /// <summary>The place of a reason in that order; none has a place below zero.</summary>
    public static int PlaceOf(string reason) => Array.IndexOf(Reported, reason);
}
