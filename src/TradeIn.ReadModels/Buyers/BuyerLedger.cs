using TradeIn.Domain;
using TradeIn.Domain.Buyers;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Corrections;
using TradeIn.Domain.Identities;
using TradeIn.Domain.Orders;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Recycling;
using TradeIn.EventStore;

namespace TradeIn.ReadModels.Buyers;

/// <summary>What events make of <c>read.buyers</c>: whoever is named, and what was decided about them.</summary>
internal sealed partial class BuyerLedger : Ledger
{
    private readonly Background background = new(BuyerTables.Background);
    private readonly RowSet<(string Programme, string Buyer), BuyerRow> buyers = new(BuyerTables.Buyers);
    private readonly RowSet<string, BuyerClaimRow> claims = new(BuyerTables.Claims);
    private readonly RowSet<string, IncomingBuyerRow> incoming = new(BuyerTables.Incoming);

    public override IReadOnlyList<RowSet> Sets => [background.Programmes, buyers, claims, incoming];

    public override void Want(object data)
    {
        if (NamedIn(data) is { } named) buyers.Want((named.Programme, named.Buyer.Key.ToString()));
        if (CountedIn(data) is { } counted)
        {
            buyers.Want((counted.Programme, counted.Buyer.ToString()));
            if (data is OldUnitCounted) incoming.Want(counted.Buyer.ToString());
        }
        if (ClaimIn(data) is { } claim) claims.Want(claim);
    }

    /// <summary>Whose a claim is, the claim says.</summary>
    public override void WantFurther(object data)
    {
        if (ClaimIn(data) is { } claim && claims.Find(claim) is { } row) buyers.Want((row.Programme, row.Buyer));
    }

    public override void Take(StoredEvent stored)
    {
        if (background.Take(stored.Data)) return;
        if (NamedIn(stored.Data) is { } named) Take(named, stored);
        else if (CountedIn(stored.Data) is { } counted) Take(counted, stored);
        else if (ClaimIn(stored.Data) is { } claim) TakeSubsidy(claim, stored);
        else if (stored.Data is CorrectionRequested correction) Take(correction);
        else throw new InvalidOperationException($"The buyers take no {stored.Type}.");
    }

    /// <summary>Who is named in a command that was decided, and when that was.</summary>
    private static Named? NamedIn(object data) => data switch
    {
        UnitRecycled { Recycling: var it } => new(it.Programme, it.Buyer, it.OccurredAt, it.Agent),
        RecyclingRefused { Recycling: var it } => new(it.Programme, it.Buyer, it.OccurredAt, it.Agent),
        ReplacementRefused { Recycling: var it } => new(it.Programme, it.Buyer, it.OccurredAt, it.Agent),
        OrderPlaced { Order: var it } => new(it.Programme, it.Buyer, it.OccurredAt, it.Agent),
        OrderRefused { Order: var it } => new(it.Programme, it.Buyer, it.OccurredAt, it.Agent),
        PurchaseRecorded { Purchase: var it } => new(it.Programme, it.Buyer, it.OccurredAt, it.Agent),
        PurchaseRefused { Purchase: var it } => new(it.Programme, it.Buyer, it.OccurredAt, it.Agent),
        ClaimApproved { Claim: var it } => new(it.Programme, it.Claimant, it.OccurredAt, it.Agent),
        ClaimRefused { Claim: var it } => new(it.Programme, it.Claimant, it.OccurredAt, it.Agent),
        _ => null,
    };

    private void Take(Named named, StoredEvent stored)
    {
        var key = (named.Programme, named.Buyer.Key.ToString());
        var on = background.DayOf(named.Programme, named.At);
        var row = (buyers.Find(key) ?? Begin(named, on, stored)) with
        {
            Kind = named.Buyer.Kind.ToName(),
            Document = named.Buyer.Document.ToName(), District = named.Buyer.RegisteredIn,
        };
        row = row with { Agents = row.Agents + (named.Agent is null ? 0 : 1), LastPosition = stored.Position };
        buyers.Put(Seen(Decided(row, stored.Data), on));
        if (stored.Data is ClaimApproved e)
            claims.Put(new BuyerClaimRow
            {
                Claim = e.Claim.ClaimId, Programme = named.Programme, Buyer = row.Buyer, Subsidy = e.Subsidy.Yuan,
            });
    }

    private static BuyerRow Decided(BuyerRow row, object data) => data switch
    {
        UnitRecycled => row with { Recyclings = row.Recyclings + 1 },
        RecyclingRefused or ReplacementRefused => row with { RecyclingsRefused = row.RecyclingsRefused + 1 },
        PurchaseRecorded => row with { Purchases = row.Purchases + 1 },
        PurchaseRefused => row with { PurchasesRefused = row.PurchasesRefused + 1 },
        ClaimApproved e => row with
        {
            ClaimsApproved = row.ClaimsApproved + 1, ClaimsStanding = row.ClaimsStanding + 1,
            Subsidy = row.Subsidy + e.Subsidy.Yuan,
        },
        ClaimRefused => row with { ClaimsRefused = row.ClaimsRefused + 1 },
        _ => row,
    };

    private static BuyerRow Begin(Named named, DateOnly on, StoredEvent stored) => new()
    {
        Programme = named.Programme,
        Buyer = named.Buyer.Key.ToString(),
        Kind = named.Buyer.Kind.ToName(),
        Document = named.Buyer.Document.ToName(),
        District = named.Buyer.RegisteredIn,
        FirstOn = on,
        LastOn = on,
        LastPosition = stored.Position,
    };

    private static BuyerRow Seen(BuyerRow row, DateOnly on) => row with
    {
        FirstOn = on < row.FirstOn ? on : row.FirstOn, LastOn = on > row.LastOn ? on : row.LastOn,
    };

    private sealed record Named(string Programme, Party Buyer, DateTimeOffset At, Agent? Agent);
}
