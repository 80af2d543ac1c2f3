using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TradeIn.Client.Buyers;
using TradeIn.Client.Certificates;
using TradeIn.Client.Claims;
using TradeIn.Client.Events;
using TradeIn.Client.Purchases;
using TradeIn.Client.Recycling;
using TradeIn.Client.Transport;

namespace TradeIn.Client;

/// <summary>
/// The counter for tills and tools. Every id is the caller's own, so whatever is sent twice is processed once: send again
/// when in doubt. A refusal by a rule is an answer; any other problem is a <see cref="TradeInProblemException"/>. Overload
/// (429) and a server without its database (503) are retried a few times.
/// </summary>
/// <param name="http">Carries the server's address and the key; the caller's to dispose of.</param>
/// <param name="time">For the waits between retries.</param>
public sealed partial class TradeInClient(HttpClient http, TimeProvider? time = null)
{
    private static readonly ContractJson Json = ContractJson.Contract;
    private readonly Retries retries = new(time ?? TimeProvider.System);

    /// <summary>An HTTP client for one server and one key, fit for long streams of events.</summary>
    public static HttpClient HttpClientFor(Uri server, string key) => new(Connections.Handler())
    {
        BaseAddress = server,
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", key) },
    };

    /// <summary>How many units has this buyer left (P5)?</summary>
    public async Task<QuotaCheckAnswer> CheckQuotaAsync(QuotaCheckRequest check, CancellationToken cancel = default)
    {
        var answer = await PostAsync("/v1/quota-checks", check, Json.QuotaCheckRequest, Json.QuotaCheckAnswer, cancel);
        return answer.Accepted();
    }

    /// <summary>Old unit in, certificate out (R1-R9).</summary>
    public Task<Answer<RecyclingAnswer>> RecordRecyclingAsync(RecyclingRequest recycling, CancellationToken cancel = default) =>
        PostAsync("/v1/recyclings", recycling, Json.RecyclingRequest, Json.RecyclingAnswer, cancel);

    /// <summary>The sale of a new unit (P1-P4).</summary>
    public Task<Answer<PurchaseAnswer>> RecordPurchaseAsync(PurchaseRequest purchase, CancellationToken cancel = default) =>
        PostAsync("/v1/purchases", purchase, Json.PurchaseRequest, Json.PurchaseAnswer, cancel);

    /// <summary>The application for the subsidy (C1-C8).</summary>
    public Task<Answer<ClaimAnswer>> SubmitClaimAsync(ClaimRequest claim, CancellationToken cancel = default) =>
        PostAsync("/v1/claims", claim, Json.ClaimRequest, Json.ClaimAnswer, cancel);

    /// <summary>The seller has paid the subsidy out (M1).</summary>
    public Task<Answer<AdvanceAnswer>> AdvanceAsync(string claimId, AdvanceRequest advance, CancellationToken cancel = default) =>
        PostAsync(
            $"/v1/claims/{Uri.EscapeDataString(claimId)}/advance", advance, Json.AdvanceRequest, Json.AdvanceAnswer, cancel);

    /// <summary>A certificate as it stands; null when none of that number was issued.</summary>
    public Task<CertificateView?> GetCertificateAsync(string number, CancellationToken cancel = default) =>
        GetAsync($"/v1/certificates/{Uri.EscapeDataString(number)}", Json.CertificateView, cancel);

    /// <summary>A claim as it stands, refused ones too; null when there is none of that id.</summary>
    public Task<ClaimView?> GetClaimAsync(string claimId, CancellationToken cancel = default) =>
        GetAsync($"/v1/claims/{Uri.EscapeDataString(claimId)}", Json.ClaimView, cancel);

    /// <summary>Why a claim was decided as it was; null when there is none of that id.</summary>
    public Task<ClaimExplanation?> ExplainClaimAsync(string claimId, CancellationToken cancel = default) =>
        GetAsync($"/v1/claims/{Uri.EscapeDataString(claimId)}/explanation", Json.ClaimExplanation, cancel);

    /// <summary>Many events in one body, answered together and in order.</summary>
    public async Task<IReadOnlyList<EventAnswer>> SendEventsAsync(
        IReadOnlyList<CloudEvent> events, CancellationToken cancel = default)
    {
        using var response = await SendAsync(
            () => EventsRequest(JsonContent.Create(
                events, Json.IReadOnlyListCloudEvent, new MediaTypeHeaderValue("application/cloudevents-batch+json"))), cancel);
        await ThrowUnlessGoodAsync(response, cancel);
        return await ReadAsync(response, Json.IReadOnlyListEventAnswer, cancel);
    }

