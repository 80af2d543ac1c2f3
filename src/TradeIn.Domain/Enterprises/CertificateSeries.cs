using TradeIn.Domain.Certificates;

namespace TradeIn.Domain.Enterprises;

/// <summary>Numbers of a series went to an enterprise: no other can have them (Q25).</summary>
public sealed record SeriesRangeTaken(
    string Series, string Enterprise, string Range, CertificateNumber From, CertificateNumber To, DateOnly TakenOn);

/// <summary>Numbers of a series can be allotted again from this day on.</summary>
public sealed record SeriesRangeFreed(
    string Series, string Enterprise, string Range, CertificateNumber From, CertificateNumber To, DateOnly FreedOn);

/// <summary>Who holds which numbers of one series: those that begin with the same letters.</summary>
public sealed record CertificateSeries(IReadOnlyList<SeriesHolding> Holdings)
{
    public static StreamName Stream(string series) => new("certificate_series", series);

    public static CertificateSeries Evolve(CertificateSeries? state, object @event) => (state, @event) switch
    {
        (_, SeriesRangeTaken e) => new CertificateSeries(
            [.. state?.Holdings ?? [], new SeriesHolding(e.Enterprise, new CertificateRange(e.Range, e.From, e.To, e.TakenOn))]),
        ({ } known, SeriesRangeFreed e) when known.Knows(e.Enterprise, e.Range) => new CertificateSeries(
            [.. known.Holdings.Select(each => each.Is(e.Enterprise, e.Range)
                ? each with { Range = each.Range.Without(e.From, e.To, e.FreedOn) } : each)]),
        _ => throw Fact.Impossible(state, @event),
    };

    public bool Knows(string enterprise, string range) => Holdings.Any(each => each.Is(enterprise, range));
}

/// <summary>A range of a series, and whose it is.</summary>
public sealed record SeriesHolding(string Enterprise, CertificateRange Range)
{
    public bool Is(string enterprise, string range) => Enterprise == enterprise && Range.Id == range;
}
