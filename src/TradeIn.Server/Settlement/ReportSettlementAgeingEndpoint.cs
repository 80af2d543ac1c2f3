using TradeIn.Client.Settlement;
using TradeIn.EventStore;
using TradeIn.ReadModels;
using TradeIn.ReadModels.Claims;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Datasets;
using TradeIn.Server.Programmes;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Settlement;

/// <summary><c>GET /v1/reports/settlement-ageing</c>: how long sellers wait for what they advanced (M2).</summary>
internal static class ReportSettlementAgeingEndpoint
{
    public static void MapSettlementAgeing(this IEndpointRouteBuilder routes) => routes
        .MapGet("/reports/settlement-ageing", AnswerAsync)
        .WithMetadata(DatasetAccess.ReadersOf(ClaimsDataset.Dataset))
        .Describe<SettlementAgeing>(
            "reportSettlementAgeing", "Reports", "See how long advances wait for their payment",
            "From the advance to the payment: the days within which half, and 95 of a hundred, of the paid claims were paid; and "
            + "of what is advanced and not paid how many, how much, and how old. `by` seller (the default), district of the "
            + "seller, or month of the advance; as of the day `on`, else of today. A percentile is a number of days that occurs. "
            + "A seller sees its own, the offices all.",
            Examples.SettlementAgeing);

    private static async Task<Answer> AnswerAsync(HttpContext http, EventLog log, ReadModelRunner readModels, TimeProvider time)
    {
        var query = new QueryReader(http.Request.Query);
        var by = query.OneOfOrNull("by", [.. SettlementAgeingRow.Groups]) ?? "seller";
        var on = query.DayOrNull("on");
        if (query.IsWrong()) return query.Problem;

        var day = on ?? await ProgrammesDay.TodayAsync(log, time, http.RequestAborted);
        var (rows, asOf) = await SettlementAgeingRow.ReadAsync(
            readModels, by, day, http.Caller().EnterpriseOf(), http.RequestAborted);
        return Answer.Ok(new SettlementAgeing(by, day, [.. rows.Select(row => ToItem(by, row))], asOf));
    }

    private static SettlementAgeingItem ToItem(string by, SettlementAgeingRow row) => new(
        by == "seller" ? row.Whose : null, by == "district" ? row.Whose : null, by == "month" ? row.Whose : null, row.Paid,
        row.PaidAmount, row.MedianDays, row.P95Days, row.Unpaid, row.UnpaidAmount, row.UnpaidMedianDays, row.UnpaidOldestDays);
}
