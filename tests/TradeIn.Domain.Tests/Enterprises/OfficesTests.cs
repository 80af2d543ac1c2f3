using TradeIn.Domain.Certificates;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Recycling;
using TradeIn.Domain.ReferencePrices;
using static TradeIn.Domain.Refusals.ReasonCode;

namespace TradeIn.Domain.Tests.Enterprises;

/// <summary>What offices record of enterprises, and from which day on it counts.</summary>
public class OfficesTests
{
    [Fact, Rule("E1")]
    public void A_recycler_is_awarded_its_roles_and_its_regions() => Given(Past.World).When(Offices.AnAward).Then(
        Shops.Of("rec-new", new EnterpriseAwarded("rec-new", "New Recycling", [EnterpriseRole.Recycling], "110105", Day("2010-06-10"))),
        Shops.Of("rec-new", new RecyclingRegionsAwarded("rec-new", ["II"], Day("2010-06-10"))));

    [Fact, Rule("E1")]
    public void Award_agreement_and_bond_make_it_qualified_and_nothing_else_does()
    {
        var history = new History(Past.World);
        Given(history).When(Offices.AnAward).ThenAccepted();
        Obstacle().ShouldBe("no signed agreement");
        Given(history).When(Offices.AnAgreement with { Enterprise = "rec-new" }).ThenAccepted();
        Obstacle().ShouldBe("bond 0.00 of 100000.00");
        Given(history).When(Offices.ADeposit with { Enterprise = "rec-new" }).Then(
            Shops.Of("rec-new", new BondDeposited("rec-new", Yuan(100_000), Day("2010-07-01"), "BD-1", "B 77")));
        Obstacle().ShouldBeNull();

        string? Obstacle() => history.StateOf<Enterprise>(Enterprise.Stream("rec-new"))!
            .ObstacleTo(EnterpriseRole.Recycling, Day("2010-07-01"), Yuan(100_000));
    }

    [Fact, Rule("E2")]
    public void A_penalty_is_taken_from_the_bond_and_new_business_waits_for_the_top_up()
    {
        var history = new History(Past.World);
        Given(history).When(Offices.ABreach).Then(
            Shops.Of("sel-dazhong", new BreachRecorded(
                "sel-dazhong", "BR-1", BreachKind.CertificateRefused, "It took certificates of two regions only.", Yuan(5_000),
                Day("2010-07-01"), Yuan(95_000))),
            Shops.Of("sel-dazhong", new BondDrawn("sel-dazhong", Yuan(5_000), "BR-1", Day("2010-07-01"))));
        Given(history).When(APurchase with { PurchaseId = "P-0" }).ThenRefused(SellerNotQualified.With(actual: "bond 95000.00 of 100000.00"));
        Given(history).When(Offices.ADeposit with { Enterprise = "sel-dazhong", Amount = Yuan(5_000), DepositedOn = Day("2010-07-12") })
            .ThenAccepted();
        Given(history).When(APurchase).ThenAccepted();
        Given(history).When(APurchase with { PurchaseId = "P-2", OccurredAt = At("2010-07-11 10:00"), Invoice = AnInvoice("00000007") })
            .Reasons.Select(reason => reason.Code).ShouldContain(SellerNotQualified.Code);
    }

    [Fact, Rule("E2")]
    public void What_was_sold_before_the_penalty_is_claimed_after_it() =>
        Given(Past.World, Past.TakenIn(), Past.Bought(), [Shops.Of("sel-dazhong", new BondDrawn("sel-dazhong", Yuan(5_000), "BR-1", Day("2010-07-12")))])
            .When(AClaim).ThenAccepted();

    [Theory, Rule("E2")]
    [InlineData(100_000.00, true)]
    [InlineData(100_000.01, false)]
    public void A_bond_never_holds_less_than_nothing(decimal penalty, bool taken)
    {
        var outcome = Given(Past.World).When(Offices.ABreach with { Penalty = Yuan(penalty) });
        if (taken) outcome.ThenAccepted();
        else outcome.ThenRefused(BondInsufficient.With(Yuan(100_000), Yuan(penalty)));
    }

