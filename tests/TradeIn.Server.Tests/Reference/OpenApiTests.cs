using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TradeIn.ReadModels.Datasets;
using TradeIn.Server.Datasets;
using TradeIn.Testing.Postgres;

namespace TradeIn.Server.Tests.Reference;

/// <summary>The OpenAPI document says of the server what is so, all of it, in words.</summary>
public sealed class OpenApiTests(OpenApiFixture fixture) : IClassFixture<OpenApiFixture>
{
    private JsonNode Document => fixture.Document;

    public static TheoryData<string> OperationIds { get; } =
    [
        "checkQuota", "recordRecycling", "recordPurchase", "submitClaim", "advanceSubsidy", "readCertificate", "readClaim",
        "explainClaim", "receiveEvents",
        "returnPurchase", "exchangeUnit", "noteRepair", "readPurchase", "readReturn", "readExchange",
        "recoverSubsidy", "readDebts",
        "placeOrder", "deliverOrder", "cancelOrder", "readOrder",
        "fileStatement", "reviewClaims", "takeStatementStep", "readStatement", "readSample", "listReviewReasons",
        "readLedger",
        "reportLoss", "decideLoss", "readLossReport",
        "replaceCertificate", "requestCorrection", "decideCorrection", "readCorrection",
        "awardEnterprise", "signAgreement", "depositBond", "recordBreach", "suspendEnterprise", "liftSuspension",
        "disqualifyEnterprise", "awardRegions", "registerOutlet", "moveOutlet", "closeOutlet", "allotCertificateRange",
        "returnCertificateRange", "cancelCertificateRange", "designateDismantler", "withdrawDesignation", "readEnterprise",
        "publishReferencePrices", "readReferencePrices", "findOutlets", "checkCertificateStatus",
        "fileComplaint", "checkComplaint", "handleComplaint", "readComplaint", "readComplaintTopics",
        "allocateBudget", "readBudget", "readBudgets", "settleDebt", "declareDisposal", "decideDeclaration", "readDeclaration",
        "readBalances",
        "openConsignment", "moveConsignment", "recordReceipt", "resolveDiscrepancy", "recordDismantling", "readConsignment",
        "traceUnit", "searchBuyers", "reportOverview", "reportBudgetBurnDown", "reportCustodyAgeing", "reportSettlementAgeing",
        .. DatasetCatalogue.All.Select(DatasetAccess.TitleOf).SelectMany(title => (string[])[$"list{title}", $"summarise{title}"]),
        "readSignal", "handleSignal",
        "readFeed", "registerWebhook", "listWebhooks", "readWebhook", "listWebhookDeliveries", "changeWebhook", "deleteWebhook",
        "rotateWebhookSecret", "replayWebhook", "testWebhook",
        "createKey", "listKeys", "readKey", "rotateKey", "revokeKey", "erasePerson",
        "listReadModels", "rebuildReadModel", "restartReadModel", "skipReadModelEvent",
    ];

    [Fact]
    public void The_document_is_OpenAPI_3_1() => ((string?)Document["openapi"]).ShouldNotBeNull().ShouldStartWith("3.1.");

