using TradeIn.Domain.Claims;
using TradeIn.Domain.Returns;
using TradeIn.EventStore;

namespace TradeIn.ReadModels.Signals.Rules;

/// <summary>A claim and when finance paid for it: a row of <c>read.signals_claims</c>.</summary>
internal sealed record PaidRow(string Programme, string Seller, DateOnly? PaidOn);

/// <summary>Returns shortly after payment, by seller and month of the payment.</summary>
internal sealed class ReturnWatch(SignalWorld world)
{
    /// <summary>By claim.</summary>
    public Rows<string, PaidRow> Claims { get; } = new();

    /// <summary>The claim that has to be read for an event.</summary>
    public static string? ClaimOf(object data) => data switch
    {
        SubsidyReimbursed e => e.Claim,
        UnitReturned e => e.Claim,
        _ => null,
    };

    public IEnumerable<Observation> Take(StoredEvent stored)
    {
        switch (stored.Data)
        {
            case ClaimApproved { Claim: var e }:
                Claims[e.ClaimId] = new PaidRow(e.Programme, e.Seller, PaidOn: null);
                return [];
            case SubsidyReimbursed e:
                Claims[e.Claim] = Claims[e.Claim] with { PaidOn = e.PaidOn };
                return [Seen(Claims[e.Claim], e.PaidOn, stored.Position, e.PaidOn) with { Judged = 1 }];
            case UnitReturned { Claim: { } claim } e when Claims.Find(claim) is { PaidOn: { } paidOn } row:
                return Judge(e, claim, row, paidOn, stored.Position);
            default:
                return [];
        }
    }

    private IEnumerable<Observation> Judge(UnitReturned returned, string claim, PaidRow row, DateOnly paidOn, long position)
    {
        var day = world.DayOf(row.Programme, returned.Return.OccurredAt);
        var days = day.DayNumber - paidOn.DayNumber;
        if (days < 0 || days > world.ThresholdsOn(row.Programme, paidOn).ReturnDays) yield break;
        yield return Seen(row, paidOn, position, day) with
        {
            Item = claim,
            Exhibit = new Exhibit("claim", claim, FormattableString.Invariant(
                $"paid {paidOn:yyyy-MM-dd}, purchase {returned.Return.PurchaseId} returned {day:yyyy-MM-dd}")),
        };
    }

    private Observation Seen(PaidRow row, DateOnly paidOn, long position, DateOnly day) => new(
        CaseKey.Of(SignalRule.ReturnsAfterPayment, row.Programme, row.Seller, CaseKey.Month(paidOn)),
        world.PolicyOn(row.Programme, paidOn), position, day)
    {
        Enterprise = row.Seller,
    };
}
