using TradeIn.Domain.Certificates;
using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Enterprises;

/// <summary>Why numbers are not a recycler's any more.</summary>
public enum RangeWithdrawal
{
    /// <summary>The recycler gave them back.</summary>
    Return,

    /// <summary>Commerce took them away.</summary>
    Cancel,
}

/// <summary>
/// Numbers of a range, all that are left of it or a part, are the recycler's no more from a day on (Q25). A certificate that
/// bears one of them and was issued before stays valid.
/// </summary>
/// <param name="From">The first; null with <paramref name="To"/>: all that are left.</param>
public sealed record WithdrawCertificateRange(
    string RangeId, string Enterprise, RangeWithdrawal Withdrawal, DateOnly On, CertificateNumber? From = null,
    CertificateNumber? To = null)
{
    /// <param name="enterprise">The recycler.</param>
    /// <param name="range">Which is on record.</param>
    /// <param name="series">Who holds which numbers of the same letters.</param>
    public IReadOnlyList<Fact> Decide(Enterprise enterprise, CertificateRange range, CertificateSeries? series)
    {
        var rules = new Judgements();
        var (from, to) = (From ?? range.From, To ?? range.To);
        var all = From is null && To is null;
        var left = range.LeftOn(DateOnly.MaxValue);
        rules.Judge(
            ReasonCode.CertificateRangeNotAllotted,
            range.AllottedOn <= On && (all ? left.Count > 0 : range.HasAll(from, to)),
            $"{range.From} to {range.To}", $"{from} to {to}");
        IReadOnlyList<(CertificateNumber From, CertificateNumber To)> parts =
            all ? [.. left.Select(piece => (range.From.At(piece.From), range.From.At(piece.To)))] : [(from, to)];
        var step = Withdrawal == RangeWithdrawal.Return
            ? EnterpriseStep.CertificateRangeReturn : EnterpriseStep.CertificateRangeCancellation;
        var facts = rules.Outcome(enterprise, step, RangeId, On, parts.Select(part => EventOf(part.From, part.To)));
        if (rules.Reasons.Count > 0 || series?.Knows(Enterprise, RangeId) != true) return facts;
        var stream = CertificateSeries.Stream(range.From.Series);
        return
        [
            .. facts,
            .. parts.Select(part => new Fact(
                stream, new SeriesRangeFreed(range.From.Series, Enterprise, RangeId, part.From, part.To, On))),
        ];
    }

    private object EventOf(CertificateNumber from, CertificateNumber to) => Withdrawal == RangeWithdrawal.Return
        ? new CertificateRangeReturned(Enterprise, RangeId, from, to, On)
        : new CertificateRangeCancelled(Enterprise, RangeId, from, to, On);
}
