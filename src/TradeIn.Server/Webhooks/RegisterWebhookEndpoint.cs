using TradeIn.Client.Webhooks;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Feed;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Webhooks;

/// <summary><c>POST /v1/webhooks</c>: from now on to be told.</summary>
internal static class RegisterWebhookEndpoint
{
    /// <summary>So many a holder may have.</summary>
    private const int Most = 20;

    public static void MapWebhooks(this IEndpointRouteBuilder routes) => routes
        .MapPost("/webhooks", AnswerAsync)
        .WithMetadata(new AllowedRoles())
        .Describe<WebhookRequest, WebhookView>(
            "registerWebhook", "Webhooks", "Register a webhook",
            "Has what you may see of the feed sent to an address over HTTPS, as it happens, after Standard Webhooks: "
            + "one CloudEvent a message, with `webhook-id`, `webhook-timestamp` and `webhook-signature`. `secret` is "
            + "shown this once: keep it, and verify every message with it. It begins at the feed's end, or behind "
            + "`after`. An answer other than 2xx within 15 seconds is a failure: ten attempts are made of a message "
            + "in a good three days, while later ones go on. A repetition is answered without the secret; if you lost "
            + "it, rotate it.",
            Examples.Webhook, Examples.WebhookAnswer);

    private static async Task<Answer> AnswerAsync(HttpContext http, WebhookOffice office)
    {
        var (body, wrong) = await JsonBody.ReadAsync(http);
        if (wrong is not null) return wrong;
        var (id, url, types) = (body.Id("webhookId"), office.ReadUrl(body), WebhookOffice.ReadTypes(body));
        var (description, after) = (body.TextOrNull("description"), body.TextOrNull("after"));
        var position = office.ReadCursor(body, after);
        body.NothingElse();
        if (body.Errors.Any) return Answer.Invalid(body.Errors);

        var caller = http.Caller();
        if ((await office.Store.ListAsync(caller.Holder, http.RequestAborted)).Count(each => each.Id != id) >= Most)
            return Answer.Invalid("/webhookId", $"would be one more than {Most}; delete one that is not needed");
        var (secret, now) = (WebhookSecrets.New(), office.Now);
        var webhook = new Webhook(
            id, caller.Holder, caller.KeyId, FeedQuery.PartiesOf(caller), url, types, description,
            WebhookOffice.DigestOf(url, types, description, after), office.Secrets.Encrypt(id, secret), null, null, Webhook.Enabled,
            null, now, now, position, 0, null, null, 1, 0, 0, null);
        if (!await office.Store.AddAsync(webhook, http.RequestAborted)) return await AgainAsync(http, office, webhook);
        office.Wake();
        return Answer.Created(office.View(webhook, secret));
    }

    /// <summary>The id is taken: by the same, or by something else.</summary>
    private static async Task<Answer> AgainAsync(HttpContext http, WebhookOffice office, Webhook sent)
    {
        var known = await office.Store.FindAsync(sent.Id, http.RequestAborted);
        return known is not null && WebhookOffice.MayManage(http.Caller(), known) && known.Content.AsSpan().SequenceEqual(sent.Content)
            ? Answer.Created(office.View(known)) with { Replayed = true }
            : Answer.Failed(ProblemType.IdReused, "This id is on record with other content.");
    }
}
