using TradeIn.Client;
using TradeIn.Client.Complaints;
using TradeIn.Client.Corrections;
using TradeIn.Client.Custody;
using TradeIn.Client.Losses;
using TradeIn.Client.Orders;
using TradeIn.Client.Purchases;
using TradeIn.Client.Recycling;
using TradeIn.Server.Tests.Complaints;
using TradeIn.Client.Settlement;
using TradeIn.Server.Tests.Enterprises;
using TradeIn.Server.Tests.Custody;
using TradeIn.Server.Tests.Losses;
using TradeIn.Server.Tests.Orders;

namespace TradeIn.Server.Tests.Requests;

/// <summary>Requests of orders, losses, corrections and complaints with every member there is, and with what they build on put on record.</summary>
internal static class WholeRequests
{
    public static readonly string[] Names =
    [
        "order", "delivery", "cancellation", "loss-report", "loss-step", "replacement", "correction", "correction-step",
        "complaint", "complaint-step",
        .. Tender.Operations,
        "consignment", "resolution", "dismantling", "tranche", "debt-settlement",
    ];

    private static readonly DateTimeOffset At = new(2010, 7, 18, 10, 0, 0, TimeSpan.FromHours(8));
    private static readonly DateTimeOffset LongAfter = new(2010, 8, 18, 10, 0, 0, TimeSpan.FromHours(8));
    private static readonly DateTimeOffset SameDay = new(2010, 7, 10, 17, 0, 0, TimeSpan.FromHours(8));
    private static readonly Dictionary<string, string> Scans = new() { ["invoice"] = new string('a', 64) };

    public static async Task<(object Request, string Key, string Path)> PrepareAsync(RunningServer server, string operation)
    {
        var (order, trade) = (new OneStop(), new Trade());
        var (loss, correction) = (new Loss(trade), new Corrections.Correction(trade));
        if (operation is "delivery" or "cancellation") await order.PlaceAsync(server);
        if (operation is "loss-report" or "replacement" or "correction") await Recycle();
        if (operation is "loss-step")
        {
            await Recycle();
            await server.PostAsync(Trade.Recycler, "/v1/loss-reports", loss.Report()).ShouldBeAsync(201);
        }
        if (operation is "correction-step")
        {
            await Recycle();
            await server.PostAsync(Trade.Recycler, "/v1/corrections", correction.Request("annotate")).ShouldBeAsync(201);
        }
        if (Tender.Operations.Contains(operation)) return await Tender.PrepareAsync(server, operation);
        if (operation is "complaint") return (Complaint(), Grievance.Commerce, "/v1/complaints");
        if (operation is "complaint-step") return await ComplaintStepAsync(server);
        var haul = new Haul(trade);
        if (operation is "consignment") await Recycle();
        if (operation is "resolution") await haul.ArriveAsync(server, "different");
        if (operation is "dismantling") await haul.ArriveAsync(server, "received");
        if (operation is "debt-settlement")
        {
            await trade.ReimburseAsync(server);
            await server.PostAsync(Trade.Seller, "/v1/returns", trade.Return()).ShouldBeAsync(201);
        }
        return operation switch
        {
            "consignment" => (new ConsignmentRequest(
                haul.Id, Trade.Programme, "rec-huaxing", "dis-huaxing", At, [trade.Certificate]), Trade.Recycler, "/v1/consignments"),
            "resolution" => (new ResolutionRequest(
                $"RS-{haul.Id}", haul.Id, trade.Certificate, "same-unit", LongAfter, "The plate was read wrongly.", "21-inch"),
                Haul.Environment, "/v1/resolutions"),
            "dismantling" => (new DismantlingRequest(
                $"DM-{haul.Id}", Trade.Programme, "dis-huaxing", LongAfter, [trade.Certificate]), Haul.Dismantler, "/v1/dismantlings"),
            "tranche" => (new TrancheRequest(
                $"TR-{trade.RecyclingId}", Trade.Programme, "110105", 100.00m, new DateOnly(2010, 7, 1)), Trade.Finance,
                "/v1/budget-tranches"),
            "debt-settlement" => (new DebtSettlementRequest(
                $"DS-{trade.RecyclingId}", Trade.Programme, "sel-dazhong", 249.95m, "payment", new DateOnly(2010, 9, 1), "IN-1"),
                Trade.Finance, "/v1/debt-settlements"),
            "order" => (Order(order), OneStop.Seller, "/v1/orders"),
            "delivery" => (Delivery(order), OneStop.Seller, "/v1/deliveries"),
            "cancellation" => (new CancellationRequest("refused-at-door", At, "late"), OneStop.Seller, $"{order.Path}/cancellation"),
            "loss-report" => (new LossReportRequest(
                loss.Id, trade.Certificate, "rec-huaxing", At, Buyer(trade), Agent, ["invoice"], Scans), Trade.Recycler, "/v1/loss-reports"),
            "loss-step" => (new LossStepRequest("reject", At, "It was seen."), Loss.District, $"{loss.Path}/steps"),
            "replacement" => (new ReplacementRequest(trade.RecyclingId, Entry(new Trade())), Trade.Recycler, "/v1/replacements"),
            "correction" => (new CorrectionRequest(
                correction.Id, trade.Certificate, "rec-huaxing", At, "change", "Another buyer.",
                new EntryChanges(Buyer(new Trade()), Agent, OldUnit(new Trade()), ["tube"], 55.00m), ["invoice"], Scans),
                Trade.Recycler, "/v1/corrections"),
            _ => (new CorrectionStepRequest("district-commerce", "reject", At, "The entry is right."),
                Corrections.Correction.District, $"{correction.Path}/steps"),
        };

        Task Recycle() => server.PostAsync(Trade.Recycler, "/v1/recyclings", trade.Recycling()).ShouldBeAsync(201);
    }

