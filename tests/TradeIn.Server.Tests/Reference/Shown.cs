using System.Text.Json.Nodes;
using TradeIn.Server.Reference;

namespace TradeIn.Server.Tests.Reference;

/// <summary>Sends the reference's examples and compares what is answered with what they show.</summary>
internal static class Shown
{
    /// <summary>Members that another day, place in the log or request makes different.</summary>
    private static readonly string[] Volatile =
    [
        "traceId", "recordedAt", "decidedAt", "position", "positions", "stream", "asOf", "eventId", "eventID", "recordTime", "creationDate",
        "seed", "lastPosition", "decidedOn",
    ];

    public static async Task ShouldGoUpToTheAdvanceAsync(RunningServer server)
    {
        var check = await server.PostAsync(Trade.Seller, "/v1/quota-checks", Examples.Text(Examples.QuotaCheck));
        ShouldBeAsShown(check, 200, Examples.QuotaCheckAnswer);
        await ShouldAnswerAsync(server, Trade.Recycler, "/v1/recyclings", Examples.Recycling, Examples.RecyclingAnswer);
        await ShouldAnswerAsync(server, Trade.Seller, "/v1/purchases", Examples.Purchase, Examples.PurchaseAnswer);
        await ShouldAnswerAsync(server, Trade.Seller, "/v1/claims", Examples.Claim, Examples.ClaimAnswer);
        await ShouldAnswerAsync(
            server, Trade.Seller, "/v1/claims/C-2010-000001/advance", Examples.Advance, Examples.AdvanceAnswer);
    }

    /// <summary>A statement of the claim, after its exchange, up to the bank's confirmation.</summary>
    public static async Task ShouldBePaidAsShownAsync(RunningServer server)
    {
        var (district, steps) = ("dev-finance-110108", "/v1/statements/S-2010-000001/steps");
        await ShouldAnswerAsync(server, Trade.Seller, "/v1/statements", Examples.Statement, Examples.StatementAnswer);
        await ShouldAnswerAsync(server, district, "/v1/reviews", Examples.Review, Examples.ReviewAnswer);
        await ShouldAnswerAsync(server, district, steps, Examples.StatementStep, Examples.StatementStepAnswer);
        foreach (var (key, step) in new[]
        {
            (Trade.Finance, """{"step":"second-look","occurredAt":"2010-08-11T09:00:00+08:00"}"""),
            (Trade.Finance, """{"step":"allocate","occurredAt":"2010-08-12T09:00:00+08:00","amount":239.95}"""),
            (district, """{"step":"order-payment","occurredAt":"2010-08-13T09:00:00+08:00","paymentOrderId":"PO-2010-000001"}"""),
            (district,
                """{"step":"confirm-payment","occurredAt":"2010-08-15T16:00:00+08:00","paidOn":"2010-08-15","reference":"BANK-4711"}"""),
        })
            (await server.PostAsync(key, steps, step)).Status.ShouldBe(201, step);
    }

    public static async Task ShouldAnswerAsync(RunningServer server, string key, string path, string request, string answer) =>
        ShouldBeAsShown(await server.PostAsync(key, path, Examples.Text(request)), 201, answer);

    public static void ShouldBeAsShown(Reply reply, int status, string example)
    {
        reply.Status.ShouldBe(status, reply.Text);
        Differences(Examples.Json(example), reply.Json, "").ShouldBeEmpty(example);
    }

    /// <summary>
    /// Where an answer is not what an example shows. Of the rules an example shows some; each of those must be there as shown.
    /// </summary>
    public static IEnumerable<string> Differences(JsonNode? want, JsonNode? got, string at)
    {
        switch (want, got)
        {
            case (JsonObject shown, JsonObject given):
                foreach (var (name, value) in shown)
                    if (!given.ContainsKey(name)) yield return $"{at}/{name}: missing";
                    else if (!Volatile.Contains(name))
                        foreach (var each in Differences(value, given[name], $"{at}/{name}")) yield return each;
                foreach (var (name, _) in given)
                    if (!shown.ContainsKey(name)) yield return $"{at}/{name}: not shown";
                break;
            case (JsonArray shown, JsonArray given) when at.EndsWith("/rules", StringComparison.Ordinal):
                foreach (var rule in shown)
                {
                    var same = given.SingleOrDefault(each => (string?)each!["code"] == (string?)rule!["code"]);
                    if (same is null) yield return $"{at}/{rule!["code"]}: missing";
                    else foreach (var each in Differences(rule, same, $"{at}/{rule!["code"]}")) yield return each;
                }
                break;
            case (JsonArray shown, JsonArray given) when at.EndsWith("/events", StringComparison.Ordinal):
                foreach (var one in shown)
                    if (!given.Any(each => !Differences(one, each, at).Any())) yield return $"{at}: no event like {one!.ToJsonString()}";
                break;
            case (JsonArray shown, JsonArray given) when shown.Count == given.Count:
                for (var i = 0; i < shown.Count; i++)
                    foreach (var each in Differences(shown[i], given[i], $"{at}/{i}")) yield return each;
                break;
            default:
                if (!JsonNode.DeepEquals(want, got)) yield return $"{at}: {got?.ToJsonString()} is not {want?.ToJsonString()}";
                break;
        }
    }
}
