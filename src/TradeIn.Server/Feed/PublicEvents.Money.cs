using TradeIn.Domain.Custody;
using TradeIn.Domain.Settlement;
using TradeIn.ReadModels.Feed;

namespace TradeIn.Server.Feed;

/// <summary>The way of old units, statements and declarations, debts and budgets.</summary>
internal static partial class PublicEvents
{
    private const string Both = "the recycler and the dismantler";
    private const string Dismantler = "the dismantler";

    private static IEnumerable<FeedLine> OfCustody() =>
    [
        Names<ConsignmentOpened>(Both, e => e.Consignment.Recycler, e => e.Consignment.Dismantler),
        // The dismantler learns of a consignment when there is one.
        Names<ConsignmentRefused>(Recycler, e => e.Consignment.Recycler),
        Follows<ConsignmentShipped>(Both),
        Follows<ConsignmentCancelled>(Both),
        Follows<ConsignmentStepRefused>(Both),
        Through<ReceiptRecorded>(Both, e => Consignment.Stream(e.Receipt.ConsignmentId)),
        Through<ReceiptRefused>(Both, e => Consignment.Stream(e.Receipt.ConsignmentId)),
        Through<DiscrepancyResolved>(Both, e => Consignment.Stream(e.Resolution.ConsignmentId)),
        Through<ResolutionRefused>(Both, e => Consignment.Stream(e.Resolution.ConsignmentId)),
        Names<UnitsDismantled>(Dismantler, e => e.Dismantling.Dismantler),
        Names<DismantlingRefused>(Dismantler, e => e.Dismantling.Dismantler),
        // Unit by unit, so that a recycler hears of its own: it stays with the unit, a dismantler only as it has it.
        Line<UnitConsigned>(Both, e => new FeedParties([e.Recycler], [e.Dismantler], [])),
        Through<UnitWithRecyclerAgain>(Both, e => Consignment.Stream(e.Consignment)),
        Through<UnitReceived>(Both, e => Consignment.Stream(e.Consignment)),
        Through<UnitMissed>(Both, e => Consignment.Stream(e.Consignment)),
        Through<UnitDiffered>(Both, e => Consignment.Stream(e.Consignment)),
        Through<UnitLost>(Both, e => Consignment.Stream(e.Consignment)),
        Tells<UnitDismantled>(Both, e => e.Dismantler),
    ];

    private static IEnumerable<FeedLine> OfMoney() =>
    [
        Names<StatementFiled>(Seller, e => e.Seller),
        Names<StatementRefused>(Seller, e => e.Seller),
        Follows<StatementWithdrawn>(Seller),
        Follows<StatementLineReduced>(Seller),
        Follows<ClaimsReviewed>(Seller),
        Follows<ReviewRefused>(Seller),
        Follows<ReviewConcluded>(Seller),
        Follows<SampleReviewed>(Seller),
        Follows<FundsAllocated>(Seller),
        Follows<PaymentOrdered>(Seller),
        Follows<PaymentConfirmed>(Seller),
        Follows<PaymentFailed>(Seller),
        Follows<StatementStepRefused>(Seller),
        Tells<DebtIncurred>(Seller, e => e.Seller),
        Tells<DebtNetted>(Seller, e => e.Seller),
        Tells<DebtReopened>(Seller, e => e.Seller),
        Tells<DebtSettled>(Seller, e => e.Seller),
        Tells<DebtSettlementRefused>(Seller, e => e.Seller),
        Names<DeclarationFiled>(Dismantler, e => e.Dismantler),
        Names<DeclarationRefused>(Dismantler, e => e.Dismantler),
        Follows<DeclarationReviewed>(Dismantler),
        Follows<DeclarationApproved>(Dismantler),
        Follows<DeclarationRejected>(Dismantler),
        Follows<DeclarationPaid>(Dismantler),
        Follows<DeclarationStepRefused>(Dismantler),
        ToOffices<BudgetAllocated>(),
        ToOffices<BudgetAllocationRefused>(),
        ToOffices<BudgetCommitted>(),
        ToOffices<BudgetReleased>(),
        ToOffices<BudgetSpent>(),
        ToOffices<BudgetUnspent>(),
    ];
}
