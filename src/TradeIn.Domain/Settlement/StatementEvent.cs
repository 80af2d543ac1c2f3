using TradeIn.Domain.Programmes;
using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Settlement;

/// <summary>One claim of a statement.</summary>
/// <param name="Amount">What was advanced and stands.</param>
/// <param name="Outlet">Where it was claimed.</param>
/// <param name="BudgetDistrict">The district whose budget it is committed to, if one is kept.</param>
public sealed record StatementLine(
    string Claim, Money Amount, string Outlet, DateOnly AdvancedOn, string? BudgetDistrict = null);

/// <summary>Why a claim left a statement.</summary>
public enum LeftStatement
{
    /// <summary>The seller withdrew the statement.</summary>
    Withdrawn,
    Rejected,

    /// <summary>It was held when the review was concluded; to be stated again once that is cleared.</summary>
    Held,

    /// <summary>Its subsidy stands no more.</summary>
    Ended,
}

/// <summary>A seller asked to be reimbursed (M1, M2).</summary>
/// <param name="District">Whose finance office reviews it: the seller's place of registration, GB/T 2260.</param>
/// <param name="FiledBy">The key under which it was sent: who files does not approve (M3).</param>
/// <param name="From">The days of the advances that it is for, if it was made for a period.</param>
public sealed record StatementFiled(
    string Statement, string Programme, string Seller, string District, IReadOnlyList<StatementLine> Lines, Money Total,
    string FiledBy, DateTimeOffset FiledAt, DateOnly? From = null, DateOnly? Until = null);

/// <summary>A statement was refused as a whole; its claims are on none (C8).</summary>
public sealed record StatementRefused(
    string Statement, string Programme, string Seller, int DeclaredCount, Money DeclaredTotal, string FiledBy,
    DateTimeOffset FiledAt, IReadOnlyList<Reason> Reasons);

/// <summary>Finance decided about claims of a statement (M2).</summary>
/// <param name="Reasons">Codes of <see cref="ReviewReason"/>; of a rejection or a hold.</param>
/// <param name="Amount">What its claims come to.</param>
/// <param name="Undecided">Claims of the statement that have no verdict after it.</param>
/// <param name="By">The key under which it was decided.</param>
public sealed record ClaimsReviewed(
    string Statement, string Review, Verdict Verdict, IReadOnlyList<string> Claims, IReadOnlyList<string> Reasons,
    Money Amount, int Undecided, string By, DateTimeOffset At, string? Note = null);

/// <summary>A review was refused; no verdict changed.</summary>
public sealed record ReviewRefused(
    string Statement, string Review, Verdict Verdict, string By, DateTimeOffset At, IReadOnlyList<Reason> Reasons);

/// <summary>Every claim has its verdict, and a sample is drawn for a second look (M2, J).</summary>
/// <param name="Seed">
/// What the sample was drawn with: the claims of a verdict in the order of SHA-256 of <c>seed/claim</c>, the first ones.
/// </param>
/// <param name="Accepted">What the accepted claims come to.</param>
public sealed record ReviewConcluded(
    string Statement, Money Accepted, string Seed, IReadOnlyList<string> SampleOfAccepted,
    IReadOnlyList<string> SampleOfRejected, string By, DateTimeOffset At);

/// <summary>Someone else looked at the sample; the verdicts are final.</summary>
/// <param name="Overturned">Claims of the sample whose verdict was turned round.</param>
public sealed record SampleReviewed(
    string Statement, IReadOnlyList<string> Overturned, Money Accepted, string By, DateTimeOffset At, string? Note = null);

/// <summary>Municipal finance put the money at the district's disposal (M2).</summary>
public sealed record FundsAllocated(string Statement, Money Amount, string By, DateTimeOffset At);

/// <summary>The payment was ordered (M2).</summary>
/// <param name="Gross">What the accepted claims that stand come to.</param>
/// <param name="Netted">What the seller owed, and is set off.</param>
/// <param name="Amount">What is paid.</param>
public sealed record PaymentOrdered(
    string Statement, string PaymentOrder, Money Gross, Money Netted, Money Amount, string By, DateTimeOffset At);

/// <summary>The bank paid; nothing was left to pay when the debts took all of it.</summary>
public sealed record PaymentConfirmed(
    string Statement, string PaymentOrder, DateOnly PaidOn, string Reference, string By, DateTimeOffset At);

/// <summary>The bank could not pay; it is to be ordered anew.</summary>
public sealed record PaymentFailed(string Statement, string PaymentOrder, string Grounds, string By, DateTimeOffset At);

/// <summary>The seller took the statement back before its review.</summary>
public sealed record StatementWithdrawn(string Statement, string By, DateTimeOffset At);

/// <summary>A step of a statement was refused; it stands as it stood.</summary>
public sealed record StatementStepRefused(
    string Statement, StatementStep Step, string By, DateTimeOffset At, IReadOnlyList<Reason> Reasons);

/// <summary>What a claim of the statement comes to has changed before its payment was ordered: zero when it left.</summary>
/// <param name="Cause">The return, the exchange, or the correction.</param>
public sealed record StatementLineReduced(string Statement, string Claim, string Cause, Money Amount, DateOnly On);
