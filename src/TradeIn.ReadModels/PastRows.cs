using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Npgsql;
using TradeIn.EventStore;

namespace TradeIn.ReadModels;

/// <summary>
/// Writes what rows said before. The past of a table is a second table of the same columns and <c>until_position</c>,
/// named like it with <c>_past</c> at the end. Its statement is made from the one that writes the table itself, so that
/// no column can be told of the present and not of the past.
/// </summary>
public static partial class PastRows
{
    private static readonly ConcurrentDictionary<string, string> Made = new(StringComparer.Ordinal);

    /// <summary>Adds the versions that were replaced, if there are any.</summary>
    /// <param name="put">What writes the table: <c>insert … select … from unnest … as …</c>, and what follows.</param>
    /// <param name="columns">Its parameters for some rows.</param>
    public static void AddPast<TRow>(
        this NpgsqlBatch batch, string put, IReadOnlyList<PastRow<TRow>> past,
        Func<IReadOnlyList<TRow>, NpgsqlParameter[]> columns)
    {
        if (past.Count == 0) return;
        batch.Add(
            Made.GetOrAdd(put, StatementOf),
            [.. columns([.. past.Select(each => each.Row)]), Column.Of(past, each => each.Until)]);
    }

    internal static string StatementOf(string put)
    {
        var parts = Put().Match(put);
        if (!parts.Success)
            throw new InvalidOperationException($"No statement for the past can be made from this one:\n{put}");
        var parameters = parts.Groups["parameters"].Value;
        return
            $"""
            insert into {parts.Groups["table"]}_past ({parts.Groups["names"]}, until_position)
            select {parts.Groups["values"]}, until_position
            from unnest({parameters}, ${parameters.Count(each => each == '$') + 1})
                as past ({parts.Groups["columns"]}, until_position)
            """;
    }

    [GeneratedRegex(
        """
        insert\ into\ (?<table>[\w.]+)(\ as\ \w+)?\ \((?<names>[^)]*)\)\s+
        select\ (?<values>.*?)\s+
        from\ unnest\((?<parameters>[$\d,\s]*)\)\s+
        as\ \w+\ \((?<columns>[^)]*)\)
        """,
        RegexOptions.ExplicitCapture | RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Put();
}
