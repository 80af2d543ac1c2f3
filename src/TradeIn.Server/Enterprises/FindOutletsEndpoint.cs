using System.Globalization;
using System.Text;
using TradeIn.Client.Enterprises;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;
using TradeIn.EventStore;
using TradeIn.ReadModels;
using TradeIn.ReadModels.Outlets;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Programmes;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Enterprises;

/// <summary><c>GET /v1/directory/outlets</c>: where everybody can hand an old unit in, or buy a new one.</summary>
internal static class FindOutletsEndpoint
{
    public static void MapDirectory(this IEndpointRouteBuilder routes) => routes
        .MapGet("/directory/outlets", AnswerAsync)
        .WithMetadata(new AllowedRoles())
        .Public()
        .Describe<OutletPage>(
            "findOutlets", "Directory", "Find outlets",
            "Outlets that are open, of enterprises that are qualified, today or on the day `on` (Q15, Q20). Narrow them by "
            + "`kind` (`recycling`, `sales`), `district` (GB/T 2260), `region` (where a recycler collects at home) and "
            + "`category`; `near=39.92,116.46` (latitude, longitude) has the nearest first, with the distance as the crow "
            + "flies. `limit` is 1 to 200, and `after` takes the `next` of the page before. No key is needed.",
            Examples.OutletPage);

    private static async Task<Answer> AnswerAsync(
        HttpContext http, EventLog log, ReadModelRunner readModels, TimeProvider time)
    {
        var ofProgramme = Programme.Stream(ProgrammeFiles.Beijing2010.Programme).ToString();
        var streams = await log.ReadAsync([ofProgramme], cancel: http.RequestAborted);
        var programme = streams.Fold<Programme>(ofProgramme, Programme.Evolve)!;
        var errors = new RequestErrors();
        if (OutletQuery.Read(http.Request.Query, programme, programme.DayOf(time.GetUtcNow()), errors) is not { } search)
            return Answer.Invalid(errors);
        var (found, asOf) = await (search with { Limit = search.Limit + 1 }).RunAsync(readModels, http.RequestAborted);
        var page = found.Take(search.Limit).ToList();
        var next = found.Count > search.Limit ? OutletQuery.ToCursor(page[^1].Place) : null;
        return Answer.Ok(new OutletPage([.. page.Select(each => ToView(each, search.Near is not null))], asOf, next));
    }

    private static PublicOutlet ToView(FoundOutlet outlet, bool withDistance) => new(
        outlet.Place.Outlet, outlet.Place.Enterprise, outlet.EnterpriseName, outlet.Place.Kind, outlet.District, outlet.Online,
        outlet.Name, outlet.Address, outlet.Phone, outlet.Latitude, outlet.Longitude, outlet.Categories,
        outlet.Place.Kind == "recycling" && outlet.Regions.Count > 0 ? outlet.Regions : null,
        withDistance ? outlet.Place.Km : null);
}

/// <summary>Reads what is looked for from an address.</summary>
internal static class OutletQuery
{
    private const int MostAtOnce = 200;
    private const int UsuallyAtOnce = 50;
    private const char Between = '|';

    private static readonly string[] Known = ["kind", "district", "region", "category", "near", "on", "limit", "after"];

    /// <summary>Null when the errors say what is wrong.</summary>
    public static OutletSearch? Read(IQueryCollection query, Programme programme, DateOnly today, RequestErrors errors)
    {
        foreach (var name in query.Keys.Except(Known, StringComparer.Ordinal))
            errors.Add($"?{name}", $"is not known here; known are {string.Join(", ", Known)}");
        var kind = Text("kind");
        if (kind is not (null or "recycling" or "sales")) errors.Add("?kind", "must be recycling or sales");
        if (!QueryDay.TryRead(Text("on"), out var on)) errors.Add("?on", "must be a day that exists, like 2010-07-12");
        var day = on ?? today;
        var policy = programme.VersionOn(day).Policy;
        var district = Text("district");
        if (district is not null && !policy.IsDistrict(district)) errors.Add("?district", "must be a district's six digits, like 110105");
        var region = Text("region");
        if (region is not null && !policy.RecyclingRegions.ContainsKey(region))
            errors.Add("?region", $"must be one of {string.Join(", ", policy.RecyclingRegions.Keys)}");
        var category = Text("category");
        if (category is not null && !Category.TryParse(category, out _)) errors.Add("?category", "must be a category's name, like television");
        (decimal, decimal)? near = Text("near") is { } place ? ReadPlace(place, errors) : null;
        var limit = UsuallyAtOnce;
        if (Text("limit") is { } most && !(int.TryParse(most, CultureInfo.InvariantCulture, out limit) && limit is >= 1 and <= MostAtOnce))
            errors.Add("?limit", $"must be a whole number from 1 to {MostAtOnce}");
        var after = Text("after") is { } cursor ? FromCursor(cursor) : null;
        if (Text("after") is not null && after is null) errors.Add("?after", "must be the next of a page before");
        return errors.Any ? null : new OutletSearch(
            day, policy.RequiredBond.Yuan, kind, district is null ? null : SameOn(policy, district, day), region, category, near, after,
            limit);

        string? Text(string name) => query.TryGetValue(name, out var values) && values.Count > 0 ? values[^1] : null;
    }

    public static string ToCursor(OutletPlace place) => Convert.ToHexStringLower(Encoding.UTF8.GetBytes(string.Join(
        Between, place.Km.ToString(CultureInfo.InvariantCulture), place.Enterprise, place.Outlet, place.Kind)));

    private static OutletPlace? FromCursor(string cursor)
    {
        if (cursor.Length % 2 != 0 || cursor.Length > 512 || !cursor.All(char.IsAsciiHexDigit)) return null;
        return Encoding.UTF8.GetString(Convert.FromHexString(cursor)).Split(Between) is [var km, var enterprise, var outlet, var kind]
            && decimal.TryParse(km, NumberStyles.Number, CultureInfo.InvariantCulture, out var distance)
                ? new OutletPlace(distance, enterprise, outlet, kind) : null;
    }

    /// <summary>All codes that stand for the same district on a day: an outlet may have been registered under an older one.</summary>
    private static string[] SameOn(Policy policy, string district, DateOnly day)
    {
        var code = policy.CodeOn(district, day);
        return [.. policy.Districts.Select(each => each.Code).Where(each => policy.CodeOn(each, day) == code).Distinct()];
    }

    private static (decimal Latitude, decimal Longitude)? ReadPlace(string text, RequestErrors errors)
    {
        if (text.Split(',') is [var north, var east] && Degrees(north, 90, out var latitude) && Degrees(east, 180, out var longitude))
            return (latitude, longitude);
        errors.Add("?near", "must be latitude and longitude, like 39.92,116.46");
        return null;
    }

    private static bool Degrees(string text, decimal most, out decimal degrees) =>
        decimal.TryParse(
            text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out degrees)
        && Math.Abs(degrees) <= most;
}
