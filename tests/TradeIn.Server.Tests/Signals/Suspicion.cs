using System.Text.Json.Nodes;

namespace TradeIn.Server.Tests.Signals;

/// <summary>A claim that is refused again and again, for want of a signature.</summary>
internal sealed class Suspicion
{
    private readonly Trade trade = new();
    private readonly List<string> claims = [];

    public IReadOnlyList<string> Claims => claims;

    public string List => $"/v1/signals?rule=refusals-repeated&names={claims[0]}";

    public static async Task<Suspicion> RaisedAsync(RunningServer server)
    {
        var suspicion = new Suspicion();
        await suspicion.trade.RecordAsync(server);
        for (var n = 0; n < 4; n++) await suspicion.TryAsync(server);
        await server.CaughtUpAsync();
        return suspicion;
    }

    public async Task TryAsync(RunningServer server)
    {
        claims.Add($"{trade.ClaimId}-{claims.Count + 1}");
        var claim = trade.Claim().With("claimId", claims[^1]).With("applicationSigned", false);
        await server.PostAsync(Trade.Seller, "/v1/claims", claim).ShouldBeAsync(422, "application.not-signed");
    }

    public async Task<JsonNode> FindAsync(RunningServer server, string key)
    {
        await server.CaughtUpAsync();
        return (await server.GetAsync(key, List)).Json["items"]!.AsArray().ShouldHaveSingleItem()!;
    }
}
