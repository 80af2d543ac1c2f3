namespace TradeIn.Cli.Verification;

/// <summary>A statement at one of its steps: who takes it, and when.</summary>
internal sealed record StatementCase(StatementEntry Statement, Hearing Hearing, string By)
{
    public DateOnly Day => Hearing.Day;

    /// <summary>Null when there is no such statement, or no such programme.</summary>
    public static StatementCase? Open(Bench bench, LogRow row, EventBody body)
    {
        var (id, by, at) = (body.Text("statement"), body.Text("by"), body.Instant("at"));
        if (!bench.Ledger.Statements.TryGetValue(id, out var statement))
        {
            bench.Find(FindingKind.HistoryImpossible, row, $"statement '{id}' was never decided");
            return null;
        }
        return bench.Open(row, statement.Programme, at, at) is { } hearing
            ? new StatementCase(statement, hearing, by) : null;
    }

    /// <summary>It stands where the step needs it; the step is of somebody else than who filed it (M3).</summary>
    public Ruling Judge(string needed, bool byAnother = true)
    {
        var ruling = new Ruling();
        ruling.Demand(Statement.State == needed, PublicReason.StatementNotAtThisStep, needed, Statement.State);
        if (byAnother) ruling.Demand(Statement.FiledBy != By, PublicReason.StatementByWhoFiled, actual: By);
        return ruling;
    }

    /// <summary>A withdrawal: nobody has given a verdict.</summary>
    public Ruling JudgeWithdrawal()
    {
        var ruling = Judge("filed", byAnother: false);
        var verdicts = Statement.All.Count(line => line.Verdict is not null);
        ruling.Demand(verdicts == 0, PublicReason.StatementUnderReview, actual: EventBody.Said(verdicts));
        return ruling;
    }

    /// <summary>A conclusion: every claim has its verdict.</summary>
    public Ruling JudgeConclusion()
    {
        var ruling = Judge("filed");
        ruling.DemandEach(
            Statement.All.Where(line => !line.HasLeft || line.IsWithdrawn), line => line.Verdict is not null,
            PublicReason.StatementClaimUndecided, line => line.Claim);
        return ruling;
    }

    /// <summary>A second look: by somebody who gave no verdict and did not conclude (M3).</summary>
    public Ruling JudgeSecondLook()
    {
        var ruling = Judge("concluded");
        var tookPart = Statement.ConcludedBy == By || Statement.All.Any(line => line.By == By);
        ruling.Demand(!tookPart, PublicReason.SecondLookByReviewer, actual: By);
        return ruling;
    }
}
