using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using TradeIn.Server.Tests.Events;
using TradeIn.Server.Tests.Requests;
using TradeIn.Testing;
using TradeIn.Testing.Postgres;

namespace TradeIn.Server.Tests.Complaints;

/// <summary>What becomes of a complaint, and by whom (Q25).</summary>
public sealed class ComplaintStepTests(ServerFixture fixture, PostgresFixture postgres) : IClassFixture<ServerFixture>
{
    private RunningServer Server => fixture.Server;

    [Fact, Rule("E5")]
    public async Task It_goes_from_hand_to_hand_with_every_step_its_key_and_its_place_in_the_log()
    {
        var grievance = await Grievance.FiledAsync(Server, "subsidy-funds");
        await grievance.TakeAsync(Server, Grievance.Finance, "forward", "commerce").ShouldBeAsync(201);
        await grievance.TakeAsync(Server, Grievance.Finance, "answer").ShouldBeAsync(403);
        await grievance.TakeAsync(Server, Grievance.Commerce, "forward", "district-government").ShouldBeAsync(201);
        await grievance.TakeAsync(Server, "dev-department-district-government-110101", "answer").ShouldBeAsync(403);
        var answered = await grievance.TakeAsync(Server, Grievance.Chaoyang, "answer").ShouldBeAsync(201);
        ((string?)answered.Json["status"], (string?)answered.Json["department"], (string?)answered.Json["district"])
            .ShouldBe(("answered", "district-government", "110105"));
        await grievance.TakeAsync(Server, Grievance.Chaoyang, "forward", "commerce")
            .ShouldBeAsync(422, "complaint.not-at-this-step");
        await grievance.TakeAsync(Server, Grievance.Chaoyang, "reopen").ShouldBeAsync(201);
        await grievance.TakeAsync(Server, "dev-admin", "answer").ShouldBeAsync(201);

        var view = (await Server.GetAsync("dev-regulator", grievance.Path)).Json;
        ((string?)view["status"], (string?)view["dueOn"]).ShouldBe(("answered", "2010-08-02"));
        var steps = view["steps"]!.AsArray().Select(each => each!).ToList();
        steps.Select(each => $"{each["step"]} by {each["by"]}: {each["department"]} {each["district"]}".TrimEnd()).ShouldBe(
        [
            "file by public: finance", "forward by finance-municipal: commerce",
            "forward by commerce-municipal: district-government 110105",
            "answer by department-district-government-110105: district-government 110105",
            "reopen by department-district-government-110105: district-government 110105",
            "answer by admin: district-government 110105",
        ]);
        ((string?)steps[1]["text"]).ShouldBe("Why we forward it.");
        steps.Select(each => (long)each["position"]!).ShouldBeInOrder();
        (await fixture.Database.TypesInAsync($"complaint-{grievance.Id}")).ShouldBe(
        [
            "complaint_filed", "complaint_forwarded", "complaint_forwarded", "complaint_answered", "complaint_step_refused",
            "complaint_reopened", "complaint_answered",
        ]);
    }

    [Theory, Rule("E5")]
    [InlineData("price", "dev-department-development-and-reform")]
    [InlineData("public-information", "dev-department-propaganda")]
    [InlineData("product-quality-assurance", "dev-department-economy-and-information-technology")]
    [InlineData("consumer-complaint", Grievance.IndustryAndCommerce)]
    [InlineData("counterfeit", "dev-department-quality-supervision")]
    [InlineData("dismantling", "dev-environment")]
    [InlineData("subsidy-funds", Grievance.Finance)]
    [InlineData("certificate", Grievance.Commerce)]
    [InlineData("fraud-in-district", Grievance.Chaoyang)]
    public async Task Each_department_answers_what_it_has_and_nobody_else_does(string topic, string key)
    {
        string[] all =
        [
            Grievance.Commerce, Grievance.Finance, "dev-environment", Grievance.IndustryAndCommerce, Grievance.Chaoyang,
            "dev-department-district-government-110108", "dev-department-propaganda", "dev-commerce-110105",
            "dev-finance-110108", "dev-regulator", "dev-national-administrator", Trade.Seller,
        ];
        var grievance = await Grievance.FiledAsync(Server, topic);
        var before = await Server.PositionAsync();
        foreach (var other in all.Where(each => each != key))
            await (await grievance.TakeAsync(Server, other, "answer"))
                .ShouldBeProblemAsync(Server, 403, "forbidden", $"{grievance.Path}/steps");
        (await Server.PositionAsync()).ShouldBe(before);
        await grievance.TakeAsync(Server, key, "answer").ShouldBeAsync(201);
    }

