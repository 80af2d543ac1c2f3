using System.Net.Http.Json;
using System.Text.Json.Serialization.Metadata;
using TradeIn.Client.Webhooks;

namespace TradeIn.Client;

/// <summary>To be told what happens. Messages are verified with <see cref="WebhookSignature"/>.</summary>
public sealed partial class TradeInClient
{
    /// <summary>From now on to be told. The secret is shown this once, and not in a repetition.</summary>
    public Task<Answer<WebhookView>> RegisterWebhookAsync(WebhookRequest webhook, CancellationToken cancel = default) =>
        PostAsync("/v1/webhooks", webhook, Json.WebhookRequest, Json.WebhookView, cancel);

    /// <summary>All that the key's holder has.</summary>
    public async Task<IReadOnlyList<WebhookView>> ListWebhooksAsync(CancellationToken cancel = default) =>
        (await GetAsync("/v1/webhooks", Json.WebhookList, cancel))!.Items;

    /// <summary>One webhook, and where it stands; null when there is none of that id.</summary>
    public Task<WebhookView?> GetWebhookAsync(string webhookId, CancellationToken cancel = default) =>
        GetAsync(WebhookPath(webhookId), Json.WebhookView, cancel);

    /// <summary>The attempts, the newest first.</summary>
    /// <param name="after">The <c>next</c> of the page before.</param>
    public Task<WebhookDeliveries?> ListWebhookDeliveriesAsync(
        string webhookId, string? after = null, CancellationToken cancel = default) => GetAsync(
        $"{WebhookPath(webhookId)}/deliveries{(after is null ? "" : $"?after={Uri.EscapeDataString(after)}")}", Json.WebhookDeliveries, cancel);

    /// <summary>Changes what is said; the rest stays.</summary>
    public Task<WebhookView> ChangeWebhookAsync(string webhookId, WebhookChange change, CancellationToken cancel = default) =>
        SendForAsync(
            HttpMethod.Patch, WebhookPath(webhookId), () => JsonContent.Create(change, Json.WebhookChange), Json.WebhookView, cancel);

    /// <summary>It gets no more messages.</summary>
    public Task<WebhookView> DeleteWebhookAsync(string webhookId, CancellationToken cancel = default) =>
        SendForAsync(HttpMethod.Delete, WebhookPath(webhookId), () => null, Json.WebhookView, cancel);

    /// <summary>Another secret, shown this once; the former one signs as well for a while.</summary>
    public Task<WebhookView> RotateWebhookSecretAsync(
        string webhookId, SecretRotation rotation, CancellationToken cancel = default) => SendForAsync(
        HttpMethod.Post, $"{WebhookPath(webhookId)}/secret", () => JsonContent.Create(rotation, Json.SecretRotation), Json.WebhookView,
        cancel);

    /// <summary>Sends all behind a cursor again, in order.</summary>
    public Task<WebhookView> ReplayWebhookAsync(string webhookId, string after, CancellationToken cancel = default) => SendForAsync(
        HttpMethod.Post, $"{WebhookPath(webhookId)}/replay", () => JsonContent.Create(new WebhookReplay(after), Json.WebhookReplay),
        Json.WebhookView, cancel);

    /// <summary>Sends one test message at once, and says what became of it.</summary>
    public Task<WebhookDelivery> TestWebhookAsync(string webhookId, CancellationToken cancel = default) =>
        SendForAsync(HttpMethod.Post, $"{WebhookPath(webhookId)}/test", () => null, Json.WebhookDelivery, cancel);

    private async Task<TAnswer> SendForAsync<TAnswer>(
        HttpMethod method, string path, Func<HttpContent?> content, JsonTypeInfo<TAnswer> type, CancellationToken cancel)
    {
        using var response = await SendAsync(() => new HttpRequestMessage(method, path) { Content = content() }, cancel);
        await ThrowUnlessGoodAsync(response, cancel);
        return await ReadAsync(response, type, cancel);
    }

    private static string WebhookPath(string webhookId) => $"/v1/webhooks/{Uri.EscapeDataString(webhookId)}";
}
