using Npgsql;

namespace TradeIn.ReadModels;

/// <summary>Parameters that carry one value for each row: what <c>unnest</c> takes.</summary>
public static class Column
{
    /// <summary>One column of rows to be written. The type says what PostgreSQL gets; nullable ones may be null.</summary>
    public static NpgsqlParameter Of<TRow, TValue>(IReadOnlyCollection<TRow> rows, Func<TRow, TValue> value) =>
        new NpgsqlParameter<TValue[]> { TypedValue = [.. rows.Select(value)] };

    /// <summary>A list of values, for <c>= any ($1)</c>.</summary>
    public static NpgsqlParameter Of<TValue>(IEnumerable<TValue> values) =>
        new NpgsqlParameter<TValue[]> { TypedValue = [.. values] };
}
