using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TradeIn.Server.Tests.Losses;
using TradeIn.Server.Tests.Requests;

namespace TradeIn.Server.Tests.Custody;

/// <summary>One unit from the household to scrap, in one answer (Q13).</summary>
public sealed partial class TraceTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    /// <summary>The terms of the Core Business Vocabulary 2.0 for steps and states.</summary>
    private static readonly string[] Steps =
    [
        "commissioning", "collecting", "staging_outbound", "shipping", "receiving", "inspecting", "void_shipping",
        "decommissioning", "destroying",
    ];

    private static readonly string[] Dispositions =
        ["active", "in_progress", "in_transit", "damaged", "unknown", "mismatch_instance", "destroyed"];

    private RunningServer Server => fixture.Server;

    [Fact]
    public async Task The_chain_has_every_step_with_its_key_its_place_in_the_log_and_the_deadlines()
    {
        var haul = new Haul(new Trade());
        await haul.ArriveAsync(Server, "missing");
        await Server.PostAsync(Haul.Dismantler, "/v1/resolutions", haul.Resolution("found", "2010-08-30T10:00:00+08:00")).ShouldBeAsync(201);
        await Server.PostAsync(Haul.Dismantler, "/v1/dismantlings", haul.Dismantling("2010-12-24T10:00:00+08:00")).ShouldBeAsync(201);

        var trace = await TraceAsync(haul);

        StepsOf(trace).ShouldBe(
        [
            "taken-in rec-huaxing", "certificate-issued rec-huaxing", "consigned rec-huaxing", "shipped rec-huaxing",
            "missing dis-huaxing", "received dis-huaxing", "dismantled dis-huaxing",
        ]);
        trace["steps"]!.AsArray().ShouldAllBe(step => (long)step!["position"]! > 0 && (string?)step["eventId"] != null);
        ((string?)trace["custody"], (string?)trace["recycledOn"], (string?)trace["deliveryDueOn"], (string?)trace["receivedOn"])
            .ShouldBe(("dismantled", "2010-07-10", "2010-08-24", "2010-08-30"));
        ((bool?)trace["deliveredLate"], (bool?)trace["dismantledLate"]).ShouldBe((true, true));
        var received = trace["steps"]![5]!;
        ((string?)received["reference"], (bool?)received["late"], (string?)received["at"])
            .ShouldBe(($"RS-found-{haul.Id}", true, "2010-08-30T10:00:00+08:00"));
    }

    [Fact]
    public async Task What_happens_to_the_certificate_is_in_the_chain_and_keeps_the_unit_on_its_way()
    {
        var (trade, loss) = await Loss.ReportedAsync(Server);
        await loss.TakeAsync(Server, Loss.District, "approve").ShouldBeAsync(201);
        var haul = new Haul(trade);
        await Server.PostAsync(Trade.Recycler, "/v1/consignments", haul.Consignment()).ShouldBeAsync(201);

        var trace = await TraceAsync(haul);

        ((string?)trace["certificateStatus"], (string?)trace["custody"]).ShouldBe(("cancelled", "consigned"));
        StepsOf(trace).ShouldBe(
        [
            "taken-in rec-huaxing", "certificate-issued rec-huaxing", "certificate-reported-lost ", "certificate-cancelled ",
            "consigned rec-huaxing",
        ]);
        ((string?)(await Server.GetAsync(Trade.Recycler, $"/v1/certificates/{trade.Certificate}")).Json["custody"]).ShouldBe("consigned");
    }

    [Theory]
    [InlineData("received", "receiving", "in_progress")]
    [InlineData("damaged", "receiving", "damaged")]
    [InlineData("missing", "inspecting", "unknown")]
    [InlineData("different", "inspecting", "mismatch_instance")]
    public async Task As_EPCIS_it_has_what_the_standard_demands_and_only_its_terms(string condition, string step, string disposition)
    {
        var haul = new Haul(new Trade());
        await haul.ArriveAsync(Server, condition);

        var reply = await Server.GetAsync(Trade.Recycler, TracePath(haul), ("Accept", "application/ld+json")).ShouldBeAsync(200);

        reply.MediaType.ShouldBe("application/ld+json");
        var document = reply.Json;
        ((string?)document["type"], (string?)document["schemaVersion"]).ShouldBe(("EPCISDocument", "2.0"));
        document["@context"]!.AsArray().Select(each => (string?)each)
            .ShouldContain("https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld");
        DateTimeOffset.TryParse((string?)document["creationDate"], out _).ShouldBeTrue();
        var events = document["epcisBody"]!["eventList"]!.AsArray();
        foreach (var each in events) ShouldBeOfTheStandard(each!.AsObject(), $"{Server.Address}obj/{haul.Trades[0].Certificate}");
        events.Select(each => (string?)each!["bizStep"])
            .ShouldBe(["commissioning", "collecting", "staging_outbound", "shipping", step]);
        ((string?)events[^1]!["disposition"]).ShouldBe(disposition);
        var again = await Server.GetAsync(Trade.Recycler, $"{TracePath(haul)}?format=epcis").ShouldBeAsync(200);
        again.Text.ShouldBe(reply.Text, "It is made of the log alone, without the clock.");
    }

    [Theory]
    [InlineData("lost", "decommissioning DELETE")]
    [InlineData("with-recycler", "void_shipping DELETE")]
    public async Task As_EPCIS_it_ends_with_what_was_found_out(string resolution, string last)
    {
        var haul = new Haul(new Trade());
        await haul.ArriveAsync(Server, "different");
        await Server.PostAsync(Haul.Environment, "/v1/resolutions", haul.Resolution(resolution)).ShouldBeAsync(201);

        var reply = await Server.GetAsync("dev-regulator", $"{TracePath(haul)}?format=epcis").ShouldBeAsync(200);

        var end = reply.Json["epcisBody"]!["eventList"]!.AsArray()[^1]!.AsObject();
        $"{end["bizStep"]} {end["action"]}".ShouldBe(last);
        ShouldBeOfTheStandard(end, $"{Server.Address}obj/{haul.Trades[0].Certificate}");
    }

    [Fact]
    public async Task Its_recycler_its_dismantler_and_the_offices_see_it_and_nobody_else()
    {
        var haul = new Haul(new Trade());
        await haul.OpenAsync(Server);
        foreach (var path in new[] { TracePath(haul), haul.Path })
        {
            foreach (var key in new[] { Trade.Recycler, Haul.Dismantler, Haul.Environment, "dev-regulator", "dev-finance-municipal" })
                await Server.GetAsync(key, path).ShouldBeAsync(200);
            foreach (var key in new[] { Haul.OtherDismantler, "dev-rec-green", Trade.Seller })
                await (await Server.GetAsync(key, path)).ShouldBeProblemAsync(Server, 403, "forbidden", path);
        }
    }

    [Theory]
    [InlineData("/v1/certificates/BJ99999999/trace", 404)]
    [InlineData("/v1/certificates/x/trace", 400)]
    [InlineData("/v1/certificates/BJ99999999/trace?format=xml", 400)]
    [InlineData("/v1/consignments/CN-none", 404)]
    public async Task What_is_not_there_is_not_found(string path, int status) =>
        (await Server.GetAsync("dev-regulator", path)).Status.ShouldBe(status);

    [Fact]
    public async Task A_consignment_shows_each_unit_and_each_step()
    {
        var haul = new Haul(new Trade(), new Trade());
        await haul.ShipAsync(Server);
        await Server.PostAsync(Haul.Dismantler, "/v1/receipts", haul.Receipt([(haul.Trades[0], "missing"), (haul.Trades[1], "received")]))
            .ShouldBeAsync(201);
        var disputed = (await Server.GetAsync(Trade.Recycler, haul.Path)).Json;
        await Server.PostAsync(Haul.Environment, "/v1/resolutions", haul.Resolution("lost")).ShouldBeAsync(201);
        var closed = (await Server.GetAsync(Trade.Recycler, haul.Path)).Json;

        ((string?)disputed["status"], (string?)disputed["units"]![0]!["discrepancy"]).ShouldBe(("disputed", "open"));
        ((string?)closed["status"], (string?)closed["units"]![0]!["discrepancy"], (string?)closed["units"]![0]!["resolution"])
            .ShouldBe(("closed", "resolved", "lost"));
        closed["steps"]!.AsArray().Select(step => $"{step!["step"]} {step["by"]}").ShouldBe(
            ["open rec-huaxing", "ship rec-huaxing", "receive dis-huaxing", "resolve environment"]);
    }

    private async Task<JsonNode> TraceAsync(Haul haul) => (await Server.GetAsync(Trade.Recycler, TracePath(haul)).ShouldBeAsync(200)).Json;

    private static string TracePath(Haul haul) => $"/v1/certificates/{haul.Trades[0].Certificate}/trace";

    private static IEnumerable<string> StepsOf(JsonNode trace) =>
        trace["steps"]!.AsArray().Select(step => $"{step!["step"]} {step["enterpriseId"]}");

    /// <summary>The members that EPCIS 2.0 demands of every event, and of events of objects and of transactions.</summary>
    private static void ShouldBeOfTheStandard(JsonObject shown, string unit)
    {
        ((string?)shown["type"]).ShouldBeOneOf("ObjectEvent", "TransactionEvent");
        DateTimeOffset.TryParse((string?)shown["eventTime"], out _).ShouldBeTrue();
        ((string?)shown["eventTimeZoneOffset"]).ShouldBe("+08:00");
        ((string?)shown["eventID"]).ShouldNotBeNull().ShouldMatch("^urn:uuid:[0-9a-f-]{36}$");
        ((string?)shown["action"]).ShouldBeOneOf("ADD", "OBSERVE", "DELETE");
        Steps.ShouldContain((string?)shown["bizStep"]);
        Dispositions.ShouldContain((string?)shown["disposition"]);
        shown["epcList"]!.AsArray().Select(each => (string?)each).ShouldBe([unit]);
        foreach (var uri in Uris().Matches(shown.ToJsonString()).Select(match => match.Groups[1].Value))
            Uri.IsWellFormedUriString(uri, UriKind.Absolute).ShouldBeTrue(uri);
        if ((string?)shown["type"] == "TransactionEvent") shown["bizTransactionList"]!.AsArray().Count.ShouldBeGreaterThan(0);
    }

    [GeneratedRegex("\"(?:id|bizTransaction|source|destination)\":\"([^\"]*)\"")]
    private static partial Regex Uris();
}
