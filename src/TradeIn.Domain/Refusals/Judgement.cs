namespace TradeIn.Domain.Refusals;

/// <summary>A rule that failed: its code and what it compared.</summary>
/// <param name="Code">Of the public registry, <see cref="ReasonCode"/>.</param>
/// <param name="Limit">What the rule allows.</param>
/// <param name="Actual">What it found.</param>
/// <param name="Missing">What a complete set lacks.</param>
public sealed record Reason(
    string Code, Comparand? Limit = null, Comparand? Actual = null, IReadOnlyList<string>? Missing = null);

/// <summary>A rule that was judged, passed or failed, and what it compared.</summary>
public sealed record Judgement(
    string Code, bool Passed, Comparand? Limit = null, Comparand? Actual = null, IReadOnlyList<string>? Missing = null);

/// <summary>The rules judged for one command, in the documented order. No rule stops the ones behind it.</summary>
public sealed class Judgements
{
    private readonly List<Judgement> judged = [];

    /// <summary>Every rule that was judged.</summary>
    public IReadOnlyList<Judgement> All => judged;

    /// <summary>Every rule that failed, in the order of the registry (C8).</summary>
    public IReadOnlyList<Reason> Reasons =>
        [.. judged.Where(rule => !rule.Passed)
            .OrderBy(rule => ReasonCode.Find(rule.Code).Order)
            .Select(rule => new Reason(rule.Code, rule.Limit, rule.Actual, rule.Missing))];

    public void Judge(
        ReasonCode code, bool passed, Comparand? limit = null, Comparand? actual = null, IReadOnlyList<string>? missing = null) =>
        judged.Add(new Judgement(code.Code, passed, limit, actual, missing));

    /// <summary>Takes over what was judged of a part of the same business; a rule judged twice stands once, failed if either failed.</summary>
    public void Include(Judgements part)
    {
        foreach (var rule in part.judged)
        {
            var known = judged.FindIndex(each => each.Code == rule.Code);
            if (known < 0) judged.Add(rule);
            else if (judged[known].Passed) judged[known] = rule;
        }
    }
}
