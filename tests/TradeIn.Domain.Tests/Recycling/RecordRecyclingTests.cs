using TradeIn.Domain.Buyers;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Identities;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Recycling;
using TradeIn.Domain.Units;

namespace TradeIn.Domain.Tests.Recycling;

public class RecordRecyclingTests
{
    [Fact, Rule("R1"), Rule("R8"), Rule("R9")]
    public void An_old_unit_gets_a_certificate_and_is_counted_once() =>
        Given(Past.World, Past.OldUnits(People.Wang, 2))
            .When(ARecycling)
            .Then(
                new Fact(
                    new StreamName("recycling", "R-1"),
                    new UnitRecycled(ARecycling, 1, new Counts(Old: new Count(5, 3), New: new Count(5, 0)))),
                new Fact(
                    new StreamName("certificate", "BJ00000001"),
                    new CertificateIssued(
                        FirstCertificate, Beijing.Programme, "R-1", "rec-huaxing", People.Wang.Key,
                        DocumentType.ResidentIdCard, Television, Day("2010-07-10"))),
                new Fact(
                    new StreamName("buyer", $"{Beijing.Programme}/{People.Wang.Key}"),
                    new OldUnitCounted(People.Wang.Key, Beijing.Programme, "R-1", FirstCertificate, Day("2010-07-10"))),
                new Fact(
                    new StreamName("old_unit", "television/PANDA/SNOLD1"),
                    new OldUnitCertified(ARecycling.Unit, FirstCertificate, "R-1")));

    [Fact, Rule("C8")]
    public void A_refusal_is_recorded_whole_in_the_recycling_s_own_stream()
    {
        var command = ARecycling with { Buyer = People.Outsider };

        var refused = Given(Past.World).When(command);

        refused.Facts.ShouldHaveSingleItem().Stream.ShouldBe(new StreamName("recycling", "R-1"));
        refused.The<RecyclingRefused>().Recycling.ShouldBe(command);
        refused.The<RecyclingRefused>().PolicyVersion.ShouldBe(1);
    }

    [Fact, Rule("R2")]
    public void Every_category_of_the_programme_is_taken()
    {
        foreach (var category in Beijing.Policy.OldCategories)
            Given(Past.World).When(ARecycling with { Unit = AUnit(category, "SN-OLD-1") }).ThenAccepted();
    }

    [Fact, Rule("R3")]
    public void An_agent_who_shows_both_documents_may_hand_the_unit_in() =>
        Given(Past.World).When(ARecycling with { Agent = People.Agent }).ThenAccepted();

    [Fact, Rule("R3")]
    public void Eligibility_is_the_attested_registration_and_not_what_a_number_begins_with() =>
        Given(Past.World)
            .When(ARecycling with { Buyer = People.Wang with { Number = "3101**************", RegisteredIn = "110229" } })
            .ThenAccepted();

    [Fact, Rule("R7")]
    public void Missing_main_parts_and_a_low_price_refuse_nothing_and_are_on_record()
    {
        var command = ARecycling with { MissingParts = ["compressor", "door"], AgreedPrice = Yuan(0) };

        var recycled = Given(Past.World).When(command).ThenAccepted().The<UnitRecycled>();

        recycled.Recycling.MissingParts.ShouldBe(["compressor", "door"]);
        recycled.Recycling.AgreedPrice.ShouldBe(Yuan(0));
    }

    [Theory, Rule("R4")]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public void An_ID_hands_in_five_old_units(int before, bool accepted) =>
        Judged(People.Wang, before, accepted);

    [Theory, Rule("R4")]
    [InlineData(49, true)]
    [InlineData(50, false)]
    public void A_legal_entity_hands_in_fifty_old_units(int before, bool accepted) =>
        Judged(People.Company, before, accepted);

    [Fact, Rule("R4")]
    public void New_units_and_other_buyers_do_not_use_up_the_quota_of_old_ones() =>
        Given(Past.World, Past.NewUnits(People.Wang, 5), Past.OldUnits(People.Li, 5)).When(ARecycling).ThenAccepted();

