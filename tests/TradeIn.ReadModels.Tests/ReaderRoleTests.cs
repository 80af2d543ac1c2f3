using Npgsql;
using TradeIn.Testing.Postgres;

namespace TradeIn.ReadModels.Tests;

/// <summary>Who is a member of the readers' role reads every table of the schema read, and nothing of the events.</summary>
public sealed class ReaderRoleTests(PostgresFixture postgres)
{
    [Fact]
    public async Task A_member_reads_the_tables_before_and_after_they_were_built_anew_and_writes_none()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var log = await Runners.OpenLogAsync(database);
        await log.TickAsync(50);
        await using var runner = await Runners.StartAsync(database, log, new Tally());
        await runner.CaughtUpAsync(log);
        var member = $"reader_{Guid.CreateVersion7():n}";
        await Runners.ExecuteAsync(database, $"create role {member} login password 'reads' in role tradein_reader");
        try
        {
            await using var reading = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(database.ConnectionString)
            {
                Username = member, Password = "reads", Pooling = false,
            });
            (await CountAsync(reading, "read.tally")).ShouldBeGreaterThan(0);
            (await CountAsync(reading, "read.models")).ShouldBe(1);
            await runner.RebuildAsync("tally", "somebody");
            while ((await runner.RebuildsAsync()).Count > 0) await log.TickAsync(1);
            (await CountAsync(reading, "read.tally")).ShouldBeGreaterThan(0);

            foreach (var forbidden in (string[])
                ["select * from mt_events", "select * from mt_streams", "delete from read.tally", "create table read.mine (a int)"])
                (await Should.ThrowAsync<PostgresException>(() => ExecuteAsync(reading, forbidden), forbidden))
                    .SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege, forbidden);
        }
        finally
        {
            await Runners.ExecuteAsync(database, $"drop role {member}");
        }
    }

    private static async Task<long> CountAsync(NpgsqlDataSource source, string table)
    {
        await using var command = source.CreateCommand($"select count(*) from {table}");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async Task ExecuteAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
