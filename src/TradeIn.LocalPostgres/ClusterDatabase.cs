using Npgsql;

namespace TradeIn.LocalPostgres;

/// <summary>The database in the cluster that the caller asked for.</summary>
internal static class ClusterDatabase
{
    public static string ConnectionString(ClusterHome home, PostmasterFile server, string database)
    {
        var viaSocket = server.SocketsFolder.Length > 0;
        var text = new NpgsqlConnectionStringBuilder
        {
            Host = viaSocket ? server.SocketsFolder : "127.0.0.1",
            Port = server.Port,
            Username = InitialCluster.Superuser,
            Password = Password.Read(home),
            Database = database,
        };

        // Neither encryption is set up on the loopback; asking for it costs a round trip a connection.
        if (!viaSocket) (text.SslMode, text.GssEncryptionMode) = (SslMode.Disable, GssEncryptionMode.Disable);
        return text.ConnectionString;
    }

    /// <summary>Makes the database if it is not there; false if the server does not answer yet or no longer.</summary>
    public static async Task<bool> TryEnsureAsync(string connectionString, CancellationToken cancel)
    {
        try
        {
            await EnsureAsync(new(connectionString) { Pooling = false }, cancel);
            return true;
        }
        catch (PostgresException e) when (e.SqlState is
            PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown)
        {
            return false;
        }
        catch (PostgresException e)
        {
            throw new PrivateClusterException($"The private cluster answers, but not as it should: {e.MessageText}", e);
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private static async Task EnsureAsync(NpgsqlConnectionStringBuilder text, CancellationToken cancel)
    {
        try
        {
            await using var connection = new NpgsqlConnection(text.ConnectionString);
            await connection.OpenAsync(cancel);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            await CreateAsync(text, cancel);
        }
    }

    private static async Task CreateAsync(NpgsqlConnectionStringBuilder text, CancellationToken cancel)
    {
        var name = text.Database!.Replace("\"", "\"\"", StringComparison.Ordinal);
        text.Database = "postgres";
        await using var connection = new NpgsqlConnection(text.ConnectionString);
        await connection.OpenAsync(cancel);
        try
        {
            await using var create = new NpgsqlCommand($"create database \"{name}\"", connection);
            await create.ExecuteNonQueryAsync(cancel);
        }
        catch (PostgresException e) when (e.SqlState is
            PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another process that joined at the same moment was first.
        }
    }
}
