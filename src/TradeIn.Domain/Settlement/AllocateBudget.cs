using TradeIn.Domain.Programmes;
using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Settlement;

/// <summary>Municipal finance puts a tranche of a programme's budget at a district's disposal (M4).</summary>
/// <param name="TrancheId">Each is allocated once.</param>
public sealed record AllocateBudget(string TrancheId, string Programme, string District, Money Amount, DateOnly On)
{
    /// <param name="programme">The programme, which is published.</param>
    /// <param name="budget">As it stands; null when nothing is on record of it.</param>
    public IReadOnlyList<Fact> Decide(Programme programme, Budget? budget)
    {
        var policy = programme.VersionOn(On).Policy;
        var line = BudgetLine.Of(budget, Programme, District);
        var rules = new Judgements();
        rules.Judge(ReasonCode.BudgetNotKept, policy.Budgets is not null, actual: Programme);
        rules.Judge(
            ReasonCode.BudgetOtherDistrict, policy.Districts.Any(known => known.Code == District)
                && policy.CodeOn(District, On) == District, policy.CodeOn(District, On), District);
        if (policy.Districts.FirstOrDefault(known => known.Code == District) is { } district)
            rules.Judge(
                ReasonCode.BudgetDistrictNotInForce, !(district.From > On) && !(district.Until < On && district.Successor is null),
                (district.From > On ? district.From : district.Until) is { } day ? day : default(Comparand?), District);
        var stream = Budget.Stream(Programme, District);
        return rules.Reasons is { Count: > 0 } reasons
            ? [new Fact(stream, new BudgetAllocationRefused(Programme, District, TrancheId, Amount, On, reasons, line.Balance))]
            :
            [
                new Fact(stream, new BudgetAllocated(
                    Programme, District, TrancheId, Amount, On,
                    line.Balance with { Allocated = line.Balance.Allocated + Amount })),
            ];
    }
}
