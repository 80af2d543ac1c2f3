using TradeIn.Client.Claims;

namespace TradeIn.Cli.Seasons;

/// <summary>
/// The lines that have happened or will, in the order in which they are delivered. It holds what is under way, some weeks
/// of business, never the season.
/// </summary>
internal sealed class Deliveries(long seed)
{
    private const int RepeatedInTenThousand = 45;
    private const int CopiedInTenThousand = 30;
    private readonly PriorityQueue<SeasonLine, (DateTimeOffset At, long Number)> underWay = new();
    private readonly SeasonRandom random = new(seed, "deliveries");
    private readonly Tills tills = new(seed);
    private readonly Dictionary<Lateness, long> late = [];
    private long number;

    public long NextMorning => late.GetValueOrDefault(Lateness.NextMorning);

    public long NextWeek => late.GetValueOrDefault(Lateness.NextWeek);

    /// <summary>Events that were sent a second time, under their own id.</summary>
    public long RepeatedEvents { get; private set; }

    /// <summary>Bodies that were sent a second time, under another event id.</summary>
    public long CopiedBodies { get; private set; }

    /// <summary>One line at one time.</summary>
    public void Send(SeasonLine line, DateTimeOffset at) => underWay.Enqueue(line, (at, number++));

    /// <summary>The steps of a trade-in, each when its till sends it, a claim after both that it needs.</summary>
    public void Send(Deal deal)
    {
        var recycled = Send(
            SeasonLine.Of(deal.Recycling, deal.Recycling.RecyclingId, Expectation.Accepted), deal.Recycling.OutletId, default);
        var bought = Send(
            SeasonLine.Of(deal.Purchase, deal.Purchase.PurchaseId, Expectation.Accepted), deal.Purchase.OutletId, default);
        var claimed = Send(
            SeasonLine.Of(deal.Claim, deal.Claim.ClaimId, Expectation.Accepted, deal.Advance.Amount), deal.Claim.OutletId,
            recycled > bought ? recycled : bought);
        Send(
            SeasonLine.Of(deal.Advance, deal.Claim.OutletId, AdvanceIdOf(deal.Claim), Expectation.Accepted),
            deal.Claim.OutletId, claimed);
    }

    /// <summary>The lines delivered before an instant, in order.</summary>
    public IEnumerable<SeasonLine> Until(DateTimeOffset end)
    {
        while (underWay.TryPeek(out _, out var place) && place.At < end) yield return underWay.Dequeue();
    }

    /// <summary>An advance has no id of its own; its event's is made of the claim's.</summary>
    public static string AdvanceIdOf(ClaimRequest claim) => $"A{claim.ClaimId[1..]}";

    private DateTimeOffset Send(SeasonLine line, string outlet, DateTimeOffset after)
    {
        var lateness = tills.LatenessOf(outlet);
        var at = Tills.DeliveryOf(lateness, line.At, random);
        if (at <= after) at = after.AddSeconds(1);
        if (lateness != Lateness.Live) late[lateness] = late.GetValueOrDefault(lateness) + 1;
        Send(line, at);
        SendTwice(line, at);
        return at;
    }

    /// <summary>A till that saw no answer sends again, at once or with a later delivery.</summary>
    private void SendTwice(SeasonLine line, DateTimeOffset at)
    {
        var again = line with { Expect = line.Expect with { Replay = true }, Subsidy = null };
        if (random.ChanceInTenThousand(RepeatedInTenThousand))
        {
            RepeatedEvents++;
            Send(again, at.AddSeconds(random.Below(3 * 86_400)));
        }
        if (random.ChanceInTenThousand(CopiedInTenThousand))
        {
            CopiedBodies++;
            Send(again with { Id = $"{line.Id}-again" }, at.AddSeconds(random.Below(3 * 86_400)));
        }
    }
}
