using System.Text.Json.Nodes;

namespace TradeIn.Server.Tests.Scenarios;

/// <summary>The worked scenarios of the counter and of what comes after the claim, over the socket.</summary>
public sealed class ScenarioTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    public static TheoryData<string> Names { get; } =
        new(ScenarioRunner.Cases.Select(scenario => (string)scenario["name"]!));

    [Theory, MemberData(nameof(Names))]
    public async Task The_scenario_goes_as_written_and_again_with_other_people(string name)
    {
        (await RunAsync(Named(name))).ShouldBeNull();
        (await RunAsync(Named(name))).ShouldBeNull();
    }

    [Theory]
    [InlineData("/steps/2/expect/match/subsidy=300.01", "/subsidy: 300.00 instead of 300.01")]
    [InlineData("/steps/2/expect/match/nothing=1", "/nothing: missing")]
    [InlineData("/steps/0/expect/status=200", "status 201 instead of 200")]
    [InlineData("""/steps/0/expect/reasons=["quota.old-exceeded"]""", "reasons  instead of quota.old-exceeded")]
    [InlineData("""/steps/0/expect/headers={"Idempotent-Replayed":"true"}""", "header Idempotent-Replayed is  instead of true")]
    [InlineData("""/steps/0/body/unit/category="bicycle" """, "status 422 instead of 201")]
    public async Task A_scenario_with_a_wrong_expectation_fails(string edit, string why)
    {
        var scenario = Named("an old television, then a new refrigerator: ten per cent, capped at 300");
        var (pointer, value) = edit.Split('=', 2) is [var left, var right] ? (left.Split('/')[1..], right) : ([], "");
        var at = pointer[..^1].Aggregate(scenario, (node, step) => int.TryParse(step, out var index) ? node[index]! : node[step]!);
        at[pointer[^1]] = JsonNode.Parse(value);
        (await RunAsync(scenario)).ShouldNotBeNull().ShouldContain(why);
    }

    [Fact]
    public async Task A_reason_too_many_or_too_few_fails_the_scenario()
    {
        var scenario = Named("all failed rules are named at once");
        var reasons = scenario["steps"]!.AsArray()[^1]!["expect"]!["reasons"]!.AsArray();
        reasons.RemoveAt(0);
        (await RunAsync(scenario)).ShouldNotBeNull().ShouldContain("instead of application.not-signed papers.incomplete");
        reasons.Add("buyer.mismatch");
        reasons.Add("purchase.unknown");
        (await RunAsync(scenario)).ShouldNotBeNull().ShouldContain("purchase.unknown");
    }

    private Task<string?> RunAsync(JsonNode scenario) => new ScenarioRunner(fixture.Server).RunAsync(scenario);

    private static JsonNode Named(string name) =>
        ScenarioRunner.Cases.Single(scenario => (string?)scenario["name"] == name).DeepClone();
}
