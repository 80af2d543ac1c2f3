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

    /// <summary>Accepted, first time, by type of event and where its resource stood then.</summary>
    public SortedDictionary<string, long> Statuses { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Yuan, of approved claims, as all sums that follow.</summary>
    public decimal SubsidyGranted { get; set; }

    /// <summary>Paid to buyers by sellers.</summary>
    public decimal SubsidyAdvanced { get; set; }

    /// <summary>Of the subsidy, from buyers at returns and exchanges.</summary>
    public decimal SubsidyTakenBack { get; set; }

    /// <summary>To be recovered from buyers whose certificates were marked invalid.</summary>
    public decimal SubsidyToRecover { get; set; }

    /// <summary>Of that, recovered.</summary>
    public decimal SubsidyRecovered { get; set; }

    /// <summary>What finance had paid, or ordered, of what stands no more: the debts of sellers.</summary>
    public decimal OwedToFinance { get; set; }

    /// <summary>Of the price, to buyers at returns and exchanges.</summary>
    public decimal PriceRefunded { get; set; }

    /// <summary>What sellers stated; a claim that is stated again counts again.</summary>
    public decimal ClaimsStated { get; set; }

    /// <summary>What finance accepted, rejected and held of it.</summary>
    public decimal ClaimsAccepted { get; set; }

    public decimal ClaimsRejected { get; set; }

    public decimal ClaimsHeld { get; set; }

    /// <summary>What was ordered to be paid to sellers; a payment that failed and was ordered anew counts again.</summary>
    public decimal PaymentsOrdered { get; set; }

    /// <summary>What of the debts these orders set off.</summary>
    public decimal DebtsNetted { get; set; }

    /// <summary>Debts that were settled outside of statements.</summary>
    public decimal DebtsSettled { get; set; }

    /// <summary>What dismantlers declared; a unit that is declared again counts again.</summary>
    public decimal DisposalDeclared { get; set; }

    /// <summary>What dismantlers were paid.</summary>
    public decimal DisposalPaid { get; set; }

    /// <summary>Old units of accepted recyclings and deliveries by category; what replaces an entry is no other unit.</summary>
    public SortedDictionary<string, long> OldUnits { get; init; } = new(StringComparer.Ordinal);

    /// <summary>New units of accepted purchases and deliveries by category.</summary>
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
        if (outcome.OldCategory is { } old) Count(OldUnits, old);
        if (outcome.NewCategory is { } @new) Count(NewUnits, @new);
        var effect = outcome.Effect;
        if (effect.Status is { } status) Count(Statuses, $"{outcome.Type} {status}");
        SubsidyGranted += effect.Granted;
        SubsidyAdvanced += effect.Advanced;
        SubsidyTakenBack += effect.TakenBack;
        SubsidyToRecover += effect.ToRecover;
        SubsidyRecovered += effect.Recovered;
        OwedToFinance += effect.OwedToFinance;
        PriceRefunded += effect.Refunded;
        ClaimsStated += effect.Stated;
        ClaimsAccepted += effect.Accepted;
        ClaimsRejected += effect.Rejected;
        ClaimsHeld += effect.Held;
        PaymentsOrdered += effect.Ordered;
        DebtsNetted += effect.Netted;
        DebtsSettled += effect.Settled;
        DisposalDeclared += effect.Declared;
        DisposalPaid += effect.DisposalPaid;
    }

    private static void Count(SortedDictionary<string, long> counts, string name) =>
        counts[name] = counts.GetValueOrDefault(name) + 1;
}

/// <summary>What became, or must become, of one line.</summary>
/// <param name="Type">The event's type.</param>
/// <param name="OldCategory">Of the old unit that came in, if one did.</param>
/// <param name="NewCategory">Of the new unit that was sold, if one was.</param>
/// <param name="Effect">What came of it.</param>
internal sealed record Outcome(string Type, Expectation What, string? OldCategory, string? NewCategory, Effect Effect);
