namespace TradeIn.Cli.Verification;

/// <summary>
/// The rules that a claim's event has on record, for whoever asks why: each once, every rule that applies among them,
/// and those that failed are the reasons of the refusal.
/// </summary>
internal sealed class RulesAudit(Bench bench)
{
    public void Check(LogRow row, EventBody body, Ruling ruling, IReadOnlyList<EventBody> reasons)
    {
        var passed = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var (code, held) in body.Rules("rules"))
            if (!passed.TryAdd(code, held))
                bench.Find(FindingKind.RulesDisagree, row, $"rule {code} is on record twice");
        foreach (var asked in ruling.Asked)
            if (!passed.ContainsKey(asked))
                bench.Find(FindingKind.RulesDisagree, row, $"rule {asked} applies and is not on record");

        var named = reasons.Select(reason => reason.Text("code")).ToHashSet(StringComparer.Ordinal);
        foreach (var (code, held) in passed)
            if (held == named.Contains(code))
                bench.Find(
                    FindingKind.RulesDisagree, row,
                    $"rule {code} is on record as {(held ? "passed" : "failed")}, and is {(held ? "a" : "no")} reason");
        foreach (var code in named)
            if (!passed.ContainsKey(code))
                bench.Find(FindingKind.RulesDisagree, row, $"reason {code} is no rule on record");
    }
}
