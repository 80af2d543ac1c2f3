using TradeIn.Client.Purchases;
using TradeIn.Domain.Purchases;
using TradeIn.EventStore;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Identities;
using TradeIn.Server.Reference;

namespace TradeIn.Server.Purchases;

/// <summary><c>GET /v1/purchases/{purchaseId}</c>: a purchase as it stands, refused ones too.</summary>
internal static class ReadPurchaseEndpoint
{
    public static void MapPurchaseReading(this IEndpointRouteBuilder routes) => routes
        .MapGet("/purchases/{purchaseId}", AnswerAsync)
        .WithMetadata(new AllowedRoles())
        .Describe<PurchaseView>(
            "readPurchase", "After the sale", "Read a purchase",
            "A purchase as it stands: the unit that the buyer has now, its claim, exchanges, repairs and return; of a "
            + "refused one all its reasons. Its seller and the offices see it.",
            Examples.PurchaseView);

    internal static async Task<Answer> AnswerAsync(HttpContext http, string purchaseId, EventLog log, PersonalData personal)
    {
        var stream = Purchase.Stream(purchaseId).ToString();
        var streams = await log.ReadAsync([stream], cancel: http.RequestAborted);
        if (streams.Fold<Purchase>(stream, Purchase.Evolve) is not { } purchase)
            return Answer.Failed(ProblemType.NotFound, $"No purchase {purchaseId} is on record.");
        var events = streams.Events(stream);
        var content = (events[0].Data as PurchaseRecorded)?.Purchase ?? (events[0].Data as PurchaseRefused)?.Purchase;
        var people = await personal.OpenAsync(content?.Buyer, content?.Agent, http.RequestAborted);
        var view = events[0].Data switch
        {
            PurchaseRefused refused => Bare(refused.Purchase, people, "refused", refused.PolicyVersion, events[0].RecordedAt) with
            {
                Reasons = refused.Reasons.In(Language.Of(http.Request)),
            },
            PurchaseRecorded recorded => Standing(
                Bare(recorded.Purchase, people, "recorded", recorded.PolicyVersion, events[0].RecordedAt), purchase, events),
            var other => throw new InvalidOperationException($"{other.GetType().Name} does not begin a purchase."),
        };
        return http.Caller().MaySee(view.SellerId)
            ? Answer.Ok(view) : Answer.Failed(ProblemType.Forbidden, "The purchase is not one of your enterprise.");
    }

    /// <summary>A purchase as it was submitted.</summary>
    private static PurchaseView Bare(
        RecordPurchase content, OpenedPeople people, string status, int policyVersion, DateTimeOffset recordedAt) => new(
        content.PurchaseId, content.Programme, status, content.Seller, content.Outlet,
        content.Channel == PurchaseChannel.Online ? "online" : "store",
        content.Order == PurchaseOrder.NewFirst ? "new-first" : "old-first", content.OccurredAt, people.Mask(content.Buyer),
        people.Mask(content.Agent), content.Unit.ToAnswer(), content.Invoice.ToAnswer(), content.PaidPrice.Yuan,
        policyVersion, content.OrderId, ClaimId: null, Exchanges: [], Repairs: [], ReturnId: null, ReturnedOn: null,
        Reasons: null, recordedAt);

    /// <summary>What became of it since.</summary>
    private static PurchaseView Standing(PurchaseView bare, Purchase purchase, IReadOnlyList<StoredEvent> events) => bare with
    {
        Status = purchase.Return is null ? "recorded" : "returned",
        Unit = purchase.Unit.ToAnswer(),
        Invoice = purchase.Invoice.ToAnswer(),
        PaidPrice = purchase.PaidPrice.Yuan,
        ClaimId = purchase.Subsidised?.Claim,
        Exchanges = [.. events.Select(each => each.Data).OfType<PurchaseRebound>().Select(each => each.Exchange)],
        Repairs = [.. events.Select(each => each.Data).OfType<PurchaseRepairNoted>().Select(each => each.Repair)],
        ReturnId = purchase.Return?.Return,
        ReturnedOn = purchase.Return?.ReturnedOn,
    };
}
