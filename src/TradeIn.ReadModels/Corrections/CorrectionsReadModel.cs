using TradeIn.Domain;
using TradeIn.Domain.Corrections;
using TradeIn.EventStore;

namespace TradeIn.ReadModels.Corrections;

/// <summary>Every correction with where it stands (A4): what waits for which authority.</summary>
public sealed class CorrectionsReadModel : LedgerReadModel
{
    public override string Name => "corrections";

    public override int Version => 2;

    public override IReadOnlyList<string> Tables =>
        ["corrections", "corrections_past", "corrections_programmes", "corrections_enterprises"];

    public override IReadOnlyCollection<Type> Events { get; } =
    [
        .. Background.Events, typeof(CorrectionRequested), typeof(CorrectionRefused), typeof(CorrectionApproved),
        typeof(CorrectionRejected), typeof(CorrectionApplied),
    ];

    private protected override Ledger Open() => new CorrectionLedger();
}

/// <summary>What events make of <c>read.corrections</c>.</summary>
internal sealed class CorrectionLedger : Ledger
{
    private static readonly BackgroundTables Surroundings = new("corrections");

    private static readonly RowTable<string, CorrectionRow> Table = new(
        "corrections", row => row.CorrectionId, keys => [Column.Of(keys)], ["correction_id"],
        lastPosition: row => row.LastPosition);

    private readonly Background background = new(Surroundings);
    private readonly RowSet<string, CorrectionRow> corrections = new(Table);

    public override IReadOnlyList<RowSet> Sets => [.. background.Sets, corrections];

    public override void Want(object data)
    {
        switch (data)
        {
            case CorrectionRefused e: background.WantEnterprise(e.Request.Recycler); break;
            case CorrectionApproved e: corrections.Want(e.Correction); break;
            case CorrectionRejected e: corrections.Want(e.Correction); break;
            case CorrectionApplied e: corrections.Want(e.Correction); break;
        }
    }

    public override void Take(StoredEvent stored)
    {
        switch (stored.Data)
        {
            case CorrectionRequested e:
                corrections.Put(Stands(RowOf(e.Request, stored) with { District = e.District }, CorrectionStatus.Requested));
                break;
            case CorrectionRefused e:
                corrections.Put(RowOf(e.Request, stored) with
                {
                    District = background.DistrictOf(e.Request.Recycler), FirstReason = e.Reasons[0].Code,
                    Reasons = e.Reasons.Codes(),
                });
                break;
            case CorrectionApproved { Step: CorrectionStep.DistrictCommerce } e:
                Step(e.Correction, e.ApprovedAt, stored, (row, on) => Stands(row with { DistrictOn = on }, CorrectionStatus.DistrictApproved));
                break;
            case CorrectionApproved e:
                Step(e.Correction, e.ApprovedAt, stored, (row, on) =>
                    Stands(row with { MunicipalOn = on }, CorrectionStatus.MunicipallyApproved));
                break;
            case CorrectionApplied e:
                Step(e.Correction, e.AppliedAt, stored, (row, on) => Stands(row, CorrectionStatus.Applied) with
                {
                    AppliedOn = on, ToRecover = e.ToRecover.Yuan, OwedToFinance = e.OwedToFinance.Yuan,
                });
                break;
            case CorrectionRejected e:
                Step(e.Correction, e.RejectedAt, stored, (row, on) => Stands(row, CorrectionStatus.Rejected) with
                {
                    RejectedOn = on, RejectedBy = e.Step.ToName(),
                });
                break;
            default:
                if (!background.Take(stored.Data)) throw new InvalidOperationException($"The corrections take no {stored.Type}.");
                break;
        }
    }

    private void Step(string correction, DateTimeOffset at, StoredEvent stored, Func<CorrectionRow, DateOnly, CorrectionRow> step)
    {
        var on = background.DayOf(null, at);
        corrections[correction] = step(corrections[correction], on) with
        {
            StepOn = on, StepBy = stored.Key(), LastPosition = stored.Position,
        };
    }

    private static CorrectionRow Stands(CorrectionRow row, CorrectionStatus status) => row with
    {
        Status = status.ToName(),
        WaitsFor = Enum.GetValues<CorrectionStep>().Where(step => Correction.Needs(step) == status)
            .Select(step => step.ToName()).FirstOrDefault(),
    };

    /// <summary>As it was requested, refused as long as nothing else is said.</summary>
    private CorrectionRow RowOf(RequestCorrection request, StoredEvent stored)
    {
        var on = background.DayOf(null, request.OccurredAt);
        return new CorrectionRow
        {
            CorrectionId = request.CorrectionId,
            Certificate = request.Certificate.ToString(),
            Recycler = request.Recycler,
            Kind = request.Kind.ToName(),
            BuyerChanges = request.Changes?.Buyer is not null,
            RequestedOn = on,
            Status = CorrectionStatus.Refused.ToName(),
            StepOn = on,
            StepBy = stored.Key(),
            LastPosition = stored.Position,
        };
    }
}
