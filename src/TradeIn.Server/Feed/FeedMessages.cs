namespace TradeIn.Server.Feed;

/// <summary>What the feed and its webhooks log. Ids are never given to another message.</summary>
internal sealed partial class FeedMessages(ILogger<FeedMessages> logger)
{
    [LoggerMessage(3101, LogLevel.Error, "The feed's newest part was interrupted at position {Position} and goes on trying.")]
    public partial void TailInterrupted(long position, Exception cause);

    [LoggerMessage(3102, LogLevel.Error, "The delivery to webhooks was interrupted and goes on trying.")]
    public partial void WebhooksInterrupted(Exception cause);

    [LoggerMessage(3103, LogLevel.Error, "The delivery to webhook {Webhook} was interrupted and goes on trying.")]
    public partial void WebhookInterrupted(string webhook, Exception cause);

    [LoggerMessage(3104, LogLevel.Warning, "Webhook {Webhook} is disabled: {Reason}.")]
    public partial void WebhookDisabled(string webhook, string reason);

    [LoggerMessage(3105, LogLevel.Warning, "Message {Message} to webhook {Webhook} is given up after {Attempts} attempts.")]
    public partial void MessageGivenUp(string webhook, string message, int attempts);
}
