using System.Text.Json.Nodes;

namespace TradeIn.Server.Tests.Requests;

/// <summary>Someone acts for the buyer (Q11).</summary>
public sealed class AgentTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private const string Document = """{ "type": "resident-id-card", "number": "53010219200508011X" }""";

    [Fact]
    public async Task An_agent_may_be_sent_as_a_whole_party()
    {
        var agent = JsonNode.Parse($$"""
            { "kind": "individual", "name": "李四", "document": {{Document}}, "registeredIn": "310101" }
            """);

        var reply = await fixture.Server.PostAsync(Trade.Recycler, "/v1/recyclings", new Trade().Recycling().With("agent", agent));

        reply.Status.ShouldBe(201, reply.Text);
    }

    [Fact]
    public async Task An_agent_whose_document_was_not_shown_is_refused_by_the_rule()
    {
        var agent = JsonNode.Parse("""{ "kind": "individual", "name": "李四" }""");

        var reply = await fixture.Server.PostAsync(Trade.Recycler, "/v1/recyclings", new Trade().Recycling().With("agent", agent));

        reply.Status.ShouldBe(422, reply.Text);
        reply.Text.ShouldContain("agent.identity-missing");
    }
}
