using System.Text.Json;
using TradeIn.Cli.Seasons;
using TradeIn.Cli.Tests.Counter;
using TradeIn.Cli.Tests.Seasons;
using TradeIn.Client;
using TradeIn.Client.Buyers;
using TradeIn.Client.Claims;
using TradeIn.Client.Events;
using TradeIn.Client.Purchases;
using TradeIn.Client.Recycling;
using TradeIn.Server.Reference;
using TradeIn.Testing.Postgres;

namespace TradeIn.Cli.Tests.Client;

/// <summary>The client and the server, with the businesses of the reference's examples.</summary>
public class TradeInClientTests(PostgresFixture postgres)
{
    private static readonly RecyclingRequest Recycling =
        JsonSerializer.Deserialize(Examples.Text(Examples.Recycling), ContractJson.Contract.RecyclingRequest)!;
    private static readonly PurchaseRequest Purchase =
        JsonSerializer.Deserialize(Examples.Text(Examples.Purchase), ContractJson.Contract.PurchaseRequest)!;
    private static readonly ClaimRequest Claim =
        JsonSerializer.Deserialize(Examples.Text(Examples.Claim), ContractJson.Contract.ClaimRequest)!;
    private static readonly AdvanceRequest Advance =
        JsonSerializer.Deserialize(Examples.Text(Examples.Advance), ContractJson.Contract.AdvanceRequest)!;

