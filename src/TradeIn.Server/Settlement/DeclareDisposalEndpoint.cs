using System.Diagnostics.CodeAnalysis;
using TradeIn.Client.Settlement;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Custody;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Settlement;
using TradeIn.EventStore;
using TradeIn.Server.Answers;
using TradeIn.Server.Log;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Settlement;

/// <summary><c>POST /v1/declarations</c>: a dismantler declares what it earned in a month.</summary>
internal static class DeclareDisposalEndpoint
{
    public static void MapDeclarations(this IEndpointRouteBuilder routes) => routes
        .MapPost("/declarations", (HttpContext http, CounterCalls calls) =>
            calls.AnswerAsync(http, CounterOperation.Declaration))
        .WithMetadata(CounterOperation.Declaration.AllowedRoles)
        .Describe<DeclarationRequest, DeclarationAnswer>(
            "declareDisposal", "Declarations", "Declare freight or dismantling",
            "A dismantler declares the units of a month: those that it received, for their transport (M5), or those that it "
            + "dismantled (M6), each by its certificate with the amount by the rate in force. Certificate, custody record and unit "
            + "match one to one, or the whole declaration is refused; units delivered late earn no freight. At most 2 MiB.",
            Examples.Declaration, Examples.DeclarationAnswer);
}

/// <summary>Reads the body of <c>POST /v1/declarations</c>.</summary>
internal static class DeclarationRequestReader
{
    /// <summary>So many units one declaration names at most.</summary>
    public const int MostUnits = 10_000;

    public static CounterCommand? Read(Submission sent)
    {
        var body = sent.Reader;
        var id = body.Id("declarationId");
        var programme = body.Id("programme");
        var dismantler = body.Id("dismantlerId");
        var kind = body.OneOf<DisposalSubsidy>("kind");
        var month = body.Day("month");
        if (month.Day != 1) body.Wrong("month", "must be the first day of a month, like 2010-09-01");
        var occurredAt = body.PastInstant("occurredAt", sent.ReceivedAt);
        var units = body.Objects("units", MostUnits).Select(UnitOf).ToList();
        var total = body.Amount("total");
        body.NothingElse();
        NoneTwice(body, [.. units.Select(unit => unit.Certificate)], "units/{0}/certificateNumber");
        return sent.Errors.Any ? null : new DeclareDisposalCommand(
            new DeclareDisposal
            {
                DeclarationId = id, Programme = programme, Dismantler = dismantler, Kind = kind, Month = month,
                OccurredAt = occurredAt, Units = units, DeclaredTotal = total, FiledBy = sent.Caller.KeyId,
            },
            sent);
    }

    private static Domain.Settlement.DeclaredUnit UnitOf(BodyReader body)
    {
        var unit = new Domain.Settlement.DeclaredUnit(body.CertificateNumber("certificateNumber"), body.Amount("amount"));
        body.NothingElse();
        return unit;
    }

    /// <summary>Names every number that stood in the list before.</summary>
    public static void NoneTwice(BodyReader body, IReadOnlyList<CertificateNumber> numbers, string place)
    {
        var seen = new HashSet<CertificateNumber>();
        for (var i = 0; i < numbers.Count; i++)
            if (numbers[i] != default && !seen.Add(numbers[i]))
                body.Wrong(string.Format(System.Globalization.CultureInfo.InvariantCulture, place, i), $"names {numbers[i]} a second time");
    }
}

/// <summary>A declaration on its way through the log.</summary>
[method: SetsRequiredMembers]
internal sealed class DeclareDisposalCommand(DeclareDisposal declaration, Submission sent)
    : CounterCommand(sent, Declaration.Stream(declaration.DeclarationId).ToString(), sent.FingerprintOf("declaration"))
{
    public override string? ActsFor => declaration.Dismantler;

    public override string Operation => "declaration";

    public override int Weight => declaration.Units.Count;

    public override IEnumerable<string> Boundary() =>
    [
        .. Names(
            Declaration.Stream(declaration.DeclarationId), Programme.Stream(declaration.Programme),
            Enterprise.Stream(declaration.Dismantler)),
        .. declaration.Units.SelectMany(unit =>
            Names(Certificate.Stream(unit.Certificate), UnitCustody.Stream(unit.Certificate))),
    ];

    protected override Decision DecideOn(StreamSet streams)
    {
        if (Fold<Programme>(streams, Programme.Stream(declaration.Programme), Programme.Evolve) is not { } programme)
            return UnknownProgramme(declaration.Programme);
        var dismantler = Fold<Enterprise>(streams, Enterprise.Stream(declaration.Dismantler), Enterprise.Evolve);
        return Record(declaration.Decide(new DeclarationStates(
            programme, dismantler, [.. declaration.Units.Select(unit => UnitIn(streams, unit.Certificate))])));
    }

    private static ListedUnit UnitIn(StreamSet streams, CertificateNumber number) => new(
        number, Fold<Certificate>(streams, Certificate.Stream(number), Certificate.Evolve),
        Fold<UnitCustody>(streams, UnitCustody.Stream(number), UnitCustody.Evolve) ?? UnitCustody.Unmoved);

    public override Answer AnswerTo(object firstEvent) => firstEvent switch
    {
        DeclarationFiled e => Answer.Created(new DeclarationAnswer(e.Declaration, "filed", e.Lines.Count, e.Total.Yuan)),
        DeclarationRefused refused => Answer.Refused(refused.Reasons),
        _ => throw new InvalidOperationException($"{firstEvent.GetType().Name} does not begin a declaration."),
    };
}
