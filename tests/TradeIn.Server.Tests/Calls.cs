using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace TradeIn.Server.Tests;

/// <summary>What a server answered.</summary>
internal sealed record Reply(int Status, string Text, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders)
{
    public JsonNode Json => JsonNode.Parse(Text) ?? throw new InvalidOperationException($"No JSON: {Text}");

    public string MediaType => ContentHeaders.ContentType?.MediaType ?? "";

    public bool Replayed => Header("Idempotent-Replayed") == "true";

    /// <summary>The codes of a refusal, in the order given.</summary>
    public string[] Reasons => [.. (Json["reasons"]?.AsArray() ?? []).Select(reason => (string)reason!["code"]!)];

    /// <summary>The JSON pointers of a bad request, sorted.</summary>
    public string[] Pointers =>
        [.. (Json["errors"]?.AsObject().Select(error => error.Key) ?? []).Order(StringComparer.Ordinal)];

    /// <summary>The last part of the problem's type.</summary>
    public string Problem => ((string?)Json["type"])?.Split('/')[^1] ?? "";

    public string? Header(string name) =>
        Headers.TryGetValues(name, out var values) || ContentHeaders.TryGetValues(name, out values) ? string.Join(", ", values) : null;
}

/// <summary>Calls over the socket.</summary>
internal static class Calls
{
    public static Task<Reply> PostAsync(
        this RunningServer server, string? key, string path, JsonNode body, params (string Name, string Value)[] headers) =>
        server.PostAsync(key, path, body.ToJsonString(), headers);

    public static Task<Reply> PostAsync(
        this RunningServer server, string? key, string path, string body, params (string Name, string Value)[] headers) =>
        server.SendAsync(HttpMethod.Post, key, path, Json(Encoding.UTF8.GetBytes(body)), headers);

    public static Task<Reply> GetAsync(
        this RunningServer server, string? key, string path, params (string Name, string Value)[] headers) =>
        server.SendAsync(HttpMethod.Get, key, path, null, headers);

    public static async Task<Reply> SendAsync(
        this RunningServer server, HttpMethod method, string? key, string path, HttpContent? content,
        params (string Name, string Value)[] headers)
    {
        var cancel = TestContext.Current.CancellationToken;
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (key is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value).ShouldBeTrue(name);
        using var response = await server.Client.SendAsync(request, cancel);
        var text = await response.Content.ReadAsStringAsync(cancel);
        return new Reply((int)response.StatusCode, text, response.Headers, response.Content.Headers);
    }

    public static ByteArrayContent Json(byte[] body) => Content(body, "application/json");

    public static ByteArrayContent Content(byte[] body, string mediaType)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        return content;
    }
}
