using TradeIn.Client;
using TradeIn.Client.Recycling;
using TradeIn.Domain.Refusals;

namespace TradeIn.Cli.Seasons.Attempts;

/// <summary>Against R1 to R9.</summary>
internal static class RecyclingAttempts
{
    private const string ElsewhereInChina = "130602";

    public static IReadOnlyList<Attempt> All { get; } =
    [
        new("recycled before the programme", 4, BeforeTheProgramme) { From = new(2010, 5, 27), Until = new(2010, 5, 31) },
        new("recycled after the programme", 4, AfterTheProgramme) { From = new(2011, 11, 1) },
        new("old unit of no category", 6, scene => Refuse(
            scene, recycling => recycling with { Unit = recycling.Unit with { Category = "microwave-oven" } },
            ReasonCode.CategoryNotCovered)),
        new("recycler without its bond", 5, WithoutBond),
        new("recycler without its bond, elsewhere, of no category", 1, WithoutBondElsewhere),
        new("recycled at an outlet that is not registered", 3, scene => Refuse(
            scene, recycling => recycling with { OutletId = $"{recycling.RecyclerId}-o9" }, ReasonCode.OutletNotRegistered)),
        new("one-stop delivery by a plain recycler", 4, DeliveryByPlainRecycler),
        new("seller recycles", 1, SellerRecycles),
        new("recycled for someone registered elsewhere", 12, scene => Refuse(
            scene, recycling => recycling with { Buyer = recycling.Buyer with { RegisteredIn = ElsewhereInChina } },
            ReasonCode.BuyerNotEligible)),
        new("recycled for an agent without papers", 8, scene => Refuse(
            scene, recycling => recycling with { Agent = new Agent("代办人") }, ReasonCode.AgentIdentityMissing)),
        new("registered elsewhere, agent without papers", 2, scene => Refuse(
            scene, recycling => recycling with
            {
                Buyer = recycling.Buyer with { RegisteredIn = ElsewhereInChina }, Agent = new Agent("代办人"),
            },
            ReasonCode.BuyerNotEligible, ReasonCode.AgentIdentityMissing)),
        new("sixth old unit of a person", 10, SixthOldUnit),
        new("fifty-first old unit of an entity", 1, FiftyFirstOldUnit) { Until = new(2011, 9, 30) },
        new("collected outside the awarded regions", 6, OutsideTheRegions),
        new("certificate of another recycler's range", 4, NotAllotted),
        new("certificate number used twice", 5, NumberUsed),
        new("another recycler's used certificate for a recycled unit", 2, EverythingUsed),
        new("old unit recycled twice", 8, UnitRecycledTwice),
    ];

    /// <summary>The attempt is refused; then the same is done as it should be.</summary>
    private static void Refuse(Scene scene, Func<RecyclingRequest, RecyclingRequest> spoil, params ReasonCode[] reasons)
    {
        var deal = scene.Deal();
        var good = deal.Recycling with { Agent = null };
        scene.Refuse(spoil(good), reasons);
        var again = good with { RecyclingId = $"R-{scene.NextNumber()}" };
        scene.Complete(deal with { Recycling = again });
    }

    private static void BeforeTheProgramme(Scene scene) => scene.Refuse(scene.Deal().Recycling, ReasonCode.ProgrammeNotInForce);

    private static void AfterTheProgramme(Scene scene)
    {
        var recycling = scene.Deal().Recycling;
        var late = Rhythm.AtRecycler(new DateOnly(2012, 1, 1).AddDays(scene.Random.Below(20)), scene.Random);
        scene.Refuse(recycling with { OccurredAt = late }, ReasonCode.ProgrammeNotInForce);
    }

    private static RecyclingRequest ByUnbonded(Scene scene) => scene.Deal().Recycling with
    {
        RecyclerId = SeasonWorld.UnbondedRecycler.Id,
        OutletId = SeasonWorld.UnbondedRecycler.Outlets[0].Id,
        Channel = "outlet",
        District = null,
        CertificateNumber = Market.UnusedCertificate(SeasonWorld.UnbondedRecycler, scene.Random),
    };

    private static void WithoutBond(Scene scene) => scene.Refuse(ByUnbonded(scene), ReasonCode.RecyclerNotQualified);

