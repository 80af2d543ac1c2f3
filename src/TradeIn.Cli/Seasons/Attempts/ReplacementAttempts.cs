using TradeIn.Client.Corrections;
using TradeIn.Client.Recycling;
using TradeIn.Domain.Refusals;

namespace TradeIn.Cli.Seasons.Attempts;

/// <summary>Against A4 at the counter: the same recycler, the same day, a live certificate, and a new number.</summary>
internal static class ReplacementAttempts
{
    public static IReadOnlyList<Attempt> All { get; } =
    [
        new("voided certificate redeemed", 5, VoidRedeemed),
        new("replacement of a recycling that no one recorded", 2, scene =>
        {
            var deal = scene.Deal();
            scene.Refuse(Line($"R-{scene.NextNumber()}", deal.Recycling), ReasonCode.RecyclingUnknown);
        }),
        new("replacement on the next day", 5, scene => Refuse(
            scene, right => right with { OccurredAt = right.OccurredAt.AddDays(1) }, ReasonCode.ReplacementNotSameDay)),
        new("replacement with the number that it replaces", 3, NumberUsed),
        new("replacement by another recycler", 3, scene => Refuse(
            scene, right => ByAnother(scene, right), ReasonCode.CertificateOtherRecycler)),
        new("replacement by another recycler on the next day, registered elsewhere", 1, scene => Refuse(
            scene, right => ByAnother(scene, right) with
            {
                OccurredAt = right.OccurredAt.AddDays(1), Buyer = right.Buyer with { RegisteredIn = "130602" },
            },
            ReasonCode.BuyerNotEligible, ReasonCode.CertificateOtherRecycler, ReasonCode.ReplacementNotSameDay)),
        new("replacement of a redeemed certificate", 3, Redeemed),
        new("replaced twice", 2, ReplacedTwice),
    ];

    private static SeasonLine Line(string replaces, RecyclingRequest right) =>
        SeasonLine.Of(new ReplacementRequest(replaces, right));

    private static RecyclingRequest Right(Scene scene, RecyclingRequest wrong) =>
        scene.Drafts.RecycleAgain(wrong, wrong.OccurredAt.AddMinutes(7)) with { Agent = null };

    /// <summary>The attempt is refused, so the first entry stays good.</summary>
    private static void Refuse(Scene scene, Func<RecyclingRequest, RecyclingRequest> spoil, params ReasonCode[] reasons)
    {
        var deal = scene.Deal();
        scene.Recycle(deal);
        scene.Refuse(Line(deal.Recycling.RecyclingId, spoil(Right(scene, deal.Recycling))), reasons);
        scene.Buy(deal);
        scene.Claim(deal);
        scene.Advance(deal);
    }

    private static RecyclingRequest ByAnother(Scene scene, RecyclingRequest right)
    {
        var recycler = SeasonWorld.RecyclerBeside(right.RecyclerId);
        return right with
        {
            RecyclerId = recycler.Id, OutletId = recycler.Outlets[0].Id, Channel = "outlet", District = null,
            CertificateNumber = Market.UnusedCertificate(recycler, scene.Random),
        };
    }

    private static void VoidRedeemed(Scene scene)
    {
        var deal = scene.Deal();
        scene.Recycle(deal);
        var right = Right(scene, deal.Recycling);
        scene.Replace(new ReplacementRequest(deal.Recycling.RecyclingId, right));
        scene.Buy(deal);
        scene.Refuse(deal.Claim, ReasonCode.CertificateVoid);
        scene.MakeGood(deal.With(right, deal.Claim.ClaimId));
    }

    private static void NumberUsed(Scene scene)
    {
        var deal = scene.Deal();
        scene.Recycle(deal);
        scene.Refuse(
            Line(deal.Recycling.RecyclingId, Right(scene, deal.Recycling) with
            {
                CertificateNumber = deal.Recycling.CertificateNumber,
            }),
            ReasonCode.CertificateNumberUsed);
    }

    private static void Redeemed(Scene scene)
    {
        var deal = scene.Deal();
        scene.Complete(deal);
        scene.Refuse(
            Line(deal.Recycling.RecyclingId, Right(scene, deal.Recycling)),
            ReasonCode.CertificateAlreadyRedeemed, ReasonCode.OldUnitAlreadyRecycled);
    }

    private static void ReplacedTwice(Scene scene)
    {
        var deal = scene.Deal();
        scene.Recycle(deal);
        scene.Replace(new ReplacementRequest(deal.Recycling.RecyclingId, Right(scene, deal.Recycling)));
        scene.Refuse(
            Line(deal.Recycling.RecyclingId, Right(scene, deal.Recycling)),
            ReasonCode.CertificateVoid, ReasonCode.OldUnitAlreadyRecycled);
    }
}
