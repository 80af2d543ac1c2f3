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

/// <summary><c>POST /v1/outlets/{outletId}/closure</c>: an outlet closes.</summary>
internal static class CloseOutletEndpoint
{
    public static void MapOutletClosures(this IEndpointRouteBuilder routes) => routes
        .MapPost("/outlets/{outletId}/closure", (HttpContext http, string outletId, CounterCalls calls) =>
            calls.AnswerAsync(http, "outlet-closure", sent => OutletClosureRequestReader.ReadCall(sent, outletId)))
        .WithMetadata(CounterOperation.OutletClosure.AllowedRoles)
        .Describe<OutletClosureRequest, EnterpriseStepAnswer>(
            "closeOutlet", "Enterprises", "Close an outlet",
            "From a day on the outlet takes no business; what it recorded before stays. Commerce of its district records it, or municipal "
            + "commerce. A closed outlet is not opened again under its id.",
            Examples.OutletClosure, Examples.OutletClosureAnswer);
}

/// <summary>Reads the body: a single call names what it is about in its address, an event in its data.</summary>
internal static class OutletClosureRequestReader
{
    public static CounterCommand? ReadCall(Submission sent, string outletId) => Read(sent, sent.Reader, outletId);

    public static CounterCommand? ReadEvent(Submission sent)
    {
        var body = sent.Reader;
        return Read(sent, body, body.Id("outletId"));
    }

    private static CloseOutletCommand? Read(Submission sent, BodyReader body, string outletId)
    {
        var enterprise = body.Id("enterpriseId");
        var closedOn = body.Day("closedOn");
        var grounds = body.TextOrNull("grounds", longest: 1000);
        body.NothingElse();
        return sent.Errors.Any ? null : new CloseOutletCommand(
            new CloseOutlet(outletId, enterprise, closedOn, grounds), sent);
    }
}

/// <summary>On its way through the log.</summary>
[method: SetsRequiredMembers]
internal sealed class CloseOutletCommand(CloseOutlet closure, Submission sent) : EnterpriseCommand(
    sent, "outlet-closure", closure.Enterprise, sent.NameStep("outlet-closure", $"{closure.Enterprise}/{closure.OutletId}", without: "outletId"))
{
    protected override Answer? Forbidden => Caller.ForbidAllButCommerce();

    protected override Decision DecideOnKnown(Enterprise known, EnterpriseSurroundings around)
    {
        if (known.OutletOf(closure.OutletId) is not { } outlet)
            return Unknown($"outlet {closure.OutletId} of {known.Id}");
        return Caller.ForbidAllButCommerceOf(outlet.PlaceOn(closure.ClosedOn).District, around.Programme, closure.ClosedOn) is { } forbidden
            ? Nothing(forbidden) : Record(closure.Decide(known, outlet));
    }
}
