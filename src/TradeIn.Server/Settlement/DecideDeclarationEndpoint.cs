using System.Diagnostics.CodeAnalysis;
using TradeIn.Client.Settlement;
using TradeIn.Domain;
using TradeIn.Domain.Custody;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Settlement;
using TradeIn.EventStore;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Log;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Settlement;

/// <summary><c>POST /v1/declarations/{declarationId}/steps</c>: the two reviews of a declaration, and its payment.</summary>
internal static class DecideDeclarationEndpoint
{
    public static void MapDeclarationSteps(this IEndpointRouteBuilder routes) => routes
        .MapPost("/declarations/{declarationId}/steps", (HttpContext http, string declarationId, CounterCalls calls) =>
            calls.AnswerAsync(
                http, CounterOperation.DeclarationStep, sent => DeclarationStepRequestReader.ReadCall(sent, declarationId)))
        .WithMetadata(CounterOperation.DeclarationStep.AllowedRoles)
        .Describe<DeclarationStepRequest, DeclarationStepAnswer>(
            "decideDeclaration", "Declarations", "Take a step of a declaration",
            "The environment office reviews it, and may reject units; municipal finance approves or rejects what that left, and "
            + "records the payment (M5, M6). Nobody decides with the key that filed or reviewed it; what is rejected can be "
            + "declared again.",
            Examples.DeclarationStep, Examples.DeclarationStepAnswer);
}

/// <summary>A step of a declaration on its way through the log.</summary>
[method: SetsRequiredMembers]
internal sealed class DecideDeclarationCommand(
    DecideDeclaration step, Submission sent, (string Id, ReadOnlyMemory<byte> Fingerprint) name)
    : CounterCommand(sent, name.Id, name.Fingerprint)
{
    public override string? ActsFor => null;

    public override string Operation => "declaration-step";

    public override IEnumerable<string> Boundary() => Names(Declaration.Stream(step.DeclarationId));

    /// <summary>Its programme, and the units that a rejection frees, are known from the declaration.</summary>
    public override IEnumerable<string> Boundary(StreamSet streams) => DeclarationIn(streams) is { } declaration
        ?
        [
            .. Names(Programme.Stream(declaration.Programme)),
            .. step.FreedOf(declaration).Select(number => UnitCustody.Stream(number).ToString()),
        ]
        : [];

    protected override Decision DecideOn(StreamSet streams)
    {
        if (Forbidden is { } forbidden) return Nothing(forbidden);
        return DeclarationIn(streams) is { } declaration
            ? Record(step.Decide(
                declaration, Fold<Programme>(streams, Programme.Stream(declaration.Programme), Programme.Evolve)!))
            : Nothing(Answer.Failed(ProblemType.NotFound, $"No declaration {step.DeclarationId} is on record."));
    }

    private Answer? Forbidden => step.Step == DeclarationStep.Review
        ? Caller.ForbidAllButEnvironment() : Caller.ForbidAllButMunicipalFinance();

    public override Answer AnswerTo(object firstEvent) => Forbidden ?? firstEvent switch
    {
        DeclarationReviewed e => ToAnswer(e.Declaration, DeclarationStatus.Reviewed, e.At, e.Accepted),
        DeclarationApproved e => ToAnswer(e.Declaration, DeclarationStatus.Approved, e.At, e.Amount),
        DeclarationRejected e => ToAnswer(e.Declaration, DeclarationStatus.Rejected, e.At, Money.Zero),
        DeclarationPaid e => ToAnswer(e.Declaration, DeclarationStatus.Paid, e.At, e.Amount),
        DeclarationStepRefused refused => Answer.Refused(refused.Reasons),
        _ => throw new InvalidOperationException($"{firstEvent.GetType().Name} is no step of a declaration."),
    };

    private static Answer ToAnswer(string declaration, DeclarationStatus status, DateTimeOffset at, Money amount) =>
        Answer.Created(new DeclarationStepAnswer(declaration, status.ToName(), at, amount.Yuan));

    private Declaration? DeclarationIn(StreamSet streams) =>
        Fold<Declaration>(streams, Declaration.Stream(step.DeclarationId), Declaration.Evolve);
}
