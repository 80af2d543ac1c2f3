using System.Text;
using System.Text.Json.Nodes;
using TradeIn.Server.Tests.Requests;

namespace TradeIn.Server.Tests.Events;

/// <summary>Many events in one request: each is answered as its single call would be, in order, and none stops the rest.</summary>
public sealed class ReceiveEventsTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private RunningServer Server => fixture.Server;

    public static TheoryData<string> Ways { get; } = ["batch", "lines"];

    [Theory, MemberData(nameof(Ways))]
    public async Task A_whole_trade_in_is_taken_in_the_order_sent(string way)
    {
        var trade = new Trade();
        var answers = await SendAsync(way, "dev-admin",
            Events.Of("recycling", trade.Recycling()), Events.Of("purchase", trade.Purchase()),
            Events.Of("claim", trade.Claim()), Events.OfAdvance(trade));
        answers.Statuses().ShouldBe([201, 201, 201, 201]);
        ((decimal?)answers[2]["body"]!["subsidy"]).ShouldBe(249.95m);

        var early = new Trade();
        (await SendAsync(way, "dev-admin",
            Events.Of("claim", early.Claim()), Events.Of("purchase", early.Purchase()), Events.Of("recycling", early.Recycling())))
            .Statuses().ShouldBe([422, 201, 201]);
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task An_event_is_answered_like_its_single_call(string way)
    {
        foreach (var edit in new[] { "", "/agreedPrice=60.001 ; -/buyer/name", """/unit/category="bicycle" """, """/recyclerId="rec-green" """ })
        {
            var (one, other) = (new Trade(), new Trade());
            var single = await Server.PostAsync(Trade.Recycler, "/v1/recyclings", one.Recycling().Edit(edit));
            var sent = Events.Of("recycling", other.Recycling().Edit(edit));
            var line = (await SendAsync(way, Trade.Recycler, sent)).ShouldHaveSingleItem();

            line.Status().ShouldBe(single.Status, line.ToJsonString());
            ((string?)line["source"], (string?)line["id"]).ShouldBe(("/tills/1", (string?)sent["id"]));
            line["body"]!.Comparable().ShouldBe(single.Json.Comparable()
                .Replace(one.RecyclingId, other.RecyclingId, StringComparison.Ordinal)
                .Replace(one.Certificate, other.Certificate, StringComparison.Ordinal));
        }
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task A_bad_event_does_not_stop_the_rest(string way)
    {
        var bad = new[]
        {
            Events.Of("recycling", new Trade().Recycling()).With("specversion", "0.3"),
            Events.Of("recycling", new Trade().Recycling()).With("type", "tradein.gift.v1"),
            Events.Of("recycling", new Trade().Recycling()).With("id", null),
            Events.Of("recycling", new Trade().Recycling()).With("source", ""),
            Events.Of("recycling", new Trade().Recycling()).With("data", null),
            Events.Of("recycling", new Trade().Recycling()).With("data", "text"),
            Events.Of("recycling", new Trade().Recycling().Edit("/recyclerId=\"rec-green\"")),
            Events.Of("advance", new Trade().Advance()),
        };
        var (first, last) = (new Trade(), new Trade());
        var answers = await SendAsync(way, Trade.Recycler,
            [Events.Of("recycling", first.Recycling()), .. bad, Events.Of("recycling", last.Recycling())]);
        answers.Statuses().ShouldBe([201, 400, 400, 400, 400, 400, 400, 403, 400, 201]);
        string[] pointers = ["/specversion", "/type", "/id", "/source", "/data", "/data"];
        answers[1..7].Select(each => each["body"]!["errors"]!.AsObject().Single().Key).ShouldBe(pointers);
        answers[8]["body"]!["errors"]!.AsObject().Single().Key.ShouldBe("/claimId");
        ((string?)answers[3]["id"]).ShouldBeNull();
        ((string?)answers[3]["source"]).ShouldBe("/tills/1");
    }

    [Fact]
    public async Task A_line_that_cannot_be_taken_as_JSON_does_not_stop_the_rest()
    {
        var good = Events.Of("recycling", new Trade().Recycling()).ToJsonString();
        var twice = Events.Of("recycling", new Trade().Recycling()).ToJsonString();
        string[] bad =
        [
            "nonsense", "{", "{} {}", "[]", "5",
            $"{twice[..^1]},\"id\":\"other\"}}",
            twice.Replace("\"agreedPrice\"", "\"agreedPrice\":1,\"agreedPrice\"", StringComparison.Ordinal),
            twice.Replace("C54P1", "\\ud83d", StringComparison.Ordinal),
            twice.Replace("C54P1", "C54P1\",\"\\udc00\":\"", StringComparison.Ordinal),
            $"{twice[..^1]},\"x\":{new string('[', 100)}{new string(']', 100)}}}",
            $"{twice[..^1]},\"x\":\"{new string('x', 64 * 1024)}\"}}",
        ];
        var answers = await Server.PostLinesAsync(Trade.Recycler, string.Join("\n", [.. bad, good]));
        answers.Statuses().ShouldBe([400, 400, 400, 400, 400, 400, 400, 400, 400, 400, 413, 201]);
        foreach (var answer in answers[..^1]) ((string?)answer["body"]!["title"]).ShouldNotBeNullOrEmpty();
        (await Server.PostLinesAsync(Trade.Recycler, twice)).Statuses().ShouldBe([201], "none of the bad ones was taken");
    }

    [Fact]
    public async Task A_line_that_is_not_UTF_8_does_not_stop_the_rest()
    {
        var broken = Events.Of("recycling", new Trade().Recycling()).ToJsonString();
        var good = Events.Of("recycling", new Trade().Recycling()).ToJsonString();
        var at = broken.IndexOf("C54P1", StringComparison.Ordinal);
        byte[] body = [.. Encoding.UTF8.GetBytes(broken[..at]), 0xFF, .. Encoding.UTF8.GetBytes($"{broken[at..]}\n{good}\n")];
        var reply = await Server.SendAsync(HttpMethod.Post, Trade.Recycler, "/v1/events", Calls.Content(body, Events.Lines));
        reply.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).Statuses().ShouldBe([400, 201]);
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task A_source_and_id_are_processed_once_ever(string way)
    {
        var trade = new Trade();
        var sent = Events.Of("recycling", trade.Recycling());
        var id = (string)sent["id"]!;
        var other = new Trade().Recycling();
        var answers = await SendAsync(way, Trade.Recycler, sent, sent, Events.Of("recycling", other, id));
        answers.Statuses().ShouldBe([201, 201, 409]);
        answers.Select(each => (bool)each["replayed"]!).ShouldBe([false, true, false]);
        answers[1]["body"]!.ToJsonString().ShouldBe(answers[0]["body"]!.ToJsonString());

        var later = await SendAsync(way, Trade.Recycler, sent, Events.Of("recycling", other, id), Events.Of("recycling", other, id, "/tills/2"));
        later.Statuses().ShouldBe([201, 409, 201]);
        ((bool?)later[0]["replayed"]).ShouldBe(true);
        ((string?)later[1]["body"]!["type"]).ShouldBe("/reference/problems/id-reused");
    }

    [Fact]
    public async Task A_source_and_an_id_are_not_confused_where_one_ends_and_the_other_begins()
    {
        var one = Events.Of("recycling", new Trade().Recycling(), "b c", "/a");
        var other = Events.Of("recycling", new Trade().Recycling(), "c", "/a b");
        (await Server.PostLinesAsync(Trade.Recycler, one, other)).Statuses().ShouldBe([201, 201]);
    }

    [Fact]
    public async Task The_same_business_as_an_event_and_as_a_call_is_one_business()
    {
        var trade = new Trade();
        var call = await Server.PostAsync(Trade.Recycler, "/v1/recyclings", trade.Recycling());
        var line = (await Server.PostLinesAsync(Trade.Recycler, Events.Of("recycling", trade.Recycling()))).Single();
        (line.Status(), (bool)line["replayed"]!).ShouldBe((201, true));
        line["body"]!.ToJsonString().ShouldBe(call.Json.ToJsonString());

        await Server.PostAsync(Trade.Seller, "/v1/purchases", trade.Purchase());
        await Server.PostAsync(Trade.Seller, "/v1/claims", trade.Claim());
        await Server.PostAsync(Trade.Seller, trade.AdvancePath, trade.Advance());
        var bySubject = Events.Of("advance", trade.Advance()).With("subject", trade.ClaimId);
        var advances = await Server.PostLinesAsync(Trade.Seller, Events.OfAdvance(trade), bySubject);
        advances.Select(each => (each.Status(), (bool)each["replayed"]!)).ShouldBe([(201, true), (201, true)]);
    }

    [Fact]
    public async Task An_event_of_another_enterprise_is_refused_even_when_it_repeats_one()
    {
        var trade = new Trade();
        var sent = Events.Of("recycling", trade.Recycling());
        (await Server.PostLinesAsync(Trade.Recycler, sent)).Statuses().ShouldBe([201]);
        (await Server.PostLinesAsync("dev-rec-green", sent)).Statuses().ShouldBe([403]);
    }

    [Fact]
    public async Task Blank_lines_are_skipped_and_line_ends_of_any_kind_taken()
    {
        var lines = Enumerable.Range(0, 3).Select(_ => Events.Of("recycling", new Trade().Recycling()).ToJsonString()).ToArray();
        var text = $"\n  \n{lines[0]}\r\n\r\n{lines[1]}\n\t\n{lines[2]}";
        (await Server.PostLinesAsync(Trade.Recycler, text)).Statuses().ShouldBe([201, 201, 201]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\r\n  \n")]
    public async Task A_stream_of_nothing_is_answered_with_nothing(string text) =>
        (await Server.PostLinesAsync(Trade.Recycler, text)).ShouldBeEmpty();

    [Fact]
    public async Task An_empty_batch_is_answered_with_an_empty_list() => (await Server.PostBatchAsync(Trade.Recycler)).ShouldBeEmpty();

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[{]")]
    [InlineData("[] []")]
    public async Task A_batch_that_is_no_list_is_wrong_as_a_whole(string body)
    {
        var content = Calls.Content(Encoding.UTF8.GetBytes(body), Events.Batch);
        var reply = await Server.SendAsync(HttpMethod.Post, Trade.Recycler, "/v1/events", content);
        await reply.ShouldBeProblemAsync(Server, 400, "invalid-request", "/v1/events");
    }

    [Fact]
    public async Task In_a_batch_an_event_with_a_member_twice_does_not_stop_the_rest()
    {
        var (bad, good) = (Events.Of("recycling", new Trade().Recycling()).ToJsonString(), Events.Of("recycling", new Trade().Recycling()));
        var body = $"[{bad[..^1]},\"id\":\"other\"}}, 5, {good.ToJsonString()}]";
        var reply = await Server.SendAsync(
            HttpMethod.Post, Trade.Recycler, "/v1/events", Calls.Content(Encoding.UTF8.GetBytes(body), Events.Batch));
        reply.Json.AsArray().Select(each => each!).Statuses().ShouldBe([400, 400, 201], reply.Text);
    }

    [Fact]
    public async Task A_batch_may_be_larger_than_a_single_call_but_not_endless()
    {
        var filler = Events.Of("recycling", new Trade().Recycling()).With("comment", new string('x', 40 * 1024));
        (await Server.PostBatchAsync(Trade.Recycler, filler, filler, filler)).Statuses().ShouldBe([201, 201, 201]);
        var endless = Calls.Content(Encoding.UTF8.GetBytes($"[\"{new string('x', 16 * 1024 * 1024)}\"]"), Events.Batch);
        var reply = await Server.SendAsync(HttpMethod.Post, Trade.Recycler, "/v1/events", endless, ("Expect", "100-continue"));
        await reply.ShouldBeProblemAsync(Server, 413, "too-large", "/v1/events");
    }

    [Theory]
    [InlineData("application/json", 415)]
    [InlineData("application/cloudevents+json", 415)]
    [InlineData("Application/X-NDJSON; charset=utf-8", 200)]
    public async Task Only_the_two_media_types_are_taken(string type, int status)
    {
        var content = Calls.Content([], type);
        (await Server.SendAsync(HttpMethod.Post, Trade.Recycler, "/v1/events", content)).Status.ShouldBe(status);
    }

    [Fact]
    public async Task Without_a_known_key_nobody_sends_events()
    {
        var content = Calls.Content("{}"u8.ToArray(), Events.Lines);
        var reply = await Server.SendAsync(HttpMethod.Post, key: null, "/v1/events", content);
        await reply.ShouldBeProblemAsync(Server, 401, "unauthorized", "/v1/events");
    }

    [Theory]
    [InlineData(
        "dev-regulator",
        "recycling purchase claim advance return exchange repair recovery order delivery loss-report replacement "
        + "correction")]
    [InlineData("dev-finance-municipal", "recycling purchase claim advance return exchange repair recovery")]
    [InlineData("dev-commerce-110105", "recycling order delivery loss-report replacement correction statement-step")]
    [InlineData("dev-sel-dazhong", "review tranche debt-settlement")]
    public async Task An_event_that_is_not_for_the_callers_role_is_forbidden(string key, string operations)
    {
        var events = operations.Split(' ').Select(each => Events.Of(each, Operation.Of(each).Body)).ToArray();
        var lines = await Server.PostLinesAsync(key, events);
        lines.Select(line => (line.Status(), (string?)line["body"]!["type"]))
            .ShouldBe(events.Select(_ => (403, (string?)"/reference/problems/forbidden")));
    }

    [Fact]
    public async Task Five_thousand_lines_in_one_request_are_answered_in_order()
    {
        var trade = new Trade();
        var text = new StringBuilder();
        for (var i = 0; i < 5_000; i++)
        {
            var purchase = trade.Purchase().Edit($"""
                /purchaseId="P-many-{i}"; /unit/serialNumber="MANY{i}"; /invoice/number="{80_000_000 + i}"
                """);
            text.Append(Events.Of("purchase", purchase, id: $"many-{i}").ToJsonString()).Append('\n');
        }
        var answers = await Server.PostLinesAsync(Trade.Seller, text.ToString());
        answers.Length.ShouldBe(5_000);
        for (var i = 0; i < answers.Length; i++)
        {
            answers[i].Status().ShouldBe(201);
            ((string?)answers[i]["body"]!["purchaseId"]).ShouldBe($"P-many-{i}");
        }
    }

    private Task<JsonNode[]> SendAsync(string way, string key, params JsonObject[] events) =>
        way == "batch" ? Server.PostBatchAsync(key, [.. events]) : Server.PostLinesAsync(key, events);
}