    /// <summary>
    /// A stream of events in one request, answered line by line in order. Over HTTP/2 answers can be read while events are
    /// still being sent; over HTTP/1.1 they wait, without holding the server up, until the last event is sent. A stream
    /// cannot be repeated, so nothing is retried: send it again from the first event without an answer.
    /// </summary>
    public async IAsyncEnumerable<EventAnswer> StreamEventsAsync(
        IAsyncEnumerable<CloudEvent> events, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        using var request = EventsRequest(new EventLinesContent(events));
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
        await ThrowUnlessGoodAsync(response, cancel);
        await foreach (var answer in EventAnswerLines.ReadAsync(await response.Content.ReadAsStreamAsync(cancel), cancel))
            yield return answer;
    }

    /// <summary>Events that stand as NDJSON already, extension attributes and all; else like the stream, with retries.</summary>
    public async IAsyncEnumerable<EventAnswer> SendEventLinesAsync(
        ReadOnlyMemory<byte> lines, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        using var response = await SendAsync(
            () => EventsRequest(new ReadOnlyMemoryContent(lines)
            {
                Headers = { ContentType = new MediaTypeHeaderValue(EventLinesContent.MediaType) },
            }), cancel);
        await ThrowUnlessGoodAsync(response, cancel);
        await foreach (var answer in EventAnswerLines.ReadAsync(await response.Content.ReadAsStreamAsync(cancel), cancel))
            yield return answer;
    }

    /// <summary>
    /// A body that stands as JSON already, to the endpoint of its kind. It is answered as an event with these data is; what says
    /// nothing about the body is thrown.
    /// </summary>
    /// <param name="path">From the root: <c>/v1/claims/C-1/advance</c>.</param>
    /// <param name="body">What an event has in its data, without the id that stands in the path.</param>
    public async Task<EventAnswer> SendBodyAsync(string path, ReadOnlyMemory<byte> body, CancellationToken cancel = default)
    {
        using var response = await SendAsync(
            () => new HttpRequestMessage(HttpMethod.Post, path)
            {
                Content = new ReadOnlyMemoryContent(body)
                {
                    Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
                },
            },
            cancel);
        if (response.StatusCode is not (HttpStatusCode.BadRequest or HttpStatusCode.Forbidden or HttpStatusCode.NotFound
            or HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity))
            await ThrowUnlessGoodAsync(response, cancel);
        return new EventAnswer(
            Source: null, Id: null, (int)response.StatusCode, IsReplay(response), await ReadAsync(response, Json.JsonElement, cancel));
    }

    private static HttpRequestMessage EventsRequest(HttpContent content) => new(HttpMethod.Post, "/v1/events") { Content = content };

    private async Task<Answer<TAnswer>> PostAsync<TRequest, TAnswer>(
        string path, TRequest body, JsonTypeInfo<TRequest> requestType, JsonTypeInfo<TAnswer> answerType, CancellationToken cancel)
        where TAnswer : class
    {
        using var response = await SendAsync(
            () => new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body, requestType) }, cancel);
        var replayed = IsReplay(response);
        if (response.StatusCode == HttpStatusCode.UnprocessableEntity)
            return new Answer<TAnswer>(null, await ProblemOf(response, cancel), replayed);
        await ThrowUnlessGoodAsync(response, cancel);
        return new Answer<TAnswer>(await ReadAsync(response, answerType, cancel), null, replayed);
    }

    private async Task<T?> GetAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken cancel) where T : class
    {
        using var response = await SendAsync(() => new HttpRequestMessage(HttpMethod.Get, path), cancel);
        if (response.StatusCode == HttpStatusCode.NotFound) return null;
        await ThrowUnlessGoodAsync(response, cancel);
        return await ReadAsync(response, type, cancel);
    }

    private Task<HttpResponseMessage> SendAsync(Func<HttpRequestMessage> request, CancellationToken cancel) =>
        retries.SendAsync(
            async () =>
            {
                using var one = request();
                return await http.SendAsync(one, HttpCompletionOption.ResponseHeadersRead, cancel);
            },
            cancel);

    private static bool IsReplay(HttpResponseMessage response) =>
        response.Headers.TryGetValues("Idempotent-Replayed", out var values) && values.Contains("true");

    private static async Task<T> ReadAsync<T>(HttpResponseMessage response, JsonTypeInfo<T> type, CancellationToken cancel) =>
        await response.Content.ReadFromJsonAsync(type, cancel) ?? throw new JsonException("The answer is null.");

    private static async Task ThrowUnlessGoodAsync(HttpResponseMessage response, CancellationToken cancel)
    {
        if (!response.IsSuccessStatusCode) throw new TradeInProblemException(await ProblemOf(response, cancel));
    }

    /// <summary>The problem that the server gave; a proxy in between may give none.</summary>
    private static async Task<Problem> ProblemOf(HttpResponseMessage response, CancellationToken cancel)
    {
        var path = response.RequestMessage?.RequestUri?.AbsolutePath ?? "";
        var bare = new Problem("about:blank", response.ReasonPhrase ?? "", (int)response.StatusCode, "", path, "");
        if (response.Content.Headers.ContentType?.MediaType != "application/problem+json") return bare;
        return await response.Content.ReadFromJsonAsync(Json.Problem, cancel) ?? bare;
    }
}
