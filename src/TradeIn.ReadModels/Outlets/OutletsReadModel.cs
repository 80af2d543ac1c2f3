using System.Text.Json;
using Npgsql;
using TradeIn.Domain.Enterprises;
using TradeIn.EventStore;

namespace TradeIn.ReadModels.Outlets;

/// <summary>
/// Every outlet with its places, and how its enterprise stands, day by day (E3, Q15, Q20): the public directory. What an
/// enterprise may do on a day is what the domain says, folded from the same events.
/// </summary>
/// <param name="json">How events stand in the log.</param>
public sealed class OutletsReadModel(JsonSerializerOptions json) : ReadModel
{
    private static readonly Dictionary<string, Type> Taken = new Type[]
    {
        typeof(EnterpriseAwarded), typeof(RecyclingRegionsAwarded), typeof(AgreementSigned), typeof(BondDeposited),
        typeof(BondDrawn), typeof(EnterpriseSuspended), typeof(SuspensionLifted), typeof(EnterpriseDisqualified),
        typeof(OutletRegistered), typeof(OutletMoved), typeof(OutletClosed),
    }.ToDictionary(type => type.Name, StringComparer.Ordinal);

    public override string Name => "outlets";

    public override int Version => 2;

    public override IReadOnlyList<string> Tables => ["outlets", "outlets_enterprises", "outlets_standings"];

    public override IReadOnlyCollection<Type> Events => Taken.Values;

    public override async Task ApplyAsync(
        IReadOnlyList<StoredEvent> events, NpgsqlConnection connection, CancellationToken cancel)
    {
        var added = events.GroupBy(stored => EnterpriseOf(stored.Data)).ToList();
        var known = await ReadAsync([.. added.Select(each => each.Key)], connection, cancel);
        await using var batch = new NpgsqlBatch(connection);
        foreach (var each in added)
        {
            var enterprise = known.GetValueOrDefault(each.Key, []).Concat(each.Select(stored => stored.Data))
                .Aggregate((Enterprise?)null, Enterprise.Evolve)!;
            batch.Add(Sql("Outlets/Sql/put-enterprise.sql"), Of(each.Key), Column.Of(each.Select(stored => ToText(stored.Data))));
            Write(batch, enterprise, each.Last().Position);
        }
        await batch.ExecuteNonQueryAsync(cancel);
    }

    private async Task<Dictionary<string, List<object>>> ReadAsync(
        IReadOnlyList<string> enterprises, NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.Add(Sql("Outlets/Sql/read-enterprises.sql"), Column.Of(enterprises));
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        var known = new Dictionary<string, List<object>>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancel))
            known[reader.GetString(0)] = [.. reader.GetFieldValue<string[]>(1).Select(FromText)];
        return known;
    }

    private void Write(NpgsqlBatch batch, Enterprise enterprise, long position)
    {
        batch.Add(Sql("Outlets/Sql/clear-outlets.sql"), Of(enterprise.Id));
        foreach (var row in OutletRow.Of(enterprise))
            batch.Add(
                Sql("Outlets/Sql/put-outlet.sql"), Of(row.Enterprise), Of(row.Outlet), Of(row.Kind), Of(row.ValidFrom),
                Of(row.ValidUntil), Of(row.EnterpriseName), Of(row.Online), Of(row.District), Of(row.Name), Of(row.Address),
                Of(row.Phone), Of(row.Latitude), Of(row.Longitude), Of(row.Categories), Of(position));
        batch.Add(Sql("Outlets/Sql/clear-standings.sql"), Of(enterprise.Id));
        foreach (var row in StandingRow.Of(enterprise))
            batch.Add(
                Sql("Outlets/Sql/put-standing.sql"), Of(row.Enterprise), Of(row.Role), Of(row.ValidFrom), Of(row.ValidUntil),
                Of(row.Clear), Of(row.Bond), Of(row.Regions));
    }

    private string ToText(object @event) =>
        $"{@event.GetType().Name} {JsonSerializer.Serialize(@event, @event.GetType(), json)}";

    private object FromText(string text)
    {
        var blank = text.IndexOf(' ', StringComparison.Ordinal);
        return JsonSerializer.Deserialize(text[(blank + 1)..], Taken[text[..blank]], json)!;
    }

    private static NpgsqlParameter<T> Of<T>(T value) => new() { TypedValue = value };

    private static string EnterpriseOf(object data) => data switch
    {
        EnterpriseAwarded e => e.Enterprise,
        RecyclingRegionsAwarded e => e.Enterprise,
        AgreementSigned e => e.Enterprise,
        BondDeposited e => e.Enterprise,
        BondDrawn e => e.Enterprise,
        EnterpriseSuspended e => e.Enterprise,
        SuspensionLifted e => e.Enterprise,
        EnterpriseDisqualified e => e.Enterprise,
        OutletRegistered e => e.Enterprise,
        OutletMoved e => e.Enterprise,
        OutletClosed e => e.Enterprise,
        _ => throw new InvalidOperationException($"The outlets take no {data.GetType().Name}."),
    };
}
