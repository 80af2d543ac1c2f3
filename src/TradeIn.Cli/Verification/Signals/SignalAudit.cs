namespace TradeIn.Cli.Verification;

/// <summary>The work on signals: who has taken one gives it back or closes it, and newer evidence alone opens it again (E2).</summary>
internal sealed class SignalAudit(Bench bench)
{
    private readonly Dictionary<string, (string State, long UpTo)> signals = new(StringComparer.Ordinal);

    public Decision Take(LogRow row, EventBody body)
    {
        body.Instant("takenAt");
        var (id, upTo) = (body.Text("signal"), (long)body.Number("evidenceUpTo"));
        var (state, closedUpTo) = signals.GetValueOrDefault(id, ("open", 0));
        if (state == "looking" || (state == "closed" && upTo <= closedUpTo))
            bench.Find(FindingKind.HistoryImpossible, row, $"signal '{id}' is {state}");
        if (upTo >= row.Position) bench.Find(FindingKind.HistoryImpossible, row, $"its evidence {upTo} is not before it");
        signals[id] = ("looking", 0);
        return Decision.Granted(row);
    }

    public Decision Release(LogRow row, EventBody body)
    {
        body.Instant("releasedAt");
        signals[Looking(row, body)] = ("open", 0);
        return Decision.Granted(row);
    }

    public Decision Close(LogRow row, EventBody body)
    {
        body.Instant("closedAt");
        signals[Looking(row, body)] = ("closed", (long)body.Number("evidenceUpTo"));
        return Decision.Granted(row);
    }

    public Decision RefusedStep(LogRow row, EventBody body)
    {
        body.Instant("at");
        body.Text("signal");
        if (body.Parts("reasons").Count == 0)
            bench.Find(FindingKind.RefusalUnfounded, row, $"refused, and no reason is given");
        return Decision.Refused(row);
    }

    private string Looking(LogRow row, EventBody body)
    {
        var id = body.Text("signal");
        if (signals.GetValueOrDefault(id).State != "looking")
            bench.Find(FindingKind.HistoryImpossible, row, $"signal '{id}' is not looking");
        return id;
    }
}
