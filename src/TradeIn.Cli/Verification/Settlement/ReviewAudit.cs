using System.Security.Cryptography;
using System.Text;

namespace TradeIn.Cli.Verification;

/// <summary>
/// Finance decides claim by claim, somebody else looks again at a sample that anyone can draw, and what is not accepted
/// leaves the statement: M2, M3.
/// </summary>
internal sealed class ReviewAudit(Bench bench)
{
    /// <summary>Why finance rejects or holds a claim, as its registry lists the reasons.</summary>
    private static readonly HashSet<string> Grounds =
    [
        "paper-missing", "paper-unreadable", "invoice-not-genuine", "invoice-differs", "buyer-differs", "buyer-denies",
        "signature-missing", "unit-not-delivered", "old-unit-in-doubt", "under-investigation",
    ];

    private readonly RefusalAudit refusals = new(bench);

    public Decision Review(LogRow row, EventBody body)
    {
        if (Open(row, body) is not { } open) return Decision.Unread(row);
        var (claims, verdict) = (body.Texts("claims"), VerdictOf(body));
        var ruling = open.Judge("filed");
        ruling.DemandEach(
            claims, claim => open.Statement.LineOf(claim) is not null, PublicReason.StatementClaimNotOnIt,
            claim => claim);
        ruling.Demand(claims.Count > 0, PublicReason.ReviewOfNothing);
        bench.Uphold(row, ruling);
        CheckGrounds(row, verdict, body.Texts("reasons"));
        var by = bench.Ledger.Name(open.By);
        foreach (var claim in claims)
            if (open.Statement.LineOf(claim) is { } line) (line.Verdict, line.By) = (verdict, by);
        CheckCounts(row, body, claims, open.Statement);
        return Decision.Granted(row);
    }

    // The refusal does not say of which claims the verdict was to be.
    public Decision RefusedReview(LogRow row, EventBody body)
    {
        VerdictOf(body);
        if (Open(row, body) is not { } open) return Decision.Refused(row);
        var ruling = open.Judge("filed");
        ruling.Believe(
            PublicReason.StatementClaimNotOnIt,
            reason => reason.TextsOrNone("items").Find(item => open.Statement.LineOf(item) is not null) is { } item
                ? $"'{item}' is on it" : null);
        ruling.Believe(PublicReason.ReviewOfNothing, _ => null);
        refusals.Check(row, body, ruling);
        return Decision.Refused(row);
    }

    public Decision Conclude(LogRow row, EventBody body)
    {
        if (StatementCase.Open(bench, row, body) is not { } open) return Decision.Unread(row);
        var statement = open.Statement;
        bench.Uphold(row, open.JudgeConclusion());
        bench.CheckSaid(FindingKind.AcceptedWrong, row, body, "accepted", statement.AcceptedTotal);
        statement.Sample = [];
        foreach (var (member, verdict) in new[] { ("sampleOfAccepted", "accept"), ("sampleOfRejected", "reject") })
            CheckSample(
                row, body, member,
                [.. statement.Lines.Where(line => line.Verdict == verdict).Select(line => line.Claim)], open);
        (statement.State, statement.ConcludedBy) = ("concluded", open.By);
        return Decision.Granted(row);
    }

    public Decision LookAgain(LogRow row, EventBody body)
    {
        if (StatementCase.Open(bench, row, body) is not { } open) return Decision.Unread(row);
        var (statement, overturned) = (open.Statement, body.Texts("overturned"));
        var ruling = open.JudgeSecondLook();
        ruling.DemandEach(
            overturned, claim => statement.Sample.Contains(claim) && statement.LineOf(claim) is not null,
            PublicReason.SecondLookOutsideSample, claim => claim);
        bench.Uphold(row, ruling);
        foreach (var claim in overturned)
            if (statement.LineOf(claim) is { } line)
                (line.Verdict, line.By) = (line.Verdict == "accept" ? "reject" : "accept", open.By);
        statement.State = "accepted";
        bench.CheckSaid(FindingKind.AcceptedWrong, row, body, "accepted", statement.AcceptedTotal);
        return Decision.Granted(row, [.. statement.Lines.Where(line => line.Verdict != "accept").ToList().Select(
            line => statement.Leave(line, line.Verdict == "hold" ? "held" : "rejected", open.Day))]);
    }

    private StatementCase? Open(LogRow row, EventBody body)
    {
        bench.NoteId(row, "review", $"{body.Text("statement")}/{body.Text("review")}");
        return StatementCase.Open(bench, row, body);
    }

    private static string VerdictOf(EventBody body) => body.Text("verdict") switch
    {
        "accept" => "accept",
        "reject" => "reject",
        "hold" => "hold",
        _ => throw new UnreadableEventException("'verdict' is no verdict."),
    };

    private void CheckGrounds(LogRow row, string verdict, List<string> reasons)
    {
        if (verdict != "accept" && reasons.Count == 0)
            bench.Find(FindingKind.VerdictUnfounded, row, $"claims are decided with {verdict}, and no reason is given");
        foreach (var reason in reasons)
            if (!Grounds.Contains(reason))
                bench.Find(FindingKind.VerdictUnfounded, row, $"'{reason}' is no reason of the registry");
    }

    // Old events do not carry them.
    private void CheckCounts(LogRow row, EventBody body, List<string> claims, StatementEntry statement)
    {
        var sum = claims.Sum(claim => statement.LineOf(claim)?.Amount ?? 0);
        if (body.AmountOrNone("amount") is { } amount && amount != sum)
            bench.Find(FindingKind.AcceptedWrong, row, $"its claims come to {sum} yuan, and not to {amount}");
        var left = statement.Lines.Count(line => line.Verdict is null);
        if (body.WholeOrNone("undecided") is { } undecided && undecided != left)
            bench.Find(FindingKind.AcceptedWrong, row, $"{left} claims are without a verdict, and not {undecided}");
    }

    private void CheckSample(LogRow row, EventBody body, string member, List<string> claims, StatementCase open)
    {
        var (drawn, told) = (Draw(body.Text("seed"), claims, open.Hearing.Terms.SecondLook), body.Texts(member));
        open.Statement.Sample.UnionWith(told);
        if (!drawn.SequenceEqual(told))
            bench.Find(
                FindingKind.SampleWrong, row,
                $"{member} is {string.Join(", ", told)}; the seed draws {string.Join(", ", drawn)}");
    }

    /// <summary>The share of the claims, one at least where there are any, whose digests with the seed come first.</summary>
    public static List<string> Draw(string seed, IReadOnlyList<string> claims, decimal share)
    {
        var lots = new List<(string Lot, string Claim)>(claims.Count);
        foreach (var claim in claims)
            lots.Add((Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(seed + "/" + claim))), claim));
        lots.Sort((a, b) => string.CompareOrdinal(a.Lot, b.Lot) is var order and not 0
            ? order : string.CompareOrdinal(a.Claim, b.Claim));
        return lots.GetRange(0, (int)Math.Ceiling(claims.Count * share)).ConvertAll(lot => lot.Claim);
    }
}
