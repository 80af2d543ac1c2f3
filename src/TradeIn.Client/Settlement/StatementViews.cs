using TradeIn.Client.Losses;

namespace TradeIn.Client.Settlement;

/// <summary>A statement as it stands.</summary>
/// <param name="Status">
/// <c>refused</c>, <c>filed</c>, <c>withdrawn</c>, <c>concluded</c>, <c>accepted</c>, <c>allocated</c>, <c>ordered</c> or <c>paid</c>.
/// </param>
/// <param name="District">Whose finance office reviews it; absent when it was refused.</param>
/// <param name="FiledOn">The day of its filing.</param>
/// <param name="FiledBy">The key under which it was filed.</param>
/// <param name="AgeDays">Days from its filing to the day asked for.</param>
/// <param name="Count">How many claims it was filed with; of a refused one as declared.</param>
/// <param name="Total">Yuan that it was filed with; of a refused one as declared.</param>
/// <param name="Standing">Yuan that its claims come to that are still on it.</param>
/// <param name="Undecided">Claims without a verdict.</param>
/// <param name="Accepted">Yuan of the claims that are accepted and stand.</param>
/// <param name="Payment">As it was ordered last; absent before.</param>
/// <param name="Steps">Every step that was taken, and by which key.</param>
/// <param name="Reasons">Of a refused one.</param>
/// <param name="Lines">Its claims in the order of their filing; a page of them.</param>
/// <param name="Next">For <c>after</c>, when there are more lines.</param>
public sealed record StatementView(
    string StatementId, string Programme, string SellerId, string Status, string? District, DateOnly FiledOn, string FiledBy,
    int AgeDays, int Count, decimal Total, decimal Standing, int Undecided, decimal Accepted, PaymentView? Payment,
    IReadOnlyList<StepView> Steps, IReadOnlyList<Reason>? Reasons, IReadOnlyList<StatementLineView> Lines, string? Next);

/// <summary>A claim of a statement.</summary>
/// <param name="Amount">Yuan that it was stated with.</param>
/// <param name="Standing">Yuan that it comes to now; 0.00 when it left the statement.</param>
/// <param name="AdvancedOn">The day of the advance.</param>
/// <param name="AgeDays">Days from the advance to the day asked for: how long the seller has waited.</param>
/// <param name="Verdict"><c>accept</c>, <c>reject</c> or <c>hold</c>; absent before.</param>
/// <param name="ReviewReasons">Codes of <c>GET /v1/review-reasons</c>, of a rejection or a hold.</param>
/// <param name="Note">For people.</param>
/// <param name="By">The key that gave the verdict.</param>
/// <param name="At">When it was given.</param>
public sealed record StatementLineView(
    string ClaimId, decimal Amount, decimal Standing, string OutletId, DateOnly AdvancedOn, int AgeDays, string? Verdict,
    IReadOnlyList<string>? ReviewReasons, string? Note, string? By, DateTimeOffset? At);

/// <summary>The payment of a statement.</summary>
/// <param name="PaymentOrderId">What the bank was given.</param>
/// <param name="Gross">Yuan of the accepted claims that stood.</param>
/// <param name="Netted">Yuan of debts that were set off.</param>
/// <param name="Amount">Yuan that are paid.</param>
/// <param name="PaidOn">Absent before the bank paid.</param>
/// <param name="Reference">What the bank knows it by; <c>netted</c> when nothing was left to pay.</param>
public sealed record PaymentView(
    string PaymentOrderId, decimal Gross, decimal Netted, decimal Amount, DateOnly? PaidOn, string? Reference);

/// <summary>What anyone needs to draw a statement's sample again.</summary>
/// <param name="Algorithm">How it is drawn, in words.</param>
/// <param name="Seed">With what.</param>
/// <param name="Share">The least share of each population that is drawn: 0.1 is ten per cent.</param>
/// <param name="Accepted">Of the accepted claims.</param>
/// <param name="Rejected">Of the rejected claims.</param>
public sealed record SampleView(
    string StatementId, string Algorithm, string Seed, decimal Share, DrawnView Accepted, DrawnView Rejected);

/// <summary>A population and what was drawn of it.</summary>
/// <param name="Population">All claims of the verdict when the review was concluded.</param>
/// <param name="Sample">Those for the second look, in the order in which they were drawn.</param>
public sealed record DrawnView(IReadOnlyList<string> Population, IReadOnlyList<string> Sample);

/// <summary>Statements, the first that were filed first.</summary>
/// <param name="Items">A page of them.</param>
/// <param name="Next">For <c>after</c>; absent on the last page.</param>
/// <param name="AsOf">The position of the log that the list has reached.</param>
public sealed record StatementPage(IReadOnlyList<StatementItem> Items, string? Next, long AsOf);

