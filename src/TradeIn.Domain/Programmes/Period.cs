using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Programmes;

/// <summary>The rules on days that every command of the counter shares.</summary>
internal static class Period
{
    /// <summary>Inside the promotion period (R5, Q9), and not reported later than the programme allows.</summary>
    public static void JudgePeriod(this Judgements rules, Policy policy, DateOnly day, DateOnly recordedOn)
    {
        rules.Judge(ReasonCode.ProgrammeNotInForce, policy.IsInForce(day), Programme.PeriodOf(policy), day);
        rules.JudgeArrival(policy, day, recordedOn);
    }

    /// <summary>Reported no later than the programme allows; most set no limit.</summary>
    public static void JudgeArrival(this Judgements rules, Policy policy, DateOnly day, DateOnly recordedOn)
    {
        if (policy.LatestArrivalDays is { } latest)
            rules.Judge(ReasonCode.ProgrammeArrivedTooLate, recordedOn <= day.AddDays(latest), latest, day);
    }
}
