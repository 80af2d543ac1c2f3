namespace TradeIn.Cli.Seasons;

/// <summary>
/// What became of a season's lines. A season is told what must become of it, an import counts what did; both count here,
/// so that every figure can be laid beside the other.
/// </summary>
internal sealed class Tally
{
    public long Lines { get; set; }

    /// <summary>All lines by type of event.</summary>
    public SortedDictionary<string, long> Events { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Accepted, first time, by type of event.</summary>
    public SortedDictionary<string, long> Accepted { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Answered with their first answer again, accepted or refused.</summary>
    public long Replays { get; set; }

    /// <summary>Refused by rules, first time.</summary>
    public long Refused { get; set; }

    /// <summary>Refusals that carry a code; one refusal may carry several.</summary>
    public SortedDictionary<string, long> RefusalsByCode { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Refusals by all their codes together.</summary>
    public SortedDictionary<string, long> RefusalsByCodes { get; init; } = new(StringComparer.Ordinal);

    /// <summary>400.</summary>
    public long Malformed { get; set; }

    /// <summary>409.</summary>
    public long Conflicts { get; set; }

    /// <summary>Any other status; none is ever expected.</summary>
    public long Others { get; set; }

    /// <summary>Yuan, of approved claims.</summary>
    public decimal SubsidyGranted { get; set; }

    /// <summary>Accepted recyclings by category.</summary>
    public SortedDictionary<string, long> OldUnits { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Accepted purchases by category.</summary>
    public SortedDictionary<string, long> NewUnits { get; init; } = new(StringComparer.Ordinal);

    public void Add(Outcome outcome)
    {
        Lines++;
        Count(Events, outcome.Type);
        if (outcome.What.Replay) Replays++;
        else AddFirst(outcome);
    }

    private void AddFirst(Outcome outcome)
    {
        switch (outcome.What.Status)
        {
            case 201:
                AddAccepted(outcome);
                break;
            case 422:
                Refused++;
                Count(RefusalsByCodes, outcome.What.Codes);
                foreach (var code in outcome.What.Codes.Split(',')) Count(RefusalsByCode, code);
                break;
            case 400:
                Malformed++;
                break;
            case 409:
                Conflicts++;
                break;
            default:
                Others++;
                break;
        }
    }

    private void AddAccepted(Outcome outcome)
    {
        Count(Accepted, outcome.Type);
        SubsidyGranted += outcome.Subsidy ?? 0.00m;
        if (outcome.Category is not { } category) return;
        Count(outcome.Type == Client.Events.EventTypes.Recycling ? OldUnits : NewUnits, category);
    }

    private static void Count(SortedDictionary<string, long> counts, string name) =>
        counts[name] = counts.GetValueOrDefault(name) + 1;
}

/// <summary>What became, or must become, of one line.</summary>
/// <param name="Type">The event's type.</param>
/// <param name="Category">Of a recycling's or purchase's unit.</param>
/// <param name="Subsidy">Yuan, of an approved claim.</param>
internal sealed record Outcome(string Type, Expectation What, string? Category, decimal? Subsidy);
