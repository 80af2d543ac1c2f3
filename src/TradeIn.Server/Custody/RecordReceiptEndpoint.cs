using System.Diagnostics.CodeAnalysis;
using TradeIn.Client.Custody;
using TradeIn.Domain;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Custody;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;
using TradeIn.EventStore;
using TradeIn.Server.Access;
using TradeIn.Server.Answers;
using TradeIn.Server.Log;
using TradeIn.Server.Reference;
using TradeIn.Server.Requests;

namespace TradeIn.Server.Custody;

/// <summary><c>POST /v1/receipts</c>: the dismantler says how units arrived.</summary>
internal static class RecordReceiptEndpoint
{
    public static void MapReceipts(this IEndpointRouteBuilder routes) => routes
        .MapPost("/receipts", (HttpContext http, CounterCalls calls) =>
            calls.AnswerAsync(http, CounterOperation.Receipt))
        .WithMetadata(CounterOperation.Receipt.AllowedRoles)
        .Describe<ReceiptRequest, ReceiptAnswer>(
            "recordReceipt", "Custody", "Record a receipt",
            "The dismantler of a shipped consignment says of its units, one by one, how they arrived (Q13). What is missing "
            + "or different stays on record as a discrepancy until it is resolved. A consignment may have several receipts; "
            + "of each, all is taken or nothing.",
            Examples.Receipt, Examples.ReceiptAnswer);
}

/// <summary>A receipt on its way through the log.</summary>
[method: SetsRequiredMembers]
internal sealed class RecordReceiptCommand(RecordReceipt receipt, Submission sent) : CounterCommand(
    sent, $"receipt-{receipt.ReceiptId}", sent.FingerprintOf("receipt"))
{
    /// <summary>Whose consignment it is, the log says.</summary>
    public override string? ActsFor => null;

    public override string Operation => "receipt";

    public override int Weight => receipt.Units.Count;

    public override IEnumerable<string> Boundary() => Names(Consignment.Stream(receipt.ConsignmentId));

    /// <summary>Programme and dismantler are known from the consignment only; so is which of the units are on it.</summary>
    public override IEnumerable<string> Boundary(StreamSet streams) => ConsignmentIn(streams) is not { Content: var content }
        ? []
        :
        [
            .. Names(Programme.Stream(content.Programme), Enterprise.Stream(content.Dismantler)),
            .. ListedIn(content).Streams(),
        ];

    protected override Decision DecideOn(StreamSet streams)
    {
        if (ConsignmentIn(streams) is not { Content: var content } consignment)
            return Nothing(Answer.Failed(ProblemType.NotFound, $"No consignment {receipt.ConsignmentId} is on record."));
        if (Caller.ForbidAllButEnterprise(content.Dismantler) is { } forbidden) return Nothing(forbidden);
        var certificates = ListedIn(content)
            .Select(number => Fold<Certificate>(streams, Certificate.Stream(number), Certificate.Evolve))
            .OfType<Certificate>().ToDictionary(certificate => certificate.Issue.Certificate);
        return Record(receipt.Decide(new ReceiptStates(
            Fold<Programme>(streams, Programme.Stream(content.Programme), Programme.Evolve)!, consignment,
            Fold<Enterprise>(streams, Enterprise.Stream(content.Dismantler), Enterprise.Evolve), certificates)));
    }

    public override Answer AnswerTo(object firstEvent) => firstEvent switch
    {
        ReceiptRecorded recorded => ToAnswer(recorded),
        ReceiptRefused refused => Answer.Refused(refused.Reasons),
        _ => throw new InvalidOperationException($"{firstEvent.GetType().Name} does not begin a receipt."),
    };

    private static Answer ToAnswer(ReceiptRecorded recorded)
    {
        var (id, consignment, units) = (recorded.Receipt.ReceiptId, recorded.Receipt.ConsignmentId, recorded.Receipt.Units);
        var amiss = units.Where(unit => unit.Condition is UnitCondition.Missing or UnitCondition.Different).ToList();
        return Answer.Created(new ReceiptAnswer(
            id, consignment, recorded.Status.ToName(), units.Count - amiss.Count,
            [.. amiss.Select(unit => unit.Certificate.ToString())], [.. recorded.Late.Select(number => number.ToString())]));
    }

    private IReadOnlyList<CertificateNumber> ListedIn(OpenConsignment content)
    {
        var listed = content.Certificates.ToHashSet();
        return [.. receipt.Units.Select(unit => unit.Certificate).Where(listed.Contains)];
    }

    private Consignment? ConsignmentIn(StreamSet streams) =>
        Fold<Consignment>(streams, Consignment.Stream(receipt.ConsignmentId), Consignment.Evolve);
}
