namespace TradeIn.Client.Buyers;

/// <summary>Asked before the sale: how many units has this buyer left?</summary>
/// <param name="Programme">The programme's id.</param>
/// <param name="Buyer">Who asks.</param>
/// <param name="On">The day of the business; absent: today.</param>
public sealed record QuotaCheckRequest(string Programme, Party Buyer, DateOnly? On = null);

/// <summary>What the buyer has left. It is an answer of this moment and reserves nothing.</summary>
/// <param name="Eligible">Whether the programme is for this buyer on that day.</param>
/// <param name="Reasons">Why not.</param>
public sealed record QuotaCheckAnswer(bool Eligible, IReadOnlyList<Reason> Reasons, Count Old, Count New);
