namespace TradeIn.Server.Tests.Requests;

/// <summary>Characters in an address that the database cannot hold.</summary>
public sealed class OddCharacterTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    [Fact]
    public async Task What_no_text_on_record_can_hold_is_a_bad_request() =>
        await (await fixture.Server.GetAsync("dev-admin", "/v1/budgets?programme=%00"))
            .ShouldBeProblemAsync(fixture.Server, 400, "invalid-request", "/v1/budgets");
}
