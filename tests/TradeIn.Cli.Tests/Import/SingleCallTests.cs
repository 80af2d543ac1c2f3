using System.Text;
using TradeIn.Cli.Import;
using TradeIn.Server.Log;

namespace TradeIn.Cli.Tests.Import;

/// <summary>What an event's line says, said to the endpoint of its kind.</summary>
public class SingleCallTests
{
    [Fact]
    public void Every_kind_of_business_has_an_endpoint() => CounterOperation.ByEventType.Keys
        .Where(type => !SingleCalls.Knows(type)).ShouldBe(["tradein.reimbursement.v1"]);

    [Theory]
    [InlineData("tradein.claim.v1", """{"claimId":"C-1"}""", "/v1/claims", """{"claimId":"C-1"}""")]
    [InlineData("tradein.advance.v1", """{"claimId":"C-1","amount":3}""", "/v1/claims/C-1/advance", """{"amount":3}""")]
    [InlineData("tradein.outlet-move.v1", """{"outletId":"a b","district":"1"}""", "/v1/outlets/a%20b/moves", """{"district":"1"}""")]
    public void An_id_that_the_address_names_is_not_said_again(string type, string data, string path, string body)
    {
        var call = SingleCall.Of(Encoding.UTF8.GetBytes($$"""{"id":"1","type":"{{type}}","data":{{data}}}"""));

        call.Path.ShouldBe(path);
        Encoding.UTF8.GetString(call.Body.Span).ShouldBe(body);
    }
}
