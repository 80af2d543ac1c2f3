using TradeIn.Client.Corrections;
using TradeIn.Client.Orders;
using TradeIn.Client.Recycling;

namespace TradeIn.Cli.Seasons.Custody;

/// <summary>
/// The old units of a season that are not done with, from the lines that were delivered: which certificate each has, and whether
/// that still counts.
/// </summary>
internal sealed class UnitRegister(long seed)
{
    private static readonly string[] TelevisionSizes = ["21-inch", "29-inch"];

    private readonly Dictionary<string, OldUnit> units = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OldUnit> byRecycling = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<OldUnit>> yards =
        SeasonWorld.AllRecyclers.ToDictionary(each => each.Id, _ => new List<OldUnit>(), StringComparer.Ordinal);

    private readonly Dictionary<string, string> invalidations = new(StringComparer.Ordinal);
    private readonly HashSet<string> keptBack = new(StringComparer.Ordinal);
    private long taken;
    private long televisions;

    /// <summary>A certificate that was marked invalid before its unit left, by recycler.</summary>
    public Dictionary<string, string> VoidOf { get; } = new(StringComparer.Ordinal);

    public IEnumerable<OldUnit> All => units.Values;

    /// <summary>The units that stand at a recycler's, in the order in which they came.</summary>
    public List<OldUnit> YardOf(string recycler) => yards[recycler];

    /// <summary>An accepted line; the certificate that it marks invalid, if it does.</summary>
    public string? Take(object data)
    {
        switch (data)
        {
            case RecyclingRequest recycling:
                Add(recycling);
                return null;
            case DeliveryRequest delivery:
                Add(new OldUnit(
                    delivery.CertificateNumber, delivery.RecyclingId, SeasonWorld.EnterpriseOf(delivery.RecyclingOutletId),
                    delivery.OldUnit.Category, DayOf(delivery.OccurredAt)) { SizeClass = SizeOf(delivery.OldUnit.Category, delivery.CertificateNumber) });
                return null;
            case ReplacementRequest replacement:
                var replaced = byRecycling[replacement.Replaces].Certificate;
                Void(replaced);
                Add(replacement.Recycling);
                return replaced;
            case CorrectionRequest { Kind: "invalidate" } correction:
                invalidations[correction.CorrectionId] = correction.CertificateNumber;
                return null;
            case CorrectionStepEventData step when step.Step == Actors.NationalAdministrator || step.Verdict == "reject":
                return invalidations.Remove(step.CorrectionId, out var certificate) && step.Verdict != "reject" ? Void(certificate) : null;
            default:
                return null;
        }
    }

    public void KeepBack(string certificate) => keptBack.Add(certificate);

    /// <summary>Nothing more can happen to it that anybody asks for.</summary>
    public void Forget(OldUnit unit) => units.Remove(unit.Certificate);

    /// <summary>It leaves its yard.</summary>
    public void Leave(OldUnit unit)
    {
        unit.Place = UnitPlace.Consigned;
        byRecycling.Remove(unit.RecyclingId);
    }

    /// <summary>It is in its yard again; one whose certificate is void is no unit any more.</summary>
    public void ComeBack(OldUnit unit, DateOnly on)
    {
        (unit.Place, unit.CameBackOn) = (UnitPlace.WithRecycler, on);
        if (unit.IsVoid) Forget(unit);
        else yards[unit.Recycler].Add(unit);
    }

    private void Add(RecyclingRequest recycling) => Add(new OldUnit(
        recycling.CertificateNumber, recycling.RecyclingId, recycling.RecyclerId, recycling.Unit.Category, DayOf(recycling.OccurredAt))
    {
        SizeClass = SizeOf(recycling.Unit.Category, recycling.CertificateNumber),
    });

    private void Add(OldUnit unit)
    {
        unit.Fate = keptBack.Remove(unit.Certificate) ? UnitFate.NeverShipped : UnitFates.Of(taken++);
        units.Add(unit.Certificate, unit);
        byRecycling[unit.RecyclingId] = unit;
        yards[unit.Recycler].Add(unit);
    }

    /// <summary>One that is still at the recycler's is no unit any more; what has left goes on to scrap, and earns nothing.</summary>
    private string Void(string certificate)
    {
        if (!units.TryGetValue(certificate, out var unit)) return certificate;
        unit.IsVoid = true;
        if (unit.Place == UnitPlace.WithRecycler)
        {
            yards[unit.Recycler].Remove(unit);
            byRecycling.Remove(unit.RecyclingId);
            units.Remove(certificate);
            VoidOf[unit.Recycler] = certificate;
        }
        else
        {
            unit.Fate = UnitFate.Ordinary;
        }
        return certificate;
    }

    /// <summary>Of televisions two sizes are known to the freight table; now and then one comes that it does not know.</summary>
    private string SizeOf(string category, string certificate)
    {
        if (category != "television") return "standard";
        return televisions++ % 401 == 5 ? "34-inch" : new SeasonRandom(seed, certificate).Pick(TelevisionSizes);
    }

    private static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.DateTime);
}
