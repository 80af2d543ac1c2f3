namespace TradeIn.Cli.Verification;

/// <summary>
/// A refusal names every rule that failed and no other, each once, in order and with the values compared (C8). Values
/// that are words and not data are left to their reader.
/// </summary>
internal sealed class RefusalAudit(Bench bench)
{
    public void Check(LogRow row, EventBody body, Ruling ruling)
    {
        var given = body.Parts("reasons");
        if (given.Count == 0) bench.Find(FindingKind.RefusalUnfounded, row, $"refused, and no reason is given");
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var reason in given)
        {
            var code = reason.Text("code");
            if (!named.Add(code)) bench.Find(FindingKind.ReasonDoubled, row, $"{code} is given twice");
            else if (ruling.Objections.FirstOrDefault(own => own.Reason == code) is { } objection)
                CheckValues(row, reason, objection);
            else if (!ruling.Claimed.TryGetValue(code, out var contradiction))
                bench.Find(FindingKind.ReasonUnjustified, row, $"{code} is given, and the rule holds");
            else if (contradiction(reason) is { } wrong)
                bench.Find(FindingKind.ReasonUnjustified, row, $"{code} is given, and {wrong}");
        }
        CheckOrder(row, given);
        foreach (var objection in ruling.Objections)
            if (!named.Contains(objection.Reason))
                bench.Find(FindingKind.ReasonMissing, row, $"not among the reasons: {objection}");
    }

    private void CheckOrder(LogRow row, List<EventBody> given)
    {
        var last = -1;
        foreach (var reason in given)
        {
            var place = PublicReason.PlaceOf(reason.Text("code"));
            if (place < last)
                bench.Find(FindingKind.ReasonsUnordered, row, $"{reason.Text("code")} stands behind its place");
            last = Math.Max(last, place);
        }
    }

    private void CheckValues(LogRow row, EventBody reason, Objection objection)
    {
        CheckValue(row, objection, "limit", objection.Limit, reason.Said("limit"));
        CheckValue(row, objection, "actual", objection.Actual, reason.Said("actual"));
        CheckValue(row, objection, "missing", objection.Missing, reason.Said("missing"));
        CheckValue(row, objection, "items", objection.Items, reason.Said("items"));
    }

    private void CheckValue(LogRow row, Objection objection, string which, string? own, string given)
    {
        if (own is not null && own != given)
            bench.Find(
                FindingKind.ReasonValuesWrong, row, $"{objection.Reason} gives {which} '{given}', it is '{own}'");
    }
}
