using TradeIn.Client.Buyers;
using TradeIn.ReadModels;
using TradeIn.ReadModels.Buyers;
using TradeIn.ReadModels.Claims;
using TradeIn.ReadModels.Datasets;
using TradeIn.ReadModels.Recycling;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Datasets;
using TradeIn.Server.Identities;
using TradeIn.Server.Log;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Buyers;

/// <summary>
/// <c>POST /v1/buyers/search</c>: who a document's number belongs to, and what is on record. A POST, since a document's number
/// stands in no URL. Who looked for whom is logged, by the keys of both; it is no event, since it decides nothing.
/// </summary>
internal sealed partial class SearchBuyersEndpoint(
    ReadModelRunner readModels, IdentityKey identityKey, TimeProvider time, ILogger<SearchBuyersEndpoint> logger)
{
    private const int Most = 1_000;

    public async Task<Answer> AnswerAsync(HttpContext http)
    {
        if (!http.Request.HasJsonContentType())
            return Answer.Failed(ProblemType.UnsupportedMediaType, "Send the body as application/json.");
        if (!StrictJson.TryParse(await CounterCalls.ReadAsync(http), out var sentBody, out var problem))
            return Answer.Invalid("", problem);

        var sent = new Submission(sentBody, http.Caller(), time.GetUtcNow(), identityKey, delivery: null);
        var body = sent.Reader;
        var identity = body.ObjectOrNull("document") is { } document ? sent.Parties.Identity(document) : null;
        var masked = body.TextOrNull("maskedNumber", longest: 64);
        body.NothingElse();
        if (body.IsObject && body.IsThere("document") == body.IsThere("maskedNumber"))
            sent.Errors.Add("", "must hold either document or maskedNumber");
        if (sent.Errors.Any) return Answer.Invalid(sent.Errors);

        DatasetFilter asked = identity is not null
            ? new DatasetFilter.AnyOf("buyer", $"{identity}") : new DatasetFilter.AnyOf("number", masked!);
        return await FindAsync(http.Caller(), asked, http.RequestAborted);
    }

    private async Task<Answer> FindAsync(Caller caller, DatasetFilter asked, CancellationToken cancel)
    {
        var buyers = await ReadAsync(BuyersDataset.Dataset, asked, cancel);
        string[] keys = [.. buyers.Rows.Select(row => (string)row["buyer"]!).Distinct()];
        LookedUp(caller.KeyId, string.Join(' ', keys));
        var theirs = new DatasetFilter.AnyOf("buyer", keys);
        var certificates = await ReadAsync(CertificatesDataset.Dataset, theirs, cancel);
        var claims = await ReadAsync(ClaimsDataset.Dataset, theirs, cancel);
        DatasetPage[] all = [buyers, certificates, claims];
        return Answer.Ok(new BuyerSearchAnswer(
            RowsOf(buyers), RowsOf(certificates), RowsOf(claims), all.All(page => page.Next is null), all.Min(page => page.AsOf)));
    }

    private Task<DatasetPage> ReadAsync(Dataset dataset, DatasetFilter filter, CancellationToken cancel) =>
        readModels.ListAsync(new DatasetQuery(dataset) { Filters = [filter] }, limit: Most, cancel: cancel);

    private static List<Dictionary<string, object?>> RowsOf(DatasetPage page) =>
        [.. page.Rows.Select(row => TableAnswer.Members([.. row.Dataset.Columns.Select(column => column.Wire)], row.Values))];

    [LoggerMessage(3, LogLevel.Information, "The key {KeyId} looked up the buyers {Buyers}.")]
    private partial void LookedUp(string keyId, string buyers);
}

internal static class SearchBuyersRoute
{
    public static void MapBuyerSearch(this IEndpointRouteBuilder routes) => routes
        .MapPost("/buyers/search", (HttpContext http, SearchBuyersEndpoint endpoint) => endpoint.AnswerAsync(http))
        .WithMetadata(DatasetAccess.ReadersOf(BuyersDataset.Dataset))
        .Describe<BuyerSearchRequest, BuyerSearchAnswer>(
            "searchBuyers", "Lists and summaries", "Look up a buyer",
            "Who a document's number belongs to, and the counts, certificates and claims that are on record. The number goes into "
            + "the body, whole with its `document`, or as answers show it in `maskedNumber`; no answer holds it. A number that "
            + "nobody has answers with nothing. For the offices; which key looked for whom is logged.",
            Examples.BuyerSearch, Examples.BuyerSearchAnswer, status: 200);
}
