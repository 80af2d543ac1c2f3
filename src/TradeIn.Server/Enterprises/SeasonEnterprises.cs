using TradeIn.Domain.Certificates;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;

namespace TradeIn.Server.Enterprises;

/// <summary>
/// The enterprises of a generated season, by the scheme that the generator uses: a season needs more certificate numbers
/// than the scenarios' enterprises have.
/// </summary>
internal static class SeasonEnterprises
{
    private static readonly string[] Regions = ["I", "II", "III", "IV", "V"];
    private static readonly string[] Districts =
        ["110101", "110102", "110105", "110106", "110107", "110108", "110109", "110111", "110112", "110113", "110114", "110115"];

    public static IEnumerable<SampleEnterprise> All()
    {
        for (var i = 1; i <= 12; i++) yield return Recycler(i);
        for (var i = 1; i <= 6; i++) yield return Dual(i);
        for (var i = 1; i <= 20; i++) yield return Seller($"season-sel-{i:00}", i);
        foreach (var id in new[] { "season-dis-01", "season-dis-02" })
            yield return new SampleEnterprise(id, id, [EnterpriseRole.Dismantling], "110111", [])
            {
                AwardedOn = new DateOnly(2010, 5, 20), DesignatedOn = new DateOnly(2010, 5, 20),
            };
        yield return new SampleEnterprise("season-dis-03", "season-dis-03", [EnterpriseRole.Dismantling], "110111", [])
        {
            AwardedOn = new DateOnly(2010, 5, 20),
        };
        yield return Seller("season-sel-suspended", 21) with { SuspendedFrom = new DateOnly(2010, 9, 1) };
        yield return Awarded("season-rec-nobond", [EnterpriseRole.Recycling], 13, [Outlet("season-rec-nobond-o1", OutletKind.Recycling, 13)])
            with { Regions = [Regions[0]], Certificates = Range(51), Bond = Money.Zero };
    }

    private static SampleEnterprise Recycler(int i)
    {
        var id = $"season-rec-{i:00}";
        return Awarded(
            id, [EnterpriseRole.Recycling], i,
            [Outlet($"{id}-o1", OutletKind.Recycling, i), Outlet($"{id}-o2", OutletKind.Recycling, i + 1)]) with
        {
            Regions = [Regions[(i - 1) % 5], Regions[i % 5]], Certificates = Range(i + 10),
        };
    }

    private static SampleEnterprise Dual(int i)
    {
        var id = $"season-dual-{i:00}";
        return Awarded(
            id, [EnterpriseRole.Recycling, EnterpriseRole.Sales], i,
            [
                .. Enumerable.Range(1, 3).Select(n => Outlet($"{id}-s{n}", OutletKind.Sales, i + n)),
                Outlet($"{id}-web", OutletKind.Sales, i) with { Online = true },
                Outlet($"{id}-r1", OutletKind.Recycling, i),
            ]) with
        {
            Regions = Regions, Certificates = Range(i + 30),
        };
    }

    private static SampleEnterprise Seller(string id, int i) => Awarded(
        id, [EnterpriseRole.Sales], i, [.. Enumerable.Range(1, 4).Select(n => Outlet($"{id}-s{n}", OutletKind.Sales, i + n))]);

    private static SampleEnterprise Awarded(
        string id, IReadOnlyList<EnterpriseRole> roles, int i, IReadOnlyList<SampleOutlet> outlets) =>
        new(id, id, roles, District(i), outlets)
        {
            AwardedOn = new DateOnly(2010, 5, 20), AgreementSignedOn = new DateOnly(2010, 5, 25),
            Bond = Money.FromFen(100_000_00),
        };

    private static SampleOutlet Outlet(string id, OutletKind kind, int i) => new(id, kind, District(i));

    private static SampleRange Range(int series) =>
        new(CertificateNumber.Parse($"BJ{series:00}000001"), CertificateNumber.Parse($"BJ{series:00}999999"));

    private static string District(int i) => Districts[i % Districts.Length];
}
