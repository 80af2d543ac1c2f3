using Microsoft.Extensions.Logging;
using Npgsql;
using TradeIn.EventStore;
using TradeIn.Testing.Postgres;

[assembly: AssemblyFixture(typeof(PostgresFixture))]

namespace TradeIn.ReadModels.Tests;

/// <summary>Opens logs and runners on a test's database, and looks into its tables.</summary>
internal static class Runners
{
    public static Task<EventLog> OpenLogAsync(TestDatabase database, EventCatalogue? catalogue = null) =>
        EventLog.OpenAsync(new EventLogOptions
        {
            ConnectionString = database.ConnectionString, Catalogue = catalogue ?? Ticks.Catalogue(),
        });

    public static Task<ReadModelRunner> StartAsync(TestDatabase database, EventLog log, params ReadModel[] models) =>
        ReadModelRunner.StartAsync(OptionsOf(database, log, models));

    public static ReadModelOptions OptionsOf(TestDatabase database, EventLog log, params ReadModel[] models) => new()
    {
        ConnectionString = database.ConnectionString,
        Log = log,
        Models = models,
        Gather = TimeSpan.FromMilliseconds(5),
        StandbyEvery = TimeSpan.FromMilliseconds(20),
    };

    /// <summary>Waits until all models have come to the end of the log.</summary>
    public static async Task CaughtUpAsync(this ReadModelRunner runner, EventLog log) =>
        (await runner.CaughtUpAsync((await log.ReadHeadAsync()).Position, TimeSpan.FromSeconds(60)))
            .ShouldBeTrue(string.Join(", ", runner.States));

    /// <summary>The same of models that were stopped: until they are seen to go on, no wait begins.</summary>
    public static async Task CaughtUpAgainAsync(this ReadModelRunner runner, EventLog log)
    {
        while (runner.States.Any(state => state.Status == ReadModelStatus.Stopped))
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }
        await runner.CaughtUpAsync(log);
    }

    /// <summary>What the tally is to be, reckoned from the log itself.</summary>
    public static async Task<List<string>> TallyOfAsync(EventLog log)
    {
        Dictionary<string, (long Events, long Total, long Last)> tally = [];
        await foreach (var stored in log.ReadAllAsync())
            if (stored.Data is Ticked e)
            {
                var (events, total, _) = tally.GetValueOrDefault(e.Key);
                tally[e.Key] = (events + 1, total + e.By, stored.Position);
            }
        return [.. tally.OrderBy(each => each.Key, StringComparer.Ordinal)
            .Select(each => $"{each.Key} | {each.Value.Events} | {each.Value.Total} | {each.Value.Last}")];
    }

    public static Task<List<string>> TallyAsync(TestDatabase database) =>
        QueryAsync(database, "select * from read.tally order by key collate \"C\"");

    public static async Task<List<string>> QueryAsync(TestDatabase database, string sql)
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        List<string> rows = [];
        while (await reader.ReadAsync())
            rows.Add(string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(each => Text(reader.GetValue(each)))));
        return rows;
    }

    public static async Task ExecuteAsync(TestDatabase database, string sql)
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static string Text(object value) => value switch
    {
        DBNull => "-",
        DateOnly day => $"{day:yyyy-MM-dd}",
        DateTime day => $"{day:yyyy-MM-dd}",
        var other => FormattableString.Invariant($"{other}"),
    };
}

/// <summary>Keeps the ids and texts of what is logged.</summary>
internal sealed class Messages : ILoggerFactory, ILogger
{
    private readonly List<(int Id, string Text)> all = [];

    public IReadOnlyList<(int Id, string Text)> All
    {
        get { lock (all) return [.. all]; }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (all) all.Add((eventId.Id, formatter(state, exception)));
    }

    public void Dispose()
    {
    }
}
