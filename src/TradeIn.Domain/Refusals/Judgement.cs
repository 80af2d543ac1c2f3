namespace TradeIn.Domain.Refusals;

/// <summary>A rule that failed: its code and what it compared.</summary>
/// <param name="Code">Of the public registry, <see cref="ReasonCode"/>.</param>
/// <param name="Limit">What the rule allows.</param>
/// <param name="Actual">What it found.</param>
/// <param name="Missing">What a complete set lacks.</param>
/// <param name="Items">Which of several things it is about: claims of a statement, certificates of a consignment.</param>
public sealed record Reason(
    string Code, Comparand? Limit = null, Comparand? Actual = null, IReadOnlyList<string>? Missing = null,
    IReadOnlyList<string>? Items = null);

/// <summary>A rule that was judged, passed or failed, and what it compared.</summary>
public sealed record Judgement(
    string Code, bool Passed, Comparand? Limit = null, Comparand? Actual = null, IReadOnlyList<string>? Missing = null,
    IReadOnlyList<string>? Items = null);

/// <summary>The rules judged for one command, in the documented order. No rule stops the ones behind it.</summary>
public sealed class Judgements
{
    /// <summary>So many things one reason names at most.</summary>
    public const int MostItems = 100;

    private readonly List<Judgement> judged = [];

    /// <summary>Every rule that was judged.</summary>
    public IReadOnlyList<Judgement> All => judged;

    /// <summary>Every rule that failed, in the order of the registry (C8).</summary>
    public IReadOnlyList<Reason> Reasons =>
        [.. judged.Where(rule => !rule.Passed)
            .OrderBy(rule => ReasonCode.Find(rule.Code).Order)
            .Select(rule => new Reason(rule.Code, rule.Limit, rule.Actual, rule.Missing, rule.Items))];

    public void Judge(
        ReasonCode code, bool passed, Comparand? limit = null, Comparand? actual = null, IReadOnlyList<string>? missing = null) =>
        judged.Add(new Judgement(code.Code, passed, limit, actual, missing));

    /// <summary>
    /// The same rule for each of several things: it fails when it fails for any, and names those, with the first one's
    /// finding as what was found.
    /// </summary>
    /// <param name="code">The rule.</param>
    /// <param name="failing">The things that fail it, each with what was found of it, if anything.</param>
    /// <param name="limit">What the rule allows.</param>
    public void JudgeEach(ReasonCode code, IReadOnlyList<(string Item, Comparand? Actual)> failing, Comparand? limit = null) =>
        judged.Add(failing.Count == 0
            ? new Judgement(code.Code, Passed: true, limit)
            : new Judgement(
                code.Code, Passed: false, limit, failing[0].Actual ?? failing.Count,
                Items: [.. failing.Take(MostItems).Select(each => each.Item)]));

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
