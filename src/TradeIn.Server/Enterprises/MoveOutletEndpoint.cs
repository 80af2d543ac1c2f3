using System.Diagnostics.CodeAnalysis;
using TradeIn.Client.Enterprises;
using TradeIn.Domain.Enterprises;
using TradeIn.EventStore;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Log;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Enterprises;

/// <summary><c>POST /v1/outlets/{outletId}/moves</c>: an outlet moves.</summary>
internal static class MoveOutletEndpoint
{
    public static void MapOutletMoves(this IEndpointRouteBuilder routes) => routes
        .MapPost("/outlets/{outletId}/moves", (HttpContext http, string outletId, CounterCalls calls) =>
            calls.AnswerAsync(http, "outlet-move", sent => OutletMoveRequestReader.ReadCall(sent, outletId)))
        .WithMetadata(CounterOperation.OutletMove.AllowedRoles)
        .Describe<OutletMoveRequest, EnterpriseStepAnswer>(
            "moveOutlet", "Enterprises", "Move an outlet",
            "From a day on the outlet is elsewhere. Commerce of the district where it then stands records it, or municipal commerce.",
            Examples.OutletMove, Examples.OutletMoveAnswer);
}

/// <summary>Reads the body: a single call names what it is about in its address, an event in its data.</summary>
internal static class OutletMoveRequestReader
{
    public static CounterCommand? ReadCall(Submission sent, string outletId) => Read(sent, sent.Reader, outletId);

    public static CounterCommand? ReadEvent(Submission sent)
    {
        var body = sent.Reader;
        return Read(sent, body, body.Id("outletId"));
    }

    private static MoveOutletCommand? Read(Submission sent, BodyReader body, string outletId)
    {
        var enterprise = body.Id("enterpriseId");
        var district = body.District("district");
        var movedOn = body.Day("movedOn");
        var address = body.TextOrNull("address");
        var at = body.PointOrNull();
        body.NothingElse();
        return sent.Errors.Any ? null : new MoveOutletCommand(
            new MoveOutlet(outletId, enterprise, district, movedOn, address, at), sent);
    }
}

/// <summary>On its way through the log.</summary>
[method: SetsRequiredMembers]
internal sealed class MoveOutletCommand(MoveOutlet move, Submission sent) : EnterpriseCommand(
    sent, "outlet-move", move.Enterprise, sent.NameStep("outlet-move", $"{move.Enterprise}/{move.OutletId}", without: "outletId"))
{
    protected override Answer? Forbidden => Caller.ForbidAllButCommerce();

    protected override Decision DecideOnKnown(Enterprise known, EnterpriseSurroundings around)
    {
        if (known.OutletOf(move.OutletId) is not { } outlet)
            return Unknown($"outlet {move.OutletId} of {known.Id}");
        return Caller.ForbidAllButCommerceOf(move.District, around.Programme, move.MovedOn) is { } forbidden
            ? Nothing(forbidden) : Record(move.Decide(known, outlet, around.PolicyOn(move.MovedOn)));
    }
}
