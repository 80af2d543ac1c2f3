using TradeIn.Domain.Returns;
using TradeIn.Domain.Settlement;

namespace TradeIn.Domain.Tests.Transitions;

/// <summary>Statement S-1 over claim C-1; another one is S-2. It is reviewed when its claims have verdicts.</summary>
internal static class StatementTransitions
{
    /// <summary>All that is done with statements.</summary>
    public static Type[] Commands { get; } =
    [
        typeof(FileStatement), typeof(ReviewClaims), typeof(WithdrawStatement), typeof(ConcludeReview), typeof(TakeSecondLook),
        typeof(AllocateFunds), typeof(OrderPayment), typeof(ConfirmPayment), typeof(FailPayment),
    ];

    public static Subject Subject { get; } = new("statement")
    {
        States = ["Unknown", "Reviewed", .. Enum.GetNames<StatementStatus>()],
        Pasts = new()
        {
            ["Unknown"] = Past.PaidOut,
            ["Refused"] = RefusedStatement,
            ["Filed"] = Filed,
            ["Reviewed"] = Reviewed,
            ["Withdrawn"] = Withdrawn,
            ["Concluded"] = Concluded,
            ["Accepted"] = Accepted,
            ["Allocated"] = Allocated,
            ["Ordered"] = Ordered,
            ["Paid"] = Paid,
        },
        Attempts = new()
        {
            ["FileStatement of its claim"] = Attempt.Of<FileStatement>(past => Given(past).When(
                AStatement with { StatementId = past.Has(Statement.Stream("S-1")) ? "S-2" : "S-1" })),
            ["ReviewClaims"] = Attempt.Of<ReviewClaims>(past => Given(past).When(AReview)),
            ["WithdrawStatement"] = Attempt.Of<WithdrawStatement>(past => Given(past).When(AWithdrawal)),
            ["ConcludeReview"] = Attempt.Of<ConcludeReview>(past => Given(past).When(AConclusion)),
            ["TakeSecondLook"] = Attempt.Of<TakeSecondLook>(past => Given(past).When(ASecondLook)),
            ["AllocateFunds"] = Attempt.Of<AllocateFunds>(past => Given(past).When(AnAllocation)),
            ["OrderPayment"] = Attempt.Of<OrderPayment>(past => Given(past).When(APaymentOrder)),
            ["ConfirmPayment"] = Attempt.Of<ConfirmPayment>(past => Given(past).When(AConfirmation)),
            ["FailPayment"] = Attempt.Of<FailPayment>(past => Given(past).When(AFailure)),
            ["ReturnPurchase of its claim"] = Attempt.Of<ReturnPurchase>(past => Given(past).When(AReturn)),
        },
        // What other commands do to a claim's money does what its return does.
        Untouched =
        [
            .. typeof(Fact).Assembly.GetTypes().Where(type => type.GetMethods().Any(method => method.Name == "Decide"))
                .Except(Commands).Except([typeof(ReturnPurchase)]),
        ],
        StateOf = past => past.StateOf<Statement>(Statement.Stream("S-1")) switch
        {
            null => "Unknown",
            { Status: StatementStatus.Filed, Verdicts.Count: > 0 } => "Reviewed",
            { } statement => statement.Status.ToString(),
        },
        Table = """
            Unknown
              FileStatement of its claim   → Filed
              ReviewClaims                 nothing on record
              WithdrawStatement            nothing on record
              ConcludeReview               nothing on record
              TakeSecondLook               nothing on record
              AllocateFunds                nothing on record
              OrderPayment                 nothing on record
              ConfirmPayment               nothing on record
              FailPayment                  nothing on record
              ReturnPurchase of its claim  → Unknown
            Refused
              FileStatement of its claim   → Refused
              ReviewClaims                 statement.not-at-this-step, review.of-nothing
              WithdrawStatement            statement.not-at-this-step
              ConcludeReview               statement.not-at-this-step
              TakeSecondLook               statement.not-at-this-step
              AllocateFunds                statement.not-at-this-step
              OrderPayment                 statement.not-at-this-step
              ConfirmPayment               statement.not-at-this-step
              FailPayment                  statement.not-at-this-step
              ReturnPurchase of its claim  → Refused
            Filed
              FileStatement of its claim   claim.already-stated
              ReviewClaims                 → Reviewed
              WithdrawStatement            → Withdrawn
              ConcludeReview               statement.claim-undecided
              TakeSecondLook               statement.not-at-this-step
              AllocateFunds                statement.not-at-this-step
              OrderPayment                 statement.not-at-this-step
              ConfirmPayment               statement.not-at-this-step
              FailPayment                  statement.not-at-this-step
              ReturnPurchase of its claim  → Filed
            Reviewed
              FileStatement of its claim   claim.already-stated
              ReviewClaims                 → Reviewed
              WithdrawStatement            statement.under-review
              ConcludeReview               → Concluded
              TakeSecondLook               statement.not-at-this-step
              AllocateFunds                statement.not-at-this-step
              OrderPayment                 statement.not-at-this-step
              ConfirmPayment               statement.not-at-this-step
              FailPayment                  statement.not-at-this-step
              ReturnPurchase of its claim  → Reviewed
            Withdrawn
              FileStatement of its claim   → Withdrawn
              ReviewClaims                 statement.not-at-this-step
              WithdrawStatement            statement.not-at-this-step
              ConcludeReview               statement.not-at-this-step, statement.claim-undecided
              TakeSecondLook               statement.not-at-this-step
              AllocateFunds                statement.not-at-this-step
              OrderPayment                 statement.not-at-this-step
              ConfirmPayment               statement.not-at-this-step
              FailPayment                  statement.not-at-this-step
              ReturnPurchase of its claim  → Withdrawn
            Concluded
              FileStatement of its claim   claim.already-stated
              ReviewClaims                 statement.not-at-this-step
              WithdrawStatement            statement.not-at-this-step, statement.under-review
              ConcludeReview               statement.not-at-this-step
              TakeSecondLook               → Accepted
              AllocateFunds                statement.not-at-this-step
              OrderPayment                 statement.not-at-this-step
              ConfirmPayment               statement.not-at-this-step
              FailPayment                  statement.not-at-this-step
              ReturnPurchase of its claim  → Concluded
            Accepted
              FileStatement of its claim   claim.already-stated
              ReviewClaims                 statement.not-at-this-step
              WithdrawStatement            statement.not-at-this-step, statement.under-review
              ConcludeReview               statement.not-at-this-step
              TakeSecondLook               statement.not-at-this-step
              AllocateFunds                → Allocated
              OrderPayment                 statement.not-at-this-step
              ConfirmPayment               statement.not-at-this-step
              FailPayment                  statement.not-at-this-step
              ReturnPurchase of its claim  → Accepted
            Allocated
              FileStatement of its claim   claim.already-stated
              ReviewClaims                 statement.not-at-this-step
              WithdrawStatement            statement.not-at-this-step, statement.under-review
              ConcludeReview               statement.not-at-this-step
              TakeSecondLook               statement.not-at-this-step
              AllocateFunds                statement.not-at-this-step
              OrderPayment                 → Ordered
              ConfirmPayment               statement.not-at-this-step
              FailPayment                  statement.not-at-this-step
              ReturnPurchase of its claim  → Allocated
            Ordered
              FileStatement of its claim   claim.already-stated
              ReviewClaims                 statement.not-at-this-step
              WithdrawStatement            statement.not-at-this-step, statement.under-review
              ConcludeReview               statement.not-at-this-step
              TakeSecondLook               statement.not-at-this-step
              AllocateFunds                statement.not-at-this-step
              OrderPayment                 statement.not-at-this-step
              ConfirmPayment               → Paid
              FailPayment                  → Allocated
              ReturnPurchase of its claim  → Ordered
            Paid
              FileStatement of its claim   claim.already-stated
              ReviewClaims                 statement.not-at-this-step
              WithdrawStatement            statement.not-at-this-step, statement.under-review
              ConcludeReview               statement.not-at-this-step
              TakeSecondLook               statement.not-at-this-step
              AllocateFunds                statement.not-at-this-step
              OrderPayment                 statement.not-at-this-step
              ConfirmPayment               statement.not-at-this-step
              FailPayment                  statement.not-at-this-step
              ReturnPurchase of its claim  → Paid
            """,
    };
}
