using TradeIn.Client;
using TradeIn.Client.Claims;
using TradeIn.Client.Events;
using TradeIn.Client.Purchases;
using TradeIn.Client.Recycling;
using TradeIn.Domain.Refusals;

namespace TradeIn.Cli.Seasons;

/// <summary>
/// A planted attempt with its own people, units, certificates and invoices, so that what the rest of the season does
/// cannot change its outcome. Its lines are delivered one after the other, in the order in which they are said here.
/// </summary>
internal sealed class Scene(
    Dealer dealer, Market market, Customers customers, Newcomers newcomers, Deliveries deliveries, SeasonRandom random, DateOnly day)
{
    private DateTimeOffset clock;
    private int events;

    public SeasonRandom Random => random;

    public Market Market => market;

    public Customer Person() => customers.Of(newcomers.Next(isEntity: false));

    public Customer Entity() => customers.Of(newcomers.Next(isEntity: true));

    /// <summary>A number for a resource that is filed anew.</summary>
    public string NextNumber() => dealer.NextNumber();

    /// <summary>A trade-in that breaks no rule, of a newcomer if no one is named.</summary>
    public Deal Deal(
        Way way = Way.OldFirst, Customer? customer = null, SeasonEnterprise? seller = null, SeasonEnterprise? recycler = null) =>
        dealer.Draw(dealer.Arrange(customer ?? Person(), way, day, random, seller, recycler), invoice: null, random);

    public void Recycle(Deal deal) => Send(deal.Recycling, Expectation.Accepted);

    public void Buy(Deal deal) => Send(deal.Purchase, Expectation.Accepted);

    /// <summary>Old unit and purchase, in the deal's order.</summary>
    public void Prepare(Deal deal)
    {
        if (deal.NewFirst) Buy(deal);
        Recycle(deal);
        if (!deal.NewFirst) Buy(deal);
    }

    public void Claim(Deal deal) => Send(
        SeasonLine.Of(deal.Claim, EventId(deal.Claim.ClaimId), Expectation.Accepted, deal.Advance.Amount));

    public void Advance(Deal deal) => Send(deal.Advance, deal, Expectation.Accepted);

    public void Complete(Deal deal)
    {
        Prepare(deal);
        Claim(deal);
        Advance(deal);
    }

    /// <summary>After a refusal: the same claim under a new id, approved and paid.</summary>
    public void MakeGood(Deal deal)
    {
        var refiled = deal.Refiled($"C-{NextNumber()}");
        Claim(refiled);
        Advance(refiled);
    }

    public void Refuse(RecyclingRequest recycling, params ReasonCode[] reasons) =>
        Send(recycling, Expectation.RefusedFor(reasons));

    public void Refuse(PurchaseRequest purchase, params ReasonCode[] reasons) => Send(purchase, Expectation.RefusedFor(reasons));

    public void Refuse(ClaimRequest claim, params ReasonCode[] reasons) => Send(claim, Expectation.RefusedFor(reasons));

    public void Send(RecyclingRequest recycling, Expectation expect) =>
        Send(SeasonLine.Of(recycling, EventId(recycling.RecyclingId), expect));

    public void Send(PurchaseRequest purchase, Expectation expect) =>
        Send(SeasonLine.Of(purchase, EventId(purchase.PurchaseId), expect));

    public void Send(ClaimRequest claim, Expectation expect) => Send(SeasonLine.Of(claim, EventId(claim.ClaimId), expect));

    public void Send(AdvanceEventData advance, Deal deal, Expectation expect) =>
        Send(SeasonLine.Of(advance, deal.Claim.OutletId, EventId(Deliveries.AdvanceIdOf(deal.Claim)), expect));

    /// <summary>Each line of an attempt is an event of its own, even when two are about one resource.</summary>
    private string EventId(string resource) => $"{resource}.{++events}";

    private void Send(SeasonLine line)
    {
        var at = line.At.AddSeconds(20);
        clock = at > clock ? at : clock.AddSeconds(20);
        deliveries.Send(line, clock);
    }
}

/// <summary>Hands out people and entities who have not been seen yet.</summary>
internal sealed class Newcomers
{
    public long People { get; private set; }

    public long Entities { get; private set; }

    public CustomerNumber Next(bool isEntity) => new(isEntity, isEntity ? Entities++ : People++);
}
