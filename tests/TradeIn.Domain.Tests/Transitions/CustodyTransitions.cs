using TradeIn.Domain.Claims;
using TradeIn.Domain.Corrections;
using TradeIn.Domain.Custody;
using TradeIn.Domain.Losses;
using TradeIn.Domain.Orders;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Recycling;
using TradeIn.Domain.Returns;

namespace TradeIn.Domain.Tests.Transitions;

/// <summary>Consignment CN-1, and the unit of certificate BJ00000001 on its way to scrap.</summary>
internal static class CustodyTransitions
{
    /// <summary>The commands that move old units.</summary>
    public static Type[] Commands { get; } =
    [
        typeof(OpenConsignment), typeof(MoveConsignment), typeof(RecordReceipt), typeof(ResolveDiscrepancy),
        typeof(RecordDismantling),
    ];

    private static readonly Type[] OfOthers =
    [
        typeof(RecordRecycling), typeof(RecordPurchase), typeof(SubmitClaim), typeof(AdvanceSubsidy),
        typeof(RecoverSubsidy), typeof(ReturnPurchase), typeof(ExchangeUnit), typeof(NoteRepair), typeof(ReportLoss),
        typeof(DecideLoss), typeof(ReplaceCertificate), typeof(RequestCorrection), typeof(DecideCorrection), typeof(PlaceOrder),
        typeof(DeliverOrder), typeof(CancelOrder), .. EnterpriseTransitions.Commands, .. StatementTransitions.Commands,
        .. DeclarationTransitions.Commands, .. ComplaintTransitions.Commands, .. SignalTransitions.Commands,
    ];

    public static Subject Consignment { get; } = new("consignment")
    {
        States = ["Unknown", .. Enum.GetNames<ConsignmentStatus>()],
        Pasts = new()
        {
            ["Unknown"] = Past.TakenIn(),
            ["Refused"] = [.. Past.TakenIn(), .. Past.ConsignmentRefused],
            ["Opened"] = Past.Consigned,
            ["Shipped"] = Past.Shipped,
            ["Disputed"] = Past.Missed,
            ["Closed"] = Past.Received,
            ["Cancelled"] = Past.ConsignmentCancelled,
        },
        Attempts = new()
        {
            ["OpenConsignment of its unit"] = Attempt.Of<OpenConsignment>(past => Given(past).When(AConsignment with
            {
                ConsignmentId = past.Has(Domain.Custody.Consignment.Stream("CN-1")) ? "CN-2" : "CN-1",
                OccurredAt = At("2010-07-21 12:00"),
            })),
            ["MoveConsignment ship"] = Attempt.Of<MoveConsignment>(past => Given(past).When(AShipment)),
            ["MoveConsignment cancel"] = Attempt.Of<MoveConsignment>(past => Given(past).When(ACancelledConsignment)),
            ["RecordReceipt received"] = Receipt(UnitCondition.Received),
            ["RecordReceipt missing"] = Receipt(UnitCondition.Missing),
            ["ResolveDiscrepancy with-recycler"] = Resolution(DiscrepancyResolution.WithRecycler),
        },
        Untouched = [typeof(RecordDismantling), .. OfOthers],
        StateOf = past =>
            past.StateOf<Consignment>(Domain.Custody.Consignment.Stream("CN-1"))?.Status.ToString() ?? "Unknown",
        Table = """
            Unknown
              OpenConsignment of its unit       → Opened
              MoveConsignment ship              nothing on record
              MoveConsignment cancel            nothing on record
              RecordReceipt received            nothing on record
              RecordReceipt missing             nothing on record
              ResolveDiscrepancy with-recycler  nothing on record
            Refused
              OpenConsignment of its unit       → Refused
              MoveConsignment ship              consignment.not-at-this-step
              MoveConsignment cancel            consignment.not-at-this-step
              RecordReceipt received            consignment.not-at-this-step
              RecordReceipt missing             consignment.not-at-this-step
              ResolveDiscrepancy with-recycler  discrepancy.not-open
            Opened
              OpenConsignment of its unit       consignment.unit-elsewhere
              MoveConsignment ship              → Shipped
              MoveConsignment cancel            → Cancelled
              RecordReceipt received            consignment.not-at-this-step
              RecordReceipt missing             consignment.not-at-this-step
              ResolveDiscrepancy with-recycler  discrepancy.not-open
            Shipped
              OpenConsignment of its unit       consignment.unit-elsewhere
              MoveConsignment ship              consignment.not-at-this-step
              MoveConsignment cancel            consignment.not-at-this-step
              RecordReceipt received            → Closed
              RecordReceipt missing             → Disputed
              ResolveDiscrepancy with-recycler  discrepancy.not-open
            Disputed
              OpenConsignment of its unit       consignment.unit-elsewhere
              MoveConsignment ship              consignment.not-at-this-step
              MoveConsignment cancel            consignment.not-at-this-step
              RecordReceipt received            consignment.not-at-this-step, receipt.unit-already-accounted
              RecordReceipt missing             consignment.not-at-this-step, receipt.unit-already-accounted
              ResolveDiscrepancy with-recycler  → Closed
            Closed
              OpenConsignment of its unit       consignment.unit-elsewhere
              MoveConsignment ship              consignment.not-at-this-step
              MoveConsignment cancel            consignment.not-at-this-step
              RecordReceipt received            consignment.not-at-this-step, receipt.unit-already-accounted
              RecordReceipt missing             consignment.not-at-this-step, receipt.unit-already-accounted
              ResolveDiscrepancy with-recycler  discrepancy.not-open
            Cancelled
              OpenConsignment of its unit       → Cancelled
              MoveConsignment ship              consignment.not-at-this-step
              MoveConsignment cancel            consignment.not-at-this-step
              RecordReceipt received            consignment.not-at-this-step
              RecordReceipt missing             consignment.not-at-this-step
              ResolveDiscrepancy with-recycler  discrepancy.not-open
            """,
    };

