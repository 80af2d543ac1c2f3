using TradeIn.Server.Tests.Requests;

namespace TradeIn.Server.Tests.Corrections;

/// <summary>Which step of a correction can be taken when, and by whom (Q19).</summary>
public sealed class CorrectionStepTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private static readonly string[] Steps = ["district-commerce", "municipal-commerce", "national-administrator"];

    private RunningServer Server => fixture.Server;

    /// <summary>The steps that bring a correction into each state, the last one's verdict, and the step that can be taken there.</summary>
    public static TheoryData<string, int, bool, string> States { get; } = new()
    {
        { "requested", 0, true, "district-commerce" },
        { "district-approved", 1, true, "municipal-commerce" },
        { "municipally-approved", 2, true, "national-administrator" },
        { "applied", 3, true, "" },
        { "rejected", 1, false, "" },
        { "rejected", 2, false, "" },
        { "rejected", 3, false, "" },
    };

    [Theory, MemberData(nameof(States))]
    public async Task In_each_state_only_the_step_of_that_state_is_taken(string state, int before, bool approve, string possible)
    {
        foreach (var step in Steps)
            foreach (var verdict in new[] { true, false })
            {
                var correction = await RequestedAsync();
                for (var i = 0; i < before; i++)
                    await correction.TakeAsync(Server, "dev-admin", Steps[i], approve || i < before - 1).ShouldBeAsync(201);
                ((string?)(await Server.GetAsync("dev-admin", correction.Path)).Json["status"]).ShouldBe(state);

                var reply = await correction.TakeAsync(Server, "dev-admin", step, verdict);
                var what = $"{step} {verdict} of a correction that is {state}: {reply.Text}";
                if (step == possible) reply.Status.ShouldBe(201, what);
                else reply.Reasons.ShouldBe(["correction.not-at-this-step"], what);
            }
    }

    [Theory]
    [InlineData("district-commerce", Correction.District)]
    [InlineData("municipal-commerce", Correction.Municipal)]
    [InlineData("national-administrator", Correction.National)]
    public async Task A_refused_request_takes_no_step(string step, string key)
    {
        var correction = new Correction(new Trade());
        await Server.PostAsync(Trade.Recycler, "/v1/corrections", correction.Request("annotate")).ShouldBeAsync(422, "certificate.unknown");
        await correction.TakeAsync(Server, key, step).ShouldBeAsync(422, "correction.not-at-this-step");
    }

    [Theory]
    [InlineData(0, "the commerce office of district 110105", "dev-commerce-110101 dev-commerce-municipal dev-national-administrator")]
    [InlineData(1, "municipal commerce", "dev-commerce-110105 dev-national-administrator")]
    [InlineData(2, "the national administrator", "dev-commerce-110105 dev-commerce-municipal")]
    public async Task Who_may_not_take_a_step_is_told_who_may_and_nothing_is_recorded(int step, string who, string keys)
    {
        var correction = await RequestedAsync();
        for (var i = 0; i < step; i++) await correction.TakeAsync(Server, "dev-admin", Steps[i]).ShouldBeAsync(201);
        var before = await Server.PositionAsync();
        foreach (var key in keys.Split(' '))
        {
            var reply = await correction.TakeAsync(Server, key, Steps[step]);
            await reply.ShouldBeProblemAsync(Server, 403, "forbidden", $"{correction.Path}/steps");
            ((string?)reply.Json["detail"]).ShouldBe($"This is for {who} only.", key);
        }
        foreach (var key in new[] { Trade.Recycler, "dev-regulator", "dev-finance-municipal", "dev-environment" })
            await correction.TakeAsync(Server, key, Steps[step]).ShouldBeAsync(403);
        (await Server.PositionAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task A_correction_shows_every_step_with_the_key_that_took_it_and_its_place_in_the_log()
    {
        var correction = await RequestedAsync();
        await correction.TakeAsync(Server, Correction.District, Steps[0]).ShouldBeAsync(201);
        await correction.TakeAsync(Server, Correction.District, Steps[0]).ShouldBeAsync(422, "correction.not-at-this-step");
        await correction.TakeAsync(Server, Correction.Municipal, Steps[1], approve: false).ShouldBeAsync(201);

        var view = (await Server.GetAsync(Trade.Recycler, correction.Path)).Json;
        ((string?)view["status"], (string?)view["district"], (string?)view["kind"]).ShouldBe(("rejected", "110105", "annotate"));
        var steps = view["steps"]!.AsArray().Select(each => each!).ToList();
        steps.Select(each => $"{each["step"]} by {each["by"]} at {each["at"]}: {each["grounds"]}").ShouldBe(
        [
            "request by rec-huaxing at 2010-07-13T10:00:00+08:00: ",
            "district-commerce by commerce-110105 at 2010-07-14T09:00:00+08:00: ",
            "municipal-commerce by commerce-municipal at 2010-07-14T09:02:00+08:00: The paper shows another thing.",
        ]);
        ((long)steps[^1]["position"]!).ShouldBe(await Server.PositionAsync());
    }

    [Fact]
    public async Task A_step_is_repeated_by_its_content_and_for_its_own_office_only()
    {
        var correction = await RequestedAsync();
        var (path, step) = ($"{correction.Path}/steps", correction.Step(Steps[0]));
        var first = await Server.PostAsync(Correction.District, path, step).ShouldBeAsync(201);
        var again = await Server.PostAsync(Correction.District, path, step).ShouldBeAsync(201);
        (first.Replayed, again.Replayed, again.Text).ShouldBe((false, true, first.Text));
        await Server.PostAsync("dev-commerce-110108", path, step).ShouldBeAsync(403);
    }

    [Fact]
    public async Task A_step_of_an_unknown_correction_is_not_found()
    {
        var correction = new Correction(new Trade());
        await (await correction.TakeAsync(Server, Correction.District, Steps[0]))
            .ShouldBeProblemAsync(Server, 404, "not-found", $"{correction.Path}/steps");
    }

    /// <summary>A request to annotate a live certificate.</summary>
    private async Task<Correction> RequestedAsync()
    {
        var trade = new Trade();
        var correction = new Correction(trade);
        await Server.PostAsync(Trade.Recycler, "/v1/recyclings", trade.Recycling()).ShouldBeAsync(201);
        await Server.PostAsync(Trade.Recycler, "/v1/corrections", correction.Request("annotate")).ShouldBeAsync(201);
        return correction;
    }
}
