namespace TradeIn.Cli.Verification;

/// <summary>A claim on a statement.</summary>
internal sealed class StatementLine(string claim, decimal amount)
{
    public string Claim => claim;

    /// <summary>What stands of it.</summary>
    public decimal Amount { get; set; } = amount;

    /// <summary>Null when no such claim was approved.</summary>
    public ClaimEntry? Entry { get; init; }

    public string? BudgetDistrict => Entry?.BudgetDistrict;

    /// <summary>As the interface writes it; null before the first one.</summary>
    public string? Verdict { get; set; }

    /// <summary>Whose verdict it is.</summary>
    public string? By { get; set; }

    public bool HasLeft { get; set; }

    /// <summary>It left with the statement as a whole, which is withdrawn; a verdict that it lacked it lacks still.</summary>
    public bool IsWithdrawn { get; set; }

    public bool IsAccepted => !HasLeft && Verdict == "accept";
}

/// <summary>A statement that was decided.</summary>
internal sealed class StatementEntry(string id, string programme, string seller, string filedBy, string state)
{
    private readonly Dictionary<string, StatementLine> lines = new(StringComparer.Ordinal);

    public string Id => id;

    public string Programme => programme;

    public string Seller => seller;

    /// <summary>Whose key it was filed with; what was refused is filed by nobody.</summary>
    public string FiledBy => State == "refused" ? "" : filedBy;

    /// <summary>As the interface writes it.</summary>
    public string State { get; set; } = state;

    /// <summary>What its payment comes to is fixed.</summary>
    public bool IsOrdered => State is "ordered" or "paid";

    /// <summary>Whose conclusion it was.</summary>
    public string? ConcludedBy { get; set; }

    public HashSet<string> Sample { get; set; } = [];

    /// <summary>The payment that is with the bank, or was made.</summary>
    public PaymentRecord? Order { get; set; }

    /// <summary>All its claims, those that left among them.</summary>
    public IEnumerable<StatementLine> All => lines.Values;

    public IEnumerable<StatementLine> Lines => lines.Values.Where(line => !line.HasLeft);

    public IEnumerable<StatementLine> Accepted => lines.Values.Where(line => line.IsAccepted);

    public decimal AcceptedTotal => Accepted.Sum(line => line.Amount);

    /// <summary>A claim that is on it; null when it is not, or not any more.</summary>
    public StatementLine? LineOf(string claim) =>
        lines.TryGetValue(claim, out var line) && !line.HasLeft ? line : null;

    public void Add(StatementLine line)
    {
        if (lines.TryAdd(line.Claim, line) && line.Entry is { } claim) (claim.Statement, claim.IsRejected) = (this, false);
    }

    /// <summary>A claim is on it no more, and its own stream tells so.</summary>
    public Companion Leave(StatementLine line, string cause, DateOnly day)
    {
        (line.HasLeft, line.IsWithdrawn) = (true, cause == "withdrawn");
        if (line.Entry is { } claim && claim.Statement == this)
            (claim.Statement, claim.IsRejected) = (null, cause == "rejected");
        return new Companion("claim_unstated")
            .Says("claim", line.Claim).Says("statement", id).Says("cause", cause).Says("on", day);
    }
}

/// <summary>A payment that was ordered.</summary>
internal sealed record PaymentRecord(string Id, decimal Gross, decimal Netted, decimal Amount, DateOnly On);
