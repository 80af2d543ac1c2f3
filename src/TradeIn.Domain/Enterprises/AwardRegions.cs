using TradeIn.Domain.Programmes;
using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Enterprises;

/// <summary>From a day on a recycler collects at home in these regions and no others (Q21, R6).</summary>
public sealed record AwardRegions(string RegionAwardId, string Enterprise, IReadOnlyList<string> Regions, DateOnly From)
{
    /// <param name="enterprise">The recycler.</param>
    /// <param name="policy">Of the programme on that day: it names the regions.</param>
    public IReadOnlyList<Fact> Decide(Enterprise enterprise, Policy policy)
    {
        var rules = new Judgements();
        rules.JudgeAwarded(enterprise, From);
        rules.JudgeRole(enterprise, EnterpriseRole.Recycling);
        rules.JudgeRegions(policy, Regions);
        rules.JudgeNotDisqualified(enterprise, From);
        return rules.Outcome(
            enterprise, EnterpriseStep.RegionAward, RegionAwardId, From,
            new RecyclingRegionsAwarded(Enterprise, Regions, From, RegionAwardId));
    }
}

/// <summary>What the programme knows of places.</summary>
internal static class Places
{
    public static void JudgeRegions(this Judgements rules, Policy policy, IReadOnlyList<string> regions) => rules.JudgeEach(
        ReasonCode.EnterpriseRegionUnknown,
        [.. regions.Where(each => !policy.RecyclingRegions.ContainsKey(each)).Select(each => (each, (Comparand?)each))],
        string.Join(", ", policy.RecyclingRegions.Keys));

    public static void JudgeDistrict(this Judgements rules, Policy policy, string district) => rules.Judge(
        ReasonCode.EnterpriseDistrictUnknown, policy.IsDistrict(district), actual: district);
}
