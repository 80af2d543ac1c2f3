using TradeIn.Domain.Certificates;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Recycling;
using static TradeIn.Domain.Refusals.ReasonCode;

namespace TradeIn.Domain.Tests.Recycling;

public class RecordRecyclingRefusalTests
{
    private const string Categories = "television, refrigerator, washing-machine, air-conditioner, computer";
    private const string Period = "2010-06-01 to 2011-12-31";

    private static readonly RecordRecycling AtHome =
        ARecycling with { Channel = RecyclingChannel.Home, District = "110112" };

    private static readonly RecordRecycling ByJingdian = ARecycling with
    {
        Recycler = "dual-jingdian", Outlet = "dual-jingdian-r1", Certificate = CertificateNumber.Parse("BJ00020001"),
    };

    private static readonly RecordRecycling Unbonded = ARecycling with
    {
        Recycler = "rec-nobond", Outlet = "rec-nobond-o1", Certificate = CertificateNumber.Parse("BJ00050001"),
    };

    private static readonly Dictionary<string, Refusal<RecordRecycling>> Table = new()
    {
        ["R5: before the first day"] = new(
            ARecycling with { OccurredAt = At("2010-05-31 23:59:59") }, ProgrammeNotInForce.With(Period, "2010-05-31")),
        ["R5: after the last day"] = new(
            ARecycling with { OccurredAt = At("2012-01-01 00:00") }, ProgrammeNotInForce.With(Period, "2012-01-01")),
        ["R5: reported later than the programme takes it"] = new(
            [PublishedAs(FirstVersion with { Policy = Beijing.Policy with { LatestArrivalDays = 3 } }), Shops.All],
            ARecycling, [ProgrammeArrivedTooLate.With(3, "2010-07-10")]),
        ["R2: a category that is not taken"] = new(
            ARecycling with { Unit = AUnit(Category.Parse("gas-stove"), "SN-OLD-1") },
            CategoryNotCovered.With(Categories, "gas-stove")),
        ["R1: an enterprise that nobody knows"] = new(
            ARecycling with { Recycler = "rec-unknown" },
            RecyclerNotQualified.With(actual: "unknown"), OutletNotRegistered.With(actual: "rec-huaxing-o1"),
            CertificateNotAllotted.With(actual: "BJ00000001")),
        ["R1: no bond"] = new(Unbonded, RecyclerNotQualified.With(actual: "bond 0.00 of 100000.00")),
        ["R1: a seller is no recycler"] = new(
            ARecycling with { Recycler = "sel-dazhong", Outlet = "sel-dazhong-s1" },
            RecyclerNotQualified.With(actual: "no award for recycling"),
            OutletNotRegistered.With(actual: "sel-dazhong-s1"), CertificateNotAllotted.With(actual: "BJ00000001")),
        ["R1: suspended"] = new(
            [Past.World, [Shops.Of("rec-huaxing", new EnterpriseSuspended("rec-huaxing", Day("2010-07-01")))]],
            ARecycling, [RecyclerNotQualified.With(actual: "suspended from 2010-07-01")]),
        ["R1: an outlet of another enterprise"] = new(
            ARecycling with { Outlet = "rec-green-o1" }, OutletNotRegistered.With(actual: "rec-green-o1")),
        ["R1: an outlet for sales only"] = new(
            ByJingdian with { Outlet = "dual-jingdian-s1" }, OutletNotRegistered.With(actual: "dual-jingdian-s1")),
        ["R6: taken along by an enterprise that does not sell"] = new(
            ARecycling with { Channel = RecyclingChannel.Delivery }, SellerNotDual.With(actual: "rec-huaxing")),
        ["R3: registered elsewhere"] = new(
            ARecycling with { Buyer = People.Outsider }, BuyerNotEligible.With("110000", "310101")),
        ["R3: registered in a district that does not exist"] = new(
            ARecycling with { Buyer = People.Wang with { RegisteredIn = "119999" } },
            BuyerNotEligible.With("110000", "119999")),
        ["R3: an agent who shows no document of his own"] = new(
            ARecycling with { Agent = People.AgentWithoutIdentity }, AgentIdentityMissing.With()),
        ["R4: a sixth old unit"] = new(
            [Past.World, Past.OldUnits(People.Wang, 5)], ARecycling, [QuotaOldExceeded.With(5, 5)]),
        ["R6: at home outside the awarded regions"] = new(
            AtHome with { District = "110101" }, RegionNotAwarded.With("II", "110101")),
        ["R6: at home without saying where"] = new(AtHome with { District = null }, RegionNotAwarded.With("II", "")),
        ["R8: a number outside the recycler's ranges"] = new(
            ARecycling with { Certificate = CertificateNumber.Parse("BJ00010001") },
            CertificateNotAllotted.With(actual: "BJ00010001")),
        ["R8: a number that is used"] = new(
            [Past.World, Past.Issued()], ARecycling, [CertificateNumberUsed.With(actual: "BJ00000001")]),
        ["R8: a number that is used and redeemed"] = new(
            [Past.World, Past.Issued(), Past.Redeemed()], ARecycling, [CertificateNumberUsed.With(actual: "BJ00000001")]),
        ["R9: a unit that has a certificate"] = new(
            [Past.World, Past.Recycled(ARecycling.Unit, "BJ00000900")], ARecycling,
            [OldUnitAlreadyRecycled.With(actual: "BJ00000900")]),
        ["C8: too early, by an unbonded recycler, for an outsider's agent"] = new(
            Unbonded with
            {
                OccurredAt = At("2010-05-31 12:00"), Buyer = People.Outsider, Agent = People.AgentWithoutIdentity,
            },
            ProgrammeNotInForce.With(Period, "2010-05-31"), RecyclerNotQualified.With(actual: "bond 0.00 of 100000.00"),
            BuyerNotEligible.With("110000", "310101"), AgentIdentityMissing.With()),
        ["C8: everything that can be wrong with a delivery"] = new(
            [
                PublishedAs(FirstVersion with { Policy = Beijing.Policy with { LatestArrivalDays = 3 } }), Shops.All,
                Past.OldUnits(People.Outsider, 5), Past.Issued(),
                Past.Recycled(AUnit(Category.Parse("gas-stove"), "SN-OLD-1"), "BJ00000900"),
            ],
            ARecycling with
            {
                OccurredAt = At("2010-05-31 12:00"), Recycler = "rec-nobond", Outlet = "rec-green-o1",
                Channel = RecyclingChannel.Delivery, Buyer = People.Outsider, Agent = People.AgentWithoutIdentity,
                Unit = AUnit(Category.Parse("gas-stove"), "sn old 1"),
            },
            [
                ProgrammeNotInForce.With(Period, "2010-05-31"), ProgrammeArrivedTooLate.With(3, "2010-05-31"),
                CategoryNotCovered.With(Categories, "gas-stove"),
                RecyclerNotQualified.With(actual: "bond 0.00 of 100000.00"),
                OutletNotRegistered.With(actual: "rec-green-o1"),
                SellerNotDual.With(actual: "rec-nobond"), BuyerNotEligible.With("110000", "310101"),
                AgentIdentityMissing.With(), QuotaOldExceeded.With(5, 5), CertificateNotAllotted.With(actual: "BJ00000001"),
                CertificateNumberUsed.With(actual: "BJ00000001"), OldUnitAlreadyRecycled.With(actual: "BJ00000900"),
            ]),
        ["C8: the last quota is gone and the region is another's"] = new(
            [Past.World, Past.OldUnits(People.Wang, 5)], AtHome with { District = "110108" },
            [QuotaOldExceeded.With(5, 5), RegionNotAwarded.With("II", "110108")]),
    };

    public static TheoryData<string> Rows => [.. Table.Keys];

    [Theory, MemberData(nameof(Rows))]
    [Rule("R1"), Rule("R2"), Rule("R3"), Rule("R4"), Rule("R5"), Rule("R6"), Rule("R8"), Rule("R9"), Rule("C8")]
    public void A_recycling_is_refused_for_every_rule_it_breaks(string row)
    {
        var (given, command, reasons) = Table[row];
        Given(given).When(command).ThenRefused(reasons[0], reasons[1..]);
    }

    [Fact, Rule("C8")]
    public void Every_reason_of_a_recycling_has_a_row() =>
        Table.Values.SelectMany(row => row.Then).Select(reason => reason.Code).ToHashSet().Order().ShouldBe(new[]
        {
            ProgrammeNotInForce, ProgrammeArrivedTooLate, CategoryNotCovered, RecyclerNotQualified, OutletNotRegistered,
            SellerNotDual, BuyerNotEligible, AgentIdentityMissing, QuotaOldExceeded, RegionNotAwarded,
            CertificateNotAllotted, CertificateNumberUsed, OldUnitAlreadyRecycled,
        }.Select(code => code.Code).Order());
}
