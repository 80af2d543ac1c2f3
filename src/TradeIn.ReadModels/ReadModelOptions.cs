using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using TradeIn.EventStore;

namespace TradeIn.ReadModels;

/// <summary>How a <see cref="ReadModelRunner"/> is started.</summary>
public sealed record ReadModelOptions
{
    /// <summary>The connection string of the log's own database.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>The log that is followed. It is closed after the runner.</summary>
    public required EventLog Log { get; init; }

    public required IReadOnlyList<ReadModel> Models { get; init; }

    /// <summary>How long a model at the end of the log waits after each batch, for more to come together.</summary>
    public TimeSpan Gather { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>How often a node looks whether it is its turn, and how soon it tries again when the database is away.</summary>
    public TimeSpan StandbyEvery { get; init; } = TimeSpan.FromMilliseconds(500);

    public ILoggerFactory Logging { get; init; } = NullLoggerFactory.Instance;
}
