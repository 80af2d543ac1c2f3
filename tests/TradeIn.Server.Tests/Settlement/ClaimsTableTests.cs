using Npgsql;

namespace TradeIn.Server.Tests.Settlement;

/// <summary>The claims' table that a running server keeps up with the log.</summary>
public sealed class ClaimsTableTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    [Fact]
    public async Task What_was_answered_at_the_counter_stands_in_the_table_a_moment_later()
    {
        var (advanced, approved, reimbursed) = (new Trade(), new Trade(), new Trade());
        await advanced.AdvanceAsync(fixture.Server);
        await approved.ApproveAsync(fixture.Server);
        await reimbursed.ReimburseAsync(fixture.Server);

        await fixture.Server.CaughtUpAsync();

        (await StatusesAsync(advanced, approved, reimbursed)).ShouldBe(
        [
            (advanced.ClaimId, "advanced", 249.95m), (approved.ClaimId, "approved", 249.95m),
            (reimbursed.ClaimId, "reimbursed", 249.95m),
        ]);
    }

    private async Task<List<(string Claim, string Status, decimal Subsidy)>> StatusesAsync(params Trade[] trades)
    {
        await using var source = NpgsqlDataSource.Create(fixture.Database.ConnectionString);
        await using var command = source.CreateCommand(
            "select claim_id, status, subsidy from read.claims where claim_id = any ($1) order by array_position($1, claim_id)");
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. trades.Select(trade => trade.ClaimId)] });
        await using var reader = await command.ExecuteReaderAsync();
        List<(string, string, decimal)> rows = [];
        while (await reader.ReadAsync()) rows.Add((reader.GetString(0), reader.GetString(1), reader.GetDecimal(2)));
        return rows;
    }
}
