using TradeIn.EventStore;
using TradeIn.ReadModels;
using TradeIn.ReadModels.Datasets;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Datasets;

namespace TradeIn.Server.Pages.Data;

/// <summary>
/// <c>GET /console/data/{name}/download?format=csv</c> or <c>ndjson</c>: the list as a whole, as the interface sends it,
/// for who is signed in.
/// </summary>
internal static class DownloadEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/console/data/{name}/download", AnswerAsync).RequireAuthorization().ExcludeFromDescription();

    private static async Task<IResult> AnswerAsync(
        HttpContext http, string name, string? format, ReadModelRunner readModels, EventLog log, TimeProvider time)
    {
        if (DatasetCatalogue.All.FirstOrDefault(each => each.Name == name) is not { } dataset) return Results.StatusCode(404);
        if (DatasetAccess.ReadersOf(dataset).Forbid(http.Caller()) is not null) return Results.StatusCode(403);
        var lines = format == "ndjson";
        http.Request.Headers.Accept = lines ? "application/x-ndjson" : "text/csv";
        http.Request.QueryString = QueryString.Create(http.Request.Query.Where(each => each.Key != "format"));
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{dataset.Name}.{(lines ? "ndjson" : "csv")}\"";
        return await new ListDatasetEndpoint(dataset).AnswerAsync(http, readModels, log, time);
    }
}
