using TradeIn.Domain;
using TradeIn.Domain.Settlement;
using TradeIn.EventStore;

namespace TradeIn.ReadModels.Declarations;

/// <summary>Every declaration of a dismantler with where it stands (M5, M6): what waits for which office.</summary>
public sealed class DeclarationsReadModel : LedgerReadModel
{
    public override string Name => "declarations";

    public override int Version => 2;

    public override IReadOnlyList<string> Tables =>
        ["declarations", "declarations_past", "declarations_programmes", "declarations_enterprises"];

    public override IReadOnlyCollection<Type> Events { get; } =
    [
        .. Background.Events, typeof(DeclarationFiled), typeof(DeclarationRefused), typeof(DeclarationReviewed),
        typeof(DeclarationApproved), typeof(DeclarationRejected), typeof(DeclarationPaid),
    ];

    private protected override Ledger Open() => new DeclarationLedger();
}

/// <summary>What events make of <c>read.declarations</c>.</summary>
internal sealed class DeclarationLedger : Ledger
{
    private static readonly BackgroundTables Surroundings = new("declarations");

    private static readonly RowTable<string, DeclarationRow> Table = new(
        "declarations", row => row.DeclarationId, keys => [Column.Of(keys)], ["declaration_id"],
        lastPosition: row => row.LastPosition);

    private readonly Background background = new(Surroundings);
    private readonly RowSet<string, DeclarationRow> declarations = new(Table);

    public override IReadOnlyList<RowSet> Sets => [.. background.Sets, declarations];

    public override void Want(object data)
    {
        switch (data)
        {
            case DeclarationFiled e: background.WantEnterprise(e.Dismantler); break;
            case DeclarationRefused e: background.WantEnterprise(e.Dismantler); break;
            case DeclarationReviewed e: declarations.Want(e.Declaration); break;
            case DeclarationApproved e: declarations.Want(e.Declaration); break;
            case DeclarationRejected e: declarations.Want(e.Declaration); break;
            case DeclarationPaid e: declarations.Want(e.Declaration); break;
        }
    }

    public override void Take(StoredEvent stored)
    {
        switch (stored.Data)
        {
            case DeclarationFiled e: declarations.Put(RowOf(e, stored)); break;
            case DeclarationRefused e: declarations.Put(RowOf(e, stored)); break;
            case DeclarationReviewed e:
                Step(e.Declaration, "reviewed", "finance", e.By, e.At, stored, (row, on) => row with
                {
                    RejectedUnits = e.Rejected.Count, Accepted = e.Accepted.Yuan, ReviewedOn = on, ReviewedBy = e.By,
                });
                break;
            case DeclarationApproved e:
                Step(e.Declaration, "approved", "payment", e.By, e.At, stored, (row, on) => row with
                {
                    ApprovedOn = on, ApprovedBy = e.By,
                });
                break;
            case DeclarationRejected e:
                Step(e.Declaration, "rejected", null, e.By, e.At, stored, (row, on) => row with { RejectedOn = on });
                break;
            case DeclarationPaid e:
                Step(e.Declaration, "paid", null, e.By, e.At, stored, (row, _) => row with
                {
                    PaidOn = e.PaidOn, Paid = e.Amount.Yuan, Reference = e.Reference,
                });
                break;
            default:
                if (!background.Take(stored.Data)) throw new InvalidOperationException($"The declarations take no {stored.Type}.");
                break;
        }
    }

    private void Step(
        string declaration, string status, string? waitsFor, string by, DateTimeOffset at, StoredEvent stored,
        Func<DeclarationRow, DateOnly, DeclarationRow> step)
    {
        var row = declarations[declaration];
        var on = background.DayOf(row.Programme, at);
        declarations[declaration] = step(row, on) with
        {
            Status = status, WaitsFor = waitsFor, StepOn = on, StepBy = by, LastPosition = stored.Position,
        };
    }

    private DeclarationRow RowOf(DeclarationFiled e, StoredEvent stored)
    {
        var on = background.DayOf(e.Programme, e.FiledAt);
        return new DeclarationRow
        {
            DeclarationId = e.Declaration, Programme = e.Programme, Dismantler = e.Dismantler,
            DismantlerDistrict = background.DistrictOf(e.Dismantler), Kind = e.Kind.ToName(), Month = e.Month, FiledOn = on,
            FiledBy = e.FiledBy, Status = "filed", WaitsFor = "environment", Units = e.Lines.Count, Total = e.Total.Yuan,
            StepOn = on, StepBy = e.FiledBy, LastPosition = stored.Position,
        };
    }

    private DeclarationRow RowOf(DeclarationRefused e, StoredEvent stored)
    {
        var on = background.DayOf(e.Programme, e.FiledAt);
        return new DeclarationRow
        {
            DeclarationId = e.Declaration, Programme = e.Programme, Dismantler = e.Dismantler,
            DismantlerDistrict = background.DistrictOf(e.Dismantler), Kind = e.Kind.ToName(), Month = e.Month, FiledOn = on,
            FiledBy = e.FiledBy, Status = "refused", FirstReason = e.Reasons[0].Code, Reasons = e.Reasons.Codes(),
            Units = e.DeclaredCount, Total = e.DeclaredTotal.Yuan, StepOn = on, StepBy = e.FiledBy,
            LastPosition = stored.Position,
        };
    }
}
