using System.Text.Json.Nodes;
using TradeIn.ReadModels.Datasets;
using TradeIn.Server.Datasets;
using TradeIn.Server.Tests.Custody;
using TradeIn.Server.Tests.Settlement;
using TradeIn.Server.Tests.Signals;
using TradeIn.Testing.Postgres;

namespace TradeIn.Server.Tests.Datasets;

/// <summary>A server with some of everything on record, and questions to its lists.</summary>
public sealed class Lists(PostgresFixture postgres) : IAsyncLifetime
{
    internal const string Regulator = "dev-regulator";

    private TestDatabase? database;
    private RunningServer? server;

    internal RunningServer Server => server!;

    internal static Dataset Claims { get; } = DatasetCatalogue.All.Single(dataset => dataset.Name == "claims");

    /// <summary>Paths of all datasets.</summary>
    internal static IReadOnlyList<string> Paths { get; } = [.. DatasetCatalogue.All.Select(dataset => $"/v1/{DatasetAccess.PathOf(dataset)}")];

    public async ValueTask InitializeAsync()
    {
        database = await postgres.CreateDatabaseAsync();
        server = await RunningServer.StartAsync(database.ConnectionString);
        decimal[] prices = [2499.50m, 999.00m, 1500.00m, 3000.00m, 2000.00m, 1234.50m];
        var trades = prices.Select(price => new Trade { PaidPrice = price }).ToArray();
        foreach (var trade in trades) await trade.AdvanceAsync(server);
        await new Trade().RefuseAsync(server);
        await new Trade().RefuseAsync(server);
        await new Trade().ApproveAsync(server);
        await new Settling(trades[0], trades[1]).PayAsync(server);
        await server.PostAsync(Trade.Seller, "/v1/exchanges", trades[3].Exchange()).ShouldBeAsync(201);
        await new Settling(trades[2]).FileAsync(server).ShouldBeAsync(201);
        await server.PostAsync(Trade.Seller, "/v1/returns", trades[0].Return()).ShouldBeAsync(201);
        await new Haul(new Trade(), new Trade()).ArriveAsync(server, "received");
        await server.PostAsync(key: null, "/v1/complaints", new Complaints.Grievance().Complaint()).ShouldBeAsync(201);
        await Suspicion.RaisedAsync(server);
        await server.CaughtUpAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null) await server.DisposeAsync();
        if (database is not null) await database.DisposeAsync();
    }

    internal async Task<JsonNode> AskAsync(string path, string key = Regulator) =>
        (await Server.GetAsync(key, path).ShouldBeAsync(200)).Json;

    internal async Task<JsonNode[]> ItemsAsync(string path, string key = Regulator) =>
        [.. (await AskAsync(path, key))["items"]!.AsArray().Select(each => each!)];

    /// <summary>All items, page by page.</summary>
    internal async Task<List<JsonNode>> WalkAsync(string path, int limit, string key = Regulator, Func<int, Task>? between = null)
    {
        List<JsonNode> items = [];
        string? next = null;
        do
        {
            var page = await AskAsync($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}limit={limit}{(next is null ? "" : $"&after={next}")}", key);
            items.AddRange(page["items"]!.AsArray().Select(each => each!));
            next = (string?)page["next"];
            if (between is not null) await between(items.Count);
        }
        while (next is not null && items.Count < 10_000);
        return items;
    }
}
