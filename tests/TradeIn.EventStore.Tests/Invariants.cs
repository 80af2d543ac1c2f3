using Npgsql;
using TradeIn.Testing.Postgres;

namespace TradeIn.EventStore.Tests;

internal static class Invariants
{
    /// <summary>What holds of every log at any time, read from outside of the store.</summary>
    public static async Task HoldAsync(TestDatabase database)
    {
        (await Logs.QueryAsync(database, "select count(*) - max(seq_id), min(seq_id) from mt_events"))
            .ShouldBe(["0 | 1"], "positions have a gap");
        (await Logs.QueryAsync(database,
            "select stream_id from mt_events group by 1 having min(version) <> 1 or max(version) <> count(*)"))
            .ShouldBeEmpty("versions have a gap");
        (await Logs.QueryAsync(database,
            "select s.id from mt_streams s where version <> (select count(*) from mt_events where stream_id = s.id)"))
            .ShouldBeEmpty("a stream says another version");
        (await Logs.QueryAsync(database,
            "select e.seq_id from mt_events e join mt_events later using (stream_id) " +
            "where later.version = e.version + 1 and later.seq_id <= e.seq_id"))
            .ShouldBeEmpty("versions and positions go different ways");
        (await Logs.QueryAsync(database,
            "select c.id from commands c where c.events <> (select count(*) from mt_events where correlation_id = c.id) " +
            "or c.first_position <> (select min(seq_id) from mt_events where correlation_id = c.id)"))
            .ShouldBeEmpty("a command says other events");
        await using NpgsqlDataSource source = NpgsqlDataSource.Create(database.ConnectionString);
        (await HashChain.VerifyAsync(source)).Findings.ShouldBeEmpty();
    }
}
