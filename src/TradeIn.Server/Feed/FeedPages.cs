using Npgsql;
using NpgsqlTypes;
using TradeIn.EventStore;
using TradeIn.ReadModels;
using TradeIn.ReadModels.Feed;

namespace TradeIn.Server.Feed;

/// <summary>
/// Pages of the feed from the database. Readers that ask for the same at once share one look-up, and full pages are
/// kept
/// for a while: what stands in them never changes.
/// </summary>
internal sealed class FeedPages(EventLog log, ReadModelRunner models)
{
    private const int MostKept = 256;
    private const long MostBytes = 32 * 1024 * 1024;

    private readonly Lock gate = new();
    private readonly Dictionary<string, Task<FeedPage>> pages = new(StringComparer.Ordinal);
    private readonly Queue<(string Name, long Bytes)> kept = [];
    private long keptBytes;

    /// <summary>How often the database was asked.</summary>
    public long LookUps { get; private set; }

    public Task<FeedPage> ReadAsync(FeedQuery query, CancellationToken cancel)
    {
        Task<FeedPage>? page;
        lock (gate)
            if (!pages.TryGetValue(query.Name, out page))
            {
                // Whoever began it may leave; the others still wait for it.
                page = Task.Run(() => LoadAndKeepAsync(query), CancellationToken.None);
                pages.Add(query.Name, page);
                LookUps++;
            }
        return page.WaitAsync(cancel);
    }

    private async Task<FeedPage> LoadAndKeepAsync(FeedQuery query)
    {
        FeedPage? page = null;
        try
        {
            return page = await LoadAsync(query);
        }
        finally
        {
            Keep(query, page);
        }
    }

    private async Task<FeedPage> LoadAsync(FeedQuery query)
    {
        var (positions, asOf) = await models.ReadAsync(
            FeedReadModel.Feed, FeedReadModel.PageOfParties,
            [
                Texts(query.Parties), new NpgsqlParameter<long> { TypedValue = query.After }, Texts(query.Types),
                new NpgsqlParameter<int> { TypedValue = query.Limit },
            ],
            row => row.GetInt64(0));
        var entries = await EntriesAsync(log, positions, parties: null, CancellationToken.None);
        return new FeedPage(entries, positions.Count == query.Limit ? positions[^1] : Math.Max(asOf, query.After), asOf);
    }

    /// <summary>The events at some positions, as they go out.</summary>
    public static async Task<IReadOnlyList<FeedEntry>> EntriesAsync(
        EventLog log, IReadOnlyCollection<long> positions, IReadOnlyDictionary<long, string[]>? parties, CancellationToken cancel)
    {
        if (positions.Count == 0) return [];
        var events = await log.ReadAtAsync(positions, cancel);
        return [.. events.Select(stored => new FeedEntry(
            stored.Position, stored.Id.ToString(), stored.Type, PublicEvents.NameOf(stored.Data.GetType()),
            parties?[stored.Position] ?? [], PublicForm.Write(stored)))];
    }

    /// <summary>A page that is not full will have more on it; one that failed is tried again.</summary>
    private void Keep(FeedQuery query, FeedPage? page)
    {
        lock (gate)
        {
            if (page is null || page.Entries.Count < query.Limit)
            {
                pages.Remove(query.Name);
                return;
            }
            var bytes = page.Entries.Sum(entry => (long)entry.Json.Length);
            kept.Enqueue((query.Name, bytes));
            keptBytes += bytes;
            while (kept.Count > MostKept || keptBytes > MostBytes)
            {
                var (name, freed) = kept.Dequeue();
                pages.Remove(name);
                keptBytes -= freed;
            }
        }
    }

    private static NpgsqlParameter Texts(IReadOnlyList<string>? values) => new()
    {
        Value = values is null ? DBNull.Value : values.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text,
    };
}
