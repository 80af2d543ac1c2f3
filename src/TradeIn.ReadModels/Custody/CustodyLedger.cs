using TradeIn.Domain.Certificates;
using TradeIn.Domain.Custody;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;
using TradeIn.EventStore;

namespace TradeIn.ReadModels.Custody;

/// <summary>The rows that a batch of events begins with, and what the events make of them, one after another.</summary>
internal sealed class CustodyLedger
{
    private readonly Dictionary<string, HashSet<string>> consignments = new(StringComparer.Ordinal);

    public Rows<(string Programme, int Version), CustodyVersion> Versions { get; } = new();

    /// <summary>The enterprises' districts.</summary>
    public Rows<string, string> Recyclers { get; } = new();

    public Rows<string, CustodyRow> Units { get; } = new(row => row.LastPosition);

    private List<CustodyVersion> AllVersions { get; } = [];

    public void Read(CustodyRow row)
    {
        Units.Read(row.Certificate, row);
        Note(row);
    }

    public void Read(CustodyVersion version)
    {
        Versions.Read((version.Programme, version.Version), version);
        AllVersions.Add(version);
    }

    public void Take(StoredEvent stored)
    {
        switch (stored.Data)
        {
            case ProgrammePublished e: Take(e); break;
            case EnterpriseAwarded e: Recyclers[e.Enterprise] = e.RegisteredIn; break;
            case CertificateIssued e: Take(e, stored); break;
            case ConsignmentShipped e: Take(e, stored); break;
            default:
                if (!TakeOfCertificate(stored) && !TakeMovement(stored) && !TakeArrival(stored) && !TakeSubsidy(stored))
                    throw new InvalidOperationException($"The custody takes no {stored.Type}.");
                break;
        }
    }

    private bool TakeOfCertificate(StoredEvent stored) => stored.Data switch
    {
        CertificateRedeemed e => Stands(e.Certificate, "redeemed", stored),
        CertificateRestored e => Stands(e.Certificate, "issued", stored),
        CertificateExpired e => Stands(e.Certificate, "expired", stored),
        CertificateReportedLost e => Stands(e.Certificate, "lost", stored),
        CertificateUnblocked e => Stands(e.Certificate, "issued", stored),
        CertificateCancelled e => Stands(e.Certificate, "cancelled", stored),
        CertificateVoided e => Stands(e.Certificate, "void", stored),
        CertificateCorrected e => Change(e.Certificate, stored, unit => unit with { Category = e.Category.ToString() }),
        _ => false,
    };

    private bool TakeMovement(StoredEvent stored) => stored.Data switch
    {
        UnitConsigned e => Change(e.Certificate, stored, unit => unit with
        {
            Status = "consigned", Consignment = e.Consignment, Dismantler = e.Dismantler, ConsignedOn = e.On, ShippedOn = null,
            Condition = null, Discrepancy = null, Resolution = null,
        }),
        UnitWithRecyclerAgain e => Change(e.Certificate, stored, unit => unit with
        {
            Status = "with-recycler", Consignment = null, Dismantler = null, ConsignedOn = null, ShippedOn = null,
        }),
        UnitLost e => Change(e.Certificate, stored, unit => unit with { Status = "lost" }),
        UnitDismantled e => Change(e.Certificate, stored, unit => unit with { Status = "dismantled", DismantledOn = e.On }),
        _ => false,
    };

    private bool TakeArrival(StoredEvent stored) => stored.Data switch
    {
        UnitReceived e => Change(e.Certificate, stored, unit => unit with
        {
            Status = "received", ReceivedOn = e.On, Condition = e.Damaged ? "damaged" : "received",
            DeliveryDueOn = e.DeliveryDueOn, DismantlingDueOn = e.DismantlingDueOn,
        }),
        UnitMissed e => Change(e.Certificate, stored, unit => unit with { Status = "missing", Discrepancy = "missing" }),
        UnitDiffered e => Change(e.Certificate, stored, unit => unit with { Status = "different", Discrepancy = "different" }),
        DiscrepancyResolved { Resolution: var e } => Change(e.Certificate, stored, unit => unit with
        {
            Resolution = e.Resolution switch
            {
                DiscrepancyResolution.Found => "found",
                DiscrepancyResolution.SameUnit => "same-unit",
                DiscrepancyResolution.WithRecycler => "with-recycler",
                _ => "lost",
            },
        }),
        _ => false,
    };

