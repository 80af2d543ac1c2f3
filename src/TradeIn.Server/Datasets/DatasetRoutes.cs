using TradeIn.Client.Datasets;
using TradeIn.EventStore;
using TradeIn.ReadModels;
using TradeIn.ReadModels.Datasets;
using TradeIn.Server.Reference;

namespace TradeIn.Server.Datasets;

/// <summary>Every dataset is served alike: as a list, and counted by groups.</summary>
internal static class DatasetRoutes
{
    private const string Tag = "Lists and summaries";

    public static void MapDatasets(this IEndpointRouteBuilder routes)
    {
        foreach (var dataset in DatasetCatalogue.All)
        {
            routes.MapList(dataset);
            routes.MapSummary(dataset);
        }
    }

    private static void MapList(this IEndpointRouteBuilder routes, Dataset dataset)
    {
        var (endpoint, dated) = (new ListDatasetEndpoint(dataset), DatedMembers.For(dataset));
        routes.MapGet(
            $"/{DatasetAccess.PathOf(dataset)}",
            (HttpContext http, ReadModelRunner readModels, EventLog log, TimeProvider time) =>
                endpoint.AnswerAsync(http, readModels, log, time))
            .WithMetadata(DatasetAccess.ReadersOf(dataset))
            .Describe<RowsPage>(
                $"list{DatasetAccess.TitleOf(dataset)}", Tag, $"List {dataset.Heading.English.ToLowerInvariant()}",
                $"{dataset.Meaning} {WhoSeesIt(dataset)} Narrowed by any column: a text or code is one of the values named (divided "
                + "by commas, or the parameter repeated; a comma within a value is written `\\,`), days, "
                + "amounts and counts lie between `…From` and `…To`, both included; "
                + "`with` and `without` name columns that must say something or nothing. Pages follow one another by `next`; rows "
                + "that are added meanwhile are never shown twice, and with `at` all pages are of one moment. With `Accept: "
                + "text/csv` or `application/x-ndjson` the whole list is sent as it is read, with the position of the log that it "
                + "is of in the header `Log-Position`.",
                () => DatasetExample.Page(dataset, dated), () => DatasetDescription.PageOf(dataset, dated),
                () => DatasetDescription.OfList(dataset, dated));
    }

    private static void MapSummary(this IEndpointRouteBuilder routes, Dataset dataset)
    {
        var endpoint = new SummariseDatasetEndpoint(dataset);
        routes.MapGet(
            $"/summaries/{DatasetAccess.NameOf(dataset.Name)}",
            (HttpContext http, ReadModelRunner readModels, EventLog log) => endpoint.AnswerAsync(http, readModels, log))
            .WithMetadata(DatasetAccess.ReadersOf(dataset))
            .Describe<Summary>(
                $"summarise{DatasetAccess.TitleOf(dataset)}", Tag, $"Count {dataset.Heading.English.ToLowerInvariant()}",
                $"{dataset.Meaning} {WhoSeesIt(dataset)} Counted and added up by one to three columns, as in "
                + $"`by={DatasetExample.By(dataset)}`; narrowed as the list is. What lies beyond `limit` is told together as "
                + "`others`, and the totals are of all rows. With `Accept: text/csv` or `application/x-ndjson` a line a group.",
                () => DatasetExample.Summary(dataset), () => DatasetDescription.SummaryOf(dataset),
                () => DatasetDescription.OfSummary(dataset));
    }

    private static string WhoSeesIt(Dataset dataset) => dataset.Name == "complaints"
        ? "For the offices and the departments that take complaints."
        : dataset.Name == "signals"
        ? "For commerce, the regulator and the audit; the office of a district sees those of enterprises registered there."
        : dataset.Owners.Count > 0 ? "Enterprises see their own, the offices all." : "For the offices.";
}
