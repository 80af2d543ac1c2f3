using TradeIn.Domain.Refusals;

namespace TradeIn.Cli.Seasons.Attempts;

/// <summary>Against M1: only what was granted is paid out.</summary>
internal static class AdvanceAttempts
{
    public static IReadOnlyList<Attempt> All { get; } =
    [
        new("advance of another amount", 8, AnotherAmount),
        new("advance of a refused claim", 6, RefusedClaim),
    ];

    private static void AnotherAmount(Scene scene)
    {
        var deal = scene.Deal();
        scene.Prepare(deal);
        scene.Claim(deal);
        scene.Send(
            deal.Advance with { Amount = deal.Advance.Amount + 0.01m }, deal,
            Expectation.RefusedFor(ReasonCode.AdvanceWrongAmount));
        scene.Advance(deal);
    }

    private static void RefusedClaim(Scene scene)
    {
        var deal = scene.Deal();
        scene.Prepare(deal);
        scene.Refuse(deal.Claim with { ApplicationSigned = false }, ReasonCode.ApplicationNotSigned);
        scene.Send(deal.Advance, deal, Expectation.RefusedFor(ReasonCode.ClaimNotApproved));
        scene.MakeGood(deal);
    }
}
