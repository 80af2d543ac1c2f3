using TradeIn.Domain.Programmes;
using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Enterprises;

/// <summary>Municipal commerce awards the tender: roles and, for recyclers, regions (E1).</summary>
public sealed record AwardEnterprise
{
    public required string Enterprise { get; init; }

    public required string Name { get; init; }

    public required IReadOnlyList<EnterpriseRole> Roles { get; init; }

    /// <summary>District of registration, GB/T 2260.</summary>
    public required string RegisteredIn { get; init; }

    /// <summary>Where a recycler collects at home (Q21); none: it takes what is carried in.</summary>
    public IReadOnlyList<string> Regions { get; init; } = [];

    public required DateOnly AwardedOn { get; init; }

    /// <param name="known">What is on record under the id; null as it should be.</param>
    /// <param name="policy">Of the programme on the day of the award: it names the regions and districts.</param>
    public IReadOnlyList<Fact> Decide(Enterprise? known, Policy policy)
    {
        var rules = new Judgements();
        rules.Judge(
            ReasonCode.EnterpriseAlreadyAwarded, known is null, actual: Enterprise);
        rules.Judge(
            ReasonCode.EnterpriseRoleMissing, Regions.Count == 0 || Roles.Contains(EnterpriseRole.Recycling),
            EnterpriseRole.Recycling.ToName(),
            string.Join(", ", Roles.Select(role => role.ToName())));
        rules.JudgeRegions(policy, Regions);
        rules.JudgeDistrict(policy, RegisteredIn);
        var awarded = new Enterprise(Enterprise, Name, Roles, RegisteredIn, AwardedOn);
        object[] events = Regions.Count == 0
            ? [new EnterpriseAwarded(Enterprise, Name, Roles, RegisteredIn, AwardedOn)]
            :
            [
                new EnterpriseAwarded(Enterprise, Name, Roles, RegisteredIn, AwardedOn),
                new RecyclingRegionsAwarded(Enterprise, Regions, AwardedOn),
            ];
        return rules.Outcome(known ?? awarded, EnterpriseStep.Award, Enterprise, AwardedOn, events);
    }
}
