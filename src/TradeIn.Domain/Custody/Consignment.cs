using TradeIn.Domain.Certificates;

namespace TradeIn.Domain.Custody;

/// <summary>Where a consignment stands.</summary>
public enum ConsignmentStatus
{
    Refused,

    /// <summary>Listed; it has not left.</summary>
    Opened,

    /// <summary>On its way, or not all of its units are accounted for.</summary>
    Shipped,

    /// <summary>Every unit is accounted for, and a discrepancy is open.</summary>
    Disputed,

    /// <summary>Every unit is accounted for, and nothing is open.</summary>
    Closed,
    Cancelled,
}

/// <summary>The steps of the recycler.</summary>
public enum ConsignmentStep
{
    Ship,
    Cancel,
}

/// <summary>How a unit arrived.</summary>
public enum UnitCondition
{
    Received,

    /// <summary>Received, and damaged on the way.</summary>
    Damaged,
    Missing,

    /// <summary>Another unit arrived in its place.</summary>
    Different,
}

/// <summary>Old units on their way from a recycler to a designated dismantler (Q13).</summary>
public sealed record Consignment(OpenConsignment Content, ConsignmentStatus Status)
{
    /// <summary>Set once it left.</summary>
    public ConsignmentShipped? Shipment { get; init; }

    /// <summary>How each unit arrived, as far as the dismantler has said.</summary>
    public IReadOnlyDictionary<CertificateNumber, UnitCondition> Arrived { get; init; } =
        new Dictionary<CertificateNumber, UnitCondition>();

    /// <summary>The units whose discrepancy was resolved, and how.</summary>
    public IReadOnlyDictionary<CertificateNumber, DiscrepancyResolution> Resolved { get; init; } =
        new Dictionary<CertificateNumber, DiscrepancyResolution>();

    /// <summary>What is missing or different, and not resolved (K2).</summary>
    public IEnumerable<CertificateNumber> OpenDiscrepancies => Arrived
        .Where(unit => unit.Value is UnitCondition.Missing or UnitCondition.Different && !Resolved.ContainsKey(unit.Key))
        .Select(unit => unit.Key);

    public static StreamName Stream(string consignmentId) => new("consignment", consignmentId);

    public static Consignment Evolve(Consignment? state, object @event) => (state, @event) switch
    {
        (null, ConsignmentOpened e) => new Consignment(e.Consignment, ConsignmentStatus.Opened),
        (null, ConsignmentRefused e) => new Consignment(e.Consignment, ConsignmentStatus.Refused),
        ({ Status: ConsignmentStatus.Opened }, ConsignmentShipped e) =>
            state with { Status = ConsignmentStatus.Shipped, Shipment = e },
        ({ Status: ConsignmentStatus.Opened }, ConsignmentCancelled) => state with { Status = ConsignmentStatus.Cancelled },
        ({ Status: ConsignmentStatus.Shipped }, ReceiptRecorded e) => state.With(e.Receipt),
        ({ Status: ConsignmentStatus.Shipped or ConsignmentStatus.Disputed }, DiscrepancyResolved e)
            when state.OpenDiscrepancies.Contains(e.Resolution.Certificate) => state.With(e.Resolution),
        ({ } known, ConsignmentStepRefused or ReceiptRefused or ResolutionRefused) => known,
        _ => throw Fact.Impossible(state, @event),
    };

    /// <summary>As it stands after a receipt.</summary>
    internal Consignment With(RecordReceipt receipt)
    {
        var arrived = new Dictionary<CertificateNumber, UnitCondition>(Arrived);
        foreach (var unit in receipt.Units) arrived[unit.Certificate] = unit.Condition;
        return (this with { Arrived = arrived }).Settled();
    }

    /// <summary>As it stands after a resolution.</summary>
    internal Consignment With(ResolveDiscrepancy resolution) => (this with
    {
        Resolved = new Dictionary<CertificateNumber, DiscrepancyResolution>(Resolved)
        {
            [resolution.Certificate] = resolution.Resolution,
        },
    }).Settled();

    private Consignment Settled() => Arrived.Count < Content.Certificates.Count
        ? this
        : this with { Status = OpenDiscrepancies.Any() ? ConsignmentStatus.Disputed : ConsignmentStatus.Closed };
}
