using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using TradeIn.ReadModels.Datasets;
using TradeIn.Server.Datasets;
using TradeIn.Server.Pages.Frame;
using TradeIn.Server.Reference;

namespace TradeIn.Server.Tests.Access;

/// <summary>One way to call the server: a mapped address, its methods, and what every caller was answered.</summary>
/// <param name="Call">As the table names it.</param>
/// <param name="Cells">One sign a caller, in the order of <see cref="AuthorisationMatrix.Callers"/>.</param>
internal sealed record AuthorisationRow(string Call, bool IsReading, bool IsOfTheInterface, string[] Cells);

/// <summary>
/// Asks everything that the server has mapped with the key of every kind of caller. The addresses come from the server's own
/// end-points, the bodies from the reference's examples: what is mapped tomorrow is asked tomorrow.
/// </summary>
internal sealed partial class AuthorisationMatrix(RunningServer server, string signal, string revoked) : IDisposable
{
    public const string In = "+";
    public const string InWithoutIt = "·";
    public const string Forbidden = "-";
    public const string NoKey = "k";
    public const string Hidden = "0";

    /// <summary>Who calls: a heading and the sample key; each owner of an example's data has one beside it that owns nothing of it.</summary>
    public static readonly (string Heading, string? Key)[] Callers =
    [
        ("no key", null), ("unknown key", "dev-nobody"), ("revoked key", ""),
        ("rec-huaxing", "dev-rec-huaxing"), ("sel-dazhong", "dev-sel-dazhong"), ("dis-huaxing", "dev-dis-huaxing"),
        ("dual-online", "dev-dual-online"), ("other recycler", "dev-rec-green"), ("other seller", "dev-sel-suspended"),
        ("other dismantler", "dev-dis-second"), ("commerce", "dev-commerce-municipal"), ("commerce 110105", "dev-commerce-110105"),
        ("commerce 110101", "dev-commerce-110101"), ("finance", "dev-finance-municipal"), ("finance 110108", "dev-finance-110108"),
        ("finance 110101", "dev-finance-110101"), ("environment", "dev-environment"), ("regulator", "dev-regulator"),
        ("department", "dev-department-propaganda"), ("national administrator", "dev-national-administrator"),
        ("auditor", "dev-auditor"), ("administrator", "dev-admin"),
    ];

    private static readonly Dictionary<string, string> Values = new(StringComparer.OrdinalIgnoreCase)
    {
        ["programme"] = Trade.Programme, ["district"] = "110105", ["rangeId"] = "CR-2010-0001", ["number"] = "BJ00009001",
        ["claimId"] = "C-2010-000001", ["complaintId"] = "Q-2010-000001", ["consignmentId"] = "CN-2010-000001",
        ["correctionId"] = "K-2010-000001", ["declarationId"] = "DCL-2010-000001", ["designationId"] = "DE-2010-0001",
        ["enterpriseId"] = "sel-dazhong", ["sellerId"] = "sel-dazhong", ["exchangeId"] = "E-2010-000001",
        ["lossReportId"] = "L-2010-000001", ["orderId"] = "O-2010-000001", ["outletId"] = "rec-sunrise-o1",
        ["purchaseId"] = "P-2010-000001", ["returnId"] = "X-2010-000001", ["statementId"] = "S-2010-000001",
        ["suspensionId"] = "SU-2010-0001", ["webhookId"] = "till-events", ["documentName"] = "v1", ["position"] = "1",
        ["slug"] = "invalid-request", ["file"] = PageAssets.Style.Address.Split('/')[^1], ["keyId"] = "till-7",
    };

