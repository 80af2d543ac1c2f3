using System.Text;

namespace TradeIn.Server.Tests.Requests;

/// <summary>Who is let in, and what is answered where there is nothing to do.</summary>
public sealed class AccessTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private RunningServer Server => fixture.Server;

    public static TheoryData<string> Operations { get; } = new(Operation.Names);

    public static TheoryData<string> Guarded { get; } = new(Operation.Guarded);

    [Theory, MemberData(nameof(Guarded))]
    public async Task Without_a_known_key_nobody_is_let_in(string operation)
    {
        var (key, path, body) = Operation.Of(operation);
        var without = await Server.PostAsync(key: null, path, body);
        await without.ShouldBeProblemAsync(Server, 401, "unauthorized", path);
        without.Header("WWW-Authenticate").ShouldBe("Bearer");
        (await Server.PostAsync("dev-nobody", path, body)).Status.ShouldBe(401);
        (await Server.PostAsync(key["dev-".Length..], path, body)).Status.ShouldBe(401);
        (await Server.PostAsync(key: null, path, body, ("Authorization", $"Basic {key}"))).Status.ShouldBe(401);
    }

    [Theory]
    [InlineData("recycling", "dev-rec-green")]
    [InlineData("recycling", "dev-dis-huaxing")]
    [InlineData("purchase", "dev-rec-huaxing")]
    [InlineData("claim", "dev-dual-jingdian")]
    [InlineData("recycling", "dev-regulator")]
    [InlineData("purchase", "dev-finance-110108")]
    [InlineData("claim", "dev-commerce-municipal")]
    [InlineData("advance", "dev-national-administrator")]
    [InlineData("return", "dev-regulator")]
    [InlineData("exchange", "dev-finance-110108")]
    [InlineData("repair", "dev-commerce-110105")]
    [InlineData("recovery", "dev-finance-municipal")]
    [InlineData("order", "dev-dual-jingdian")]
    [InlineData("order", "dev-commerce-110101")]
    [InlineData("delivery", "dev-regulator")]
    [InlineData("cancellation", "dev-finance-110101")]
    [InlineData("loss-report", "dev-rec-green")]
    [InlineData("loss-step", "dev-regulator")]
    [InlineData("replacement", "dev-sel-dazhong")]
    [InlineData("statement", "dev-dual-jingdian")]
    [InlineData("statement", "dev-finance-110108")]
    [InlineData("review", "dev-sel-dazhong")]
    [InlineData("statement-step", "dev-regulator")]
    [InlineData("correction", "dev-commerce-110105")]
    [InlineData("correction-step", "dev-rec-huaxing")]
    [InlineData("complaint-step", "dev-sel-dazhong")]
    [InlineData("complaint-step", "dev-regulator")]
    [InlineData("tranche", "dev-finance-110108")]
    [InlineData("tranche", "dev-commerce-municipal")]
    [InlineData("tranche", "dev-sel-dazhong")]
    [InlineData("debt-settlement", "dev-finance-110108")]
    [InlineData("debt-settlement", "dev-sel-dazhong")]
    [InlineData("declaration", "dev-dis-second")]
    [InlineData("declaration", "dev-environment")]
    [InlineData("declaration-step", "dev-finance-municipal")]
    [InlineData("declaration-step", "dev-dis-huaxing")]
    [InlineData("declaration-step", "dev-commerce-municipal")]
    [InlineData("award", "dev-commerce-110105")]
    [InlineData("award", "dev-sel-dazhong")]
    [InlineData("agreement", "dev-finance-municipal")]
    [InlineData("bond-deposit", "dev-commerce-110105")]
    [InlineData("breach", "dev-commerce-110105")]
    [InlineData("suspension", "dev-regulator")]
    [InlineData("suspension-lifting", "dev-commerce-110105")]
    [InlineData("disqualification", "dev-national-administrator")]
    [InlineData("region-award", "dev-commerce-110105")]
    [InlineData("outlet", "dev-sel-dazhong")]
    [InlineData("outlet-move", "dev-environment")]
    [InlineData("outlet-closure", "dev-rec-huaxing")]
    [InlineData("certificate-range", "dev-commerce-110105")]
    [InlineData("certificate-range-return", "dev-rec-huaxing")]
    [InlineData("certificate-range-cancellation", "dev-commerce-110105")]
    [InlineData("designation", "dev-commerce-municipal")]
    [InlineData("designation-withdrawal", "dev-dis-huaxing")]
    [InlineData("reference-prices", "dev-commerce-110105")]
    public async Task Nobody_acts_for_an_enterprise_that_is_not_his(string operation, string key)
    {
        var (_, path, body) = Operation.Of(operation);
        await (await Server.PostAsync(key, path, body)).ShouldBeProblemAsync(Server, 403, "forbidden", path);
    }

    [Fact]
    public async Task The_administrator_acts_for_any_enterprise()
    {
        var reply = await Server.PostAsync("dev-admin", "/v1/recyclings", new Trade().Recycling());
        reply.Status.ShouldBe(201, reply.Text);
    }

    [Theory]
    [InlineData("/v1/claims/C-nobody")]
    [InlineData("/v1/claims/C-nobody/explanation")]
    [InlineData("/v1/purchases/P-nobody")]
    [InlineData("/v1/returns/X-nobody")]
    [InlineData("/v1/exchanges/E-nobody")]
    [InlineData("/v1/enterprises/nobody/debts")]
    [InlineData("/v1/enterprises/nobody/ledger")]
    [InlineData("/v1/statements/S-nobody")]
    [InlineData("/v1/statements/S-nobody/sample")]
    [InlineData("/v1/budgets/nothing/110105")]
    [InlineData("/v1/budgets/beijing-home-appliances-2010/310110")]
    [InlineData("/v1/declarations/DCL-nobody")]
    [InlineData("/v1/orders/O-nobody")]
    [InlineData("/v1/loss-reports/L-nobody")]
    [InlineData("/v1/corrections/K-nobody")]
    [InlineData("/v1/complaints/Q-nobody")]
    [InlineData("/v1/enterprises/nobody")]
    [InlineData("/v1/claims/%ff%20%F0%9F")]
    [InlineData("/v1/certificates/BJ00009999")]
    [InlineData("/v1/nothing")]
    [InlineData("/nothing")]
    [InlineData("/reference/problems/nothing")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        var reply = await Server.GetAsync("dev-regulator", path);
        await reply.ShouldBeProblemAsync(Server, 404, "not-found", path);
    }

    [Fact]
    public async Task An_advance_of_an_unknown_claim_is_not_found_and_not_on_record()
    {
        var trade = new Trade();
        await (await Server.PostAsync(Trade.Seller, trade.AdvancePath, trade.Advance()))
            .ShouldBeProblemAsync(Server, 404, "not-found", trade.AdvancePath);
        await trade.ApproveAsync(Server);
        (await Server.PostAsync(Trade.Seller, trade.AdvancePath, trade.Advance())).Status.ShouldBe(201);
    }

    [Fact]
    public async Task A_path_that_is_no_certificate_number_is_a_bad_request() =>
        await (await Server.GetAsync(Trade.Seller, "/v1/certificates/12")).ShouldBeProblemAsync(
            Server, 400, "invalid-request", "/v1/certificates/12");

    [Theory]
    [InlineData("GET", "/v1/recyclings", "POST")]
    [InlineData("DELETE", "/v1/claims/C-1", "GET")]
    [InlineData("PUT", "/v1/claims/C-1/advance", "POST")]
    public async Task Another_method_is_told_the_methods_that_there_are(string method, string path, string allowed)
    {
        var reply = await Server.SendAsync(new HttpMethod(method), Trade.Seller, path, content: null);
        await reply.ShouldBeProblemAsync(Server, 405, "method-not-allowed", path);
        reply.Header("Allow").ShouldBe(allowed);
    }

    [Theory, MemberData(nameof(Operations))]
    public async Task A_body_over_64_KiB_or_a_list_over_2_MiB_is_too_large_whether_its_length_is_told_or_not(string operation)
    {
        var sent = Operation.Of(operation);
        var (key, path, body) = sent;
        var bytes = Encoding.UTF8.GetBytes(body.With("filler", new string('x', sent.LargestBody)).ToJsonString());
        // A client that waits is told before it has sent what nobody reads.
        var told = await Server.SendAsync(HttpMethod.Post, key, path, Calls.Json(bytes), ("Expect", "100-continue"));
        await told.ShouldBeProblemAsync(Server, 413, "too-large", path);
        var chunked = await Server.SendAsync(HttpMethod.Post, key, path, Calls.Json(bytes), ("Transfer-Encoding", "chunked"));
        await chunked.ShouldBeProblemAsync(Server, 413, "too-large", path);
    }

    [Theory, MemberData(nameof(Operations))]
    public async Task A_body_of_just_the_longest_is_taken(string operation)
    {
        var sent = Operation.Of(operation);
        var (key, path, body) = sent;
        var bytes = Encoding.UTF8.GetBytes(body.ToJsonString());
        byte[] padded = [.. bytes, .. Enumerable.Repeat((byte)' ', sent.LargestBody - bytes.Length)];
        var reply = await Server.SendAsync(HttpMethod.Post, key, path, Calls.Json(padded));
        reply.Status.ShouldBeOneOf([200, 201, 404, 422]);
    }

    [Theory, MemberData(nameof(Operations))]
    public async Task Another_media_type_is_not_taken(string operation)
    {
        var (key, path, body) = Operation.Of(operation);
        foreach (var type in new[] { "text/plain", "application/x-www-form-urlencoded", "application/x-ndjson" })
        {
            var content = Calls.Content(Encoding.UTF8.GetBytes(body.ToJsonString()), type);
            await (await Server.SendAsync(HttpMethod.Post, key, path, content))
                .ShouldBeProblemAsync(Server, 415, "unsupported-media-type", path);
        }
        var none = new ByteArrayContent(Encoding.UTF8.GetBytes(body.ToJsonString()));
        (await Server.SendAsync(HttpMethod.Post, key, path, none)).Status.ShouldBe(415);
    }

    [Fact]
    public async Task The_trace_id_that_comes_in_goes_out()
    {
        const string trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        var reply = await Server.GetAsync(Trade.Seller, "/v1/claims/C-nobody", ("traceparent", $"00-{trace}-00f067aa0ba902b7-01"));
        ((string?)reply.Json["traceId"]).ShouldBe(trace);
        reply.Header("traceparent").ShouldNotBeNull().ShouldStartWith($"00-{trace}-");
        var granted = await Server.PostAsync(
            Trade.Recycler, "/v1/recyclings", new Trade().Recycling(), ("traceparent", $"00-{trace}-00f067aa0ba902b7-01"));
        granted.Header("traceparent").ShouldNotBeNull().ShouldStartWith($"00-{trace}-");
        var own = await Server.GetAsync(Trade.Seller, "/v1/claims/C-nobody");
        ((string?)own.Json["traceId"]).ShouldNotBe(trace);
    }
}
