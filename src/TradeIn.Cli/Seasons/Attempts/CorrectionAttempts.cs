using TradeIn.Client.Corrections;
using TradeIn.Domain.Refusals;

namespace TradeIn.Cli.Seasons.Attempts;

/// <summary>Against A4 afterwards: what may change, who may ask, and the three authorities in their order.</summary>
internal static class CorrectionAttempts
{
    private static readonly string[] Steps = ["district-commerce", "municipal-commerce", "national-administrator"];
    private static readonly EntryChanges AnotherPrice = new(AgreedPrice: 66m);

    public static IReadOnlyList<Attempt> All { get; } =
    [
        new("correction of a certificate that no one issued", 2, scene =>
        {
            var deal = scene.Deal();
            scene.Refuse(Line(deal, Draft(scene, deal)), ReasonCode.CertificateUnknown);
        }),
        new("correction by another recycler", 3, scene => Refuse(
            scene, request => request with { RecyclerId = OtherThan(request.RecyclerId) }, ReasonCode.CertificateOtherRecycler)),
        new("change of a redeemed certificate", 5, RedeemedChanged),
        new("change of a certificate that was redeemed meanwhile", 2, RedeemedMeanwhile),
        new("change to a buyer registered elsewhere", 3, scene => Refuse(
            scene, request => request with { Changes = new EntryChanges(Newcomer(scene) with { RegisteredIn = "120101" }) },
            ReasonCode.BuyerNotEligible)),
        new("change to a buyer whose quota is used up", 2, QuotaUsedUp),
        new("change to an agent without papers", 2, scene => Refuse(
            scene, request => request with { Changes = new EntryChanges(Agent: new Client.Agent("代办人")) },
            ReasonCode.AgentIdentityMissing)),
        new("change to a unit that was recycled", 3, UnitRecycled),
        new("change to a unit of no category", 2, OfNoCategory),
        new("change of a lost certificate", 2, Lost),
        new("invalid certificate invalidated again", 2, InvalidatedTwice),
        new("municipal commerce before district commerce", 3, scene => OutOfTurn(scene, 1)),
        new("national administrator before the others", 3, scene => OutOfTurn(scene, 2)),
        new("district commerce decides twice", 2, scene => OutOfTurn(scene, 0, Steps[0])),
        new("rejected correction approved", 2, RejectedApproved),
        new("recovery of a subsidy that stands", 3, NothingToRecover),
        new("recovery of another amount, and once more", 3, WrongAmount),
        new("claim anew before the recovery", 2, ClaimedBeforeRecovery),
    ];

    private static CorrectionRequest Draft(
        Scene scene, Deal deal, string kind = "change", EntryChanges? changes = null, DateTimeOffset? after = null) =>
        scene.Drafts.Correction(
            deal, scene.Drafts.Later(after ?? deal.Recycling.OccurredAt, 1, 5), kind,
            kind == "change" ? changes ?? AnotherPrice : null);

    private static SeasonLine Line(Deal deal, CorrectionRequest request) => SeasonLine.Of(request, deal.Recycling.OutletId);

    private static string OtherThan(string recycler) =>
        (recycler == SeasonWorld.Recyclers[4].Id ? SeasonWorld.Recyclers[5] : SeasonWorld.Recyclers[4]).Id;

    private static Client.Party Newcomer(Scene scene)
    {
        var person = scene.Person();
        return person.Show(person.Documents[0], scene.Random);
    }

    /// <summary>The attempt is refused, so the entry stays as it was.</summary>
    private static void Refuse(Scene scene, Func<CorrectionRequest, CorrectionRequest> spoil, params ReasonCode[] reasons)
    {
        var deal = scene.Deal();
        scene.Recycle(deal);
        scene.Refuse(Line(deal, spoil(Draft(scene, deal))), reasons);
        scene.Buy(deal);
        scene.Claim(deal);
        scene.Advance(deal);
    }

    private static SeasonLine StepOf(Scene scene, CorrectionRequest request, string step, int day) =>
        SeasonLine.Of(Drafts.Step(request, step, scene.Drafts.Later(request.OccurredAt, day, day)));

    private static void Pass(Scene scene, CorrectionRequest request, Effect? effect = null)
    {
        for (var step = 0; step < Steps.Length; step++)
            scene.Decide(
                Drafts.Step(request, Steps[step], scene.Drafts.Later(request.OccurredAt, step + 1, step + 1)),
                step == 2 ? effect : null);
    }

    private static void RedeemedChanged(Scene scene)
    {
        var deal = scene.Deal();
        scene.Complete(deal);
        scene.Refuse(Line(deal, Draft(scene, deal)), ReasonCode.CorrectionCertificateRedeemed);
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

    private static void QuotaUsedUp(Scene scene)
    {
        var (person, deal) = (scene.Person(), scene.Deal());
        for (var unit = 1; unit <= 5; unit++) scene.Complete(scene.Deal(customer: person));
        scene.Recycle(deal);
        var incoming = person.Show(person.Documents[0], scene.Random);
        scene.Refuse(
            Line(deal, Draft(scene, deal, changes: new EntryChanges(incoming))),
            ReasonCode.QuotaOldExceeded, ReasonCode.QuotaNewExceeded);
    }

    private static void UnitRecycled(Scene scene)
    {
        var (other, deal) = (scene.Deal(), scene.Deal());
        scene.Complete(other);
        scene.Recycle(deal);
        scene.Refuse(
            Line(deal, Draft(scene, deal, changes: new EntryChanges(Unit: other.Recycling.Unit))),
            ReasonCode.OldUnitAlreadyRecycled);
    }

    private static void OfNoCategory(Scene scene)
    {
        var deal = scene.Deal();
        scene.Recycle(deal);
        var unit = deal.Recycling.Unit with { Category = "water-heater" };
        scene.Refuse(Line(deal, Draft(scene, deal, changes: new EntryChanges(Unit: unit))), ReasonCode.CategoryNotCovered);
    }

    private static void Lost(Scene scene)
    {
        var deal = scene.Deal();
        scene.Recycle(deal);
        scene.ReportLoss(scene.Drafts.Loss(deal, scene.Drafts.Later(deal.Recycling.OccurredAt, 1, 3)), deal);
        scene.Refuse(Line(deal, Draft(scene, deal)), ReasonCode.CertificateLost);
    }

    private static void InvalidatedTwice(Scene scene)
    {
        var deal = scene.Deal();
        scene.Recycle(deal);
        var request = Draft(scene, deal, "invalidate");
        scene.Apply(request, deal);
        Pass(scene, request);
        scene.Refuse(Line(deal, Draft(scene, deal, "invalidate", after: request.OccurredAt.AddDays(6))), ReasonCode.CertificateVoid);
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
