using System.Text.Json.Nodes;
using TradeIn.Server.Tests.Requests;
using TradeIn.Testing;

namespace TradeIn.Server.Tests.Complaints;

/// <summary>The lists of departments, and of what is overdue (Q25).</summary>
public sealed class ComplaintListTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private const string Reader = "dev-regulator";

    private RunningServer Server => fixture.Server;

    [Fact, Rule("E5")]
    public async Task What_has_no_answer_when_it_is_due_is_listed_as_overdue_from_the_next_day_on()
    {
        var (late, answered, late2) = (await FiledAsync("counterfeit"), await FiledAsync("counterfeit"), await FiledAsync("counterfeit"));
        const string key = "dev-department-quality-supervision";
        await AnswerAsync(answered, key, "2010-08-02T23:59:00+08:00");
        await AnswerAsync(late2, key, "2010-08-05T10:00:00+08:00");

        (await OverdueAsync("2010-08-02")).ShouldBeEmpty();
        (await OverdueAsync("2010-08-03")).ShouldBe([late.Id, late2.Id]);
        (await OverdueAsync("2010-08-04")).ShouldBe([late.Id, late2.Id]);
        (await OverdueAsync("2010-08-05")).ShouldBe([late.Id]);

        var items = (await ListAsync("topic=counterfeit&overdueOn=2010-08-12")).Json["items"]!.AsArray();
        var item = items.ShouldHaveSingleItem()!;
        ((int?)item["ageDays"], (int?)item["daysLate"], (bool?)item["overdue"]).ShouldBe((31, 10, true));
        var all = (await ListAsync("topic=counterfeit")).Json["items"]!.AsArray();
        all.Select(each => $"{each!["status"]} {each["answeredOn"]} {each["overdue"]}".ToLowerInvariant()).ShouldBe(
            ["open  true", "answered 2010-08-02 false", "answered 2010-08-05 false"]);
        all.Skip(1).Select(each => (int?)each!["daysLate"]).ShouldBe([0, 3]);

        async Task<string[]> OverdueAsync(string day) => IdsOf(await ListAsync($"topic=counterfeit&overdueOn={day}"));
    }

    [Fact, Rule("E5")]
    public async Task A_list_follows_a_complaint_from_hand_to_hand()
    {
        var grievance = await FiledAsync("price");
        const string first = "dev-department-development-and-reform";
        await grievance.TakeAsync(Server, first, "forward", "district-government").ShouldBeAsync(201);
        (await IdsAsync("department=development-and-reform&topic=price")).ShouldNotContain(grievance.Id);
        (await IdsAsync("department=district-government&heldFor=110105&topic=price")).ShouldBe([grievance.Id]);
        (await IdsAsync("department=district-government&heldFor=110108&topic=price")).ShouldBeEmpty();

        await grievance.TakeAsync(Server, Grievance.Chaoyang, "answer").ShouldBeAsync(201);
        (await IdsAsync("status=answered&topic=price")).ShouldBe([grievance.Id]);
        await grievance.TakeAsync(Server, Grievance.Chaoyang, "reopen").ShouldBeAsync(201);
        var item = (await ListAsync("status=open&topic=price")).Json["items"]!.AsArray().ShouldHaveSingleItem()!;
        ((int?)item["forwarded"], (string?)item["heldFor"], item["answeredOn"], (string?)item["dueOn"])
            .ShouldBe((1, "110105", null, "2010-08-02"));
    }

    [Fact, Rule("E4")]
    public async Task Complaints_about_an_enterprise_are_found()
    {
        var grievance = new Grievance();
        var complaint = grievance.Complaint().Edit("""/about={"enterpriseId":"dual-online"}""");
        await Server.PostAsync(key: null, "/v1/complaints", complaint).ShouldBeAsync(201);
        (await IdsAsync("enterpriseId=dual-online")).ShouldBe([grievance.Id]);
        (await IdsAsync("enterpriseId=dual-online&topic=price")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Pages_follow_one_another_and_miss_and_double_nothing()
    {
        List<string> filed = [];
        for (var i = 0; i < 5; i++) filed.Add((await FiledAsync("dismantling")).Id);
        List<string> read = [];
        string? next = null;
        do
        {
            var page = await ListAsync($"topic=dismantling&limit=2{(next is null ? "" : $"&after={next}")}");
            ((long)page.Json["asOf"]!).ShouldBe(await Server.PositionAsync());
            read.AddRange(IdsOf(page));
            next = (string?)page.Json["next"];
        }
        while (next is not null);
        read.ShouldBe(filed);
        (await ListAsync("topic=dismantling&limit=5")).Json["next"].ShouldBeNull();
    }

    [Fact]
    public async Task A_list_tells_nothing_of_the_complainant_and_what_was_refused_is_in_none()
    {
        var (taken, refused) = (await FiledAsync("public-information"), new Grievance());
        await Server.PostAsync(key: null, "/v1/complaints", refused.Complaint("weather")).ShouldBeAsync(422, "complaint.topic-unknown");
        var all = await ListAsync("limit=500");
        IdsOf(all).ShouldContain(taken.Id);
        IdsOf(all).ShouldNotContain(refused.Id);
        foreach (var secret in new[] { "欧阳", "6500 1234", "ouyang", "too old" }) all.Text.ShouldNotContain(secret);
    }

    [Theory]
    [InlineData("limit=0", "?limit")]
    [InlineData("limit=1001&after=x&status=lost", "?after ?limit ?status")]
    [InlineData("overdueOn=2010-02-30", "?overdueOn")]
    [InlineData("overdueOn=2010-08-01&overdueOn=2010-08-02", "?overdueOn")]
    [InlineData("colour=red", "?colour")]
    public async Task What_is_wrong_with_a_question_is_named(string asked, string names)
    {
        var reply = await Server.GetAsync(Reader, $"/v1/complaints?{asked}");
        await reply.ShouldBeProblemAsync(Server, 400, "invalid-request", "/v1/complaints");
        reply.Pointers.ShouldBe(names.Split(' '));
    }

    [Fact]
    public async Task Offices_and_departments_read_lists_and_nobody_else()
    {
        foreach (var key in new[] { "dev-commerce-110105", "dev-department-propaganda", "dev-environment", Grievance.Finance, "dev-admin" })
            await Server.GetAsync(key, "/v1/complaints").ShouldBeAsync(200);
        await Server.GetAsync(Trade.Seller, "/v1/complaints").ShouldBeAsync(403);
        await Server.GetAsync(key: null, "/v1/complaints").ShouldBeAsync(401);
    }

    private Task<Grievance> FiledAsync(string topic) => Grievance.FiledAsync(Server, topic);

    private Task<Reply> AnswerAsync(Grievance grievance, string key, string at) => Server
        .PostAsync(key, $"{grievance.Path}/steps", grievance.Step("answer").With("occurredAt", at)).ShouldBeAsync(201);

    private async Task<string[]> IdsAsync(string asked) => IdsOf(await ListAsync(asked));

    private async Task<Reply> ListAsync(string asked)
    {
        await Server.CaughtUpAsync();
        return await Server.GetAsync(Reader, $"/v1/complaints?{asked}").ShouldBeAsync(200);
    }

    private static string[] IdsOf(Reply list) =>
        [.. list.Json["items"]!.AsArray().Select(item => (string)item!["complaintId"]!)];
}
