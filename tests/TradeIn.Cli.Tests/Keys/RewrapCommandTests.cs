using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Npgsql;
using TradeIn.Cli.Tests.EndToEnd;
using TradeIn.Testing.Postgres;

namespace TradeIn.Cli.Tests.Keys;

/// <summary>The master key is changed, a person is erased, and the log is as sound as before.</summary>
public sealed class RewrapCommandTests(PostgresFixture postgres)
{
    private static readonly string Old = Convert.ToBase64String([.. Enumerable.Repeat((byte)1, 32)]);
    private static readonly string New = Convert.ToBase64String([.. Enumerable.Repeat((byte)2, 32)]);

    [Fact]
    public async Task Under_another_master_key_names_are_read_as_before_and_an_erased_one_is_not()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using (var server = await ServerProcess.StartAsync(database, ("TRADEIN__IDENTITYKEY", Old), ("TRADEIN__MASTERKEY", Old)))
        {
            await PlayAsync(server);
            (await BuyerOfAsync(server, "BJ00000001")).ShouldEndWith("**");
        }

        (await RewrapAsync(database, New)).Code.ShouldBe(2, "the former master key was not named");
        (await MastersAsync(database)).Count.ShouldBe(1);
        var done = await RewrapAsync(database, New, Old);
        (done.Code, done.Output).ShouldSatisfyAllConditions(
            it => it.Code.ShouldBe(0, it.Output), it => it.Output.ShouldContain("all are under the present master key"));
        (await RewrapAsync(database, New)).Output.ShouldStartWith("0 keys");

        await using var anew = await ServerProcess.StartAsync(database, ("TRADEIN__IDENTITYKEY", Old), ("TRADEIN__MASTERKEY", New));
        (await BuyerOfAsync(anew, "BJ00000001")).ShouldEndWith("**");
        using var http = Http(anew);
        var erasure = new JsonObject
        {
            ["erasureId"] = "E-1", ["cause"] = "Asked for.",
            ["document"] = new JsonObject { ["type"] = "resident-id-card", ["number"] = "11010519491231002X" },
        };
        using (var erased = await http.PostAsJsonAsync("/v1/erasures", erasure, TestContext.Current.CancellationToken))
            ((int)erased.StatusCode).ShouldBe(201);
        (await BuyerOfAsync(anew, "BJ00000001")).ShouldBeNull();

        var verified = await Tradein.RunAsync(database, "verify");
        verified.Code.ShouldBe(0, verified.Output);
    }

    private static async Task PlayAsync(ServerProcess server)
    {
        using var http = Http(server);
        var recycling = JsonNode.Parse("""
            {
              "recyclingId": "R-1", "programme": "beijing-home-appliances-2010", "recyclerId": "rec-huaxing", "outletId": "rec-huaxing-o1",
              "channel": "outlet", "occurredAt": "2010-07-10T10:00:00+08:00",
              "buyer": { "kind": "individual", "name": "王小明", "registeredIn": "110105",
                "document": { "type": "resident-id-card", "number": "11010519491231002X" } },
              "unit": { "category": "television", "brand": "Panda", "model": "C54P1", "serialNumber": "OLD-1" },
              "agreedPrice": 60.00, "certificateNumber": "BJ00000001"
            }
            """)!;
        using var answer = await http.PostAsJsonAsync("/v1/recyclings", recycling, TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBe(201, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<string?> BuyerOfAsync(ServerProcess server, string certificate)
    {
        using var http = Http(server);
        var view = await http.GetFromJsonAsync<JsonNode>($"/v1/certificates/{certificate}", TestContext.Current.CancellationToken);
        return (string?)view!["buyer"]!["name"];
    }

    private static Task<Tradein> RewrapAsync(TestDatabase database, string present, params string[] former) => Tradein.RunAsync(
        database, [("TRADEIN__MASTERKEY", present), .. former.Select((each, i) => ($"TRADEIN__FORMERMASTERKEYS__{i}", each))], "rewrap");

    private static async Task<List<string>> MastersAsync(TestDatabase database)
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var command = source.CreateCommand("select distinct master from access.person_keys");
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        List<string> masters = [];
        while (await reader.ReadAsync(TestContext.Current.CancellationToken)) masters.Add(reader.GetString(0));
        return masters;
    }

    private static HttpClient Http(ServerProcess server)
    {
        var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = server.Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "dev-admin");
        return http;
    }
}
