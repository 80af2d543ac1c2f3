using System.Text.Json.Nodes;

namespace TradeIn.Cli.Fuzzing;

/// <summary>An operation of an OpenAPI document, as far as somebody needs to know it who wants to send it nonsense.</summary>
/// <param name="Path">With its parameters in braces.</param>
/// <param name="Queries">The names of the parameters of its query.</param>
/// <param name="Bodies">Example bodies by media type.</param>
internal sealed record FuzzOperation(
    string Id, string Method, string Path, IReadOnlyList<string> Queries, IReadOnlyList<(string MediaType, JsonNode Example)> Bodies)
{
    public static IReadOnlyList<FuzzOperation> Read(JsonNode document) =>
    [
        .. from path in document["paths"]!.AsObject()
           from operation in path.Value!.AsObject()
           orderby path.Key, operation.Key
           select new FuzzOperation(
               (string)operation.Value!["operationId"]!, operation.Key.ToUpperInvariant(), path.Key,
               [
                   .. (operation.Value["parameters"]?.AsArray() ?? []).Where(each => (string?)each!["in"] == "query")
                       .Select(each => (string)each!["name"]!),
               ],
               [
                   .. (operation.Value["requestBody"]?["content"]?.AsObject() ?? [])
                       .Where(each => each.Value!["example"] is not null).Select(each => (each.Key, each.Value!["example"]!)),
               ]),
    ];
}
