using TradeIn.Domain.Programmes;
using TradeIn.Domain.Refusals;
using TradeIn.Domain.Units;

namespace TradeIn.Domain.Claims;

/// <summary>The subsidy was granted.</summary>
/// <param name="Claim">What was claimed.</param>
/// <param name="Subsidy">What the buyer gets.</param>
/// <param name="PaidPrice">What it was reckoned on.</param>
/// <param name="PolicyVersion">The version in force on the purchase's day.</param>
/// <param name="Rules">Every rule that was judged, in order.</param>
/// <param name="BudgetDistrict">The district whose budget it is committed to; null when the programme keeps none.</param>
public sealed record ClaimApproved(
    SubmitClaim Claim, Money Subsidy, Money PaidPrice, int PolicyVersion, IReadOnlyList<Judgement> Rules,
    string? BudgetDistrict = null);

/// <summary>The claim was refused for good; no count changed (C8).</summary>
public sealed record ClaimRefused(
    SubmitClaim Claim, int PolicyVersion, IReadOnlyList<Reason> Reasons, IReadOnlyList<Judgement> Rules);

/// <summary>The seller paid the subsidy to the buyer on behalf of finance (Q10).</summary>
public sealed record SubsidyAdvanced(string Claim, string Seller, Money Amount, DateTimeOffset PaidAt);

/// <summary>An advance was refused; the claim stands as it stood.</summary>
public sealed record AdvanceRefused(
    string Claim, string Seller, Money Amount, DateTimeOffset PaidAt, IReadOnlyList<Reason> Reasons);

/// <summary>The seller asked to be reimbursed for it (M1).</summary>
public sealed record ClaimStated(string Claim, string Statement, Money Amount, DateOnly On);

/// <summary>It is on no statement any more, and can be stated again if its subsidy stands.</summary>
/// <param name="Cause">Why it left.</param>
public sealed record ClaimUnstated(string Claim, string Statement, Settlement.LeftStatement Cause, DateOnly On);

/// <summary>Finance has reimbursed the seller (M1).</summary>
/// <param name="Reference">What finance knows the payment by.</param>
/// <param name="Statement">The statement that was paid; null when it was paid singly, before there were statements.</param>
public sealed record SubsidyReimbursed(
    string Claim, string Seller, Money Amount, DateOnly PaidOn, string Reference, string? Statement = null);

/// <summary>A single reimbursement was refused, before there were statements; the claim stands as it stood.</summary>
public sealed record ReimbursementRefused(
    string Claim, string Seller, Money Amount, DateOnly PaidOn, string Reference, IReadOnlyList<Reason> Reasons);

/// <summary>The claim is bound to the unit that was handed over in exchange, and its subsidy reckoned anew (A2).</summary>
/// <param name="Subsidy">What it grants from now on; never more than before.</param>
/// <param name="TakenBack">What the seller keeps back of what was advanced.</param>
/// <param name="OwedToFinance">Of that, what finance had reimbursed already.</param>
public sealed record ClaimRebound(
    string Claim, string Exchange, SerialNumber SerialNumber, Money PaidPrice, Money Subsidy, Money TakenBack,
    Money OwedToFinance, DateOnly ReboundOn);

/// <summary>Its purchase was returned; the subsidy stands no more (A1).</summary>
/// <param name="TakenBack">What the seller took back from the buyer; zero when nothing had been advanced.</param>
/// <param name="OwedToFinance">What finance had reimbursed already, and is owed.</param>
public sealed record ClaimReturned(
    string Claim, string Return, Money TakenBack, Money OwedToFinance, DateOnly ReturnedOn);

/// <summary>Its certificate was marked invalid; the subsidy stands no more (A4).</summary>
/// <param name="ToRecover">What was advanced, and is to be recovered from the buyer.</param>
/// <param name="OwedToFinance">What finance had reimbursed already, and is owed.</param>
public sealed record ClaimRevoked(
    string Claim, string Correction, Money ToRecover, Money OwedToFinance, DateOnly RevokedOn);

/// <summary>The subsidy of a revoked claim was recovered from the buyer (A4).</summary>
public sealed record SubsidyRecovered(string Claim, string Seller, Money Amount, DateTimeOffset RecoveredAt);

/// <summary>A recovery was refused; the claim stands as it stood.</summary>
public sealed record RecoveryRefused(
    string Claim, string Seller, Money Amount, DateTimeOffset RecoveredAt, IReadOnlyList<Reason> Reasons);