    private static readonly QuotaCheckRequest Check =
        JsonSerializer.Deserialize(Examples.Text(Examples.QuotaCheck), ContractJson.Contract.QuotaCheckRequest)!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_business_of_a_trade_in_is_accepted_and_read_again()
    {
        await using var line = await Line.OpenAsync(postgres);

        (await line.Client.CheckQuotaAsync(Check, Cancel)).Old.Remaining.ShouldBe(5);
        (await line.Client.RecordRecyclingAsync(Recycling, Cancel)).Accepted().Old.Remaining.ShouldBe(4);
        (await line.Client.RecordPurchaseAsync(Purchase, Cancel)).Accepted().PurchaseId.ShouldBe(Purchase.PurchaseId);
        (await line.Client.SubmitClaimAsync(Claim, Cancel)).Accepted().Subsidy.ShouldBe(249.95m);
        var advanced = await line.Client.AdvanceAsync(Claim.ClaimId, Advance, Cancel);

        (advanced.Accepted().Status, advanced.Replayed).ShouldBe(("advanced", false));
        (await line.Client.GetClaimAsync(Claim.ClaimId, Cancel))!.Status.ShouldBe("advanced");
        (await line.Client.ExplainClaimAsync(Claim.ClaimId, Cancel))!.Verdict.ShouldBe("approved");
        (await line.Client.GetCertificateAsync(Recycling.CertificateNumber, Cancel)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Amounts_go_out_with_two_decimals()
    {
        await using var line = await Line.OpenAsync(postgres);

        await Should.ThrowAsync<TradeInProblemException>(() => line.Client.AdvanceAsync("C-1", Advance with { Amount = 250m }, Cancel));

        line.Sent.ShouldBe(["POST /v1/claims/C-1/advance {\"amount\":250.00,\"paidAt\":\"2010-07-12T12:00:00+08:00\"}"]);
    }

    [Fact]
    public async Task A_replay_says_so()
    {
        await using var line = await Line.OpenAsync(postgres);
        var first = await line.Client.RecordRecyclingAsync(Recycling, Cancel);

        var again = await line.Client.RecordRecyclingAsync(Recycling, Cancel);

        (first.Replayed, again.Replayed).ShouldBe((false, true));
        again.Accepted().ShouldBe(first.Accepted());
    }

    [Fact]
    public async Task A_refusal_is_an_answer_with_every_reason()
    {
        await using var line = await Line.OpenAsync(postgres);

        var answer = await line.Client.SubmitClaimAsync(Claim with { ApplicationSigned = false }, Cancel);

        answer.Value.ShouldBeNull();
        answer.Refusal!.Reasons!.Select(reason => reason.Code)
            .ShouldBe(["purchase.unknown", "certificate.unknown", "application.not-signed"], ignoreOrder: true);
        Should.Throw<TradeInProblemException>(answer.Accepted);
    }

    [Fact]
    public async Task A_malformed_request_is_thrown()
    {
        await using var line = await Line.OpenAsync(postgres);

        await ShouldThrowAsync(400, line, client => client.RecordRecyclingAsync(Recycling with { AgreedPrice = 60.001m }, Cancel));
    }

    [Fact]
    public async Task Another_enterprises_business_is_thrown()
    {
        await using var line = await Line.OpenAsync(postgres, key: "dev-rec-huaxing");

        await ShouldThrowAsync(403, line, client => client.RecordPurchaseAsync(Purchase, Cancel));
    }

    [Fact]
    public async Task An_id_that_is_on_record_with_other_content_is_thrown()
    {
        await using var line = await Line.OpenAsync(postgres);
        await line.Client.RecordRecyclingAsync(Recycling, Cancel);
        line.Sent.Clear();

        await ShouldThrowAsync(409, line, client => client.RecordRecyclingAsync(Recycling with { AgreedPrice = 61m }, Cancel));
    }

    [Fact]
    public async Task A_fault_of_the_server_is_thrown()
    {
        await using var line = await Line.OpenAsync(postgres, new Faults { TurnedAway = 1, Status = 500 });

        await ShouldThrowAsync(500, line, client => client.RecordRecyclingAsync(Recycling, Cancel));
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task A_server_that_could_not_take_it_is_asked_again_a_few_times(int status)
    {
        await using var line = await Line.OpenAsync(postgres, new Faults { TurnedAway = 2, Status = status });

        (await line.Client.RecordRecyclingAsync(Recycling, Cancel)).Accepted().ShouldNotBeNull();

        line.Sent.Count.ShouldBe(3);
        line.Sent.Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_server_that_stays_away_is_not_asked_for_ever()
    {
        await using var line = await Line.OpenAsync(postgres, new Faults { TurnedAway = 1_000 });

        await Should.ThrowAsync<TradeInProblemException>(() => line.Client.RecordRecyclingAsync(Recycling, Cancel));

        line.Sent.Count.ShouldBe(5);
    }

    [Fact]
    public async Task What_is_not_there_is_null()
    {
        await using var line = await Line.OpenAsync(postgres);

        (await line.Client.GetClaimAsync("C-1", Cancel)).ShouldBeNull();
        (await line.Client.ExplainClaimAsync("C-1", Cancel)).ShouldBeNull();
        (await line.Client.GetCertificateAsync("BJ00000001", Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task Events_go_out_one_a_line_under_the_names_that_CloudEvents_gives_them()
    {
        await using var line = await Line.OpenAsync(postgres);
        var one = new CloudEvent("1.0", "1", "/tills/1", EventTypes.Advance, JsonElement.Parse("{}"));

        var answers = await line.Client.StreamEventsAsync(new[] { one, one with { Id = "2" } }.ToAsyncEnumerable(), Cancel)
            .ToListAsync(Cancel);

        answers.Select(answer => (answer.Source, answer.Id, answer.Status)).ShouldBe([("/tills/1", "1", 400), ("/tills/1", "2", 400)]);
        const string First = "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/tills/1\",\"type\":\"tradein.advance.v1\",\"data\":{}}\n";
        line.Sent.ShouldBe([$"POST /v1/events {First}{First.Replace("\"id\":\"1\"", "\"id\":\"2\"", StringComparison.Ordinal)}"]);
    }

    [Fact]
    public async Task A_batch_is_answered_event_by_event_and_the_second_time_with_the_first_answers()
    {
        await using var line = await Line.OpenAsync(postgres);
        // An event with a required attribute missing cannot be made of this client's types. The first lines are the tender's
        // and the offices', whom nobody refuses; the tills and yards begin after them.
        var (bytes, _) = await SeasonLines.WriteAsync(20, 7);
        var lines = SeasonLines.Parse(bytes).Where(each => each.GetProperty("expect").GetString() != "400").Take(330).ToList();
        var events = lines.Select(each => each.Deserialize(ContractJson.Contract.CloudEvent)!).ToList();

        var first = await line.Client.SendEventsAsync(events, Cancel);
        var again = await line.Client.SendEventsAsync(events, Cancel);

        var expected = lines.Select(each => each.GetProperty("expect").GetString()).ToList();
        expected.Distinct().Count().ShouldBeGreaterThan(3);
        first.Select(each => (each.Source, each.Id)).ShouldBe(events.Select(each => ((string?)each.Source, (string?)each.Id)));
        first.Select(each => OutcomeOf(each).ToString()).ShouldBe(expected);
        again.Where(each => each.Status != 409).ShouldAllBe(each => each.Replayed);
        again.Select(each => (each.Status, each.Body.GetRawText())).ShouldBe(first.Select(each => (each.Status, each.Body.GetRawText())));
    }

    private static Expectation OutcomeOf(EventAnswer answer)
    {
        var outcome = answer.Status == 422
            ? Expectation.Refused(answer.Body.GetProperty("reasons").EnumerateArray().Select(each => each.GetProperty("code").GetString()!))
            : new Expectation(answer.Status, Replay: false, "");
        return outcome with { Replay = answer.Replayed };
    }

    private static async Task ShouldThrowAsync(int status, Line line, Func<TradeInClient, Task> call)
    {
        var thrown = await Should.ThrowAsync<TradeInProblemException>(() => call(line.Client));

        thrown.Problem.Status.ShouldBe(status);
        line.Sent.Count.ShouldBe(1);
    }
}
