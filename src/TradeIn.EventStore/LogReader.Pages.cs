using System.Runtime.CompilerServices;
using Npgsql;

namespace TradeIn.EventStore;

internal sealed partial class LogReader
{
    /// <summary>At most so many positions are looked at for a page, however few of their events are wanted.</summary>
    private const int Stretch = 10_000;

    /// <summary>So many events are in a page of what is kept in memory already.</summary>
    private const int KeptPage = 1000;

    public async IAsyncEnumerable<LogPage> FollowPagesAsync(
        long after, IReadOnlyCollection<Type> types, TimeSpan gather, [EnumeratorCancellation] CancellationToken cancel)
    {
        HashSet<string> wanted = new(types.Select(options.Catalogue.NameOf), StringComparer.Ordinal);
        string[] names = [.. wanted];
        while (true)
        {
            Task next = NextMove(); // taken before reading, so that nothing falls between
            LogPage? page = await OrNothingAsync(ReadAsync, after, cancel);
            if (page is null) continue;
            if (page.Position <= after)
            {
                await WaitAsync(next, cancel);
                continue;
            }
            yield return page;
            after = page.Position;
            if (page.Position == page.Head) await Task.Delay(gather, cancel);
        }

        async Task<LogPage> ReadAsync(CancellationToken again) =>
            await tail.ReadAsync(after, wanted, KeptPage, again) ?? await WantedAsync(after, names, again);
    }

    public Task<IReadOnlyList<StoredEvent>> ReadAtAsync(IReadOnlyCollection<long> positions, CancellationToken cancel) =>
        SurelyAsync(again => AtAsync(positions, again), cancel);

    private async Task<IReadOnlyList<StoredEvent>> AtAsync(
        IReadOnlyCollection<long> positions, CancellationToken cancel)
    {
        await using NpgsqlCommand command = reading.CreateCommand(SqlText.ReadAt);
        command.Parameters.Add(new NpgsqlParameter<long[]> { TypedValue = [.. positions] });
        return await ReadEventsAsync(command, new EventReader(options.Catalogue), cancel);
    }

    private async Task<LogPage> WantedAsync(long after, string[] types, CancellationToken cancel)
    {
        EventReader events = new(options.Catalogue);
        long upTo = after + Stretch, head = 0;
        await using NpgsqlCommand command = reading.CreateCommand(SqlText.ReadPage);
        command.Parameters.Add(Number(after));
        command.Parameters.Add(Number(upTo));
        command.Parameters.Add(Texts(types));
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = Page });
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancel);
        List<StoredEvent> page = [];
        while (await reader.ReadAsync(cancel))
        {
            head = reader.GetInt64(0);
            if (!reader.IsDBNull(1)) page.Add(events.ReadOrMark(reader, 1));
        }
        return new LogPage(page.Count == Page ? page[^1].Position : Math.Min(upTo, head), head, page);
    }
}
