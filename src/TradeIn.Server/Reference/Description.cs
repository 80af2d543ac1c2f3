using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using TradeIn.Client;
using TradeIn.Server.Answers;

namespace TradeIn.Server.Reference;

/// <summary>Says of an end-point what the OpenAPI document and the reference page then show.</summary>
internal static class Description
{
    private const string Json = "application/json";
    private const string ProblemJson = "application/problem+json";

    /// <summary>An operation that takes a body.</summary>
    public static RouteHandlerBuilder Describe<TRequest, TAnswer>(
        this RouteHandlerBuilder route, string id, string tag, string summary, string description, string request,
        string answer, int status = StatusCodes.Status201Created, int[]? problems = null)
        where TRequest : notnull => route
        .Named(id, tag, summary, description, new OperationExamples(request, answer))
        .Accepts<TRequest>(Json)
        .Produces<TAnswer>(status, Json)
        .Problems(problems ?? (status == StatusCodes.Status201Created ? [400, 401, 403, 404, 409, 413, 415, 422, 429, 503] : [400, 401, 413, 415, 503]));

    /// <summary>An operation that reads.</summary>
    public static RouteHandlerBuilder Describe<TAnswer>(
        this RouteHandlerBuilder route, string id, string tag, string summary, string description, string answer) => route
        .Named(id, tag, summary, description, new OperationExamples(null, answer))
        .Produces<TAnswer>(StatusCodes.Status200OK, Json)
        .Problems([400, 401, 403, 404, 503]);

    /// <summary>An operation whose parameters and members are made from a dataset's columns; it is told as CSV and NDJSON too.</summary>
    public static RouteHandlerBuilder Describe<TAnswer>(
        this RouteHandlerBuilder route, string id, string tag, string summary, string description,
        Func<JsonNode> example, Func<OpenApiSchema> schema, Func<IEnumerable<IOpenApiParameter>> parameters) => route
        .Named(id, tag, summary, description, new OperationExamples(null, "", example))
        .Produces<TAnswer>(StatusCodes.Status200OK, Json)
        .Problems([400, 401, 403, 503])
        .AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.Parameters = [.. parameters()];
            if (operation.Responses?.GetValueOrDefault("200")?.Content is { } contents && contents.TryGetValue(Json, out var content))
                content.Schema = schema();
            return Task.CompletedTask;
        })
        .AlsoAs(Csv.MediaType)
        .AlsoAs(TableAnswer.Lines);

    /// <summary>The operation that takes many events.</summary>
    public static RouteHandlerBuilder DescribeEvents<TEvent, TAnswer>(
        this RouteHandlerBuilder route, string id, string tag, string summary, string description, string request,
        string answer) => route
        .Named(id, tag, summary, description, new OperationExamples(request, answer))
        .Accepts<TEvent[]>(Events.ReceiveEventsEndpoint.Batch, Events.ReceiveEventsEndpoint.Lines)
        .Produces<TAnswer[]>(StatusCodes.Status200OK, Json, Events.ReceiveEventsEndpoint.Lines)
        .Problems([400, 401, 403, 413, 415, 503]);

    /// <summary>The answer comes in another form as well, for whoever accepts that.</summary>
    public static RouteHandlerBuilder AlsoAs(this RouteHandlerBuilder route, string mediaType, string? example = null) =>
        route.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            if (operation.Responses?.GetValueOrDefault("200")?.Content is { } content)
                content[mediaType] = new OpenApiMediaType
                {
                    Schema = new OpenApiSchema { Type = example is null ? JsonSchemaType.String : JsonSchemaType.Object },
                    Example = example is null ? "" : Examples.Json(example),
                };
            return Task.CompletedTask;
        });

    private static RouteHandlerBuilder Named(
        this RouteHandlerBuilder route, string id, string tag, string summary, string description, OperationExamples examples) =>
        route.WithName(id).WithTags(tag).WithSummary(summary).WithDescription(description).WithMetadata(examples);

    private static RouteHandlerBuilder Problems(this RouteHandlerBuilder route, int[] statuses)
    {
        foreach (var status in statuses) route.Produces<Problem>(status, ProblemJson);
        return route;
    }
}
