using TradeIn.Client.Corrections;
using TradeIn.Domain.Refusals;

namespace TradeIn.Cli.Seasons.Attempts;

/// <summary>Against A4 afterwards: what may change, and who may ask.</summary>
internal static class CorrectionAttempts
{
    private static readonly EntryChanges AnotherPrice = new(AgreedPrice: 66m);

    public static IReadOnlyList<Attempt> All { get; } =
    [
        new("correction of a certificate that no one issued", 2, scene =>
        {
            var deal = scene.Deal();
            scene.Refuse(Line(deal, Draft(scene, deal)), ReasonCode.CertificateUnknown);
        }),
        new("correction by another recycler", 3, scene => Refuse(
            scene, request => request with { RecyclerId = SeasonWorld.RecyclerBeside(request.RecyclerId).Id }, ReasonCode.CertificateOtherRecycler)),
        new("change of a redeemed certificate", 5, RedeemedChanged),
        new("change to a buyer registered elsewhere", 3, scene => Refuse(
            scene, request => request with { Changes = new EntryChanges(scene.Stranger() with { RegisteredIn = "120101" }) },
            ReasonCode.BuyerNotEligible)),
        new("change to a buyer whose quota is used up", 2, QuotaUsedUp),
        new("change to an agent without papers", 2, scene => Refuse(
            scene, request => request with { Changes = new EntryChanges(Agent: new Client.Agent("代办人")) },
            ReasonCode.AgentIdentityMissing)),
        new("change to a unit that was recycled", 3, UnitRecycled),
        new("change to a unit of no category", 2, OfNoCategory),
        new("change of a lost certificate", 2, Lost),
        new("invalid certificate invalidated again", 2, InvalidatedTwice),
    ];

    /// <summary>A correction as it should be.</summary>
    public static CorrectionRequest Draft(
        Scene scene, Deal deal, string kind = "change", EntryChanges? changes = null, DateTimeOffset? after = null) =>
        scene.Drafts.Correction(
            deal, scene.Drafts.Later(after ?? deal.Recycling.OccurredAt, 1, 5), kind,
            kind == "change" ? changes ?? AnotherPrice : null);

    private static SeasonLine Line(Deal deal, CorrectionRequest request) => SeasonLine.Of(request, deal.Recycling.OutletId);

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

    private static void RedeemedChanged(Scene scene)
    {
        var deal = scene.Deal();
        scene.Complete(deal);
        scene.Refuse(Line(deal, Draft(scene, deal)), ReasonCode.CorrectionCertificateRedeemed);
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
        CorrectionStepAttempts.Pass(scene, request);
        var again = Draft(scene, deal, "invalidate", after: request.OccurredAt.AddDays(6));
        scene.Refuse(Line(deal, again), ReasonCode.CertificateVoid);
    }
}
