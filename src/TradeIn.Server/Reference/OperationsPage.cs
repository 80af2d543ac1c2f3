using System.Text;
using Microsoft.AspNetCore.Http.Metadata;
using TradeIn.Server.Access;

namespace TradeIn.Server.Reference;

/// <summary>The page of all operations, with a first claim to try.</summary>
internal static class OperationsPage
{
    /// <param name="endpoints">What is served.</param>
    /// <param name="tryAt">The address of a Development server, whose sample keys can be tried at once.</param>
    public static string Write(EndpointDataSource endpoints, string? tryAt)
    {
        var page = new StringBuilder(tryAt is null ? "" : FirstClaim(tryAt));
        page.Append("""
            <p>JSON, camelCase. Instants are RFC 3339 with offset, days <code>YYYY-MM-DD</code>, amounts in yuan with two decimals.
            You choose every id: send the same body again after any doubt, and you get the first answer again
            (<code>Idempotent-Replayed: true</code>). Errors name everything that is wrong at once.</p>
            """);
        var described = endpoints.Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<OperationExamples>() is not null).ToList();
        page.Append("<section aria-labelledby=\"contents\">\n<h2 id=\"contents\">Contents</h2>\n");
        foreach (var chapter in described.GroupBy(ChapterOf)) Contents(page, chapter.Key, chapter);
        page.Append("</section>\n");
        foreach (var endpoint in described) Operation(page, endpoint, endpoint.Metadata.GetMetadata<OperationExamples>()!);
        return ReferencePages.Page("Reference", page.ToString());
    }

    private static string ChapterOf(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<ITagsMetadata>()!.Tags[0];

    /// <summary>What a chapter holds, each with its address.</summary>
    private static void Contents(StringBuilder page, string chapter, IEnumerable<RouteEndpoint> operations)
    {
        page.Append($"<h3>{Text(chapter)}</h3>\n<ul>\n");
        foreach (var operation in operations)
            page.Append($"""
                <li><a href="#{NameOf(operation)}">{Text(SummaryOf(operation))}</a>
                <code>{MethodOf(operation)} {Text(operation.RoutePattern.RawText ?? "")}</code></li>

                """);
        page.Append("</ul>\n");
    }

    private static string NameOf(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()!.EndpointName;

    private static string SummaryOf(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IEndpointSummaryMetadata>()!.Summary;

    private static string MethodOf(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods[0];

    private static void Operation(StringBuilder page, RouteEndpoint endpoint, OperationExamples examples)
    {
        var metadata = endpoint.Metadata;
        var roles = metadata.GetMetadata<AllowedRoles>()!.Roles;
        var statuses = metadata.OfType<IProducesResponseTypeMetadata>().Select(each => each.StatusCode).Distinct().Order();
        page.Append($"""
            <h2 id="{NameOf(endpoint)}">{Text(SummaryOf(endpoint))}</h2>
            <p><span class="method">{MethodOf(endpoint)}</span> <code>{Text(endpoint.RoutePattern.RawText ?? "")}</code></p>
            <p>{Text(metadata.GetMetadata<IEndpointDescriptionMetadata>()!.Description)}</p>
            <p>Keys: {KeysOf(metadata, roles)}. Answers: {string.Join(", ", statuses)}.</p>

            """);
        var answer = metadata.OfType<IProducesResponseTypeMetadata>().First(each => each.StatusCode < 400).Type;
        if (examples.Request is { } request)
            page.Append($"""
                <p>Send {Body(metadata.GetMetadata<IAcceptsMetadata>()?.RequestType)}
                (<a href="/reference/examples/{request}.json">{request}.json</a>):</p>
                {Sample(request)}
                """);
        page.Append($"<p>Get {Body(answer)}:</p>\n<pre>{Text(examples.AnswerText)}</pre>\n");
    }

    private static string KeysOf(EndpointMetadataCollection metadata, Role[] roles) => roles switch
    {
        _ when metadata.GetMetadata<NeedsNoKey>() is not null => "none needed",
        [] => "any",
        _ => string.Join(", ", roles),
    };

    private static string Sample(string example) => $"<pre>{Text(Examples.Text(example))}</pre>\n";

    /// <summary>A body's name, which leads to the description of its members.</summary>
    private static string Body(Type? type)
    {
        var name = (type?.GetElementType() ?? type)?.Name;
        return name is null ? "" : $"<a href=\"/reference/bodies#{name}\">{name}</a>{(type!.IsArray ? ", many" : "")}";
    }

    private static string FirstClaim(string at) => $$"""
        <p>This is a Development server with a sample world and sample keys: <code>dev-</code> and the enterprise's id, for instance
        <code>dev-rec-huaxing</code> (a recycler), <code>dev-sel-dazhong</code> (a seller), <code>dev-dual-jingdian</code> (both),
        <code>dev-regulator</code>. A first claim, accepted and advanced, takes four calls, with the bodies shown below under
        <em>Send</em>:</p>
        <pre>base={{Text(at)}}
        send() {
          curl -s $base/reference/examples/$1.json |
          curl -si $base/v1/$2 -H "Authorization: Bearer dev-$3" -H 'Content-Type: application/json' -d @-
        }
        send recycling recyclings rec-huaxing
        send purchase  purchases  sel-dazhong
        send claim     claims     sel-dazhong
        send advance   claims/C-2010-000001/advance sel-dazhong</pre>
        <p>And what may follow:</p>
        <pre>send repair    repairs   sel-dazhong
        send exchange  exchanges sel-dazhong
        send return    returns   sel-dazhong</pre>
        """;

    private static string Text(string text) => ReferencePages.Text(text);
}
