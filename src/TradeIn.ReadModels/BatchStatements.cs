using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Npgsql;

namespace TradeIn.ReadModels;

/// <summary>
/// How statements of read models get into a batch. They all say <c>read.</c>; on a connection on which tables are built
/// beside the live ones, the schema of those stands in its place.
/// </summary>
public static partial class BatchStatements
{
    /// <summary>Where tables are built beside the live ones.</summary>
    internal const string Beside = "read_next";

    private static readonly ConditionalWeakTable<NpgsqlConnection, string> Connections = [];
    private static readonly ConcurrentDictionary<string, string> Moved = new(StringComparer.Ordinal);

    /// <summary>Adds a statement with its parameters in order: $1, $2, and so on.</summary>
    public static void Add(this NpgsqlBatch batch, string sql, params ReadOnlySpan<NpgsqlParameter> parameters)
    {
        var beside = batch.Connection is { } connection && Connections.TryGetValue(connection, out _);
        NpgsqlBatchCommand command = new(beside ? Moved.GetOrAdd(sql, ToBeside) : sql);
        foreach (var each in parameters) command.Parameters.Add(each);
        batch.BatchCommands.Add(command);
    }

    /// <summary>From now on what is written on a connection goes beside the live tables.</summary>
    internal static void WriteBeside(this NpgsqlConnection connection) => Connections.AddOrUpdate(connection, Beside);

    /// <summary>A statement as it is for the tables beside the live ones.</summary>
    internal static string ToBeside(string sql) => Schema().Replace(sql, $"{Beside}.");

    [GeneratedRegex(@"\bread\.(?=\w)")]
    private static partial Regex Schema();
}
