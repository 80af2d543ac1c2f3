using TradeIn.Cli.Seasons;
using TradeIn.Server.Enterprises;

namespace TradeIn.Cli.Tests.Seasons;

/// <summary>The enterprises of a season, by its scheme, and the keys that a Development server has for them.</summary>
public class SeasonWorldTests
{
    [Fact]
    public async Task Every_actor_of_a_season_has_a_sample_key()
    {
        var (bytes, _) = await SeasonLines.WriteAsync(200, 7);
        var holders = SampleWorld.Load().Callers().Select(caller => caller.KeyId).ToHashSet();

        SeasonLines.Parse(bytes).Select(line => line.GetProperty("actor").GetString()!).Distinct().Except(holders).ShouldBeEmpty();
    }

    [Fact]
    public void There_are_forty_enterprises_each_with_ids_and_outlets_of_its_own()
    {
        SeasonWorld.Enterprises.Count.ShouldBe(12 + 6 + 20 + 2);
        SeasonWorld.Enterprises.Select(each => each.Id).Distinct().Count().ShouldBe(40);
        var outlets = SeasonWorld.Enterprises.SelectMany(each => each.Outlets).Select(each => each.Id).ToList();
        outlets.Distinct().Count().ShouldBe(outlets.Count);
    }

    [Theory]
    [InlineData("season-rec-01", "BJ11000001", "BJ11999999", "I,II", "season-rec-01-o1,season-rec-01-o2")]
    [InlineData("season-rec-05", "BJ15000001", "BJ15999999", "V,I", "season-rec-05-o1,season-rec-05-o2")]
    [InlineData("season-rec-12", "BJ22000001", "BJ22999999", "II,III", "season-rec-12-o1,season-rec-12-o2")]
    [InlineData("season-rec-nobond", "BJ51000001", "BJ51999999", "I", "season-rec-nobond-o1")]
    [InlineData("season-dual-02", "BJ32000001", "BJ32999999", "I,II,III,IV,V",
        "season-dual-02-s1,season-dual-02-s2,season-dual-02-s3,season-dual-02-web,season-dual-02-r1")]
    public void Recyclers_have_ranges_regions_and_outlets_by_the_scheme(
        string id, string from, string to, string regions, string outlets)
    {
        var enterprise = SeasonWorld.Enterprises.Single(each => each.Id == id);

        enterprise.Certificates.ShouldBe((from, to));
        string.Join(',', enterprise.Regions).ShouldBe(regions);
        string.Join(',', enterprise.Outlets.Select(each => each.Id)).ShouldBe(outlets);
    }

    [Fact]
    public void Only_the_web_shops_are_online_and_only_they_and_the_shops_sell()
    {
        foreach (var outlet in SeasonWorld.Enterprises.SelectMany(each => each.Outlets))
        {
            outlet.Online.ShouldBe(outlet.Id.EndsWith("-web", StringComparison.Ordinal));
            outlet.Sales.ShouldBe(!outlet.Id.EndsWith("-r1", StringComparison.Ordinal) && !outlet.Id.Contains("-o", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_outlet_but_those_on_the_net_stands_in_its_district()
    {
        foreach (var outlet in SeasonWorld.Enterprises.SelectMany(each => each.Outlets))
        {
            outlet.Place.HasValue.ShouldBe(!outlet.Online);
            if (outlet.Place is { } place) Places.Middles.MinBy(each => Apart(each.Value, place)).Key.ShouldBe(outlet.District);
        }
    }

    /// <summary>The square of a distance, in degrees of latitude; at Beijing's one of longitude is three quarters of it.</summary>
    private static decimal Apart(Place one, Place other)
    {
        var (north, east) = (one.Latitude - other.Latitude, (one.Longitude - other.Longitude) * 0.77m);
        return (north * north) + (east * east);
    }

    [Fact]
    public void The_suspended_seller_and_the_unbonded_recycler_are_as_planted()
    {
        SeasonWorld.SuspendedSeller.SuspendedFrom.ShouldBe(new DateOnly(2010, 9, 1));
        SeasonWorld.UnbondedRecycler.Bond.ShouldBe(0m);
        SeasonWorld.Enterprises.Count(each => each.Bond == 100_000m).ShouldBe(39);
    }
}
