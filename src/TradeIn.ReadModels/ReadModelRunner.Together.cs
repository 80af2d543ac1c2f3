using Npgsql;

namespace TradeIn.ReadModels;

/// <content>Reads several models at once.</content>
public sealed partial class ReadModelRunner
{
    /// <summary>
    /// Statements about several models, all from one snapshot. Each model follows the log by itself, so each has come to a
    /// position of its own.
    /// </summary>
    /// <param name="these">Whose tables the statements read.</param>
    /// <param name="statements">In order.</param>
    /// <param name="use">
    /// Reads the answers, given the models' positions in the order in which they were named; the reader stands before the first
    /// row of the first.
    /// </param>
    /// <param name="cancel">Gives up.</param>
    public async Task<TAnswer> ReadTogetherAsync<TAnswer>(
        IReadOnlyList<string> these, IReadOnlyList<NpgsqlBatchCommand> statements,
        Func<NpgsqlDataReader, IReadOnlyList<long>, Task<TAnswer>> use, CancellationToken cancel = default)
    {
        await using var connection = await reading.OpenConnectionAsync(cancel);
        await using var batch = new NpgsqlBatch(connection);
        batch.Add("begin transaction isolation level repeatable read read only");
        // Before the snapshot is taken, so that it is of the tables as they are: they may just be changing places.
        foreach (var first in these.SelectMany(model => models[model].Tables.Take(1)))
            batch.Add($"lock table read.{ReadModelSchema.Quoted(first)} in access share mode");
        foreach (var model in these) batch.Add(EmbeddedSql.ReadAsOf, new NpgsqlParameter<string> { TypedValue = model });
        foreach (var statement in statements) batch.BatchCommands.Add(statement);
        batch.Add("commit");
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        List<long> positions = [];
        foreach (var _ in these)
        {
            await reader.ReadAsync(cancel);
            positions.Add(reader.GetInt64(0));
            await reader.NextResultAsync(cancel);
        }
        return await use(reader, positions);
    }
}
