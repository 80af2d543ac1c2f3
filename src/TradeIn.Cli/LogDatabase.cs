using System.CommandLine;
using Npgsql;
using TradeIn.EventStore;
using TradeIn.LocalPostgres;

namespace TradeIn.Cli;

/// <summary>
/// The log's database as the command line names it: <c>--postgres</c>, else TRADEIN__POSTGRES, else the private cluster in
/// <c>--data</c>, TRADEIN__DATA or <c>.data</c>, which is joined when it runs and started when it does not.
/// </summary>
internal sealed class LogDatabase : IAsyncDisposable
{
    private readonly PrivateCluster? cluster;

    private LogDatabase(PrivateCluster? cluster, string connection) =>
        (this.cluster, Source) = (cluster, NpgsqlDataSource.Create(connection));

    public static Option<string?> Postgres { get; } = new("--postgres")
    {
        Description = "Connection string of the log's database; else TRADEIN__POSTGRES, else the private cluster.",
    };

    public static Option<string?> Data { get; } = new("--data")
    {
        Description = "The private cluster's folder; else TRADEIN__DATA, else .data.",
    };

    public NpgsqlDataSource Source { get; }

    public static async Task<LogDatabase> OpenAsync(ParseResult arguments, CancellationToken cancel)
    {
        if ((Text(arguments.GetValue(Postgres)) ?? Variable("TRADEIN__POSTGRES")) is { } named)
            return new LogDatabase(cluster: null, named);
        var folder = Text(arguments.GetValue(Data)) ?? Variable("TRADEIN__DATA") ?? ".data";
        // A folder that is not there holds no log: an empty cluster made for it would prove nothing.
        if (!Directory.Exists(folder))
            throw new PrivateClusterException(
                $"{Path.GetFullPath(folder)} does not exist. Name the server with --postgres, or the folder with --data.");
        var cluster = await PrivateCluster.StartAsync(new PrivateClusterOptions { DataFolder = folder }, cancel);
        return new LogDatabase(cluster, cluster.ConnectionString);
    }

    /// <summary>Whether a fault lies with the database or how it was named, and not with the program.</summary>
    public static bool IsObstacle(Exception fault) => fault is NpgsqlException or PrivateClusterException
        or LogDamagedException or ArgumentException or IOException or TimeoutException or OperationCanceledException
        or FormatException or InvalidCastException or UnauthorizedAccessException;

    public static string Explain(Exception obstacle) => obstacle switch
    {
        PostgresException { SqlState: PostgresErrorCodes.UndefinedTable } => "the database holds no log of TradeIn.",
        OperationCanceledException => "it was stopped.",
        _ => obstacle.Message,
    };

    public async ValueTask DisposeAsync()
    {
        await Source.DisposeAsync();
        if (cluster is not null) await cluster.DisposeAsync();
    }

    private static string? Variable(string name) => Text(Environment.GetEnvironmentVariable(name));

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
