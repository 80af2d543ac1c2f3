using TradeIn.Cli.Seasons;
using TradeIn.Domain.Enterprises;
using TradeIn.Server.Enterprises;

namespace TradeIn.Cli.Tests.Seasons;

/// <summary>The enterprises that a season names are those that a server has.</summary>
public class SeasonWorldTests
{
    [Fact]
    public void The_servers_sample_world_holds_the_same_enterprises()
    {
        var registered = SampleWorld.Load().Enterprises.Where(each => each.Id.StartsWith("season-", StringComparison.Ordinal));

        registered.Select(Described).ShouldBe(SeasonWorld.Enterprises.Select(Described), ignoreOrder: true);
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
    public void The_suspended_seller_and_the_unbonded_recycler_are_as_planted()
    {
        SeasonWorld.SuspendedSeller.SuspendedFrom.ShouldBe(new DateOnly(2010, 9, 1));
        SeasonWorld.UnbondedRecycler.Bond.ShouldBe(0m);
        SeasonWorld.Enterprises.Count(each => each.Bond == 100_000m).ShouldBe(39);
    }

    private static string Described(SeasonEnterprise each) => Described(
        each.Id, each.Recycles, each.Sells, each.Regions, each.Bond, each.Certificates?.ToString(),
        SeasonWorld.AwardedOn, SeasonWorld.AgreementSignedOn, each.SuspendedFrom,
        each.Outlets.Select(outlet => (outlet.Id, outlet.Sales, outlet.Online)));

    private static string Described(SampleEnterprise each) => Described(
        each.Id, each.Roles.Contains(EnterpriseRole.Recycling), each.Roles.Contains(EnterpriseRole.Sales), each.Regions ?? [],
        each.Bond!.Value.Yuan, each.Certificates is { } range ? (range.From.ToString(), range.To.ToString()).ToString() : null,
        each.AwardedOn, each.AgreementSignedOn, each.SuspendedFrom,
        each.Outlets.Select(outlet => (outlet.Id, outlet.Kind == OutletKind.Sales, outlet.Online)));

    private static string Described(
        string id, bool recycles, bool sells, IEnumerable<string> regions, decimal bond, string? certificates, DateOnly? awarded,
        DateOnly? signed, DateOnly? suspended, IEnumerable<(string Id, bool Sales, bool Online)> outlets) => FormattableString.Invariant(
        $"{id} {recycles} {sells} [{string.Join(',', regions)}] {bond:0.00} {certificates} {awarded:O} {signed:O} {suspended:O} [{string.Join(';', outlets)}]");
}