    [Fact, Rule("E2")]
    public void A_penalty_of_an_earlier_day_leaves_later_draws_their_money() =>
        Given(Past.World, [Shops.Of("sel-dazhong", new BondDrawn("sel-dazhong", Yuan(99_000), "D-1", Day("2010-08-01")))])
            .When(Offices.ABreach).ThenRefused(BondInsufficient.With(Yuan(1_000), Yuan(5_000)));

    [Fact, Rule("E2")]
    public void A_warning_takes_nothing() => Given(Past.World).When(Offices.ABreach with { Penalty = Money.Zero })
        .ThenAccepted().Facts.Count.ShouldBe(1);

    [Fact, Rule("R6"), Rule("E1")]
    public void A_collection_is_judged_by_the_regions_of_its_own_day()
    {
        Fact[] changed = [Shops.Of("rec-huaxing", new RecyclingRegionsAwarded("rec-huaxing", ["III"], Day("2010-07-12"), "RA-1"))];
        var home = ARecycling with { Channel = RecyclingChannel.Home, District = "110105" };
        Given(Past.World, changed).When(home with { OccurredAt = At("2010-07-11 23:59") }).ThenAccepted();
        Given(Past.World, changed).When(home with { OccurredAt = At("2010-07-12 00:00") })
            .ThenRefused(RegionNotAwarded.With("III", "110105"));
    }

    [Fact, Rule("R8")]
    public void A_number_that_was_used_stays_valid_when_the_range_is_taken_away()
    {
        var history = new History([.. Past.World, .. Past.TakenIn()]);
        Given(history).When(new WithdrawCertificateRange("range-1", "rec-huaxing", RangeWithdrawal.Cancel, Day("2010-07-12"))).Then(
            Shops.Of("rec-huaxing", new CertificateRangeCancelled(
                "rec-huaxing", "range-1", FirstCertificate, CertificateNumber.Parse("BJ00009999"), Day("2010-07-12"))));
        Given(history).When(APurchase).ThenAccepted();
        Given(history).When(AClaim).ThenAccepted();
    }

    [Fact, Rule("R8")]
    public void What_is_left_of_a_range_is_withdrawn_piece_by_piece()
    {
        var history = new History([.. Past.World, Offices.Allotted, Offices.Taken]);
        Given(history).When(Offices.AWithdrawal(RangeWithdrawal.Return, from: "BJ00100011", to: "BJ00100020")).ThenAccepted();
        var rest = Given(history).When(Offices.AWithdrawal(RangeWithdrawal.Cancel, "2010-08-02")).ThenAccepted();
        rest.Facts.Select(fact => fact.Event).OfType<CertificateRangeCancelled>()
            .Select(e => $"{e.From} to {e.To}").ShouldBe(["BJ00100001 to BJ00100010", "BJ00100021 to BJ00100100"]);
        rest.Facts.Select(fact => fact.Event).OfType<SeriesRangeFreed>().Count().ShouldBe(2);
    }

    [Fact, Rule("R8"), Rule("C8")]
    public void A_range_that_overlaps_others_names_each_of_them() =>
        Given(Past.World, [Offices.Taken], [Offices.Allotted])
            .When(Offices.AnAllotment with { Enterprise = "rec-green", RangeId = "CR-2", To = CertificateNumber.Parse("BJ00100001") })
            .ThenRefused(CertificateRangeOverlaps.With(actual: "BJ00100001 to BJ00100100") with { Items = ["rec-huaxing/CR-1"] });

    [Theory, Rule("R8")]
    [InlineData("BJ00100101", "BJ00100200")]
    [InlineData("BJ0100001", "BJ0100100")]
    [InlineData("SH00100001", "SH00100100")]
    public void Numbers_beside_another_range_or_of_another_shape_overlap_nothing(string from, string to) =>
        Given(Past.World, [Offices.Taken, Offices.Allotted]).When(Offices.AnAllotment with
        {
            RangeId = "CR-2", Enterprise = "rec-green", From = CertificateNumber.Parse(from), To = CertificateNumber.Parse(to),
        }).ThenAccepted();

