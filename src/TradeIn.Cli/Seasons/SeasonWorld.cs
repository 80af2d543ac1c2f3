using System.Globalization;

namespace TradeIn.Cli.Seasons;

/// <summary>An outlet of a season's enterprise.</summary>
/// <param name="District">Where it stands.</param>
internal sealed record SeasonOutlet(string Id, bool Sales, string District, bool Online = false)
{
    /// <summary>Where on Earth; a shop on the net is nowhere.</summary>
    public Place? Place => Online ? null : Places.Of(Id, District);
}

/// <summary>An enterprise of a season, as the season's first lines register it.</summary>
/// <param name="Id">Its id and the stem of its outlets' ids.</param>
/// <param name="Regions">Awarded for collections at home; none for a seller.</param>
/// <param name="Certificates">First and last number of its range; null for a seller.</param>
internal sealed record SeasonEnterprise(
    string Id, bool Recycles, bool Sells, IReadOnlyList<string> Regions, decimal Bond,
    (string From, string To)? Certificates, IReadOnlyList<SeasonOutlet> Outlets, string RegisteredIn,
    DateOnly? SuspendedFrom = null)
{
    public bool IsDual => Recycles && Sells;
}

/// <summary>
/// The enterprises that a season's events name. The season's first lines bring them into the log: awarded 2010-05-20, agreement
/// signed and bond paid 2010-05-25. A server that a season is played on needs a key for each of them and for the offices.
///
/// | ids | roles | outlets | regions | certificates |
/// |---|---|---|---|---|
/// | season-rec-01 … 12 | recycling | -o1 -o2 | two, round robin: i has R[(i-1)%5], R[i%5] | BJ{i+10}000001 … BJ{i+10}999999 |
/// | season-dual-01 … 06 | recycling, sales | -s1 -s2 -s3, -web (online), -r1 | all five | BJ{i+30}000001 … BJ{i+30}999999 |
/// | season-sel-01 … 20 | sales | -s1 … -s4 | | |
/// | season-sel-suspended, from 2010-09-01 | sales | -s1 … -s4 | | |
/// | season-rec-nobond, bond 0 | recycling | -o1 | I | BJ51000001 … BJ51999999 |
/// | season-dis-01, -02, designated; -03, not designated | dismantling | | | |
/// </summary>
internal static class SeasonWorld
{
    public const string Programme = "beijing-home-appliances-2010";

    public static readonly DateOnly AwardedOn = new(2010, 5, 20);

    /// <summary>The day of the agreement, on which the bond was paid as well.</summary>
    public static readonly DateOnly AgreementSignedOn = new(2010, 5, 25);

    public static readonly DateOnly SuspendedFrom = new(2010, 9, 1);

    /// <summary>The districts in round-robin order; those merged away on 2010-07-01 are left out.</summary>
    public static readonly IReadOnlyList<string> Districts =
    [
        "110101", "110102", "110105", "110106", "110107", "110108", "110109", "110111",
        "110112", "110113", "110114", "110115", "110116", "110117", "110228", "110229",
    ];

    /// <summary>So many of the districts have headquarters and outlets.</summary>
    private const int DistrictsWithShops = 12;

    public static readonly IReadOnlyList<string> Dismantlers = ["season-dis-01", "season-dis-02"];

    /// <summary>It won the tender, and was never designated.</summary>
    public const string UndesignatedDismantler = "season-dis-03";

    public static readonly IReadOnlyList<string> RegionNames = ["I", "II", "III", "IV", "V"];

