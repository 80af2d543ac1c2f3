using System.Text.RegularExpressions;

namespace TradeIn.Domain.Tests.Transitions;

/// <summary>A command as a column of the table, with what must have happened before it besides the state's own past.</summary>
internal sealed record Attempt(Type Command, Func<History, Outcome> Do, Fact[] Given)
{
    public static Attempt Of<TCommand>(Func<History, Outcome> attempt, params Fact[] given) => new(typeof(TCommand), attempt, given);
}

/// <summary>
/// What can stand somewhere: its states, each with a past that leads there, the commands that touch it, and for every state
/// and every command what comes of it: the state that follows, or the reasons for which it is refused.
/// </summary>
internal sealed partial record Subject(string Name)
{
    /// <summary>What happened before any of it.</summary>
    public Fact[] World { get; init; } = Past.World;

    /// <summary>All its states: those of the enumeration, and those that are none of it.</summary>
    public required string[] States { get; init; }

    public required Dictionary<string, Fact[]> Pasts { get; init; }

    public required Dictionary<string, Attempt> Attempts { get; init; }

    /// <summary>Commands that neither change it nor ask about it.</summary>
    public required Type[] Untouched { get; init; }

    public required Func<History, string> StateOf { get; init; }

    /// <summary>A state, then a line for each command: <c>→</c> the state that follows, or the reasons in their order.</summary>
    public required string Table { get; init; }

    /// <summary>The cells of the table as it is written.</summary>
    public IEnumerable<(string State, string Attempt, string Outcome)> Cells()
    {
        var state = "";
        foreach (var line in Table.Split('\n').Where(line => line.Length > 0))
            if (Cell().Match(line) is { Success: true } cell)
                yield return (state, cell.Groups[1].Value, cell.Groups[2].Value);
            else state = line.Trim();
    }

    /// <summary>What really comes of it.</summary>
    public string Try(string state, string attempt)
    {
        var history = new History([.. World, .. Pasts[state], .. Attempts[attempt].Given]);
        StateOf(history).ShouldBe(state, "The past does not lead to the state.");
        try
        {
            var reasons = Attempts[attempt].Do(history).Reasons;
            return reasons.Count > 0 ? string.Join(", ", reasons.Select(reason => reason.Code)) : $"→ {StateOf(history)}";
        }
        catch (KeyNotFoundException)
        {
            return "nothing on record";
        }
    }

    [GeneratedRegex("^  (.+?)  +(.+)$")]
    private static partial Regex Cell();
}
