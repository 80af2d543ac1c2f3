using System.Text.Json.Nodes;
using TradeIn.Domain.Refusals;
using TradeIn.Server.Answers;
using TradeIn.Server.Reference;
using static TradeIn.Server.Tests.Reference.Shown;

namespace TradeIn.Server.Tests.Reference;

/// <summary>What the tests of examples rest on.</summary>
public sealed class ShownTests
{
    [Fact]
    public void The_refusal_shown_is_one_that_the_server_would_give()
    {
        var shown = Examples.Json(Examples.ProblemRefused);
        var reasons = shown["reasons"]!.AsArray().Select(each => each!).ToList();
        foreach (var reason in reasons)
        {
            Comparand? Compared(string name) => reason[name] is { } value ? new Comparand((decimal)value, null) : default(Comparand?);
            var real = ReasonText.For(new Reason((string)reason["code"]!, Compared("limit"), Compared("actual")), Language.English);
            ((string?)reason["message"], (string?)reason["source"]).ShouldBe((real.Message, real.Source));
        }
        ((string?)shown["detail"]).ShouldBe(string.Join(" ", reasons.Select(each => (string)each["message"]!)));
        ((string?)shown["title"]).ShouldBe(ProblemType.Refused.Title);
    }

    [Fact]
    public void A_difference_between_example_and_answer_is_seen()
    {
        var shown = JsonNode.Parse("""{ "a": 1.00, "rules": [{ "code": "x", "limit": 5 }], "traceId": "1" }""");
        Differences(shown, JsonNode.Parse("""{ "a": 1, "rules": [{ "code": "y" }, { "code": "x", "limit": 5 }], "traceId": "2" }"""), "").ShouldBeEmpty();
        Differences(shown, JsonNode.Parse("""{ "a": 1.01, "rules": [{ "code": "x", "limit": 6 }], "traceId": "1", "b": 1 }"""), "")
            .ShouldBe(["/a: 1.01 is not 1.00", "/rules/x/limit: 6 is not 5", "/b: not shown"], ignoreOrder: true);
        Differences(shown, JsonNode.Parse("""{ "rules": [], "traceId": "1" }"""), "").Count().ShouldBe(2);
    }
}
