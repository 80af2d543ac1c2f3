using TradeIn.Domain.Refusals;

namespace TradeIn.Cli.Seasons.Attempts;

/// <summary>Ids that are used again with other content: 409. And refusals sent again: the same refusal.</summary>
internal static class ConflictAttempts
{
    public static IReadOnlyList<Attempt> All { get; } =
    [
        new("recycling id with another price", 4, Recycling),
        new("purchase id with another price", 3, Purchase),
        new("mended claim under the refused one's id", 5, RefusedClaim),
        new("advanced claim advanced again, later", 3, Advance),
        new("return id with another red invoice", 3, Return),
        new("order id with another price", 3, Order),
        new("delivery under the ids of a recycling and a purchase", 2, Delivery),
        new("refused claim sent again", 5, RefusedAgain),
        new("step of an office sent again", 3, StepAgain),
        new("refused recycling sent again", 4, RefusedRecyclingAgain),
    ];

    private static void Recycling(Scene scene)
    {
        var deal = scene.Deal();
        scene.Recycle(deal);
        scene.Send(
            SeasonLine.Of(deal.Recycling with { AgreedPrice = deal.Recycling.AgreedPrice + 1.00m }), Expectation.Conflict);
        scene.Buy(deal);
        scene.Claim(deal);
    }

    private static void Purchase(Scene scene)
    {
        var deal = scene.Deal();
        scene.Prepare(deal);
        var purchase = deal.Purchase;
        scene.Send(
            SeasonLine.Of(purchase with { ListPrice = purchase.ListPrice + 100.00m, PaidPrice = purchase.PaidPrice + 100.00m }),
            Expectation.Conflict);
        scene.Claim(deal);
        scene.Advance(deal);
    }

    /// <summary>A refusal is for good; what is mended is another claim.</summary>
    private static void RefusedClaim(Scene scene)
    {
        var deal = scene.Deal();
        scene.Prepare(deal);
        scene.Refuse(deal.Claim with { ApplicationSigned = false }, ReasonCode.ApplicationNotSigned);
        scene.Send(SeasonLine.Of(deal.Claim), Expectation.Conflict);
        scene.MakeGood(deal);
    }

    private static void Advance(Scene scene)
    {
        var deal = scene.Deal();
        scene.Complete(deal);
        scene.Send(
            SeasonLine.Of(deal.Advance with { PaidAt = deal.Advance.PaidAt.AddDays(1) }, deal.Claim.OutletId), Expectation.Conflict);
    }

    private static void Return(Scene scene)
    {
        var deal = scene.Deal();
        scene.Complete(deal);
        var at = scene.Drafts.Later(deal.Advance.PaidAt, 1, 9);
        var back = scene.Drafts.Return(deal, at, deal.Subsidy, scene.Drafts.Red(deal, at));
        scene.GiveBack(back, deal);
        scene.Send(
            SeasonLine.Of(back with { RedInvoice = scene.Drafts.Red(deal, at) }, deal.Purchase.OutletId), Expectation.Conflict);
    }

    private static void Order(Scene scene)
    {
        var deal = scene.Ordered();
        var order = deal.Ordering!.Order;
        scene.Order(order);
        scene.Send(
            SeasonLine.Of(order with { ListPrice = order.ListPrice + 100m, PaidPrice = order.PaidPrice + 100m }),
            Expectation.Conflict);
        scene.Deliver(deal.Ordering.Delivery);
    }

    /// <summary>A delivery records a recycling and a purchase: their ids must be free as well.</summary>
    private static void Delivery(Scene scene)
    {
        var (other, deal) = (scene.Deal(), scene.Ordered());
        scene.Prepare(other);
        var (order, delivery) = (deal.Ordering!.Order, deal.Ordering.Delivery);
        scene.Order(order);
        scene.Send(SeasonLine.Of(delivery with { RecyclingId = other.Recycling.RecyclingId }), Expectation.Conflict);
        scene.Send(SeasonLine.Of(delivery with { PurchaseId = other.Purchase.PurchaseId }), Expectation.Conflict);
        scene.Deliver(delivery);
    }

    /// <summary>An office that saw no answer sends its step again: the same answer, and not a step out of turn.</summary>
    private static void StepAgain(Scene scene)
    {
        var deal = scene.Deal();
        scene.Recycle(deal);
        var report = scene.Drafts.Loss(deal, scene.Drafts.Later(deal.Recycling.OccurredAt, 1, 3));
        scene.ReportLoss(report, deal);
        var approval = Drafts.Step(report, "approve", scene.Drafts.Later(report.OccurredAt, 1, 3));
        scene.Decide(approval, deal);
        scene.Send(Script.LineOf(approval, deal), Expectation.Accepted with { Replay = true });
    }

    private static void RefusedAgain(Scene scene)
    {
        var deal = scene.Deal();
        scene.Prepare(deal);
        var claim = deal.Claim with { Papers = ["certificate"], PaperDigests = null };
        scene.Refuse(claim, ReasonCode.PapersIncomplete);
        scene.Send(SeasonLine.Of(claim), Expectation.RefusedFor(ReasonCode.PapersIncomplete) with { Replay = true });
        scene.MakeGood(deal);
    }

    private static void RefusedRecyclingAgain(Scene scene)
    {
        var recycling = scene.Deal().Recycling;
        var elsewhere = recycling with { Buyer = recycling.Buyer with { RegisteredIn = "140105" } };
        scene.Refuse(elsewhere, ReasonCode.BuyerNotEligible);
        scene.Send(SeasonLine.Of(elsewhere), Expectation.RefusedFor(ReasonCode.BuyerNotEligible) with { Replay = true });
    }
}
