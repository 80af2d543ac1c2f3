using TradeIn.Client;
using TradeIn.Client.Returns;
using TradeIn.Domain.Refusals;

namespace TradeIn.Cli.Seasons.Attempts;

/// <summary>Against A1: nothing is given back that was not bought, twice, or before the subsidy is taken back.</summary>
internal static class ReturnAttempts
{
    public static IReadOnlyList<Attempt> All { get; } =
    [
        new("return of a purchase that no one recorded", 2, scene =>
        {
            var deal = scene.Deal();
            scene.Refuse(Line(deal, Draft(scene, deal, 0m)), ReasonCode.PurchaseUnknown);
        }),
        new("return without the subsidy taken back", 6, scene => Refuse(
            scene, (_, back) => back with { SubsidyTakenBack = 0m }, ReasonCode.SubsidyNotTakenBack)),
        new("return with one fen too little taken back", 3, scene => Refuse(
            scene, (_, back) => back with { SubsidyTakenBack = back.SubsidyTakenBack - 0.01m }, ReasonCode.SubsidyNotTakenBack)),
        new("return with a subsidy taken back that was never advanced", 3, NeverAdvanced),
        new("red invoice above the blue one", 4, scene => Refuse(
            scene, (deal, back) => back with { RedInvoice = back.RedInvoice! with { Amount = deal.Purchase.PaidPrice + 0.01m } },
            ReasonCode.RedInvoiceExceedsBlue)),
        new("red invoice of another blue one", 4, AnothersRedInvoice),
        new("return by someone else", 4, scene => Refuse(
            scene, (_, back) => back with { Buyer = scene.Stranger() }, ReasonCode.BuyerMismatch)),
        new("return with another document", 3, AnotherDocument),
        new("return with another invoice", 3, scene => Refuse(
            scene, (deal, back) => back with { Invoice = back.Invoice with { Number = Another(scene, deal).Number } },
            ReasonCode.InvoiceMismatch)),
        new("return with another line of the invoice", 2, scene => Refuse(
            scene, (_, back) => back with { Invoice = back.Invoice with { Line = 7 } }, ReasonCode.InvoiceMismatch)),
        new("return dated before its purchase", 2, scene => Refuse(
            scene, (deal, back) => back with { OccurredAt = deal.Purchase.OccurredAt.AddDays(-1) }, ReasonCode.PurchaseNotYetMade)),
        new("return by an agent without papers", 3, scene => Refuse(
            scene, (_, back) => back with { Agent = new Agent("代办人") }, ReasonCode.AgentIdentityMissing)),
        new("return by someone else, of another invoice, too much credited, nothing taken back", 2, scene => Refuse(
            scene, (deal, back) => back with
            {
                Buyer = scene.Stranger(),
                Invoice = back.Invoice with { Number = Another(scene, deal).Number },
                RedInvoice = back.RedInvoice! with { Amount = deal.Purchase.PaidPrice + 100m },
                SubsidyTakenBack = 0m,
            },
            ReasonCode.BuyerMismatch, ReasonCode.InvoiceMismatch, ReasonCode.SubsidyNotTakenBack,
            ReasonCode.RedInvoiceExceedsBlue)),
    ];

    /// <summary>A return as it should be, of all that was paid.</summary>
    public static ReturnRequest Draft(Scene scene, Deal deal, decimal takenBack)
    {
        var at = scene.Drafts.Later(deal.Advance.PaidAt, 1, 9);
        return scene.Drafts.Return(deal, at, takenBack, scene.Drafts.Red(deal, at) with { Amount = deal.Purchase.PaidPrice })
            with { Agent = null };
    }

    public static SeasonLine Line(Deal deal, ReturnRequest back) => SeasonLine.Of(back, deal.Purchase.OutletId);

    private static Client.Purchases.Invoice Another(Scene scene, Deal deal) =>
        scene.Drafts.Invoice(deal, deal.Advance.PaidAt);

    /// <summary>The attempt is refused; then the unit is returned as it should be.</summary>
    private static void Refuse(Scene scene, Func<Deal, ReturnRequest, ReturnRequest> spoil, params ReasonCode[] reasons) =>
        Refuse(scene, scene.Deal(), spoil, reasons);

    private static void Refuse(
        Scene scene, Deal deal, Func<Deal, ReturnRequest, ReturnRequest> spoil, params ReasonCode[] reasons)
    {
        scene.Complete(deal);
        var back = Draft(scene, deal, deal.Subsidy);
        scene.Refuse(Line(deal, spoil(deal, back)), reasons);
        scene.GiveBack(back with { ReturnId = $"T-{scene.NextNumber()}" }, deal);
    }

    private static void NeverAdvanced(Scene scene)
    {
        var deal = scene.Deal();
        scene.Prepare(deal);
        scene.Claim(deal);
        scene.Refuse(Line(deal, Draft(scene, deal, deal.Subsidy)), ReasonCode.SubsidyNotTakenBack);
        scene.GiveBack(Draft(scene, deal, 0m), deal);
    }

    private static void AnothersRedInvoice(Scene scene)
    {
        var (first, second) = (scene.Deal(), scene.Deal());
        scene.Complete(first);
        var back = Draft(scene, first, first.Subsidy);
        scene.GiveBack(back, first);
        scene.Complete(second);
        var again = Draft(scene, second, second.Subsidy);
        scene.Refuse(
            Line(second, again with { RedInvoice = back.RedInvoice! with { Amount = 1m } }), ReasonCode.RedInvoiceAlreadyUsed);
    }

    private static void AnotherDocument(Scene scene) => Refuse(
        scene, scene.Deal(customer: scene.PersonWithRegister()),
        (_, back) => back with { Buyer = Scene.WithOtherDocument(back.Buyer) }, ReasonCode.DocumentMismatch);
}
