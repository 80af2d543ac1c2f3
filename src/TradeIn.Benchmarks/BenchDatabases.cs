using Npgsql;
using TradeIn.LocalPostgres;

namespace TradeIn.Benchmarks;

/// <summary>
/// A PostgreSQL for the length of a benchmark: the one that is named, else a private cluster. Every run has a database of its own.
/// </summary>
internal sealed class BenchDatabases : IAsyncDisposable
{
    private readonly List<string> made = [];
    private PrivateCluster? cluster;
    private string? folder;

    private BenchDatabases(string server) => Server = server;

    /// <summary>Names the server, and a database on it that is not touched.</summary>
    public string Server { get; private set; }

    public static async Task<BenchDatabases> OpenAsync(string? named, CancellationToken cancel)
    {
        if (named is not null) return new BenchDatabases(named);
        var folder = Path.Combine(Path.GetTempPath(), $"tradein-bench-{Path.GetRandomFileName()}");
        var cluster = await PrivateCluster.StartAsync(new PrivateClusterOptions { DataFolder = folder }, cancel);
        return new BenchDatabases(cluster.ConnectionString) { cluster = cluster, folder = folder };
    }

    /// <summary>Makes a database, empty or the same as another that nobody is connected to.</summary>
    public async Task<string> CreateAsync(string? likeThis = null)
    {
        var name = $"bench_{Guid.CreateVersion7():n}";
        var template = likeThis is null ? "" : $" template {new NpgsqlConnectionStringBuilder(likeThis).Database}";
        await ExecuteAsync($"create database {name}{template}");
        made.Add(name);
        // What was copied is written out now, and not in the middle of a measurement.
        await ExecuteAsync("checkpoint");
        return new NpgsqlConnectionStringBuilder(Server) { Database = name }.ConnectionString;
    }

    /// <summary>Frees the space of a database.</summary>
    public async Task DropAsync(string database)
    {
        var name = new NpgsqlConnectionStringBuilder(database).Database!;
        if (made.Remove(name)) await ExecuteAsync($"drop database {name} with (force)");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var name in made) await ExecuteAsync($"drop database if exists {name} with (force)");
        if (cluster is not null) await cluster.DisposeAsync();
        if (folder is not null) Directory.Delete(folder, recursive: true);
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Server) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 600 };
        await command.ExecuteNonQueryAsync();
    }
}
