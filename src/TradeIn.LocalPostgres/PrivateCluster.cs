namespace TradeIn.LocalPostgres;

/// <summary>A PostgreSQL server of one's own, run from PostgreSQL's own programs.</summary>
/// <remarks>
/// Of all the processes that start a cluster on the same data, one owns it: it starts the server and stops it. The
/// others join it and lose it when the owner stops. If the owner is killed the server runs on, and the next start
/// takes it over.
/// </remarks>
public sealed class PrivateCluster : IAsyncDisposable
{
    private readonly OwnedServer? _owned;

    internal PrivateCluster(string connectionString, int port, OwnedServer? owned) =>
        (ConnectionString, Port, _owned) = (connectionString, port, owned);

    /// <summary>An Npgsql connection string for the cluster's database, for its superuser.</summary>
    public string ConnectionString { get; }

    /// <summary>The port on 127.0.0.1; another one after every start.</summary>
    public int Port { get; }

    /// <summary>Whether disposing stops the server.</summary>
    public bool IsOwner => _owned is not null;

    /// <summary>The version of the programs, such as <c>18.1</c>; null if another process owns the server.</summary>
    public string? Version { get; internal init; }

    /// <summary>Starts the cluster, or joins the one that already runs on these data.</summary>
    /// <exception cref="PrivateClusterException">It cannot be had; the message says what to do.</exception>
    public static async Task<PrivateCluster> StartAsync(
        PrivateClusterOptions options, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (OperatingSystem.IsWindows())
            throw new PrivateClusterException(
                "A private PostgreSQL runs on Linux and macOS only. Use the Windows Subsystem for Linux, or set " +
                "TRADEIN__POSTGRES to the connection string of a PostgreSQL server.");

        try
        {
            return await ClusterOpening.OpenAsync(options, cancel);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PrivateClusterException(
                $"The private cluster in {options.DataFolder} cannot be used: {e.Message} Give the folder to this " +
                "user, choose another, or set TRADEIN__POSTGRES to the connection string of a PostgreSQL server.", e);
        }
    }

    /// <summary>Joins the server that runs on these data; null if none does. Nothing is started or installed.</summary>
    public static Task<PrivateCluster?> TryFindRunningAsync(
        PrivateClusterOptions options, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return ClusterOpening.TryJoinAsync(ClusterHome.Of(options.DataFolder), options.Database, cancel);
    }

    /// <summary>Stops the server if this process owns it.</summary>
    public ValueTask DisposeAsync() => _owned?.DisposeAsync() ?? ValueTask.CompletedTask;
}
