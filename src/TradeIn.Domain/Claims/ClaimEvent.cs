using TradeIn.Domain.Programmes;
using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Claims;

/// <summary>The subsidy was granted.</summary>
/// <param name="Claim">What was claimed.</param>
/// <param name="Subsidy">What the buyer gets.</param>
/// <param name="PaidPrice">What it was reckoned on.</param>
/// <param name="PolicyVersion">The version in force on the purchase's day.</param>
/// <param name="Rules">Every rule that was judged, in order.</param>
public sealed record ClaimApproved(
    SubmitClaim Claim, Money Subsidy, Money PaidPrice, int PolicyVersion, IReadOnlyList<Judgement> Rules);

/// <summary>The claim was refused for good; no count changed (C8).</summary>
public sealed record ClaimRefused(
    SubmitClaim Claim, int PolicyVersion, IReadOnlyList<Reason> Reasons, IReadOnlyList<Judgement> Rules);

/// <summary>The seller paid the subsidy to the buyer on behalf of finance (Q10).</summary>
public sealed record SubsidyAdvanced(string Claim, string Seller, Money Amount, DateTimeOffset PaidAt);

/// <summary>An advance was refused; the claim stands as it stood.</summary>
public sealed record AdvanceRefused(
    string Claim, string Seller, Money Amount, DateTimeOffset PaidAt, IReadOnlyList<Reason> Reasons);
