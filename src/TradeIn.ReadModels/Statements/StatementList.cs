using Npgsql;

namespace TradeIn.ReadModels.Statements;

/// <summary>Which statements are asked for, the first that were filed first; what is null does not narrow.</summary>
public sealed record StatementList
{
    private static readonly string Sql = EmbeddedSql.Read(typeof(StatementList).Assembly, "Statements/Sql/list-statements.sql");

    public string? Status { get; init; }

    public string? Seller { get; init; }

    /// <summary>The codes that a district has or had.</summary>
    public string[]? Districts { get; init; }

    /// <summary>Those behind this one.</summary>
    public (DateTimeOffset FiledAt, string Statement)? After { get; init; }

    public required int Limit { get; init; }

    public Task<(IReadOnlyList<StatementRow> Rows, long AsOf)> ReadAsync(ReadModelRunner readModels, CancellationToken cancel) =>
        readModels.ReadAsync(
            "statements", Sql,
            [
                new NpgsqlParameter<string?> { TypedValue = Status }, new NpgsqlParameter<string?> { TypedValue = Seller },
                new NpgsqlParameter<string[]?> { TypedValue = Districts },
                new NpgsqlParameter<DateTimeOffset?> { TypedValue = After?.FiledAt.ToUniversalTime() },
                new NpgsqlParameter<string?> { TypedValue = After?.Statement }, new NpgsqlParameter<int> { TypedValue = Limit },
            ],
            StatementRow.Read, cancel);
}
