using TradeIn.Domain.Refusals;

namespace TradeIn.Cli.Seasons.Attempts;

/// <summary>Against M1: finance pays what was advanced and stands, and once.</summary>
internal static class SettlementAttempts
{
    public static IReadOnlyList<Attempt> All { get; } =
    [
        new("reimbursement before the advance", 4, BeforeTheAdvance),
        new("reimbursement of another amount", 4, AnotherAmount),
        new("reimbursed twice", 4, Twice),
        new("reimbursement after the return", 3, AfterTheReturn),
        new("reimbursement of the former subsidy after an exchange", 2, AfterAnExchange),
    ];

    private static void BeforeTheAdvance(Scene scene)
    {
        var deal = scene.Deal();
        scene.Prepare(deal);
        scene.Claim(deal);
        scene.Refuse(SeasonLine.Of(scene.Drafts.Reimbursement(deal)), ReasonCode.ClaimNotAdvanced);
    }

    private static void AnotherAmount(Scene scene)
    {
        var deal = scene.Deal();
        scene.Complete(deal);
        var payment = scene.Drafts.Reimbursement(deal);
        scene.Refuse(SeasonLine.Of(payment with { Amount = deal.Subsidy - 0.01m }), ReasonCode.ReimbursementWrongAmount);
        scene.Reimburse(payment);
    }

    private static void Twice(Scene scene)
    {
        var deal = scene.Deal();
        scene.Complete(deal);
        scene.Reimburse(scene.Drafts.Reimbursement(deal));
        scene.Refuse(SeasonLine.Of(scene.Drafts.Reimbursement(deal)), ReasonCode.ClaimNotAdvanced);
    }

    private static void AfterTheReturn(Scene scene)
    {
        var deal = scene.Deal();
        scene.Complete(deal);
        scene.GiveBack(scene.Drafts.Return(deal, deal.Advance.PaidAt.AddHours(2), deal.Subsidy), deal);
        scene.Refuse(SeasonLine.Of(scene.Drafts.Reimbursement(deal)), ReasonCode.ClaimNotAdvanced);
    }

    private static void AfterAnExchange(Scene scene)
    {
        var deal = scene.Deal();
        scene.Complete(deal);
        var at = scene.Drafts.Later(deal.Advance.PaidAt, 1, 9);
        var left = scene.Exchange(scene.Drafts.Exchange(deal, at, Math.Floor(deal.Subsidy * 5m)), deal);
        scene.Refuse(SeasonLine.Of(scene.Drafts.Reimbursement(deal)), ReasonCode.ReimbursementWrongAmount);
        scene.Reimburse(scene.Drafts.Reimbursement(left));
    }
}
