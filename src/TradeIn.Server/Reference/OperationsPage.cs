using System.Text;
using Microsoft.AspNetCore.Http.Metadata;
using TradeIn.Server.Access;

namespace TradeIn.Server.Reference;

/// <summary>The page of all operations, with a first claim to try.</summary>
internal static class OperationsPage
{
    public static string Write(EndpointDataSource endpoints, bool development)
    {
        var page = new StringBuilder(development ? FirstClaim() : "");
        page.Append("""
            <p>JSON, camelCase. Instants are RFC 3339 with offset, days <code>YYYY-MM-DD</code>, amounts in yuan with two decimals.
            You choose every id: send the same body again after any doubt, and you get the first answer again
            (<code>Idempotent-Replayed: true</code>). Errors name everything that is wrong at once.</p>
            """);
        foreach (var endpoint in endpoints.Endpoints.OfType<RouteEndpoint>())
            if (endpoint.Metadata.GetMetadata<OperationExamples>() is { } examples) Operation(page, endpoint, examples);
        return ReferencePages.Page("Reference", page.ToString());
    }

    private static void Operation(StringBuilder page, RouteEndpoint endpoint, OperationExamples examples)
    {
        var metadata = endpoint.Metadata;
        var method = metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods[0];
        var roles = metadata.GetMetadata<AllowedRoles>()!.Roles;
        var statuses = metadata.OfType<IProducesResponseTypeMetadata>().Select(each => each.StatusCode).Distinct().Order();
        page.Append($"""
            <h2 id="{metadata.GetMetadata<IEndpointNameMetadata>()!.EndpointName}">{Text(metadata.GetMetadata<IEndpointSummaryMetadata>()!.Summary)}</h2>
            <p><span class="method">{method}</span> <code>{Text(endpoint.RoutePattern.RawText ?? "")}</code></p>
            <p>{Text(metadata.GetMetadata<IEndpointDescriptionMetadata>()!.Description)}</p>
            <p>Keys: {(roles.Length == 0 ? "any" : string.Join(", ", roles))}. Answers: {string.Join(", ", statuses)}.</p>

            """);
        if (examples.Request is { } request) page.Append($"<p>Send:</p>\n<pre>{Text(Examples.Text(request))}</pre>\n");
        page.Append($"<p>Get:</p>\n<pre>{Text(Examples.Text(examples.Answer))}</pre>\n");
    }

    private static string FirstClaim() => """
        <p>This is a Development server with a sample world and sample keys: <code>dev-</code> and the enterprise's id, for instance
        <code>dev-rec-huaxing</code> (a recycler), <code>dev-sel-dazhong</code> (a seller), <code>dev-dual-jingdian</code> (both),
        <code>dev-regulator</code>. A first accepted claim takes three calls: the recycling, the purchase and the claim below,
        each with the body shown under <em>Send</em>.</p>
        <pre>curl -i http://127.0.0.1:5080/v1/recyclings -H 'Authorization: Bearer dev-rec-huaxing' -H 'Content-Type: application/json' -d @recycling.json
        curl -i http://127.0.0.1:5080/v1/purchases  -H 'Authorization: Bearer dev-sel-dazhong' -H 'Content-Type: application/json' -d @purchase.json
        curl -i http://127.0.0.1:5080/v1/claims     -H 'Authorization: Bearer dev-sel-dazhong' -H 'Content-Type: application/json' -d @claim.json</pre>
        <p>The files can be had here: <a href="/reference/examples/recycling.json">recycling.json</a>,
        <a href="/reference/examples/purchase.json">purchase.json</a>, <a href="/reference/examples/claim.json">claim.json</a>.</p>
        """;

    private static string Text(string text) => ReferencePages.Text(text);
}
