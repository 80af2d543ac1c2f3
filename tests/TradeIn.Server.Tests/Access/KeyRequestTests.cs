using TradeIn.Server.Access;
using TradeIn.Server.Reference;

namespace TradeIn.Server.Tests.Access;

/// <summary>Whose a key can be.</summary>
public sealed class KeyRequestTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    [Theory]
    [InlineData("/role=\"public\"", "/enterprise", "/role")]
    [InlineData("/role=\"nobody\"", "/enterprise", "/role")]
    [InlineData("/role=\"auditor\"", "/enterprise")]
    [InlineData("-/enterprise", "/enterprise")]
    [InlineData("/district=\"110105\"", "/district")]
    [InlineData("/role=\"finance\";-/enterprise;/district=\"11010\"", "/district")]
    [InlineData("/role=\"department\";-/enterprise", "/department")]
    [InlineData("/requestsPerMinute=0", "/requestsPerMinute")]
    [InlineData("/keyId=\"a b\"", "/keyId")]
    [InlineData("/secret=1", "/secret")]
    public async Task What_no_key_can_be_is_refused(string edits, params string[] pointers)
    {
        var reply = await fixture.Server.PostAsync(
            "dev-admin", "/v1/keys", Examples.Json(Examples.Key).AsObject().Edit(edits)).ShouldBeAsync(400);
        reply.Pointers.ShouldBe(pointers);
    }

    [Theory]
    [InlineData("Enterprise", null, null)]
    [InlineData("Department", null, null)]
    [InlineData("Public", null, null)]
    [InlineData("Auditor", "sel-dazhong", null)]
    [InlineData("Finance", null, "propaganda")]
    public void A_configured_key_that_does_not_say_whose_it_is_is_nobodys(string role, string? enterprise, string? department)
    {
        var key = new ConfiguredKey
        {
            Id = "odd", Sha256 = new string('a', 64), Role = Enum.Parse<Role>(role), Enterprise = enterprise, Department = department,
        };
        Should.Throw<InvalidOperationException>(() => key.Caller).Message.ShouldContain("odd");
    }
}
