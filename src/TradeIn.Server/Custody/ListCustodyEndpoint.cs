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

/// <summary><c>GET /v1/custody</c>: where units are, and which are late (K3, K5).</summary>
internal static class ListCustodyEndpoint
{
    private const int MostItems = 1_000;
    private const int UsualItems = 100;

    public static void MapCustodyLists(this IEndpointRouteBuilder routes) => routes
        .MapGet("/custody", AnswerAsync)
        .WithMetadata(new AllowedRoles())
        .Describe<CustodyList>(
            "listCustody", "Custody", "List units and where they are",
            "Every old unit with a certificate, and where it is. Query: `status`, `recyclerId`, `dismantlerId`, `category`; "
            + "`overdueOn` (a day): what was due before it and not done by it, with its age in days; `late` (`delivery` or "
            + "`dismantling`): of these only the one, or without `overdueOn` what was done, and late; `limit` (at most 1000) and "
            + "`after`. A void certificate's unit is not due for delivery: it has another certificate, or none. With `Accept: "
            + "text/csv` all of it, streamed. Recyclers and dismantlers see their own, offices all.",
            Examples.Custody)
        .AlsoAs(CsvAnswer.MediaType);

    private static async Task<IResult> AnswerAsync(HttpContext http, ReadModelRunner runner)
    {
        var query = new QueryReader(http.Request.Query);
        var asked = new CustodyQuery(query, http.Caller());
        var limit = query.Limit(MostItems, UsualItems);
        if (query.IsWrong()) return query.Problem;
        if (http.Request.Prefers(CsvAnswer.MediaType))
            return new CsvAnswer(CustodyCsv.Columns, (begin, line, cancel) => runner.StreamAsync(
                CustodyReadModel.Custody, CustodyReadModel.List, asked.Parameters(limit: null), CustodyColumns.Read,
                async (asOf, units) =>
                {
                    begin(asOf);
                    await foreach (var unit in units) await line(CustodyCsv.Line(ToItem(unit, asked.OverdueOn)));
                },
                cancel));

        // One more than asked for tells whether there is a next page.
        var (rows, asOf) = await runner.ReadAsync(
            CustodyReadModel.Custody, CustodyReadModel.List, asked.Parameters(limit + 1), CustodyColumns.Read, http.RequestAborted);
        var items = rows.Take(limit).Select(row => ToItem(row, asked.OverdueOn)).ToList();
        return Answer.Ok(new CustodyList(items, rows.Count > limit ? items[^1].CertificateNumber : null, asOf));
    }

    private static CustodyItem ToItem(CustodyRow row, DateOnly? overdueOn) => new(
        row.Certificate, row.Programme, row.Category, row.Recycler, row.RecyclerDistrict, row.RecycledOn,
        row.CertificateStatus, row.Status, row.Consignment, row.Dismantler, row.ConsignedOn, row.ShippedOn, row.ReceivedOn,
        row.Condition, row.Discrepancy, row.Resolution, row.DismantledOn, row.DeliveryDueOn, row.DismantlingDueOn,
        row.FreightDeclaration, row.FreightAmount, row.DismantlingDeclaration, row.DismantlingAmount,
        AgeOf(row, overdueOn), row.LastPosition);

    private static int? AgeOf(CustodyRow row, DateOnly? overdueOn) => overdueOn is not { } day
        ? null : day.DayNumber - (row.ReceivedOn is { } received && received <= day ? received : row.RecycledOn).DayNumber;
}

/// <summary>What a caller asks of the custody, and may see.</summary>
internal sealed class CustodyQuery
{
    private readonly string? status, recycler, dismantler, category, late, whose, after;

    public CustodyQuery(QueryReader query, Caller caller)
    {
        status = query.OneOfOrNull(
            "status", "with-recycler", "consigned", "missing", "different", "received", "dismantled", "lost");
        recycler = query.TextOrNull("recyclerId");
        dismantler = query.TextOrNull("dismantlerId");
        category = query.TextOrNull("category");
        late = query.OneOfOrNull("late", "delivery", "dismantling");
        OverdueOn = query.DayOrNull("overdueOn");
        after = query.TextOrNull("after");
        whose = caller.IsOffice ? null : caller.Enterprise;
    }

    public DateOnly? OverdueOn { get; }

    /// <summary>In the order of the statement's file; null for a limit: all.</summary>
    public NpgsqlParameter[] Parameters(int? limit) =>
    [
        Text(status), Text(recycler), Text(dismantler), Text(category), Text(late),
        new NpgsqlParameter { Value = (object?)OverdueOn ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Date },
        Text(whose), Text(after),
        new NpgsqlParameter { Value = (object?)limit ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Bigint },
    ];

    public static NpgsqlParameter Text(string? value) =>
        new() { Value = (object?)value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text };
}
