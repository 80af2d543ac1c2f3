using Npgsql;

namespace TradeIn.EventStore;

/// <summary>The ways to the database: one connection that writes, kept by the loop, and pools that read.</summary>
internal sealed class LogConnections : IAsyncDisposable
{
    // jit costs more than it gives for short statements. All of them go by an index whatever the statistics say: a plan
    // made while the tables were small would be kept while they grow by millions of rows.
    private const string ReaderSettings =
        "-c jit=off -c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off -c enable_material=off " +
        "-c plan_cache_mode=force_generic_plan";

    // A writer that stalls with the head held is ended by the server, so that the other nodes go on.
    private const string WriterSettings = ReaderSettings + " -c idle_in_transaction_session_timeout=10s";

    public LogConnections(EventLogOptions options)
    {
        int patience = (int)Math.Ceiling(Math.Max(1, options.UnavailableAfter.TotalSeconds));
        NpgsqlConnectionStringBuilder writing = Base(options, WriterSettings);
        writing.Pooling = false;
        writing.Multiplexing = false;
        writing.CommandTimeout = patience;
        writing.Timeout = Math.Min(writing.Timeout, patience);
        Writing = NpgsqlDataSource.Create(writing);
        NpgsqlConnectionStringBuilder ahead = Base(options, ReaderSettings);
        ahead.CommandTimeout = writing.CommandTimeout;
        ahead.Timeout = writing.Timeout;
        Ahead = NpgsqlDataSource.Create(ahead);
        Reading = NpgsqlDataSource.Create(Base(options, ReaderSettings));
        Database = writing.Database;
    }

    public NpgsqlDataSource Writing { get; }

    /// <summary>Reads for the batch that comes next; it has no more patience than the one that writes.</summary>
    public NpgsqlDataSource Ahead { get; }

    public NpgsqlDataSource Reading { get; }

    public string? Database { get; }

    public async ValueTask DisposeAsync()
    {
        await Writing.DisposeAsync();
        await Ahead.DisposeAsync();
        await Reading.DisposeAsync();
    }

    private static NpgsqlConnectionStringBuilder Base(EventLogOptions options, string settings)
    {
        NpgsqlConnectionStringBuilder builder = new(options.ConnectionString);
        builder.Options = string.IsNullOrEmpty(builder.Options) ? settings : $"{builder.Options} {settings}";
        builder.ApplicationName ??= $"tradein {options.NodeName}";
        builder.MaxAutoPrepare = Math.Max(builder.MaxAutoPrepare, 32);
        builder.AutoPrepareMinUsages = 1;
        // Nothing is set in a session, so there is nothing to reset: that would be a statement more for each that is asked.
        builder.NoResetOnClose = true;
        return builder;
    }
}
