using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using TradeIn.Client.Events;
using TradeIn.Server.Access;

namespace TradeIn.Server.Reference;

/// <summary>What the generated OpenAPI document needs beside the end-points' own description.</summary>
internal static class OpenApiDocumentation
{
    public static IServiceCollection AddReference(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddDocumentTransformer(Introduce);
        options.AddOperationTransformer(AddExamples);
        options.AddOperationTransformer(SayWhereNoKeyIsNeeded);
        options.AddSchemaTransformer(SayWhatNumbersAre);
        options.AddDocumentTransformer(NameAttributes);
        options.AddDocumentTransformer(DescribeMembers);
    });

    private static Task Introduce(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancel)
    {
        document.Info = new OpenApiInfo
        {
            Title = "TradeIn",
            Version = "1",
            Description = "Trade-in subsidies, from the old unit to the advance and what may follow. Send `Authorization: Bearer <key>`. Choose every "
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
                    "200" or "201" => examples.Made?.Invoke() ?? ForMediaType(type, examples.Answer),
                    "400" => Examples.Json(Examples.ProblemInvalid),
                    "422" => Examples.Json(Examples.ProblemRefused),
                    _ => content.Example,
                };
        return Task.CompletedTask;
    }

    /// <summary>Either nothing or a key: both are let in.</summary>
    private static Task SayWhereNoKeyIsNeeded(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<NeedsNoKey>().Any())
            operation.Security =
            [
                new OpenApiSecurityRequirement(),
                new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("key", context.Document)] = [] },
            ];
        return Task.CompletedTask;
    }

    /// <summary>NDJSON is shown as text, a line an item.</summary>
    private static JsonNode ForMediaType(string type, string example)
    {
        if (type == Settlement.StatementCsv.MediaType) return JsonValue.Create(Settlement.StatementCsv.Sample);
        var json = Examples.Json(example);
        return type == Events.ReceiveEventsEndpoint.Lines && json is JsonArray items
            ? JsonValue.Create(string.Join("\n", items.Select(item => item!.ToJsonString())))
            : json;
    }

    /// <summary>A comparand is a number or a text; an amount is a decimal number and never a double.</summary>
    private static Task SayWhatNumbersAre(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancel)
    {
        var type = context.JsonPropertyInfo?.PropertyType ?? context.JsonTypeInfo.Type;
        if (type == typeof(object)) schema.Type = JsonSchemaType.String | JsonSchemaType.Number | JsonSchemaType.Null;
        if (type == typeof(decimal) || type == typeof(decimal?)) schema.Format = "decimal";
        return Task.CompletedTask;
    }

    /// <summary>CloudEvents names its attributes in lower case without humps: <c>specversion</c>.</summary>
    private static Task NameAttributes(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancel)
    {
        if (document.Components?.Schemas?.TryGetValue(nameof(CloudEvent), out var found) == true
            && found is OpenApiSchema { Properties: { } members } schema)
        {
            schema.Properties = members.ToDictionary(each => each.Key.ToLowerInvariant(), each => each.Value);
            schema.Required = schema.Required?.Select(each => each.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        }
        return Task.CompletedTask;
    }

    /// <summary>
    /// Gives every member a description, from its record's comment or the glossary, and calls only those required that are
    /// always there: answers leave absent members out.
    /// </summary>
    private static Task DescribeMembers(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancel)
    {
        foreach (var schema in (document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>()).Values.OfType<OpenApiSchema>())
            foreach (var (name, member) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
            {
                // What may be null is one of null and a reference, and its comment stands at the reference.
                var said = member.Description ?? member.OneOf?.Select(each => each.Description).FirstOrDefault(each => each is not null);
                var description = said is null ? Glossary.Meaning(name) : string.Join(' ', said.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
                if (member is OpenApiSchema inline) inline.Description = description;
                else if (member is OpenApiSchemaReference reference) reference.Description = description;
                if (member.Type?.HasFlag(JsonSchemaType.Null) == true || member.OneOf is { Count: > 0 }) schema.Required?.Remove(name);
            }
        return Task.CompletedTask;
    }
}
