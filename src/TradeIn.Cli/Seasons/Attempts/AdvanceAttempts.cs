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
        scene.Refuse(
            SeasonLine.Of(deal.Advance with { Amount = deal.Subsidy + 0.01m }, deal.Claim.OutletId),
            ReasonCode.AdvanceWrongAmount);
        scene.Advance(deal);
    }

    private static void RefusedClaim(Scene scene)
    {
        var deal = scene.Deal();
        scene.Prepare(deal);
        scene.Refuse(deal.Claim with { ApplicationSigned = false }, ReasonCode.ApplicationNotSigned);
        scene.Refuse(SeasonLine.Of(deal.Advance, deal.Claim.OutletId), ReasonCode.ClaimNotApproved);
        scene.MakeGood(deal);
    }
}
