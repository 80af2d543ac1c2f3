using TradeIn.Cli.Torture.Load;

namespace TradeIn.Cli.Torture.Checking;

/// <summary>Finds out when the service is back: a claim on a trade-in that nobody else has to do with is accepted.</summary>
internal sealed class ServiceProbe : IDisposable
{
    /// <summary>Far from the numbers that clients begin with.</summary>
    private const long FirstNumber = 9_000_001;

    /// <summary>The next number whose buyer and goods are nobody else's.</summary>
    private const long Step = 30;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BeforeAgain = TimeSpan.FromMilliseconds(20);
    private readonly Till till;
    private readonly TimeProvider time;
    private long number = FirstNumber - Step;

    public ServiceProbe(IReadOnlyList<Uri> nodes, AnswerJournal journal, TimeProvider time)
    {
        this.time = time;
        till = new Till(nodes, journal, time, Patience);
    }

    /// <summary>How long after a moment the first node and the last one accept a claim again.</summary>
    /// <param name="since">The moment, as the clock counts.</param>
    /// <param name="longest">What no node has come to within this is null.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<(TimeSpan? Service, TimeSpan? EveryNode)> MeasureAsync(long since, TimeSpan longest, CancellationToken cancel)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        end.CancelAfter(longest);
        var nodes = await Task.WhenAll(Enumerable.Range(0, till.Nodes).Select(node => MeasureAsync(node, since, end.Token)));
        cancel.ThrowIfCancellationRequested();
        return (nodes.Min(), nodes.Any(node => node is null) ? null : nodes.Max());
    }

    public void Dispose() => till.Dispose();

    private async Task<TimeSpan?> MeasureAsync(int node, long since, CancellationToken end)
    {
        try
        {
            while (true)
            {
                var papers = new TradeInPapers(Interlocked.Add(ref number, Step));
                await UntilAnsweredAsync(papers.Recycling, node, end);
                await UntilAnsweredAsync(papers.Purchase, node, end);
                if ((await UntilAnsweredAsync(papers.Claim('a'), node, end)).Status == 201) return time.GetElapsedTime(since);
            }
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private async Task<JournalledAnswer> UntilAnsweredAsync(TortureRequest request, int node, CancellationToken end)
    {
        while (true)
        {
            if (await till.TryAsync(request, node, end) is { } answer) return answer;
            await Task.Delay(BeforeAgain, time, end);
        }
    }
}