    public static Subject Unit { get; } = new("old unit's custody")
    {
        States = Enum.GetNames<CustodyStatus>(),
        Pasts = new()
        {
            ["WithRecycler"] = Past.TakenIn(),
            ["Consigned"] = Past.Shipped,
            ["Missing"] = Past.Missed,
            ["Different"] = Past.Differed,
            ["Received"] = Past.Received,
            ["Dismantled"] = Past.Dismantled,
            ["Lost"] = Past.GivenUp,
        },
        Attempts = new()
        {
            ["OpenConsignment"] = Attempt.Of<OpenConsignment>(past => Given(past).When(AConsignment with { ConsignmentId = "CN-2" })),
            ["MoveConsignment cancel"] = Attempt.Of<MoveConsignment>(past => Given(past).When(ACancelledConsignment)),
            ["RecordReceipt received"] = Receipt(UnitCondition.Received),
            ["RecordReceipt damaged"] = Receipt(UnitCondition.Damaged),
            ["RecordReceipt missing"] = Receipt(UnitCondition.Missing),
            ["RecordReceipt different"] = Receipt(UnitCondition.Different),
            ["ResolveDiscrepancy found"] = Resolution(DiscrepancyResolution.Found),
            ["ResolveDiscrepancy same-unit"] = Resolution(DiscrepancyResolution.SameUnit),
            ["ResolveDiscrepancy with-recycler"] = Resolution(DiscrepancyResolution.WithRecycler),
            ["ResolveDiscrepancy lost"] = Resolution(DiscrepancyResolution.Lost),
            ["RecordDismantling"] = Attempt.Of<RecordDismantling>(
                past => Given(past).When(ADismantling with { DismantlingId = "DM-2" })),
        },
        Untouched = OfOthers,
        StateOf = past => (past.StateOf<UnitCustody>(UnitCustody.Stream(FirstCertificate)) ?? UnitCustody.Unmoved).Status.ToString(),
        Table = """
            WithRecycler
              OpenConsignment                   → Consigned
              MoveConsignment cancel            nothing on record
              RecordReceipt received            nothing on record
              RecordReceipt damaged             nothing on record
              RecordReceipt missing             nothing on record
              RecordReceipt different           nothing on record
              ResolveDiscrepancy found          nothing on record
              ResolveDiscrepancy same-unit      nothing on record
              ResolveDiscrepancy with-recycler  nothing on record
              ResolveDiscrepancy lost           nothing on record
              RecordDismantling                 dismantling.unit-not-received
            Consigned
              OpenConsignment                   consignment.unit-elsewhere
              MoveConsignment cancel            consignment.not-at-this-step
              RecordReceipt received            → Received
              RecordReceipt damaged             → Received
              RecordReceipt missing             → Missing
              RecordReceipt different           → Different
              ResolveDiscrepancy found          discrepancy.not-open
              ResolveDiscrepancy same-unit      discrepancy.not-open
              ResolveDiscrepancy with-recycler  discrepancy.not-open
              ResolveDiscrepancy lost           discrepancy.not-open
              RecordDismantling                 dismantling.unit-not-received
            Missing
              OpenConsignment                   consignment.unit-elsewhere
              MoveConsignment cancel            consignment.not-at-this-step
              RecordReceipt received            consignment.not-at-this-step, receipt.unit-already-accounted
              RecordReceipt damaged             consignment.not-at-this-step, receipt.unit-already-accounted
              RecordReceipt missing             consignment.not-at-this-step, receipt.unit-already-accounted
              RecordReceipt different           consignment.not-at-this-step, receipt.unit-already-accounted
              ResolveDiscrepancy found          → Received
              ResolveDiscrepancy same-unit      discrepancy.other-kind
              ResolveDiscrepancy with-recycler  → WithRecycler
              ResolveDiscrepancy lost           → Lost
              RecordDismantling                 dismantling.unit-not-received
            Different
              OpenConsignment                   consignment.unit-elsewhere
              MoveConsignment cancel            consignment.not-at-this-step
              RecordReceipt received            consignment.not-at-this-step, receipt.unit-already-accounted
              RecordReceipt damaged             consignment.not-at-this-step, receipt.unit-already-accounted
              RecordReceipt missing             consignment.not-at-this-step, receipt.unit-already-accounted
              RecordReceipt different           consignment.not-at-this-step, receipt.unit-already-accounted
              ResolveDiscrepancy found          discrepancy.other-kind
              ResolveDiscrepancy same-unit      → Received
              ResolveDiscrepancy with-recycler  → WithRecycler
              ResolveDiscrepancy lost           → Lost
              RecordDismantling                 dismantling.unit-not-received
            Received
              OpenConsignment                   consignment.unit-elsewhere
              MoveConsignment cancel            consignment.not-at-this-step
              RecordReceipt received            consignment.not-at-this-step, receipt.unit-already-accounted
              RecordReceipt damaged             consignment.not-at-this-step, receipt.unit-already-accounted
              RecordReceipt missing             consignment.not-at-this-step, receipt.unit-already-accounted
              RecordReceipt different           consignment.not-at-this-step, receipt.unit-already-accounted
              ResolveDiscrepancy found          discrepancy.not-open
              ResolveDiscrepancy same-unit      discrepancy.not-open
              ResolveDiscrepancy with-recycler  discrepancy.not-open
              ResolveDiscrepancy lost           discrepancy.not-open
              RecordDismantling                 → Dismantled
            Dismantled
              OpenConsignment                   consignment.unit-elsewhere
              MoveConsignment cancel            consignment.not-at-this-step
              RecordReceipt received            consignment.not-at-this-step, receipt.unit-already-accounted
              RecordReceipt damaged             consignment.not-at-this-step, receipt.unit-already-accounted
              RecordReceipt missing             consignment.not-at-this-step, receipt.unit-already-accounted
              RecordReceipt different           consignment.not-at-this-step, receipt.unit-already-accounted
              ResolveDiscrepancy found          discrepancy.not-open
              ResolveDiscrepancy same-unit      discrepancy.not-open
              ResolveDiscrepancy with-recycler  discrepancy.not-open
              ResolveDiscrepancy lost           discrepancy.not-open
              RecordDismantling                 dismantling.unit-already-dismantled
            Lost
              OpenConsignment                   consignment.unit-elsewhere
              MoveConsignment cancel            consignment.not-at-this-step
              RecordReceipt received            consignment.not-at-this-step, receipt.unit-already-accounted
              RecordReceipt damaged             consignment.not-at-this-step, receipt.unit-already-accounted
              RecordReceipt missing             consignment.not-at-this-step, receipt.unit-already-accounted
              RecordReceipt different           consignment.not-at-this-step, receipt.unit-already-accounted
              ResolveDiscrepancy found          discrepancy.not-open
              ResolveDiscrepancy same-unit      discrepancy.not-open
              ResolveDiscrepancy with-recycler  discrepancy.not-open
              ResolveDiscrepancy lost           discrepancy.not-open
              RecordDismantling                 dismantling.unit-not-received
            """,
    };

    private static Attempt Receipt(UnitCondition condition) => Attempt.Of<RecordReceipt>(
        past => Given(past).When(AReceiptOf(condition) with { ReceiptId = "RC-2" }));

    private static Attempt Resolution(DiscrepancyResolution resolution) => Attempt.Of<ResolveDiscrepancy>(
        past => Given(past).When(AResolution with { ResolutionId = "RS-2", Resolution = resolution, SizeClass = "21-inch" }));
}
