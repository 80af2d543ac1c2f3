using TradeIn.Domain.Certificates;
using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Enterprises;

/// <summary>Commerce allots certificate numbers to a recycler (R8, Q25): no two enterprises ever hold the same at one time.</summary>
public sealed record AllotCertificateRange(
    string RangeId, string Enterprise, CertificateNumber From, CertificateNumber To, DateOnly AllottedOn)
{
    /// <param name="enterprise">The recycler.</param>
    /// <param name="series">Who holds which numbers of the same letters; null when nobody holds any.</param>
    public IReadOnlyList<Fact> Decide(Enterprise enterprise, CertificateSeries? series)
    {
        var rules = new Judgements();
        rules.JudgeAwarded(enterprise, AllottedOn);
        rules.JudgeRole(enterprise, EnterpriseRole.Recycling);
        rules.JudgeNotDisqualified(enterprise, AllottedOn);
        // Its own ranges are those of its own record: logs of before have them nowhere else.
        var others = (series?.Holdings ?? []).Where(each => each.Enterprise != Enterprise)
            .Concat(enterprise.Ranges.Select(range => new SeriesHolding(Enterprise, range)));
        rules.JudgeEach(
            ReasonCode.CertificateRangeOverlaps,
            [
                .. others.Where(each => each.Range.Overlaps(From, To, AllottedOn))
                    .Select(each => ($"{each.Enterprise}/{each.Range.Id}", (Comparand?)$"{each.Range.From} to {each.Range.To}")),
            ]);
        IReadOnlyList<Fact> facts = rules.Outcome(
            enterprise, EnterpriseStep.CertificateRange, RangeId, AllottedOn,
            new CertificateRangeAllotted(Enterprise, From, To, AllottedOn, RangeId));
        return rules.Reasons.Count > 0 ? facts :
        [
            .. facts,
            new Fact(
                CertificateSeries.Stream(From.Series),
                new SeriesRangeTaken(From.Series, Enterprise, RangeId, From, To, AllottedOn)),
        ];
    }
}
