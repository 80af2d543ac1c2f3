using Npgsql;
using TradeIn.Cli.Torture.Load;
using TradeIn.Cli.Verification;

namespace TradeIn.Cli.Torture.Checking;

/// <summary>
/// Lays every answer that clients wrote down beside the log: what was acknowledged is there once, with the same content; all
/// answers to one request are the same; no answer is a fault of the server. Then the log is audited by itself.
/// </summary>
internal sealed class AnswerCheck
{
    /// <summary>Of each kind of finding so many are told; all are counted.</summary>
    private const int Told = 20;

    private readonly Dictionary<string, Promise> promises = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> findings = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, long> statuses = [];
    private long found;
    private long compared;

    /// <summary>Reads the journals, then the log, then audits it.</summary>
    public static async Task<AnswerCheckReport> RunAsync(
        IEnumerable<string> journals, NpgsqlDataSource log, CancellationToken cancel)
    {
        var check = new AnswerCheck();
        foreach (var journal in journals)
            foreach (var answer in AnswerJournal.Read(journal))
                check.Take(answer);
        var audit = await LogVerification.RunAsync(log, new Progress<VerificationProgress>(_ => { }), cancel);
        await foreach (var row in PostgresLog.ReadAsync(log, audit.Head.Position, cancel)) check.Compare(row);
        check.MissWhatIsNotThere();
        check.found += audit.Audit.Findings.Count - audit.Audit.Findings.First.Count;
        foreach (var finding in audit.Audit.Findings.First)
            check.Find("audit", $"{finding.Kind.Code} at {finding.Position} in {finding.Stream}: {finding.Sentence}");
        return check.Report(audit);
    }

    private void Take(JournalledAnswer answer)
    {
        statuses[answer.Status] = statuses.GetValueOrDefault(answer.Status) + 1;
        if (!IsAllowed(answer)) Find("unexpected answer", $"{answer.Name} got {answer.Status}: {answer.Body}");
        if (!answer.IsAcknowledged) return;
        if (answer.Body is not { } body)
        {
            Find("unreadable answer", $"{answer.Name} got {answer.Status} without a body");
            return;
        }
        var content = AnswerContent.OfAnswer(answer.Name, answer.Status, body);
        if (promises.TryGetValue(answer.Name, out var before))
        {
            before.Answers++;
            if (before.Content != content) Find("two answers", $"{answer.Name}: first \"{before.Content}\", then \"{content}\"");
        }
        else
        {
            promises.Add(answer.Name, new Promise(content));
        }
    }

    /// <summary>
    /// Done, refused, away or busy. A step on what is not there finds nothing, and nothing is recorded: a client may have
    /// overtaken another.
    /// </summary>
    private static bool IsAllowed(JournalledAnswer answer) => answer.Status is 201 or 422 or 429 or 503
        || (answer.Status == 404 && answer.Name.StartsWith("advances/", StringComparison.Ordinal));

    private void Compare(LogRow row)
    {
        if (AnswerContent.OfEvent(row.Type, row.Data) is not var (name, content)) return;
        if (!promises.TryGetValue(name, out var promise)) return; // nobody got an answer, and it was recorded all the same
        compared++;
        promise.InLog++;
        if (promise.InLog > 1) Find("doubled", $"{name} stands in the log {promise.InLog} times, again at {row.Position}");
        if (promise.Content != content)
            Find("other content", $"{name} was answered \"{promise.Content}\"; at {row.Position} stands \"{content}\"");
    }

    private void MissWhatIsNotThere()
    {
        foreach (var (name, promise) in promises)
            if (promise.InLog == 0) Find("lost", $"{name} was answered \"{promise.Content}\" and is not in the log");
    }

    private void Find(string kind, string text)
    {
        found++;
        if (!findings.TryGetValue(kind, out var told)) findings.Add(kind, told = []);
        if (told.Count < Told) told.Add($"{kind}: {text}");
    }

    private AnswerCheckReport Report(VerificationReport audit) => new(
        statuses.ToDictionary(each => each.Key, each => each.Value), promises.Count, promises.Values.Sum(each => each.Answers),
        compared, audit.Audit.Decisions.ToDictionary(each => each.Name, each => each.Count), audit.Head.Position, found,
        [.. findings.Values.SelectMany(each => each)]);

    private sealed class Promise(string content)
    {
        public string Content => content;

        public long Answers { get; set; } = 1;

        public int InLog { get; set; }
    }
}

/// <summary>What the comparison came to.</summary>
/// <param name="Statuses">Answers by status, repetitions and those of a service that was away included.</param>
/// <param name="Requests">Requests of which an acknowledged answer was got.</param>
/// <param name="Acknowledged">Acknowledged answers, repetitions included.</param>
/// <param name="Compared">Requests whose answer was compared with the log.</param>
/// <param name="Decisions">What the audit counted in the log.</param>
/// <param name="Position">Where the log ends.</param>
/// <param name="Found">How much was found wrong in all.</param>
/// <param name="Findings">The first ones of each kind.</param>
internal sealed record AnswerCheckReport(
    IReadOnlyDictionary<int, long> Statuses, long Requests, long Acknowledged, long Compared,
    IReadOnlyDictionary<string, long> Decisions, long Position, long Found, IReadOnlyList<string> Findings);
