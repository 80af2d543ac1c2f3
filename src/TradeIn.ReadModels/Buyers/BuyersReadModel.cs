using TradeIn.Domain.Buyers;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Corrections;
using TradeIn.Domain.Orders;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Recycling;

namespace TradeIn.ReadModels.Buyers;

/// <summary>Every buyer with what is used of the quota (R4, C4) and what was granted, by digest and masked number.</summary>
public sealed class BuyersReadModel : LedgerReadModel
{
    public override string Name => "buyers";

    public override int Version => 3;

    public override IReadOnlyList<string> Tables => ["buyers", "buyers_past", "buyers_programmes", "buyers_claims", "buyers_incoming"];

    public override IReadOnlyCollection<Type> Events { get; } =
    [
        typeof(ProgrammePublished), typeof(UnitRecycled), typeof(RecyclingRefused), typeof(ReplacementRefused),
        typeof(CorrectionRequested), typeof(OrderPlaced), typeof(OrderRefused), typeof(PurchaseRecorded), typeof(PurchaseRefused),
        typeof(ClaimApproved), typeof(ClaimRefused), typeof(ClaimRebound), typeof(ClaimReturned), typeof(ClaimRevoked),
        typeof(OldUnitCounted), typeof(OldUnitReleased), typeof(NewUnitCounted), typeof(NewUnitReleased),
    ];

    private protected override Ledger Open() => new BuyerLedger();
}
