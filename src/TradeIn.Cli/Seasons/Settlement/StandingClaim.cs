namespace TradeIn.Cli.Seasons.Settlement;

/// <summary>An approved claim, and what finance has to do with it.</summary>
internal sealed class StandingClaim(string id, string purchase, string certificate, string seller, string outlet, decimal amount)
{
    public string Id => id;

    public string Purchase => purchase;

    public string Certificate => certificate;

    public string Seller => seller;

    public string Outlet => outlet;

    /// <summary>What was granted, or what an exchange left of it.</summary>
    public decimal Amount { get; set; } = amount;

    /// <summary>Set once the seller has paid the buyer.</summary>
    public DateOnly? AdvancedOn { get; set; }

    /// <summary>Whether it was returned or revoked.</summary>
    public bool HasEnded { get; set; }

    /// <summary>Whether finance has paid the seller.</summary>
    public bool IsPaid { get; set; }

    /// <summary>The open statement that it is on.</summary>
    public Filing? On { get; set; }

    /// <summary>Whether finance has rejected or held it once.</summary>
    public bool WasTurnedDown { get; set; }

    /// <summary>Whether finance rejected it, and it was not stated again.</summary>
    public bool IsRejected { get; set; }

    /// <summary>Whether the seller leaves it at that.</summary>
    public bool IsGivenUp { get; set; }

    public bool CanBeStated => AdvancedOn is not null && !HasEnded && !IsPaid && On is null && !IsGivenUp;

    /// <summary>Whether what the buyer gives back of it is finance's by now.</summary>
    public bool IsFinances => !HasEnded && (IsPaid || On is { IsOrdered: true });
}
