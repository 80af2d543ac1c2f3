using System.Security.Cryptography;
using System.Text;
using TradeIn.Server.Tests.Requests;
using TradeIn.Testing.Postgres;

namespace TradeIn.Server.Tests.Losses;

/// <summary>Which step of a loss report can be taken when, and by whom (Q18).</summary>
public sealed class LossStepTests(ServerFixture fixture, PostgresFixture postgres) : IClassFixture<ServerFixture>
{
    private RunningServer Server => fixture.Server;

    /// <summary>What brings a report into each state, and the steps that can be taken there.</summary>
    public static TheoryData<string, string, string> States { get; } = new()
    {
        { "reported", "", "withdraw approve reject" },
        { "withdrawn", "withdraw", "" },
        { "rejected", "reject", "" },
        { "approved", "approve", "file" },
        { "filed", "approve file", "" },
    };

    [Theory, MemberData(nameof(States))]
    public async Task In_each_state_only_the_steps_of_that_state_are_taken(string state, string before, string possible)
    {
        foreach (var step in new[] { "withdraw", "approve", "reject", "file" })
        {
            var (_, loss) = await Loss.ReportedAsync(Server);
            foreach (var earlier in before.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                await loss.TakeAsync(Server, "dev-admin", earlier).ShouldBeAsync(201);
            ((string?)(await Server.GetAsync("dev-admin", loss.Path)).Json["status"]).ShouldBe(state);

            var reply = await loss.TakeAsync(Server, "dev-admin", step);
            if (possible.Split(' ').Contains(step)) reply.Status.ShouldBe(201, $"{step} of a {state} report: {reply.Text}");
            else reply.Reasons.ShouldBe(["loss-report.not-open"], $"{step} of a {state} report: {reply.Text}");
        }
    }

    [Theory]
    [InlineData("withdraw", Trade.Recycler)]
    [InlineData("approve", Loss.District)]
    [InlineData("reject", Loss.District)]
    [InlineData("file", Loss.Municipal)]
    public async Task A_refused_report_takes_no_step(string step, string key)
    {
        var loss = new Loss(new Trade());
        await Server.PostAsync(Trade.Recycler, "/v1/loss-reports", loss.Report()).ShouldBeAsync(422, "certificate.unknown");
        await loss.TakeAsync(Server, key, step).ShouldBeAsync(422, "loss-report.not-open");
    }

    [Theory]
    [InlineData("withdraw", "rec-huaxing", "dev-rec-green dev-sel-dazhong dev-commerce-110105 dev-commerce-municipal")]
    [InlineData("approve", "the commerce office of district 110105", "dev-rec-huaxing dev-commerce-110101 dev-commerce-municipal")]
    [InlineData("reject", "the commerce office of district 110105", "dev-rec-huaxing dev-commerce-110108 dev-commerce-municipal")]
    [InlineData("file", "municipal commerce", "dev-rec-huaxing dev-commerce-110105")]
    public async Task Who_may_not_take_a_step_is_told_who_may_and_nothing_is_recorded(string step, string who, string keys)
    {
        var (_, loss) = await Loss.ReportedAsync(Server);
        if (step == "file") await loss.TakeAsync(Server, Loss.District, "approve").ShouldBeAsync(201);
        var before = await Server.PositionAsync();
        foreach (var key in keys.Split(' '))
        {
            var reply = await loss.TakeAsync(Server, key, step);
            await reply.ShouldBeProblemAsync(Server, 403, "forbidden", $"{loss.Path}/steps");
            ((string?)reply.Json["detail"]).ShouldBe($"This is for {who} only.", key);
        }
        foreach (var key in new[] { "dev-regulator", "dev-finance-110108", "dev-national-administrator", "dev-environment" })
            await loss.TakeAsync(Server, key, step).ShouldBeAsync(403);
        (await Server.PositionAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task A_step_is_repeated_by_its_content_and_for_its_own_office_only()
    {
        var (_, loss) = await Loss.ReportedAsync(Server);
        var (path, step) = ($"{loss.Path}/steps", loss.Step("approve"));
        var first = await Server.PostAsync(Loss.District, path, step).ShouldBeAsync(201);
        var again = await Server.PostAsync(Loss.District, path, step).ShouldBeAsync(201);
        (first.Replayed, again.Replayed, again.Text).ShouldBe((false, true, first.Text));
        await Server.PostAsync("dev-commerce-110108", path, step).ShouldBeAsync(403);
        await Server.PostAsync(Trade.Recycler, path, step).ShouldBeAsync(403);
    }

    [Fact]
    public async Task A_step_of_an_unknown_report_is_not_found()
    {
        var loss = new Loss(new Trade());
        await (await loss.TakeAsync(Server, Loss.District, "approve"))
            .ShouldBeProblemAsync(Server, 404, "not-found", $"{loss.Path}/steps");
    }

    [Fact]
    public async Task The_office_of_a_merged_district_acts_for_the_one_that_took_its_place_from_that_day_on()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        var digest = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes("of Chongwen")));
        await using var server = await RunningServer.StartAsync(database.ConnectionString,
        [
            "--TradeIn:Keys:0:Id=commerce-110103", $"--TradeIn:Keys:0:Sha256={digest}", "--TradeIn:Keys:0:Role=Commerce",
            "--TradeIn:Keys:0:District=110103",
        ]);
        var trade = new Trade();
        var loss = new Loss(trade);
        var recycling = trade.Recycling().With("recyclerId", "dual-jingdian").With("outletId", "dual-jingdian-r1")
            .With("certificateNumber", "BJ00020001").With("occurredAt", "2010-06-10T10:00:00+08:00");
        await server.PostAsync("dev-dual-jingdian", "/v1/recyclings", recycling).ShouldBeAsync(201);
        var report = loss.Report().With("recyclerId", "dual-jingdian").With("certificateNumber", "BJ00020001")
            .With("occurredAt", "2010-06-20T10:00:00+08:00");
        await server.PostAsync("dev-dual-jingdian", "/v1/loss-reports", report).ShouldBeAsync(201);

        var (path, step) = ($"{loss.Path}/steps", loss.Step("approve"));
        await server.PostAsync("of Chongwen", path, step.With("occurredAt", "2010-06-30T23:00:00+08:00")).ShouldBeAsync(403);
        await server.PostAsync("of Chongwen", path, step.With("occurredAt", "2010-07-01T00:00:00+08:00")).ShouldBeAsync(201);
    }
}
