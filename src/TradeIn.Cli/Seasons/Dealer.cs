using System.Globalization;
using TradeIn.Client;
using TradeIn.Client.Claims;
using TradeIn.Client.Events;
using TradeIn.Client.Orders;
using TradeIn.Client.Purchases;
using TradeIn.Client.Recycling;

namespace TradeIn.Cli.Seasons;

/// <summary>Where and how the trade-ins of one visit go.</summary>
/// <param name="Channel">How the old unit comes in.</param>
/// <param name="Document">The document shown to the recycler and with the claim (Q12).</param>
internal sealed record Visit(
    Customer Customer, Way Way, SeasonEnterprise Recycler, string RecyclingOutlet, string Channel, SeasonEnterprise Seller,
    string SalesOutlet, Timetable Times, string Document)
{
    public bool NewFirst => Way is Way.NewFirst or Way.OnlineNewFirst;

    public bool Online => Way is Way.OnlineOldFirst or Way.OnlineNewFirst;
}

/// <summary>Draws up trade-ins that break no rule.</summary>
internal sealed class Dealer(Customers customers, Market market, Goods goods)
{
    private static readonly string[] Papers = ["certificate", "identity-original", "identity-copy", "invoice", "application-form"];
    private long deals;

    /// <summary>A new number for the resources of a deal.</summary>
    public string NextNumber() => (++deals).ToString("00000000", CultureInfo.InvariantCulture);

    /// <summary>Some units of one customer on one day, some of them on one invoice.</summary>
    public IEnumerable<Deal> Deals(Customer customer, DateOnly day, int units, SeasonRandom random)
    {
        var visit = Arrange(customer, DrawWay(customer, random), day, random);
        var invoice = units > 1 && random.Chance(70) ? NextInvoice(visit) : null;
        for (var unit = 0; unit < units; unit++)
        {
            var line = invoice is null ? null : invoice with { Line = unit + 1 };
            var deal = Draw(visit with { Times = visit.Times.Shifted(unit * 3) }, line, random);
            yield return IsOrdered(deal, random) ? Ordered(deal) : deal;
        }
    }

    /// <summary>Chooses where; a seller or recycler that is given is kept.</summary>
    public Visit Arrange(
        Customer customer, Way way, DateOnly day, SeasonRandom random, SeasonEnterprise? seller = null,
        SeasonEnterprise? recycler = null)
    {
        seller ??= way == Way.OldFirst ? market.Seller(random) : market.Dual(random);
        var delivered = way is Way.NewFirst or Way.OnlineNewFirst && recycler is null;
        recycler ??= delivered ? seller : market.RecyclerFor(customer.HomeDistrict, random);
        var collects = recycler.Regions.Contains(SeasonWorld.RegionOf[customer.HomeDistrict]);
        var channel = delivered ? "delivery" : collects && random.Chance(64) ? "home" : "outlet";
        return new Visit(
            customer, way, recycler, Market.Outlet(recycler, sales: false, online: false, random).Id, channel, seller,
            Market.Outlet(seller, sales: true, online: way is Way.OnlineOldFirst or Way.OnlineNewFirst, random).Id,
            Timetable.For(way, day, random), random.Pick(customer.Documents));
    }

    /// <summary>The four requests of one unit.</summary>
    public Deal Draw(Visit visit, Invoice? invoice, SeasonRandom random)
    {
        var number = NextNumber();
        var agent = random.Chance(5) ? customers.AgentFor(visit.Customer) : null;
        var recycling = DrawRecycling(visit, number, agent, random);
        var (purchase, subsidy) = DrawPurchase(visit, number, invoice ?? NextInvoice(visit), recycling.Unit, random);
        var claim = new ClaimRequest(
            $"C-{number}", SeasonWorld.Programme, purchase.PurchaseId, recycling.CertificateNumber, purchase.SellerId,
            purchase.OutletId, visit.Times.ClaimedAt, visit.Customer.Show(visit.Document, random), Papers,
            ApplicationSigned: true, agent);
        return new Deal(
            visit.Customer, recycling, purchase, claim with { PaperDigests = Drafts.Digests(Papers, random) },
            new AdvanceEventData(claim.ClaimId, Goods.Yuan(subsidy), visit.Times.AdvancedAt));
    }

    /// <summary>The same as an order and its delivery at the door: there the sale is made and the certificate filled in.</summary>
    public Deal Ordered(Deal deal)
    {
        var (recycling, number) = (deal.Recycling, NextNumber());
        var purchase = deal.BoughtAt(recycling.OccurredAt).Purchase with { Buyer = recycling.Buyer, Pickup = null };
        if (purchase.Invoice.IssuedOn != deal.Purchase.Invoice.IssuedOn)
            purchase = purchase with { Invoice = InvoiceAtTheDoor(purchase) };
        var unit = purchase.Unit;
        var order = new OrderRequest(
            $"O-{number}", SeasonWorld.Programme, purchase.SellerId, purchase.OutletId, purchase.Channel,
            deal.Purchase.OccurredAt, recycling.Buyer, recycling.Unit, new OrderedUnit(unit.Category, unit.Brand, unit.Model),
            purchase.ListPrice, purchase.Discount, purchase.PaidPrice, recycling.Agent);
        var delivery = new DeliveryRequest(
            $"D-{number}", order.OrderId, recycling.OccurredAt, recycling.RecyclingId, recycling.OutletId, recycling.Unit,
            recycling.AgreedPrice, recycling.CertificateNumber, purchase.PurchaseId, unit, purchase.Invoice,
            purchase.PaidPrice, ApplicationSigned: true, recycling.MissingParts, Agent: recycling.Agent,
            Papers: ["identity-original", "application-form"]);
        return deal with { Purchase = purchase, Ordering = new Ordering(order, delivery) };
    }

