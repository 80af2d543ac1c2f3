using System.Text.Json.Nodes;
using TradeIn.Client;
using TradeIn.Client.Signals;
using TradeIn.Testing;

namespace TradeIn.Server.Tests.Signals;

/// <summary>The work list of signals: who sees them, and what offices do about them.</summary>
public sealed class SignalTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private const string Regulator = "dev-regulator";
    private const string Municipal = "dev-commerce-municipal";
    private const string Haidian = "dev-commerce-110108";
    private const string Chaoyang = "dev-commerce-110105";

    private static int steps;

    private RunningServer Server => fixture.Server;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact, Rule("E2")]
    public async Task It_is_taken_closed_with_a_result_and_open_again_with_newer_evidence()
    {
        var suspicion = await Suspicion.RaisedAsync(Server);
        var found = await suspicion.FindAsync(Server, Regulator);
        ((string?)found["rule"], (string?)found["status"], (int)found["count"]!, (int)found["reopened"]!)
            .ShouldBe(("refusals-repeated", "open", 4, 0));
        var path = $"/v1/signals/{found["signalId"]}";

        await StepAsync(Haidian, path, "take").ShouldBeAsync(201);
        await StepAsync(Regulator, path, "take").ShouldBeAsync(422, "signal.not-at-this-step");
        await StepAsync(Regulator, path, "release").ShouldBeAsync(403);
        await StepAsync(Haidian, path, "release").ShouldBeAsync(201);
        await StepAsync(Regulator, path, "take").ShouldBeAsync(201);
        await StepAsync(Haidian, path, "close", "confirmed").ShouldBeAsync(403);
        await StepAsync(Regulator, path, "close", "unfounded", "It was a new clerk.").ShouldBeAsync(201);
        await Server.CaughtUpAsync();
        await StepAsync(Haidian, path, "take").ShouldBeAsync(422, "signal.not-at-this-step");

        var closed = (await Server.GetAsync(Regulator, path)).Json;
        ((string?)closed["signal"]!["status"], (string?)closed["signal"]!["result"], (string?)closed["signal"]!["lookedAtBy"])
            .ShouldBe(("closed", "unfounded", "regulator"));
        closed["steps"]!.AsArray().Select(step => $"{step!["step"]} by {step["by"]}").ShouldBe(
            ["take by commerce-110108", "release by commerce-110108", "take by regulator", "close by regulator"]);
        closed["evidence"]!.AsArray().Select(each => (string)each!["id"]!).ShouldBe(suspicion.Claims);

        await suspicion.TryAsync(Server);
        await Server.CaughtUpAsync();
        var again = await suspicion.FindAsync(Server, Regulator);
        ((string?)again["status"], (string?)again["result"], (int)again["count"]!, (int)again["reopened"]!)
            .ShouldBe(("open", "unfounded", 5, 1));
        await StepAsync("dev-admin", path, "take").ShouldBeAsync(201);
    }

    [Fact]
    public async Task Offices_see_signals_and_one_of_a_district_those_of_its_enterprises()
    {
        var suspicion = await Suspicion.RaisedAsync(Server);
        var id = (string)(await suspicion.FindAsync(Server, Municipal))["signalId"]!;
        (await suspicion.FindAsync(Server, Haidian))["district"]!.ToString().ShouldBe("110108");
        (await suspicion.FindAsync(Server, "dev-auditor"))["district"]!.ToString().ShouldBe("110108");
        foreach (var other in new[] { suspicion.List, $"{suspicion.List}&district=110108" })
            (await Server.GetAsync(Chaoyang, other)).Json["items"]!.AsArray().ShouldBeEmpty(other);
        foreach (var (key, count) in new[] { (Chaoyang, 0), (Haidian, 1), (Municipal, 1) })
            ((int)(await Server.GetAsync(key, suspicion.List.Replace("/v1/signals?", "/v1/summaries/signals?by=rule&", StringComparison.Ordinal)))
                .Json["totals"]!["count"]!).ShouldBe(count, key);
        foreach (var path in new[] { "/v1/signals", $"/v1/signals/{id}" })
            foreach (var key in new[] { Trade.Seller, Trade.Finance, "dev-environment" })
                (await Server.GetAsync(key, path)).Status.ShouldBe(403, key);
        (await Server.GetAsync(Chaoyang, $"/v1/signals/{id}")).Status.ShouldBe(403);
        foreach (var path in new[] { "/v1/signals", $"/v1/signals/{id}" })
            (await Server.GetAsync("dev-auditor", path)).Status.ShouldBe(200);
        var before = await Server.PositionAsync();
        foreach (var key in new[] { Trade.Seller, Trade.Finance, Chaoyang, "dev-auditor" })
            await StepAsync(key, $"/v1/signals/{id}", "take").ShouldBeAsync(403);
        (await Server.PositionAsync()).ShouldBe(before);
    }

    [Theory]
    [InlineData("""{ "step": "close", "occurredAt": "2010-07-20T09:00:00+08:00" }""", "/result")]
    [InlineData("""{ "step": "take", "occurredAt": "2010-07-20T09:00:00+08:00", "result": "confirmed" }""", "/result")]
    [InlineData("""{ "step": "take", "occurredAt": "2010-07-20T09:00:00+08:00", "note": "Mine." }""", "/note")]
    [InlineData("""{ "step": "seize", "occurredAt": "2010-07-20T09:00:00+08:00" }""", "/step")]
    [InlineData("""{ "step": "take", "occurredAt": "2110-07-20T09:00:00+08:00" }""", "/occurredAt")]
    public async Task A_step_that_is_none_is_malformed(string body, string place)
    {
        var reply = await Server.PostAsync(Regulator, "/v1/signals/sig-none/steps", body).ShouldBeAsync(400);
        reply.Json["errors"]!.AsObject().Select(each => each.Key).ShouldBe([place]);
    }

    [Theory]
    [InlineData("/v1/signals?rule=nonsense", 400)]
    [InlineData("/v1/signals?status=done", 400)]
    [InlineData("/v1/signals?after=x", 400)]
    [InlineData("/v1/signals?limit=1001", 400)]
    [InlineData("/v1/signals/sig-none", 404)]
    public async Task What_is_not_there_is_said_so(string path, int status) =>
        (await Server.GetAsync(Regulator, path)).Status.ShouldBe(status);

    [Fact]
    public async Task A_step_of_a_signal_that_is_not_there_is_not_recorded() =>
        await StepAsync(Regulator, "/v1/signals/sig-none", "take").ShouldBeAsync(404);

    [Fact]
    public async Task The_client_pages_reads_and_takes()
    {
        var suspicions = new[] { await Suspicion.RaisedAsync(Server), await Suspicion.RaisedAsync(Server) };
        using var http = TradeInClient.HttpClientFor(Server.Address, Regulator);
        var client = new TradeInClient(http);
        var query = new SignalQuery("refusals-repeated", "open", "sel-dazhong", "110108", Limit: 1);
        List<string> seen = [];
        for (string? after = null; ;)
        {
            var page = await client.ListSignalsAsync(query with { After = after }, Cancel);
            seen.AddRange(page.Items.Select(item => item.Subject));
            if (page.Next is null) break;
            after = page.Next;
        }
        seen.ShouldBeUnique();
        foreach (var suspicion in suspicions) seen.ShouldContain($"claim/{suspicion.Claims[0]}");

        var found = (await client.ListSignalsAsync(new SignalQuery(Names: suspicions[0].Claims[2]), Cancel)).Items
            .Single(item => item.Rule == "refusals-repeated");
        var taken = await client.HandleSignalAsync(
            found.SignalId, new SignalStepRequest("take", new DateTimeOffset(2010, 7, 21, 9, 0, 0, TimeSpan.FromHours(8))), Cancel);
        taken.Accepted().Status.ShouldBe("looking");
        (await client.GetSignalAsync(found.SignalId, Cancel)).ShouldNotBeNull().EvidenceTotal.ShouldBe(4);
        (await client.GetSignalAsync("sig-none", Cancel)).ShouldBeNull();
    }

    /// <summary>Each at another minute, so that no two are the same.</summary>
    private Task<Reply> StepAsync(string key, string path, string step, string? result = null, string? note = null)
    {
        var at = new DateTimeOffset(2010, 7, 20, 9, 0, 0, TimeSpan.FromHours(8)).AddMinutes(Interlocked.Increment(ref steps));
        var body = new JsonObject { ["step"] = step, ["occurredAt"] = at.ToString("yyyy-MM-ddTHH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture) };
        if (result is not null) body["result"] = result;
        if (note is not null) body["note"] = note;
        return Server.PostAsync(key, $"{path}/steps", body);
    }
}
