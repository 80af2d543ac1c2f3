using TradeIn.Client.Losses;
using TradeIn.Client.Settlement;
using TradeIn.Domain;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Settlement;
using TradeIn.EventStore;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Claims;
using TradeIn.Server.Log;
using TradeIn.Server.Reference;

namespace TradeIn.Server.Settlement;

/// <summary><c>GET /v1/declarations/{declarationId}</c>: a declaration as it stands, and who did what.</summary>
internal static class ReadDeclarationEndpoint
{
    public static void MapDeclarationReading(this IEndpointRouteBuilder routes) => routes
        .MapGet("/declarations/{declarationId}", AnswerAsync)
        .WithMetadata(new AllowedRoles())
        .Describe<DeclarationView>(
            "readDeclaration", "Declarations", "Read a declaration",
            "A declaration as it stands, unit by unit, with every step, the key that took it and its place in the log. Its "
            + "dismantler and the offices see it.",
            Examples.DeclarationView);

    internal static async Task<Answer> AnswerAsync(HttpContext http, string declarationId, EventLog log)
    {
        var stream = Declaration.Stream(declarationId).ToString();
        var streams = await log.ReadAsync([stream], cancel: http.RequestAborted);
        if (streams.Fold<Declaration>(stream, Declaration.Evolve) is not { } declaration)
            return Answer.Failed(ProblemType.NotFound, $"No declaration {declarationId} is on record.");
        return http.Caller().MaySee(declaration.Dismantler)
            ? Answer.Ok(ToView(declaration, streams.Events(stream), Language.Of(http.Request)))
            : Answer.Failed(ProblemType.Forbidden, "The declaration is not one of your enterprise.");
    }

    private static DeclarationView ToView(Declaration declaration, IReadOnlyList<StoredEvent> events, Language language)
    {
        var (refused, filed) = (events[0].Data as DeclarationRefused, events[0].Data as DeclarationFiled);
        var stands = declaration.Status == DeclarationStatus.Rejected
            ? [] : declaration.Lines.Select(line => line.Certificate).ToHashSet();
        var paid = events.Select(stored => stored.Data).OfType<DeclarationPaid>().SingleOrDefault();
        return new DeclarationView(
            declaration.Id, declaration.Programme, declaration.Dismantler, declaration.Kind.ToName(),
            filed?.Month ?? refused!.Month, declaration.Status.ToName(), (filed?.Total ?? refused!.DeclaredTotal).Yuan,
            (declaration.Status == DeclarationStatus.Rejected ? Money.Zero : declaration.Total).Yuan,
            [.. (filed?.Lines ?? []).Select(line => new DeclaredUnitView(
                line.Certificate.ToString(), line.Category.ToString(), line.SizeClass, line.DistanceKm, line.On, line.Amount.Yuan,
                stands.Contains(line.Certificate)))],
            [.. events.Select(ToStep).OfType<StepView>()], paid?.PaidOn, paid?.Reference,
            refused?.Reasons.Select(reason => ReasonText.For(reason, language)).ToList());
    }

    /// <summary>A step that was taken; a refused one is none.</summary>
    private static StepView? ToStep(StoredEvent stored) => stored.Data switch
    {
        DeclarationFiled e => stored.ToStep("file", e.FiledAt),
        DeclarationReviewed e => stored.ToStep("review", e.At, e.Grounds),
        DeclarationApproved e => stored.ToStep("approve", e.At),
        DeclarationRejected e => stored.ToStep("reject", e.At, e.Grounds),
        DeclarationPaid e => stored.ToStep("pay", e.At),
        _ => null,
    };
}
