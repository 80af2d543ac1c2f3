using TradeIn.Domain.Programmes;
using TradeIn.Server.Programmes;

namespace TradeIn.Server.Tests.Starting;

/// <summary>The programme that comes with the server has the city's published values (Q1 to Q25).</summary>
public sealed class BeijingProgrammeTests
{
    private static ProgrammePublished Published => ProgrammeFiles.Beijing2010;

    private static Policy Policy => Published.Policy;

    [Fact]
    public void It_is_the_first_version_in_force_from_the_first_day() =>
        (Published.Programme, Published.Version, Published.InForceFrom)
            .ShouldBe(("beijing-home-appliances-2010", 1, new DateOnly(2010, 6, 1)));

    [Fact]
    public void The_period_is_the_promotion_period_in_Shanghai_time_and_claims_have_a_month_more() =>
        (Policy.From, Policy.Until, Policy.LastDayForClaim, Policy.UtcOffset).ShouldBe(
            (new DateOnly(2010, 6, 1), new DateOnly(2011, 12, 31), new DateOnly(2012, 1, 31), TimeSpan.FromHours(8)));

    [Fact]
    public void Ten_per_cent_is_granted_up_to_the_cap_of_the_category()
    {
        Policy.Rate.Share.ShouldBe(0.10m);
        Policy.NewCategories.Select(each => (each.Category.ToString(), each.Cap.Yuan)).ShouldBe(
            [("television", 400m), ("refrigerator", 300m), ("washing-machine", 250m), ("air-conditioner", 350m), ("computer", 400m)],
            ignoreOrder: true);
        Policy.OldCategories.Select(each => each.ToString()).ShouldBe(
            ["television", "refrigerator", "washing-machine", "air-conditioner", "computer"], ignoreOrder: true);
    }

    [Fact]
    public void A_person_has_five_units_of_each_kind_and_a_legal_entity_fifty() =>
        (Policy.IndividualQuota, Policy.LegalEntityQuota).ShouldBe((new Quota(5, 5), new Quota(50, 50)));

    [Fact]
    public void Those_registered_in_Beijing_are_eligible_and_the_countryside_programme_excludes()
    {
        Policy.EligibleRegions.ShouldBe(["110000"]);
        Policy.ExcludedBy.ShouldBe(["home-appliances-going-to-the-countryside"]);
    }

    [Fact]
    public void A_claim_needs_five_papers_and_an_enterprise_a_bond_of_a_hundred_thousand()
    {
        Policy.RequiredPapers.ShouldBe(
            ["certificate", "identity-original", "identity-copy", "invoice", "application-form"], ignoreOrder: true);
        Policy.RequiredBond.Yuan.ShouldBe(100_000m);
        Policy.LatestArrivalDays.ShouldBeNull();
    }

    [Fact]
    public void The_five_areas_for_recyclers_hold_every_district_of_the_time_once()
    {
        Policy.RecyclingRegions.Keys.ShouldBe(["I", "II", "III", "IV", "V"], ignoreOrder: true);
        string[] districts =
        [
            "110101", "110102", "110103", "110104", "110105", "110106", "110107", "110108", "110109", "110111", "110112",
            "110113", "110114", "110115", "110116", "110117", "110228", "110229",
        ];
        Policy.RecyclingRegions.Values.SelectMany(each => each).Order().ShouldBe(districts);
    }

    [Fact]
    public void Chongwen_and_Xuanwu_became_part_of_their_neighbours_on_the_first_of_July_2010()
    {
        foreach (var (old, successor) in new[] { ("110103", "110101"), ("110104", "110102") })
        {
            Policy.CodeOn(old, new DateOnly(2010, 6, 30)).ShouldBe(old);
            Policy.CodeOn(old, new DateOnly(2010, 7, 1)).ShouldBe(successor);
        }
    }
}
