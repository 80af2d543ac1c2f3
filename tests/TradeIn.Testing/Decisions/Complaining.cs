using TradeIn.Domain.Complaints;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;

namespace TradeIn.Testing.Decisions;

/// <summary>Complaints: each command with the states that it is judged against, read from the history.</summary>
public sealed partial class Scenario
{
    private ComplaintRegister Register => Known<ComplaintRegister>(ComplaintRegister.Stream);

    private Programme ProgrammeOfRegister => ProgrammeOf(Register.Versions[^1].Programme);

    public Outcome When(FileComplaint command, DateOnly? recordedOn = null) => When(past => command.Decide(
        new ComplaintStates(
            Register, ProgrammeOfRegister, recordedOn ?? LongAfterwards,
            command.About?.Enterprise is { } about ? past.StateOf<Enterprise>(Enterprise.Stream(about)) : null)));

    /// <summary>The complaint must be on record.</summary>
    public Outcome When(HandleComplaint command) => When(_ => command.Decide(
        Known<Complaint>(Complaint.Stream(command.ComplaintId)), Register, ProgrammeOfRegister));
}
