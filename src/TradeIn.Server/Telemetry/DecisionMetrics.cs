using System.Diagnostics.Metrics;
using TradeIn.Server.Answers;

namespace TradeIn.Server.Telemetry;

/// <summary>Counts what was decided: by operation, outcome and reason code.</summary>
internal sealed class DecisionMetrics
{
    public const string MeterName = "TradeIn.Server";

    private readonly Counter<long> decisions;
    private readonly Counter<long> refusals;

    public DecisionMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        decisions = meter.CreateCounter<long>(
            "tradein.decisions", "{decision}", "Commands answered, by operation, status and whether they were a repetition.");
        refusals = meter.CreateCounter<long>(
            "tradein.refusals", "{reason}", "Reasons given in refusals, by operation and code; a refusal can have several.");
    }

    public void Count(string operation, Answer answer)
    {
        decisions.Add(1, new("operation", operation), new("status", answer.Status), new("replayed", answer.Replayed));
        if (answer.Replayed) return;
        foreach (var reason in answer.Reasons ?? [])
            refusals.Add(1, new("operation", operation), new KeyValuePair<string, object?>("code", reason.Code));
    }
}