    /// <summary>The same, bought with an invoice of another day of the outlet's book.</summary>
    public Invoice InvoiceOf(string outlet, DateOnly day) => market.NextInvoice(outlet, online: false, day);

    /// <summary>Another unit bought in a shop, with the certificate that is live again.</summary>
    public Deal BuyAgain(Deal deal, DateTimeOffset after, SeasonRandom random)
    {
        var (seller, number) = (market.Seller(random), NextNumber());
        var day = DayOf(after).AddDays(random.Between(1, 8));
        var bought = Rhythm.AtShop(day, random);
        var visit = new Visit(
            deal.Customer, Way.OldFirst, SeasonWorld.Enterprise(deal.Recycling.RecyclerId), deal.Recycling.OutletId,
            deal.Recycling.Channel, seller, Market.Outlet(seller, sales: true, online: false, random).Id,
            new Timetable(deal.Recycling.OccurredAt, bought, bought.AddMinutes(30), bought.AddHours(20)),
            deal.Claim.Claimant.Document.Type);
        var (purchase, subsidy) = DrawPurchase(visit, number, NextInvoice(visit), deal.Recycling.Unit, random);
        var claim = deal.Claim with
        {
            ClaimId = $"C-{number}", PurchaseId = purchase.PurchaseId, SellerId = purchase.SellerId,
            OutletId = purchase.OutletId, OccurredAt = visit.Times.ClaimedAt,
        };
        return new Deal(
            deal.Customer, deal.Recycling, purchase, claim,
            new AdvanceEventData(claim.ClaimId, Goods.Yuan(subsidy), visit.Times.AdvancedAt));
    }

    /// <summary>The same old unit under another number, with another certificate of the same recycler.</summary>
    public RecyclingRequest RecycleAgain(RecyclingRequest recycling, DateTimeOffset at) => recycling with
    {
        RecyclingId = $"R-{NextNumber()}", OccurredAt = at,
        CertificateNumber = market.NextCertificate(SeasonWorld.Enterprise(recycling.RecyclerId)),
    };

    /// <summary>Most of what the web shops deliver is ordered before, and some of what the shops do.</summary>
    private static bool IsOrdered(Deal deal, SeasonRandom random) => deal is { NewFirst: true, Recycling.Channel: "delivery" }
        && random.Chance(deal.Purchase.Channel == "online" ? 65 : 30);

    private RecyclingRequest DrawRecycling(Visit visit, string number, Agent? agent, SeasonRandom random)
    {
        var range = Catalogue.Old(random);
        var (price, missing) = Goods.OldPrice(range, random);
        return new RecyclingRequest(
            $"R-{number}", SeasonWorld.Programme, visit.Recycler.Id, visit.RecyclingOutlet, visit.Channel, visit.Times.RecycledAt,
            visit.Customer.Show(visit.Document, random), goods.Old(range, random), Goods.Yuan(price),
            market.NextCertificate(visit.Recycler), visit.Channel == "outlet" ? null : visit.Customer.HomeDistrict, agent, missing);
    }

    private (PurchaseRequest Purchase, long SubsidyFen) DrawPurchase(
        Visit visit, string number, Invoice invoice, Unit old, SeasonRandom random)
    {
        var (unit, price) = goods.New(Catalogue.New(random), visit.Times.BoughtAt.Year, random);
        var purchase = new PurchaseRequest(
            $"P-{number}", SeasonWorld.Programme, visit.Seller.Id, visit.SalesOutlet, visit.Online ? "online" : "store",
            visit.NewFirst ? "new-first" : "old-first", visit.Times.BoughtAt,
            visit.Customer.Show(random.Pick(visit.Customer.Documents), random), unit, invoice,
            Goods.Yuan(price.List), Goods.Yuan(price.Discount), Goods.Yuan(price.Paid),
            Pickup: visit.NewFirst ? new Pickup(DayOf(visit.Times.RecycledAt), old) : null);
        return (purchase, price.Subsidy);
    }

    /// <summary>Units of one visit stand on lines of one invoice; delivered one by one, each has its own.</summary>
    private Invoice InvoiceAtTheDoor(PurchaseRequest purchase) =>
        market.NextInvoice(purchase.OutletId, purchase.Channel == "online", purchase.Invoice.IssuedOn);

    private Invoice NextInvoice(Visit visit) => market.NextInvoice(visit.SalesOutlet, visit.Online, DayOf(visit.Times.BoughtAt));

    /// <summary>Companies go to the shop; so do most people, with the old unit gone before.</summary>
    private static Way DrawWay(Customer customer, SeasonRandom random) =>
        customer.IsEntity ? Way.OldFirst : (Way)random.Weighted([78, 9, 4, 9]);

    private static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.DateTime);
}
