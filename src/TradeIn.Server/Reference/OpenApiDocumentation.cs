using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace TradeIn.Server.Reference;

/// <summary>What the generated OpenAPI document needs beside the end-points' own description.</summary>
internal static class OpenApiDocumentation
{
    public static IServiceCollection AddReference(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddDocumentTransformer(Introduce);
        options.AddOperationTransformer(AddExamples);
        options.AddSchemaTransformer(SayWhatComparandsAre);
    });

    private static Task Introduce(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancel)
    {
        document.Info = new OpenApiInfo
        {
            Title = "TradeIn",
            Version = "1",
            Description = "Trade-in subsidies, from the old unit to the advance. Send `Authorization: Bearer <key>`. Choose every "
                + "id yourself and write it down before you send: the same id with the same content is answered the same for ever "
                + "(`Idempotent-Replayed: true`), so after any doubt just send again. Problems are RFC 9457; reason codes are listed at "
                + "/reference/reasons. Messages come in English and Chinese (`Accept-Language`).",
        };
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            ["key"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "Your key." },
        };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("key", document)] = [] }];
        return Task.CompletedTask;
    }

    private static Task AddExamples(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        var examples = context.Description.ActionDescriptor.EndpointMetadata.OfType<OperationExamples>().SingleOrDefault();
        if (examples is null) return Task.CompletedTask;
        foreach (var (type, content) in operation.RequestBody?.Content ?? new Dictionary<string, OpenApiMediaType>())
            if (examples.Request is { } request) content.Example = ForMediaType(type, request);
        foreach (var (status, response) in operation.Responses ?? [])
            foreach (var (type, content) in response.Content ?? new Dictionary<string, OpenApiMediaType>())
                content.Example = status switch
                {
                    "200" or "201" => ForMediaType(type, examples.Answer),
                    "400" => Examples.Json(Examples.ProblemInvalid),
                    "422" => Examples.Json(Examples.ProblemRefused),
                    _ => content.Example,
                };
        return Task.CompletedTask;
    }

    /// <summary>NDJSON is shown as text, a line an item.</summary>
    private static JsonNode ForMediaType(string type, string example)
    {
        var json = Examples.Json(example);
        return type == Events.ReceiveEventsEndpoint.Lines && json is JsonArray items
            ? JsonValue.Create(string.Join("\n", items.Select(item => item!.ToJsonString())))
            : json;
    }

    private static Task SayWhatComparandsAre(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancel)
    {
        if (context.JsonPropertyInfo is { } property && property.PropertyType == typeof(object))
            schema.Type = JsonSchemaType.String | JsonSchemaType.Number | JsonSchemaType.Null;
        return Task.CompletedTask;
    }
}
