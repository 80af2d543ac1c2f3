using TradeIn.Domain.Programmes;
using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Complaints;

/// <summary>The rules on who can have a complaint, at its filing and when it is forwarded.</summary>
internal static class HolderJudgement
{
    /// <summary>
    /// A district that is named is one of the city; a department that each district has its own of needs one (Q25).
    /// </summary>
    /// <param name="rules">Where it is judged.</param>
    /// <param name="department">The department; null when it is not known.</param>
    /// <param name="district">The district, if any.</param>
    /// <param name="policy">Knows the districts.</param>
    /// <param name="on">The day: an abolished district's successor has the complaint.</param>
    /// <returns>Who is to have it; null when that cannot be said.</returns>
    public static ComplaintHolder? JudgeHolder(
        this Judgements rules, Department? department, string? district, Policy policy, DateOnly on)
    {
        if (district is not null)
            rules.Judge(ReasonCode.ComplaintDistrictUnknown, policy.IsDistrict(district), actual: district);
        if (department is not { OfEachDistrict: true })
            return department is null ? null : new ComplaintHolder(department.Id);
        rules.Judge(ReasonCode.ComplaintDistrictMissing, district is not null, actual: department.Id);
        return district is null ? null : new ComplaintHolder(department.Id, policy.CodeOn(district, on));
    }
}
