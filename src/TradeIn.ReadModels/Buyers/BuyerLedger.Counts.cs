using TradeIn.Domain;
using TradeIn.Domain.Buyers;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Corrections;
using TradeIn.Domain.Identities;
using TradeIn.EventStore;

namespace TradeIn.ReadModels.Buyers;

/// <summary>What counts against a buyer's quota, and what subsidies stand.</summary>
internal sealed partial class BuyerLedger
{
    private static Counted? CountedIn(object data) => data switch
    {
        OldUnitCounted e => new(e.Programme, e.Buyer, e.On, Old: 1),
        OldUnitReleased e => new(e.Programme, e.Buyer, e.On, Old: -1),
        NewUnitCounted e => new(e.Programme, e.Buyer, e.On, New: 1),
        NewUnitReleased e => new(e.Programme, e.Buyer, e.On, New: -1),
        _ => null,
    };

    /// <summary>The claim whose subsidy an event changes.</summary>
    private static string? ClaimIn(object data) => data switch
    {
        ClaimRebound e => e.Claim,
        ClaimReturned e => e.Claim,
        ClaimRevoked e => e.Claim,
        _ => null,
    };

    private void Take(Counted counted, StoredEvent stored)
    {
        var key = (counted.Programme, counted.Buyer.ToString());
        var row = buyers.Find(key) ?? Begin(incoming[key.Item2], counted, stored);
        buyers.Put(Seen(row, counted.On) with
        {
            OldUsed = row.OldUsed + counted.Old, NewUsed = row.NewUsed + counted.New, LastPosition = stored.Position,
        });
    }

    private void TakeSubsidy(string claim, StoredEvent stored)
    {
        var known = claims[claim];
        var subsidy = stored.Data is ClaimRebound rebound ? rebound.Subsidy.Yuan : 0;
        var stands = stored.Data is ClaimRebound;
        claims.Put(known with { Subsidy = subsidy });
        var row = buyers[(known.Programme, known.Buyer)];
        buyers.Put(row with
        {
            Subsidy = row.Subsidy - known.Subsidy + subsidy, ClaimsStanding = row.ClaimsStanding - (stands ? 0 : 1),
            LastPosition = stored.Position,
        });
    }

    /// <summary>The buyer who comes in may have been named nowhere else.</summary>
    private void Take(CorrectionRequested correction)
    {
        if (correction.Request.Changes?.Buyer is not { } buyer) return;
        incoming.Put(new IncomingBuyerRow
        {
            Buyer = buyer.Key.ToString(), Kind = buyer.Kind.ToName(),
            Document = buyer.Document.ToName(), District = buyer.RegisteredIn,
        });
    }

    private static BuyerRow Begin(IncomingBuyerRow named, Counted counted, StoredEvent stored) => new()
    {
        Programme = counted.Programme,
        Buyer = named.Buyer,
        Kind = named.Kind,
        Document = named.Document,
        District = named.District,
        FirstOn = counted.On,
        LastOn = counted.On,
        LastPosition = stored.Position,
    };

    private sealed record Counted(string Programme, BuyerKey Buyer, DateOnly On, int Old = 0, int New = 0);
}
