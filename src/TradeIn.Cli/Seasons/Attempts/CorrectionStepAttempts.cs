using TradeIn.Client.Corrections;
using TradeIn.Domain.Refusals;
using static TradeIn.Cli.Seasons.Attempts.CorrectionAttempts;

namespace TradeIn.Cli.Seasons.Attempts;

/// <summary>Against A4: each authority in its turn, the last one judges anew, and what was paid out is recovered first.</summary>
internal static class CorrectionStepAttempts
{
    private static readonly string[] Steps = ["district-commerce", "municipal-commerce", "national-administrator"];

    public static IReadOnlyList<Attempt> All { get; } =
    [
        new("change of a certificate that was redeemed meanwhile", 2, RedeemedMeanwhile),
        new("municipal commerce before district commerce", 3, scene => OutOfTurn(scene, 1)),
        new("national administrator before the others", 3, scene => OutOfTurn(scene, 2)),
        new("district commerce decides twice", 2, scene => OutOfTurn(scene, 0, Steps[0])),
        new("rejected correction approved", 2, RejectedApproved),
        new("recovery of a subsidy that stands", 3, NothingToRecover),
        new("recovery of another amount, and once more", 3, WrongAmount),
        new("claim anew before the recovery", 2, ClaimedBeforeRecovery),
    ];

    private static SeasonLine StepOf(Scene scene, CorrectionRequest request, string step, int day) =>
        SeasonLine.Of(Drafts.Step(request, step, scene.Drafts.Later(request.OccurredAt, day, day)));

    /// <summary>All three agree.</summary>
    /// <param name="effect">What the last step brings about.</param>
    public static void Pass(Scene scene, CorrectionRequest request, Effect? effect = null)
    {
        for (var step = 0; step < Steps.Length; step++)
            scene.Decide(
                Drafts.Step(request, Steps[step], scene.Drafts.Later(request.OccurredAt, step + 1, step + 1)),
                step == 2 ? effect : null);
    }

    /// <summary>The last authority judges anew, and finds the certificate redeemed.</summary>
    private static void RedeemedMeanwhile(Scene scene)
    {
        var deal = scene.Deal();
        scene.Prepare(deal);
        var request = Draft(scene, deal);
        scene.Apply(request, deal);
        foreach (var step in Steps[..2]) scene.Decide(Drafts.Step(request, step, scene.Drafts.Later(request.OccurredAt, 1, 3)));
        scene.Claim(deal);
        scene.Refuse(StepOf(scene, request, Steps[2], 4), ReasonCode.CorrectionCertificateRedeemed);
        scene.Advance(deal);
    }

    private static void OutOfTurn(Scene scene, int step, params string[] before)
    {
        var deal = scene.Deal();
        scene.Recycle(deal);
        var request = Draft(scene, deal);
        scene.Apply(request, deal);
        foreach (var each in before) scene.Decide(Drafts.Step(request, each, scene.Drafts.Later(request.OccurredAt, 1, 1)));
        scene.Refuse(StepOf(scene, request, Steps[step], 2), ReasonCode.CorrectionNotAtThisStep);
    }

    private static void RejectedApproved(Scene scene)
    {
        var deal = scene.Deal();
        scene.Recycle(deal);
        var request = Draft(scene, deal);
        scene.Apply(request, deal);
        scene.Decide(Drafts.Step(request, Steps[0], scene.Drafts.Later(request.OccurredAt, 1, 2), "reject"));
        scene.Refuse(StepOf(scene, request, Steps[0], 4), ReasonCode.CorrectionNotAtThisStep);
        scene.Refuse(StepOf(scene, request, Steps[1], 5), ReasonCode.CorrectionNotAtThisStep);
    }

    private static void NothingToRecover(Scene scene)
    {
        var deal = scene.Deal();
        scene.Complete(deal);
        scene.Refuse(RecoveryOf(deal, deal.Advance.PaidAt.AddDays(1)), ReasonCode.ClaimNothingToRecover);
    }

    private static SeasonLine RecoveryOf(Deal deal, DateTimeOffset at) =>
        SeasonLine.Of(Drafts.Recovery(deal, at), deal.Claim.OutletId);

    private static DateTimeOffset Invalidate(Scene scene, Deal deal)
    {
        scene.Complete(deal);
        var request = Draft(scene, deal, "invalidate", after: deal.Advance.PaidAt);
        scene.Apply(request, deal);
        Pass(scene, request, new Effect { ToRecover = deal.Subsidy });
        return request.OccurredAt.AddDays(5);
    }

    private static void WrongAmount(Scene scene)
    {
        var deal = scene.Deal();
        var at = Invalidate(scene, deal);
        var recovery = Drafts.Recovery(deal, at);
        scene.Refuse(
            SeasonLine.Of(recovery with { Amount = deal.Subsidy + 0.01m }, deal.Claim.OutletId), ReasonCode.RecoveryWrongAmount);
        scene.Recover(recovery, deal);
        scene.Refuse(RecoveryOf(deal, at.AddDays(1)), ReasonCode.ClaimNothingToRecover);
    }

    /// <summary>The sale came first, so another certificate is good for it, once the subsidy is recovered.</summary>
    private static void ClaimedBeforeRecovery(Scene scene)
    {
        var deal = scene.Deal(Way.NewFirst);
        var at = Invalidate(scene, deal);
        var again = scene.Drafts.RecycleAgain(deal.Recycling, at.AddDays(1));
        var anew = deal.With(again, $"C-{scene.NextNumber()}").ClaimedAfter(again.OccurredAt);
        scene.Recycle(anew);
        scene.Refuse(anew.Claim, ReasonCode.PurchaseAlreadyClaimed);
        scene.Recover(Drafts.Recovery(deal, at.AddDays(2)), deal);
        scene.MakeGood(anew);
    }
}
