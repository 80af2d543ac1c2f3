namespace TradeIn.Cli.Seasons.Settlement;

/// <summary>What a seller owes finance.</summary>
internal sealed class SellerAccount
{
    public decimal Owed { get; private set; }

    /// <summary>The day of the last debt.</summary>
    public DateOnly LastOn { get; private set; }

    public void Incur(decimal amount, DateOnly on)
    {
        if (amount <= 0m) return;
        (Owed, LastOn) = (Owed + amount, on > LastOn ? on : LastOn);
    }

    /// <summary>What a payment sets off of it, at most.</summary>
    public decimal Net(decimal gross)
    {
        var netted = Math.Min(gross, Owed);
        Owed -= netted;
        return netted;
    }

    public decimal SettleAll() => Net(Owed);

    public void Reopen(decimal netted) => Owed += netted;
}
