using TradeIn.EventStore;
using TradeIn.Server.Access;
using TradeIn.Server.Books;
using TradeIn.Server.Buyers;
using TradeIn.Server.Certificates;
using TradeIn.Server.Claims;
using TradeIn.Server.Complaints;
using TradeIn.Server.Corrections;
using TradeIn.Server.Custody;
using TradeIn.Server.Datasets;
using TradeIn.Server.Enterprises;
using TradeIn.Server.Erasures;
using TradeIn.Server.Events;
using TradeIn.Server.Feed;
using TradeIn.Server.Losses;
using TradeIn.Server.Orders;
using TradeIn.Server.Overview;
using TradeIn.Server.Purchases;
using TradeIn.Server.Rebuilding;
using TradeIn.Server.Recycling;
using TradeIn.Server.ReferencePrices;
using TradeIn.Server.Returns;
using TradeIn.Server.Settlement;
using TradeIn.Server.Signals;
using TradeIn.Server.Webhooks;

namespace TradeIn.Server;

/// <summary>What is served, in the order in which the reference shows it.</summary>
internal static class Routes
{
    public static void MapCounter(this WebApplication app)
    {
        var v1 = app.MapGroup("/v1").AddEndpointFilter<KeyGate>();
        v1.MapQuotaChecks();
        v1.MapRecyclings();
        v1.MapPurchases();
        v1.MapClaims();
        v1.MapAdvances();
        v1.MapCertificates();
        v1.MapClaimReading();
        v1.MapExplanations();
        v1.MapAfterSales();
        v1.MapOrders();
        v1.MapDeliveries();
        v1.MapCancellations();
        v1.MapOrderReading();
        v1.MapLossReports();
        v1.MapLossSteps();
        v1.MapLossReportReading();
        v1.MapReplacements();
        v1.MapCorrections();
        v1.MapCorrectionSteps();
        v1.MapCorrectionReading();
        v1.MapEnterprises();
        v1.MapCustody();
        v1.MapSettlement();
        v1.MapMoney();
        v1.MapComplaintOffice();
        v1.MapDatasets();
        v1.MapReports();
        v1.MapSignals();
        v1.MapEvents();
        v1.MapFeed();
        v1.MapWebhooks();
        v1.MapWebhookReading();
        v1.MapWebhookChanges();
        v1.MapWebhookTests();
        v1.MapKeys();
        v1.MapKeyReading();
        v1.MapKeyChanges();
        v1.MapErasures();
        v1.MapReadModels();
        v1.MapReadModelSkips();
    }

    private static void MapEnterprises(this IEndpointRouteBuilder v1)
    {
        v1.MapAwards();
        v1.MapAgreements();
        v1.MapBondDeposits();
        v1.MapBreaches();
        v1.MapSuspensions();
        v1.MapSuspensionLiftings();
        v1.MapDisqualifications();
        v1.MapRegionAwards();
        v1.MapOutlets();
        v1.MapOutletMoves();
        v1.MapOutletClosures();
        v1.MapCertificateRanges();
        v1.MapRangeReturns();
        v1.MapRangeCancellations();
        v1.MapDesignations();
        v1.MapDesignationWithdrawals();
        v1.MapEnterpriseReading();
        v1.MapReferencePrices();
        v1.MapReferencePriceReading();
        v1.MapDirectory();
        v1.MapCertificateStatus();
    }

    private static void MapComplaintOffice(this IEndpointRouteBuilder v1)
    {
        v1.MapComplaintTopics();
        v1.MapComplaints();
        v1.MapComplaintStatus();
        v1.MapComplaintSteps();
        v1.MapComplaintReading();
    }

    private static void MapSignals(this IEndpointRouteBuilder v1)
    {
        v1.MapSignalReading();
        v1.MapSignalSteps();
    }

    private static void MapAfterSales(this IEndpointRouteBuilder v1)
    {
        v1.MapReturns();
        v1.MapExchanges();
        v1.MapRepairs();
        v1.MapPurchaseReading();
        v1.MapReturnReading();
        v1.MapExchangeReading();
        v1.MapRecoveries();
        v1.MapDebts();
    }

    private static void MapCustody(this IEndpointRouteBuilder v1)
    {
        v1.MapConsignments();
        v1.MapConsignmentSteps();
        v1.MapReceipts();
        v1.MapResolutions();
        v1.MapDismantlings();
        v1.MapConsignmentReading();
        v1.MapTraces();
    }

    private static void MapSettlement(this IEndpointRouteBuilder v1)
    {
        v1.MapStatements();
        v1.MapReviews();
        v1.MapStatementSteps();
        v1.MapStatementReading();
        v1.MapSamples();
        v1.MapLedger();
        v1.MapReviewReasons();
    }

    private static void MapMoney(this IEndpointRouteBuilder v1)
    {
        v1.MapTranches();
        v1.MapBudgets();
        v1.MapDebtSettlements();
        v1.MapDeclarations();
        v1.MapDeclarationSteps();
        v1.MapDeclarationReading();
        v1.MapBalances();
    }

    private static void MapReports(this IEndpointRouteBuilder v1)
    {
        v1.MapBuyerSearch();
        v1.MapOverview();
        v1.MapBurnDown();
        v1.MapCustodyAgeing();
        v1.MapSettlementAgeing();
    }

    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/livez", () => Results.Text("alive\n")).ExcludeFromDescription();
        app.MapGet("/readyz", async (EventLog log, CancellationToken cancel) =>
        {
            var head = await log.ReadHeadAsync(cancel);
            return Results.Text($"ready at position {head.Position}\n");
        }).ExcludeFromDescription();
    }
}
