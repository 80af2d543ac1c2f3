namespace TradeIn.Client.Settlement;

/// <summary>A seller asks to be reimbursed for claims that it advanced (M1): a list, or all of a period.</summary>
/// <param name="StatementId">Chosen by the client, 1-64 of <c>A-Za-z0-9._-</c>.</param>
/// <param name="Programme">The programme's id.</param>
/// <param name="SellerId">The key must be its own.</param>
/// <param name="OccurredAt">When it was filed, RFC 3339 with offset; not in the future.</param>
/// <param name="Count">How many claims it is declared for; checked.</param>
/// <param name="Total">Yuan that it is declared for; checked.</param>
/// <param name="Claims">Up to 10 000, each once; or give <paramref name="Period"/>.</param>
/// <param name="Period">All advanced claims of these days that are on no statement.</param>
public sealed record StatementRequest(
    string StatementId, string Programme, string SellerId, DateTimeOffset OccurredAt, int Count, decimal Total,
    IReadOnlyList<StatedClaim>? Claims = null, StatementPeriod? Period = null);

/// <summary>A claim of a statement.</summary>
/// <param name="Amount">Yuan; what was advanced and stands.</param>
public sealed record StatedClaim(string ClaimId, decimal Amount);

/// <summary>Days of advances, both included.</summary>
/// <param name="From">The first.</param>
/// <param name="Until">The last.</param>
public sealed record StatementPeriod(DateOnly From, DateOnly Until);

/// <summary>The statement is with the finance office of the seller's place of registration.</summary>
/// <param name="Status"><c>filed</c>.</param>
/// <param name="District">Whose finance office reviews it, GB/T 2260.</param>
/// <param name="Count">How many claims are on it.</param>
/// <param name="Total">Yuan that they come to.</param>
/// <param name="Lines">Of one that was sent as CSV: what became of each line.</param>
public sealed record StatementAnswer(
    string StatementId, string Status, string District, int Count, decimal Total,
    IReadOnlyList<StatementLineResult>? Lines = null);

/// <summary>What became of a line of a statement that was sent as CSV.</summary>
/// <param name="Line">Its number in the file; 1 is the header.</param>
/// <param name="ClaimId">The claim that it names.</param>
/// <param name="Amount">Yuan that it states.</param>
/// <param name="Result"><c>stated</c>, <c>refused</c>, or <c>not-stated</c> when other lines or the sums were wrong.</param>
/// <param name="Reasons">Of a refused one: every rule that it failed.</param>
public sealed record StatementLineResult(
    int Line, string ClaimId, decimal Amount, string Result, IReadOnlyList<Reason>? Reasons = null);

/// <summary>District finance accepts, rejects or holds claims of a statement.</summary>
/// <param name="ReviewId">Chosen by the client.</param>
/// <param name="StatementId">A filed statement.</param>
/// <param name="Verdict"><c>accept</c>, <c>reject</c> or <c>hold</c>.</param>
/// <param name="OccurredAt">When, RFC 3339 with offset; not in the future.</param>
/// <param name="Claims">Which; or give <paramref name="Filter"/>.</param>
/// <param name="Filter">All claims that it takes; an empty one takes all.</param>
/// <param name="Reasons">Codes of <c>GET /v1/review-reasons</c>; at least one for <c>reject</c> and <c>hold</c>.</param>
/// <param name="Note">For people.</param>
public sealed record ReviewRequest(
    string ReviewId, string StatementId, string Verdict, DateTimeOffset OccurredAt, IReadOnlyList<string>? Claims = null,
    ReviewFilter? Filter = null, IReadOnlyList<string>? Reasons = null, string? Note = null);

/// <summary>Which claims; what is absent does not narrow.</summary>
/// <param name="AmountFrom">Yuan.</param>
/// <param name="AmountUntil">Yuan, included.</param>
/// <param name="Verdict">With this verdict now.</param>
/// <param name="Undecided">Without a verdict yet.</param>
public sealed record ReviewFilter(
    DateOnly? AdvancedFrom = null, DateOnly? AdvancedUntil = null, decimal? AmountFrom = null, decimal? AmountUntil = null,
    string? OutletId = null, string? Verdict = null, bool? Undecided = null);

/// <summary>The verdicts are on record.</summary>
/// <param name="Count">How many claims they are about.</param>
/// <param name="Amount">Yuan that those come to.</param>
/// <param name="Undecided">Claims of the statement that still have no verdict.</param>
public sealed record ReviewAnswer(string ReviewId, string StatementId, string Verdict, int Count, decimal Amount, int Undecided);

