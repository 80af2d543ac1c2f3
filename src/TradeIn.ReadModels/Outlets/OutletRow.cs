using TradeIn.Domain;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;

namespace TradeIn.ReadModels.Outlets;

/// <summary>A row of <c>read.outlets</c>: an outlet while it is in one place.</summary>
internal sealed record OutletRow(
    string Enterprise, string Outlet, string Kind, DateOnly ValidFrom, DateOnly ValidUntil, string EnterpriseName, bool Online,
    string District, string? Name, string? Address, string? Phone, decimal? Latitude, decimal? Longitude, string[]? Categories)
{
    public static IEnumerable<OutletRow> Of(Enterprise enterprise) =>
        from outlet in enterprise.Outlets
        from row in Of(enterprise, outlet)
        select row;

    /// <summary>From its first day, and from each move on, until the next move or its last day.</summary>
    private static IEnumerable<OutletRow> Of(Enterprise enterprise, Outlet outlet)
    {
        var (first, end) = (outlet.OpenedOn ?? DateOnly.MinValue, outlet.ClosedOn ?? DateOnly.MaxValue);
        var days = outlet.Moves.Select(move => move.MovedOn).Append(first).Where(day => first <= day && day < end)
            .Distinct().Order().Append(end).ToList();
        for (var i = 0; i + 1 < days.Count; i++)
        {
            var (district, address, at) = outlet.PlaceOn(days[i]);
            yield return new OutletRow(
                enterprise.Id, outlet.Id, outlet.Kind == OutletKind.Recycling ? "recycling" : "sales", days[i], days[i + 1],
                enterprise.Name, outlet.Online, district, outlet.Name, address, outlet.Phone, at?.Latitude, at?.Longitude,
                outlet.Categories?.Select(category => category.ToString()).ToArray());
        }
    }
}

/// <summary>A row of <c>read.outlets_standings</c>: an enterprise in a role while nothing about it changes.</summary>
internal sealed record StandingRow(
    string Enterprise, string Role, DateOnly ValidFrom, DateOnly ValidUntil, bool Clear, decimal Bond, string[] Regions)
{
    public static IEnumerable<StandingRow> Of(Enterprise enterprise)
    {
        var days = DaysOf(enterprise).Distinct().Order().Append(DateOnly.MaxValue).ToList();
        foreach (var role in enterprise.Roles.Where(role => role != EnterpriseRole.Dismantling))
            for (var i = 0; i + 1 < days.Count; i++)
                yield return new StandingRow(
                    enterprise.Id, role.ToName(), days[i], days[i + 1],
                    !enterprise.ObstaclesTo(role, days[i], Money.Zero).Any(), enterprise.BondOn(days[i]).Yuan,
                    [.. enterprise.RegionsOn(days[i])]);
    }

    /// <summary>Every day on which something begins or ends.</summary>
    private static IEnumerable<DateOnly> DaysOf(Enterprise enterprise) =>
    [
        enterprise.AwardedOn,
        .. enterprise.Agreements.Select(each => each.SignedOn),
        .. enterprise.Deposits.Select(each => each.DepositedOn),
        .. enterprise.Draws.Select(each => each.DrawnOn),
        .. enterprise.RegionAwards.Select(each => each.From),
        .. enterprise.Suspensions.Select(each => each.From),
        .. enterprise.Suspensions.Select(each => each.LiftedFrom).OfType<DateOnly>(),
        .. enterprise.DisqualifiedFrom is { } from ? [from] : Array.Empty<DateOnly>(),
    ];
}
