using TradeIn.Domain.Certificates;

namespace TradeIn.Domain.Enterprises;

/// <summary>A range of certificate numbers, both ends included, and what of it was given back or taken away (Q25).</summary>
/// <param name="Id">Unique within the enterprise.</param>
public sealed record CertificateRange(string Id, CertificateNumber From, CertificateNumber To, DateOnly AllottedOn)
{
    public IReadOnlyList<WithdrawnNumbers> Withdrawn { get; init; } = [];

    /// <summary>How many numbers it had at first.</summary>
    public long Count => To.Ordinal - From.Ordinal + 1;

    /// <summary>Whether a number is allotted by it on a day (R8).</summary>
    public bool Holds(CertificateNumber number, DateOnly day) =>
        AllottedOn <= day && number.IsWithin(From, To)
        && !Withdrawn.Any(part => part.On <= day && number.IsWithin(part.From, part.To));

    /// <summary>What is left of it from a day on, in order, as the places of first and last number in the series.</summary>
    public IReadOnlyList<(long From, long To)> LeftOn(DateOnly day)
    {
        List<(long From, long To)> left = [(From.Ordinal, To.Ordinal)];
        foreach (var part in Withdrawn.Where(part => part.On <= day))
            left = [.. left.SelectMany(piece => Without(piece, part.From.Ordinal, part.To.Ordinal))];
        return left;
    }

    /// <summary>Whether it and other numbers have any in common from a day on.</summary>
    public bool Overlaps(CertificateNumber from, CertificateNumber to, DateOnly day) =>
        From.HasShapeOf(from) && LeftOn(day).Any(piece => piece.From <= to.Ordinal && from.Ordinal <= piece.To);

    /// <summary>Whether all of the numbers are still its own, after everything that was withdrawn.</summary>
    public bool HasAll(CertificateNumber from, CertificateNumber to) =>
        From.HasShapeOf(from) && From.HasShapeOf(to)
        && LeftOn(DateOnly.MaxValue).Any(piece => piece.From <= from.Ordinal && to.Ordinal <= piece.To);

    public CertificateRange Without(CertificateNumber from, CertificateNumber to, DateOnly on) =>
        this with { Withdrawn = [.. Withdrawn, new WithdrawnNumbers(from, to, on)] };

    private static IEnumerable<(long From, long To)> Without((long From, long To) piece, long from, long to)
    {
        if (to < piece.From || piece.To < from)
        {
            yield return piece;
            yield break;
        }
        if (piece.From < from) yield return (piece.From, from - 1);
        if (to < piece.To) yield return (to + 1, piece.To);
    }
}

/// <summary>Numbers of a range that are not allotted by it from a day on; those used before stay valid.</summary>
public sealed record WithdrawnNumbers(CertificateNumber From, CertificateNumber To, DateOnly On);
