using TradeIn.Domain.Purchases;
using TradeIn.Domain.Returns;

namespace TradeIn.ReadModels.Purchases;

/// <summary>Every purchase, refused ones too (P1 to P3), and every return and exchange (A1, A2).</summary>
public sealed class PurchasesReadModel : LedgerReadModel
{
    public override string Name => "purchases";

    public override int Version => 3;

    public override IReadOnlyList<string> Tables =>
        ["purchases", "purchases_past", "purchases_programmes", "purchases_enterprises", "returns", "exchanges"];

    public override IReadOnlyCollection<Type> Events { get; } =
    [
        .. Background.Events, typeof(PurchaseRecorded), typeof(PurchaseRefused), typeof(PurchaseSubsidised),
        typeof(PurchaseUnsubsidised), typeof(PurchaseReturned), typeof(PurchaseRebound), typeof(PurchaseRepairNoted),
        typeof(UnitReturned), typeof(ReturnRefused), typeof(UnitExchanged), typeof(ExchangeRefused),
    ];

    private protected override Ledger Open() => new PurchaseLedger();
}

/// <summary>The tables of <see cref="PurchasesReadModel"/>.</summary>
internal static class PurchaseTables
{
    public static readonly BackgroundTables Background = new("purchases");

    public static readonly RowTable<string, PurchaseRow> Purchases = new(
        "purchases", row => row.PurchaseId, keys => [Column.Of(keys)], ["purchase_id"],
        lastPosition: row => row.LastPosition);

    public static readonly RowTable<string, ReturnRow> Returns = new(
        "returns", row => row.ReturnId, keys => [Column.Of(keys)], ["return_id"]);

    public static readonly RowTable<string, ExchangeRow> Exchanges = new(
        "exchanges", row => row.ExchangeId, keys => [Column.Of(keys)], ["exchange_id"]);
}
