using Npgsql;

namespace TradeIn.ReadModels.Claims;

/// <summary>
/// What became of a seller's granted claims (M2), in the order of their filing; what is null does not narrow.
/// </summary>
public sealed record SellersLedger(string Seller)
{
    private static readonly string Sql = ClaimTables.Claims.Selecting(
        EmbeddedSql.Read(typeof(SellersLedger).Assembly, "Claims/Sql/sellers-ledger.sql"));

    /// <summary>Filed on or after this day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Filed on or before this day.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>As <see cref="ClaimRow.Standing"/> says it.</summary>
    public string? Standing { get; init; }

    /// <summary>Those behind this one.</summary>
    public (DateOnly FiledOn, string Claim)? After { get; init; }

    /// <summary>At most so many; null: all.</summary>
    public int? Limit { get; init; }

    public Task<(IReadOnlyList<ClaimRow> Rows, long AsOf)> ReadAsync(ReadModelRunner readModels, CancellationToken cancel) =>
        readModels.ReadAsync("claims", Sql, Parameters, ClaimTables.Claims.Read, cancel);

    /// <summary>All of them, one after another, however many there are.</summary>
    public Task StreamAsync(
        ReadModelRunner readModels, Func<long, IAsyncEnumerable<ClaimRow>, Task> use, CancellationToken cancel) =>
        readModels.StreamAsync("claims", Sql, Parameters, ClaimTables.Claims.Read, use, cancel);

    private NpgsqlParameter[] Parameters =>
    [
        new NpgsqlParameter<string> { TypedValue = Seller }, new NpgsqlParameter<DateOnly?> { TypedValue = From },
        new NpgsqlParameter<DateOnly?> { TypedValue = Until }, new NpgsqlParameter<string?> { TypedValue = Standing },
        new NpgsqlParameter<DateOnly?> { TypedValue = After?.FiledOn }, new NpgsqlParameter<string?> { TypedValue = After?.Claim },
        new NpgsqlParameter<long?> { TypedValue = Limit },
    ];
}
