using TradeIn.Domain.Certificates;
using TradeIn.Domain.Custody;
using TradeIn.Domain.Settlement;

namespace TradeIn.Cli.Tests.Verification;

/// <summary>The way of old units to scrap, and what dismantlers declare for it.</summary>
internal sealed partial class Counter
{
    public void Decide(OpenConsignment command) => log.Append(command.ConsignmentId, command.Decide(new ConsignmentStates(
        ProgrammeOf(command.Programme), Today, EnterpriseOf(command.Dismantler), Units(command.Certificates))));

    public void Decide(MoveConsignment command)
    {
        if (ConsignmentOf(command.ConsignmentId) is { } consignment)
            log.Append(
                $"{command.ConsignmentId}-{command.Step}",
                command.Decide(consignment, ProgrammeOf(consignment.Content.Programme)));
    }

    public void Decide(RecordReceipt command)
    {
        if (ConsignmentOf(command.ConsignmentId) is not { Content: var content } consignment) return;
        log.Append(command.ReceiptId, command.Decide(new ReceiptStates(
            ProgrammeOf(content.Programme), consignment, EnterpriseOf(content.Dismantler),
            command.Units.Select(unit => unit.Certificate).Where(content.Certificates.Contains).Distinct()
                .ToDictionary(number => number, number => CertificateOf(number)!))));
    }

    public void Decide(ResolveDiscrepancy command)
    {
        if (ConsignmentOf(command.ConsignmentId) is not { Content: var content } consignment) return;
        log.Append(command.ResolutionId, command.Decide(new ResolutionStates(
            ProgrammeOf(content.Programme), consignment, EnterpriseOf(content.Dismantler),
            CertificateOf(command.Certificate), CustodyOf(command.Certificate).Since ?? default)));
    }

    public void Decide(RecordDismantling command) => log.Append(command.DismantlingId, command.Decide(new DismantlingStates(
        ProgrammeOf(command.Programme), Today, EnterpriseOf(command.Dismantler), Units(command.Certificates))));

    public void Decide(DeclareDisposal command) => log.Append(command.DeclarationId, command.Decide(new DeclarationStates(
        ProgrammeOf(command.Programme), EnterpriseOf(command.Dismantler),
        Units([.. command.Units.Select(unit => unit.Certificate)]))));

    public void Decide(DecideDeclaration command)
    {
        if (DeclarationOf(command.DeclarationId) is { } declaration)
            log.Append($"{command.DeclarationId}-{command.Step}", command.Decide(declaration, ProgrammeOf(declaration.Programme)));
    }

    public Consignment? ConsignmentOf(string id) => log.Fold<Consignment>(Consignment.Stream(id), Consignment.Evolve);

    public Declaration? DeclarationOf(string id) => log.Fold<Declaration>(Declaration.Stream(id), Declaration.Evolve);

    public UnitCustody CustodyOf(CertificateNumber number) =>
        log.Fold<UnitCustody>(UnitCustody.Stream(number), UnitCustody.Evolve) ?? UnitCustody.Unmoved;

    public bool HasCertificate(CertificateNumber number) => CertificateOf(number) is not null;

    private List<ListedUnit> Units(IReadOnlyList<CertificateNumber> numbers) =>
        [.. numbers.Select(number => new ListedUnit(number, CertificateOf(number), CustodyOf(number)))];
}
