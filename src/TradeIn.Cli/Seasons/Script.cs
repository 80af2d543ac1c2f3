using TradeIn.Client.Claims;
using TradeIn.Client.Corrections;
using TradeIn.Client.Events;
using TradeIn.Client.Losses;
using TradeIn.Client.Orders;
using TradeIn.Client.Purchases;
using TradeIn.Client.Recycling;
using TradeIn.Client.Returns;
using TradeIn.Client.Settlement;

namespace TradeIn.Cli.Seasons;

/// <summary>
/// The steps of trade-ins as they are told, one after the other. What is told without a refusal is accepted, and says
/// what comes of it. How the lines are delivered is the teller's.
/// </summary>
internal abstract class Script(Stage stage, SeasonRandom random)
{
    protected Stage Stage => stage;

    public SeasonRandom Random => random;

    /// <summary>Draws up what may follow a trade-in.</summary>
    public Drafts Drafts { get; } = new(stage, random);

    /// <summary>A newcomer.</summary>
    public Customer Person() => stage.Customers.Of(stage.Newcomers.Next(isEntity: false));

    public Customer Entity() => stage.Customers.Of(stage.Newcomers.Next(isEntity: true));

    /// <summary>A number for a resource that is filed anew.</summary>
    public string NextNumber() => stage.Dealer.NextNumber();

    /// <summary>Delivers a line, after all lines before it.</summary>
    protected abstract void Send(SeasonLine line);

    public void Recycle(Deal deal) => Send(SeasonLine.Of(deal.Recycling));

    public void Buy(Deal deal) => Send(SeasonLine.Of(deal.Purchase));

    /// <summary>Old unit and purchase: by an order and its delivery, or in the deal's order.</summary>
    public void Prepare(Deal deal)
    {
        if (deal.Ordering is { } ordering)
        {
            Order(ordering.Order);
            Deliver(ordering.Delivery);
            return;
        }
        if (deal.NewFirst) Buy(deal);
        Recycle(deal);
        if (!deal.NewFirst) Buy(deal);
    }

    public void Claim(Deal deal) => Send(SeasonLine.Of(deal.Claim, deal.Subsidy));

    public void Advance(Deal deal) => Send(SeasonLine.Of(deal.Advance, deal.Claim.OutletId));

    public void Complete(Deal deal)
    {
        Prepare(deal);
        Claim(deal);
        Advance(deal);
    }

    public void Order(OrderRequest order) => Send(SeasonLine.Of(order));

    public void Deliver(DeliveryRequest delivery) => Send(SeasonLine.Of(delivery));

    public void Cancel(CancellationEventData cancellation, Deal deal) =>
        Send(SeasonLine.Of(cancellation, deal.Claim.OutletId));

    /// <summary>What happens once finance has paid the seller the statement that the deal's claim is on; if it does.</summary>
    public void OncePaid(Deal deal, Action<DateOnly> then) => stage.Settlement.OncePaid(deal.Claim.ClaimId, then);

    /// <summary>The unit comes back, and what the request takes back of the subsidy.</summary>
    /// <param name="claimed">Whether a subsidy stands: its certificate is live again then, until the programme's end.</param>
    public void GiveBack(ReturnRequest back, Deal deal, bool claimed = true)
    {
        var credited = back.RedInvoice?.Amount ?? deal.Purchase.PaidPrice;
        var inTime = DateOnly.FromDateTime(back.OccurredAt.DateTime) <= Rhythm.LastDay;
        var certificate = !claimed ? null : inTime ? "issued" : "expired";
        Send(SeasonLine.Of(back, deal.Purchase.OutletId, new Effect(certificate)
        {
            Refunded = Math.Max(0m, credited - back.SubsidyTakenBack),
            TakenBack = back.SubsidyTakenBack,
        }));
    }

    /// <summary>Another unit for the one sold; the deal as it stands then.</summary>
    /// <param name="advanced">Whether the buyer holds the subsidy.</param>
    public Deal Exchange(ExchangeRequest exchange, Deal deal, bool advanced = true)
    {
        var paid = exchange.PaidPrice ?? deal.Purchase.PaidPrice;
        var subsidy = Math.Min(deal.Subsidy, Goods.SubsidyOn(paid, exchange.Unit.Category));
        var takenBack = advanced ? deal.Subsidy - subsidy : 0m;
        Send(SeasonLine.Of(exchange, deal.Purchase.OutletId, new Effect
        {
            Refunded = Math.Max(0m, deal.Purchase.PaidPrice - paid - takenBack),
            TakenBack = takenBack,
        }));
        return deal.Exchanged(exchange, subsidy);
    }

    public void Repair(RepairRequest repair, Deal deal) => Send(SeasonLine.Of(repair, deal.Purchase.OutletId));

    public void Replace(ReplacementRequest replacement) => Send(SeasonLine.Of(replacement));

    public void ReportLoss(LossReportRequest report, Deal deal) => Send(SeasonLine.Of(report, deal.Recycling.OutletId));

    /// <summary>The recycler withdraws, an office decides.</summary>
    public void Decide(LossStepEventData step, Deal deal) => Send(LineOf(step, deal));

    public void Apply(CorrectionRequest correction, Deal deal) => Send(SeasonLine.Of(correction, deal.Recycling.OutletId));

    /// <param name="effect">What an invalidated certificate's claim comes to.</param>
    public void Decide(CorrectionStepEventData step, Effect? effect = null) => Send(SeasonLine.Of(step, effect));

    public void Recover(RecoveryEventData recovery, Deal deal) => Send(SeasonLine.Of(recovery, deal.Claim.OutletId));

    public static SeasonLine LineOf(LossStepEventData step, Deal deal) =>
        SeasonLine.Of(step, step.Step == "withdraw" ? deal.Recycling.OutletId : null);
}
