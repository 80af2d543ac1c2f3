using TradeIn.Domain.Programmes;
using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Complaints;

/// <summary>
/// A step of a complaint (E5, Q25): the department that has it forwards it to another with a reason, answers it, or opens an
/// answered one again.
/// </summary>
/// <param name="Text">The answer, or why it is forwarded or opened again.</param>
/// <param name="Department">To whom it is forwarded; null for the other steps.</param>
/// <param name="District">Of a department that each district has its own of, whose; else the complaint's own district.</param>
public sealed record HandleComplaint(
    string ComplaintId, ComplaintStep Step, DateTimeOffset OccurredAt, string Text, string? Department = null,
    string? District = null)
{
    /// <param name="complaint">The complaint, which is on record.</param>
    /// <param name="register">Departments and topics.</param>
    /// <param name="programme">Knows days and districts.</param>
    public IReadOnlyList<Fact> Decide(Complaint complaint, ComplaintRegister register, Programme programme)
    {
        var day = programme.DayOf(OccurredAt);
        var needed = Step == ComplaintStep.Reopen ? ComplaintStatus.Answered : ComplaintStatus.Open;
        var rules = new Judgements();
        rules.Judge(
            ReasonCode.ComplaintNotAtThisStep, complaint.Status == needed, needed.ToName(), complaint.Status.ToName());
        rules.Judge(ReasonCode.ComplaintNotYetFiled, day >= complaint.FiledOn, complaint.FiledOn, day);
        var target = Step == ComplaintStep.Forward
            ? JudgeTarget(rules, complaint, register.VersionOn(day), programme.VersionOn(day).Policy, day) : null;
        return [new Fact(Complaint.Stream(ComplaintId), EventOf(rules.Reasons, complaint.Holder, target, day))];
    }

    private object EventOf(
        IReadOnlyList<Reason> reasons, ComplaintHolder? holder, ComplaintHolder? target, DateOnly day) =>
        (Step, holder, target) switch
        {
            _ when reasons.Count > 0 => new ComplaintStepRefused(ComplaintId, Step, OccurredAt, reasons),
            (ComplaintStep.Forward, { } from, { } to) => new ComplaintForwarded(ComplaintId, from, to, Text, OccurredAt),
            (ComplaintStep.Answer, { } by, _) => new ComplaintAnswered(ComplaintId, by, Text, OccurredAt, day),
            (ComplaintStep.Reopen, { } by, _) => new ComplaintReopened(ComplaintId, by, Text, OccurredAt),
            _ => throw new InvalidOperationException($"Nobody has the complaint {ComplaintId}, and no rule says so."),
        };

    /// <summary>To whom it goes: a department of the register that does not have it yet.</summary>
    private ComplaintHolder? JudgeTarget(
        Judgements rules, Complaint complaint, ComplaintDepartmentsPublished register, Policy policy, DateOnly day)
    {
        var department = ComplaintRegister.DepartmentIn(register, Department ?? "");
        rules.Judge(ReasonCode.ComplaintDepartmentUnknown, department is not null, actual: Department ?? "");
        var target = rules.JudgeHolder(department, District ?? complaint.Filing.District, policy, day);
        if (target is not null)
            rules.Judge(ReasonCode.ComplaintDepartmentHasIt, target != complaint.Holder, actual: target.ToString());
        return target;
    }
}