    /// <summary>The recycling region of a district (Q21).</summary>
    public static readonly IReadOnlyDictionary<string, string> RegionOf = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["110101"] = "I", ["110102"] = "I", ["110105"] = "II", ["110112"] = "II",
        ["110106"] = "III", ["110107"] = "III", ["110109"] = "III", ["110111"] = "III",
        ["110108"] = "IV", ["110114"] = "IV", ["110229"] = "IV",
        ["110113"] = "V", ["110115"] = "V", ["110116"] = "V", ["110117"] = "V", ["110228"] = "V",
    };

    public static readonly IReadOnlyList<SeasonEnterprise> Recyclers = [.. Enumerable.Range(1, 12).Select(Recycler)];

    public static readonly IReadOnlyList<SeasonEnterprise> Duals = [.. Enumerable.Range(1, 6).Select(Dual)];

    public static readonly IReadOnlyList<SeasonEnterprise> Sellers = [.. Enumerable.Range(1, 20).Select(Seller)];

    public static readonly SeasonEnterprise SuspendedSeller =
        SellerOf("season-sel-suspended", 21) with { SuspendedFrom = SuspendedFrom };

    public static readonly SeasonEnterprise UnbondedRecycler = new(
        "season-rec-nobond", Recycles: true, Sells: false, ["I"], 0m, RangeOf(51), Outlets("season-rec-nobond", 13, "o1"),
        District(13));

    public static readonly IReadOnlyList<SeasonEnterprise> Enterprises =
        [.. Recyclers, .. Duals, .. Sellers, SuspendedSeller, UnbondedRecycler];

    private static readonly Dictionary<string, SeasonEnterprise> ById =
        Enterprises.ToDictionary(each => each.Id, StringComparer.Ordinal);

    public static SeasonEnterprise Enterprise(string id) => ById[id];

    /// <summary>Who issues certificates, and so has old units to deliver.</summary>
    public static IEnumerable<SeasonEnterprise> AllRecyclers => Recyclers.Concat(Duals);

    /// <summary>Who sells, advances subsidies and states them.</summary>
    public static IEnumerable<SeasonEnterprise> AllSellers => Duals.Concat(Sellers).Append(SuspendedSeller);

    /// <summary>The enterprise whose outlet it is.</summary>
    public static string EnterpriseOf(string outlet) => outlet[..outlet.LastIndexOf('-')];

    /// <summary>A recycler other than this one.</summary>
    public static SeasonEnterprise RecyclerBeside(string id) => Recyclers[id == Recyclers[4].Id ? 5 : 4];

    /// <summary>Where the enterprises' headquarters and outlets lie, by their numbers.</summary>
    private static string District(int i) => Districts[i % DistrictsWithShops];

    private static SeasonEnterprise Recycler(int i)
    {
        var id = Id("rec", i);
        return new SeasonEnterprise(
            id, Recycles: true, Sells: false, [RegionNames[(i - 1) % 5], RegionNames[i % 5]], 100_000m, RangeOf(i + 10),
            Outlets(id, i, "o1", "o2"), District(i));
    }

    private static SeasonEnterprise Dual(int i)
    {
        var id = Id("dual", i);
        return new SeasonEnterprise(
            id, Recycles: true, Sells: true, RegionNames, 100_000m, RangeOf(i + 30),
            Outlets(id, i, "s1", "s2", "s3", "web", "r1"), District(i));
    }

    private static SeasonEnterprise Seller(int i) => SellerOf(Id("sel", i), i);

    private static SeasonEnterprise SellerOf(string id, int i) => new(
        id, Recycles: false, Sells: true, [], 100_000m, Certificates: null, Outlets(id, i, "s1", "s2", "s3", "s4"), District(i));

    private static string Id(string kind, int i) => string.Create(CultureInfo.InvariantCulture, $"season-{kind}-{i:00}");

    private static (string From, string To) RangeOf(int block) => (CertificateOf(block, 1), CertificateOf(block, 999_999));

    private static string CertificateOf(int block, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"BJ{block:00}{number:000000}");

    private static List<SeasonOutlet> Outlets(string id, int i, params string[] names) =>
    [
        .. names.Select((name, n) => new SeasonOutlet(
            $"{id}-{name}", Sales: name is not ['o' or 'r', ..], District(i + n), Online: name == "web")),
    ];
}
