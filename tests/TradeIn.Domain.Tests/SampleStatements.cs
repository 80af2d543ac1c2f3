using TradeIn.Domain.Claims;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Settlement;

namespace TradeIn.Domain.Tests;

/// <summary>One of every event of statements, and what can follow what of them.</summary>
internal static class SampleStatements
{
    private static readonly DateTimeOffset Then = At("2010-08-20 10:00");
    private static readonly Type[] Always = [typeof(ReviewRefused), typeof(StatementStepRefused)];
    private static readonly Type[] Open = [typeof(StatementLineReduced), .. Always];

    public static object[] All =>
    [
        .. Paid.Skip(Past.PaidOut.Length).Select(fact => fact.Event).Where(e => e is not SubsidyReimbursed),
        .. RefusedStatement.Skip(Past.PaidOut.Length).Select(fact => fact.Event),
        .. Withdrawn.Skip(Filed.Length).Select(fact => fact.Event),
        new ReviewRefused("S-1", "V-1", Verdict.Accept, "finance-110108", Then, []),
        new PaymentFailed("S-1", "PO-1", "The account is closed.", "finance-110108", Then),
        new StatementLineReduced("S-1", "C-1", "T-1", Money.Zero, Day("2010-08-20")),
        new StatementStepRefused("S-1", StatementStep.Conclude, "finance-110108", Then, []),
    ];

    public static (string Stream, object[] Past, Type[] Next)[] Rows =>
    [
        ("statement", [], [typeof(StatementFiled), typeof(StatementRefused)]),
        ("statement", Upto(RefusedStatement), Always),
        ("statement", Upto(Filed), [typeof(ClaimsReviewed), typeof(StatementWithdrawn), typeof(ReviewConcluded), .. Open]),
        ("statement", Upto(Withdrawn), Open),
        ("statement", Upto(Concluded), [typeof(SampleReviewed), .. Open]),
        ("statement", Upto(Accepted), [typeof(FundsAllocated), .. Open]),
        ("statement", Upto(Allocated), [typeof(PaymentOrdered), .. Open]),
        ("statement", Upto(Ordered), [typeof(PaymentConfirmed), typeof(PaymentFailed), .. Always]),
        ("statement", Upto(Paid), Always),
        (
            "statement", [.. Upto(Filed), new StatementLineReduced("S-1", "C-1", "T-1", Money.Zero, Day("2010-08-20"))],
            [typeof(ClaimsReviewed), typeof(StatementWithdrawn), typeof(ReviewConcluded), .. Always]),
    ];

    private static object[] Upto(Fact[] past) =>
        [.. past.Where(fact => fact.Stream.Type == "statement").Select(fact => fact.Event)];
}