    private readonly HttpClient client = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false })
    {
        BaseAddress = server.Address, Timeout = TimeSpan.FromMinutes(1),
    };

    private readonly Dictionary<string, string> cookies = [];

    /// <summary>Answers that did not say to browsers what all have to say.</summary>
    public List<string> Unprotected { get; } = [];

    public void Dispose() => client.Dispose();

    public async Task<IReadOnlyList<AuthorisationRow>> AskAsync(IEnumerable<Endpoint> endpoints)
    {
        foreach (var (_, key) in Callers)
            if (key is { Length: > 0 } and not "dev-nobody") cookies[key] = await SignInAsync(key);
        List<AuthorisationRow> rows = [];
        foreach (var endpoint in endpoints.OfType<RouteEndpoint>().OrderBy(each => each.RoutePattern.RawText, StringComparer.Ordinal))
        {
            var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Order(StringComparer.Ordinal).ToArray() ?? ["GET"];
            if (methods is ["HEAD"] || IsFramework(endpoint)) continue;
            // A page takes forms by POST as the same end-point: who may see it may send them.
            var pattern = $"/{endpoint.RoutePattern.RawText!.Trim('/')}";
            rows.Add(await RowAsync($"{string.Join(' ', methods)} `{pattern}`", endpoint, methods[0], QueryOf(pattern)));
            if (OwnerOf(pattern) is { } owner && methods is ["GET"])
                rows.Add(await RowAsync($"GET `{pattern}?{owner}=sel-dazhong`", endpoint, "GET", $"?{owner}=sel-dazhong"));
        }
        return rows;
    }

    /// <summary>What the framework maps beside: static files of components and their script.</summary>
    private static bool IsFramework(RouteEndpoint endpoint) =>
        endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith('_') || endpoint.RoutePattern.RawText.Contains("{**", StringComparison.Ordinal);

    /// <summary>What must be said for an answer to come at all.</summary>
    private static string QueryOf(string pattern) => pattern switch
    {
        "/v1/reports/custody-ageing" => "?on=2010-09-30",
        _ when pattern.StartsWith("/v1/summaries/", StringComparison.Ordinal) =>
            $"?by={DatasetExample.By(DatasetCatalogue.All.Single(each => pattern == $"/v1/summaries/{DatasetAccess.NameOf(each.Name)}"))}",
        _ => "",
    };

    /// <summary>The parameter by which a list is narrowed to an enterprise, when it has one owner.</summary>
    private static string? OwnerOf(string pattern) => DatasetCatalogue.All
        .Where(each => pattern == $"/v1/{DatasetAccess.PathOf(each)}" && each.Owners is [_])
        .Select(each => each[each.Owners[0]].Wire).SingleOrDefault();

    private async Task<AuthorisationRow> RowAsync(string call, RouteEndpoint endpoint, string method, string query)
    {
        var address = AddressOf(endpoint.RoutePattern) + query;
        var cells = new List<string>();
        foreach (var (_, key) in Callers)
        {
            if (address.Contains("/webhooks", StringComparison.Ordinal)) await ExampleWorld.RegisterWebhookAsync(server);
            cells.Add(await CellAsync(endpoint, method, address, key is "" ? revoked : key));
        }
        return new AuthorisationRow(call, method == "GET", address.StartsWith("/v1/", StringComparison.Ordinal), [.. cells]);
    }

    private async Task<string> CellAsync(RouteEndpoint endpoint, string method, string address, string? key)
    {
        var cancel = TestContext.Current.CancellationToken;
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        if (key is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        if (key is not null && cookies.TryGetValue(key, out var cookie) && PagesAre(address)) request.Headers.Add("Cookie", cookie);
        var example = endpoint.Metadata.GetMetadata<OperationExamples>()?.Request;
        if (method is "POST" or "PATCH")
            request.Content = new StringContent(example is null ? "{}" : ExampleWorld.BodyOf(example), Encoding.UTF8, "application/json");
        if (address == "/v1/events") request.Content!.Headers.ContentType = new MediaTypeHeaderValue("application/cloudevents-batch+json");
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
        var status = (int)response.StatusCode;
        status.ShouldBeLessThan(500, $"{method} {address}");
        Unprotected.AddRange(MissingIn(response, address).Select(missing => $"{method} {address} {status}: {missing}"));
        var signIn = status == 302 && response.Headers.Location?.OriginalString.Contains("/console/sign-in", StringComparison.Ordinal) == true;
        if (status == 401 || (signIn && !address.EndsWith("/sign-out", StringComparison.Ordinal))) return NoKey;
        if (status is 403) return Forbidden;
        if (status is 404) return Hidden;
        if (method != "GET" || status != 200 || !address.StartsWith("/v1/", StringComparison.Ordinal)) return In;
        if (response.Content.Headers.ContentType?.MediaType == "text/event-stream") return In;
        return OfTheExamples().IsMatch(await response.Content.ReadAsStringAsync(cancel)) ? In : InWithoutIt;
    }

    private static IEnumerable<string> MissingIn(HttpResponseMessage response, string address)
    {
        string Of(string header) => response.Headers.TryGetValues(header, out var values) ? string.Join(',', values) : "";
        if (Of("X-Content-Type-Options") != "nosniff") yield return "may be sniffed";
        if (Of("X-Frame-Options") != "DENY") yield return "may be framed";
        if (!Of("Content-Security-Policy").StartsWith("default-src 'none';", StringComparison.Ordinal)) yield return "no policy";
        if (!Of("Content-Security-Policy").Contains("frame-ancestors 'none'", StringComparison.Ordinal)) yield return "may be framed";
        if (Of("Content-Security-Policy").Contains("unsafe", StringComparison.Ordinal)) yield return "unsafe policy";
        if (Of("Referrer-Policy") is not ("no-referrer" or "same-origin")) yield return "tells where one came from";
        var mayBeKept = response.Headers.CacheControl is not ({ NoStore: true } or { Private: true, NoCache: true });
        if (address.StartsWith("/v1/", StringComparison.Ordinal) && mayBeKept) yield return "may be kept by a cache";
    }

    private static bool PagesAre(string address) => !address.StartsWith("/v1/", StringComparison.Ordinal);

    private string AddressOf(RoutePattern pattern)
    {
        var address = new StringBuilder();
        foreach (var segment in pattern.PathSegments)
        {
            address.Append('/');
            foreach (var part in segment.Parts)
                address.Append(part switch
                {
                    RoutePatternLiteralPart literal => literal.Content,
                    RoutePatternSeparatorPart separator => separator.Content,
                    RoutePatternParameterPart parameter => ValueOf(parameter.Name, pattern.RawText!),
                    _ => throw new InvalidOperationException($"{pattern.RawText} has a part of an unknown kind."),
                });
        }
        return address.Length == 0 ? "/" : address.ToString();
    }

    private string ValueOf(string parameter, string pattern) => parameter.ToLowerInvariant() switch
    {
        "signalid" => signal,
        "name" => pattern.Contains("examples", StringComparison.Ordinal) ? "claim" : "claims",
        _ => Values.GetValueOrDefault(parameter)
            ?? throw new InvalidOperationException($"Say with which {parameter} the table asks {pattern}: add it to {nameof(Values)}."),
    };

    private async Task<string> SignInAsync(string key)
    {
        var cancel = TestContext.Current.CancellationToken;
        using var page = await client.GetAsync("/console/sign-in", cancel);
        var token = Token().Match(await page.Content.ReadAsStringAsync(cancel)).Groups[1].Value;
        using var form = new HttpRequestMessage(HttpMethod.Post, "/console/sign-in")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["_handler"] = "sign-in", ["__RequestVerificationToken"] = token, ["Key"] = key,
            }),
        };
        form.Headers.Add("Cookie", CookiesOf(page));
        using var answer = await client.SendAsync(form, cancel);
        ((int)answer.StatusCode).ShouldBe(302, key);
        return CookiesOf(answer);
    }

    private static string CookiesOf(HttpResponseMessage answer) =>
        string.Join("; ", answer.Headers.GetValues("Set-Cookie").Select(each => each.Split(';')[0]));

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    /// <summary>Something that only the examples' business has: an id of theirs.</summary>
    [GeneratedRegex("-2010-0000|BJ0000900|till-events")]
    private static partial Regex OfTheExamples();
}
