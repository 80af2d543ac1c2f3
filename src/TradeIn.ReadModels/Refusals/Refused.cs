using TradeIn.Domain.Claims;
using TradeIn.Domain.Complaints;
using TradeIn.Domain.Corrections;
using TradeIn.Domain.Custody;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Losses;
using TradeIn.Domain.Orders;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Recycling;
using TradeIn.Domain.Refusals;
using TradeIn.Domain.Returns;
using TradeIn.Domain.Settlement;

namespace TradeIn.ReadModels.Refusals;

/// <summary>What a refusal says of the command that was refused.</summary>
/// <param name="Subject">The id of what was sent, or of what the step was of.</param>
/// <param name="At">When it happened; null when only the day is known.</param>
internal sealed record Refused(
    string Subject, IReadOnlyList<Reason> Reasons, string? Programme = null, string? Enterprise = null, DateTimeOffset? At = null,
    DateOnly? On = null, string? District = null)
{
    /// <summary>Null when an event is no refusal.</summary>
    public static Refused? Of(object data) => OfTrade(data) ?? OfAfterwards(data) ?? OfMoney(data) ?? OfOffices(data);

    private static Refused? OfTrade(object data) => data switch
    {
        RecyclingRefused { Recycling: var it } e => new(it.RecyclingId, e.Reasons, it.Programme, it.Recycler, it.OccurredAt),
        ReplacementRefused { Recycling: var it } e => new(it.RecyclingId, e.Reasons, it.Programme, it.Recycler, it.OccurredAt),
        PurchaseRefused { Purchase: var it } e => new(it.PurchaseId, e.Reasons, it.Programme, it.Seller, it.OccurredAt),
        OrderRefused { Order: var it } e => new(it.OrderId, e.Reasons, it.Programme, it.Seller, it.OccurredAt),
        DeliveryRefused { Delivery: var it } e => new(it.DeliveryId, e.Reasons, null, e.Seller, it.OccurredAt),
        CancellationRefused e => new(e.Order, e.Reasons, null, e.Seller, e.CancelledAt),
        ClaimRefused { Claim: var it } e => new(it.ClaimId, e.Reasons, it.Programme, it.Seller, it.OccurredAt),
        AdvanceRefused e => new(e.Claim, e.Reasons, null, e.Seller, e.PaidAt),
        RecoveryRefused e => new(e.Claim, e.Reasons, null, e.Seller, e.RecoveredAt),
        _ => null,
    };

    private static Refused? OfAfterwards(object data) => data switch
    {
        ReturnRefused { Return: var it } e => new(it.ReturnId, e.Reasons, null, e.Seller, it.OccurredAt),
        ExchangeRefused { Exchange: var it } e => new(it.ExchangeId, e.Reasons, null, e.Seller, it.OccurredAt),
        RepairRefused { Repair: var it } e => new(it.RepairId, e.Reasons, null, e.Seller, it.OccurredAt),
        LossReportRefused { Report: var it } e => new(it.LossReportId, e.Reasons, null, it.Recycler, it.OccurredAt),
        LossStepRefused e => new(e.LossReport, e.Reasons, At: e.At),
        CorrectionRefused { Request: var it } e => new(it.CorrectionId, e.Reasons, null, it.Recycler, it.OccurredAt),
        CorrectionStepRefused e => new(e.Correction, e.Reasons, At: e.At),
        ConsignmentRefused { Consignment: var it } e => new(it.ConsignmentId, e.Reasons, it.Programme, it.Recycler, it.OccurredAt),
        ConsignmentStepRefused e => new(e.Consignment, e.Reasons, At: e.At),
        ReceiptRefused { Receipt: var it } e => new(it.ReceiptId, e.Reasons, At: it.OccurredAt),
        ResolutionRefused { Resolution: var it } e => new(it.ResolutionId, e.Reasons, At: it.OccurredAt),
        DismantlingRefused { Dismantling: var it } e =>
            new(it.DismantlingId, e.Reasons, it.Programme, it.Dismantler, it.OccurredAt),
        _ => null,
    };

    private static Refused? OfMoney(object data) => data switch
    {
        StatementRefused e => new(e.Statement, e.Reasons, e.Programme, e.Seller, e.FiledAt),
        ReviewRefused e => new(e.Review, e.Reasons, At: e.At),
        StatementStepRefused e => new(e.Statement, e.Reasons, At: e.At),
        DebtSettlementRefused e => new(e.Settlement, e.Reasons, null, e.Seller, On: e.On),
        BudgetAllocationRefused e => new(e.Tranche, e.Reasons, e.Programme, On: e.On, District: e.District),
        DeclarationRefused e => new(e.Declaration, e.Reasons, e.Programme, e.Dismantler, e.FiledAt),
        DeclarationStepRefused e => new(e.Declaration, e.Reasons, At: e.At),
        _ => null,
    };

    private static Refused? OfOffices(object data) => data switch
    {
        EnterpriseStepRefused e => new(e.Subject, e.Reasons, null, e.Enterprise, On: e.On),
        ComplaintRefused { Complaint: var it } e => new(it.ComplaintId, e.Reasons, At: it.OccurredAt, District: it.District),
        ComplaintStepRefused e => new(e.Complaint, e.Reasons, At: e.At),
        _ => null,
    };
}
