using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Enterprises;

/// <summary>What offices record of an enterprise.</summary>
public enum EnterpriseStep
{
    Award,
    Agreement,
    BondDeposit,
    Breach,
    Suspension,
    SuspensionLifting,
    Disqualification,
    RegionAward,
    Outlet,
    OutletMove,
    OutletClosure,
    CertificateRange,
    CertificateRangeReturn,
    CertificateRangeCancellation,
    Designation,
    DesignationWithdrawal,
}

/// <summary>What the steps have in common.</summary>
internal static class EnterpriseSteps
{
    /// <summary>Nothing that concerns an enterprise counts from a day before its award (E1).</summary>
    public static void JudgeAwarded(this Judgements rules, Enterprise enterprise, DateOnly on) => rules.Judge(
        ReasonCode.EnterpriseNotYetAwarded, enterprise.AwardedOn <= on, enterprise.AwardedOn, on);

    /// <summary>Regions and ranges are for recyclers, an outlet for who does there what it won the tender for (E1).</summary>
    public static void JudgeRole(this Judgements rules, Enterprise enterprise, EnterpriseRole role) => rules.Judge(
        ReasonCode.EnterpriseRoleMissing, enterprise.Roles.Contains(role), role.ToName(),
        string.Join(", ", enterprise.Roles.Select(role => role.ToName())));

    /// <summary>A disqualified enterprise begins nothing new (E2).</summary>
    public static void JudgeNotDisqualified(this Judgements rules, Enterprise enterprise, DateOnly on) => rules.Judge(
        ReasonCode.EnterpriseIsDisqualified, !(enterprise.DisqualifiedFrom <= on),
        actual: enterprise.DisqualifiedFrom is { } from ? from : default(Comparand?));

    /// <summary>The facts of a step that breaks no rule, or its refusal.</summary>
    public static IReadOnlyList<Fact> Outcome(
        this Judgements rules, Enterprise enterprise, EnterpriseStep step, string subject, DateOnly on,
        params IEnumerable<object> events)
    {
        var stream = Enterprise.Stream(enterprise.Id);
        return rules.Reasons is { Count: > 0 } reasons
            ? [new Fact(stream, new EnterpriseStepRefused(enterprise.Id, step, subject, on, reasons))]
            : [.. events.Select(@event => new Fact(stream, @event))];
    }
}
