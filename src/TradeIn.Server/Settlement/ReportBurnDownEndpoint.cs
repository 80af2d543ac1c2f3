using System.Globalization;
using TradeIn.Client.Settlement;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Settlement;
using TradeIn.ReadModels;
using TradeIn.ReadModels.Budgets;
using TradeIn.ReadModels.Datasets;
using TradeIn.Server.Answers;
using TradeIn.Server.Datasets;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Settlement;

/// <summary><c>GET /v1/reports/budget-burn-down</c>: how a budget is used up, and when it will be (M4).</summary>
internal static class ReportBurnDownEndpoint
{
    /// <summary>More days than a programme has.</summary>
    private const int MostDays = 10_000;

    private const string Method =
        "The mean of what the last 14 days with claims took of the budget, releases deducted, as if every day after the last one "
        + "took as much; weekends and holidays are not left out.";

    private const string MethodInChinese = "按最近14个有申请的日期平均净占用额（扣除释放额）推算，假定其后每天占用相同金额，不扣除周末与节假日。";

    public static void MapBurnDown(this IEndpointRouteBuilder routes) => routes
        .MapGet("/reports/budget-burn-down", AnswerAsync)
        .WithMetadata(DatasetAccess.ReadersOf(BudgetsDatasets.Days))
        .Describe<BudgetBurnDown>(
            "reportBudgetBurnDown", "Reports", "See how a budget is used up",
            "A programme's budget (`programme`, required), of all districts together or of those named (`district`), by the day of "
            + "the claim, the return and the payment order: what was committed, released, spent and remained, and on which day "
            + "nothing is left if it goes on like the last 14 days with claims (M4). `method` says how that is reckoned. For the "
            + "offices.",
            Examples.BudgetBurnDown);

    private static async Task<Answer> AnswerAsync(HttpContext http, ReadModelRunner readModels)
    {
        var query = new QueryReader(http.Request.Query);
        var (programme, districts) = (query.TextOrNull("programme"), query.Several("district"));
        if (programme is null) query.Wrong("programme", "is required");
        if (query.IsWrong()) return query.Problem;

        var (burnDown, asOf) = await ReadAsync(readModels, programme!, districts, http.RequestAborted);
        return Answer.Ok(new BudgetBurnDown(
            programme!, districts.Count > 0 ? districts : null, [.. burnDown.Days.Select(ToView)], burnDown.Remaining.Yuan,
            burnDown.MeanOf, burnDown.Mean.Yuan, burnDown.RunsOutOn,
            Language.Of(http.Request) == Language.Chinese ? MethodInChinese : Method, asOf));
    }

    /// <summary>The budget of these districts, of all when none is named, and the position that it is as of.</summary>
    internal static async Task<(BurnDown BurnDown, long AsOf)> ReadAsync(
        ReadModelRunner readModels, string programme, IReadOnlyList<string> districts, CancellationToken cancel)
    {
        List<DatasetFilter> filters = [new DatasetFilter.AnyOf("programme", programme)];
        if (districts.Count > 0) filters.Add(new DatasetFilter.AnyOf("district", districts));
        var summary = await readModels.SummariseAsync(
            new DatasetQuery(BudgetsDatasets.Days) { Filters = filters }, [new DatasetGroup("on_day")], order: null, MostDays, cancel);
        return (BurnDown.Of(summary.Groups.Select(ToDay)), summary.AsOf);
    }

    private static BudgetDay ToDay(SummaryGroup group)
    {
        return new BudgetDay(
            DateOnly.ParseExact((string)group.Keys[0]!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            (int)group.Totals.Sums["claims"], Sum("allocated"), Sum("committed"), Sum("released"), Sum("spent"));

        Money Sum(string column) => Money.OfYuan(group.Totals.Sums[column]);
    }

    private static BudgetBurnDownDay ToView(BurnDownDay day) => new(
        day.Moved.Day, day.Moved.Claims, day.Moved.Allocated.Yuan, day.Moved.Committed.Yuan, day.Moved.Released.Yuan,
        day.Moved.Spent.Yuan, day.SpentSoFar.Yuan, day.Remaining.Yuan);
}
