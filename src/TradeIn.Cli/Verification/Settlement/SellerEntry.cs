namespace TradeIn.Cli.Verification;

/// <summary>What a seller owes finance, debt by debt; the oldest is settled first (A1, M2).</summary>
internal sealed class SellerEntry
{
    private readonly List<(ClaimEntry Claim, decimal Amount, DateOnly On)> debts = [];

    /// <summary>What was settled of them, by whatever means.</summary>
    public decimal Settled { get; set; }

    public decimal Owed { get; private set; }

    public decimal Left => Owed - Settled;

    public void Incur(ClaimEntry claim, decimal amount, DateOnly on)
    {
        debts.Add((claim, amount, on));
        claim.Owed += amount;
        Owed += amount;
    }

    /// <summary>What of it is owed for so long that the bond may be drawn, each debt by its own programme.</summary>
    public decimal DueOn(DateOnly day, Func<ClaimEntry, int> patience)
    {
        var (settled, due) = (Settled, 0m);
        foreach (var (claim, amount, on) in debts)
        {
            var part = Math.Min(settled, amount);
            settled -= part;
            if (day.DayNumber - on.DayNumber >= patience(claim)) due += amount - part;
        }
        return due;
    }
}
