using Microsoft.Extensions.Logging;
using Npgsql;
using TradeIn.EventStore;

namespace TradeIn.ReadModels;

/// <summary>
/// Keeps read models up with the log, and reads them. Any number of nodes may run one: of each model one node writes at
/// a time, and another takes over when that one is gone.
/// </summary>
public sealed partial class ReadModelRunner : IAsyncDisposable
{
    /// <summary>The meter under which positions, lags and stops are measured.</summary>
    public const string MeterName = "TradeIn.ReadModels";

    private readonly CancellationTokenSource ending = new();
    private readonly NpgsqlDataSource reading;
    private readonly NpgsqlDataSource writing;
    private readonly ReadModelTelemetry telemetry;
    private readonly Dictionary<string, ReadModelWorker> workers;
    private readonly Dictionary<string, ReadModel> models;
    private readonly ReadModelMessages messages;
    private readonly Task running;

    private ReadModelRunner(ReadModelOptions options, NpgsqlDataSource reading, ReadModelMessages messages)
    {
        (this.reading, this.messages) = (reading, messages);
        writing = ReadModelSession.SourceOf(options.ConnectionString);
        telemetry = new ReadModelTelemetry(new NpgsqlConnectionStringBuilder(options.ConnectionString).Database);
        workers = options.Models.ToDictionary(
            model => model.Name, model => new ReadModelWorker(model, options, reading, writing, telemetry, messages));
        telemetry.Show(() => States);
        models = options.Models.ToDictionary(model => model.Name);
        var rebuilds = new ReadModelRebuilds(options, reading, writing, messages);
        running = Task.WhenAll(
            workers.Values.Select(worker => Task.Run(() => worker.RunAsync(ending.Token)))
                .Append(Task.Run(() => rebuilds.RunAsync(ending.Token))));
    }

    /// <summary>Where each model stands.</summary>
    public IReadOnlyList<ReadModelState> States => [.. workers.Values.Select(worker => worker.State)];

    /// <summary>Makes the tables that are not there yet or are of an older version, and begins to follow the log.</summary>
    public static async Task<ReadModelRunner> StartAsync(ReadModelOptions options, CancellationToken cancel = default)
    {
        var messages = new ReadModelMessages(options.Logging.CreateLogger<ReadModelRunner>());
        var reading = NpgsqlDataSource.Create(options.ConnectionString);
        try
        {
            await ReadModelSchema.ApplyAsync(reading, options.Models, messages, cancel);
        }
        catch
        {
            await reading.DisposeAsync();
            throw;
        }
        return new ReadModelRunner(options, reading, messages);
    }

    /// <summary>
    /// Has a model's tables built anew beside the live ones, which go on being read and followed until the new ones have come
    /// as far and take their place.
    /// </summary>
    /// <returns>False when that is under way, or a newer program has made the tables.</returns>
    public Task<bool> RebuildAsync(string model, string askedBy, CancellationToken cancel = default) =>
        ReadModelSchema.RebuildAsync(reading, models[model], askedBy, cancel);

    /// <summary>The models that are being built anew, by any node.</summary>
    public Task<IReadOnlyList<ReadModelRebuildState>> RebuildsAsync(CancellationToken cancel = default) =>
        ReadModelRebuilds.ReadAsync(reading, cancel);

    /// <summary>Up to which position a model's rows were written, as far as this node knows.</summary>
    public long PositionOf(string model) => workers[model].State.Position;

    /// <summary>
    /// Waits until all models have come to a position of the log. A node that stands by hears of it at its next look.
    /// </summary>
    /// <returns>False when one is stopped before it, or is not there in time: 10 seconds if it is not said.</returns>
    public async Task<bool> CaughtUpAsync(
        long position, TimeSpan? atMost = null, CancellationToken cancel = default)
    {
        var all = await Task.WhenAll(workers.Keys.Select(model => CaughtUpAsync(model, position, atMost, cancel)));
        return all.All(caughtUp => caughtUp);
    }

    /// <summary>The same of one model.</summary>
    public async Task<bool> CaughtUpAsync(
        string model, long position, TimeSpan? atMost = null, CancellationToken cancel = default)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        enough.CancelAfter(atMost ?? TimeSpan.FromSeconds(10));
        var caughtUp = await workers[model].CaughtUpAsync(position, enough.Token);
        cancel.ThrowIfCancellationRequested();
        return caughtUp;
    }

    /// <summary>
    /// Waits until a model has come further than a position, however long that takes: what shows live figures reads anew
    /// then. All who wait share one notification; a node that stands by hears of it at its next look.
    /// </summary>
    /// <returns>Where it stands now.</returns>
    public async Task<long> MovedAsync(string model, long beyond, CancellationToken cancel)
    {
        await workers[model].MovedAsync(beyond, cancel);
        return PositionOf(model);
    }

    /// <summary>Reads rows of a model, with the position of the log that they are of: both from one snapshot.</summary>
    public Task<(IReadOnlyList<TRow> Rows, long AsOf)> ReadAsync<TRow>(
        string model, string sql, IEnumerable<NpgsqlParameter> parameters, Func<NpgsqlDataReader, TRow> row,
        CancellationToken cancel = default) => ReadAsync<(IReadOnlyList<TRow>, long)>(
        model, [CommandOf(sql, parameters)],
        async (reader, asOf) =>
        {
            List<TRow> rows = [];
            while (await reader.ReadAsync(cancel)) rows.Add(row(reader));
            return (rows, asOf);
        },
        cancel);

    /// <summary>The same, row by row: for more of them than memory should hold.</summary>
    public Task StreamAsync<TRow>(
        string model, string sql, IEnumerable<NpgsqlParameter> parameters, Func<NpgsqlDataReader, TRow> row,
        Func<long, IAsyncEnumerable<TRow>, Task> use, CancellationToken cancel = default) => ReadAsync(
        model, [CommandOf(sql, parameters)],
        async (reader, asOf) =>
        {
            await use(asOf, RowsAsync());
            return 0;

            async IAsyncEnumerable<TRow> RowsAsync()
            {
                while (await reader.ReadAsync(cancel)) yield return row(reader);
            }
        },
        cancel);

    /// <summary>Several statements about a model, with the position of the log that it had come to: all from one snapshot.</summary>
    /// <param name="model">Whose tables they read.</param>
    /// <param name="statements">In order.</param>
    /// <param name="use">Reads the answers; the reader stands before the first row of the first.</param>
    /// <param name="cancel">Gives up.</param>
    public Task<TAnswer> ReadAsync<TAnswer>(
        string model, IReadOnlyList<NpgsqlBatchCommand> statements, Func<NpgsqlDataReader, long, Task<TAnswer>> use,
        CancellationToken cancel = default) =>
        ReadTogetherAsync([model], statements, (reader, positions) => use(reader, positions[0]), cancel);

    /// <summary>The last position that was recorded not after an instant; 0 when none was.</summary>
    public async Task<long> PositionAtAsync(DateTimeOffset instant, CancellationToken cancel = default)
    {
        await using var command = reading.CreateCommand(EmbeddedSql.PositionAt);
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = instant.ToUniversalTime() });
        return (long)(await command.ExecuteScalarAsync(cancel))!;
    }

    private static NpgsqlBatchCommand CommandOf(string sql, IEnumerable<NpgsqlParameter> parameters)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var each in parameters) command.Parameters.Add(each);
        return command;
    }

    /// <summary>Lets what is being written come to its end or be undone, and gives the turn to other nodes.</summary>
    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await running;
        telemetry.Dispose();
        await writing.DisposeAsync();
        await reading.DisposeAsync();
        ending.Dispose();
    }
}
