using TradeIn.Client.Returns;
using TradeIn.Domain.Refusals;
using TradeIn.Domain.Returns;
using TradeIn.EventStore;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Claims;
using TradeIn.Server.Identities;
using TradeIn.Server.Reference;

namespace TradeIn.Server.Returns;

/// <summary><c>GET /v1/returns/{returnId}</c>: a return as it was decided, refused ones too.</summary>
internal static class ReadReturnEndpoint
{
    public static void MapReturnReading(this IEndpointRouteBuilder routes) => routes
        .MapGet("/returns/{returnId}", AnswerAsync)
        .WithMetadata(new AllowedRoles())
        .Describe<ReturnView>(
            "readReturn", "After the sale", "Read a return",
            "A return as it was decided, with its figures, or with all the reasons for which it was refused. The purchase's "
            + "seller and the offices see it.",
            Examples.ReturnView);

    private static async Task<Answer> AnswerAsync(HttpContext http, string returnId, EventLog log, PersonalData personal)
    {
        var (found, problem) = await AfterSaleOnRecord.FindAsync(
            http, log, ReturnPurchase.Stream(returnId),
            decision => (decision as UnitReturned)?.Seller ?? (decision as ReturnRefused)?.Seller);
        if (found is null) return problem!;
        var content = (found.Data as UnitReturned)?.Return ?? (found.Data as ReturnRefused)?.Return;
        var people = await personal.OpenAsync(content?.Buyer, content?.Agent, http.RequestAborted);
        return Answer.Ok(found.Data switch
        {
            UnitReturned e => Bare(e.Return, people, "accepted", e.Seller, e.Rules, found.RecordedAt) with
            {
                ClaimId = e.Claim, RefundToBuyer = e.Refund.Yuan, OwedToFinance = e.OwedToFinance.Yuan,
                Certificate = e.CertificateState(),
            },
            ReturnRefused e => Bare(e.Return, people, "refused", e.Seller, e.Rules, found.RecordedAt) with
            {
                Reasons = e.Reasons.In(Language.Of(http.Request)),
            },
            var other => throw new InvalidOperationException($"{other.GetType().Name} does not begin a return."),
        });
    }

    /// <summary>A return as it was submitted.</summary>
    private static ReturnView Bare(
        ReturnPurchase content, OpenedPeople people, string status, string? seller, IReadOnlyList<Judgement> rules,
        DateTimeOffset recordedAt) => new(
        content.ReturnId, content.PurchaseId, status, seller, content.OccurredAt, people.Mask(content.Buyer),
        people.Mask(content.Agent), Shown(content), content.RedInvoice is { } red ? ToView(red) : null,
        content.SubsidyTakenBack.Yuan, ClaimId: null, RefundToBuyer: null, OwedToFinance: null, Certificate: null,
        content.Papers?.Kinds(), content.Papers?.Digests(), Reasons: null, rules.ToAnswer(), recordedAt);

    private static ShownInvoice Shown(ReturnPurchase content)
    {
        var (code, number) = content.Invoice.Parts();
        return new ShownInvoice(number, code, content.InvoiceLine);
    }

    private static Client.Returns.RedInvoice ToView(Domain.Returns.RedInvoice red)
    {
        var (code, number) = red.Number.Parts();
        return new Client.Returns.RedInvoice(number, red.Amount.Yuan, code);
    }
}
