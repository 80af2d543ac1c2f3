using Microsoft.Extensions.Logging;

namespace TradeIn.EventStore;

/// <summary>Everything that the store logs. Ids are never given to another message.</summary>
internal sealed partial class LogMessages(ILogger logger)
{
    [LoggerMessage(1001, LogLevel.Information, "The log is open at position {Position} as node {Node}.")]
    public partial void Opened(long position, string node);

    [LoggerMessage(1002, LogLevel.Warning, "A batch of {Commands} command(s) is tried again.")]
    public partial void BatchRetried(int commands, Exception cause);

    [LoggerMessage(1003, LogLevel.Warning,
        "The connection broke when a batch of {Commands} command(s) was being committed; looking up what became of it.")]
    public partial void CommitInDoubt(int commands, Exception cause);

    [LoggerMessage(1004, LogLevel.Error, "The database is away; commands fail until it is back.")]
    public partial void DatabaseIsAway(Exception cause);

    [LoggerMessage(1005, LogLevel.Information, "The database is back.")]
    public partial void DatabaseIsBack();

    [LoggerMessage(1006, LogLevel.Critical, "The log takes no more commands.")]
    public partial void Stopped(Exception cause);

    [LoggerMessage(1007, LogLevel.Error, "A batch of {Commands} commands failed; its commands are tried one by one.")]
    public partial void BatchTakenApart(int commands, Exception cause);

    [LoggerMessage(1008, LogLevel.Debug, "A broken connection could not be closed in order.")]
    public partial void SessionClosedBadly(Exception cause);

    [LoggerMessage(1009, LogLevel.Warning, "A subscription lost the database at position {Position} and goes on trying.")]
    public partial void SubscriptionInterrupted(long position, Exception cause);

    [LoggerMessage(1010, LogLevel.Information, "The schema of {Part} was upgraded: {Upgrade}.")]
    public partial void Upgraded(string part, string upgrade);

    [LoggerMessage(1011, LogLevel.Debug, "A batch could not be decided before the head was held; it is decided with the head held.")]
    public partial void NotDecidedAhead(Exception cause);
}
