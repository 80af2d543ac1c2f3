using TradeIn.Cli.Seasons;

namespace TradeIn.Cli.Torture.Load;

/// <summary>
/// Plays one trade-in after the other: in order and out of order, twice at once, with rivals, with repetitions of what it or
/// anybody else has sent or is yet to send.
/// </summary>
/// <param name="first">The first trade-in's number.</param>
/// <param name="step">The distance to the next: so many workers there are in all.</param>
internal sealed class TillWorker(Till till, long seed, long first, long step)
{
    /// <summary>How far back and ahead in number others' requests are repeated or forestalled.</summary>
    private const int Reach = 60;

    /// <summary>Works until it is told to stop; what has begun is brought to its end.</summary>
    /// <param name="most">So many trade-ins at most.</param>
    /// <param name="stop">No more trade-ins are begun.</param>
    /// <param name="cancel">Nothing is waited for any more.</param>
    public async Task RunAsync(long most, CancellationToken stop, CancellationToken cancel)
    {
        for (long count = 0; count < most && !stop.IsCancellationRequested; count++)
            await PlayAsync(first + (count * step), cancel);
    }

    private async Task PlayAsync(long number, CancellationToken cancel)
    {
        var random = new SeasonRandom(seed, "torture", number);
        var papers = new TradeInPapers(number);
        await BeginAsync(papers, random, cancel);
        await MaybeMeddleAsync(number, random, cancel);
        var variant = random.Chance(50) ? 'a' : 'b';
        TortureRequest[] claims = random.Chance(40) ? [papers.Claim('a'), papers.Claim('b')] : [papers.Claim(variant)];
        await TogetherAsync(claims, random, cancel);
        await MaybeMeddleAsync(number, random, cancel);
        if (random.Chance(70)) await TogetherAsync([papers.Advance(variant)], random, cancel, andAgain: random.Chance(20));
        if (random.Chance(25)) await TogetherAsync([papers.Return], random, cancel, andAgain: random.Chance(30));
        await MaybeMeddleAsync(number, random, cancel);
    }

    /// <summary>Recycling, then purchase; sometimes both at once, sometimes a claim before either is there.</summary>
    private async Task BeginAsync(TradeInPapers papers, SeasonRandom random, CancellationToken cancel)
    {
        if (random.Chance(5)) await TogetherAsync([papers.Claim('b')], random, cancel);
        if (random.Chance(25))
        {
            await TogetherAsync([papers.Purchase, papers.Recycling], random, cancel);
            return;
        }
        await TogetherAsync([papers.Recycling], random, cancel, andAgain: random.Chance(15));
        await TogetherAsync([papers.Purchase], random, cancel, andAgain: random.Chance(15));
    }

    private async Task MaybeMeddleAsync(long number, SeasonRandom random, CancellationToken cancel)
    {
        if (!random.Chance(30)) return;
        var other = Math.Max(0, number + random.Between(-Reach, Reach / 4));
        await TogetherAsync([random.Pick([.. new TradeInPapers(other).All()])], random, cancel);
    }

    /// <summary>All at once, each to another node.</summary>
    private Task<JournalledAnswer[]> TogetherAsync(
        IReadOnlyList<TortureRequest> requests, SeasonRandom random, CancellationToken cancel, bool andAgain = false)
    {
        var node = random.Below(till.Nodes);
        var all = andAgain ? [.. requests, .. requests] : requests;
        return Task.WhenAll(all.Select((request, place) => till.SendAsync(request, node + place, cancel)));
    }
}
