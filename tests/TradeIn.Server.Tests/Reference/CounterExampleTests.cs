using TradeIn.Server.Reference;
using TradeIn.Server.Tests.Corrections;
using TradeIn.Server.Tests.Events;
using TradeIn.Testing.Postgres;
using static TradeIn.Server.Tests.Reference.Shown;

namespace TradeIn.Server.Tests.Reference;

/// <summary>The examples of the counter, and of the old unit's way, sent as they stand to a fresh server, are answered as they stand.</summary>
public sealed class CounterExampleTests(PostgresFixture postgres)
{
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
            await server.PostAsync(Trade.Finance, "/v1/buyers/search", Examples.Text(Examples.BuyerSearch)), 200,
            Examples.BuyerSearchAnswer);
        ShouldBeAsShown(
            await server.GetAsync(Trade.Finance, $"/v1/reports/budget-burn-down?programme={Trade.Programme}"), 200,
            Examples.BudgetBurnDown);
        ShouldBeAsShown(await server.GetAsync("dev-regulator", "/v1/reports/overview"), 200, Examples.Overview);

        var mistyped = Examples.Text(Examples.Claim).Replace("231002X", "2310021", StringComparison.Ordinal);
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
        await ShouldBePaidAsShownAsync(server);
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

        ShouldBeAsShown(await server.PostAsync(seller, "/v1/orders", Examples.Text(Examples.Order)), 201, Examples.OrderAnswer);
        ShouldBeAsShown(await server.PostAsync(seller, "/v1/deliveries", Examples.Text(Examples.Delivery)), 201, Examples.DeliveryAnswer);
        ShouldBeAsShown(await server.GetAsync(seller, "/v1/orders/O-2010-000001"), 200, Examples.OrderView);

        var next = Examples.Text(Examples.Order).Replace("-000001", "-000002", StringComparison.Ordinal)
            .Replace("-0337", "-0338", StringComparison.Ordinal);
        (await server.PostAsync(seller, "/v1/orders", next)).Status.ShouldBe(201);
        ShouldBeAsShown(
            await server.PostAsync(seller, "/v1/orders/O-2010-000002/cancellation", Examples.Text(Examples.Cancellation)), 201,
            Examples.CancellationAnswer);
    }

    [Fact]
    public async Task A_wrong_and_a_lost_certificate_go_as_the_examples_show_it()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var server = await RunningServer.StartAsync(database.ConnectionString);
        const string correction = "/v1/corrections/K-2010-000001";
        const string loss = "/v1/loss-reports/L-2010-000001";
        (await server.PostAsync(Trade.Recycler, "/v1/recyclings", Examples.Text(Examples.Recycling))).Status.ShouldBe(201);

        ShouldBeAsShown(await server.PostAsync(Trade.Recycler, "/v1/replacements", Examples.Text(Examples.Replacement)), 201, Examples.ReplacementAnswer);
        ShouldBeAsShown(await server.PostAsync(Trade.Recycler, "/v1/corrections", Examples.Text(Examples.Correction)), 201, Examples.CorrectionAnswer);
        ShouldBeAsShown(
            await server.PostAsync("dev-commerce-110105", $"{correction}/steps", Examples.Text(Examples.CorrectionStep)), 201,
            Examples.CorrectionStepAnswer);
        ShouldBeAsShown(await server.GetAsync(Trade.Recycler, correction), 200, Examples.CorrectionView);
        ShouldBeAsShown(await server.PostAsync(Trade.Recycler, "/v1/loss-reports", Examples.Text(Examples.LossReport)), 201, Examples.LossReportAnswer);
        ShouldBeAsShown(
            await server.PostAsync("dev-commerce-110105", $"{loss}/steps", Examples.Text(Examples.LossStep)), 201, Examples.LossStepAnswer);
        ShouldBeAsShown(await server.GetAsync(Trade.Recycler, loss), 200, Examples.LossReportView);
    }

    [Fact]
    public async Task The_way_to_the_dismantler_goes_as_the_examples_show_it()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var server = await RunningServer.StartAsync(database.ConnectionString);
        const string dismantler = "dev-dis-huaxing";
        var second = Examples.Text(Examples.Recycling).Replace("-000001", "-000002", StringComparison.Ordinal)
            .Replace("BJ00009001", "BJ00009002", StringComparison.Ordinal).Replace("-004711", "-004712", StringComparison.Ordinal);
        foreach (var recycling in new[] { Examples.Text(Examples.Recycling), second })
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
    public async Task What_everybody_may_ask_goes_as_the_examples_show_it()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var server = await RunningServer.StartAsync(database.ConnectionString);
        await ShouldGoUpToTheAdvanceAsync(server);
        ShouldBeAsShown(
            await server.PostAsync(null, "/v1/certificate-status", Examples.Text(Examples.CertificateStatus)), 200,
            Examples.CertificateStatusAnswer);
        await server.CaughtUpAsync();
        ShouldBeAsShown(
            await server.GetAsync(null, "/v1/directory/outlets?kind=recycling&district=110105&near=39.9087,116.4605"), 200,
            Examples.OutletPage);
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
}
