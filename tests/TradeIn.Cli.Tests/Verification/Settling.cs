using TradeIn.Domain.Programmes;
using TradeIn.Domain.Settlement;

namespace TradeIn.Cli.Tests.Verification;

/// <summary>Commands of statements, debts and budgets: lawful as they are, and changed with <c>with</c>.</summary>
internal static class Settling
{
    /// <summary>Of C-1, advanced with 300 yuan.</summary>
    public static FileStatement Statement(int number = 1, params StatedClaim[] claims) => new()
    {
        StatementId = $"ST-{number}", Programme = Season.Beijing.Programme, Seller = Season.Seller,
        OccurredAt = Season.At("2010-07-15T09:00"), FiledBy = "seller-key",
        Claims = claims is [] ? [Stated(1)] : claims, DeclaredCount = Math.Max(1, claims.Length),
        DeclaredTotal = claims is [] ? Aftermath.Yuan(300)
            : claims.Aggregate(Money.Zero, (sum, claim) => sum + claim.Amount),
    };

    public static StatedClaim Stated(int claim) => new($"C-{claim}", Aftermath.Yuan(300));

    public static ReviewClaims Review(string id, Verdict verdict, params string[] claims) => new()
    {
        ReviewId = id, StatementId = "ST-1", OccurredAt = Season.At("2010-07-16T09:00"), Verdict = verdict,
        Claims = claims is [] ? ["C-1"] : claims, By = "finance-1",
        Reasons = verdict == Verdict.Accept ? [] : ["paper-missing"],
    };

    public static ConcludeReview Conclusion { get; } =
        new("ST-1", "seed-1", "finance-1", Season.At("2010-07-17T09:00"));

    public static TakeSecondLook SecondLook { get; } =
        new("ST-1", [], "finance-2", Season.At("2010-07-18T09:00"));

    public static AllocateFunds Allocation(int yuan = 300) =>
        new("ST-1", Aftermath.Yuan(yuan), "finance-municipal", Season.At("2010-07-19T09:00"));

    public static OrderPayment Order(string id = "ZF-1") =>
        new("ST-1", id, "finance-1", Season.At("2010-07-20T09:00"));

    public static ConfirmPayment Confirmation { get; } =
        new("ST-1", new DateOnly(2010, 7, 22), "bank-1", "finance-1", Season.At("2010-07-22T15:00"));

    public static FailPayment Failure { get; } =
        new("ST-1", "The account is closed.", "finance-1", Season.At("2010-07-22T15:00"));

    public static WithdrawStatement Withdrawal { get; } =
        new("ST-1", "seller-key", Season.At("2010-07-15T12:00"));

    public static AllocateBudget Tranche(int number = 1) => new(
        $"YS-{number}", Season.Beijing.Programme, "110105", Aftermath.Yuan(100_000), new DateOnly(2010, 6, 1));

    public static SettleDebt Settlement(DebtMeans means, int yuan = 300) => new(
        "QK-1", Season.Seller, Season.Beijing.Programme, Aftermath.Yuan(yuan), means, new DateOnly(2010, 11, 1),
        means == DebtMeans.Payment ? "Z-9" : null);
}
