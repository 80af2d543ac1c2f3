namespace TradeIn.ReadModels.Signals;

/// <summary>What a rule has counted of one subject in one period: a row of <c>read.signals_cases</c>.</summary>
internal sealed record SignalCase
{
    public required CaseKey Key { get; init; }

    public string? Enterprise { get; init; }

    public string? Outlet { get; init; }

    /// <summary>Where the enterprise is registered, by the code in force when the case began.</summary>
    public string? District { get; init; }

    public long Judged { get; init; }

    public long Marked { get; init; }

    public long JudgedWeight { get; init; }

    public long MarkedWeight { get; init; }

    public int Longest { get; init; }

    /// <summary>Day of the first evidence and of the last; null while there is none.</summary>
    public DateOnly? FirstOn { get; init; }

    public DateOnly? LastOn { get; init; }

    /// <summary>The position of the newest evidence that counts.</summary>
    public long EvidencePosition { get; init; }

    public SignalCase With(Observation seen) => this with
    {
        Enterprise = Enterprise ?? seen.Enterprise,
        Outlet = Outlet ?? seen.Outlet,
        Judged = Judged + seen.Judged,
        JudgedWeight = JudgedWeight + seen.JudgedWeight,
        Marked = Marked + seen.Marked,
        Longest = Math.Max(Longest, seen.Longest),
    };

    /// <summary>Something counts that did not, or counts no more; evidence that is new is noted either way.</summary>
    public SignalCase WithItem(Observation seen, int more, int weight, bool isNew) => this with
    {
        Marked = Marked + more,
        MarkedWeight = MarkedWeight + (more * weight),
        FirstOn = isNew && (FirstOn is null || seen.On < FirstOn) ? seen.On : FirstOn,
        LastOn = isNew && (LastOn is null || seen.On > LastOn) ? seen.On : LastOn,
        EvidencePosition = isNew ? seen.Position : EvidencePosition,
    };
}

/// <summary>A piece of evidence: a row of <c>read.signal_evidence</c>.</summary>
internal sealed record EvidenceRow(
    string SignalId, string Kind, string Id, string Item, long Position, string What, DateOnly On, bool Counts, int Weight);
