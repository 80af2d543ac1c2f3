using TradeIn.Server.Reference;
using TradeIn.Testing.Postgres;
using static TradeIn.Server.Tests.Reference.Shown;

namespace TradeIn.Server.Tests.Reference;

/// <summary>The examples of the offices, sent as they stand to a fresh server, are answered as they stand.</summary>
public sealed class OfficeExampleTests(PostgresFixture postgres)
{
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
        await ShouldGoUpToTheAdvanceAsync(server);
        await ShouldAnswerAsync(server, Trade.Seller, "/v1/exchanges", Examples.Exchange, Examples.ExchangeAnswer);
        await ShouldBePaidAsShownAsync(server);
        await server.CaughtUpAsync();
        foreach (var (path, example) in new[]
        {
            ("/v1/statements/S-2010-000001?on=2010-08-15", Examples.StatementView),
            ("/v1/statements/S-2010-000001/sample", Examples.SampleView),
            ("/v1/review-reasons", Examples.ReviewReasons),
            ("/v1/reports/settlement-ageing?by=district&on=2010-08-20", Examples.SettlementAgeing),
            ("/v1/enterprises/sel-dazhong/ledger", Examples.LedgerPage),
        })
            ShouldBeAsShown(await server.GetAsync(Trade.Seller, path), 200, example);
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
    public async Task A_complaint_goes_as_the_examples_show_it()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var server = await RunningServer.StartAsync(database.ConnectionString);
        const string complaint = "/v1/complaints/Q-2010-000001";

        ShouldBeAsShown(await server.GetAsync(key: null, "/v1/complaint-topics"), 200, Examples.ComplaintTopicsView);
        ShouldBeAsShown(await server.PostAsync(key: null, "/v1/complaints", Examples.Text(Examples.Complaint)), 201, Examples.ComplaintAnswer);
        ShouldBeAsShown(
            await server.PostAsync("dev-finance-municipal", $"{complaint}/steps", Examples.Text(Examples.ComplaintStep)), 201,
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
            await server.PostAsync(key: null, "/v1/complaint-status", Examples.Text(Examples.ComplaintStatus)), 200,
            Examples.ComplaintStatusAnswer);
    }

    [Fact]
    public async Task A_signal_goes_as_the_examples_show_it()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var server = await RunningServer.StartAsync(database.ConnectionString);
        await ShouldAnswerAsync(server, Trade.Recycler, "/v1/recyclings", Examples.Recycling, Examples.RecyclingAnswer);
        await ShouldAnswerAsync(server, Trade.Seller, "/v1/purchases", Examples.Purchase, Examples.PurchaseAnswer);
        foreach (var id in new[] { "C-2010-000001", "C-2010-000002", "C-2010-000003", "C-2010-000004" })
        {
            var claim = Examples.Json(Examples.Claim).AsObject().With("claimId", id).With("applicationSigned", false);
            await server.PostAsync(Trade.Seller, "/v1/claims", claim).ShouldBeAsync(422, "application.not-signed");
        }
        await server.CaughtUpAsync();
        var signal = $"/v1/signals/{(string)Examples.Json(Examples.SignalStepAnswer)["signalId"]!}";
        await ShouldAnswerAsync(server, "dev-regulator", $"{signal}/steps", Examples.SignalStep, Examples.SignalStepAnswer);
        await server.CaughtUpAsync();
        ShouldBeAsShown(await server.GetAsync("dev-regulator", signal), 200, Examples.SignalView);
    }
}
