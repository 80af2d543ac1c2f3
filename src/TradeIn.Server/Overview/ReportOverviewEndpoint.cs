using System.Globalization;
using TradeIn.Client.Custody;
using TradeIn.Client.Overview;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Reference;

namespace TradeIn.Server.Overview;

/// <summary><c>GET /v1/reports/overview</c>: every figure of the console's first page.</summary>
internal static class ReportOverviewEndpoint
{
    /// <summary>Those who see the programme as a whole.</summary>
    public static readonly Role[] Overseers =
        [Role.Regulator, Role.NationalAdministrator, Role.Administrator, Role.Auditor];

    public static void MapOverview(this IEndpointRouteBuilder routes) => routes
        .MapGet("/reports/overview", AnswerAsync)
        .WithMetadata(new AllowedRoles(Overseers))
        .Describe<ProgrammeOverview>(
            "reportOverview", "Reports", "See the programme at a glance",
            "Every figure of the console's first page: claims filed, granted and refused with their money, in all and by day, "
            + "month, seller's district and category; refusals by reason; old units by place and age; budgets and when they "
            + "run out. All are read from one snapshot; `positions` says how far each part has come. `tradein verify --compare` "
            + "counts the same from the events alone. For regulator, auditor and administrators.",
            Examples.Overview);

    private static async Task<Answer> AnswerAsync(HttpContext http, OverviewReader reader) =>
        Answer.Ok(ToView(await reader.ReadAsync(http.RequestAborted)));

    private static ProgrammeOverview ToView(OverviewFigures figures) => new(
        figures.On == default ? null : figures.On, ToView(figures.Claims),
        [.. figures.Days.Select(each => new OverviewDay(each.Day, ToView(each.Claims)))],
        [
            .. figures.Months.Select(each => new OverviewMonth(
                each.Day.ToString("yyyy-MM", CultureInfo.InvariantCulture), ToView(each.Claims))),
        ],
        [.. figures.Districts.Select(each => new OverviewDistrict(each.Key, ToView(each.Claims)))],
        [.. figures.Categories.Select(each => new OverviewCategory(each.Key, ToView(each.Claims)))],
        [.. figures.Reasons.Select(each => new OverviewReason(each.Code, each.Claims))],
        [.. figures.Custody.Select(ToView)], ToView(figures.Budget),
        new OverviewPositions(figures.AsOf.Claims, figures.AsOf.Units, figures.AsOf.Budgets), figures.AsOf.Least);

    private static OverviewClaims ToView(ClaimFigures claims) => new(
        claims.Filed, claims.Granted, claims.Refused, claims.Subsidy, claims.Advanced, claims.Paid, claims.TakenBack);

    private static OverviewPlace ToView(CustodyFigures place) => new(
        place.Status, place.Units,
        [.. place.Ages.Zip(OverviewReader.Bands, (units, band) => new AgeBand(band.From, band.To, units))]);

    private static OverviewBudget ToView(BudgetFigures budget) => new(
        budget.Allocated, budget.Committed, budget.Spent, budget.Released, budget.Remaining,
        [
            .. budget.Districts.Select(each => new OverviewDistrictBudget(
                each.District, each.Allocated, each.Committed, each.Spent, each.Released, each.Remaining)),
        ],
        [.. budget.BurnDown.Days.Select(each => new OverviewBudgetDay(each.Moved.Day, each.Remaining.Yuan))],
        budget.BurnDown.MeanOf, budget.BurnDown.Mean.Yuan, budget.BurnDown.RunsOutOn);
}
