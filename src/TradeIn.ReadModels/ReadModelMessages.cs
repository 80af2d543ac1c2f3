using Microsoft.Extensions.Logging;

namespace TradeIn.ReadModels;

/// <summary>Everything that read models log. Ids are never given to another message.</summary>
internal sealed partial class ReadModelMessages(ILogger logger)
{
    [LoggerMessage(2001, LogLevel.Information, "The tables of read model {Model} are made for version {Version}.")]
    public partial void Built(string model, int version);

    [LoggerMessage(2002, LogLevel.Information,
        "Read model {Model} follows the log from position {Position}; the log ends at {Head}.")]
    public partial void Following(string model, long position, long head);

    [LoggerMessage(2003, LogLevel.Critical,
        "Read model {Model} is stopped by the event at position {Position}; its tables stay as they were before it. " +
        "It is tried again when an administrator says so, or the program starts anew.")]
    public partial void StoppedByEvent(string model, long position, Exception cause);

    [LoggerMessage(2004, LogLevel.Critical,
        "Read model {Model} is stopped at position {Position}. It is tried again when an administrator says so, or the " +
        "program starts anew.")]
    public partial void Stopped(string model, long position, Exception cause);

    [LoggerMessage(2005, LogLevel.Warning,
        "Read model {Model} lost the database at position {Position} and goes on trying.")]
    public partial void Interrupted(string model, long position, Exception cause);

    [LoggerMessage(2006, LogLevel.Information, "Read model {Model} was moved on by another node; this one stands by.")]
    public partial void MovedByOther(string model);

    [LoggerMessage(2007, LogLevel.Information,
        "Read model {Model} is built anew for version {Version} beside its tables, from position {Position}.")]
    public partial void Rebuilding(string model, int version, long position);

    [LoggerMessage(2008, LogLevel.Information,
        "The new tables of read model {Model}, version {Version}, are in place at position {Position}.")]
    public partial void Swapped(string model, int version, long position);

    [LoggerMessage(2009, LogLevel.Critical,
        "The new tables of read model {Model} cannot be built: the event at position {Position} stops them. The former " +
        "tables stay in use. It is tried again when an administrator says so, or the program starts anew.")]
    public partial void RebuildStopped(string model, long? position, Exception cause);

    [LoggerMessage(2010, LogLevel.Warning,
        "Read model {Model}, version {Version}, passes over the event at position {Position}, as {Key} had it put on record.")]
    public partial void Skipped(string model, int version, long position, string key);

    [LoggerMessage(2011, LogLevel.Information, "Read model {Model} is tried again from position {Position}.")]
    public partial void Restarted(string model, long position);
}
