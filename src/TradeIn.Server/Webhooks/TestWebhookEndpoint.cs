using System.Globalization;
using System.Text.Json;
using TradeIn.Client.Webhooks;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Feed;
using TradeIn.Server.Reference;

namespace TradeIn.Server.Webhooks;

/// <summary><c>POST /v1/webhooks/{webhookId}/test</c>: a message to try it with.</summary>
internal static class TestWebhookEndpoint
{
    private const string Type = "tradein.webhook-test.v1";

    public static void MapWebhookTests(this IEndpointRouteBuilder routes) => routes
        .MapPost("/webhooks/{webhookId}/test", AnswerAsync)
        .WithMetadata(new AllowedRoles())
        .Describe<Client.Webhooks.WebhookDelivery>(
            "testWebhook", "Webhooks", "Send a test message",
            "Sends one message of type `tradein.webhook-test.v1` at once, signed like all others, also when the "
            + "webhook is disabled, and answers what became of it. It is tried once, and counts for nothing.",
            Examples.WebhookTest);

    private static async Task<Answer> AnswerAsync(HttpContext http, string webhookId, WebhookOffice office, WebhookSender sender)
    {
        var (webhook, missing) = await office.FindAsync(http, webhookId);
        if (missing is not null) return missing;
        var message = $"test-{Guid.NewGuid():N}";
        var sent = await sender.SendAsync(webhook!, message, Body(message, webhookId, office.Now), http.RequestAborted);
        var attempt = new Attempt(
            message, Position: null, Type, Number: 1, sent.At, sent.DurationMs, sent.Status, sent.Error,
            sent.IsDelivered ? Attempt.Delivered : Attempt.GivenUp, NextAt: null);
        await office.Store.NoteAsync(webhookId, attempt, http.RequestAborted);
        return Answer.Ok(WebhookOffice.ToDelivery(attempt));
    }

    private static byte[] Body(string message, string webhookId, DateTimeOffset now) => JsonSerializer.SerializeToUtf8Bytes(
        new SortedDictionary<string, object>(StringComparer.Ordinal)
        {
            ["specversion"] = "1.0", ["id"] = message, ["source"] = PublicForm.Source, ["type"] = Type,
            ["time"] = now.ToString("O", CultureInfo.InvariantCulture), ["datacontenttype"] = "application/json",
            ["data"] = new { webhookId },
        });
}