    private static void WithoutBondElsewhere(Scene scene)
    {
        var recycling = ByUnbonded(scene);
        scene.Refuse(
            recycling with { Channel = "home", District = "110113", Unit = recycling.Unit with { Category = "range-hood" } },
            ReasonCode.CategoryNotCovered, ReasonCode.RecyclerNotQualified, ReasonCode.RegionNotAwarded);
    }

    private static void DeliveryByPlainRecycler(Scene scene)
    {
        var deal = scene.Deal(recycler: scene.Market.PlainRecycler(scene.Random));
        scene.Refuse(deal.Recycling with { Channel = "delivery" }, ReasonCode.SellerNotDual);
    }

    private static void SellerRecycles(Scene scene)
    {
        var seller = scene.Market.PlainSeller(scene.Random);
        scene.Refuse(
            scene.Deal().Recycling with
            {
                RecyclerId = seller.Id, OutletId = seller.Outlets[0].Id, Channel = "outlet", District = null,
            },
            ReasonCode.RecyclerNotQualified, ReasonCode.OutletNotRegistered, ReasonCode.CertificateNotAllotted);
    }

    private static void SixthOldUnit(Scene scene)
    {
        var person = scene.Person();
        for (var unit = 1; unit <= 5; unit++) scene.Recycle(scene.Deal(customer: person));
        scene.Refuse(scene.Deal(customer: person).Recycling, ReasonCode.QuotaOldExceeded);
    }

    private static void FiftyFirstOldUnit(Scene scene)
    {
        var entity = scene.Entity();
        for (var unit = 1; unit <= 50; unit++) scene.Recycle(scene.Deal(customer: entity));
        scene.Refuse(scene.Deal(customer: entity).Recycling, ReasonCode.QuotaOldExceeded);
    }

    private static void OutsideTheRegions(Scene scene)
    {
        var recycler = scene.Market.PlainRecycler(scene.Random);
        var outside = SeasonWorld.Districts.Where(district => !recycler.Regions.Contains(SeasonWorld.RegionOf[district])).ToList();
        var deal = scene.Deal(recycler: recycler);
        scene.Refuse(
            deal.Recycling with { Channel = "home", District = scene.Random.Pick(outside) }, ReasonCode.RegionNotAwarded);
        scene.Complete(deal with
        {
            Recycling = deal.Recycling with { RecyclingId = $"R-{scene.NextNumber()}", Channel = "outlet", District = null },
        });
    }

    private static void NotAllotted(Scene scene)
    {
        var deal = scene.Deal(recycler: SeasonWorld.Recyclers[0]);
        var number = Market.UnusedCertificate(scene.Random.Pick(SeasonWorld.Duals), scene.Random);
        scene.Refuse(deal.Recycling with { CertificateNumber = number }, ReasonCode.CertificateNotAllotted);
    }

    private static void NumberUsed(Scene scene)
    {
        var recycler = scene.Market.PlainRecycler(scene.Random);
        var (first, second) = (scene.Deal(recycler: recycler), scene.Deal(recycler: recycler));
        scene.Complete(first);
        scene.Refuse(
            second.Recycling with { CertificateNumber = first.Recycling.CertificateNumber }, ReasonCode.CertificateNumberUsed);
    }

    private static void EverythingUsed(Scene scene)
    {
        var first = scene.Deal(recycler: SeasonWorld.Recyclers[1]);
        scene.Recycle(first);
        scene.Refuse(
            scene.Deal(recycler: SeasonWorld.Recyclers[2]).Recycling with
            {
                CertificateNumber = first.Recycling.CertificateNumber, Unit = first.Recycling.Unit,
            },
            ReasonCode.CertificateNotAllotted, ReasonCode.CertificateNumberUsed, ReasonCode.OldUnitAlreadyRecycled);
    }

    /// <summary>The serial number is written another way the second time.</summary>
    private static void UnitRecycledTwice(Scene scene)
    {
        var first = scene.Deal();
        scene.Complete(first);
        var serial = first.Recycling.Unit.SerialNumber.ToLowerInvariant();
        scene.Refuse(
            scene.Deal().Recycling with
            {
                Unit = first.Recycling.Unit with { SerialNumber = $" {serial[..5]}-{serial[5..]}" },
            },
            ReasonCode.OldUnitAlreadyRecycled);
    }
}
