using System.Text.Json.Nodes;
using TradeIn.Domain.Refusals;
using TradeIn.Server.Answers;
using TradeIn.Server.Reference;
using TradeIn.Server.Tests.Corrections;
using TradeIn.Server.Tests.Events;
using TradeIn.Testing.Postgres;

namespace TradeIn.Server.Tests.Reference;

/// <summary>The examples of the reference, sent as they stand to a fresh server, are answered as they stand.</summary>
public sealed class ExampleTests(PostgresFixture postgres)
{
    /// <summary>Members that another day, place in the log or request makes different.</summary>
    private static readonly string[] Volatile =
    [
        "traceId", "recordedAt", "decidedAt", "position", "stream", "asOf", "eventId", "eventID", "recordTime", "creationDate",
        "seed", "lastPosition", "decidedOn",
    ];

    [Fact]
    public async Task A_first_claim_goes_as_the_examples_show_it()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var server = await RunningServer.StartAsync(database.ConnectionString);
        const string claim = "/v1/claims/C-2010-000001";
        await ShouldGoUpToTheAdvanceAsync(server);
        ShouldBeAsShown(await server.GetAsync(Trade.Seller, claim), 200, Examples.ClaimView);
        ShouldBeAsShown(await server.GetAsync(Trade.Seller, "/v1/certificates/BJ00009001"), 200, Examples.CertificateView);
        ShouldBeAsShown(await server.GetAsync(Trade.Seller, $"{claim}/explanation"), 200, Examples.ClaimExplanation);

        await server.CaughtUpAsync();
        ShouldBeAsShown(await server.GetAsync(Trade.Seller, "/v1/books/balances"), 200, Examples.BalancesView);
        ShouldBeAsShown(
            await server.PostAsync(Trade.Finance, "/v1/buyers/search", Text(Examples.BuyerSearch)), 200, Examples.BuyerSearchAnswer);
        ShouldBeAsShown(
            await server.GetAsync(Trade.Finance, $"/v1/reports/budget-burn-down?programme={Trade.Programme}"), 200,
            Examples.BudgetBurnDown);

