using TradeIn.Domain;
using TradeIn.Domain.Custody;
using TradeIn.EventStore;

namespace TradeIn.ReadModels.Consignments;

/// <summary>Every consignment with where it stands (K1, K2).</summary>
public sealed class ConsignmentsReadModel : LedgerReadModel
{
    public override string Name => "consignments";

    public override int Version => 2;

    public override IReadOnlyList<string> Tables =>
        ["consignments", "consignments_past", "consignments_programmes", "consignments_enterprises"];

    public override IReadOnlyCollection<Type> Events { get; } =
    [
        .. Background.Events, typeof(ConsignmentOpened), typeof(ConsignmentRefused), typeof(ConsignmentShipped),
        typeof(ConsignmentCancelled), typeof(ReceiptRecorded), typeof(DiscrepancyResolved),
    ];

    private protected override Ledger Open() => new ConsignmentLedger();
}

/// <summary>What events make of <c>read.consignments</c>.</summary>
internal sealed class ConsignmentLedger : Ledger
{
    private static readonly BackgroundTables Surroundings = new("consignments");

    private static readonly RowTable<string, ConsignmentRow> Table = new(
        "consignments", row => row.ConsignmentId, keys => [Column.Of(keys)], ["consignment_id"],
        lastPosition: row => row.LastPosition);

    private readonly Background background = new(Surroundings);
    private readonly RowSet<string, ConsignmentRow> consignments = new(Table);

    public override IReadOnlyList<RowSet> Sets => [.. background.Sets, consignments];

    public override void Want(object data)
    {
        switch (data)
        {
            case ConsignmentOpened e: background.WantEnterprise(e.Consignment.Recycler); break;
            case ConsignmentRefused e: background.WantEnterprise(e.Consignment.Recycler); break;
            case ConsignmentShipped e: consignments.Want(e.Consignment); break;
            case ConsignmentCancelled e: consignments.Want(e.Consignment); break;
            case ReceiptRecorded e: consignments.Want(e.Receipt.ConsignmentId); break;
            case DiscrepancyResolved e: consignments.Want(e.Resolution.ConsignmentId); break;
        }
    }

    public override void Take(StoredEvent stored)
    {
        switch (stored.Data)
        {
            case ConsignmentOpened e: consignments.Put(RowOf(e.Consignment, stored) with { Status = "opened" }); break;
            case ConsignmentRefused e:
                consignments.Put(RowOf(e.Consignment, stored) with { FirstReason = e.Reasons[0].Code, Reasons = e.Reasons.Codes() });
                break;
            case ConsignmentShipped e:
                Step(e.Consignment, e.ShippedAt, stored, (row, on) => row with
                {
                    Status = "shipped", ShippedOn = on, DistanceKm = e.DistanceKm,
                });
                break;
            case ConsignmentCancelled e:
                Step(e.Consignment, e.CancelledAt, stored, (row, on) => row with { Status = "cancelled", CancelledOn = on });
                break;
            case ReceiptRecorded e:
                Step(e.Receipt.ConsignmentId, e.Receipt.OccurredAt, stored, (row, on) => Received(row, e) with { ReceivedOn = on });
                break;
            case DiscrepancyResolved e:
                Step(e.Resolution.ConsignmentId, e.Resolution.OccurredAt, stored, (row, _) => row with
                {
                    Status = e.Status.ToName(), Resolved = row.Resolved + 1, OpenDiscrepancies = row.OpenDiscrepancies - 1,
                });
                break;
            default:
                if (!background.Take(stored.Data)) throw new InvalidOperationException($"The consignments take no {stored.Type}.");
                break;
        }
    }

    private void Step(string consignment, DateTimeOffset at, StoredEvent stored, Func<ConsignmentRow, DateOnly, ConsignmentRow> step)
    {
        var row = consignments[consignment];
        var on = background.DayOf(row.Programme, at);
        consignments[consignment] = step(row, on) with { StepOn = on, StepBy = stored.Key(), LastPosition = stored.Position };
    }

    private static ConsignmentRow Received(ConsignmentRow row, ReceiptRecorded receipt)
    {
        var (damaged, missing, different) =
            (CountOf(UnitCondition.Damaged), CountOf(UnitCondition.Missing), CountOf(UnitCondition.Different));
        return row with
        {
            Status = receipt.Status.ToName(), Received = row.Received + CountOf(UnitCondition.Received) + damaged,
            Damaged = row.Damaged + damaged, Missing = row.Missing + missing, Different = row.Different + different,
            Late = row.Late + receipt.Late.Count, OpenDiscrepancies = row.OpenDiscrepancies + missing + different,
        };

        int CountOf(UnitCondition condition) => receipt.Receipt.Units.Count(unit => unit.Condition == condition);
    }

    /// <summary>As it was listed, refused as long as nothing else is said.</summary>
    private ConsignmentRow RowOf(OpenConsignment consignment, StoredEvent stored)
    {
        var on = background.DayOf(consignment.Programme, consignment.OccurredAt);
        return new ConsignmentRow
        {
            ConsignmentId = consignment.ConsignmentId,
            Programme = consignment.Programme,
            Recycler = consignment.Recycler,
            RecyclerDistrict = background.DistrictOf(consignment.Recycler),
            Dismantler = consignment.Dismantler,
            OpenedOn = on,
            Status = "refused",
            Units = consignment.Certificates.Count,
            StepOn = on,
            StepBy = stored.Key(),
            LastPosition = stored.Position,
        };
    }
}
