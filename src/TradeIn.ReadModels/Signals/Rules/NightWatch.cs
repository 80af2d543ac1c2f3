using TradeIn.Domain.Claims;
using TradeIn.Domain.Recycling;
using TradeIn.EventStore;

namespace TradeIn.ReadModels.Signals.Rules;

/// <summary>A certificate that was issued at night: a row of <c>read.signals_nights</c>.</summary>
internal sealed record NightRow(string Recycler, DateTimeOffset At);

/// <summary>
/// Certificate and claim minutes apart at one enterprise, at night. By day that is ordinary: a one-stop delivery fills both in
/// at the door.
/// </summary>
internal sealed class NightWatch(SignalWorld world)
{
    /// <summary>By certificate.</summary>
    public Rows<string, NightRow> Nights { get; } = new();

    public IEnumerable<Observation> Take(StoredEvent stored)
    {
        switch (stored.Data)
        {
            case UnitRecycled { Recycling: var e } when IsNight(e.Programme, e.OccurredAt):
                Nights[e.Certificate.ToString()] = new NightRow(e.Recycler, SignalWorld.Kept(e.OccurredAt));
                return [];
            case ClaimApproved { Claim: var e } when IsNight(e.Programme, e.OccurredAt)
                && Nights.Find(e.Certificate.ToString()) is { } issued && issued.Recycler == e.Seller:
                return Judge(e, issued, stored.Position);
            default:
                return [];
        }
    }

    private IEnumerable<Observation> Judge(SubmitClaim claim, NightRow issued, long position)
    {
        var day = world.DayOf(claim.Programme, claim.OccurredAt);
        var policy = world.PolicyOn(claim.Programme, day);
        var minutes = (int)Math.Floor((claim.OccurredAt - issued.At).Duration().TotalMinutes);
        if (minutes > SignalWorld.ThresholdsOf(policy).NightMinutes) yield break;
        var at = world.TimeOf(claim.Programme, issued.At);
        yield return new Observation(
            CaseKey.Of(SignalRule.NightMinutes, claim.Programme, claim.Seller, CaseKey.Month(day)), policy, position, day)
        {
            Enterprise = claim.Seller, Item = claim.ClaimId,
            Exhibit = new Exhibit("claim", claim.ClaimId, FormattableString.Invariant(
                $"{minutes} minutes from certificate {claim.Certificate} of {at:HH:mm}")),
        };
    }

    private bool IsNight(string programme, DateTimeOffset at) =>
        world.ThresholdsOn(programme, world.DayOf(programme, at)).IsNight(world.TimeOf(programme, at));
}
