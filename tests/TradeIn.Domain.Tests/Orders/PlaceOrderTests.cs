using TradeIn.Domain.Buyers;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Orders;
using TradeIn.Domain.Programmes;
using static TradeIn.Domain.Refusals.ReasonCode;

namespace TradeIn.Domain.Tests.Orders;

public class PlaceOrderTests
{
    private const string Categories = "television, refrigerator, washing-machine, air-conditioner, computer";
    private const string Period = "2010-06-01 to 2011-12-31";
    private static readonly Category Stove = Category.Parse("gas-stove");

    private static readonly Fact[] WithArrivalLimit =
        [.. PublishedAs(FirstVersion with { Policy = Beijing.Policy with { LatestArrivalDays = 30 } }), .. Shops.All];

    private static readonly Fact[] Full =
        [.. Past.OldUnits(People.Wang, 4), .. Past.NewUnits(People.Wang, 4), .. Past.Ordered(AnOrder with { OrderId = "O-0" })];

    private static readonly Dictionary<string, Refusal<PlaceOrder>> Table = new()
    {
        ["before the first day"] = new(
            AnOrder with { OccurredAt = At("2010-05-31 23:59:59") }, ProgrammeNotInForce.With(Period, "2010-05-31")),
        ["after the last day"] = new(
            AnOrder with { OccurredAt = At("2012-01-01 00:00") }, ProgrammeNotInForce.With(Period, "2012-01-01")),
        ["reported later than the programme takes it"] = new(
            [WithArrivalLimit], AnOrder, [ProgrammeArrivedTooLate.With(30, "2010-07-10")]),
        ["an old unit of a category that is not taken"] = new(
            AnOrder with { OldUnit = AUnit(Stove, "SN-OLD-1") }, CategoryNotCovered.With(Categories, "gas-stove")),
        ["a new unit of a category without a subsidy"] = new(
            AnOrder with { NewUnit = AnOrder.NewUnit with { Category = Stove } }, CategoryNotCovered.With(Categories, "gas-stove")),
        ["an enterprise that nobody knows"] = new(
            AnOrder with { Seller = "dual-unknown" }, SellerNotQualified.With(actual: "unknown"),
            OutletNotRegistered.With(actual: "dual-online-web"), SellerNotDual.With(actual: "dual-unknown")),
        ["a seller that is not dual-qualified"] = new(
            AnOrder with { Seller = "sel-dazhong", Outlet = "sel-dazhong-s1" }, SellerNotDual.With(actual: "sel-dazhong")),
        ["an outlet of another enterprise"] = new(
            AnOrder with { Outlet = "dual-jingdian-s1" }, OutletNotRegistered.With(actual: "dual-jingdian-s1")),
        ["suspended"] = new(
            [Past.World, [Shops.Of("dual-online", new EnterpriseSuspended("dual-online", Day("2010-07-10")))]],
            AnOrder, [SellerNotQualified.With(actual: "suspended from 2010-07-10")]),
        ["registered elsewhere"] = new(AnOrder with { Buyer = People.Outsider }, BuyerNotEligible.With("110000", "310101")),
        ["by an agent who shows no document of his own"] = new(
            AnOrder with { Agent = People.AgentWithoutIdentity }, AgentIdentityMissing.With()),
        ["a sixth old unit"] = new([Past.World, Past.OldUnits(People.Wang, 5)], AnOrder, [QuotaOldExceeded.With(5, 5)]),
        ["a sixth new unit"] = new([Past.World, Past.NewUnits(People.Wang, 5)], AnOrder, [QuotaNewExceeded.With(5, 5)]),
        ["the last units are held for another order"] = new(
            [Past.World, Full], AnOrder, [QuotaOldExceeded.With(5, 5), QuotaNewExceeded.With(5, 5)]),
        ["a delivered order's new unit waits for its claim, long after the hold was over"] = new(
            [Past.World, Past.NewUnits(People.Wang, 4), Past.Delivered],
            AnOrder with { OrderId = "O-2", OccurredAt = At("2010-09-01 09:00"), OldUnit = AUnit(Television, "SN-OLD-2") },
            [QuotaNewExceeded.With(5, 5)]),
        ["an old unit that has a certificate"] = new(
            [Past.World, Past.TakenIn()], AnOrder, [OldUnitAlreadyRecycled.With(actual: "BJ00000001")]),
        ["C8: everything that can be wrong with an order"] = new(
            [
                WithArrivalLimit, Past.OldUnits(People.Outsider, 5), Past.NewUnits(People.Outsider, 5),
                Past.Recycled(AUnit(Stove, "SN-OLD-1"), "BJ00000900"),
            ],
            AnOrder with
            {
                OccurredAt = At("2010-05-31 09:00"), Seller = "rec-nobond", Outlet = "rec-nobond-o1", Buyer = People.Outsider,
                Agent = People.AgentWithoutIdentity, OldUnit = AUnit(Stove, "SN-OLD-1"),
            },
            [
                ProgrammeNotInForce.With(Period, "2010-05-31"), ProgrammeArrivedTooLate.With(30, "2010-05-31"),
                CategoryNotCovered.With(Categories, "gas-stove"), SellerNotQualified.With(actual: "no award for sales"),
                OutletNotRegistered.With(actual: "rec-nobond-o1"), SellerNotDual.With(actual: "rec-nobond"),
                BuyerNotEligible.With("110000", "310101"), AgentIdentityMissing.With(), QuotaOldExceeded.With(5, 5),
                QuotaNewExceeded.With(5, 5), OldUnitAlreadyRecycled.With(actual: "BJ00000900"),
            ]),
    };

