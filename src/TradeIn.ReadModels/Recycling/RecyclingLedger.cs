using TradeIn.Domain;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Corrections;
using TradeIn.Domain.Identities;
using TradeIn.Domain.Recycling;
using TradeIn.Domain.Refusals;
using TradeIn.EventStore;

namespace TradeIn.ReadModels.Recycling;

/// <summary>What events make of <c>read.recyclings</c>: the entries.</summary>
internal sealed partial class RecyclingLedger : Ledger
{
    private readonly Background background = new(RecyclingTables.Background);
    private readonly RowSet<string, RecyclingRow> recyclings = new(RecyclingTables.Recyclings);
    private readonly RowSet<string, CertificateRow> certificates = new(RecyclingTables.Certificates);

    public override IReadOnlyList<RowSet> Sets => [.. background.Sets, recyclings, certificates];

    public override void Want(object data)
    {
        switch (data)
        {
            case UnitRecycled e: background.WantEnterprise(e.Recycling.Recycler); break;
            case RecyclingRefused e: background.WantEnterprise(e.Recycling.Recycler); break;
            case ReplacementRefused e: background.WantEnterprise(e.Recycling.Recycler); break;
            case RecyclingVoided e: recyclings.Want(e.Recycling); break;
            case RecyclingCorrected e: recyclings.Want(e.Recycling); break;
            case CertificateIssued e: recyclings.Want(e.Recycling); break;
            default: WantOfCertificate(data); break;
        }
    }

    public override void Take(StoredEvent stored)
    {
        switch (stored.Data)
        {
            case UnitRecycled e:
                recyclings.Put(RowOf(e.Recycling, stored) with
                {
                    Outcome = "accepted", Status = "recorded", PolicyVersion = e.PolicyVersion,
                });
                break;
            case RecyclingRefused e: recyclings.Put(Refused(e.Recycling, e.Reasons, stored) with { PolicyVersion = e.PolicyVersion }); break;
            case ReplacementRefused e: recyclings.Put(Refused(e.Recycling, e.Reasons, stored) with { Replaces = e.Replaces }); break;
            case RecyclingVoided e:
                recyclings[e.Recycling] = recyclings[e.Recycling] with
                {
                    Status = "voided", VoidedOn = e.VoidedOn, VoidCause = e.Cause, LastPosition = stored.Position,
                };
                break;
            case RecyclingCorrected e:
                recyclings[e.Recycling] = Corrected(recyclings[e.Recycling], e.Changes) with
                {
                    Status = "corrected", LastPosition = stored.Position,
                };
                break;
            default:
                if (!background.Take(stored.Data)) TakeOfCertificate(stored);
                break;
        }
    }

    private RecyclingRow Refused(RecordRecycling recycling, IReadOnlyList<Reason> reasons, StoredEvent stored) =>
        RowOf(recycling, stored) with { FirstReason = reasons[0].Code, Reasons = reasons.Codes() };

    /// <summary>As it was entered, refused as long as nothing else is said.</summary>
    private RecyclingRow RowOf(RecordRecycling recycling, StoredEvent stored) => new()
    {
        RecyclingId = recycling.RecyclingId,
        Programme = recycling.Programme,
        Recycler = recycling.Recycler,
        Outlet = recycling.Outlet,
        RecyclerDistrict = background.DistrictOf(recycling.Recycler),
        Channel = recycling.Channel.ToName(),
        CollectedIn = recycling.District,
        OrderId = recycling.OrderId,
        RecycledAt = recycling.OccurredAt,
        RecycledOn = background.DayOf(recycling.Programme, recycling.OccurredAt),
        DecidedOn = background.DayOf(recycling.Programme, stored.RecordedAt),
        Outcome = "refused",
        Status = "refused",
        Certificate = recycling.Certificate.ToString(),
        Category = recycling.Unit.Category.ToString(),
        Brand = recycling.Unit.Brand,
        Model = recycling.Unit.Model,
        SerialNumber = recycling.Unit.SerialNumber.ToString(),
        MissingParts = recycling.MissingParts,
        AgreedPrice = recycling.AgreedPrice.Yuan,
        Buyer = recycling.Buyer.Key.ToString(),
        BuyerKind = recycling.Buyer.Kind.ToName(),
        BuyerDistrict = recycling.Buyer.RegisteredIn,
        Agent = recycling.Agent.Key(),
        LastPosition = stored.Position,
    };

    /// <summary>What is absent stays (A4).</summary>
    private static RecyclingRow Corrected(RecyclingRow row, EntryChanges changes)
    {
        var corrected = row with
        {
            MissingParts = changes.MissingParts ?? row.MissingParts,
            AgreedPrice = changes.AgreedPrice?.Yuan ?? row.AgreedPrice,
            Agent = changes.Agent is null ? row.Agent : changes.Agent.Key(),
        };
        if (changes.Unit is { } unit)
            corrected = corrected with
            {
                Category = unit.Category.ToString(), Brand = unit.Brand, Model = unit.Model,
                SerialNumber = unit.SerialNumber.ToString(),
            };
        return changes.Buyer is { } buyer ? NamedFor(corrected, buyer) : corrected;
    }

    private static RecyclingRow NamedFor(RecyclingRow row, Party buyer) => row with
    {
        Buyer = buyer.Key.ToString(), BuyerKind = buyer.Kind.ToName(),
        BuyerDistrict = buyer.RegisteredIn,
    };
}
