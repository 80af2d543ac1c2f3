using Npgsql;
using NpgsqlTypes;
using TradeIn.Client.Custody;
using TradeIn.ReadModels;
using TradeIn.ReadModels.Custody;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Custody;

/// <summary><c>GET /v1/reports/custody-ageing</c>: how many units are where, and for how long (K5).</summary>
internal static class ReportCustodyAgeingEndpoint
{
    /// <summary>As the statement divides them.</summary>
    private static readonly (int From, int? To)[] Bands = [(0, 15), (16, 30), (31, 45), (46, 90), (91, null)];

    public static void MapCustodyAgeing(this IEndpointRouteBuilder routes) => routes
        .MapGet("/reports/custody-ageing", AnswerAsync)
        .WithMetadata(AllowedRoles.AllButDepartments)
        .Describe<CustodyAgeing>(
            "reportCustodyAgeing", "Reports", "Count units by place and age",
            "For each recycler, dismantler or district of a recycler (`by`), how many units are where, how old they are on a day (`on`, "
            + "required), and how many are past what is due next: delivery before the receipt, dismantling after it. Units of "
            + "void certificates that were not received do not count. Recyclers and dismantlers see their own, offices all.",
            Examples.CustodyAgeing);

    private static async Task<Answer> AnswerAsync(HttpContext http, ReadModelRunner runner)
    {
        var query = new QueryReader(http.Request.Query);
        var by = query.OneOfOrNull("by", "recycler", "dismantler", "district") ?? "recycler";
        var on = query.DayOrNull("on");
        if (query.IsWrong()) return query.Problem;
        if (on is not { } day) return Answer.Invalid("?on", "is required: the day as of which ages are counted");

        var caller = http.Caller();
        var (rows, asOf) = await runner.ReadAsync(
            CustodyReadModel.Custody, CustodyReadModel.Summary,
            [
                Text(by), new NpgsqlParameter { Value = day, NpgsqlDbType = NpgsqlDbType.Date },
                Text(caller.IsOffice ? null : caller.Enterprise),
            ],
            reader => (
                Whose: reader.GetString(0), Status: reader.GetString(1),
                Band: reader.IsDBNull(2) ? default(int?) : reader.GetInt32(2), Units: reader.GetInt64(3),
                Overdue: reader.GetInt64(4)),
            http.RequestAborted);
        return Answer.Ok(new CustodyAgeing(
            by, day,
            [
                .. rows.GroupBy(row => (row.Whose, row.Status)).Select(group => new CustodyCount(
                    by == "district" ? null : group.Key.Whose, by == "district" ? group.Key.Whose : null, group.Key.Status, group.Sum(row => row.Units), group.Sum(row => row.Overdue),
                    [
                        .. group.Where(row => row.Band is not null).Select(row => new AgeBand(
                            Bands[row.Band!.Value].From, Bands[row.Band!.Value].To, row.Units)),
                    ])),
            ],
            asOf));
    }

    private static NpgsqlParameter Text(string? value) =>
        new() { Value = (object?)value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text };
}
