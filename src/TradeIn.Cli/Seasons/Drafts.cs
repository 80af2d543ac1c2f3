using TradeIn.Client;
using TradeIn.Client.Corrections;
using TradeIn.Client.Events;
using TradeIn.Client.Losses;
using TradeIn.Client.Orders;
using TradeIn.Client.Purchases;
using TradeIn.Client.Recycling;
using TradeIn.Client.Returns;
using TradeIn.Client.Settlement;

namespace TradeIn.Cli.Seasons;

/// <summary>Draws up what may follow a trade-in; as it stands here, it breaks no rule.</summary>
internal sealed class Drafts(Stage stage, SeasonRandom random)
{
    private const string Explanation = "登记时录入有误";

    private static readonly string[] AfterSalePapers = ["identity-original", "invoice"];
    private static readonly string[] Faults = ["不制冷", "屏幕有亮点", "噪音过大", "不能开机", "漏水", "遥控失灵"];

    /// <summary>Some shops scan what is shown to them, some of it or all.</summary>
    public static IReadOnlyDictionary<string, string>? Digests(IReadOnlyList<string> papers, SeasonRandom random)
    {
        if (!random.Chance(30)) return null;
        var scanned = papers.Where(_ => random.Chance(60)).ToDictionary(paper => paper, _ => random.Digest());
        return scanned.Count == 0 ? null : scanned;
    }

    /// <summary>Some days later, while shops are open.</summary>
    public DateTimeOffset Later(DateTimeOffset at, int from, int to) =>
        Rhythm.AtShop(DateOnly.FromDateTime(at.DateTime).AddDays(random.Between(from, to)), random);

    /// <param name="takenBack">Of the subsidy; what the buyer holds.</param>
    /// <param name="red">None when the invoice itself is taken back.</param>
    public ReturnRequest Return(Deal deal, DateTimeOffset at, decimal takenBack, RedInvoice? red = null)
    {
        var invoice = deal.Purchase.Invoice;
        return new ReturnRequest(
            $"T-{stage.Dealer.NextNumber()}", deal.Purchase.PurchaseId, at, deal.Purchase.Buyer,
            new ShownInvoice(invoice.Number, invoice.Code, invoice.Line, invoice.IssuedOn), takenBack, red, deal.Claim.Agent,
            AfterSalePapers, Digests(AfterSalePapers, random));
    }

    /// <summary>A credit note for what was paid, or a little less.</summary>
    public RedInvoice Red(Deal deal, DateTimeOffset at)
    {
        var invoice = Invoice(deal, at);
        var wear = random.Chance(15) ? 100.00m : 0m;
        return new RedInvoice(invoice.Number, deal.Purchase.PaidPrice - wear, invoice.Code);
    }

    /// <summary>Another unit of the same model.</summary>
    /// <param name="paid">What was paid then; null: as before.</param>
    /// <param name="invoiced">Whether a new invoice is issued.</param>
    public ExchangeRequest Exchange(Deal deal, DateTimeOffset at, decimal? paid = null, bool invoiced = false) => new(
        $"X-{stage.Dealer.NextNumber()}", deal.Purchase.PurchaseId, at,
        stage.Goods.LikeNew(deal.Purchase.Unit, at.Year, random), invoiced ? Invoice(deal, at) : null, paid);

    /// <summary>The next invoice of the shop that sold the unit.</summary>
    public Invoice Invoice(Deal deal, DateTimeOffset at) => stage.Market.NextInvoice(
        deal.Purchase.OutletId, deal.Purchase.Channel == "online", DateOnly.FromDateTime(at.DateTime));

    /// <summary>The same after its day has changed, with an invoice of the day on which it is bought now.</summary>
    public Deal Reinvoiced(Deal deal)
    {
        var invoice = Invoice(deal, deal.Purchase.OccurredAt);
        return deal with
        {
            Purchase = deal.Purchase with { Invoice = invoice },
            Ordering = deal.Ordering is { } ordering ? ordering with { Delivery = ordering.Delivery with { Invoice = invoice } } : null,
        };
    }

    public RepairRequest Repair(Deal deal, DateTimeOffset at) =>
        new($"W-{stage.Dealer.NextNumber()}", deal.Purchase.PurchaseId, at, random.Pick(Faults));

    public static RecoveryEventData Recovery(Deal deal, DateTimeOffset at) => new(deal.Claim.ClaimId, deal.Subsidy, at);

    public LossReportRequest Loss(Deal deal, DateTimeOffset at) => new(
        $"L-{stage.Dealer.NextNumber()}", deal.Recycling.CertificateNumber, deal.Recycling.RecyclerId, at, deal.Recycling.Buyer,
        Papers: ["identity-original"]);

    public static LossStepEventData Step(LossReportRequest report, string step, DateTimeOffset at) =>
        new(report.LossReportId, step, at, step == "reject" ? "情况不属实" : null);

    public CorrectionRequest Correction(Deal deal, DateTimeOffset at, string kind, EntryChanges? changes = null) => new(
        $"K-{stage.Dealer.NextNumber()}", deal.Recycling.CertificateNumber, deal.Recycling.RecyclerId, at, kind, Explanation,
        changes);

    public static CorrectionStepEventData Step(
        CorrectionRequest correction, string step, DateTimeOffset at, string verdict = "approve") =>
        new(correction.CorrectionId, step, verdict, at, verdict == "reject" ? "材料不足" : null);

    /// <summary>The entry as a hurried clerk makes it: another serial number, another certificate.</summary>
    public RecyclingRequest Misread(RecyclingRequest recycling) =>
        stage.Dealer.RecycleAgain(recycling, recycling.OccurredAt) with { Unit = stage.Goods.LikeOld(recycling.Unit, random) };

    public RecyclingRequest RecycleAgain(RecyclingRequest recycling, DateTimeOffset at) =>
        stage.Dealer.RecycleAgain(recycling, at);

    public Unit LikeOld(Unit unit) => stage.Goods.LikeOld(unit, random);

    public Unit LikeNew(Unit unit) => stage.Goods.LikeNew(unit, 2011, random);

    public Deal BuyAgain(Deal deal, DateTimeOffset after) => stage.Dealer.BuyAgain(deal, after, random);

    /// <summary>An order like the deal's, but the buyer describes another old unit.</summary>
    public OrderRequest OrderOfAnotherUnit(Deal deal)
    {
        var order = deal.Ordering!.Order;
        return order with { OrderId = $"O-{stage.Dealer.NextNumber()}", OldUnit = LikeOld(order.OldUnit) };
    }

    public static CancellationEventData Cancellation(OrderRequest order, string reason, DateTimeOffset at) =>
        new(order.OrderId, reason, at);
}