    [Theory, Rule("E5")]
    [InlineData("forward", "weather", "complaint.department-unknown")]
    [InlineData("forward", "commerce", "complaint.department-has-it")]
    [InlineData("reopen", null, "complaint.not-at-this-step")]
    public async Task A_step_that_is_refused_is_on_record_and_moves_nothing(string step, string? department, string reason)
    {
        var grievance = await Grievance.FiledAsync(Server);
        await grievance.TakeAsync(Server, Grievance.Commerce, step, department).ShouldBeAsync(422, reason);
        (await fixture.Database.TypesInAsync($"complaint-{grievance.Id}"))
            .ShouldBe(["complaint_filed", "complaint_step_refused"]);
        var view = (await Server.GetAsync(Grievance.Commerce, grievance.Path)).Json;
        ((string?)view["status"], (string?)view["department"], view["steps"]!.AsArray().Count).ShouldBe(("open", "commerce", 1));
    }

    [Fact]
    public async Task A_step_is_repeated_by_its_content_and_for_its_own_department_only()
    {
        var grievance = await Grievance.FiledAsync(Server);
        var (path, step) = ($"{grievance.Path}/steps", grievance.Step("forward", "industry-and-commerce"));
        var first = await Server.PostAsync(Grievance.Commerce, path, step).ShouldBeAsync(201);
        var again = await Server.PostAsync(Grievance.Commerce, path, step).ShouldBeAsync(201);
        (first.Replayed, again.Replayed, again.Text).ShouldBe((false, true, first.Text));
        await Server.PostAsync("dev-department-quality-supervision", path, step).ShouldBeAsync(403);
        await Server.PostAsync(Grievance.IndustryAndCommerce, path, step).ShouldBeAsync(422, "complaint.department-has-it");
    }

    [Fact]
    public async Task A_step_of_an_unknown_complaint_is_not_found()
    {
        var grievance = new Grievance();
        await (await grievance.TakeAsync(Server, Grievance.Commerce, "answer"))
            .ShouldBeProblemAsync(Server, 404, "not-found", $"{grievance.Path}/steps");
    }

    [Fact, Rule("E5")]
    public async Task Complaints_and_their_steps_are_sent_as_events_too()
    {
        var grievance = new Grievance();
        (await Server.PostLinesAsync(Trade.Seller, Events.Events.Of("complaint", grievance.Complaint()))).Statuses().ShouldBe([201]);
        (await Server.PostLinesAsync(Trade.Seller, Step("answer"))).Statuses().ShouldBe([403]);
        (await Server.PostLinesAsync(Grievance.Commerce, Step("forward", "industry-and-commerce"), Step("answer")))
            .Statuses().ShouldBe([201, 403]);
        (await Server.PostLinesAsync(Grievance.IndustryAndCommerce, Step("answer"))).Statuses().ShouldBe([201]);

        JsonObject Step(string step, string? department = null) =>
            Events.Events.Of("complaint-step", grievance.Step(step, department).With("complaintId", grievance.Id));
    }

    [Fact]
    public async Task A_configured_key_names_its_department_and_district()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        var digest = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes("of Chongwen")));
        await using var server = await RunningServer.StartAsync(database.ConnectionString,
        [
            "--TradeIn:Keys:0:Id=chongwen", $"--TradeIn:Keys:0:Sha256={digest}", "--TradeIn:Keys:0:Role=Department",
            "--TradeIn:Keys:0:Department=district-government", "--TradeIn:Keys:0:District=110103",
        ]);
        var grievance = new Grievance();
        await server.PostAsync(key: null, "/v1/complaints", grievance.Complaint("fraud-in-district").With("district", "110101"))
            .ShouldBeAsync(201);
        // Chongwen became a part of Dongcheng on 2010-07-01, and its office acts for it from then on.
        await grievance.TakeAsync(server, "of Chongwen", "answer").ShouldBeAsync(201);
        await server.GetAsync("of Chongwen", "/v1/claims/C-1").ShouldBeAsync(404);
        await server.GetAsync("of Chongwen", "/v1/enterprises/sel-dazhong/debts").ShouldBeAsync(403);
    }
}
