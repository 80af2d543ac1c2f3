using Npgsql;

namespace TradeIn.ReadModels.Claims;

/// <summary>A seller's advanced claims of some days that are on no statement (M1).</summary>
/// <param name="Most">No more than so many are read.</param>
public sealed record ClaimsToState(string Programme, string Seller, DateOnly From, DateOnly Until, int Most)
{
    private static readonly string Sql = EmbeddedSql.Read(typeof(ClaimsToState).Assembly, "Claims/Sql/claims-to-state.sql");

    /// <summary>Each with what the buyer holds of its subsidy.</summary>
    public async Task<IReadOnlyList<(string Claim, decimal Amount)>> ReadAsync(
        ReadModelRunner readModels, CancellationToken cancel)
    {
        var (rows, _) = await readModels.ReadAsync(
            "claims", Sql,
            [
                new NpgsqlParameter<string> { TypedValue = Seller }, new NpgsqlParameter<DateOnly> { TypedValue = From },
                new NpgsqlParameter<DateOnly> { TypedValue = Until }, new NpgsqlParameter<string> { TypedValue = Programme },
                new NpgsqlParameter<int> { TypedValue = Most },
            ],
            reader => (reader.GetString(0), reader.GetDecimal(1)), cancel);
        return rows;
    }
}
