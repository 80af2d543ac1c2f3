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

/// <summary><c>GET /v1/custody/summary</c>: how many units are where, by enterprise and age (K5).</summary>
internal static class SummariseCustodyEndpoint
{
    /// <summary>As the statement divides them.</summary>
    private static readonly (int From, int? To)[] Bands = [(0, 15), (16, 30), (31, 45), (46, 90), (91, null)];

    public static void MapCustodySummaries(this IEndpointRouteBuilder routes) => routes
        .MapGet("/custody/summary", AnswerAsync)
        .WithMetadata(new AllowedRoles())
        .Describe<CustodySummary>(
            "summariseCustody", "Custody", "Count units by enterprise, place and age",
            "For each recycler, or each dismantler (`by`), how many units are where, how old they are on a day (`on`, "
            + "required), and how many are past what is due next: delivery before the receipt, dismantling after it. Units of "
            + "void certificates that were not received do not count. Recyclers and dismantlers see their own, offices all.",
            Examples.CustodySummary);

    private static async Task<Answer> AnswerAsync(HttpContext http, ReadModelRunner runner)
    {
        var query = new QueryReader(http.Request.Query);
        var by = query.OneOfOrNull("by", "recycler", "dismantler") ?? "recycler";
        var on = query.DayOrNull("on");
        if (query.IsWrong()) return query.Problem;
        if (on is not { } day) return Answer.Invalid("?on", "is required: the day as of which ages are counted");

        var caller = http.Caller();
        var (rows, asOf) = await runner.ReadAsync(
            CustodyReadModel.Custody, CustodyReadModel.Summary,
            [
                CustodyQuery.Text(by), new NpgsqlParameter { Value = day, NpgsqlDbType = NpgsqlDbType.Date },
                CustodyQuery.Text(caller.IsOffice ? null : caller.Enterprise),
            ],
            reader => (
                Enterprise: reader.GetString(0), Status: reader.GetString(1),
                Band: reader.IsDBNull(2) ? default(int?) : reader.GetInt32(2), Units: reader.GetInt64(3),
                Overdue: reader.GetInt64(4)),
            http.RequestAborted);
        return Answer.Ok(new CustodySummary(
            by, day,
            [
                .. rows.GroupBy(row => (row.Enterprise, row.Status)).Select(group => new CustodyCount(
                    group.Key.Enterprise, group.Key.Status, group.Sum(row => row.Units), group.Sum(row => row.Overdue),
                    [
                        .. group.Where(row => row.Band is not null).Select(row => new AgeBand(
                            Bands[row.Band!.Value].From, Bands[row.Band!.Value].To, row.Units)),
                    ])),
            ],
            asOf));
    }
}
