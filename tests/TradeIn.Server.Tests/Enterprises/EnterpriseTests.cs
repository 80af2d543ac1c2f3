using System.Text.Json.Nodes;
using TradeIn.Server.Log;
using TradeIn.Server.Programmes;
using TradeIn.Server.Tests.Requests;

namespace TradeIn.Server.Tests.Enterprises;

/// <summary>What offices record of enterprises, and what follows from it at the counter (E1, E2, Q24, Q25).</summary>
public sealed class EnterpriseTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private RunningServer Server => fixture.Server;

    public static TheoryData<string> Operations { get; } = new(Tender.Operations);

    [Theory, MemberData(nameof(Operations))]
    public async Task What_an_office_records_is_answered_the_same_again_and_other_content_is_a_conflict(string operation)
    {
        var (request, key, path) = await Tender.PrepareAsync(Server, operation);
        var body = System.Text.Json.JsonSerializer.SerializeToNode(request, System.Text.Json.JsonSerializerOptions.Web)!.AsObject();
        var first = await Server.PostAsync(key, path, body).ShouldBeAsync(201);
        var again = await Server.PostAsync(key, path, body).ShouldBeAsync(201);
        (first.Replayed, again.Replayed, again.Text).ShouldBe((false, true, first.Text));
        if (path.Split('/').Length > 3) return; // A step has no id of its own: other content is another step.
        var day = body.First(member => member.Value?.GetValueKind() == System.Text.Json.JsonValueKind.String
            && DateOnly.TryParse((string?)member.Value, out _)).Key;
        await (await Server.PostAsync(key, path, body.With(day, "2010-12-30")))
            .ShouldBeProblemAsync(Server, 409, "id-reused", path);
    }

    [Theory, MemberData(nameof(Operations))]
    public async Task Of_an_enterprise_that_is_not_on_record_nothing_is_recorded(string operation)
    {
        if (operation is "award" or "reference-prices") return;
        var tender = new Tender();
        var before = await Server.PositionAsync();
        await (await tender.SendAsync(Server, operation)).ShouldBeProblemAsync(Server, 404, "not-found", tender.PathOf(operation));
        (await Server.PositionAsync()).ShouldBe(before);
    }

    [Theory]
    [InlineData("suspension-lifting", "suspension SU-")]
    [InlineData("outlet-move", "outlet ent-")]
    [InlineData("outlet-closure", "outlet ent-")]
    [InlineData("certificate-range-return", "range CR-")]
    [InlineData("certificate-range-cancellation", "range CR-")]
    [InlineData("designation-withdrawal", "designation DE-")]
    public async Task A_step_of_what_is_not_on_record_is_not_found(string operation, string what)
    {
        var tender = await Tender.WithAsync(Server);
        var reply = await tender.SendAsync(Server, operation).ShouldBeAsync(404);
        ((string?)reply.Json["detail"]).ShouldNotBeNull().ShouldStartWith($"No {what}");
    }

    [Fact]
    public async Task A_refusal_is_on_record_with_its_reasons_and_is_answered_the_same_again()
    {
        var tender = await Tender.WithAsync(Server);
        var refused = await tender.SendAsync(Server, "breach").ShouldBeAsync(422, "bond.insufficient");
        await tender.SendAsync(Server, "bond-deposit").ShouldBeAsync(201);
        var again = await tender.SendAsync(Server, "breach").ShouldBeAsync(422, "bond.insufficient");
        (again.Replayed, again.Json["reasons"]!.ToJsonString()).ShouldBe((true, refused.Json["reasons"]!.ToJsonString()));
        await tender.SendAsync(Server, "breach", tender.Body("breach").With("breachId", $"{tender.Id}-2")).ShouldBeAsync(201);
        (await fixture.Database.TypesInAsync($"enterprise-{tender.Id}")).ShouldBe(
        [
            "enterprise_awarded", "recycling_regions_awarded", "enterprise_step_refused", "bond_deposited", "breach_recorded",
            "bond_drawn",
        ]);
        var steps = (await Server.GetAsync(Tender.Commerce, tender.Path)).Json["steps"]!.AsArray();
        steps.Select(step => (string?)step!["step"]).ShouldBe(["award", "breach", "bond-deposit", "breach"]);
        steps[1]!["reasons"]!.AsArray().Select(code => (string?)code).ShouldBe(["bond.insufficient"]);
        steps.Select(step => (string?)step!["by"]).Distinct().ShouldBe(["commerce-municipal"]);
    }

    [Fact]
    public async Task From_tender_to_disqualification_the_counter_goes_by_the_day()
    {
        var tender = await Tender.QualifiedAsync(Server);
        await RecycleAsync("2010-06-10", 1).ShouldBeAsync(201);
        await tender.SendAsync(Server, "suspension").ShouldBeAsync(201);
        await RecycleAsync("2010-06-30", 2).ShouldBeAsync(201);
        await RecycleAsync("2010-07-01", 3).ShouldBeAsync(422, "recycler.not-qualified");
        await tender.SendAsync(Server, "suspension-lifting").ShouldBeAsync(201);
        await RecycleAsync("2010-07-31", 4).ShouldBeAsync(422, "recycler.not-qualified");
        await RecycleAsync("2010-08-01", 5).ShouldBeAsync(201);
        await tender.SendAsync(Server, "certificate-range-return").ShouldBeAsync(201);
        await RecycleAsync("2010-08-02", 6).ShouldBeAsync(422, "certificate.not-allotted");
        await RecycleAsync("2010-08-02", 11).ShouldBeAsync(201);
        await tender.SendAsync(Server, "outlet-closure").ShouldBeAsync(201);
        await tender.SendAsync(Server, "disqualification").ShouldBeAsync(201);
        await RecycleAsync("2010-09-01", 12).ShouldBeAsync(422, "recycler.not-qualified", "outlet.not-registered");

        Task<Reply> RecycleAsync(string day, int number) => Server.PostAsync("dev-admin", "/v1/recyclings", new Trade().Recycling()
            .With("recyclerId", tender.Id).With("outletId", tender.OutletId).With("occurredAt", $"{day}T10:00:00+08:00")
            .With("certificateNumber", $"{tender.FirstNumber[..^3]}{number:000}"));
    }

    [Fact]
    public async Task A_penalty_makes_the_bond_short_until_it_is_topped_up()
    {
        var tender = await Tender.QualifiedAsync(Server);
        var breach = await tender.SendAsync(Server, "breach").ShouldBeAsync(201);
        ((decimal?)breach.Json["bond"]).ShouldBe(95_000.00m);
        (await ObstaclesAsync("2010-06-30")).ShouldBeEmpty();
        (await ObstaclesAsync("2010-07-01")).ShouldBe(["bond 95000.00 of 100000.00"]);
        var deposit = tender.Body("bond-deposit").With("depositId", $"{tender.Id}-top-up").With("depositedOn", "2010-07-05");
        await tender.SendAsync(Server, "bond-deposit", deposit).ShouldBeAsync(201);
        (await ObstaclesAsync("2010-07-04")).ShouldBe(["bond 95000.00 of 100000.00"]);
        (await ObstaclesAsync("2010-07-05")).ShouldBeEmpty();

        async Task<string?[]> ObstaclesAsync(string on) =>
        [
            .. (await Server.GetAsync("dev-regulator", $"{tender.Path}?on={on}")).Json["qualifications"]!.AsArray()
                .Single(each => (string?)each!["role"] == "recycling")!["obstacles"]!.AsArray().Select(each => (string?)each),
        ];
    }

    [Fact]
    public async Task Numbers_that_another_enterprise_holds_are_not_allotted_whoever_holds_them()
    {
        var (one, other) = (await Tender.QualifiedAsync(Server), await Tender.WithAsync(Server));
        var taken = other.Body("certificate-range").With("from", one.LastNumber).With("to", $"{one.LastNumber[..^3]}200");
        var reply = await other.SendAsync(Server, "certificate-range", taken).ShouldBeAsync(422, "certificate-range.overlaps");
        reply.Json["reasons"]![0]!["items"]!.AsArray().Select(each => (string?)each).ShouldBe([$"{one.Id}/{one.PathOf("certificate-range-return").Split('/')[3]}"]);
        // Those of the sample world were allotted before ranges had ids.
        var sample = other.Body("certificate-range").With("rangeId", $"{other.Id}-2").With("from", "BJ00009999").With("to", "BJ00010001");
        reply = await other.SendAsync(Server, "certificate-range", sample).ShouldBeAsync(422, "certificate-range.overlaps");
        reply.Json["reasons"]![0]!["items"]!.AsArray().Select(each => (string?)each).ShouldBe(["rec-huaxing/range-1", "rec-green/range-1"]);
    }

    [Fact]
    public async Task A_district_s_commerce_registers_what_lies_in_its_district_and_nothing_else()
    {
        var tender = await Tender.WithAsync(Server);
        var before = await Server.PositionAsync();
        var reply = await Server.PostAsync("dev-commerce-110108", "/v1/outlets", tender.Body("outlet")).ShouldBeAsync(403);
        ((string?)reply.Json["detail"]).ShouldBe("This is for the commerce office of district 110105 only.");
        (await Server.PositionAsync()).ShouldBe(before);
        await Server.PostAsync("dev-commerce-110105", "/v1/outlets", tender.Body("outlet")).ShouldBeAsync(201);
        await Server.PostAsync("dev-commerce-110108", tender.PathOf("outlet-closure"), tender.Body("outlet-closure")).ShouldBeAsync(403);
        await Server.PostAsync("dev-commerce-110108", tender.PathOf("outlet-move"), tender.Body("outlet-move").With("district", "110108"))
            .ShouldBeAsync(201);
        await Server.PostAsync("dev-commerce-110108", tender.PathOf("outlet-closure"), tender.Body("outlet-closure")).ShouldBeAsync(201);
    }

    [Fact]
    public async Task An_enterprise_sees_itself_and_the_offices_see_all()
    {
        (await Server.GetAsync(Trade.Recycler, "/v1/enterprises/rec-huaxing")).Status.ShouldBe(200);
        (await Server.GetAsync("dev-environment", "/v1/enterprises/rec-huaxing")).Status.ShouldBe(200);
        (await Server.GetAsync("dev-rec-green", "/v1/enterprises/rec-huaxing")).Status.ShouldBe(403);
        var reply = await Server.GetAsync(Trade.Recycler, "/v1/enterprises/rec-huaxing?on=yesterday");
        (reply.Status, reply.Pointers.Single()).ShouldBe((400, "?on"));
    }

    [Theory]
    [InlineData("award", "roles", """["recycling","recycling"]""", "/roles/1")]
    [InlineData("award", "roles", "[]", "/roles")]
    [InlineData("award", "registeredIn", "\"11010\"", "/registeredIn")]
    [InlineData("award", "awardedOn", "\"2999-01-01\"", "/awardedOn")]
    [InlineData("bond-deposit", "amount", "0", "/amount")]
    [InlineData("bond-deposit", "amount", "1.234", "/amount")]
    [InlineData("breach", "kind", "\"rudeness\"", "/kind")]
    [InlineData("breach", "occurredOn", "\"2999-01-01\"", "/occurredOn")]
    [InlineData("region-award", "regions", "[]", "/regions")]
    [InlineData("outlet", "latitude", "90.1", "/latitude")]
    [InlineData("outlet", "longitude", "116.1234567", "/longitude")]
    [InlineData("outlet", "categories", """["Television"]""", "/categories/0")]
    [InlineData("outlet", "district", "\"beijing\"", "/district")]
    [InlineData("certificate-range", "to", "\"BJ1\"", "/to")]
    [InlineData("certificate-range", "to", "\"SH00000001\"", "/to")]
    [InlineData("certificate-range", "to", "\"TT00000000\"", "/to")]
    [InlineData("reference-prices", "prices", "[]", "/prices")]
    [InlineData("reference-prices", "prices", """[{"category":"television","from":2,"to":1}]""", "/prices/0/to")]
    [InlineData("reference-prices", "prices", """[{"category":"computer","from":1,"to":1},{"category":"computer","from":2,"to":2}]""", "/prices/1")]
    public async Task What_is_wrong_with_a_body_is_named_by_its_pointer(string operation, string member, string value, string wrong)
    {
        var tender = new Tender();
        var reply = await tender.SendAsync(Server, operation, tender.Body(operation).With(member, JsonNode.Parse(value))).ShouldBeAsync(400);
        reply.Pointers.ShouldBe([wrong]);
    }

    [Fact]
    public async Task A_programme_whose_districts_go_round_in_a_circle_is_not_introduced()
    {
        var beijing = ProgrammeFiles.Beijing2010;
        var circle = beijing with
        {
            Policy = beijing.Policy with
            {
                Districts = [new("110101", "East", "东", Until: new DateOnly(2010, 6, 30), Successor: "110101")],
            },
        };
        var refused = await Should.ThrowAsync<InvalidOperationException>(
            () => Introduction.OfProgrammeAsync(log: null!, circle, TestContext.Current.CancellationToken));
        refused.Message.ShouldContain("110101");
    }
}
