using System.Text.Json;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Complaints;
using TradeIn.Domain.Corrections;
using TradeIn.Domain.Custody;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Losses;
using TradeIn.Domain.Orders;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Recycling;
using TradeIn.Domain.Returns;
using TradeIn.Domain.Settlement;
using TradeIn.EventStore;

namespace TradeIn.ReadModels.Refusals;

/// <summary>Every refusal, of whatever command, with its reasons (C8).</summary>
public sealed class RefusalsReadModel : LedgerReadModel
{
    public override string Name => "refusals";

    public override int Version => 1;

    public override IReadOnlyList<string> Tables => ["refusals", "refusals_programmes", "refusals_enterprises"];

    /// <summary>The refusals.</summary>
    internal static IReadOnlyList<Type> Refusals { get; } =
    [
        typeof(RecyclingRefused), typeof(ReplacementRefused), typeof(PurchaseRefused), typeof(OrderRefused),
        typeof(DeliveryRefused), typeof(CancellationRefused), typeof(ClaimRefused), typeof(AdvanceRefused),
        typeof(RecoveryRefused), typeof(ReturnRefused), typeof(ExchangeRefused), typeof(RepairRefused),
        typeof(LossReportRefused), typeof(LossStepRefused), typeof(CorrectionRefused), typeof(CorrectionStepRefused),
        typeof(ConsignmentRefused), typeof(ConsignmentStepRefused), typeof(ReceiptRefused), typeof(ResolutionRefused),
        typeof(DismantlingRefused), typeof(StatementRefused), typeof(ReviewRefused), typeof(StatementStepRefused),
        typeof(DebtSettlementRefused), typeof(BudgetAllocationRefused), typeof(DeclarationRefused),
        typeof(DeclarationStepRefused), typeof(EnterpriseStepRefused), typeof(ComplaintRefused), typeof(ComplaintStepRefused),
    ];

    /// <summary>What can be refused: <c>claim</c>, <c>statement-step</c>.</summary>
    public static string[] Kinds { get; } = [.. Refusals.Select(KindOf)];

    public override IReadOnlyCollection<Type> Events { get; } = [.. Background.Events, .. Refusals];

    /// <summary>The name of the event without its end.</summary>
    internal static string KindOf(Type refusal) =>
        JsonNamingPolicy.KebabCaseLower.ConvertName(refusal.Name[..^"Refused".Length]);

    private protected override Ledger Open() => new RefusalLedger();
}

/// <summary>What events make of <c>read.refusals</c>.</summary>
internal sealed class RefusalLedger : Ledger
{
    private static readonly BackgroundTables Surroundings = new("refusals");

    private static readonly RowTable<long, RefusalRow> Table = new(
        "refusals", row => row.Position, keys => [Column.Of(keys)], ["position"]);

    private readonly Background background = new(Surroundings);
    private readonly RowSet<long, RefusalRow> refusals = new(Table);

    public override IReadOnlyList<RowSet> Sets => [.. background.Sets, refusals];

    public override void Want(object data) => background.WantEnterprise(Refused.Of(data)?.Enterprise);

    public override void Take(StoredEvent stored)
    {
        if (background.Take(stored.Data)) return;
        var refused = Refused.Of(stored.Data) ?? throw new InvalidOperationException($"The refusals take no {stored.Type}.");
        refusals.Put(new RefusalRow
        {
            Position = stored.Position,
            Kind = RefusalsReadModel.KindOf(stored.Data.GetType()),
            Subject = refused.Subject,
            Programme = refused.Programme,
            Enterprise = refused.Enterprise,
            District = refused.District ?? background.DistrictOf(refused.Enterprise),
            RefusedOn = refused.On ?? background.DayOf(refused.Programme, refused.At!.Value),
            DecidedOn = background.DayOf(refused.Programme, stored.RecordedAt),
            FirstReason = refused.Reasons[0].Code,
            Reasons = refused.Reasons.Codes(),
            SentBy = stored.Key(),
            LastPosition = stored.Position,
        });
    }
}
