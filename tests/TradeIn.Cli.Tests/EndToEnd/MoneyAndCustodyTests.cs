using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using TradeIn.Cli.Tests.Counter;
using TradeIn.Server.Reference;
using TradeIn.Testing.Postgres;

namespace TradeIn.Cli.Tests.EndToEnd;

/// <summary>One trade-in over HTTP from the household to scrap and from the budget to the payments, and its audit.</summary>
public class MoneyAndCustodyTests(PostgresFixture postgres)
{
    private const string Unit = "BJ00009001";

    /// <summary>Who sends what where, in order; some of it is refused.</summary>
    private static readonly (string Key, string Path, string Body)[] Story =
    [
        ("finance-municipal", "budget-tranches", """
            {"trancheId":"YS-1","programme":"beijing-home-appliances-2010","district":"110108","amount":5000.00,"on":"2010-06-01"}
            """),
        ("rec-huaxing", "recyclings", Examples.Text(Examples.Recycling)),
        ("sel-dazhong", "purchases", Examples.Text(Examples.Purchase)),
        ("sel-dazhong", "claims", Examples.Text(Examples.Claim)),
        ("sel-dazhong", "claims/C-2010-000001/advance", Examples.Text(Examples.Advance)),

        ("rec-huaxing", "consignments", $$"""
            {"consignmentId":"CN-1","programme":"beijing-home-appliances-2010","recyclerId":"rec-huaxing",
             "dismantlerId":"dis-huaxing","occurredAt":"2010-07-20T09:00:00+08:00","certificates":["{{Unit}}"]}
            """),
        ("rec-huaxing", "consignments/CN-1/steps", """
            {"step":"ship","occurredAt":"2010-07-20T14:00:00+08:00","distanceKm":38}
            """),
        ("rec-huaxing", "consignments/CN-1/steps", """
            {"step":"cancel","occurredAt":"2010-07-20T15:00:00+08:00","grounds":"It is gone already."}
            """),
        ("dis-huaxing", "receipts", $$"""
            {"receiptId":"RC-1","consignmentId":"CN-1","occurredAt":"2010-07-20T16:00:00+08:00",
             "units":[{"certificateNumber":"{{Unit}}","condition":"missing"}]}
            """),
        ("dis-huaxing", "resolutions", $$"""
            {"resolutionId":"RS-1","consignmentId":"CN-1","certificateNumber":"{{Unit}}","resolution":"found",
             "occurredAt":"2010-07-22T10:00:00+08:00","grounds":"Behind the lorry.","sizeClass":"21-inch"}
            """),
        ("dis-huaxing", "dismantlings", $$"""
            {"dismantlingId":"DM-1","programme":"beijing-home-appliances-2010","dismantlerId":"dis-huaxing",
             "occurredAt":"2010-09-30T15:00:00+08:00","certificates":["{{Unit}}"]}
            """),
        ("dis-huaxing", "declarations", $$"""
            {"declarationId":"SB-1","programme":"beijing-home-appliances-2010","dismantlerId":"dis-huaxing","kind":"freight",
             "month":"2010-07-01","occurredAt":"2010-08-02T10:00:00+08:00",
             "units":[{"certificateNumber":"{{Unit}}","amount":20.00}],"total":20.00}
            """),
        ("environment", "declarations/SB-1/steps", """{"step":"review","occurredAt":"2010-08-05T10:00:00+08:00"}"""),
        ("finance-municipal", "declarations/SB-1/steps", """
            {"step":"approve","occurredAt":"2010-08-06T10:00:00+08:00","amount":20.00}
            """),

        ("sel-dazhong", "statements", Statement("ST-1", 240.00m)),
        ("sel-dazhong", "statements", Statement("ST-2", 249.95m)),
        ("sel-dazhong", "statements", Statement("ST-3", 249.95m)),
        ("finance-110108", "reviews", """
            {"reviewId":"RV-1","statementId":"ST-2","verdict":"accept","occurredAt":"2010-08-09T09:00:00+08:00","filter":{}}
            """),
        ("finance-110108", "statements/ST-2/steps", """{"step":"conclude","occurredAt":"2010-08-10T09:00:00+08:00"}"""),
        ("finance-municipal", "statements/ST-2/steps", """{"step":"second-look","occurredAt":"2010-08-10T11:00:00+08:00"}"""),
        ("finance-municipal", "statements/ST-2/steps", """
            {"step":"allocate","occurredAt":"2010-08-11T09:00:00+08:00","amount":249.95}
            """),
        ("finance-110108", "statements/ST-2/steps", """
            {"step":"order-payment","occurredAt":"2010-08-12T09:00:00+08:00","paymentOrderId":"ZF-1"}
            """),
        ("finance-110108", "statements/ST-2/steps", """
            {"step":"fail-payment","occurredAt":"2010-08-13T09:00:00+08:00","grounds":"The account is closed."}
            """),
        ("finance-110108", "statements/ST-2/steps", """
            {"step":"order-payment","occurredAt":"2010-08-14T09:00:00+08:00","paymentOrderId":"ZF-2"}
            """),
        ("finance-110108", "statements/ST-2/steps", """
            {"step":"confirm-payment","occurredAt":"2010-08-16T09:00:00+08:00","paidOn":"2010-08-15","reference":"BANK-2"}
            """),
        ("finance-municipal", "debt-settlements", """
            {"settlementId":"QK-1","programme":"beijing-home-appliances-2010","sellerId":"sel-dazhong","amount":1.00,
             "means":"bond","on":"2010-12-01"}
            """),
    ];

    [Fact]
    public async Task What_the_server_records_of_custody_and_money_the_audit_finds_right()
    {
        await using var server = await CounterServer.StartAsync(postgres);
        var refused = 0;
        foreach (var (key, path, body) in Story)
        {
            var (status, answer) = await PostAsync(server, key, path, body);
            status.ShouldBeOneOf([200, 201, 422], $"{path}: {answer}");
            if (status == 422) refused++;
        }

        var audit = await Tradein.RunAsync(server.Database, "verify", "--json", "--details");

        audit.Code.ShouldBe(0, audit.Output);
        refused.ShouldBe(4);
        using var report = JsonDocument.Parse(audit.Output);
        var (custody, settlement) = (report.RootElement.GetProperty("custody"), report.RootElement.GetProperty("settlement"));
        custody.GetProperty("dismantledLateUnits")[0].GetString().ShouldBe(Unit);
        custody.GetProperty("neverDelivered").GetInt32().ShouldBe(0);
        settlement.GetProperty("paidToSellers").GetDecimal().ShouldBe(249.95m);
        settlement.GetProperty("owedToDismantlers").GetProperty("dis-huaxing").GetDecimal().ShouldBe(20m);
        settlement.GetProperty("budgets").GetProperty("beijing-home-appliances-2010/110108").GetProperty("spent")
            .GetDecimal().ShouldBe(249.95m);
    }

    private static string Statement(string id, decimal amount) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $$"""
        {"statementId":"{{id}}","programme":"beijing-home-appliances-2010","sellerId":"sel-dazhong",
         "occurredAt":"2010-08-02T09:00:00+08:00","count":1,"total":{{amount}},
         "claims":[{"claimId":"C-2010-000001","amount":{{amount}}}]}
        """);

    private static async Task<(int Status, string Answer)> PostAsync(
        CounterServer server, string key, string path, string body)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = server.Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", $"dev-{key}");
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync($"/v1/{path}", content, TestContext.Current.CancellationToken);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