    private static ComplaintRequest Complaint() => new(
        new Grievance().Id, "certificate-refused", At, "It is too old,\nthey say.",
        new ComplaintAbout("sel-dazhong", "sel-dazhong-s1", "BJ00000001", "C-1"), "110105",
        new Complainant("王女士", "010-6500 1234", "wang@example.com"));

    private static async Task<(object Request, string Key, string Path)> ComplaintStepAsync(RunningServer server)
    {
        var grievance = await Grievance.FiledAsync(server);
        var step = new ComplaintStepRequest("forward", At, "It is a fraud.", "district-government", "110108");
        return (step, Grievance.Commerce, $"{grievance.Path}/steps");
    }

    private static Agent Agent { get; } = new("李四", new IdentityDocument("officer-card", "军1234567"));

    private static OrderRequest Order(OneStop order) => new(
        order.OrderId, Trade.Programme, "dual-online", "dual-online-web", "online", At, Buyer(order.Buyer), OldUnit(order.Buyer),
        new OrderedUnit("washing-machine", "Haier", "XQB60"), 1899.00m, 100.00m, 1799.00m, Agent);

    private static DeliveryRequest Delivery(OneStop order) => new(
        order.DeliveryId, order.OrderId, At, order.RecyclingId, "dual-online-r1",
        new Unit("washing-machine", "Little Swan", "XQB30", $"WOLD-{order.OrderId}", "Little Swan"), 40.00m, order.Certificate,
        order.PurchaseId, new Unit("washing-machine", "Haier", "XQB60", $"WNEW-{order.OrderId}", "Haier"),
        new Invoice((string)order.Delivery()["invoice"]!["number"]!, new DateOnly(2010, 7, 18), "1110010713", 2), 1799.00m, true,
        ["motor"], ["home-appliances-going-to-the-countryside"], Agent, ["invoice"], Scans);

    private static RecyclingRequest Entry(Trade trade) => new(
        trade.RecyclingId, Trade.Programme, "rec-huaxing", "rec-huaxing-o1", "outlet", SameDay, Buyer(trade), OldUnit(trade), 60.00m,
        trade.Certificate, "110105", Agent, ["tube"], ["invoice"], Scans);

    private static Party Buyer(Trade trade) =>
        new("individual", "王小明", new IdentityDocument("resident-id-card", trade.Person), "110105");

    private static Unit OldUnit(Trade trade) => new("television", "Panda", "C54P1", $"W-{trade.RecyclingId}", "Panda Electronics");
}
