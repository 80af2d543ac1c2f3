using System.Text.Json;
using TradeIn.Client.Webhooks;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Webhooks;

/// <summary><c>PATCH</c> and <c>DELETE /v1/webhooks/{webhookId}</c>, another secret, and a replay.</summary>
internal static class ChangeWebhookEndpoint
{
    private const int UsualGraceHours = 24;
    private const int MostGraceHours = 168;
    private static readonly int[] Problems = [400, 401, 404, 413, 415, 503];

    public static void MapWebhookChanges(this IEndpointRouteBuilder routes)
    {
        routes.MapPatch("/webhooks/{webhookId}", ChangeAsync)
            .WithMetadata(new AllowedRoles())
            .Describe<WebhookChange, WebhookView>(
                "changeWebhook", "Webhooks", "Change a webhook",
                "What is not said stays; `types` as an empty list are all. `status` `disabled` stops it, and "
                + "`enabled` lets it go on where it stopped, with all that happened meanwhile: replay it to `end` if "
                + "that is not wanted.",
                Examples.WebhookChange, Examples.WebhookView, status: 200, Problems);
        routes.MapDelete("/webhooks/{webhookId}", DeleteAsync)
            .WithMetadata(new AllowedRoles())
            .Describe<WebhookView>(
                "deleteWebhook", "Webhooks", "Delete a webhook",
                "It gets no more messages, and its deliveries are forgotten. The answer shows it as it stood.", Examples.WebhookView);
        routes.MapPost("/webhooks/{webhookId}/secret", RotateAsync)
            .WithMetadata(new AllowedRoles())
            .Describe<SecretRotation, WebhookView>(
                "rotateWebhookSecret", "Webhooks", "Rotate a webhook's secret",
                "Makes a new secret, shown this once. The former one signs as well for `graceHours` (24 if not said, "
                + "at most 168): until `formerSecretUntil` each message has two signatures, of which a receiver needs "
                + "one. After a leak say 0.",
                Examples.SecretRotation, Examples.WebhookSecretAnswer, status: 200, Problems);
        routes.MapPost("/webhooks/{webhookId}/replay", ReplayAsync)
            .WithMetadata(new AllowedRoles())
            .Describe<WebhookReplay, WebhookView>(
                "replayWebhook", "Webhooks", "Replay from a cursor",
                "Sends all behind `after` (a cursor of the feed or `end`) again, in order, and goes on from there. "
                + "Messages keep their `webhook-id`, so a receiver that has dealt with one knows it.",
                Examples.WebhookReplay, Examples.WebhookView, status: 200, Problems);
    }

    private static async Task<Answer> ChangeAsync(HttpContext http, string webhookId, WebhookOffice office)
    {
        var (body, wrong) = await JsonBody.ReadAsync(http);
        if (wrong is not null) return wrong;
        var (webhook, missing) = await office.FindAsync(http, webhookId);
        if (missing is not null) return missing;
        var changed = webhook! with
        {
            Url = body.IsThere("url") ? office.ReadUrl(body) : webhook!.Url,
            Types = body.IsThere("types") ? WebhookOffice.ReadTypes(body) : webhook!.Types,
            Description = body.TextOrNull("description") ?? webhook!.Description,
            Status = body.OneOfOrNull<WebhookStatus>("status") is { } status
                ? JsonNamingPolicy.KebabCaseLower.ConvertName($"{status}") : webhook!.Status,
        };
        body.NothingElse();
        if (body.Errors.Any) return Answer.Invalid(body.Errors);
        await office.Store.ChangeAsync(changed, office.Now, http.RequestAborted);
        return await ShowAsync(http, webhookId, office);
    }

    private static async Task<Answer> DeleteAsync(HttpContext http, string webhookId, WebhookOffice office)
    {
        var (webhook, missing) = await office.FindAsync(http, webhookId);
        if (missing is not null) return missing;
        await office.Store.DeleteAsync(webhookId, http.RequestAborted);
        return Answer.Ok(office.View(webhook!));
    }

    private static async Task<Answer> RotateAsync(HttpContext http, string webhookId, WebhookOffice office)
    {
        var (body, wrong) = await JsonBody.ReadAsync(http);
        if (wrong is not null) return wrong;
        var grace = TimeSpan.FromHours(body.WholeOrNull("graceHours", 0, MostGraceHours) ?? UsualGraceHours);
        body.NothingElse();
        if (body.Errors.Any) return Answer.Invalid(body.Errors);
        if ((await office.FindAsync(http, webhookId)).Missing is { } missing) return missing;
        var secret = WebhookSecrets.New();
        await office.Store.RotateAsync(webhookId, office.Secrets.Encrypt(webhookId, secret), office.Now + grace, http.RequestAborted);
        return await ShowAsync(http, webhookId, office, secret);
    }

    private static async Task<Answer> ReplayAsync(HttpContext http, string webhookId, WebhookOffice office)
    {
        var (body, wrong) = await JsonBody.ReadAsync(http);
        if (wrong is not null) return wrong;
        var after = office.ReadCursor(body, body.Text("after"));
        body.NothingElse();
        if (body.Errors.Any) return Answer.Invalid(body.Errors);
        if ((await office.FindAsync(http, webhookId)).Missing is { } missing) return missing;
        await office.Store.ReplayAsync(webhookId, after, http.RequestAborted);
        return await ShowAsync(http, webhookId, office);
    }

    private static async Task<Answer> ShowAsync(HttpContext http, string webhookId, WebhookOffice office, string? secret = null)
    {
        office.Wake();
        var (webhook, missing) = await office.FindAsync(http, webhookId);
        return missing ?? Answer.Ok(office.View(webhook!, secret));
    }

    private enum WebhookStatus
    {
        Enabled,
        Disabled,
    }
}
