using System.Security.Cryptography;
using System.Text;
using TradeIn.Client.Webhooks;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Feed;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Webhooks;

/// <summary>What all end-points of webhooks share: whose a webhook is, how it is shown, how bodies are read.</summary>
internal sealed class WebhookOffice(
    WebhookStore store, WebhookSecrets secrets, WebhookAddress address, WebhookDispatcher dispatcher, EventFeed feed,
    TimeProvider time)
{
    public WebhookStore Store => store;

    public WebhookSecrets Secrets => secrets;

    public EventFeed Feed => feed;

    public DateTimeOffset Now => time.GetUtcNow();

    public void Wake() => dispatcher.Wake();

    /// <summary>A holder has its own, and the administrator all; another's is as none.</summary>
    public async Task<(Webhook? Webhook, Answer? Missing)> FindAsync(HttpContext http, string id)
    {
        var webhook = await store.FindAsync(id, http.RequestAborted);
        return webhook is not null && MayManage(http.Caller(), webhook)
            ? (webhook, null) : (null, Answer.Failed(ProblemType.NotFound, $"You have no webhook {id}."));
    }

    public static bool MayManage(Caller caller, Webhook webhook) =>
        caller.Role == Role.Administrator || caller.Holder == webhook.Holder;

    public string ReadUrl(BodyReader body)
    {
        var url = body.Text("url", longest: 1_000);
        if (url.Length > 0 && address.Judge(url) is { } wrong) body.Wrong("url", wrong);
        return url;
    }

    /// <summary>Types of the feed; none named are all.</summary>
    public static IReadOnlyList<string>? ReadTypes(BodyReader body)
    {
        if (!body.IsThere("types")) return null;
        var types = body.Texts("types", most: 200);
        foreach (var (i, type) in types.Index())
            if (type.Length > 0 && !FeedTypes.IsKnown(type)) body.Wrong($"types/{i}", "is no type of the feed");
        return types.Count == 0 ? null : types;
    }

    /// <summary>A place in the feed, or <c>end</c>: only what is yet to come.</summary>
    public long ReadCursor(BodyReader body, string? text)
    {
        if (text is null or "end") return feed.Position;
        if (FeedCursor.TryParse(text, out var position)) return position;
        body.Wrong("after", "must be a cursor of the feed, or end");
        return 0;
    }

    public static byte[] DigestOf(string url, IReadOnlyList<string>? types, string? description, string? after) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', [url, string.Join(',', types ?? []), description, after])));

    public WebhookView View(Webhook webhook, string? secret = null) => new(
        webhook.Id, webhook.Url, webhook.Types, webhook.Description, webhook.Status, webhook.StatusReason, webhook.StatusSince,
        webhook.Holder, webhook.RegisteredBy, webhook.CreatedAt, FeedCursor.Of(webhook.Position), webhook.Position, webhook.Waiting,
        webhook.GivenUp, webhook.Failures, webhook.FailingSince, webhook.RestsUntil,
        webhook.FormerUntil > Now ? webhook.FormerUntil : null, secret);

    public static Client.Webhooks.WebhookDelivery ToDelivery(Attempt attempt) => new(
        attempt.Message, attempt.Type, attempt.Position, attempt.Number, attempt.At, attempt.DurationMs, attempt.Status, attempt.Error,
        attempt.Outcome, attempt.NextAt);
}
