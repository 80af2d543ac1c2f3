using Npgsql;
using TradeIn.LocalPostgres;
using Xunit;

namespace TradeIn.Testing.Postgres;

/// <summary>
/// A real PostgreSQL for the tests of an assembly: the server that TRADEIN_TEST_POSTGRES names, else a private cluster
/// that lives as long as the tests do. Named by <c>[assembly: AssemblyFixture(typeof(PostgresFixture))]</c>.
/// </summary>
public sealed class PostgresFixture : IAsyncLifetime
{
    private const string ServerVariable = "TRADEIN_TEST_POSTGRES";

    private string? folder;
    private PrivateCluster? cluster;
    private string server = "";

    /// <summary>Names the server and a database on it that nothing is kept in.</summary>
    public string ServerConnectionString => server;

    public async ValueTask InitializeAsync()
    {
        if (Environment.GetEnvironmentVariable(ServerVariable) is { Length: > 0 } named)
        {
            server = named;
            return;
        }
        // Made by the cluster, which leaves it open to the user that it runs as: then all of it is inside, and goes with it.
        folder = Path.Combine(Path.GetTempPath(), $"tradein-tests-{Path.GetRandomFileName()}");
        cluster = await PrivateCluster.StartAsync(new PrivateClusterOptions { DataFolder = folder });
        server = cluster.ConnectionString;
    }

    /// <summary>Makes an empty database; disposing of it drops it.</summary>
    public async Task<TestDatabase> CreateDatabaseAsync()
    {
        string name = $"test_{Guid.CreateVersion7():n}";
        await ExecuteAsync($"create database {name}");
        return new TestDatabase(new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString, DropAsync);

        Task DropAsync() => ExecuteAsync($"drop database {name} with (force)");
    }

    public async ValueTask DisposeAsync()
    {
        if (cluster is not null) await cluster.DisposeAsync();
        if (folder is not null) Directory.Delete(folder, recursive: true);
    }

    private async Task ExecuteAsync(string sql)
    {
        await using NpgsqlConnection connection =
            new(new NpgsqlConnectionStringBuilder(server) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using NpgsqlCommand command = new(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>A database of one test's own.</summary>
public sealed class TestDatabase(string connectionString, Func<Task> drop) : IAsyncDisposable
{
    public string ConnectionString { get; } = connectionString;

    public async ValueTask DisposeAsync()
    {
        // Idle connections of the pool would only be cut off.
        await using (NpgsqlConnection pooled = new(ConnectionString)) NpgsqlConnection.ClearPool(pooled);
        await drop();
    }
}
