using TradeIn.Domain;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Settlement;
using TradeIn.Testing.Decisions;
using static TradeIn.Testing.SampleWorld.Beijing;
using static TradeIn.Testing.SampleWorld.Requests;

namespace TradeIn.Testing.SampleWorld;

/// <summary>Statement S-1 of sel-dazhong over the 300 yuan of C-1, from its filing to its payment; each without a fault.</summary>
public static class Reimbursements
{
    private const string District = "finance-110108";
    private const string Municipal = "finance-municipal";

    /// <summary>2010-08-02, three weeks after the advance.</summary>
    public static FileStatement AStatement { get; } = new()
    {
        StatementId = "S-1",
        Programme = Beijing.Programme,
        Seller = "sel-dazhong",
        OccurredAt = At("2010-08-02 09:00"),
        Claims = [new StatedClaim("C-1", Yuan(300))],
        DeclaredCount = 1,
        DeclaredTotal = Yuan(300),
        FiledBy = "sel-dazhong",
    };

    /// <summary>All claims of it are accepted.</summary>
    public static ReviewClaims AReview { get; } = new()
    {
        ReviewId = "V-1",
        StatementId = "S-1",
        OccurredAt = At("2010-08-05 09:00"),
        Verdict = Verdict.Accept,
        Filter = new ClaimFilter(),
        Reasons = [],
        By = District,
    };

    public static ReviewClaims ARejection { get; } =
        AReview with { ReviewId = "V-2", Verdict = Verdict.Reject, Reasons = ["paper-missing"] };

    public static ConcludeReview AConclusion { get; } = new("S-1", "00ff", District, At("2010-08-06 09:00"));

    public static TakeSecondLook ASecondLook { get; } = new("S-1", [], Municipal, At("2010-08-07 09:00"));

    public static AllocateFunds AnAllocation { get; } = new("S-1", Yuan(300), Municipal, At("2010-08-08 09:00"));

    public static OrderPayment APaymentOrder { get; } = new("S-1", "PO-1", District, At("2010-08-09 09:00"));

    public static ConfirmPayment AConfirmation { get; } =
        new("S-1", Day("2010-08-12"), "BANK-1", District, At("2010-08-12 16:00"));

    public static FailPayment AFailure { get; } = new("S-1", "The account is closed.", District, At("2010-08-12 16:00"));

    public static WithdrawStatement AWithdrawal { get; } = new("S-1", "sel-dazhong", At("2010-08-03 09:00"));

    /// <summary>
    /// From the filing of a statement, of one claim or several, to the bank's confirmation; an hour after it all is done. There is
    /// no confirmation when debts take all of the payment.
    /// </summary>
    public static IEnumerable<Func<Scenario, Outcome>> Payment(FileStatement filing)
    {
        var (id, at, amount) = (filing.StatementId, filing.OccurredAt.AddHours(1), filing.DeclaredTotal);
        var paidOnOrder = false;
        return
        [
            story => story.When(filing),
            story => story.When(AReview with { ReviewId = $"V-{id}", StatementId = id, OccurredAt = at }),
            story => story.When(AConclusion with { StatementId = id, OccurredAt = at }),
            story => story.When(ASecondLook with { StatementId = id, OccurredAt = at }),
            story => story.When(AnAllocation with { StatementId = id, Amount = amount, OccurredAt = at }),
            story =>
            {
                var ordered = story.When(APaymentOrder with { StatementId = id, PaymentOrderId = $"PO-{id}", OccurredAt = at });
                paidOnOrder = ordered.The<PaymentOrdered>().Amount == Money.Zero;
                return ordered;
            },
            story => paidOnOrder
                ? new Outcome([])
                : story.When(AConfirmation with { StatementId = id, PaidOn = Beijing.Policy.DayOf(at), OccurredAt = at }),
        ];
    }

    /// <summary>C-1 was advanced, and is on the statement.</summary>
    public static Fact[] Filed =>
    [
        .. Past.PaidOut,
        Of(new StatementFiled(
            "S-1", Beijing.Programme, "sel-dazhong", "110108",
            [new StatementLine("C-1", Yuan(300), "sel-dazhong-s1", Day("2010-07-12"))], Yuan(300), "sel-dazhong",
            AStatement.OccurredAt)),
        new Fact(new StreamName("claim", "C-1"), new ClaimStated("C-1", "S-1", Yuan(300), Day("2010-08-02"))),
    ];

    public static Fact[] RefusedStatement =>
    [
        .. Past.PaidOut,
        Of(new StatementRefused(
            "S-1", Beijing.Programme, "sel-dazhong", 2, Yuan(300), "sel-dazhong", AStatement.OccurredAt,
            [new Domain.Refusals.Reason("statement.count-differs", 1, 2)])),
    ];

    public static Fact[] Withdrawn =>
    [
        .. Filed, Of(new StatementWithdrawn("S-1", "sel-dazhong", AWithdrawal.OccurredAt)),
        new Fact(new StreamName("claim", "C-1"), new ClaimUnstated("C-1", "S-1", LeftStatement.Withdrawn, Day("2010-08-03"))),
    ];

    /// <summary>Every claim has its verdict.</summary>
    public static Fact[] Reviewed =>
    [
        .. Filed,
        Of(new ClaimsReviewed("S-1", "V-1", Verdict.Accept, ["C-1"], [], Yuan(300), 0, District, AReview.OccurredAt)),
    ];

    public static Fact[] Concluded =>
        [.. Reviewed, Of(new ReviewConcluded("S-1", Yuan(300), "00ff", ["C-1"], [], District, AConclusion.OccurredAt))];

    /// <summary>The second look is taken.</summary>
    public static Fact[] Accepted =>
        [.. Concluded, Of(new SampleReviewed("S-1", [], Yuan(300), Municipal, ASecondLook.OccurredAt))];

    public static Fact[] Allocated =>
        [.. Accepted, Of(new FundsAllocated("S-1", Yuan(300), Municipal, AnAllocation.OccurredAt))];

    public static Fact[] Ordered =>
    [
        .. Allocated,
        Of(new PaymentOrdered("S-1", "PO-1", Yuan(300), Money.Zero, Yuan(300), District, APaymentOrder.OccurredAt)),
    ];

    public static Fact[] Paid =>
    [
        .. Ordered,
        Of(new PaymentConfirmed("S-1", "PO-1", Day("2010-08-12"), "BANK-1", District, AConfirmation.OccurredAt)),
        new Fact(
            new StreamName("claim", "C-1"),
            new SubsidyReimbursed("C-1", "sel-dazhong", Yuan(300), Day("2010-08-12"), "BANK-1", "S-1")),
    ];

    private static Fact Of(object @event) => new(new StreamName("statement", "S-1"), @event);
}
