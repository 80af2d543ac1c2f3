using System.Text.Json;
using System.Text.Json.Nodes;
using TradeIn.Server.Tests.Requests;

namespace TradeIn.Server.Tests.Idempotency;

/// <summary>The same id with the same content is answered the same for ever; with other content it is a conflict.</summary>
public sealed class RepetitionTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private RunningServer Server => fixture.Server;

    public static TheoryData<string> Recorded { get; } =
    [
        "recycling", "purchase", "claim", "refused recycling", "refused claim", "return", "exchange", "repair",
        "order", "delivery", "loss-report", "correction",
    ];

    [Theory, MemberData(nameof(Recorded))]
    public async Task The_same_content_in_another_order_and_form_gets_the_first_answer_again(string what)
    {
        var (key, path, body) = Prepare(what);
        var first = await Server.PostAsync(key, path, body);
        first.Status.ShouldBe(what is "recycling" or "purchase" or "order" ? 201 : 422, first.Text);
        first.Replayed.ShouldBeFalse();

        var other = Reversed(body).ToJsonString(Indented).Replace("60.00", "6.0e1", StringComparison.Ordinal)
            .Replace("399.50", "399.5", StringComparison.Ordinal);
        foreach (var again in new[] { body.ToJsonString(), other })
        {
            var reply = await Server.PostAsync(key, path, again);
            reply.Status.ShouldBe(first.Status);
            reply.Replayed.ShouldBeTrue();
            WithoutTrace(reply).ShouldBe(WithoutTrace(first));
        }
    }

    [Theory]
    [InlineData("recycling", "/agreedPrice=60.01")]
    [InlineData("recycling", "/missingParts=[\"tube\"]")]
    [InlineData("recycling", """/buyer/name="王大明" """)]
    [InlineData("recycling", """/occurredAt="2010-07-10T10:00:01+08:00" """)]
    [InlineData("refused recycling", """/unit/category="television" """)]
    [InlineData("purchase", """/invoice/issuedOn="2010-07-13" """)]
    [InlineData("claim", """/papers=["invoice"]""")]
    [InlineData("refused claim", "/applicationSigned=true")]
    [InlineData("order", """/oldUnit/model="XQB31" """)]
    [InlineData("delivery", "/collected=1.00")]
    [InlineData("loss-report", """/papers=["identity-original"]""")]
    [InlineData("correction", """/explanation="Another buyer." """)]
    public async Task The_same_id_with_other_content_is_a_conflict(string what, string edit)
    {
        var (key, path, body) = Prepare(what);
        var first = await Server.PostAsync(key, path, body);
        var other = await Server.PostAsync(key, path, body.DeepClone().AsObject().Edit(edit));
        await other.ShouldBeProblemAsync(Server, 409, "id-reused", path);
        WithoutTrace(await Server.PostAsync(key, path, body)).ShouldBe(WithoutTrace(first));
    }

    [Fact]
    public async Task The_first_answer_is_given_again_after_what_it_tells_has_changed()
    {
        var trade = new Trade();
        var first = await Server.PostAsync(Trade.Recycler, "/v1/recyclings", trade.Recycling());
        var second = new Trade().Recycling();
        second["buyer"] = trade.Buyer();
        ((int?)(await Server.PostAsync(Trade.Recycler, "/v1/recyclings", second)).Json["old"]!["used"]).ShouldBe(2);
        var again = await Server.PostAsync(Trade.Recycler, "/v1/recyclings", trade.Recycling());
        again.Text.ShouldBe(first.Text);
    }

    [Fact]
    public async Task An_Idempotency_Key_stands_for_one_request()
    {
        var (key, path, body) = Prepare("recycling");
        var name = ("Idempotency-Key", $"\"{body["recyclingId"]}-key\"");
        var first = await Server.PostAsync(key, path, body, name);
        first.Status.ShouldBe(201, first.Text);
        first.Replayed.ShouldBeFalse();
        var again = await Server.PostAsync(key, path, body, name);
        (again.Status, again.Text, again.Replayed).ShouldBe((201, first.Text, true));

        var other = await Server.PostAsync(key, path, Prepare("recycling").Body, name);
        await other.ShouldBeProblemAsync(Server, 422, "idempotency-key-reused", path);
        var purchase = Prepare("purchase");
        (await Server.PostAsync("dev-admin", "/v1/purchases", purchase.Body, name)).Status.ShouldBe(201, "another caller's key is another");
    }

    [Fact]
    public async Task An_Idempotency_Key_of_a_refusal_gives_the_refusal_again()
    {
        var (key, path, body) = Prepare("refused claim");
        var name = ("Idempotency-Key", $"{body["claimId"]}-key");
        var first = await Server.PostAsync(key, path, body, name);
        var again = await Server.PostAsync(key, path, body, name);
        (again.Status, again.Replayed).ShouldBe((422, true));
        again.Reasons.ShouldBe(first.Reasons);
        (await Server.PostAsync(key, path, Prepare("claim").Body, name)).Problem.ShouldBe("idempotency-key-reused");
    }

    [Fact]
    public async Task An_Idempotency_Key_that_is_too_long_is_named()
    {
        var (key, path, body) = Prepare("recycling");
        (await Server.PostAsync(key, path, body, ("Idempotency-Key", new string('k', 256)))).Status.ShouldBe(400);
        (await Server.PostAsync(key, path, body, ("Idempotency-Key", new string('k', 255)))).Status.ShouldBe(201);
    }

    [Fact]
    public async Task A_refusal_is_on_record_with_its_reasons_in_the_language_asked_for()
    {
        var trade = new Trade();
        var refusal = await trade.RefuseAsync(Server);
        refusal.Reasons.ShouldBe(["papers.incomplete", "application.not-signed"]);

        var view = await Server.GetAsync(Trade.Seller, $"/v1/claims/{trade.ClaimId}");
        ((string?)view.Json["status"]).ShouldBe("refused");
        view.Reasons.ShouldBe(refusal.Reasons);
        ((string?)view.Json["reasons"]![1]!["message"]).ShouldBe("The application form is not signed by the buyer.");
        view.Json["reasons"]![0]!["missing"]!.AsArray().Select(each => (string)each!)
            .ShouldBe(["identity-copy", "invoice", "application-form"]);

        foreach (var wanted in new[] { "zh", "zh-CN,zh;q=0.9,en;q=0.8", "fr, zh-Hans;q=0.5" })
        {
            var chinese = await Server.GetAsync(Trade.Seller, $"/v1/claims/{trade.ClaimId}", ("Accept-Language", wanted));
            ((string?)chinese.Json["reasons"]![1]!["message"]).ShouldBe("购买人未在申请表上签字。", wanted);
        }
        var english = await Server.GetAsync(
            Trade.Seller, $"/v1/claims/{trade.ClaimId}", ("Accept-Language", "en, zh;q=0.9, de;q=0"));
        english.Json["reasons"]!.ToJsonString().ShouldBe(view.Json["reasons"]!.ToJsonString());
        var said = await Server.PostAsync(Trade.Seller, "/v1/claims", trade.Claim()
            .With("applicationSigned", false).With("papers", new JsonArray("certificate", "identity-original")), ("Accept-Language", "zh"));
        ((string?)said.Json["detail"]).ShouldNotBeNull().ShouldContain("购买人未在申请表上签字。");
    }

    private static Operation Prepare(string what) => what switch
    {
        "refused recycling" => Operation.Of("recycling").Edited("""/unit/category="bicycle" """),
        "refused claim" => Operation.Of("claim").Edited("/applicationSigned=false"),
        _ => Operation.Of(what),
    };

    private static string WithoutTrace(Reply reply)
    {
        var body = reply.Json.AsObject();
        body.Remove("traceId");
        return body.ToJsonString();
    }

    private static JsonNode Reversed(JsonNode node) => node switch
    {
        JsonObject members => new JsonObject(members.Reverse().Select(
            member => KeyValuePair.Create(member.Key, (JsonNode?)Reversed(member.Value!)))),
        _ => node.DeepClone(),
    };
}

internal static class OperationEdits
{
    public static Operation Edited(this Operation operation, string edits) => operation with { Body = operation.Body.Edit(edits) };
}