/// <summary>A statement in a list.</summary>
/// <param name="Status">
/// <c>filed</c>, <c>withdrawn</c>, <c>concluded</c>, <c>accepted</c>, <c>allocated</c>, <c>ordered</c>, <c>paid</c> or <c>refused</c>.
/// </param>
/// <param name="District">Whose finance office reviews it; absent when it was refused.</param>
/// <param name="AgeDays">Days from its filing to the day asked for.</param>
/// <param name="FiledOn">The day of its filing.</param>
/// <param name="FiledBy">The key under which it was filed.</param>
/// <param name="Count">How many claims it was filed with.</param>
/// <param name="Total">Yuan that it was filed with.</param>
/// <param name="Undecided">Claims without a verdict.</param>
/// <param name="Accepted">Yuan that were accepted; absent before the review is concluded.</param>
/// <param name="Netted">Yuan of debts that were set off.</param>
/// <param name="Amount">Yuan that are paid; absent before the order.</param>
/// <param name="StepOn">The day of its last step.</param>
/// <param name="StepBy">The key that took it.</param>
public sealed record StatementItem(
    string StatementId, string Programme, string SellerId, string Status, string? District, DateOnly FiledOn, string FiledBy,
    int AgeDays, int Count, decimal Total, int Undecided, decimal? Accepted, decimal? Netted, decimal? Amount, DateOnly StepOn,
    string StepBy);

/// <summary>Why finance rejects or holds claims.</summary>
/// <param name="Items">All codes.</param>
public sealed record ReviewReasonsView(IReadOnlyList<ReviewReasonView> Items);

/// <summary>Why finance rejects or holds a claim.</summary>
/// <param name="Code">Kebab-case; never used again with another meaning.</param>
/// <param name="English">In English.</param>
/// <param name="Chinese">In Chinese.</param>
public sealed record ReviewReasonView(string Code, string English, string Chinese);

/// <summary>What became of a seller's claims, in the order of their filing.</summary>
/// <param name="SellerId">The seller.</param>
/// <param name="Items">A page of its claims.</param>
/// <param name="Next">For <c>after</c>; absent on the last page.</param>
/// <param name="AsOf">The position of the log that the ledger has reached.</param>
public sealed record LedgerPage(string SellerId, IReadOnlyList<LedgerLine> Items, string? Next, long AsOf);

/// <summary>What became of a claim's money.</summary>
/// <param name="Status">
/// <c>approved</c>, <c>advanced</c>, <c>stated</c>, <c>accepted</c>, <c>rejected</c>, <c>held</c>, <c>paid</c>, <c>returned</c>,
/// <c>revoked</c> or <c>recovered</c>.
/// </param>
/// <param name="FiledOn">The day of the claim.</param>
/// <param name="Subsidy">Yuan: as granted, or as an exchange left it.</param>
/// <param name="AdvancedBy">The key under which it was sent, as in all members that end so.</param>
/// <param name="StatementId">The statement that it is on, or was on last.</param>
/// <param name="OnStatement">Whether it is on it still.</param>
/// <param name="Verdict"><c>accept</c>, <c>reject</c> or <c>hold</c>.</param>
/// <param name="VerdictReasons">Codes of <c>GET /v1/review-reasons</c>.</param>
/// <param name="PaidOn">The day of finance's payment.</param>
/// <param name="PaidAmount">Yuan that finance paid.</param>
/// <param name="PaidBy">The key that recorded the payment.</param>
/// <param name="PaymentReference">What the bank knows the payment by.</param>
/// <param name="TakenBack">Yuan that the seller took back from the buyer.</param>
/// <param name="ClawedBack">Yuan that finance had paid or ordered, and is owed.</param>
/// <param name="EndedOn">The day of the return or the revocation.</param>
/// <param name="RecoveredOn">The day on which a revoked subsidy came back from the buyer.</param>
public sealed record LedgerLine(
    string ClaimId, string Programme, string OutletId, string Status, DateOnly FiledOn, decimal? Subsidy, DateOnly? AdvancedOn,
    decimal? AdvancedAmount, string? AdvancedBy, string? StatementId, bool OnStatement, DateOnly? StatedOn, string? StatedBy,
    string? Verdict, DateOnly? VerdictOn, string? VerdictBy, IReadOnlyList<string>? VerdictReasons, DateOnly? PaidOn,
    decimal? PaidAmount, string? PaidBy, string? PaymentReference, decimal TakenBack, decimal ClawedBack, DateOnly? EndedOn,
    DateOnly? RecoveredOn);
