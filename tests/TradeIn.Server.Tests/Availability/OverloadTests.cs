using Npgsql;
using TradeIn.Server.Tests.Requests;
using TradeIn.Testing.Postgres;

namespace TradeIn.Server.Tests.Availability;

/// <summary>As many commands wait as may; the others are told at once, and those that wait are answered.</summary>
public sealed class OverloadTests(PostgresFixture postgres)
{
    [Fact]
    public async Task Beyond_the_places_to_wait_callers_are_told_to_come_again_at_once()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var database = await postgres.CreateDatabaseAsync();
        await using var server = await RunningServer.StartAsync(database.ConnectionString, ["--TradeIn:MaxWaiting=2", "--TradeIn:MaxBatch=1"]);
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var holder = await source.OpenConnectionAsync(cancel);
        await ExecuteAsync("begin; select from log_head for update");

        // The first is on its way and waits for the head, the next may be decided meanwhile; then two find a place, and the others do not.
        var first = SendAsync();
        await using (var waiting = source.CreateCommand(
            "select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock')"))
            while (await waiting.ExecuteScalarAsync(cancel) is not true) cancel.ThrowIfCancellationRequested();
        var open = Enumerable.Range(0, 6).Select(_ => SendAsync()).ToList();
        for (var i = 0; i < 3; i++)
        {
            var done = await Task.WhenAny(open);
            open.Remove(done);
            var reply = await done;
            await reply.ShouldBeProblemAsync(server, 429, "overloaded", "/v1/recyclings");
            reply.Header("Retry-After").ShouldBe("1");
        }
        (await server.GetAsync(key: null, "/readyz")).Status.ShouldBe(200, "reading goes on");
        first.IsCompleted.ShouldBeFalse();
        open.Count(call => !call.IsCompleted).ShouldBeGreaterThanOrEqualTo(2);

        await ExecuteAsync("commit");
        (await first).Status.ShouldBe(201);
        string.Join(' ', (await Task.WhenAll(open)).Select(reply => reply.Status).Order()).ShouldBeOneOf("201 201 201", "201 201 429");
        (await SendAsync()).Status.ShouldBe(201);

        Task<Reply> SendAsync() => server.PostAsync(Trade.Recycler, "/v1/recyclings", new Trade().Recycling());

        async Task ExecuteAsync(string sql)
        {
            await using var command = new NpgsqlCommand(sql, holder);
            await command.ExecuteNonQueryAsync(cancel);
        }
    }
}
