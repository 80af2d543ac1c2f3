using System.Text.Json.Nodes;
using TradeIn.Server.Tests.Requests;
using TradeIn.Testing;

namespace TradeIn.Server.Tests.Complaints;

/// <summary>Anybody complains; the topic decides the department, and the receipt tells what has become of it (Q25).</summary>
public sealed class ComplaintTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private RunningServer Server => fixture.Server;

    [Theory, Rule("E5"), Rule("E4")]
    [InlineData("certificate", "commerce")]
    [InlineData("certificate-refused", "commerce")]
    [InlineData("seller-sets-own-limits", "commerce")]
    [InlineData("subsidy-funds", "finance")]
    [InlineData("freight-and-dismantling-subsidies", "finance")]
    [InlineData("public-information", "propaganda")]
    [InlineData("price", "development-and-reform")]
    [InlineData("dismantling", "environment")]
    [InlineData("product-quality-assurance", "economy-and-information-technology")]
    [InlineData("business-conduct", "industry-and-commerce")]
    [InlineData("counterfeit", "quality-supervision")]
    [InlineData("fraud-in-district", "district-government")]
    public async Task The_topic_decides_the_department_and_working_days_the_day(string topic, string department)
    {
        var complaint = new Grievance().Complaint(topic);
        var reply = await Server.PostAsync(key: null, "/v1/complaints", complaint).ShouldBeAsync(201);
        ((string?)reply.Json["department"], (string?)reply.Json["dueOn"]).ShouldBe((department, "2010-08-02"));
        ((string?)reply.Json["district"]).ShouldBe(department == "district-government" ? "110105" : null);
        ((string?)reply.Json["receipt"]).ShouldNotBeNull().ShouldMatch("^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$");
    }

    [Fact, Rule("E5")]
    public async Task Holidays_and_make_up_days_count_as_the_programme_has_them()
    {
        var complaint = new Grievance().Complaint().With("occurredAt", "2010-09-17T23:30:00+08:00");
        var reply = await Server.PostAsync(key: null, "/v1/complaints", complaint).ShouldBeAsync(201);
        ((string?)reply.Json["dueOn"]).ShouldBe("2010-10-14");
    }

    [Fact, Rule("E5")]
    public async Task Who_says_nothing_of_himself_is_anonymous_and_the_log_says_by_which_key_it_came()
    {
        var (alone, byPhone) = (new Grievance(), new Grievance());
        await Server.PostAsync(key: null, "/v1/complaints", alone.Complaint().Edit("-/complainant")).ShouldBeAsync(201);
        await Server.PostAsync(Grievance.Commerce, "/v1/complaints", byPhone.Complaint().Edit("/complainant={}"))
            .ShouldBeAsync(201);
        foreach (var (grievance, by) in new[] { (alone, "public"), (byPhone, "commerce-municipal") })
        {
            var view = (await Server.GetAsync(Grievance.Commerce, grievance.Path)).Json;
            ((bool?)view["isAnonymous"], view["complainant"]).ShouldBe((true, null));
            ((string?)view["steps"]![0]!["by"]).ShouldBe(by);
        }
    }

    [Fact]
    public async Task The_same_complaint_again_has_the_same_receipt_whoever_sends_it_and_another_is_a_conflict()
    {
        var grievance = new Grievance();
        var first = await Server.PostAsync(key: null, "/v1/complaints", grievance.Complaint()).ShouldBeAsync(201);
        var before = await Server.PositionAsync();
        foreach (var key in new[] { null, Grievance.Commerce })
        {
            var again = await Server.PostAsync(key, "/v1/complaints", grievance.Complaint()).ShouldBeAsync(201);
            (again.Replayed, again.Text).ShouldBe((true, first.Text));
        }
        var other = await Server.PostAsync(key: null, "/v1/complaints", grievance.Complaint().With("text", "Another."));
        await other.ShouldBeProblemAsync(Server, 409, "id-reused", "/v1/complaints");
        (await Server.PositionAsync()).ShouldBe(before);
        var elsewhere = await Server.PostAsync(key: null, "/v1/complaints", new Grievance().Complaint());
        ((string?)elsewhere.Json["receipt"]).ShouldNotBe((string?)first.Json["receipt"]);
    }

    [Theory, Rule("E5")]
    [InlineData("""/topic="weather" ; /district="310101" """, "complaint.topic-unknown complaint.district-unknown")]
    [InlineData("""/topic="fraud-in-district" ; -/district ; -/about""", "complaint.district-missing")]
    public async Task What_no_department_can_have_is_refused_and_on_record_and_has_no_receipt(string edits, string reasons)
    {
        var grievance = new Grievance();
        var refused = await Server.PostAsync(key: null, "/v1/complaints", grievance.Complaint().Edit(edits))
            .ShouldBeAsync(422, reasons.Split(' '));
        refused.Text.ShouldNotContain("欧阳");
        (await fixture.Database.TypesInAsync($"complaint-{grievance.Id}")).ShouldBe(["complaint_refused"]);
        var view = (await Server.GetAsync("dev-regulator", grievance.Path)).Json;
        ((string?)view["status"], view["department"], view["dueOn"]).ShouldBe(("refused", null, null));
        view["reasons"]!.AsArray().Select(reason => (string)reason!["code"]!).ShouldBe(reasons.Split(' '));
        await grievance.TakeAsync(Server, "dev-admin", "answer").ShouldBeAsync(422, "complaint.not-at-this-step");
        await grievance.TakeAsync(Server, Grievance.Commerce, "answer").ShouldBeAsync(403);
    }

    [Fact, Rule("E5")]
    public async Task The_receipt_and_nothing_else_tells_status_and_answer()
    {
        var grievance = new Grievance();
        var filed = await Server.PostAsync(key: null, "/v1/complaints", grievance.Complaint()).ShouldBeAsync(201);
        var receipt = (string)filed.Json["receipt"]!;
        var open = (await StatusAsync(grievance.Id, receipt).ShouldBeAsync(200)).Json;
        ((string?)open["status"], (string?)open["department"], open["answer"]).ShouldBe(("open", "commerce", null));

        await grievance.TakeAsync(Server, Grievance.Commerce, "answer").ShouldBeAsync(201);
        foreach (var same in new[] { receipt, receipt.ToLowerInvariant(), receipt.Replace('-', ' '), receipt.Replace('0', 'o').Replace('1', 'l') })
        {
            var answered = (await StatusAsync(grievance.Id, same).ShouldBeAsync(200)).Json;
            ((string?)answered["status"], (string?)answered["answer"], (string?)answered["answeredAt"])
                .ShouldBe(("answered", "Why we answer it.", "2010-07-14T09:00:00+08:00"), same);
            answered.ToJsonString().ShouldNotContain("欧阳");
        }
    }

    [Fact]
    public async Task A_wrong_receipt_is_answered_as_an_unknown_complaint_is()
    {
        var (grievance, other) = (new Grievance(), await Grievance.FiledAsync(Server));
        var filed = await Server.PostAsync(key: null, "/v1/complaints", grievance.Complaint()).ShouldBeAsync(201);
        var receipt = (string)filed.Json["receipt"]!;
        Reply[] replies =
        [
            await StatusAsync("Q-nobody", receipt), await StatusAsync(other.Id, receipt),
            await StatusAsync(grievance.Id, "0000-0000-0000-0000"), await StatusAsync(grievance.Id, receipt[..^1]),
            await StatusAsync(grievance.Id, $"{receipt}0"),
        ];
        foreach (var reply in replies)
        {
            await reply.ShouldBeProblemAsync(Server, 404, "not-found", "/v1/complaint-status");
            ((string?)reply.Json["detail"]).ShouldBe((string?)replies[0].Json["detail"]);
        }
    }

    [Fact, Rule("E5")]
    public async Task The_topics_and_departments_are_there_for_everybody()
    {
        var reply = await Server.GetAsync(key: null, "/v1/complaint-topics").ShouldBeAsync(200);
        reply.Header("ETag").ShouldNotBeNull();
        var departments = reply.Json["departments"]!.AsArray().Select(each => (string)each!["department"]!).ToList();
        departments.Count.ShouldBe(9);
        foreach (var topic in reply.Json["topics"]!.AsArray())
        {
            departments.ShouldContain((string)topic!["department"]!);
            ((bool?)topic["needsDistrict"]).ShouldBe((string?)topic["department"] == "district-government");
        }
        Hotlines("commerce").ShouldBe("85163174 working-hours, 65248780 nights-and-rest-days");
        Hotlines("industry-and-commerce").ShouldBe("12315 around-the-clock");
        Hotlines("propaganda").ShouldBe("");

        string Hotlines(string department) => string.Join(", ", reply.Json["departments"]!.AsArray()
            .Single(each => (string?)each!["department"] == department)!["hotlines"]!.AsArray()
            .Select(each => $"{each!["number"]} {each["hours"]}"));
    }

    private Task<Reply> StatusAsync(string id, string receipt) => Server.PostAsync(
        key: null, "/v1/complaint-status", new JsonObject { ["complaintId"] = id, ["receipt"] = receipt });
}
