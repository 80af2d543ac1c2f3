using TradeIn.LocalPostgres;
using TradeIn.Testing.Postgres;

namespace TradeIn.EventStore.Tests;

/// <summary>
/// Nothing is acknowledged that a synchronous standby has not: also not what PostgreSQL reports as committed, with a warning,
/// because the wait for the standby was cancelled. On a cluster of its own, as the standby is a setting of the whole cluster.
/// </summary>
public sealed class SynchronousStandbyTests
{
    [Fact]
    public async Task What_the_standby_does_not_have_is_not_acknowledged_and_not_repeated_either_until_it_has()
    {
        string folder = Directory.CreateTempSubdirectory("tradein-standby-").FullName;
        await using PrivateCluster cluster = await PrivateCluster.StartAsync(
            new PrivateClusterOptions { DataFolder = folder }, TestContext.Current.CancellationToken);
        EventLogOptions options = Logs.Options(cluster.ConnectionString) with { UnavailableAfter = TimeSpan.FromSeconds(1) };
        await using EventLog log = await EventLog.OpenAsync(options, TestContext.Current.CancellationToken);
        await log.ExecuteAsync(Commands.Raise("a", id: "before"));
        await SetStandbyAsync(cluster, "absent");

        LogUnavailableException first = await Should.ThrowAsync<LogUnavailableException>(
            () => log.ExecuteAsync(Commands.Raise("a", id: "c1")));
        await Should.ThrowAsync<LogUnavailableException>(
            () => log.ExecuteAsync(Commands.Raise("a", id: "c1")));
        await SetStandbyAsync(cluster, "");
        CommandResult then = await log.ExecuteAsync(Commands.Raise("a", id: "c1"));

        first.OutcomeUnknown.ShouldBeTrue();
        then.Receipt.ShouldBe(Receipt.Replayed);
        then.Events.ShouldHaveSingleItem().Position.ShouldBe(2);
    }

    [Fact]
    public async Task A_primary_that_takes_no_writes_for_a_moment_is_waited_for()
    {
        string folder = Directory.CreateTempSubdirectory("tradein-standby-").FullName;
        await using PrivateCluster cluster = await PrivateCluster.StartAsync(
            new PrivateClusterOptions { DataFolder = folder }, TestContext.Current.CancellationToken);
        await (await EventLog.OpenAsync(Logs.Options(cluster.ConnectionString), TestContext.Current.CancellationToken)).DisposeAsync();
        await using EventLog log = await EventLog.OpenAsync(
            Logs.Options($"{cluster.ConnectionString};Options=-c default_transaction_read_only=on") with
            {
                UnavailableAfter = TimeSpan.FromSeconds(1),
            },
            TestContext.Current.CancellationToken);

        await Should.ThrowAsync<LogUnavailableException>(() => log.ExecuteAsync(Commands.Raise("a", id: "c1")));
    }

    private static async Task SetStandbyAsync(PrivateCluster cluster, string name)
    {
        await using Npgsql.NpgsqlDataSource source = Npgsql.NpgsqlDataSource.Create(cluster.ConnectionString);
        foreach (string sql in new[] { $"alter system set synchronous_standby_names = '{name}'", "select pg_reload_conf()" })
        {
            await using Npgsql.NpgsqlCommand command = source.CreateCommand(sql);
            await command.ExecuteNonQueryAsync();
        }
        await using Npgsql.NpgsqlCommand look = source.CreateCommand("show synchronous_standby_names");
        while (!name.Equals(await look.ExecuteScalarAsync())) await Task.Yield();
    }
}
