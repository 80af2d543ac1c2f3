using System.Globalization;
using TradeIn.Domain;
using TradeIn.Domain.Programmes;

namespace TradeIn.Testing.SampleWorld;

/// <summary>
/// Beijing's programme of 2010 and 2011, written out from the city's published answers. It is a second statement of the
/// figures, on purpose: nothing here is read from the code under test or from what the server publishes.
/// </summary>
public static class Beijing
{
    public const string Programme = "beijing-home-appliances-2010";
    public const string Countryside = "home-appliances-going-to-the-countryside";

    public static readonly Category Television = Category.Parse("television");
    public static readonly Category Refrigerator = Category.Parse("refrigerator");
    public static readonly Category WashingMachine = Category.Parse("washing-machine");
    public static readonly Category AirConditioner = Category.Parse("air-conditioner");
    public static readonly Category Computer = Category.Parse("computer");

    public static readonly Policy Policy = new()
    {
        UtcOffset = TimeSpan.FromHours(8),
        From = new DateOnly(2010, 6, 1),
        Until = new DateOnly(2011, 12, 31),
        LastDayForClaim = new DateOnly(2012, 1, 31),
        OldCategories = [Television, Refrigerator, WashingMachine, AirConditioner, Computer],
        NewCategories =
        [
            new NewCategory(Television, Yuan(400)),
            new NewCategory(Refrigerator, Yuan(300)),
            new NewCategory(WashingMachine, Yuan(250)),
            new NewCategory(AirConditioner, Yuan(350)),
            new NewCategory(Computer, Yuan(400)),
        ],
        Rate = new Rate(1000),
        IndividualQuota = new Quota(5, 5),
        LegalEntityQuota = new Quota(50, 50),
        EligibleRegions = ["110000"],
        ExcludedBy = [Countryside],
        RequiredPapers = ["certificate", "identity-original", "identity-copy", "invoice", "application-form"],
        RequiredBond = Yuan(100_000),
        RecyclingRegions = new Dictionary<string, IReadOnlyList<string>>
        {
            ["I"] = ["110101", "110102", "110103", "110104"],
            ["II"] = ["110105", "110112"],
            ["III"] = ["110106", "110107", "110109", "110111"],
            ["IV"] = ["110108", "110114", "110229"],
            ["V"] = ["110113", "110115", "110116", "110117", "110228"],
        },
        Districts = Districts(),
    };

    /// <summary>The first version, in force from the first day.</summary>
    public static readonly ProgrammePublished FirstVersion = new(
        Programme, 1, new DateOnly(2010, 6, 1), "Home appliance trade-in", "家电以旧换新", Policy);

    /// <summary>The programme as it was published.</summary>
    public static Fact[] Published => PublishedAs(FirstVersion);

    /// <summary>The programme in the versions given, one after another.</summary>
    public static Fact[] PublishedAs(params ProgrammePublished[] versions) =>
        [.. versions.Select(version => new Fact(new StreamName("programme", version.Programme), version))];

    /// <summary>An instant by the clock on the wall in Beijing: <c>2010-07-10 10:00</c>, seconds if they matter.</summary>
    public static DateTimeOffset At(string wallClock) => DateTimeOffset.Parse(
        wallClock + " +08:00", CultureInfo.InvariantCulture, DateTimeStyles.None);

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static Money Yuan(decimal yuan) => Money.TryFromYuan(yuan, out var money)
        ? money : throw new ArgumentOutOfRangeException(nameof(yuan), yuan, "Not whole fen.");

    private static List<District> Districts()
    {
        var merged = new DateOnly(2010, 6, 30);
        return
        [
            new("110101", "Dongcheng", "东城区"),
            new("110102", "Xicheng", "西城区"),
            new("110103", "Chongwen", "崇文区", Until: merged, Successor: "110101"),
            new("110104", "Xuanwu", "宣武区", Until: merged, Successor: "110102"),
            new("110105", "Chaoyang", "朝阳区"),
            new("110106", "Fengtai", "丰台区"),
            new("110107", "Shijingshan", "石景山区"),
            new("110108", "Haidian", "海淀区"),
            new("110109", "Mentougou", "门头沟区"),
            new("110111", "Fangshan", "房山区"),
            new("110112", "Tongzhou", "通州区"),
            new("110113", "Shunyi", "顺义区"),
            new("110114", "Changping", "昌平区"),
            new("110115", "Daxing", "大兴区"),
            new("110116", "Huairou", "怀柔区"),
            new("110117", "Pinggu", "平谷区"),
            new("110228", "Miyun County", "密云县"),
            new("110229", "Yanqing County", "延庆县"),
        ];
    }
}
