using System.Text.Json.Nodes;
using TradeIn.Cli.Fuzzing;
using TradeIn.Cli.Tests.EndToEnd;
using TradeIn.Testing.Postgres;

namespace TradeIn.Cli.Tests.Fuzzing;

/// <summary>Whatever is sent to the server, it answers, and never with a fault of its own.</summary>
public sealed class FuzzTests(PostgresFixture postgres)
{
    [Fact]
    public async Task A_server_answers_thousands_of_requests_that_nobody_would_send()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var server = await ServerProcess.StartAsync(database);
        var fuzz = await Tradein.RunAsync(
            database, "fuzz", "--server", server.Address.ToString(), "--requests", "3000", "--seed", "20100712");
        fuzz.Code.ShouldBe(0, fuzz.Output);
        fuzz.Output.ShouldContain("submitClaim");
        // Some of it is what somebody would send: the fuzzer comes behind the door.
        fuzz.Output.ShouldContain("201: ");
        fuzz.Output.ShouldContain("422: ");
    }

    [Fact]
    public void The_same_seed_makes_the_same_requests()
    {
        for (var number = 0; number < 500; number++)
        {
            var (first, second) = (Make(7, number), Make(7, number));
            second.ToString().ShouldBe(first.ToString());
            second.Body.ShouldBe(first.Body);
        }
        Enumerable.Range(0, 50).Select(number => Make(7, number).ToString())
            .ShouldNotBe(Enumerable.Range(0, 50).Select(number => Make(8, number).ToString()));
    }

    [Theory]
    [InlineData(500, "answered 500")]
    [InlineData(503, "answered 503")]
    public async Task A_fault_of_the_server_is_told_with_the_request_that_led_to_it(int status, string wrong)
    {
        await using var faulty = FaultyServer.Start($"HTTP/1.1 {status} Fault\r\nContent-Length: 0\r\n\r\n");
        var (outcome, report) = await SendAsync(faulty);
        outcome.Wrong.ShouldBe(wrong);
        string.Join('\n', report.Lines(7)).ShouldContain("--seed 7 --from 3 --requests 1");
    }

    [Fact]
    public async Task A_connection_that_is_dropped_is_a_fault_of_the_server()
    {
        await using var faulty = FaultyServer.Start("");
        var (outcome, report) = await SendAsync(faulty);
        outcome.Wrong.ShouldNotBeNull().ShouldStartWith("dropped the connection");
        report.Failures.ShouldBe(1);
    }

    private static async Task<(FuzzOutcome Outcome, FuzzReport Report)> SendAsync(FaultyServer faulty)
    {
        using var sender = new FuzzSender(faulty.Address);
        var request = Make(7, 3) with { Manner = FuzzManner.Whole, Body = [], Headers = [], Target = "/v1/things" };
        var (report, outcome) = (new FuzzReport(), await sender.SendAsync(request, TestContext.Current.CancellationToken));
        report.Note(request, outcome);
        return (outcome, report);
    }

    private static FuzzRequest Make(int seed, int number) => FuzzRequest.Make(
        FuzzOperation.Read(JsonNode.Parse("""
            { "paths": { "/v1/things/{thingId}": { "post": {
                "operationId": "change", "parameters": [{ "in": "query", "name": "at" }, { "in": "path", "name": "thingId" }],
                "requestBody": { "content": { "application/json": { "example": { "thingId": "T-2010-1", "units": [{ "amount": 1.00 }] } } } } } } } }
            """)!),
        "dev-admin", seed, number);
}