    public static TheoryData<string> Rows => [.. Table.Keys];

    [Theory, MemberData(nameof(Rows)), Rule("P3"), Rule("R4"), Rule("C4"), Rule("C8")]
    public void An_order_is_refused_for_every_rule_it_breaks(string row)
    {
        var (given, command, reasons) = Table[row];
        Given(given).When(command).ThenRefused(reasons[0], reasons[1..]);
    }

    [Fact, Rule("C8")]
    public void Every_reason_of_an_order_has_a_row() =>
        Table.Values.SelectMany(row => row.Then).Select(reason => reason.Code).ToHashSet().Order().ShouldBe(new[]
        {
            ProgrammeNotInForce, ProgrammeArrivedTooLate, CategoryNotCovered, SellerNotQualified, OutletNotRegistered,
            SellerNotDual, BuyerNotEligible, AgentIdentityMissing, QuotaOldExceeded, QuotaNewExceeded, OldUnitAlreadyRecycled,
        }.Select(code => code.Code).Order());

    [Fact, Rule("P5")]
    public void An_order_holds_one_unit_of_each_quota_for_the_days_that_policy_says()
    {
        var outcome = Given(Past.World, Past.OldUnits(People.Wang, 2)).When(AnOrder);

        var judged = outcome.The<OrderPlaced>().Rules;
        outcome.Then(
            new Fact(new StreamName("order", "O-1"), new OrderPlaced(
                AnOrder, 1, Day("2010-07-25"), new Counts(new Count(5, 2, Held: 1), new Count(5, 0, Held: 1)), judged)),
            new Fact(
                new StreamName("buyer", $"{Beijing.Programme}/{People.Wang.Key}"),
                new UnitsHeld(People.Wang.Key, Beijing.Programme, "O-1", Day("2010-07-25"))));
    }

    [Fact, Rule("C4")]
    public void The_last_units_of_a_quota_can_be_ordered_once()
    {
        var history = new History([.. Past.World, .. Past.OldUnits(People.Wang, 4), .. Past.NewUnits(People.Wang, 4)]);
        Given(history).When(AnOrder).ThenAccepted();

        Given(history).When(AnOrder with { OrderId = "O-2", OldUnit = AUnit(Television, "SN-OLD-2") })
            .ThenRefused(QuotaOldExceeded.With(5, 5), QuotaNewExceeded.With(5, 5));
    }

    [Theory, Rule("C4")]
    [InlineData("2010-07-25 23:59:59", false)]
    [InlineData("2010-07-26 00:00", true)]
    public void A_hold_counts_on_its_last_day_and_is_free_the_day_after(string at, bool accepted)
    {
        var outcome = Given(Past.World, Full).When(AnOrder with { OccurredAt = At(at) });

        if (accepted) outcome.ThenAccepted();
        else outcome.ThenRefused(QuotaOldExceeded, QuotaNewExceeded);
    }

    [Fact, Rule("R4"), Rule("C4")]
    public void What_an_order_holds_is_held_against_a_recycling_and_a_claim_too()
    {
        Given(Past.World, Full).When(ARecycling).ThenRefused(QuotaOldExceeded.With(5, 5));
        Given(Past.World, Full, Past.Issued(), Past.Bought()).When(AClaim).ThenRefused(QuotaNewExceeded.With(5, 5));
    }
}