    [Fact, Rule("E3")]
    public void An_outlet_is_where_its_last_move_up_to_the_day_says()
    {
        var history = new History(Past.World);
        Given(history).When(Offices.AnOutlet).ThenAccepted();
        Given(history).When(Offices.AMove).ThenAccepted();
        var outlet = history.StateOf<Enterprise>(Enterprise.Stream("sel-dazhong"))!.OutletOf("sel-dazhong-s9")!;
        outlet.PlaceOn(Day("2010-07-31")).ShouldBe(("110105", "1 Sample Road", new GeoPoint(39.92m, 116.45m)));
        outlet.PlaceOn(Day("2010-08-01")).ShouldBe(("110108", "2 Sample Road", new GeoPoint(39.96m, 116.3m)));
        Given(history).When(Offices.AClosure with { ClosedOn = Day("2010-07-31") })
            .ThenRefused(OutletMovedLater.With("2010-08-01", "2010-07-31"));
    }

    [Fact, Rule("E2"), Rule("E3")]
    public void An_outlet_that_closed_after_the_sale_still_takes_the_claim()
    {
        var closed = Shops.Of("sel-dazhong", new OutletClosed("sel-dazhong", "sel-dazhong-s1", Day("2010-07-13")));
        Given(Past.World, Past.TakenIn(), Past.Bought(), [closed]).When(AClaim with { OccurredAt = At("2010-07-20 10:00") }).ThenAccepted();
        Given(Past.World, [closed]).When(APurchase with { OccurredAt = At("2010-07-13 10:00") })
            .Reasons.Select(reason => reason.Code).ShouldContain(OutletNotRegistered.Code);
    }

    [Fact, Rule("K4")]
    public void A_dismantler_is_designated_from_the_first_day_to_the_day_before_the_last()
    {
        var history = new History([.. Past.World, Offices.Dismantler]);
        Given(history).When(Offices.ADesignation).ThenAccepted();
        Given(history).When(Offices.ADesignationWithdrawal).ThenAccepted();
        var dismantler = history.StateOf<Enterprise>(Enterprise.Stream("dis-new"))!;
        var on = (string day) => dismantler.IsDesignatedOn(Day(day));
        (on("2010-06-30"), on("2010-07-01"), on("2010-07-31"), on("2010-08-01")).ShouldBe((false, true, true, false));
        dismantler.ObstaclesTo(EnterpriseRole.Dismantling, Day("2010-08-01"), Yuan(100_000)).ShouldBe(["not designated"]);
    }

    [Fact, Rule("E2"), Rule("K4")]
    public void A_disqualified_dismantler_is_designated_no_more()
    {
        var history = new History([.. Past.World, Offices.Dismantler]);
        Given(history).When(Offices.ADesignation).ThenAccepted();
        Given(history).When(Offices.ADisqualification with { Enterprise = "dis-new", From = Day("2010-07-20") }).ThenAccepted();
        var dismantler = history.StateOf<Enterprise>(Enterprise.Stream("dis-new"))!;
        dismantler.IsDesignatedOn(Day("2010-07-19")).ShouldBeTrue();
        dismantler.IsDesignatedOn(Day("2010-07-20")).ShouldBeFalse();
    }

    [Fact, Rule("R7")]
    public void A_day_has_the_last_list_of_reference_prices_that_began()
    {
        var history = new History(Past.World);
        Given(history).When(Offices.AList).ThenAccepted();
        Given(history).When(Offices.AList with { ListId = "RP-2", From = Day("2010-08-01") }).ThenAccepted();
        Given(history).When(Offices.AList with { ListId = "RP-0", From = Day("2010-06-01") }).ThenAccepted();
        var lists = history.StateOf<ReferencePriceLists>(ReferencePriceLists.Stream(Beijing.Programme))!;
        var on = (string day) => lists.On(Day(day))?.List;
        (on("2010-05-31"), on("2010-06-30"), on("2010-07-31"), on("2010-08-01")).ShouldBe((null, "RP-0", "RP-1", "RP-2"));
    }
}
