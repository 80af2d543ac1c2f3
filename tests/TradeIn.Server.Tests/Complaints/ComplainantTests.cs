using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using TradeIn.Testing;

namespace TradeIn.Server.Tests.Complaints;

/// <summary>How to reach a complainant, only the department that has the complaint is told.</summary>
public sealed class ComplainantTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private static readonly string[] Contact = ["欧阳震华", "6500 1234", "ouyang@example.com"];

    private RunningServer Server => fixture.Server;

    [Fact, Rule("E5")]
    public async Task Only_the_department_that_has_it_now_and_the_administrator_see_it()
    {
        var grievance = await Grievance.FiledAsync(Server);
        await ShouldShowAsync(grievance, Grievance.Commerce);
        await grievance.TakeAsync(Server, Grievance.Commerce, "forward", "district-government").ShouldBeAsync(201);
        await ShouldShowAsync(grievance, Grievance.Chaoyang);
        await grievance.TakeAsync(Server, Grievance.Chaoyang, "answer").ShouldBeAsync(201);
        await ShouldShowAsync(grievance, Grievance.Chaoyang);
    }

    [Fact, Rule("E5")]
    public async Task No_answer_no_problem_and_no_line_of_the_log_tells_it()
    {
        var grievance = new Grievance();
        List<Reply> replies =
        [
            await Server.PostAsync(key: null, "/v1/complaints", grievance.Complaint()),
            await Server.PostAsync(key: null, "/v1/complaints", grievance.Complaint()),
            await Server.PostAsync(key: null, "/v1/complaints", grievance.Complaint().With("text", "Other.")),
            await Server.PostAsync(key: null, "/v1/complaints", new Grievance().Complaint("weather")),
            await Server.PostAsync(key: null, "/v1/complaints", new Grievance().Complaint().Edit("-/text ; /complainant/age=5")),
            await Server.PostAsync(key: null, "/v1/complaints", new Grievance().Complaint().Edit("""
                /complainant={"name":"欧阳震华","phone":"6500 1234 at night","email":"ouyang@example.com at home"}
                """)),
            await grievance.TakeAsync(Server, Grievance.Commerce, "forward", "finance"),
            await grievance.TakeAsync(Server, Grievance.Commerce, "answer"),
            await grievance.TakeAsync(Server, Grievance.Finance, "answer"),
        ];
        replies.Select(reply => reply.Status).ShouldBe([201, 201, 409, 422, 400, 400, 201, 403, 201]);
        replies[5].Pointers.ShouldBe(["/complainant/email", "/complainant/phone"]);
        var told = string.Join("\n", replies.Select(reply => reply.Text).Concat(Server.Log.Lines));
        told.ShouldContain(grievance.Id);
        foreach (var secret in Contact) told.ShouldNotContain(secret);
    }

    [Fact]
    public async Task In_the_log_it_stands_sealed_in_one_place_of_its_own()
    {
        var grievance = await Grievance.FiledAsync(Server);
        var filed = await fixture.Database.FirstInAsync($"complaint-{grievance.Id}");
        filed["complaint"]!["complainant"]!.AsObject().Select(each => each.Key).ShouldBe(["personal"]);
        foreach (var secret in Contact) Plain(filed).ShouldNotContain(secret);
    }

    private async Task ShouldShowAsync(Grievance grievance, string to)
    {
        foreach (var key in new[] { to, "dev-admin" })
        {
            var view = (await Server.GetAsync(key, grievance.Path).ShouldBeAsync(200)).Json;
            ((string?)view["complainant"]!["name"], (string?)view["complainant"]!["email"])
                .ShouldBe(("欧阳震华", "ouyang@example.com"), key);
        }
        string[] offices =
        [
            Grievance.Commerce, Grievance.Finance, Grievance.Chaoyang, "dev-department-district-government-110101",
            "dev-commerce-110105", "dev-regulator", "dev-national-administrator", Grievance.IndustryAndCommerce,
        ];
        foreach (var key in offices.Where(each => each != to))
        {
            var reply = await Server.GetAsync(key, grievance.Path).ShouldBeAsync(200);
            ((bool?)reply.Json["isAnonymous"], (string?)reply.Json["text"])
                .ShouldBe((false, "They say that my certificate is too old."), key);
            foreach (var secret in Contact) reply.Text.ShouldNotContain(secret, customMessage: key);
        }
        foreach (var key in new[] { Trade.Seller, Trade.Recycler })
            await Server.GetAsync(key, grievance.Path).ShouldBeAsync(403);
        await Server.GetAsync(key: null, grievance.Path).ShouldBeAsync(401);
    }

    /// <summary>As text in which Chinese stands as it is.</summary>
    private static string Plain(JsonNode node) =>
        node.ToJsonString(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