    [Fact]
    public void Every_end_point_is_in_the_document_and_the_other_way_round()
    {
        var mapped = fixture.Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/v1", StringComparison.Ordinal))
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods
                .Select(method => $"{method} {endpoint.RoutePattern.RawText}"));
        var documented = Document["paths"]!.AsObject().SelectMany(
            path => path.Value!.AsObject().Select(operation => $"{operation.Key.ToUpperInvariant()} {path.Key}"));
        documented.Order().ShouldBe(mapped.Order());
        Operations().Select(each => (string)each["operationId"]!).Order().ShouldBe(OperationIds.Select(row => row.Data).Order());
    }

    [Theory, MemberData(nameof(OperationIds))]
    public void An_operation_says_what_it_is_for_and_shows_what_it_takes_and_gives(string id)
    {
        var operation = Operation(id);
        ((string?)operation["summary"]).ShouldNotBeNullOrWhiteSpace();
        ((string?)operation["description"]).ShouldNotBeNullOrWhiteSpace();
        foreach (var (type, content) in operation["requestBody"]?["content"]?.AsObject() ?? [])
            content!["example"].ShouldNotBeNull(type);
        var responses = operation["responses"]!.AsObject();
        var good = responses.Where(each => each.Key.StartsWith('2')).ShouldHaveSingleItem().Value!;
        foreach (var (type, content) in good["content"]!.AsObject()) content!["example"].ShouldNotBeNull(type);
        var problems = responses.Where(each => !each.Key.StartsWith('2')).ToList();
        problems.Select(each => each.Key).ShouldBe(problems.Select(each => each.Key).Intersect(
            ["400", "401", "403", "404", "409", "413", "415", "422", "429", "503"]));
        problems.Select(each => each.Key).ShouldContain("401");
        foreach (var (status, problem) in problems)
            problem!["content"]!.AsObject().Select(each => each.Key).ShouldBe(["application/problem+json"], status);
    }

    [Fact]
    public void Every_member_of_every_schema_is_described()
    {
        var members = Document["components"]!["schemas"]!.AsObject().SelectMany(schema =>
            (schema.Value!["properties"]?.AsObject() ?? []).Select(member => (At: $"{schema.Key}.{member.Key}", Schema: member.Value!))).ToList();
        members.Count.ShouldBeGreaterThan(100);
        members.Where(member => string.IsNullOrWhiteSpace((string?)member.Schema["description"])).Select(member => member.At).ShouldBeEmpty();
        members.Where(member => ((string?)member.Schema["description"])!.Contains('\n', StringComparison.Ordinal)).Select(member => member.At).ShouldBeEmpty();
    }

    [Fact]
    public void An_event_has_the_attributes_of_CloudEvents()
    {
        var schema = Document["components"]!["schemas"]!["CloudEvent"]!;
        schema["properties"]!.AsObject().Select(member => member.Key).ShouldBe(
            ["specversion", "id", "source", "type", "data", "subject", "time", "datacontenttype"], ignoreOrder: true);
        schema["required"]!.AsArray().Select(each => (string)each!).ShouldBe(
            ["specversion", "id", "source", "type", "data"], ignoreOrder: true);
    }

    [Fact]
    public void No_amount_is_a_floating_point_number() => Document.ToJsonString().ShouldNotContain("\"double\"");

    [Fact]
    public void Every_example_has_what_its_schema_requires_and_nothing_that_it_does_not_know()
    {
        var wrong = new List<string>();
        foreach (var operation in Operations())
        {
            var bodies = (operation["requestBody"]?["content"]?.AsObject() ?? [])
                .Concat(operation["responses"]!.AsObject().SelectMany(each => each.Value!["content"]!.AsObject()));
            foreach (var (type, content) in bodies)
                if (type != "application/x-ndjson" && content!["example"] is { } example)
                    Compare(content["schema"]!, example, $"{operation["operationId"]} {type}", wrong);
        }
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_document_names_the_key_and_the_page_of_codes()
    {
        ((string?)Document["components"]!["securitySchemes"]!["key"]!["scheme"]).ShouldBe("bearer");
        ((string?)Document["info"]!["description"]).ShouldNotBeNull().ShouldContain("/reference/reasons");
        (await fixture.Server.GetAsync(key: null, "/openapi/v1.json")).MediaType.ShouldStartWith("application/json");
    }

    [Fact]
    public void The_document_says_where_no_key_is_needed() => Operations()
        .Where(each => each["security"]?.AsArray().Any(way => way!.AsObject().Count == 0) == true)
        .Select(each => (string)each["operationId"]!)
        .ShouldBe(
            [
                "fileComplaint", "checkComplaint", "readComplaintTopics", "readReferencePrices", "findOutlets",
                "checkCertificateStatus", "listReviewReasons",
            ],
            ignoreOrder: true);

    private void Compare(JsonNode schema, JsonNode example, string at, List<string> wrong)
    {
        schema = Resolve(schema);
        if (example is JsonArray items)
        {
            foreach (var item in items) if (schema["items"] is { } each) Compare(each, item!, at, wrong);
            return;
        }
        if (example is not JsonObject members || schema["properties"] is not JsonObject known) return;
        foreach (var required in schema["required"]?.AsArray() ?? [])
            if (!members.ContainsKey((string)required!)) wrong.Add($"{at} lacks {required}");
        foreach (var (name, value) in members)
            if (!known.TryGetPropertyValue(name, out var member)) wrong.Add($"{at} has {name}");
            else if (value is not null) Compare(member!, value, $"{at}/{name}", wrong);
    }

    private JsonNode Resolve(JsonNode schema)
    {
        var reference = (string?)schema["$ref"]
            ?? (string?)schema["oneOf"]?.AsArray().FirstOrDefault(each => each!["$ref"] is not null)?["$ref"];
        return reference is null ? schema : Document["components"]!["schemas"]![reference.Split('/')[^1]]!;
    }

    private JsonNode Operation(string id) => Operations().Single(each => (string?)each["operationId"] == id);

    private IEnumerable<JsonNode> Operations() =>
        Document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).Select(each => each.Value!);
}

/// <summary>A server's OpenAPI document, and the end-points that are mapped there.</summary>
public sealed class OpenApiFixture(PostgresFixture postgres) : IAsyncLifetime
{
    private TestDatabase? database;
    private RunningServer? server;

    internal RunningServer Server => server!;

    internal IReadOnlyList<Microsoft.AspNetCore.Http.Endpoint> Endpoints { get; private set; } = [];

    internal JsonNode Document { get; private set; } = new JsonObject();

    public async ValueTask InitializeAsync()
    {
        database = await postgres.CreateDatabaseAsync();
        EndpointDataSource? mapped = null;
        server = await RunningServer.StartAsync(database.ConnectionString, configure: builder =>
            builder.Services.AddHostedService(services => new Peek(() => mapped = services.GetRequiredService<EndpointDataSource>())));
        Endpoints = mapped!.Endpoints;
        Document = (await server.GetAsync(key: null, "/openapi/v1.json")).Json;
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null) await server.DisposeAsync();
        if (database is not null) await database.DisposeAsync();
    }

    /// <summary>Looks at the server from inside when it starts.</summary>
    private sealed class Peek(Action look) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            look();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
