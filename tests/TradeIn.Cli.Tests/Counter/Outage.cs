using Npgsql;
using TradeIn.Testing.Postgres;

namespace TradeIn.Cli.Tests.Counter;

/// <summary>Takes one database of a running PostgreSQL away from everybody, and gives it back.</summary>
internal sealed class Outage(PostgresFixture postgres, TestDatabase database)
{
    private readonly string name = new NpgsqlConnectionStringBuilder(database.ConnectionString).Database!;

    public async Task BeginAsync()
    {
        await ExecuteAsync($"alter database {name} with allow_connections false");
        await ExecuteAsync($"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{name}'");
    }

    public Task EndAsync() => ExecuteAsync($"alter database {name} with allow_connections true");

    private async Task ExecuteAsync(string sql)
    {
        await using var server = NpgsqlDataSource.Create(postgres.ServerConnectionString);
        await using var command = server.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