        var mistyped = Text(Examples.Claim).Replace("231002X", "2310021", StringComparison.Ordinal);
        ShouldBeAsShown(await server.PostAsync(Trade.Seller, "/v1/claims", mistyped), 400, Examples.ProblemInvalid);
    }

    [Fact]
    public async Task What_follows_the_claim_goes_as_the_examples_show_it()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var server = await RunningServer.StartAsync(database.ConnectionString);
        await ShouldGoUpToTheAdvanceAsync(server);

        await ShouldAnswerAsync(server, Trade.Seller, "/v1/repairs", Examples.Repair, Examples.RepairAnswer);
        await ShouldAnswerAsync(server, Trade.Seller, "/v1/exchanges", Examples.Exchange, Examples.ExchangeAnswer);
        await ShouldAnswerAsync(
            server, Trade.Finance, "/v1/claims/C-2010-000001/reimbursement", Examples.Reimbursement,
            Examples.ReimbursementAnswer);
        await ShouldAnswerAsync(server, Trade.Seller, "/v1/returns", Examples.Return, Examples.ReturnAnswer);
        await ShouldAnswerAsync(
            server, Trade.Finance, "/v1/debt-settlements", Examples.DebtSettlement, Examples.DebtSettlementAnswer);
        foreach (var (path, example) in new[]
        {
            ("/v1/purchases/P-2010-000001", Examples.PurchaseView), ("/v1/exchanges/E-2010-000001", Examples.ExchangeView),
            ("/v1/returns/X-2010-000001", Examples.ReturnView), ("/v1/enterprises/sel-dazhong/debts", Examples.DebtsView),
        })
            ShouldBeAsShown(await server.GetAsync(Trade.Seller, path), 200, example);
    }

    [Fact]
    public async Task A_budget_goes_as_the_examples_show_it()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var server = await RunningServer.StartAsync(database.ConnectionString);
        await ShouldAnswerAsync(server, Trade.Finance, "/v1/budget-tranches", Examples.Tranche, Examples.TrancheAnswer);
        ShouldBeAsShown(await server.GetAsync(Trade.Finance, $"/v1/budgets/{Trade.Programme}/110105"), 200, Examples.BudgetView);
        ShouldBeAsShown(
            await server.GetAsync("dev-regulator", $"/v1/budgets?programme={Trade.Programme}"), 200, Examples.BudgetsView);
    }

    [Fact]
    public async Task A_statement_goes_as_the_examples_show_it()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var server = await RunningServer.StartAsync(database.ConnectionString);
        var (district, steps) = ("dev-finance-110108", "/v1/statements/S-2010-000001/steps");
        await ShouldGoUpToTheAdvanceAsync(server);
        await ShouldAnswerAsync(server, Trade.Seller, "/v1/exchanges", Examples.Exchange, Examples.ExchangeAnswer);
        await ShouldAnswerAsync(server, Trade.Seller, "/v1/statements", Examples.Statement, Examples.StatementAnswer);
        await ShouldAnswerAsync(server, district, "/v1/reviews", Examples.Review, Examples.ReviewAnswer);
        await ShouldAnswerAsync(server, district, steps, Examples.StatementStep, Examples.StatementStepAnswer);
        foreach (var (key, step) in new[]
        {
            (Trade.Finance, """{"step":"second-look","occurredAt":"2010-08-11T09:00:00+08:00"}"""),
            (Trade.Finance, """{"step":"allocate","occurredAt":"2010-08-12T09:00:00+08:00","amount":239.95}"""),
            (district, """{"step":"order-payment","occurredAt":"2010-08-13T09:00:00+08:00","paymentOrderId":"PO-2010-000001"}"""),
            (district,
                """{"step":"confirm-payment","occurredAt":"2010-08-15T16:00:00+08:00","paidOn":"2010-08-15","reference":"BANK-4711"}"""),
        })
            (await server.PostAsync(key, steps, step)).Status.ShouldBe(201, step);
        await server.CaughtUpAsync();
        foreach (var (path, example) in new[]
        {
            ("/v1/statements/S-2010-000001?on=2010-08-15", Examples.StatementView),
            ("/v1/statements/S-2010-000001/sample", Examples.SampleView),
            ("/v1/review-reasons", Examples.ReviewReasons),
            ("/v1/enterprises/sel-dazhong/ledger", Examples.LedgerPage),
            ("/v1/reports/settlement-ageing?by=district&on=2010-08-20", Examples.SettlementAgeing),
        })
            ShouldBeAsShown(await server.GetAsync(Trade.Seller, path), 200, example);
    }

    [Fact]
    public async Task The_recovery_goes_as_the_example_shows()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var server = await RunningServer.StartAsync(database.ConnectionString);
        var trade = new Trade();
        await trade.RecordAsync(server);
        const string path = "/v1/claims/C-2010-000002";
        var claim = trade.Claim().With("claimId", "C-2010-000002");
        (await server.PostAsync(Trade.Seller, "/v1/claims", claim)).Status.ShouldBe(201);
        (await server.PostAsync(Trade.Seller, $"{path}/advance", trade.Advance())).Status.ShouldBe(201);
        var correction = new Correction(trade);
        await correction.ApplyAsync(server, correction.Request("invalidate"));
        await ShouldAnswerAsync(server, Trade.Seller, $"{path}/recovery", Examples.Recovery, Examples.RecoveryAnswer);
    }

    [Fact]
    public async Task An_online_order_goes_as_the_examples_show_it()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var server = await RunningServer.StartAsync(database.ConnectionString);
        const string seller = "dev-dual-online";

        ShouldBeAsShown(await server.PostAsync(seller, "/v1/orders", Text(Examples.Order)), 201, Examples.OrderAnswer);
        ShouldBeAsShown(await server.PostAsync(seller, "/v1/deliveries", Text(Examples.Delivery)), 201, Examples.DeliveryAnswer);
        ShouldBeAsShown(await server.GetAsync(seller, "/v1/orders/O-2010-000001"), 200, Examples.OrderView);

        var next = Text(Examples.Order).Replace("-000001", "-000002", StringComparison.Ordinal)
            .Replace("-0337", "-0338", StringComparison.Ordinal);
        (await server.PostAsync(seller, "/v1/orders", next)).Status.ShouldBe(201);
        ShouldBeAsShown(
            await server.PostAsync(seller, "/v1/orders/O-2010-000002/cancellation", Text(Examples.Cancellation)), 201,
            Examples.CancellationAnswer);
    }

    [Fact]
    public async Task A_wrong_and_a_lost_certificate_go_as_the_examples_show_it()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var server = await RunningServer.StartAsync(database.ConnectionString);
        const string correction = "/v1/corrections/K-2010-000001";
        const string loss = "/v1/loss-reports/L-2010-000001";
        (await server.PostAsync(Trade.Recycler, "/v1/recyclings", Text(Examples.Recycling))).Status.ShouldBe(201);

        ShouldBeAsShown(await server.PostAsync(Trade.Recycler, "/v1/replacements", Text(Examples.Replacement)), 201, Examples.ReplacementAnswer);
        ShouldBeAsShown(await server.PostAsync(Trade.Recycler, "/v1/corrections", Text(Examples.Correction)), 201, Examples.CorrectionAnswer);
        ShouldBeAsShown(
            await server.PostAsync("dev-commerce-110105", $"{correction}/steps", Text(Examples.CorrectionStep)), 201,
            Examples.CorrectionStepAnswer);
        ShouldBeAsShown(await server.GetAsync(Trade.Recycler, correction), 200, Examples.CorrectionView);
        ShouldBeAsShown(await server.PostAsync(Trade.Recycler, "/v1/loss-reports", Text(Examples.LossReport)), 201, Examples.LossReportAnswer);
        ShouldBeAsShown(
            await server.PostAsync("dev-commerce-110105", $"{loss}/steps", Text(Examples.LossStep)), 201, Examples.LossStepAnswer);
        ShouldBeAsShown(await server.GetAsync(Trade.Recycler, loss), 200, Examples.LossReportView);
    }

    [Fact]
    public async Task An_enterprise_goes_as_the_examples_show_it()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var server = await RunningServer.StartAsync(database.ConnectionString);
        var (municipal, environment) = ("dev-commerce-municipal", "dev-environment");
        (string Key, string Path, string Request)[] steps =
        [
            (municipal, "/v1/enterprises", Examples.Award), (municipal, "/v1/agreements", Examples.Agreement),
            (municipal, "/v1/bond-deposits", Examples.BondDeposit), ("dev-commerce-110105", "/v1/outlets", Examples.Outlet),
            (municipal, "/v1/certificate-ranges", Examples.CertificateRange),
            (environment, "/v1/designations", Examples.Designation),
            ("dev-commerce-110105", "/v1/outlets/rec-sunrise-o1/moves", Examples.OutletMove),
            (municipal, "/v1/breaches", Examples.Breach), (municipal, "/v1/region-awards", Examples.RegionAward),
            (municipal, "/v1/suspensions", Examples.Suspension),
            (municipal, "/v1/suspensions/SU-2010-0001/lifting", Examples.SuspensionLifting),
            (environment, "/v1/designations/DE-2010-0001/withdrawal", Examples.DesignationWithdrawal),
            (municipal, "/v1/certificate-ranges/CR-2010-0001/return", Examples.CertificateRangeReturn),
            (municipal, "/v1/certificate-ranges/CR-2010-0001/cancellation", Examples.CertificateRangeCancellation),
            (municipal, "/v1/outlets/rec-sunrise-o1/closure", Examples.OutletClosure),
            (municipal, "/v1/disqualifications", Examples.Disqualification),
            (municipal, "/v1/reference-prices", Examples.ReferencePrices),
        ];
        foreach (var (key, path, request) in steps) await ShouldAnswerAsync(server, key, path, request, $"{request}-answer");

        ShouldBeAsShown(
            await server.GetAsync("dev-regulator", "/v1/enterprises/rec-sunrise?on=2010-09-30"), 200, Examples.EnterpriseView);
        ShouldBeAsShown(
            await server.GetAsync(null, $"/v1/reference-prices?programme={Trade.Programme}&on=2010-07-01"), 200,
            Examples.ReferencePricesAnswer);
    }

    [Fact]
    public async Task What_everybody_may_ask_goes_as_the_examples_show_it()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var server = await RunningServer.StartAsync(database.ConnectionString);
        await ShouldGoUpToTheAdvanceAsync(server);
        ShouldBeAsShown(
            await server.PostAsync(null, "/v1/certificate-status", Text(Examples.CertificateStatus)), 200,
            Examples.CertificateStatusAnswer);
        await server.CaughtUpAsync();
        ShouldBeAsShown(
            await server.GetAsync(null, "/v1/directory/outlets?kind=recycling&district=110105&near=39.9087,116.4605"), 200,
            Examples.OutletPage);
    }

    [Fact]
    public async Task The_way_to_the_dismantler_goes_as_the_examples_show_it()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var server = await RunningServer.StartAsync(database.ConnectionString);
        const string dismantler = "dev-dis-huaxing";
        var second = Text(Examples.Recycling).Replace("-000001", "-000002", StringComparison.Ordinal)
            .Replace("BJ00009001", "BJ00009002", StringComparison.Ordinal).Replace("-004711", "-004712", StringComparison.Ordinal);
        foreach (var recycling in new[] { Text(Examples.Recycling), second })
            await server.PostAsync(Trade.Recycler, "/v1/recyclings", recycling).ShouldBeAsync(201);

        await ShouldAnswerAsync(server, Trade.Recycler, "/v1/consignments", Examples.Consignment, Examples.ConsignmentAnswer);
        await ShouldAnswerAsync(
            server, Trade.Recycler, "/v1/consignments/CN-2010-000001/steps", Examples.ConsignmentStep,
            Examples.ConsignmentStepAnswer);
        await ShouldAnswerAsync(server, dismantler, "/v1/receipts", Examples.Receipt, Examples.ReceiptAnswer);
        await ShouldAnswerAsync(server, dismantler, "/v1/resolutions", Examples.Resolution, Examples.ResolutionAnswer);
        await ShouldAnswerAsync(server, dismantler, "/v1/dismantlings", Examples.Dismantling, Examples.DismantlingAnswer);
        await server.CaughtUpAsync();
        foreach (var (path, example) in new[]
        {
            ("/v1/consignments/CN-2010-000001", Examples.ConsignmentView),
            ("/v1/certificates/BJ00009002/trace", Examples.Trace),
            ("/v1/certificates/BJ00009002/trace?format=epcis", Examples.TraceEpcis),
            ("/v1/reports/custody-ageing?by=dismantler&on=2010-09-30", Examples.CustodyAgeing),
        })
        {
            var reply = await server.GetAsync(dismantler, path).ShouldBeAsync(200);
            var text = reply.Text.Replace(server.Address.ToString().TrimEnd('/'), "https://tradein.example", StringComparison.Ordinal);
            ShouldBeAsShown(reply with { Text = text }, 200, example);
        }

        const string declaration = "/v1/declarations/DCL-2010-000001";
        await ShouldAnswerAsync(server, dismantler, "/v1/declarations", Examples.Declaration, Examples.DeclarationAnswer);
        await ShouldAnswerAsync(
            server, "dev-environment", $"{declaration}/steps", Examples.DeclarationStep, Examples.DeclarationStepAnswer);
        ShouldBeAsShown(await server.GetAsync(dismantler, declaration), 200, Examples.DeclarationView);
    }

    [Fact]
    public async Task A_complaint_goes_as_the_examples_show_it()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var server = await RunningServer.StartAsync(database.ConnectionString);
        const string complaint = "/v1/complaints/Q-2010-000001";

        ShouldBeAsShown(await server.GetAsync(key: null, "/v1/complaint-topics"), 200, Examples.ComplaintTopicsView);
        ShouldBeAsShown(await server.PostAsync(key: null, "/v1/complaints", Text(Examples.Complaint)), 201, Examples.ComplaintAnswer);
        ShouldBeAsShown(
            await server.PostAsync("dev-finance-municipal", $"{complaint}/steps", Text(Examples.ComplaintStep)), 201,
            Examples.ComplaintStepAnswer);
        const string answer = """
            {
              "step": "answer", "occurredAt": "2010-09-27T14:00:00+08:00",
              "text": "No time limit of a seller's own is allowed. The shop has been told so and takes your certificate."
            }
            """;
        (await server.PostAsync("dev-commerce-municipal", $"{complaint}/steps", answer)).Status.ShouldBe(201);
        ShouldBeAsShown(await server.GetAsync("dev-commerce-municipal", complaint), 200, Examples.ComplaintView);
        await server.CaughtUpAsync();
        ShouldBeAsShown(
            await server.PostAsync(key: null, "/v1/complaint-status", Text(Examples.ComplaintStatus)), 200,
            Examples.ComplaintStatusAnswer);
    }

    [Fact]
    public async Task A_batch_of_events_and_a_stream_of_them_go_as_the_example_shows()
    {
        var events = Examples.Json(Examples.Events).AsArray().Select(each => each!.AsObject()).ToArray();
        var shown = Examples.Json(Examples.EventAnswers).AsArray();
        foreach (var streamed in new[] { false, true })
        {
            await using var database = await postgres.CreateDatabaseAsync();
            await using var server = await RunningServer.StartAsync(database.ConnectionString);
            var answers = streamed ? await server.PostLinesAsync(Trade.Seller, events) : await server.PostBatchAsync(Trade.Seller, [.. events]);
            answers.Length.ShouldBe(shown.Count);
            foreach (var (got, want) in answers.Zip(shown)) Differences(want, got, "").ShouldBeEmpty();
        }
    }

    [Fact]
    public void The_refusal_shown_is_one_that_the_server_would_give()
    {
        var shown = Examples.Json(Examples.ProblemRefused);
        var reasons = shown["reasons"]!.AsArray().Select(each => each!).ToList();
        foreach (var reason in reasons)
        {
            Comparand? Compared(string name) => reason[name] is { } value ? new Comparand((decimal)value, null) : default(Comparand?);
            var real = ReasonText.For(new Reason((string)reason["code"]!, Compared("limit"), Compared("actual")), Language.English);
            ((string?)reason["message"], (string?)reason["source"]).ShouldBe((real.Message, real.Source));
        }
        ((string?)shown["detail"]).ShouldBe(string.Join(" ", reasons.Select(each => (string)each["message"]!)));
        ((string?)shown["title"]).ShouldBe(ProblemType.Refused.Title);
    }

    [Fact]
    public void A_difference_between_example_and_answer_is_seen()
    {
        var shown = JsonNode.Parse("""{ "a": 1.00, "rules": [{ "code": "x", "limit": 5 }], "traceId": "1" }""");
        Differences(shown, JsonNode.Parse("""{ "a": 1, "rules": [{ "code": "y" }, { "code": "x", "limit": 5 }], "traceId": "2" }"""), "").ShouldBeEmpty();
        Differences(shown, JsonNode.Parse("""{ "a": 1.01, "rules": [{ "code": "x", "limit": 6 }], "traceId": "1", "b": 1 }"""), "")
            .ShouldBe(["/a: 1.01 is not 1.00", "/rules/x/limit: 6 is not 5", "/b: not shown"], ignoreOrder: true);
        Differences(shown, JsonNode.Parse("""{ "rules": [], "traceId": "1" }"""), "").Count().ShouldBe(2);
    }

    private static async Task ShouldGoUpToTheAdvanceAsync(RunningServer server)
    {
        var check = await server.PostAsync(Trade.Seller, "/v1/quota-checks", Text(Examples.QuotaCheck));
        ShouldBeAsShown(check, 200, Examples.QuotaCheckAnswer);
        await ShouldAnswerAsync(server, Trade.Recycler, "/v1/recyclings", Examples.Recycling, Examples.RecyclingAnswer);
        await ShouldAnswerAsync(server, Trade.Seller, "/v1/purchases", Examples.Purchase, Examples.PurchaseAnswer);
        await ShouldAnswerAsync(server, Trade.Seller, "/v1/claims", Examples.Claim, Examples.ClaimAnswer);
        await ShouldAnswerAsync(
            server, Trade.Seller, "/v1/claims/C-2010-000001/advance", Examples.Advance, Examples.AdvanceAnswer);
    }

    private static async Task ShouldAnswerAsync(RunningServer server, string key, string path, string request, string answer) =>
        ShouldBeAsShown(await server.PostAsync(key, path, Text(request)), 201, answer);

    private static void ShouldBeAsShown(Reply reply, int status, string example)
    {
        reply.Status.ShouldBe(status, reply.Text);
        Differences(Examples.Json(example), reply.Json, "").ShouldBeEmpty(example);
    }

    /// <summary>
    /// Where an answer is not what an example shows. Of the rules an example shows some; each of those must be there as shown.
    /// </summary>
    private static IEnumerable<string> Differences(JsonNode? want, JsonNode? got, string at)
    {
        switch (want, got)
        {
            case (JsonObject shown, JsonObject given):
                foreach (var (name, value) in shown)
                    if (!given.ContainsKey(name)) yield return $"{at}/{name}: missing";
                    else if (!Volatile.Contains(name))
                        foreach (var each in Differences(value, given[name], $"{at}/{name}")) yield return each;
                foreach (var (name, _) in given)
                    if (!shown.ContainsKey(name)) yield return $"{at}/{name}: not shown";
                break;
            case (JsonArray shown, JsonArray given) when at.EndsWith("/rules", StringComparison.Ordinal):
                foreach (var rule in shown)
                {
                    var same = given.SingleOrDefault(each => (string?)each!["code"] == (string?)rule!["code"]);
                    if (same is null) yield return $"{at}/{rule!["code"]}: missing";
                    else foreach (var each in Differences(rule, same, $"{at}/{rule!["code"]}")) yield return each;
                }
                break;
            case (JsonArray shown, JsonArray given) when at.EndsWith("/events", StringComparison.Ordinal):
                foreach (var one in shown)
                    if (!given.Any(each => !Differences(one, each, at).Any())) yield return $"{at}: no event like {one!.ToJsonString()}";
                break;
            case (JsonArray shown, JsonArray given) when shown.Count == given.Count:
                for (var i = 0; i < shown.Count; i++)
                    foreach (var each in Differences(shown[i], given[i], $"{at}/{i}")) yield return each;
                break;
            default:
                if (!JsonNode.DeepEquals(want, got)) yield return $"{at}: {got?.ToJsonString()} is not {want?.ToJsonString()}";
                break;
        }
    }

    private static string Text(string example) => Examples.Text(example);
}
