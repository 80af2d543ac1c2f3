using TradeIn.Domain.Programmes;

namespace TradeIn.Domain.Books;

/// <summary>
/// The accounts of the books (M7). Each account is kept for each party: a programme, a budget (<c>programme/district</c>), a
/// seller, a dismantler, or whoever paid a bond.
/// </summary>
public enum Account
{
    /// <summary>What a programme has put at the districts' disposal.</summary>
    Appropriation,

    /// <summary>What remains of a budget; below zero when one that does not bind is overdrawn.</summary>
    Budget,

    /// <summary>What is committed to approved claims whose payment is not ordered.</summary>
    Commitment,

    /// <summary>What was spent on ordered payments, less what came back.</summary>
    Spent,

    /// <summary>Subsidies that a seller advanced and that stand.</summary>
    Subsidy,

    /// <summary>What is owed to a seller: advanced, and its payment not ordered.</summary>
    SellerPayable,

    /// <summary>What a seller advanced and finance rejected: it is not owed, unless it is stated again.</summary>
    SellerRejected,

    /// <summary>What is with the bank for a seller: ordered, and not confirmed.</summary>
    InTransit,

    /// <summary>What a seller owes: paid for a subsidy that stands no more.</summary>
    SellerDebt,

    /// <summary>What the city has paid to somebody, less what it got from there.</summary>
    Treasury,

    /// <summary>What is owed back to whoever paid a bond.</summary>
    Bond,

    /// <summary>The money of the bonds.</summary>
    BondCash,

    /// <summary>What was drawn from a bond and not yet put to what it was drawn for: zero after every command.</summary>
    BondClearing,

    /// <summary>Penalties for breaches.</summary>
    PenaltyIncome,

    /// <summary>What a dismantler has earned by transports.</summary>
    FreightSubsidy,

    /// <summary>What a dismantler has earned by dismantling.</summary>
    DismantlingSubsidy,

    /// <summary>What is owed to a dismantler: approved, and not paid.</summary>
    DismantlerPayable,
}

/// <summary>The side of an account.</summary>
public enum Side
{
    Debit,
    Credit,
}

/// <summary>One line of the books; the lines of an event come to as much on either side (M7).</summary>
/// <param name="Party">Whose account it is.</param>
/// <param name="Amount">More than zero.</param>
public sealed record Posting(Account Account, string Party, Side Side, Money Amount);

public static class AccountSides
{
    /// <summary>The side on which an account's balance is told: what is owed to others and what came in stands in credit.</summary>
    public static Side OwnSide(this Account account) => account switch
    {
        Account.Appropriation or Account.SellerPayable or Account.SellerRejected or Account.InTransit or Account.Treasury
            or Account.Bond or Account.PenaltyIncome or Account.DismantlerPayable => Side.Credit,
        _ => Side.Debit,
    };
}
