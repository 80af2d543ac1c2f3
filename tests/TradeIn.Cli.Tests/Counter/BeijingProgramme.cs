using TradeIn.Cli.Seasons;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;

namespace TradeIn.Cli.Tests.Counter;

/// <summary>The programme's published figures, and the season's enterprises as the scheme has them.</summary>
internal static class BeijingProgramme
{
    public static Programme Programme { get; } = new(SeasonWorld.Programme,
    [
        new ProgrammePublished(SeasonWorld.Programme, 1, new DateOnly(2010, 6, 1), "Beijing", "北京", Policy()),
    ]);

    public static Enterprise EnterpriseOf(SeasonEnterprise season)
    {
        var roles = new List<EnterpriseRole>();
        if (season.Recycles) roles.Add(EnterpriseRole.Recycling);
        if (season.Sells) roles.Add(EnterpriseRole.Sales);
        return new Enterprise(season.Id, season.Name, roles, season.RegisteredIn, SeasonWorld.AwardedOn)
        {
            Regions = season.Regions,
            AgreementSignedOn = SeasonWorld.AgreementSignedOn,
            Deposits = [new BondDeposited(season.Id, Yuan(season.Bond), SeasonWorld.AgreementSignedOn)],
            Outlets = [.. season.Outlets.Select(each => new Outlet(
                each.Id, each.Sales ? OutletKind.Sales : OutletKind.Recycling, each.District, each.Online))],
            Ranges = season.Certificates is { } range
                ? [new CertificateRange(CertificateNumber.Parse(range.From), CertificateNumber.Parse(range.To))] : [],
            SuspendedFrom = season.SuspendedFrom,
        };
    }

    public static Money Yuan(decimal yuan) =>
        Money.TryFromYuan(yuan, out var money) ? money : throw new FormatException($"{yuan} is no amount.");

    private static Policy Policy() => new()
    {
        UtcOffset = TimeSpan.FromHours(8),
        From = new DateOnly(2010, 6, 1),
        Until = new DateOnly(2011, 12, 31),
        LastDayForClaim = new DateOnly(2012, 1, 31),
        OldCategories = [.. Caps.Select(cap => cap.Category)],
        NewCategories = Caps,
        Rate = new Rate(1_000),
        IndividualQuota = new Quota(5, 5),
        LegalEntityQuota = new Quota(50, 50),
        EligibleRegions = ["110000"],
        ExcludedBy = ["home-appliances-going-to-the-countryside"],
        RequiredPapers = ["certificate", "identity-original", "identity-copy", "invoice", "application-form"],
        RequiredBond = Yuan(100_000m),
        RecyclingRegions = new Dictionary<string, IReadOnlyList<string>>
        {
            ["I"] = ["110101", "110102", "110103", "110104"],
            ["II"] = ["110105", "110112"],
            ["III"] = ["110106", "110107", "110109", "110111"],
            ["IV"] = ["110108", "110114", "110229"],
            ["V"] = ["110113", "110115", "110116", "110117", "110228"],
        },
        Districts =
        [
            .. SeasonWorld.Districts.Select(code => new District(code, code, code)),
            new District("110103", "Chongwen", "崇文区", Until: new DateOnly(2010, 6, 30), Successor: "110101"),
            new District("110104", "Xuanwu", "宣武区", Until: new DateOnly(2010, 6, 30), Successor: "110102"),
        ],
    };

    private static IReadOnlyList<NewCategory> Caps =>
    [
        Cap("television", 400), Cap("refrigerator", 300), Cap("washing-machine", 250), Cap("air-conditioner", 350),
        Cap("computer", 400),
    ];

    private static NewCategory Cap(string category, int yuan) => new(Category.Parse(category), Money.FromFen(yuan * 100L));
}
