using TradeIn.Domain.Certificates;

namespace TradeIn.Domain.Units;

/// <summary>A certificate was issued for the old unit; the unit is spoken for (R9).</summary>
public sealed record OldUnitCertified(Unit Unit, CertificateNumber Certificate, string Recycling);

/// <summary>An old unit, known by category, brand and serial number, and the certificate it got.</summary>
public sealed record OldUnit(CertificateNumber Certificate)
{
    /// <summary>A slash inside the brand is written as a hyphen, which folding leaves in none: no two units share a name.</summary>
    public static StreamName Stream(Unit unit)
    {
        var brand = Identities.Folding.FoldAndClose(unit.Brand).Replace('/', '-');
        return new StreamName("old_unit", $"{unit.Category}/{brand}/{unit.SerialNumber.Folded}");
    }

    public static OldUnit Evolve(OldUnit? state, object @event) => (state, @event) switch
    {
        (null, OldUnitCertified certified) => new OldUnit(certified.Certificate),
        _ => throw Fact.Impossible(state, @event),
    };
}
