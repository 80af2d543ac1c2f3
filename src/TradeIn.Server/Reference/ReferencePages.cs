using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.OpenApi;
using TradeIn.Domain.Refusals;
using TradeIn.Server.Answers;
using TradeIn.Server.Feed;

namespace TradeIn.Server.Reference;

/// <summary>
/// The pages that people read: how to start, every operation with its examples, every problem and every reason code. They
/// are written from the same registries that the server answers from.
/// </summary>
internal static class ReferencePages
{
    /// <summary>What all pages look like. Browsers let it in by its digest.</summary>
    public const string Style = """
        :root { color-scheme: light dark; --line: #8884; }
        body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; }
        nav a { margin-right: 1rem; display: inline-block; }
        h2 { margin-top: 2.5rem; border-top: 1px solid var(--line); padding-top: 1rem; }
        pre { overflow-x: auto; padding: .75rem; border: 1px solid var(--line); border-radius: .4rem; font-size: .85rem; }
        code { font-size: .9em; }
        table { border-collapse: collapse; width: 100%; display: block; overflow-x: auto; }
        th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid var(--line); }
        .method { font-weight: 700; }
        @media (max-width: 40rem) {
          thead { position: absolute; left: -9999px; }
          tr, td { display: block; border: 0; padding: .1rem 0; }
          tr { border-bottom: 1px solid var(--line); padding: .6rem 0; }
        }
        """;

    public static void MapReference(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/reference", (HttpRequest request, EndpointDataSource endpoints, IHostEnvironment environment) =>
            Html(OperationsPage.Write(endpoints, environment.IsDevelopment() ? $"{request.Scheme}://{request.Host}" : null))).ExcludeFromDescription();
        routes.MapGet("/reference/examples/{name}.json", (string name) => Examples.Names.Contains(name)
            ? Results.Text(Examples.Text(name), "application/json")
            : Answer.Failed(ProblemType.NotFound, $"There is no example {name}.")).ExcludeFromDescription();
        routes.MapGet("/reference/bodies", async (
            [FromKeyedServices("v1")] IOpenApiDocumentProvider openApi, CancellationToken cancel) =>
            Html(ShapesPage.Write(await openApi.GetOpenApiDocumentAsync(cancel)))).ExcludeFromDescription();
        routes.MapGet("/reference/reasons", () => Html(Reasons())).ExcludeFromDescription();
        routes.MapGet("/reference/feed", () => Html(FeedTypes())).ExcludeFromDescription();
        routes.MapGet("/reference/problems", () => Html(Problems())).ExcludeFromDescription();
        routes.MapGet("/reference/problems/{slug}", (string slug) =>
            ProblemType.All.FirstOrDefault(type => type.Slug == slug) is { } type
                ? Html(Problem(type)) : Answer.Failed(ProblemType.NotFound, $"There is no problem {slug}.")).ExcludeFromDescription();
    }

    public static string Text(string text) => HtmlEncoder.Default.Encode(text);

    /// <summary>A whole page around its content.</summary>
    public static string Page(string title, string content) => $$"""
        <!doctype html>
        <html lang="en">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <title>{{Text(title)}} · TradeIn</title>
          <style>{{Style}}</style>
        </head>
        <body>
        <nav aria-label="Reference"><a href="/reference">Operations</a><a href="/reference/bodies">Bodies</a><a
          href="/reference/reasons">Reason codes</a><a href="/reference/feed">Feed</a><a
          href="/reference/problems">Problems</a><a href="/openapi/v1.json">OpenAPI 3.1</a></nav>
        <main>
        <h1>{{Text(title)}}</h1>
        {{content}}
        </main>
        </body>
        </html>
        """;

    private static string Reasons()
    {
        var rows = new StringBuilder();
        foreach (var code in ReasonCode.All)
            rows.Append($"""
                <tr id="{code.Code}"><td><code>{code.Code}</code></td><td>{Text(code.Rules)}</td><td>{Text(code.Source)}</td>
                <td>{Text(code.English)}<br><span lang="zh">{Text(code.Chinese)}</span></td></tr>

                """);
        return Page("Reason codes", $$"""
            <p>A refusal names every rule that failed, in the order of this list. A code never changes its meaning and is never used
            again. <code>Q n</code> is question n of the city's published answers; <code>J</code> a reading of ours. In braces stand the
            values compared, which come beside the message as <code>limit</code>, <code>actual</code> and <code>missing</code>.</p>
            <table><thead><tr><th>Code</th><th>Rule</th><th>Source</th><th>Message</th></tr></thead><tbody>
            {{rows}}</tbody></table>
            """);
    }

    private static string FeedTypes()
    {
        var rows = new StringBuilder();
        foreach (var (name, line) in PublicEvents.ByName.OrderBy(each => each.Key, StringComparer.Ordinal))
            rows.Append($"""
                <tr id="{name}"><td><code>{name}</code></td><td>{Text(line.Says)}</td></tr>

                """);
        return Page("Types of the feed", $"""
            <p>What <code>GET /v1/feed</code> and webhooks tell, by CloudEvents type, and whom beside the offices, which see all of it.</p>
            <table><thead><tr><th>Type</th><th>Goes to</th></tr></thead><tbody>
            {rows}</tbody></table>
            """);
    }

    private static string Problems()
    {
        var rows = new StringBuilder();
        foreach (var type in ProblemType.All)
            rows.Append($"""
                <tr><td>{type.Status}</td><td><a href="{type.Uri}"><code>{type.Slug}</code></a></td><td>{Text(type.Title)}</td></tr>

                """);
        return Page("Problems", $"""
            <p>Every error is <code>application/problem+json</code> (RFC 9457); its <code>type</code> is one of these pages.</p>
            <table><thead><tr><th>Status</th><th>Type</th><th>Title</th></tr></thead><tbody>
            {rows}</tbody></table>
            """);
    }

    private static string Problem(ProblemType type) => Page(type.Title, $"""
        <p>Status <strong>{type.Status}</strong>, type <code>{type.Uri}</code></p>
        <p>{Text(type.Explanation)}</p>
        """);

    private static IResult Html(string page) => Results.Content(page, "text/html; charset=utf-8");
}
