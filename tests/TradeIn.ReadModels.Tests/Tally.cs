using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Npgsql;
using TradeIn.EventStore;

namespace TradeIn.ReadModels.Tests;

/// <summary>An event of the tests' own.</summary>
internal sealed record Ticked(string Key, int By);

/// <summary>One that the tally does not take.</summary>
internal sealed record Whispered(string Word);

/// <summary>A simple read model: how often and by how much each key was ticked.</summary>
internal class Tally(int version = 1) : ReadModel
{
    private string Add => Sql("Sql/add-to-tally.sql");

    public override string Name => "tally";

    public override int Version => version;

    public override IReadOnlyList<string> Tables => ["tally"];

    public override IReadOnlyCollection<Type> Events => [typeof(Ticked)];

    public override async Task ApplyAsync(
        IReadOnlyList<StoredEvent> events, NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.Add(
            Add, Column.Of(events, stored => ((Ticked)stored.Data).Key),
            Column.Of(events, stored => ((Ticked)stored.Data).By), Column.Of(events, stored => stored.Position));
        await batch.ExecuteNonQueryAsync(cancel);
    }
}

/// <summary>A tally that cannot bear one of the keys.</summary>
internal sealed class DelicateTally(string poison, int version = 1) : Tally(version)
{
    /// <summary>The key; another one mends it.</summary>
    public string Poison { get; set; } = poison;

    public override async Task ApplyAsync(
        IReadOnlyList<StoredEvent> events, NpgsqlConnection connection, CancellationToken cancel)
    {
        await base.ApplyAsync(events, connection, cancel);
        if (events.Any(stored => ((Ticked)stored.Data).Key == Poison))
            throw new InvalidOperationException("It is poison.");
    }
}

/// <summary>A second model beside the tally: it only counts the batches' events in memory, and has no table.</summary>
internal sealed class Onlooker : ReadModel
{
    private int seen;

    public int Seen => seen;

    public override string Name => "onlooker";

    public override int Version => 1;

    public override IReadOnlyList<string> Tables => [];

    public override IReadOnlyCollection<Type> Events => [typeof(Ticked), typeof(Whispered)];

    public override Task ApplyAsync(
        IReadOnlyList<StoredEvent> events, NpgsqlConnection connection, CancellationToken cancel)
    {
        Interlocked.Add(ref seen, events.Count);
        return Task.CompletedTask;
    }
}

/// <summary>Appends events as they are given.</summary>
internal sealed class Append(IReadOnlyList<NewEvent> events) : LogCommand
{
    public static Append Of(IReadOnlyList<NewEvent> events)
    {
        var id = Guid.CreateVersion7().ToString();
        return new Append(events) { Id = id, Fingerprint = SHA256.HashData(Encoding.UTF8.GetBytes(id)) };
    }

    public override IEnumerable<string> Boundary() => events.Select(each => each.StreamId).Distinct();

    public override Decision Decide(StreamSet streams) => new(events);
}

internal static class Ticks
{
    public static EventCatalogue Catalogue() =>
        new EventCatalogue(new JsonSerializerOptions(JsonSerializerDefaults.Web)).Add<Ticked>().Add<Whispered>();

    public static NewEvent Tick(string key, int by = 1) => new($"key-{key}", "key", new Ticked(key, by));

    public static NewEvent Whisper => new("key-w", "key", new Whispered("psst"));

    /// <summary>So many ticks in one command, by 1, 2, 3 and so on, of keys in turn.</summary>
    public static Task<CommandResult> TickAsync(this EventLog log, int count, int keys = 7) =>
        log.ExecuteAsync(Append.Of([.. Enumerable.Range(1, count).Select(by => Tick($"k{by % keys}", by))]));
}
