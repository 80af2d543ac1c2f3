namespace TradeIn.Server.Feed;

/// <summary>What the feed and its webhooks log. Ids are never given to another message.</summary>
internal sealed partial class FeedMessages(ILogger<FeedMessages> logger)
{
    [LoggerMessage(3101, LogLevel.Error, "The feed's newest part was interrupted at position {Position} and goes on trying.")]
    public partial void TailInterrupted(long position, Exception cause);
}
