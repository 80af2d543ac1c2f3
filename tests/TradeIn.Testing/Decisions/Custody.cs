using TradeIn.Domain.Certificates;
using TradeIn.Domain.Custody;
using TradeIn.Domain.Enterprises;

namespace TradeIn.Testing.Decisions;

/// <summary>Custody: each command with the states that it is judged against, read from the history.</summary>
public sealed partial class Scenario
{
    public Outcome When(OpenConsignment command, DateOnly? recordedOn = null) => When(past => command.Decide(new(
        ProgrammeOf(command.Programme),
        recordedOn ?? LongAfterwards,
        past.StateOf<Enterprise>(Enterprise.Stream(command.Dismantler)),
        Listed(past, command.Certificates))));

    /// <summary>The consignment must be on record.</summary>
    public Outcome When(MoveConsignment command) => When(_ =>
    {
        var consignment = Known<Consignment>(Consignment.Stream(command.ConsignmentId));
        return command.Decide(consignment, ProgrammeOf(consignment.Content.Programme));
    });

    /// <summary>The same.</summary>
    public Outcome When(RecordReceipt command) => When(past =>
    {
        var consignment = Known<Consignment>(Consignment.Stream(command.ConsignmentId));
        var listed = consignment.Content.Certificates.ToHashSet();
        return command.Decide(new ReceiptStates(
            ProgrammeOf(consignment.Content.Programme),
            consignment,
            past.StateOf<Enterprise>(Enterprise.Stream(consignment.Content.Dismantler)),
            command.Units.Select(unit => unit.Certificate).Where(listed.Contains)
                .Select(number => past.StateOf<Certificate>(Certificate.Stream(number))).OfType<Certificate>()
                .ToDictionary(certificate => certificate.Issue.Certificate)));
    });

    /// <summary>The same.</summary>
    public Outcome When(ResolveDiscrepancy command) => When(past =>
    {
        var consignment = Known<Consignment>(Consignment.Stream(command.ConsignmentId));
        return command.Decide(new ResolutionStates(
            ProgrammeOf(consignment.Content.Programme),
            consignment,
            past.StateOf<Enterprise>(Enterprise.Stream(consignment.Content.Dismantler)),
            past.StateOf<Certificate>(Certificate.Stream(command.Certificate)),
            past.StateOf<UnitCustody>(UnitCustody.Stream(command.Certificate))?.Since ?? default));
    });

    public Outcome When(RecordDismantling command, DateOnly? recordedOn = null) => When(past => command.Decide(new(
        ProgrammeOf(command.Programme),
        recordedOn ?? LongAfterwards,
        past.StateOf<Enterprise>(Enterprise.Stream(command.Dismantler)),
        Listed(past, command.Certificates))));

    private static IReadOnlyList<ListedUnit> Listed(History past, IReadOnlyList<CertificateNumber> numbers) =>
    [
        .. numbers.Select(number => new ListedUnit(
            number, past.StateOf<Certificate>(Certificate.Stream(number)),
            past.StateOf<UnitCustody>(UnitCustody.Stream(number)) ?? UnitCustody.Unmoved)),
    ];
}
