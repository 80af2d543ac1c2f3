using System.Text.Json.Nodes;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;
using TradeIn.EventStore;
using TradeIn.Server.Log;
using TradeIn.Server.Programmes;
using TradeIn.Server.Tests.Events;
using TradeIn.Testing.Postgres;
using CloudEvents = TradeIn.Server.Tests.Events.Events;

namespace TradeIn.Server.Tests.Settlement;

/// <summary>A programme like Beijing's whose budgets bind, and trades under it.</summary>
internal static class BindingProgramme
{
    public const string Id = "binding-2010";

    /// <summary>The log of a test's database, beside the servers on it.</summary>
    public static Task<EventLog> OpenLogAsync(TestDatabase database) => EventLog.OpenAsync(
        new EventLogOptions
        {
            ConnectionString = database.ConnectionString, Catalogue = EventTypes.Catalogue(), CarriedForward = ["budget-"],
        },
        TestContext.Current.CancellationToken);

    public static Task PublishAsync(EventLog log)
    {
        var beijing = ProgrammeFiles.Beijing2010;
        return Introduction.OfProgrammeAsync(
            log, beijing with { Programme = Id, Policy = beijing.Policy with { Budgets = new BudgetRule(Binding: true) } },
            TestContext.Current.CancellationToken);
    }

    /// <summary>A seller that is registered in a district, with one outlet.</summary>
    public static Task<CommandResult> AwardSellerAsync(EventLog log, string district)
    {
        var (id, day) = ($"sel-{district}", new DateOnly(2010, 5, 20));
        Money.TryFromYuan(100_000m, out var bond).ShouldBeTrue();
        return Introduction.ExecuteAsync(
            log, Enterprise.Stream(id),
            [
                new EnterpriseAwarded(id, $"Seller {district}", [EnterpriseRole.Sales], district, day), new AgreementSigned(id, day),
                new BondDeposited(id, bond, day), new OutletRegistered(id, $"{id}-s1", OutletKind.Sales, district, false),
            ],
            TestContext.Current.CancellationToken);
    }

    public static JsonObject Under(this JsonObject body) => body.With("programme", Id);

    /// <summary>The claim, or a second one on the same purchase.</summary>
    public static JsonObject BoundClaim(this Trade trade, string again = "") =>
        trade.Claim().Under().With("claimId", trade.ClaimId + again);

    /// <summary>Takes the old units in and records the purchases, all in one stream.</summary>
    public static async Task RecordAsync(RunningServer server, IEnumerable<Trade> trades, Func<Trade, string>? seller = null)
    {
        var lines = trades.SelectMany(trade => new[]
        {
            CloudEvents.Of("recycling", trade.Recycling().Under()),
            CloudEvents.Of("purchase", OfSeller(trade.Purchase().Under(), seller?.Invoke(trade))),
        });
        var answers = await server.PostLinesAsync("dev-admin", [.. lines]);
        answers.Statuses().ShouldAllBe(status => status == 201);
    }

    public static JsonObject OfSeller(JsonObject body, string? seller) =>
        seller is null ? body : body.With("sellerId", seller).With("outletId", $"{seller}-s1");

    public static async Task<JsonNode> BudgetAsync(RunningServer server, string district) =>
        (await server.GetAsync("dev-regulator", $"/v1/budgets/{Id}/{district}").ShouldBeAsync(200)).Json;

    /// <summary>Prices whose subsidies differ by fen: 200.00, 201.01, … 206.06.</summary>
    public static decimal PriceOf(int n) => 2000m + (n % 7 * 10.10m);
}
