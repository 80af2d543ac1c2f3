using System.Text.Json.Nodes;
using TradeIn.Server.Tests.Settlement;

namespace TradeIn.Server.Tests.Datasets;

/// <summary>What one resource was answered with at a position, it is answered with of that position for ever.</summary>
public sealed class PastTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private RunningServer Server => fixture.Server;

    [Fact]
    public async Task Claims_certificates_statements_and_enterprises_are_shown_as_they_were_at_a_position_or_an_instant()
    {
        var trade = new Trade();
        var settling = new Settling(trade);
        string[] paths =
        [
            $"/v1/claims/{trade.ClaimId}", $"/v1/certificates/{trade.Certificate}", $"{settling.Path}?on=2010-09-01",
            "/v1/enterprises/sel-dazhong?on=2010-09-01",
        ];
        List<(long Position, string Instant, Dictionary<string, Reply> Answers)> looks = [];
        await LookAsync();
        await trade.AdvanceAsync(Server);
        await LookAsync();
        await settling.FileAsync(Server).ShouldBeAsync(201);
        await LookAsync();
        await settling.GoOnAsync(Server, "accept conclude second-look allocate order-payment confirm-payment");
        await Server.PostAsync(Trade.Seller, "/v1/returns", trade.Return()).ShouldBeAsync(201);
        await Server.PostAsync("dev-commerce-municipal", "/v1/bond-deposits", Deposit()).ShouldBeAsync(201);
        await LookAsync();

        foreach (var path in paths) looks.Select(look => look.Answers[path].Text).Distinct().Count().ShouldBeGreaterThan(1, path);
        foreach (var (position, instant, answers) in looks)
            foreach (var (path, answer) in answers)
                foreach (var at in new[] { $"{position}", instant, Uri.EscapeDataString(instant) })
                {
                    var again = await Server.GetAsync(Trade.Finance, $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}at={at}");
                    again.Status.ShouldBe(answer.Status, $"{path} at {at}");
                    if (again.Status == 200) again.Text.ShouldBe(answer.Text, $"{path} at {at}");
                }

        async Task LookAsync()
        {
            Dictionary<string, Reply> answers = [];
            foreach (var path in paths) answers[path] = await Server.GetAsync(Trade.Finance, path);
            looks.Add((await Server.PositionAsync(), DateTimeOffset.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"), answers));
        }
    }

    [Theory]
    [InlineData("/v1/claims/C-1?at=soon")]
    [InlineData("/v1/certificates/BJ00000001?at=-1")]
    [InlineData("/v1/statements/S-1?at=999999999")]
    [InlineData("/v1/enterprises/sel-dazhong?at=2010-07-12")]
    [InlineData("/v1/claims/C-1?at=2010-07-12T10:00:00")]
    public async Task A_past_that_cannot_be_told_is_a_bad_request(string path) =>
        (await Server.GetAsync(Trade.Finance, path).ShouldBeAsync(400)).Pointers.ShouldBe(["?at"]);

    [Fact]
    public async Task Who_may_not_see_a_claim_now_may_not_see_its_past()
    {
        var trade = new Trade();
        await trade.ApproveAsync(Server);
        (await Server.GetAsync("dev-dual-jingdian", $"/v1/claims/{trade.ClaimId}?at={await Server.PositionAsync()}")).Status.ShouldBe(403);
    }

    private static JsonObject Deposit() =>
        JsonNode.Parse(TradeIn.Server.Reference.Examples.Text("bond-deposit"))!.AsObject().With("depositId", "BD-PAST-1").With("enterpriseId", "sel-dazhong");
}
