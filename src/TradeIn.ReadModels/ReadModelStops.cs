using Npgsql;
using TradeIn.EventStore;

namespace TradeIn.ReadModels;

/// <summary>An event that a model passes over, on record.</summary>
/// <param name="Model">The model's name.</param>
/// <param name="Version">The one that could not take the event; a higher one tries it.</param>
/// <param name="Position">The event's.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="SkippedBy">The public name of the key.</param>
/// <param name="SkippedAt">When.</param>
public sealed record ReadModelSkip(
    string Model, int Version, long Position, string Reason, string SkippedBy, DateTimeOffset SkippedAt);

/// <summary>What became of the wish to pass over an event.</summary>
public enum SkipOutcome
{
    /// <summary>It is on record now, and the model goes on.</summary>
    Skipped,

    /// <summary>It was on record with the same reason.</summary>
    SkippedBefore,

    /// <summary>It was on record with another reason.</summary>
    SkippedForAnotherReason,

    /// <summary>Neither the model nor its rebuild is stopped by the event at that position, as far as this node knows.</summary>
    NotStoppedThere,
}

/// <summary>Stops of models, as all nodes know them: when they are tried again, and which events are passed over.</summary>
internal static class ReadModelStops
{
    /// <summary>How often a model was told to try again, and how far it is by now; null when there is none, or no database.</summary>
    public static async Task<(int Restarts, long Position)?> ReadAsync(
        NpgsqlDataSource source, string model, CancellationToken cancel)
    {
        try
        {
            await using var command = source.CreateCommand(EmbeddedSql.ReadStop);
            command.Parameters.Add(Of(model));
            await using var reader = await command.ExecuteReaderAsync(cancel);
            return await reader.ReadAsync(cancel) ? (reader.GetInt32(0), reader.GetInt64(1)) : null;
        }
        catch (Exception fault) when (!cancel.IsCancellationRequested && DatabaseFault.IsTransient(fault))
        {
            return null;
        }
    }

    /// <summary>Has every node at which a model is stopped, or its rebuild, try again.</summary>
    public static async Task RestartAsync(NpgsqlDataSource source, string model, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(EmbeddedSql.RestartModel);
        command.Parameters.Add(Of(model));
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Notes the event that a rebuild could not take.</summary>
    public static async Task StopRebuildAsync(
        NpgsqlDataSource source, ReadModel model, long position, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(EmbeddedSql.StopRebuild);
        command.Parameters.AddRange(new NpgsqlParameter[] { Of(model.Name), Of(model.Version), Of(position) });
        await command.ExecuteNonQueryAsync(cancel);
    }

    public static async Task<IReadOnlyList<ReadModelSkip>> SkipsAsync(NpgsqlDataSource source, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(EmbeddedSql.ReadSkips);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        List<ReadModelSkip> skips = [];
        while (await reader.ReadAsync(cancel))
            skips.Add(new ReadModelSkip(
                reader.GetString(0), reader.GetInt32(1), reader.GetInt64(2), reader.GetString(3), reader.GetString(4),
                reader.GetFieldValue<DateTimeOffset>(5)));
        return skips;
    }

    /// <summary>
    /// Puts on record that a model passes over the event that it, or its rebuild, is stopped by. Checkpoint, model and
    /// rebuild are held in the order in which the swap of tables holds them; whoever writes waits, and then knows of it.
    /// </summary>
    /// <param name="stoppedHere">Whether this node's model is stopped by that event.</param>
    public static async Task<SkipOutcome> SkipAsync(
        NpgsqlDataSource source, ReadModel model, long position, string reason, string key, bool stoppedHere,
        CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var name = model.Name;
        var checkpoint = await ScalarAsync(EmbeddedSql.HoldCheckpoint, Of(name)) as long? ?? 0;
        var version = await ScalarAsync(EmbeddedSql.RestartModel, Of(name)) as int?;
        var rebuild = await HoldRebuildAsync(connection, model, cancel);
        if (await ScalarAsync(EmbeddedSql.FindSkip, Of(name), Of(model.Version), Of(position)) is string known)
            return known == reason ? SkipOutcome.SkippedBefore : SkipOutcome.SkippedForAnotherReason;
        // A rebuild of this version that took the event is about to take the place of the tables that did not.
        var live = stoppedHere && version == model.Version && checkpoint < position && !(rebuild?.Position >= position);
        if (!live && rebuild?.StoppedAt != position) return SkipOutcome.NotStoppedThere;
        await ScalarAsync(
            EmbeddedSql.PutSkip, Of(name), Of(model.Version), Of(position), Of(reason), Of(key));
        await transaction.CommitAsync(cancel);
        return SkipOutcome.Skipped;

        async Task<object?> ScalarAsync(string sql, params NpgsqlParameter[] parameters)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            command.Parameters.AddRange(parameters);
            return await command.ExecuteScalarAsync(cancel);
        }
    }

    /// <summary>The rebuild of the program's own version, if there is one.</summary>
    private static async Task<(long Position, long? StoppedAt)?> HoldRebuildAsync(
        NpgsqlConnection connection, ReadModel model, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(EmbeddedSql.HoldRebuild, connection);
        command.Parameters.Add(Of(model.Name));
        await using var reader = await command.ExecuteReaderAsync(cancel);
        return await reader.ReadAsync(cancel) && reader.GetInt32(0) == model.Version
            ? (reader.GetInt64(1), reader.IsDBNull(2) ? null : reader.GetInt64(2)) : null;
    }

    private static NpgsqlParameter<T> Of<T>(T value) => new() { TypedValue = value };
}
