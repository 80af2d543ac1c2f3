using System.Diagnostics.CodeAnalysis;
using TradeIn.Client.Corrections;
using TradeIn.Domain;
using TradeIn.Domain.Buyers;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Corrections;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Recycling;
using TradeIn.Domain.Units;
using TradeIn.EventStore;
using TradeIn.Server.Answers;
using TradeIn.Server.Buyers;
using TradeIn.Server.Log;
using TradeIn.Server.Recycling;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Corrections;

/// <summary><c>POST /v1/replacements</c>: a wrong entry found at the counter.</summary>
internal static class ReplaceCertificateEndpoint
{
    public static void MapReplacements(this IEndpointRouteBuilder routes) => routes
        .MapPost("/replacements", (HttpContext http, CounterCalls calls) =>
            calls.AnswerAsync(http, CounterOperation.Replacement))
        .WithMetadata(CounterOperation.Replacement.AllowedRoles)
        .Describe<ReplacementRequest, ReplacementAnswer>(
            "replaceCertificate", "Corrections", "Replace a wrong certificate on the spot",
            "On the same day and while it is unredeemed, the recycler voids a wrong certificate and issues the right one "
            + "in one step; the unit counts once (Q19). The replacement goes by the id of the new recycling.",
            Examples.Replacement, Examples.ReplacementAnswer);
}

/// <summary>Reads the body of <c>POST /v1/replacements</c>.</summary>
internal static class ReplacementRequestReader
{
    public static CounterCommand? Read(Submission sent)
    {
        var body = sent.Reader;
        var replaces = body.Id("replaces");
        var recycling = RecyclingRequestReader.Read(sent, body.Object("recycling"));
        body.NothingElse();
        return sent.Errors.Any || recycling is null
            ? null : new ReplaceCertificateCommand(new ReplaceCertificate(replaces, recycling), sent);
    }
}

/// <summary>A replacement on its way through the log.</summary>
[method: SetsRequiredMembers]
internal sealed class ReplaceCertificateCommand(ReplaceCertificate replacement, Submission sent) : CounterCommand(
    sent, RecordRecycling.Stream(replacement.Recycling.RecyclingId).ToString(), sent.FingerprintOf("replacement"))
{
    private readonly RecordRecycling entry = replacement.Recycling;

    public override string? ActsFor => entry.Recycler;

    public override string Operation => "replacement";

    private StreamName OfReplaced => RecordRecycling.Stream(replacement.Replaces);

    public override IEnumerable<string> Boundary() => Names(
        RecordRecycling.Stream(entry.RecyclingId), OfReplaced, Programme.Stream(entry.Programme),
        Enterprise.Stream(entry.Recycler), Buyer.Stream(entry.Programme, entry.Buyer.Key),
        Certificate.Stream(entry.Certificate), OldUnit.Stream(entry.Unit));

    /// <summary>What the wrong entry used up is known from that entry only.</summary>
    public override IEnumerable<string> Boundary(StreamSet streams) => ReplacedIn(streams)?.Entry is { } wrong
        ? Names(
            Certificate.Stream(wrong.Certificate), Buyer.Stream(wrong.Programme, wrong.Buyer.Key),
            OldUnit.Stream(wrong.Unit))
        : [];

    protected override Decision DecideOn(StreamSet streams)
    {
        if (IsTaken(streams, RecordRecycling.Stream(entry.RecyclingId))) return Nothing(IdTaken);
        if (Fold<Programme>(streams, Programme.Stream(entry.Programme), Programme.Evolve) is not { } programme)
            return UnknownProgramme(entry.Programme, "/recycling/programme");
        var replaced = ReplacedIn(streams);
        return Record(replacement.Decide(new ReplacementStates(
            programme, RecordedOn(programme),
            Fold<Enterprise>(streams, Enterprise.Stream(entry.Recycler), Enterprise.Evolve),
            replaced,
            replaced?.Entry is { } wrong
                ? Fold<Certificate>(streams, Certificate.Stream(wrong.Certificate), Certificate.Evolve) : null,
            Fold<Buyer>(streams, Buyer.Stream(entry.Programme, entry.Buyer.Key), Buyer.Evolve),
            Fold<Certificate>(streams, Certificate.Stream(entry.Certificate), Certificate.Evolve),
            Fold<OldUnit>(streams, OldUnit.Stream(entry.Unit), OldUnit.Evolve))));
    }

    public override Answer AnswerTo(object firstEvent) => firstEvent switch
    {
        UnitRecycled recycled => Answer.Created(new ReplacementAnswer(
            replacement.Replaces, recycled.Recycling.RecyclingId, recycled.Recycling.Certificate.ToString(),
            recycled.Counts.Old.ToAnswer(), recycled.Counts.New.ToAnswer())),
        ReplacementRefused refused => Answer.Refused(refused.Reasons),
        _ => throw new InvalidOperationException($"{firstEvent.GetType().Name} does not begin a replacement."),
    };

    private RecycledUnit? ReplacedIn(StreamSet streams) => Fold<RecycledUnit>(streams, OfReplaced, RecycledUnit.Evolve);
}
