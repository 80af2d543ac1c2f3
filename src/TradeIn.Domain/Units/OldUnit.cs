using TradeIn.Domain.Certificates;

namespace TradeIn.Domain.Units;

/// <summary>A certificate was issued for the old unit; the unit is spoken for (R9).</summary>
public sealed record OldUnitCertified(Unit Unit, CertificateNumber Certificate, string Recycling);

/// <summary>The certificate was voided, or names another unit now: this one is free (A4).</summary>
/// <param name="Cause">The recycling that replaced it, or the correction.</param>
public sealed record OldUnitFreed(Unit Unit, CertificateNumber Certificate, string Cause);

/// <summary>An old unit, known by category, brand and serial number, and the certificate it has; null when it was freed.</summary>
public sealed record OldUnit(CertificateNumber? Certificate)
{
    /// <summary>A slash inside the brand is written as a hyphen, which folding leaves in none: no two units share a name.</summary>
    public static StreamName Stream(Unit unit)
    {
        var brand = Identities.Folding.FoldAndClose(unit.Brand).Replace('/', '-');
        return new StreamName("old_unit", $"{unit.Category}/{brand}/{unit.SerialNumber.Folded}");
    }

    public static OldUnit Evolve(OldUnit? state, object @event) => (state, @event) switch
    {
        (null or { Certificate: null }, OldUnitCertified certified) => new OldUnit(certified.Certificate),
        ({ Certificate: { } held }, OldUnitFreed freed) when held == freed.Certificate => new OldUnit(Certificate: null),
        _ => throw Fact.Impossible(state, @event),
    };
}
