using TradeIn.Client.Webhooks;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Webhooks;

/// <summary><c>GET /v1/webhooks</c>, <c>GET /v1/webhooks/{webhookId}</c> and its deliveries.</summary>
internal static class ReadWebhooksEndpoint
{
    private const int MostItems = 500;
    private const int UsualItems = 100;

    public static void MapWebhookReading(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/webhooks", ListAsync)
            .WithMetadata(new AllowedRoles())
            .Describe<WebhookList>(
                "listWebhooks", "Webhooks", "List webhooks",
                "All that the key's holder has, by id, and where each stands: `cursor` is the place in the feed up to "
                + "which all was sent or set aside, `waiting` how many messages are to be tried again. The "
                + "administrator sees everybody's.",
                Examples.WebhookList);
        routes.MapGet("/webhooks/{webhookId}", ReadAsync)
            .WithMetadata(new AllowedRoles())
            .Describe<WebhookView>(
                "readWebhook", "Webhooks", "Read a webhook",
                "One webhook and where it stands; never its secret. `status` is `disabled` when its holder said so, "
                + "when the receiver answered 410, or when in all ten attempts of a message nothing was delivered: "
                + "`statusReason` says which.",
                Examples.WebhookView);
        routes.MapGet("/webhooks/{webhookId}/deliveries", DeliveriesAsync)
            .WithMetadata(new AllowedRoles())
            .Describe<WebhookDeliveries>(
                "listWebhookDeliveries", "Webhooks", "List a webhook's deliveries",
                "Every attempt of the last 30 days, the newest first: what was answered, how long it took, what went "
                + "wrong, and when the next one is made. `outcome` is `delivered`, `failed` (tried again), or "
                + "`given-up`; asked for by its name, it is the only one listed. `limit` is at most 500; `next` goes "
                + "into `after` for older ones.",
                Examples.WebhookDeliveries);
    }

    private static async Task<Answer> ListAsync(HttpContext http, WebhookOffice office)
    {
        var caller = http.Caller();
        var holder = caller.Role == Role.Administrator ? null : caller.Holder;
        var webhooks = await office.Store.ListAsync(holder, http.RequestAborted);
        return Answer.Ok(new WebhookList([.. webhooks.Select(webhook => office.View(webhook))]));
    }

    private static async Task<Answer> ReadAsync(HttpContext http, string webhookId, WebhookOffice office)
    {
        var (webhook, missing) = await office.FindAsync(http, webhookId);
        return missing ?? Answer.Ok(office.View(webhook!));
    }

    private static async Task<Answer> DeliveriesAsync(HttpContext http, string webhookId, WebhookOffice office)
    {
        var query = new QueryReader(http.Request.Query);
        var (limit, after) = (query.Limit(MostItems, UsualItems), query.After());
        var outcome = query.OneOfOrNull("outcome", Attempt.Delivered, Attempt.Failed, Attempt.GivenUp);
        if (query.IsWrong()) return query.Problem;
        if ((await office.FindAsync(http, webhookId)).Missing is { } missing) return missing;
        // One more than asked for tells whether there is a next page.
        var found = await office.Store.ReadAttemptsAsync(
            webhookId, after == 0 ? null : after, outcome, limit + 1, http.RequestAborted);
        var page = found.Take(limit).ToList();
        return Answer.Ok(new WebhookDeliveries(
            [.. page.Select(each => WebhookOffice.ToDelivery(each.Attempt))],
            found.Count > limit ? FormattableString.Invariant($"{page[^1].Number}") : null));
    }
}
