using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Enterprises;

/// <summary>The agreement that the enterprise signed with the city is put on record (E1, Q24).</summary>
public sealed record SignAgreement(string AgreementId, string Enterprise, DateOnly SignedOn)
{
    public IReadOnlyList<Fact> Decide(Enterprise enterprise)
    {
        var rules = new Judgements();
        rules.JudgeAwarded(enterprise, SignedOn);
        return rules.Outcome(
            enterprise, EnterpriseStep.Agreement, AgreementId, SignedOn, new AgreementSigned(Enterprise, SignedOn, AgreementId));
    }
}
