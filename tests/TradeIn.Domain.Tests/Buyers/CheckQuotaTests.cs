using TradeIn.Domain.Buyers;
using TradeIn.Domain.Identities;
using TradeIn.Domain.Refusals;
using static TradeIn.Domain.Refusals.ReasonCode;

namespace TradeIn.Domain.Tests.Buyers;

public class CheckQuotaTests
{
    private const string Period = "2010-06-01 to 2011-12-31";

    private static readonly Dictionary<string, (Party Buyer, string On, Reason[] Reasons)> Table = new()
    {
        ["nothing against it"] = (People.Wang, "2010-07-10", []),
        ["the first day"] = (People.Wang, "2010-06-01", []),
        ["the last day"] = (People.Wang, "2011-12-31", []),
        ["the day before"] = (People.Wang, "2010-05-31", [ProgrammeNotInForce.With(Period, "2010-05-31")]),
        ["the day after"] = (People.Wang, "2012-01-01", [ProgrammeNotInForce.With(Period, "2012-01-01")]),
        ["registered elsewhere"] = (People.Outsider, "2010-07-10", [BuyerNotEligible.With("110000", "310101")]),
        ["both"] = (
            People.Outsider, "2012-01-01",
            [ProgrammeNotInForce.With(Period, "2012-01-01"), BuyerNotEligible.With("110000", "310101")]),
    };

    public static TheoryData<string> Rows => [.. Table.Keys];

    [Theory, MemberData(nameof(Rows)), Rule("P5"), Rule("R3")]
    public void The_counter_says_whether_the_programme_is_for_the_buyer_and_why_not(string row)
    {
        var (buyer, on, reasons) = Table[row];

        var answer = Given(Past.World).WhenAsked(Beijing.Programme, buyer, Day(on));

        answer.Eligible.ShouldBe(reasons.Length == 0);
        Printed.Of(answer.Reasons).ShouldBe(Printed.Of(reasons));
        foreach (var reason in answer.Reasons) Messages.ShouldBeComplete(reason);
    }

    [Fact, Rule("P5")]
    public void An_unseen_buyer_has_used_nothing() =>
        Given(Past.World).WhenAsked(Beijing.Programme, People.Wang, Day("2010-07-10")).Counts.ShouldBe(
            new Counts(Old: new Count(5, 0), New: new Count(5, 0)));

    [Fact, Rule("P5")]
    public void Old_and_new_units_are_counted_apart_for_this_buyer_alone()
    {
        Fact[] past =
            [.. Past.OldUnits(People.Wang, 3), .. Past.NewUnits(People.Wang, 1), .. Past.NewUnits(People.Li, 4)];

        var counts = Given(Past.World, past)
            .WhenAsked(Beijing.Programme, People.Wang, Day("2010-07-10")).Counts;

        counts.ShouldBe(new Counts(Old: new Count(5, 3), New: new Count(5, 1)));
        counts.Old.Remaining().ShouldBe(2);
        counts.New.Remaining().ShouldBe(4);
    }

    [Fact, Rule("P5")]
    public void A_legal_entity_is_told_of_fifty() =>
        Given(Past.World, Past.OldUnits(People.Company, 49)).WhenAsked(Beijing.Programme, People.Company, Day("2010-07-10"))
            .Counts.Old.Remaining().ShouldBe(1);

    [Fact, Rule("P5")]
    public void A_used_up_quota_is_told_and_is_no_lack_of_eligibility()
    {
        var answer = Given(Past.World, Past.OldUnits(People.Wang, 5))
            .WhenAsked(Beijing.Programme, People.Wang, Day("2010-07-10"));

        answer.Eligible.ShouldBeTrue();
        answer.Counts.Old.ShouldBe(new Count(5, 5));
        answer.Counts.Old.Remaining().ShouldBe(0);
    }

    [Theory, Rule("P5")]
    [InlineData("2010-07-25", 1)]
    [InlineData("2010-07-26", null)]
    public void What_an_order_holds_is_told_apart_from_what_is_used_until_the_hold_is_over(string on, int? held)
    {
        var counts = Given(Past.World, Past.OldUnits(People.Wang, 2), Past.Ordered())
            .WhenAsked(Beijing.Programme, People.Wang, Day(on)).Counts;

        counts.ShouldBe(new Counts(Old: new Count(5, 2, held), New: new Count(5, 0, held)));
        counts.Old.Remaining().ShouldBe(3 - (held ?? 0));
        counts.New.Remaining().ShouldBe(5 - (held ?? 0));
    }

    [Fact, Rule("P5")]
    public void What_remains_is_never_less_than_nothing() => new Count(Limit: 2, Used: 5).Remaining().ShouldBe(0);
}
