using TradeIn.Domain.Recycling;
using static TradeIn.Domain.Refusals.ReasonCode;

namespace TradeIn.Domain.Tests.Programmes;

/// <summary>Chongwen 110103 and Xuanwu 110104 became part of Dongcheng and Xicheng on 2010-07-01.</summary>
public class DistrictTests
{
    [Theory, Rule("R6")]
    [InlineData("110103", "2010-06-30", "110103")]
    [InlineData("110103", "2010-07-01", "110101")]
    [InlineData("110104", "2010-06-30", "110104")]
    [InlineData("110104", "2010-07-01", "110102")]
    [InlineData("110101", "2010-07-01", "110101")]
    [InlineData("110105", "2011-12-31", "110105")]
    [InlineData("999999", "2011-12-31", "999999")]
    public void A_merged_district_goes_by_its_successor_s_code_from_the_day_of_the_merger(
        string district, string day, string code) =>
        Beijing.Policy.CodeOn(district, Day(day)).ShouldBe(code);

    [Theory, Rule("R6")]
    [InlineData("110101", "110103", "2010-06-30 23:59:59", false)]
    [InlineData("110101", "110103", "2010-07-01 00:00", true)]
    [InlineData("110102", "110104", "2010-06-30 23:59:59", false)]
    [InlineData("110102", "110104", "2010-07-01 00:00", true)]
    [InlineData("110101", "110104", "2010-07-01 00:00", false)]
    [InlineData("110103", "110103", "2010-06-30 23:59:59", true)]
    [InlineData("110103", "110103", "2010-07-01 00:00", true)]
    [InlineData("110103", "110101", "2010-06-30 23:59:59", false)]
    [InlineData("110103", "110101", "2010-07-01 00:00", true)]
    public void A_region_of_one_code_holds_the_other_from_the_merger_on(
        string awarded, string collectedIn, string at, bool accepted)
    {
        var policy = Beijing.Policy with
        {
            RecyclingRegions = new Dictionary<string, IReadOnlyList<string>> { ["II"] = [awarded] },
        };

        var outcome = Given(PublishedAs(FirstVersion with { Policy = policy }), Shops.All).When(ARecycling with
        {
            Channel = RecyclingChannel.Home, District = collectedIn, OccurredAt = At(at),
        });

        if (accepted) outcome.ThenAccepted();
        else outcome.ThenRefused(RegionNotAwarded.With("II", collectedIn));
    }

    [Theory, Rule("R3")]
    [InlineData("110000", true)]
    [InlineData("110103", true)]
    [InlineData("110229", true)]
    [InlineData("110199", false)]
    [InlineData("11", false)]
    [InlineData("1101050", false)]
    [InlineData("120101", false)]
    [InlineData("", false)]
    public void Eligible_is_the_city_itself_or_a_district_that_it_has(string registeredIn, bool eligible) =>
        Beijing.Policy.IsEligible(registeredIn).ShouldBe(eligible);

    [Theory, Rule("R3")]
    [InlineData("310110", "310110", true)]
    [InlineData("310110", "310112", false)]
    [InlineData("310100", "310110", true)]
    [InlineData("310100", "310112", true)]
    [InlineData("310000", "310112", true)]
    [InlineData("300000", "310112", false)]
    public void A_region_is_read_in_pairs_of_digits(string region, string registeredIn, bool eligible) =>
        (Beijing.Policy with
        {
            EligibleRegions = [region],
            Districts = [new("310110", "Yangpu", "杨浦区"), new("310112", "Minhang", "闵行区")],
        }).IsEligible(registeredIn).ShouldBe(eligible);

    [Fact, Rule("R6")]
    public void Districts_that_succeed_each_other_in_a_circle_are_named_and_asking_for_their_code_ends()
    {
        var until = Day("2010-06-30");
        var policy = Beijing.Policy with
        {
            Districts =
            [
                new("110101", "Dongcheng", "东城区"), new("110103", "Chongwen", "崇文区", Until: until, Successor: "110104"),
                new("110104", "Xuanwu", "宣武区", Until: until, Successor: "110103"),
                new("110105", "Chaoyang", "朝阳区", Until: until, Successor: "110105"),
                new("110199", "Old", "旧", Until: until, Successor: "110101"),
            ],
        };

        policy.DistrictsInCircles().ShouldBe(["110103", "110104", "110105"]);
        policy.CodeOn("110103", Day("2010-07-01")).ShouldBeOneOf("110103", "110104");
        policy.CodeOn("110199", Day("2010-07-01")).ShouldBe("110101");
        Beijing.Policy.DistrictsInCircles().ShouldBeEmpty();
    }
}
