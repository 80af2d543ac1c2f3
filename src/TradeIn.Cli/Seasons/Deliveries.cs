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
    public void SendAt(SeasonLine line, DateTimeOffset at) => underWay.Enqueue(line, (at, number++));

    /// <summary>The steps of a trade-in, each when its till sends it, a claim after both that it needs.</summary>
    /// <param name="key">Of the trade-in.</param>
    public void Send(Deal deal, string key)
    {
        var recycled = Send(SeasonLine.Of(deal.Recycling) with { Touches = key }, after: default);
        var bought = Send(SeasonLine.Of(deal.Purchase) with { Touches = key }, after: default);
        var claimed = Send(SeasonLine.Of(deal.Claim, deal.Subsidy) with { Touches = key }, recycled > bought ? recycled : bought);
        Send(SeasonLine.Of(deal.Advance, deal.Claim.OutletId) with { Touches = key }, claimed);
    }

    /// <summary>One line when its till or office sends it, but after another that it needs; when that is.</summary>
    public DateTimeOffset Send(SeasonLine line, DateTimeOffset after)
    {
        var lateness = line.Outlet is null ? Lateness.Live : tills.LatenessOf(line.Outlet);
        var at = Tills.DeliveryOf(lateness, line.At, random);
        if (at <= after) at = after.AddSeconds(1);
        if (lateness != Lateness.Live) late[lateness] = late.GetValueOrDefault(lateness) + 1;
        SendAt(line, at);
        SendTwice(line, at);
        return at;
    }

    /// <summary>The lines delivered before an instant, in order.</summary>
    public IEnumerable<SeasonLine> Until(DateTimeOffset end)
    {
        while (underWay.TryPeek(out _, out var place) && place.At < end) yield return underWay.Dequeue();
    }

    /// <summary>A till that saw no answer sends again, at once or with a later delivery.</summary>
    private void SendTwice(SeasonLine line, DateTimeOffset at)
    {
        var again = line with { Expect = line.Expect with { Replay = true } };
        if (random.ChanceInTenThousand(RepeatedInTenThousand))
        {
            RepeatedEvents++;
            SendAt(again, at.AddSeconds(random.Below(3 * 86_400)));
        }
        if (random.ChanceInTenThousand(CopiedInTenThousand))
        {
            CopiedBodies++;
            SendAt(again with { Id = $"{line.Id}-again" }, at.AddSeconds(random.Below(3 * 86_400)));
        }
    }
}