/// <summary>A step of a statement.</summary>
/// <param name="Step">
/// <c>withdraw</c> by the seller before the review; <c>conclude</c> by district finance; <c>second-look</c> and <c>allocate</c> by
/// municipal finance; <c>order-payment</c>, <c>confirm-payment</c> and <c>fail-payment</c> by district finance.
/// </param>
/// <param name="OccurredAt">When, RFC 3339 with offset; not in the future.</param>
/// <param name="Overturned">With <c>second-look</c>: claims of the sample whose verdict is turned round.</param>
/// <param name="Amount">With <c>allocate</c>: yuan; what was accepted.</param>
/// <param name="PaymentOrderId">With <c>order-payment</c>: chosen by the client.</param>
/// <param name="PaidOn">With <c>confirm-payment</c>.</param>
/// <param name="Reference">With <c>confirm-payment</c>: what the bank knows it by.</param>
/// <param name="Grounds">With <c>fail-payment</c>: what the bank said; with <c>second-look</c> a note.</param>
public sealed record StatementStepRequest(
    string Step, DateTimeOffset OccurredAt, IReadOnlyList<string>? Overturned = null, decimal? Amount = null,
    string? PaymentOrderId = null, DateOnly? PaidOn = null, string? Reference = null, string? Grounds = null);

/// <summary>What a <c>tradein.statement-step.v1</c> event carries.</summary>
public sealed record StatementStepEventData(
    string StatementId, string Step, DateTimeOffset OccurredAt, IReadOnlyList<string>? Overturned = null, decimal? Amount = null,
    string? PaymentOrderId = null, DateOnly? PaidOn = null, string? Reference = null, string? Grounds = null);

/// <summary>The step is on record.</summary>
/// <param name="Status"><c>withdrawn</c>, <c>concluded</c>, <c>accepted</c>, <c>allocated</c>, <c>ordered</c> or <c>paid</c>.</param>
/// <param name="Accepted">Yuan that the accepted claims come to.</param>
/// <param name="Sample">With <c>conclude</c>: the claims for the second look.</param>
/// <param name="Gross">With <c>order-payment</c>: yuan of the accepted claims that stand.</param>
/// <param name="Netted">With <c>order-payment</c>: yuan of debts that were set off.</param>
/// <param name="Amount">With <c>order-payment</c>: yuan to be paid. Zero when the debts took all of it: then the statement is paid.</param>
public sealed record StatementStepAnswer(
    string StatementId, string Status, DateTimeOffset OccurredAt, decimal? Accepted = null, IReadOnlyList<string>? Sample = null,
    decimal? Gross = null, decimal? Netted = null, decimal? Amount = null);

/// <summary>A debt of a seller is settled outside of statements.</summary>
/// <param name="SettlementId">Chosen by the client.</param>
/// <param name="Programme">Whose policy says when the bond may be drawn on.</param>
/// <param name="SellerId">Who owes.</param>
/// <param name="Amount">Yuan; no more than is owed.</param>
/// <param name="Means"><c>payment</c>: the seller paid; <c>bond</c>: taken from its bond, once no statement netted it in time.</param>
/// <param name="On">The day; not in the future.</param>
/// <param name="Reference">What a payment is known by; required for <c>payment</c>.</param>
public sealed record DebtSettlementRequest(
    string SettlementId, string Programme, string SellerId, decimal Amount, string Means, DateOnly On, string? Reference = null);

/// <summary>The debt is settled.</summary>
/// <param name="Owed">Yuan that are still owed.</param>
/// <param name="Bond">Yuan that the bond holds now, when it was drawn on.</param>
public sealed record DebtSettlementAnswer(
    string SettlementId, string SellerId, decimal Amount, string Means, DateOnly On, decimal Owed, decimal? Bond = null);

/// <summary>A tranche of a programme's budget for a district.</summary>
/// <param name="TrancheId">Chosen by the client.</param>
/// <param name="District">GB/T 2260, in force on that day.</param>
/// <param name="Amount">Yuan.</param>
/// <param name="On">The day; not in the future.</param>
public sealed record TrancheRequest(string TrancheId, string Programme, string District, decimal Amount, DateOnly On);

/// <summary>The tranche is at the district's disposal.</summary>
/// <param name="Amount">Yuan; of the tranche.</param>
/// <param name="Allocated">Yuan; of all tranches up to this one.</param>
/// <param name="Remaining">Yuan that could be committed when it was on record.</param>
public sealed record TrancheAnswer(
    string TrancheId, string Programme, string District, decimal Amount, decimal Allocated, decimal Remaining);

/// <summary>The budgets of a programme, district by district.</summary>
/// <param name="Items">By the districts' codes; a district that was abolished is there as long as anything is on record of its budget.</param>
public sealed record BudgetsView(string Programme, IReadOnlyList<BudgetView> Items);

/// <summary>A budget as it stands; all amounts in yuan.</summary>
/// <param name="Binding">Whether a claim is refused when nothing remains.</param>
/// <param name="Allocated">In all tranches.</param>
/// <param name="Committed">To approved claims whose payment is not ordered.</param>
/// <param name="Spent">Ordered or paid, less what came back.</param>
/// <param name="Released">What returns and revocations ever gave back; it is in what remains.</param>
/// <param name="Remaining">Allocated, less committed and spent; below zero when a budget that does not bind is overdrawn.</param>
public sealed record BudgetView(
    string Programme, string District, bool Binding, decimal Allocated, decimal Committed, decimal Spent, decimal Released,
    decimal Remaining);
