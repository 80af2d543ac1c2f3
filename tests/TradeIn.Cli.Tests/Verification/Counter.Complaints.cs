using TradeIn.Domain;
using TradeIn.Domain.Complaints;

namespace TradeIn.Cli.Tests.Verification;

/// <summary>Complaints and the departments that have them.</summary>
internal sealed partial class Counter
{
    public void Publish(ComplaintDepartmentsPublished register) =>
        log.Append($"departments-{register.Version}", new Fact(ComplaintRegister.Stream, register));

    public void Decide(FileComplaint command) => log.Append(command.ComplaintId, command.Decide(new ComplaintStates(
        Departments, ProgrammeOf(Season.Beijing.Programme), Today,
        command.About?.Enterprise is { } enterprise ? EnterpriseOf(enterprise) : null)));

    public void Decide(HandleComplaint command)
    {
        if (log.Fold<Complaint>(Complaint.Stream(command.ComplaintId), Complaint.Evolve) is { } complaint)
            log.Append(
                $"{command.ComplaintId}-{command.Step}",
                command.Decide(complaint, Departments, ProgrammeOf(Season.Beijing.Programme)));
    }

    private ComplaintRegister Departments =>
        log.Fold<ComplaintRegister>(ComplaintRegister.Stream, ComplaintRegister.Evolve)!;
}
