using Npgsql;

namespace TradeIn.LocalPostgres.Tests;

/// <summary>A folder for one test's cluster; at the end whatever still runs in it is stopped.</summary>
public sealed class ClusterFolder : IAsyncDisposable
{
    private readonly List<string> _said = [];

    public ClusterFolder()
    {
        Root = Path.Combine(Path.GetTempPath(), $"tradein-pg-{Path.GetRandomFileName()}");
        Directory.CreateDirectory(Root);
        File.SetUnixFileMode(
            Root, File.GetUnixFileMode(Root) | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        Data = Path.Combine(Root, "data");
    }

    public string Root { get; }

    public string Data { get; set; }

    public string Said => string.Join('\n', _said);

    internal PrivateClusterOptions Options => new()
    {
        DataFolder = Data,
        PlacesFolder = Path.Combine(Root, "places"),
        Say = _said.Add,
    };

    internal static CancellationToken Cancel => TestContext.Current.CancellationToken;

    internal Task<PrivateCluster> StartAsync() => PrivateCluster.StartAsync(Options, Cancel);

    internal static async Task<T> AskAsync<T>(string connectionString, string sql)
    {
        var text = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false };
        await using var connection = new NpgsqlConnection(text.ConnectionString);
        await connection.OpenAsync(Cancel);
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync(Cancel))!;
    }

    internal static async Task DoAsync(string connectionString, string sql) =>
        await AskAsync<object>(connectionString, sql + "; select true");

    /// <summary>The first line of the file that a running server keeps: its process.</summary>
    internal static int ServerProcess(string home) =>
        int.Parse(File.ReadLines(Path.Combine(home, "cluster", "postmaster.pid")).First());

    public async ValueTask DisposeAsync()
    {
        // Taking it over is the one way to stop a server that a failed test left behind.
        if (await PrivateCluster.TryFindRunningAsync(Options, default) is not null)
            await (await PrivateCluster.StartAsync(Options, default)).DisposeAsync();
        Directory.Delete(Root, recursive: true);
    }
}
