using TradeIn.Domain;
using TradeIn.Domain.Losses;
using TradeIn.EventStore;

namespace TradeIn.ReadModels.Losses;

/// <summary>Every loss report with where it stands (A3): what waits for which commerce office.</summary>
public sealed class LossReportsReadModel : LedgerReadModel
{
    public override string Name => "loss_reports";

    public override int Version => 3;

    public override IReadOnlyList<string> Tables =>
        ["loss_reports", "loss_reports_past", "loss_reports_programmes", "loss_reports_enterprises"];

    public override IReadOnlyCollection<Type> Events { get; } =
    [
        .. Background.Events, typeof(LossReported), typeof(LossReportRefused), typeof(LossWithdrawn), typeof(LossApproved),
        typeof(LossRejected), typeof(LossFiled),
    ];

    private protected override Ledger Open() => new LossReportLedger();
}

/// <summary>What events make of <c>read.loss_reports</c>.</summary>
internal sealed class LossReportLedger : Ledger
{
    private static readonly BackgroundTables Surroundings = new("loss_reports");

    private static readonly RowTable<string, LossReportRow> Table = new(
        "loss_reports", row => row.LossReportId, keys => [Column.Of(keys)], ["loss_report_id"],
        lastPosition: row => row.LastPosition);

    private readonly Background background = new(Surroundings);
    private readonly RowSet<string, LossReportRow> reports = new(Table);

    public override IReadOnlyList<RowSet> Sets => [.. background.Sets, reports];

    public override void Want(object data)
    {
        switch (data)
        {
            case LossReportRefused e: background.WantEnterprise(e.Report.Recycler); break;
            case LossWithdrawn e: reports.Want(e.LossReport); break;
            case LossApproved e: reports.Want(e.LossReport); break;
            case LossRejected e: reports.Want(e.LossReport); break;
            case LossFiled e: reports.Want(e.LossReport); break;
        }
    }

    public override void Take(StoredEvent stored)
    {
        switch (stored.Data)
        {
            case LossReported e:
                reports.Put(RowOf(e.Report, stored) with
                {
                    District = e.District, Status = "reported", WaitsFor = "district-commerce",
                });
                break;
            case LossReportRefused e:
                reports.Put(RowOf(e.Report, stored) with
                {
                    District = background.DistrictOf(e.Report.Recycler), FirstReason = e.Reasons[0].Code,
                    Reasons = e.Reasons.Codes(),
                });
                break;
            case LossWithdrawn e: Decide(e.LossReport, "withdrawn", null, e.WithdrawnAt, stored); break;
            case LossApproved e: Decide(e.LossReport, "approved", "municipal-commerce", e.ApprovedAt, stored); break;
            case LossRejected e: Decide(e.LossReport, "rejected", null, e.RejectedAt, stored); break;
            case LossFiled e:
                var filedOn = background.DayOf(null, e.FiledAt);
                reports[e.LossReport] = reports[e.LossReport] with
                {
                    Status = "filed", WaitsFor = null, FiledOn = filedOn, StepOn = filedOn, StepBy = stored.Key(),
                    LastPosition = stored.Position,
                };
                break;
            default:
                if (!background.Take(stored.Data)) throw new InvalidOperationException($"The loss reports take no {stored.Type}.");
                break;
        }
    }

    private void Decide(string report, string status, string? waitsFor, DateTimeOffset at, StoredEvent stored)
    {
        var on = background.DayOf(null, at);
        reports[report] = reports[report] with
        {
            Status = status, WaitsFor = waitsFor, DecidedOn = on, DecidedBy = stored.Key(), StepOn = on, StepBy = stored.Key(),
            LastPosition = stored.Position,
        };
    }

    /// <summary>As it was reported, refused as long as nothing else is said.</summary>
    private LossReportRow RowOf(ReportLoss report, StoredEvent stored)
    {
        var on = background.DayOf(null, report.OccurredAt);
        return new LossReportRow
        {
            LossReportId = report.LossReportId,
            Certificate = report.Certificate.ToString(),
            Recycler = report.Recycler,
            ReportedOn = on,
            Status = "refused",
            StepOn = on,
            StepBy = stored.Key(),
            Buyer = report.Buyer.Key.ToString(),
            BuyerKind = report.Buyer.Kind.ToName(),
            BuyerDistrict = report.Buyer.RegisteredIn,
            Agent = report.Agent.Key(),
            LastPosition = stored.Position,
        };
    }
}
