namespace TradeIn.Client.Events;

/// <summary>The types of event that the counter takes.</summary>
public static class EventTypes
{
    public const string Recycling = "tradein.recycling.v1";
    public const string Purchase = "tradein.purchase.v1";
    public const string Claim = "tradein.claim.v1";
    public const string Advance = "tradein.advance.v1";
    public const string Return = "tradein.return.v1";
    public const string Exchange = "tradein.exchange.v1";
    public const string Repair = "tradein.repair.v1";
    public const string Recovery = "tradein.recovery.v1";
    public const string LossReport = "tradein.loss-report.v1";
    public const string LossStep = "tradein.loss-step.v1";
    public const string Replacement = "tradein.replacement.v1";
    public const string Correction = "tradein.correction.v1";
    public const string CorrectionStep = "tradein.correction-step.v1";
    public const string Order = "tradein.order.v1";
    public const string Delivery = "tradein.delivery.v1";
    public const string Cancellation = "tradein.cancellation.v1";
    public const string Award = "tradein.award.v1";
    public const string Agreement = "tradein.agreement.v1";
    public const string BondDeposit = "tradein.bond-deposit.v1";
    public const string Breach = "tradein.breach.v1";
    public const string Suspension = "tradein.suspension.v1";
    public const string SuspensionLifting = "tradein.suspension-lifting.v1";
    public const string Disqualification = "tradein.disqualification.v1";
    public const string RegionAward = "tradein.region-award.v1";
    public const string Outlet = "tradein.outlet.v1";
    public const string OutletMove = "tradein.outlet-move.v1";
    public const string OutletClosure = "tradein.outlet-closure.v1";
    public const string CertificateRange = "tradein.certificate-range.v1";
    public const string CertificateRangeReturn = "tradein.certificate-range-return.v1";
    public const string CertificateRangeCancellation = "tradein.certificate-range-cancellation.v1";
    public const string Designation = "tradein.designation.v1";
    public const string DesignationWithdrawal = "tradein.designation-withdrawal.v1";
    public const string ReferencePrices = "tradein.reference-prices.v1";
    public const string Consignment = "tradein.consignment.v1";
    public const string ConsignmentStep = "tradein.consignment-step.v1";
    public const string Receipt = "tradein.receipt.v1";
    public const string Resolution = "tradein.resolution.v1";
    public const string Dismantling = "tradein.dismantling.v1";
    public const string Statement = "tradein.statement.v1";
    public const string Review = "tradein.review.v1";
    public const string StatementStep = "tradein.statement-step.v1";
    public const string DebtSettlement = "tradein.debt-settlement.v1";
    public const string Tranche = "tradein.tranche.v1";
    public const string Declaration = "tradein.declaration.v1";
    public const string DeclarationStep = "tradein.declaration-step.v1";
    public const string Complaint = "tradein.complaint.v1";
    public const string ComplaintStep = "tradein.complaint-step.v1";
}
