using System.Text;
using Microsoft.OpenApi;

namespace TradeIn.Server.Reference;

/// <summary>The page of all bodies: every member with its type and meaning, from the OpenAPI document.</summary>
internal static class ShapesPage
{
    public static string Write(OpenApiDocument document)
    {
        var page = new StringBuilder("<p>Members in bold are required.</p>\n");
        foreach (var (name, schema) in document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>())
            if (schema.Properties is { Count: > 0 } members) Shape(page, name, schema, members);
        return ReferencePages.Page("Bodies, member by member", page.ToString());
    }

    private static void Shape(
        StringBuilder page, string name, IOpenApiSchema schema, IDictionary<string, IOpenApiSchema> members)
    {
        page.Append($"<h2 id=\"{name}\">{name}</h2>\n<p>{Prose(schema.Description)}</p>\n<table><thead><tr><th>Member</th>");
        page.Append("<th>Type</th><th>Meaning</th></tr></thead><tbody>\n");
        foreach (var (member, type) in members)
        {
            var code = $"<code>{ReferencePages.Text(member)}</code>";
            var label = schema.Required?.Contains(member) == true ? $"<strong>{code}</strong>" : code;
            page.Append($"<tr><td>{label}</td><td>{TypeOf(type)}</td><td>{Prose(type.Description)}</td></tr>\n");
        }
        page.Append("</tbody></table>\n");
    }

    private static string TypeOf(IOpenApiSchema schema)
    {
        if (schema is OpenApiSchemaReference { Reference.Id: { } id })
            return id == "JsonElement" ? "any JSON" : $"<a href=\"#{id}\">{id}</a>";
        if (schema.OneOf?.FirstOrDefault(each => each is OpenApiSchemaReference) is { } one) return TypeOf(one);
        if (schema.Items is { } items) return $"list of {TypeOf(items)}";
        var names = Enum.GetValues<JsonSchemaType>()
            .Where(type => type != JsonSchemaType.Null && schema.Type?.HasFlag(type) == true)
            .Select(type => type.ToString().ToLowerInvariant());
        return string.Join(" or ", names) + (schema.Format is { } format ? $" ({format})" : "");
    }

    /// <summary>A description with its <c>`code`</c> marked.</summary>
    private static string Prose(string? text)
    {
        var parts = (text ?? "").Split('`');
        for (var i = 0; i < parts.Length; i++)
            parts[i] = i % 2 == 0 ? ReferencePages.Text(parts[i]) : $"<code>{ReferencePages.Text(parts[i])}</code>";
        return string.Concat(parts);
    }
}
