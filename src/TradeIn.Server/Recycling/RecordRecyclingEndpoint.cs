using System.Diagnostics.CodeAnalysis;
using TradeIn.Client.Recycling;
using TradeIn.Domain.Buyers;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Recycling;
using TradeIn.Domain.Units;
using TradeIn.EventStore;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Buyers;
using TradeIn.Server.Log;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Recycling;

/// <summary><c>POST /v1/recyclings</c>: old unit in, certificate out.</summary>
internal static class RecordRecyclingEndpoint
{
    public static void MapRecyclings(this IEndpointRouteBuilder routes) => routes
        .MapPost("/recyclings", (HttpContext http, CounterCalls calls) => calls.AnswerAsync(http, CounterOperation.Recycling))
        .WithMetadata(CounterOperation.Recycling.AllowedRoles)
        .Describe<RecyclingRequest, RecyclingAnswer>(
            "recordRecycling", "Counter", "Record a recycling",
            "A recycler takes an old unit in and issues the certificate. Judged by rules R1 to R9; every rule that fails is named.",
            Examples.Recycling, Examples.RecyclingAnswer);
}

/// <summary>A recycling on its way through the log.</summary>
[method: SetsRequiredMembers]
internal sealed class RecordRecyclingCommand(RecordRecycling recycling, Submission sent) : CounterCommand(
    sent, RecordRecycling.Stream(recycling.RecyclingId).ToString(), sent.FingerprintOf("recycling"))
{
    public override string? ActsFor => recycling.Recycler;

    public override string Operation => "recycling";

    public override IEnumerable<string> Boundary() => Names(
        RecordRecycling.Stream(recycling.RecyclingId), Programme.Stream(recycling.Programme),
        Enterprise.Stream(recycling.Recycler), Buyer.Stream(recycling.Programme, recycling.Buyer.Key),
        Certificate.Stream(recycling.Certificate), OldUnit.Stream(recycling.Unit));

    protected override Decision DecideOn(StreamSet streams)
    {
        if (IsTaken(streams, RecordRecycling.Stream(recycling.RecyclingId))) return Nothing(IdTaken);
        if (Fold<Programme>(streams, Programme.Stream(recycling.Programme), Programme.Evolve) is not { } programme)
            return UnknownProgramme(recycling.Programme);
        return Record(recycling.Decide(new RecyclingStates(
            programme, RecordedOn(programme),
            Fold<Enterprise>(streams, Enterprise.Stream(recycling.Recycler), Enterprise.Evolve),
            Fold<Buyer>(streams, Buyer.Stream(recycling.Programme, recycling.Buyer.Key), Buyer.Evolve),
            Fold<Certificate>(streams, Certificate.Stream(recycling.Certificate), Certificate.Evolve),
            Fold<OldUnit>(streams, OldUnit.Stream(recycling.Unit), OldUnit.Evolve))));
    }

    public override Answer AnswerTo(object firstEvent) => firstEvent switch
    {
        UnitRecycled recycled => Answer.Created(new RecyclingAnswer(
            recycled.Recycling.RecyclingId, recycled.Recycling.Certificate.ToString(),
            recycled.Counts.Old.ToAnswer(), recycled.Counts.New.ToAnswer())),
        RecyclingRefused refused => Answer.Refused(refused.Reasons),
        _ => throw new InvalidOperationException($"{firstEvent.GetType().Name} does not begin a recycling."),
    };
}
