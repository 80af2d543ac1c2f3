using TradeIn.Client.Enterprises;
using TradeIn.Client.Events;
using TradeIn.Client.Settlement;

namespace TradeIn.Cli.Seasons;

/// <summary>
/// The tender and what follows from it: who was awarded what, signed, paid and opened, who is designated, and the first money.
/// </summary>
internal static class Tender
{
    private static readonly DateOnly RangesAllottedOn = SeasonWorld.AwardedOn;

    private static readonly decimal FirstTranche = 3_000_000m;

    /// <summary>The season's first lines. The last one waits for all before it, and everything waits for the last one.</summary>
    public static IEnumerable<SeasonLine> Lines()
    {
        var morning = new Morning(SeasonWorld.AgreementSignedOn);
        foreach (var enterprise in SeasonWorld.Enterprises) Introduce(morning, enterprise);
        foreach (var dismantler in SeasonWorld.Dismantlers.Append(SeasonWorld.UndesignatedDismantler))
        {
            Award(morning, dismantler, ["dismantling"], "110111", regions: null);
            if (dismantler == SeasonWorld.UndesignatedDismantler) continue;
            morning.Send(
                EventTypes.Designation, Actors.Environment, $"ZD-{dismantler}", morning.Now,
                new DesignationRequest($"ZD-{dismantler}", dismantler, SeasonWorld.AwardedOn), KeyOf(dismantler));
        }
        return morning.Lines.Select((line, at) => at == morning.Lines.Count - 1 ? line with { Touches = SeasonLine.Everything } : line);
    }

    /// <summary>The tranche of a half-year for each district with a seller; the first one on the first day of trade.</summary>
    public static void Allocate(Morning morning)
    {
        foreach (var district in SeasonWorld.AllSellers.Select(seller => seller.RegisteredIn).Distinct().Order(StringComparer.Ordinal))
        {
            var id = $"YS-{district}-{Morning.Text(morning.Day)}";
            morning.Send(
                EventTypes.Tranche, Actors.MunicipalFinance, id, morning.Now,
                new TrancheRequest(id, SeasonWorld.Programme, district, FirstTranche, morning.Day), "");
        }
        if (morning.Day > new DateOnly(2010, 7, 1)) Refuse(morning, "110103", "budget.other-district");
        Refuse(morning, "110118", "budget.district-not-in-force");
    }

    private static void Refuse(Morning morning, string district, string reason)
    {
        var id = $"YS-{district}-{Morning.Text(morning.Day)}";
        morning.Send(
            EventTypes.Tranche, Actors.MunicipalFinance, id, morning.Now,
            new TrancheRequest(id, SeasonWorld.Programme, district, FirstTranche, morning.Day), "",
            Expectation.Refused([reason]));
    }

    private static void Introduce(Morning morning, SeasonEnterprise enterprise)
    {
        var (id, key) = (enterprise.Id, KeyOf(enterprise.Id));
        string[] roles = [.. enterprise.Recycles ? ["recycling"] : Array.Empty<string>(), .. enterprise.Sells ? ["sales"] : Array.Empty<string>()];
        Award(morning, id, roles, enterprise.RegisteredIn, enterprise.Recycles ? enterprise.Regions : null);
        morning.Send(
            EventTypes.Agreement, Actors.MunicipalCommerce, $"XY-{id}", morning.Now,
            new AgreementRequest($"XY-{id}", id, SeasonWorld.AgreementSignedOn), key);
        if (enterprise.Bond > 0m)
            morning.Send(
                EventTypes.BondDeposit, Actors.MunicipalCommerce, $"BZ-{id}", morning.Now,
                new BondDepositRequest($"BZ-{id}", id, enterprise.Bond, SeasonWorld.AgreementSignedOn), key);
        foreach (var outlet in enterprise.Outlets)
            morning.Send(
                EventTypes.Outlet, Actors.MunicipalCommerce, outlet.Id, morning.Now,
                new OutletRequest(
                    outlet.Id, id, outlet.Sales ? "sales" : "recycling", outlet.District, SeasonWorld.AgreementSignedOn,
                    outlet.Online ? true : null, Latitude: outlet.Place?.Latitude, Longitude: outlet.Place?.Longitude),
                key);
        if (enterprise.Certificates is { } range)
            morning.Send(
                EventTypes.CertificateRange, Actors.MunicipalCommerce, $"PZ-{id}", morning.Now,
                new CertificateRangeRequest($"PZ-{id}", id, range.From, range.To, RangesAllottedOn), key);
        if (enterprise.SuspendedFrom is { } from)
            morning.Send(
                EventTypes.Suspension, Actors.MunicipalCommerce, $"ZT-{id}", morning.Now,
                new SuspensionRequest($"ZT-{id}", id, from, "拒收凭证，责令整改"), key);
    }

    private static void Award(Morning morning, string id, string[] roles, string registeredIn, IReadOnlyList<string>? regions) =>
        morning.Send(
            EventTypes.Award, Actors.MunicipalCommerce, $"ZB-{id}", morning.Now,
            new AwardRequest(id, id, roles, registeredIn, SeasonWorld.AwardedOn, regions), KeyOf(id));

    private static string KeyOf(string enterprise) => $"e:{enterprise}";
}
