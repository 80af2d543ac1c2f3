using System.Net;
using System.Text.RegularExpressions;
using TradeIn.Domain.Refusals;
using TradeIn.Server.Answers;
using TradeIn.Server.Feed;
using TradeIn.Server.Tests.Requests;

namespace TradeIn.Server.Tests.Reference;

/// <summary>The pages that people read.</summary>
public sealed class PageTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private RunningServer Server => fixture.Server;

    [Fact]
    public async Task The_root_leads_to_the_console_and_the_reference()
    {
        var reply = await Server.GetAsync(key: null, "/");
        reply.Status.ShouldBe(200);
        reply.Text.ShouldContain("href=\"/console\"");
        reply.Text.ShouldContain("href=\"/reference\"");
    }

    [Fact]
    public async Task The_reference_shows_every_operation_with_its_address()
    {
        var page = await PageAsync("/reference");
        var document = (await Server.GetAsync(key: null, "/openapi/v1.json")).Json;
        foreach (var (path, operations) in document["paths"]!.AsObject())
        {
            page.ShouldContain(path);
            foreach (var (_, operation) in operations!.AsObject())
                page.ShouldContain($"id=\"{operation!["operationId"]}\"");
        }
    }

    [Fact]
    public async Task Every_operations_example_can_be_downloaded_to_try_it()
    {
        var page = await PageAsync("/reference");
        foreach (var name in new[] { "recycling", "purchase", "claim", "advance", "repair", "exchange", "return" })
            page.ShouldContain($"send {name} ");
        var linked = Regex.Matches(page, "/reference/examples/[a-z-]+[.]json").Select(match => match.Value).Distinct().ToList();
        linked.Count.ShouldBeGreaterThan(15);
        foreach (var path in linked)
        {
            var reply = await Server.GetAsync(key: null, path);
            reply.MediaType.ShouldBe("application/json");
            reply.Json.ShouldNotBeNull(path);
        }
        await (await Server.GetAsync(key: null, "/reference/examples/nothing.json"))
            .ShouldBeProblemAsync(Server, 404, "not-found", "/reference/examples/nothing.json");
    }

    [Fact]
    public async Task Every_type_of_the_feed_is_listed_with_whom_it_goes_to()
    {
        var page = await PageAsync("/reference/feed");
        PublicEvents.ByName.Count.ShouldBeGreaterThan(80);
        foreach (var (name, line) in PublicEvents.ByName)
        {
            page.ShouldContain($"id=\"{name}\"");
            page.ShouldContain(line.Says);
        }
    }

    [Fact]
    public async Task Every_reason_code_is_listed_with_its_rule_source_and_words_in_both_languages()
    {
        var page = await PageAsync("/reference/reasons");
        ReasonCode.All.Count.ShouldBeGreaterThan(30);
        foreach (var code in ReasonCode.All)
        {
            page.ShouldContain($"id=\"{code.Code}\"");
            page.ShouldContain(code.English);
            page.ShouldContain(code.Chinese);
        }
    }

    [Fact]
    public void The_codes_that_the_interface_fixes_and_the_counter_uses_are_there()
    {
        const string codes = """
            programme.not-in-force category.not-covered recycler.not-qualified seller.not-qualified outlet.not-registered
            buyer.not-eligible agent.identity-missing quota.old-exceeded region.not-awarded certificate.not-allotted
            certificate.number-used old-unit.already-recycled invoice.already-used new-unit.already-sold seller.not-dual
            outlet.not-the-selling-one certificate.unknown certificate.already-redeemed certificate.lost certificate.void
            certificate.cancelled certificate.expired buyer.mismatch document.mismatch order.certificate-after-purchase
            claim.filed-too-late quota.new-exceeded new-unit.subsidised-elsewhere new-unit.already-subsidised
            purchase.already-claimed papers.incomplete application.not-signed purchase.unknown advance.wrong-amount
            claim.not-approved
            purchase.already-returned subsidy.not-taken-back red-invoice.exceeds-blue exchange.other-category
            """;
        codes.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Except(ReasonCode.All.Select(code => code.Code)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_kind_of_problem_is_listed_and_has_its_page()
    {
        var list = await PageAsync("/reference/problems");
        foreach (var type in ProblemType.All)
        {
            list.ShouldContain($"href=\"{type.Uri}\"");
            var page = await PageAsync(type.Uri);
            page.ShouldContain(type.Title);
            page.ShouldContain(type.Explanation);
        }
    }

    private async Task<string> PageAsync(string path)
    {
        var reply = await Server.GetAsync(key: null, path);
        reply.Status.ShouldBe(200, path);
        reply.MediaType.ShouldBe("text/html");
        return WebUtility.HtmlDecode(reply.Text);
    }
}
