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
        new("refused claim sent again", 5, RefusedAgain),
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
