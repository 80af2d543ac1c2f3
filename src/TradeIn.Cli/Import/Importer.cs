using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading.Channels;
using TradeIn.Cli.Seasons;
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
/// Sends a file's lines, each under the key of its actor: every actor at once, but one request of each at a time, and no line before
/// those that it has to keep its order with. With one key for all, the lines go one after the other. What has no answer is sent
/// again; (source, id) is processed once.
/// </summary>
/// <param name="clientOf">The client with an actor's key.</param>
internal sealed class Importer(
    Func<string, TradeInClient> clientOf, TimeProvider time, Journal journal, string journalPath, TimeSpan patience,
    int linesPerRequest = 2_000)
{
    /// <summary>So many lines are looked ahead for those that need not wait.</summary>
    private const int Ahead = 20_000;

    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);
    private readonly long resentUpTo = journal.LinesSent;
    private readonly double secondsBefore = journal.Seconds;
    private readonly long started = time.GetTimestamp();
    private readonly Schedule schedule = new();
    private readonly Lock turn = new();
    private readonly Channel<bool> progress =
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private Standing standing = StandingOf(journal, trouble: null);

    /// <summary>Read it whenever you like, from any thread.</summary>
    public Standing Standing => Volatile.Read(ref standing);

    /// <summary>Sends what is left of the file. However it ends, the journal says how far it came.</summary>
    public async Task RunAsync(SeasonFile file, CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var busy = new Dictionary<string, Task>(StringComparer.Ordinal);
        try
        {
            await LeadAsync(file, busy, stop.Token);
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAll(busy.Values).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            Keep();
        }
    }

    private async Task LeadAsync(SeasonFile file, Dictionary<string, Task> busy, CancellationToken cancel)
    {
        var ended = false;
        while (true)
        {
            while (!ended && schedule.Open < Ahead) ended = !await ReadAsync(file, cancel);
            foreach (var (actor, task) in busy.Where(each => each.Value.IsCompleted).ToList())
            {
                busy.Remove(actor);
                await task;
            }
            lock (turn)
            {
                if (ended && schedule.Open == 0) return;
                foreach (var actor in schedule.Actors)
                    if (!busy.ContainsKey(actor) && schedule.Take(actor, linesPerRequest) is { Count: > 0 } errands)
                        busy[actor] = Begin(actor, errands, cancel);
            }
            await progress.Reader.ReadAsync(cancel);
        }
    }

    private async Task<bool> ReadAsync(SeasonFile file, CancellationToken cancel)
    {
        if (await file.NextAsync(cancel) is not { } chunk) return false;
        lock (turn)
        {
            for (var at = 0; at < chunk.Lines.Count; at++) schedule.Add(new Errand(chunk.Lines[at], chunk.BytesOf(at)));
            journal.LinesSent = Math.Max(journal.LinesSent, chunk.LastLine);
            Keep();
        }
        return true;
    }

    /// <summary>Whoever leads hears of the end once it is one; earlier he would take the actor to be busy still, and wait.</summary>
    private Task Begin(string actor, List<Errand> errands, CancellationToken cancel)
    {
        var run = Task.Run(() => RunAsync(actor, errands, cancel), cancel);
        run.ContinueWith(
            _ => progress.Writer.TryWrite(true), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        return run;
    }

    private async Task RunAsync(string actor, List<Errand> errands, CancellationToken cancel)
    {
        await SendAsync(clientOf(actor), errands, cancel);
        Publish(trouble: null);
    }

    private async Task SendAsync(TradeInClient client, List<Errand> errands, CancellationToken cancel)
    {
        var (answered, sent, wait, lastAnswer) = (0, 0, FirstWait, time.GetTimestamp());
        while (answered < errands.Count)
        {
            var (before, resentUpToHere, end) = (answered, sent, EndOfRequest(errands, answered));
            sent = Math.Max(sent, end);
            try
            {
                await foreach (var answer in AnswersAsync(client, errands, answered, end, cancel))
                {
                    if (answered == end) throw new AnswersOutOfStepException("There are more answers than lines.");
                    var errand = errands[answered];
                    if (answer.Status is 429 or 503) throw new HttpRequestException($"line {errand.Line.Number} got {answer.Status}");
                    Settle(errand, AnswerJudge.Judge(
                        errand.Line, answer, resent: answered < resentUpToHere || errand.Line.Number <= resentUpTo));
                    answered++;
                }
                if (answered < end) throw new HttpRequestException("the answer ended early");
            }
            catch (Exception exception) when (IsAway(exception, cancel))
            {
                if (answered > before) (wait, lastAnswer) = (FirstWait, time.GetTimestamp());
                await WaitAsync(exception, lastAnswer, wait, cancel);
                wait = wait * 2 < LongestWait ? wait * 2 : LongestWait;
            }
        }
    }

    /// <summary>The answer counts at once for those who wait for it, and in the file's order for the journal.</summary>
    private void Settle(Errand errand, Judgement outcome)
    {
        lock (turn)
        {
            schedule.Done(errand, outcome);
            foreach (var settled in schedule.Settled()) journal.Enter(settled.Line, settled.Outcome!);
        }
        if (errand.Followers.Count > 0) progress.Writer.TryWrite(true);
    }

    /// <summary>Behind the last line of a request: all up to the next single call, or that call alone.</summary>
    private static int EndOfRequest(List<Errand> errands, int from)
    {
        var single = errands.FindIndex(from, errand => errand.Line.IsSingle);
        return single < 0 ? errands.Count : Math.Max(single, from + 1);
    }

    private static ReadOnlyMemory<byte> BytesOf(List<Errand> errands, int from, int end)
    {
        var bytes = new ArrayBufferWriter<byte>(errands.Take(from..end).Sum(errand => errand.Bytes.Length));
        for (var at = from; at < end; at++) bytes.Write(errands[at].Bytes.Span);
        return bytes.WrittenMemory;
    }

    /// <summary>The answers, as long as none keeps one waiting beyond one's patience.</summary>
    private async IAsyncEnumerable<EventAnswer> AnswersAsync(
        TradeInClient client, List<Errand> errands, int from, int end, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var stall = new CancellationTokenSource(patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stall.Token, cancel);
        if (errands[from].Line.IsSingle)
        {
            var call = SingleCall.Of(errands[from].Bytes);
            yield return await client.SendBodyAsync(call.Path, call.Body, either.Token);
            yield break;
        }
        await foreach (var answer in client.SendEventLinesAsync(BytesOf(errands, from, end), either.Token))
        {
            stall.CancelAfter(patience);
            yield return answer;
        }
    }

    private async Task WaitAsync(Exception exception, long lastAnswer, TimeSpan wait, CancellationToken cancel)
    {
        var reason = exception is TradeInProblemException problem ? problem.Problem.Title : exception.Message;
        lock (turn)
        {
            journal.Interruptions++;
            if (time.GetElapsedTime(lastAnswer) >= patience)
                throw new OutOfPatienceException($"No answer for {patience.TotalSeconds:0} s: {reason}", exception);
            Keep();
        }
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
        lock (turn)
        {
            journal.Seconds = secondsBefore + time.GetElapsedTime(started).TotalSeconds;
            journal.Save(journalPath);
        }
    }

    private void Publish(string? trouble)
    {
        lock (turn) Volatile.Write(ref standing, StandingOf(journal, trouble));
    }

    private static Standing StandingOf(Journal journal, string? trouble) => new(
        journal.LinesAnswered, journal.Position, new Dictionary<string, long>(journal.Tally.RefusalsByCode),
        journal.MismatchCount, trouble);
}
