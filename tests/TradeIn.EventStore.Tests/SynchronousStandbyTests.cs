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
        await using EventLog another = await EventLog.OpenAsync(options with { NodeName = "another" }, TestContext.Current.CancellationToken);
        await log.ExecuteAsync(Commands.Raise("a", id: "before"));
        await another.ExecuteAsync(Commands.Raise("a", id: "before"));
        await SetAsync(cluster, "synchronous_standby_names", "absent");

        LogUnavailableException first = await Should.ThrowAsync<LogUnavailableException>(
            () => log.ExecuteAsync(Commands.Raise("a", id: "c1")));
        await Should.ThrowAsync<LogUnavailableException>(
            () => log.ExecuteAsync(Commands.Raise("a", id: "c1")));
        await Should.ThrowAsync<LogUnavailableException>(
            () => another.ExecuteAsync(Commands.Raise("a", id: "c1")));
        await SetAsync(cluster, "synchronous_standby_names", "");
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
        EventLogOptions options = Logs.Options(cluster.ConnectionString) with { UnavailableAfter = TimeSpan.FromSeconds(1) };
        await using EventLog log = await EventLog.OpenAsync(options, TestContext.Current.CancellationToken);
        await SetAsync(cluster, "default_transaction_read_only", "on");

        await Should.ThrowAsync<LogUnavailableException>(() => log.ExecuteAsync(Commands.Raise("a", id: "c1")));
    }

    private static async Task SetAsync(PrivateCluster cluster, string setting, string value)
    {
        await using Npgsql.NpgsqlDataSource source = Npgsql.NpgsqlDataSource.Create(cluster.ConnectionString);
        foreach (string sql in new[] { $"alter system set {setting} = '{value}'", "select pg_reload_conf()" })
        {
            await using Npgsql.NpgsqlCommand command = source.CreateCommand(sql);
            await command.ExecuteNonQueryAsync();
        }
        await using Npgsql.NpgsqlCommand look = source.CreateCommand($"show {setting}");
        while (!value.Equals(await look.ExecuteScalarAsync())) await Task.Yield();
    }
}