    private bool TakeSubsidy(StoredEvent stored) => stored.Data switch
    {
        DisposalSubsidyDeclared { Kind: DisposalSubsidy.Freight } e => Change(e.Certificate, stored, unit => unit with
        {
            FreightDeclaration = e.Declaration, FreightAmount = e.Amount.Yuan,
        }),
        DisposalSubsidyDeclared e => Change(e.Certificate, stored, unit => unit with
        {
            DismantlingDeclaration = e.Declaration, DismantlingAmount = e.Amount.Yuan,
        }),
        DisposalSubsidyRejected { Kind: DisposalSubsidy.Freight } e => Change(e.Certificate, stored, unit => unit with
        {
            FreightDeclaration = null, FreightAmount = null,
        }),
        DisposalSubsidyRejected e => Change(e.Certificate, stored, unit => unit with
        {
            DismantlingDeclaration = null, DismantlingAmount = null,
        }),
        _ => false,
    };

    private void Take(ProgrammePublished e)
    {
        var version = new CustodyVersion(e.Programme, e.Version, e.InForceFrom, e.Policy.UtcOffset, e.Policy.DeliveryDays);
        Versions[(e.Programme, e.Version)] = version;
        AllVersions.Add(version);
    }

    private void Take(CertificateIssued e, StoredEvent stored) => Units[e.Certificate.ToString()] = new CustodyRow
    {
        Certificate = e.Certificate.ToString(),
        Programme = e.Programme,
        Category = e.Category.ToString(),
        Recycler = e.Recycler,
        RecyclerDistrict = Recyclers.Find(e.Recycler),
        RecycledOn = e.IssuedOn,
        CertificateStatus = "issued",
        Status = "with-recycler",
        DeliveryDueOn = e.IssuedOn.AddDays(VersionOn(e.Programme, e.IssuedOn).DeliveryDays),
        LastPosition = stored.Position,
    };

    /// <summary>All that is on it has left.</summary>
    private void Take(ConsignmentShipped e, StoredEvent stored)
    {
        foreach (var number in consignments.GetValueOrDefault(e.Consignment) ?? [])
        {
            var unit = Units[number];
            if (unit.Consignment != e.Consignment) continue;
            var offset = VersionOn(unit.Programme, DateOnly.MaxValue).UtcOffset;
            Units[number] = unit with
            {
                ShippedOn = DateOnly.FromDateTime(e.ShippedAt.ToOffset(offset).DateTime), LastPosition = stored.Position,
            };
        }
    }

    private bool Stands(CertificateNumber number, string status, StoredEvent stored) =>
        Change(number, stored, unit => unit with { CertificateStatus = status });

    private bool Change(CertificateNumber number, StoredEvent stored, Func<CustodyRow, CustodyRow> change)
    {
        var key = number.ToString();
        var row = change(Units[key]) with { LastPosition = stored.Position };
        Units[key] = row;
        Note(row);
        return true;
    }

    private void Note(CustodyRow row)
    {
        if (row.Consignment is not { } consignment) return;
        if (!consignments.TryGetValue(consignment, out var units)) consignments[consignment] = units = [];
        units.Add(row.Certificate);
    }

    /// <summary>The version that governs a day; before the first one, the first.</summary>
    private CustodyVersion VersionOn(string programme, DateOnly day)
    {
        var versions = AllVersions.Where(each => each.Programme == programme).OrderBy(each => each.Version).ToList();
        return versions.LastOrDefault(each => each.InForceFrom <= day) ?? versions[0];
    }
}