    [Fact, Rule("R4"), Rule("R5")]
    public void Units_counted_under_another_programme_use_up_nothing() =>
        Given(Past.World, [.. Past.OldUnits(People.Wang, 5).Select(fact =>
                fact with { Stream = new StreamName("buyer", $"beijing-pilot-2009/{People.Wang.Key}") })])
            .When(ARecycling)
            .ThenAccepted();

    [Theory, Rule("R6")]
    [InlineData(RecyclingChannel.Outlet, "rec-huaxing", "rec-huaxing-o1", "BJ00000001")]
    [InlineData(RecyclingChannel.Delivery, "dual-jingdian", "dual-jingdian-r1", "BJ00020001")]
    public void A_unit_that_is_carried_in_or_taken_along_is_free_of_regions(
        RecyclingChannel channel, string recycler, string outlet, string certificate) =>
        Given(Past.World, [Shops.RegionsAwarded(recycler, "II")])
            .When(ARecycling with
            {
                Channel = channel,
                Recycler = recycler,
                Outlet = outlet,
                District = "110101",
                Certificate = CertificateNumber.Parse(certificate),
            })
            .ThenAccepted();

    [Fact, Rule("R6")]
    public void A_collection_at_home_inside_an_awarded_region_is_accepted() =>
        Given(Past.World).When(ARecycling with { Channel = RecyclingChannel.Home, District = "110112" }).ThenAccepted();

    [Fact, Rule("R6")]
    public void A_recycler_awarded_several_regions_collects_in_each() =>
        Given(Past.World)
            .When(ARecycling with
            {
                Recycler = "rec-green",
                Outlet = "rec-green-o1",
                Channel = RecyclingChannel.Home,
                District = "110229",
                Certificate = CertificateNumber.Parse("BJ00010001"),
            })
            .ThenAccepted();

    [Theory, Rule("R9")]
    [InlineData("television", "Panda", "sn old-1", false)]
    [InlineData("television", "ＰＡＮＤＡ", "ＳＮ－ＯＬＤ－１", false)]
    [InlineData("television", "panda ", " SNOLD1 ", false)]
    [InlineData("computer", "Panda", "SN-OLD-1", true)]
    [InlineData("television", "Peony", "SN-OLD-1", true)]
    [InlineData("television", "Panda", "SN-OLD-10", true)]
    public void An_old_unit_is_known_by_category_brand_and_folded_serial_number(
        string category, string brand, string serial, bool accepted)
    {
        var unit = new Unit(Category.Parse(category), brand, null, "P-2", SerialNumber.Parse(serial));

        var outcome = Given(Past.World, Past.Recycled(ARecycling.Unit, "BJ00000900"))
            .When(ARecycling with { Unit = unit });

        if (accepted) outcome.ThenAccepted();
        else outcome.ThenRefused(Domain.Refusals.ReasonCode.OldUnitAlreadyRecycled);
    }

    [Fact, Rule("R9")]
    public void A_slash_in_brand_or_serial_number_makes_no_two_units_one()
    {
        var one = ARecycling.Unit with { Brand = "Sino", SerialNumber = SerialNumber.Parse("A/1") };
        var other = ARecycling.Unit with { Brand = "Sino/A", SerialNumber = SerialNumber.Parse("1") };

        Given(Past.World, Past.Recycled(one, "BJ00000900")).When(ARecycling with { Unit = other }).ThenAccepted();
    }

    private static void Judged(Party buyer, int before, bool accepted)
    {
        var limit = buyer.Kind == PartyKind.Individual ? 5 : 50;
        var outcome = Given(Past.World, Past.OldUnits(buyer, before)).When(ARecycling with { Buyer = buyer });
        if (accepted)
            outcome.ThenAccepted().The<UnitRecycled>().Counts.ShouldBe(
                new Counts(new Count(limit, before + 1), new Count(limit, 0)));
        else
            outcome.ThenRefused(Domain.Refusals.ReasonCode.QuotaOldExceeded.With(limit, before));
    }
}
