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
    public const string Reimbursement = "tradein.reimbursement.v1";
    public const string Recovery = "tradein.recovery.v1";
    public const string LossReport = "tradein.loss-report.v1";
    public const string LossStep = "tradein.loss-step.v1";
    public const string Replacement = "tradein.replacement.v1";
    public const string Correction = "tradein.correction.v1";
    public const string CorrectionStep = "tradein.correction-step.v1";
    public const string Order = "tradein.order.v1";
    public const string Delivery = "tradein.delivery.v1";
    public const string Cancellation = "tradein.cancellation.v1";
    public const string Complaint = "tradein.complaint.v1";
    public const string ComplaintStep = "tradein.complaint-step.v1";
}
