using System.Text.Json;
using TradeIn.Client;
using TradeIn.Client.Events;

namespace TradeIn.Cli.Import;

/// <summary>The server was away for longer than one had patience.</summary>
internal sealed class OutOfPatienceException(string message, Exception inner) : Exception(message, inner);

/// <summary>How an import stands, for people who watch.</summary>
/// <param name="Trouble">Why nothing goes on at present, if so.</param>
internal sealed record Standing(
    long Lines, long Position, IReadOnlyDictionary<string, long> RefusalsByCode, long Mismatches, string? Trouble);

/// <summary>
/// Sends a file's lines in order, a chunk a request, one request at a time, because the events of one buyer must be
/// applied in the order of the file. What has no answer is sent again; (source, id) is processed once.
/// </summary>
internal sealed class Importer(
    TradeInClient client, TimeProvider time, Journal journal, string journalPath, TimeSpan patience)
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);
    private readonly long resentUpTo = journal.LinesSent;
    private readonly double secondsBefore = journal.Seconds;
    private readonly long started = time.GetTimestamp();
    private Standing standing = StandingOf(journal, trouble: null);

    /// <summary>Read it whenever you like, from any thread.</summary>
    public Standing Standing => Volatile.Read(ref standing);

    /// <summary>Sends what is left of the file. However it ends, the journal says how far it came.</summary>
    public async Task RunAsync(SeasonFile file, CancellationToken cancel)
    {
        try
        {
            var next = file.NextAsync(cancel);
            while (await next is { } chunk)
            {
                journal.LinesSent = Math.Max(journal.LinesSent, chunk.LastLine);
                Keep();
                // The next chunk is read while this one is being decided.
                next = Task.Run(() => file.NextAsync(cancel), cancel);
                await SendAsync(chunk, cancel);
                Publish(trouble: null);
            }
        }
        finally
        {
            Keep();
        }
    }

    private async Task SendAsync(Chunk chunk, CancellationToken cancel)
    {
        var (answered, resent, wait, lastAnswer) = (0, false, FirstWait, time.GetTimestamp());
        while (answered < chunk.Lines.Count)
        {
            var before = answered;
            try
            {
                await foreach (var answer in AnswersAsync(chunk.BytesFrom(answered), cancel))
                {
                    if (answered == chunk.Lines.Count) throw new AnswersOutOfStepException("There are more answers than lines.");
                    if (answer.Status is 429 or 503) throw new HttpRequestException($"line {chunk.Lines[answered].Number} got {answer.Status}");
                    var line = chunk.Lines[answered];
                    AnswerJudge.Judge(journal, line, answer, resent || line.Number <= resentUpTo);
                    answered++;
                }
                if (answered < chunk.Lines.Count) throw new HttpRequestException("the answer ended early");
            }
            catch (Exception exception) when (IsAway(exception, cancel))
            {
                if (answered > before) (wait, lastAnswer) = (FirstWait, time.GetTimestamp());
                resent = true;
                journal.Interruptions++;
                await WaitAsync(exception, lastAnswer, wait, cancel);
                wait = wait * 2 < LongestWait ? wait * 2 : LongestWait;
            }
        }
    }

    /// <summary>The answers, as long as none keeps one waiting beyond one's patience.</summary>
    private async IAsyncEnumerable<EventAnswer> AnswersAsync(
        ReadOnlyMemory<byte> lines, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        using var stall = new CancellationTokenSource(patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stall.Token, cancel);
        await foreach (var answer in client.SendEventLinesAsync(lines, either.Token))
        {
            stall.CancelAfter(patience);
            yield return answer;
        }
    }

    private async Task WaitAsync(Exception exception, long lastAnswer, TimeSpan wait, CancellationToken cancel)
    {
        var reason = exception is TradeInProblemException problem ? problem.Problem.Title : exception.Message;
        if (time.GetElapsedTime(lastAnswer) >= patience)
            throw new OutOfPatienceException($"No answer for {patience.TotalSeconds:0} s: {reason}", exception);
        Keep();
        Publish($"waiting for the server: {reason}");
        await Task.Delay(wait, time, cancel);
    }

    /// <summary>Whether the server may come back: nobody listens, the connection broke, 5xx of a proxy, overload.</summary>
    private static bool IsAway(Exception exception, CancellationToken cancel) => exception switch
    {
        TradeInProblemException { Problem.Status: 429 or 502 or 503 or 504 } => true,
        HttpRequestException or IOException or JsonException => true,
        OperationCanceledException => !cancel.IsCancellationRequested,
        _ => false,
    };

    private void Keep()
    {
        journal.Seconds = secondsBefore + time.GetElapsedTime(started).TotalSeconds;
        journal.Save(journalPath);
    }

    private void Publish(string? trouble) => Volatile.Write(ref standing, StandingOf(journal, trouble));

    private static Standing StandingOf(Journal journal, string? trouble) => new(
        journal.LinesAnswered, journal.Position, new Dictionary<string, long>(journal.Tally.RefusalsByCode),
        journal.MismatchCount, trouble);
}
