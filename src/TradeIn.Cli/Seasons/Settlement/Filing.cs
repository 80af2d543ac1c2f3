namespace TradeIn.Cli.Seasons.Settlement;

/// <summary>A statement of a seller, and what is to happen next to it.</summary>
internal sealed class Filing(string id, SeasonEnterprise seller, IReadOnlyList<StandingClaim> claims)
{
    private readonly Dictionary<string, decimal> lines = claims.ToDictionary(claim => claim.Id, claim => claim.Amount, StringComparer.Ordinal);
    private readonly Dictionary<string, string> verdicts = new(StringComparer.Ordinal);

    public string Id => id;

    public string Seller => seller.Id;

    public string Finance => Actors.FinanceOf(seller.RegisteredIn);

    /// <summary><c>filed</c>, <c>concluded</c>, <c>accepted</c>, <c>allocated</c>, <c>ordered</c>, <c>paid</c> or <c>withdrawn</c>.</summary>
    public string Status { get; set; } = "filed";

    public DateOnly FiledOn { get; init; }

    public DateOnly NextOn { get; set; }

    /// <summary>Of the payment that is with the bank: what it set off of the seller's debts.</summary>
    public decimal Netted { get; set; }

    /// <summary>And what it pays.</summary>
    public decimal Ordered { get; set; }

    public int Orders { get; set; }

    /// <summary>Whether the administrator gave a verdict in finance's place.</summary>
    public bool ReviewedByAdministrator { get; set; }

    public bool IsOrdered => Status is "ordered" or "paid";

    public DateOnly OrderedOn { get; set; }

    /// <summary>Whether the administrator filed it in the seller's place.</summary>
    public bool FiledByAdministrator { get; init; }

    /// <summary>The claims that stand on it, in the order of the statement.</summary>
    public IEnumerable<StandingClaim> Lines => claims.Where(claim => lines.ContainsKey(claim.Id));

    public IEnumerable<StandingClaim> Undecided => Lines.Where(claim => !verdicts.ContainsKey(claim.Id));

    public IEnumerable<StandingClaim> Accepted => Lines.Where(claim => verdicts.GetValueOrDefault(claim.Id) == "accept");

    public decimal AcceptedTotal => SumOf(Accepted);

    public decimal Total => SumOf(Lines);

    /// <summary>What its lines touch: itself, and all that concerns the seller's money.</summary>
    public string Touches => $"t:{id} a:{seller.Id}";

    /// <summary>What claims of it come to, as they stand on it.</summary>
    public decimal SumOf(IEnumerable<StandingClaim> some) => some.Sum(claim => lines[claim.Id]);

    public decimal AmountOf(StandingClaim claim) => lines[claim.Id];

    public void Decide(StandingClaim claim, string verdict) => verdicts[claim.Id] = verdict;

    /// <summary>A claim comes to less, or to nothing; of what is ordered nothing changes.</summary>
    public void Reduce(StandingClaim claim, decimal lost)
    {
        if (IsOrdered || !lines.TryGetValue(claim.Id, out var amount)) return;
        if (amount > lost) lines[claim.Id] = amount - lost;
        else lines.Remove(claim.Id);
    }

    /// <summary>What is not accepted leaves.</summary>
    public IReadOnlyList<StandingClaim> Clear()
    {
        List<StandingClaim> left = [.. Lines.Where(claim => verdicts.GetValueOrDefault(claim.Id) != "accept")];
        foreach (var claim in left)
        {
            lines.Remove(claim.Id);
            claim.On = null;
        }
        return left;
    }

    public bool IsHeld(StandingClaim claim) => verdicts.GetValueOrDefault(claim.Id) == "hold";
}
