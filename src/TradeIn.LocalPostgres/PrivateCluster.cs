namespace TradeIn.LocalPostgres;

/// <summary>Where a private cluster keeps its data and from where it takes PostgreSQL's programs.</summary>
public sealed record PrivateClusterOptions
{
    /// <summary>The folder that holds the cluster; it is made if it is not there.</summary>
    public required string DataFolder { get; init; }

    /// <summary>A folder with <c>postgres</c> and <c>initdb</c> in it; null: look for one, else install one.</summary>
    public string? BinariesFolder { get; init; }

    /// <summary>The database that <see cref="PrivateCluster.ConnectionString"/> names; it is made if it is not there.</summary>
    public string Database { get; init; } = "tradein";

    /// <summary>Hears, in sentences for a person, what is being done.</summary>
    public Action<string>? Say { get; init; }
}

/// <summary>A PostgreSQL server of one's own, run from PostgreSQL's own programs.</summary>
public sealed class PrivateCluster : IAsyncDisposable
{
    private PrivateCluster(string connectionString) => ConnectionString = connectionString;

    /// <summary>An Npgsql connection string for the cluster's database.</summary>
    public string ConnectionString { get; }

    /// <summary>Starts the cluster, or joins the one that already runs on these data.</summary>
    public static Task<PrivateCluster> StartAsync(PrivateClusterOptions options, CancellationToken cancel = default) =>
        throw new PlatformNotSupportedException("Not built yet.");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
