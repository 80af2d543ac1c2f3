using System.Globalization;
using TradeIn.Client.Complaints;
using TradeIn.Domain.Complaints;
using TradeIn.EventStore;
using TradeIn.ReadModels;
using TradeIn.ReadModels.Complaints;
using TradeIn.Server.Answers;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Complaints;

/// <summary><c>GET /v1/complaints</c>: the complaints of a department, of an enterprise, or those that are overdue.</summary>
internal static class ListComplaintsEndpoint
{
    private const int MostItems = 500;

    public static void MapComplaintList(this IEndpointRouteBuilder routes) => routes
        .MapGet("/complaints", AnswerAsync)
        .WithMetadata(ReadComplaintEndpoint.Readers)
        .Describe<ComplaintsPage>(
            "listComplaints", "Complaints", "List complaints",
            "Complaints in the order in which they were recorded, by `status` (open, answered), `department`, `heldFor` (the "
            + "district of a district government), `topic` and `enterpriseId`. `overdueOn` lists those that were due "
            + "before a day and had no answer at its end; age and lateness are of that day, else of today. `limit` is at "
            + "most 500; `next` goes into `after` for the next page. `asOf` says how far the list has followed the log.",
            Examples.ComplaintsPage);

    private static async Task<Answer> AnswerAsync(
        HttpContext http, EventLog log, ReadModelRunner readModels, TimeProvider time)
    {
        var query = new QueryReader(http.Request.Query);
        var list = new ComplaintList
        {
            After = query.After(),
            Status = query.OneOfOrNull("status", "open", "answered"),
            Department = query.TextOrNull("department"),
            HeldFor = query.TextOrNull("heldFor"),
            Topic = query.TextOrNull("topic"),
            Enterprise = query.TextOrNull("enterpriseId"),
            OverdueOn = query.DayOrNull("overdueOn"),
            Limit = query.Limit(MostItems, otherwise: 100),
        };
        if (query.IsWrong()) return query.Problem;

        var (_, programme) = await RegisterOnRecord.ReadAsync(log, http.RequestAborted);
        var on = list.OverdueOn ?? programme.DayOf(time.GetUtcNow());
        // One more than is asked for tells whether there is a next page.
        var (rows, asOf) = await (list with { Limit = list.Limit + 1 }).ReadAsync(readModels, http.RequestAborted);
        var page = rows.Take(list.Limit).ToList();
        var next = rows.Count > page.Count ? page[^1].Position.ToString(CultureInfo.InvariantCulture) : null;
        return Answer.Ok(new ComplaintsPage([.. page.Select(row => ToItem(row, on))], next, asOf));
    }

    private static ComplaintItem ToItem(ComplaintRow row, DateOnly on)
    {
        var age = ComplaintAge.On(row.FiledOn, row.DueOn, row.AnsweredOn, on);
        return new ComplaintItem(
            row.ComplaintId, row.Topic, row.Status, row.Department, row.HeldFor, row.FiledOn, row.DueOn, row.AnsweredOn,
            age.Days, age.DaysLate, age.Overdue, row.Forwarded, row.Enterprise, row.District);
    }
}
