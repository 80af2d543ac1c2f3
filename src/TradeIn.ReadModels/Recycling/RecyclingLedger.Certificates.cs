using TradeIn.Domain;
using TradeIn.Domain.Certificates;
using TradeIn.EventStore;

namespace TradeIn.ReadModels.Recycling;

/// <summary>What events make of <c>read.certificates</c>.</summary>
internal sealed partial class RecyclingLedger
{
    private void WantOfCertificate(object data)
    {
        if (NumberOf(data) is not { } number) return;
        certificates.Want(number.ToString());
        switch (data)
        {
            case CertificateVoided e: recyclings.Want(e.Cause); break;
            case CertificateCorrected e: recyclings.WantBy("certificate", e.Certificate.ToString()); break;
        }
    }

    private static CertificateNumber? NumberOf(object data) => data switch
    {
        CertificateRedeemed e => e.Certificate,
        CertificateRestored e => e.Certificate,
        CertificateExpired e => e.Certificate,
        CertificateReportedLost e => e.Certificate,
        CertificateUnblocked e => e.Certificate,
        CertificateCancelled e => e.Certificate,
        CertificateVoided e => e.Certificate,
        CertificateCorrected e => e.Certificate,
        CertificateAnnotated e => e.Certificate,
        _ => null,
    };

    private void TakeOfCertificate(StoredEvent stored)
    {
        if (stored.Data is CertificateIssued issued)
        {
            certificates.Put(RowOf(issued, stored));
            return;
        }
        var number = NumberOf(stored.Data)?.ToString()
            ?? throw new InvalidOperationException($"The recyclings take no {stored.Type}.");
        certificates[number] = Changed(certificates[number], stored) with { LastPosition = stored.Position };
    }

    private CertificateRow Changed(CertificateRow row, StoredEvent stored) => stored.Data switch
    {
        CertificateRedeemed e => Stands(row, "redeemed", e.RedeemedOn) with
        {
            Claim = e.Claim, PurchaseId = e.Purchase, RedeemedOn = e.RedeemedOn,
        },
        CertificateRestored e => Stands(row, "issued", e.RestoredOn) with { Claim = null, PurchaseId = null, RedeemedOn = null },
        CertificateExpired e => Stands(row, "expired", e.ExpiredOn) with { ExpiredOn = e.ExpiredOn },
        CertificateReportedLost e => Stands(row, "lost", e.ReportedOn) with
        {
            LossReport = e.LossReport, ReportedLostOn = e.ReportedOn,
        },
        CertificateUnblocked e => Stands(row, "issued", e.UnblockedOn) with { LossReport = null, ReportedLostOn = null },
        CertificateCancelled e => Stands(row, "cancelled", e.CancelledOn) with { CancelledOn = e.CancelledOn },
        CertificateVoided e => Voided(row, e, stored),
        CertificateCorrected e => Corrected(row, e),
        _ => row with { Notes = row.Notes + 1 },
    };

    private static CertificateRow Stands(CertificateRow row, string status, DateOnly on) =>
        row with { Status = status, StatusOn = on };

    /// <summary>
    /// The recycling that replaces it is on record before it, and its certificate comes after it; a correction has no recycling
    /// of that day at that recycler.
    /// </summary>
    private CertificateRow Voided(CertificateRow row, CertificateVoided voided, StoredEvent stored)
    {
        row = Stands(row, "void", voided.VoidedOn) with { VoidedOn = voided.VoidedOn, VoidCause = voided.Cause };
        if (recyclings.Find(voided.Cause) is not { Outcome: "accepted" } next) return row;
        if (next.Recycler != row.Recycler || next.RecycledOn != voided.VoidedOn || next.Certificate == row.Certificate) return row;
        recyclings[voided.Cause] = next with
        {
            Replaces = row.RecyclingId, ReplacesCertificate = row.Certificate, LastPosition = stored.Position,
        };
        return row with { ReplacedBy = next.Certificate };
    }

    /// <summary>It names what its recycling's entry says by now.</summary>
    private CertificateRow Corrected(CertificateRow row, CertificateCorrected corrected)
    {
        var entry = recyclings[row.RecyclingId];
        return row with
        {
            Document = corrected.Document.ToName(), Category = corrected.Category.ToString(), Buyer = corrected.Buyer.ToString(),
            BuyerKind = entry.BuyerKind,
            BuyerDistrict = entry.BuyerDistrict, Agent = entry.Agent, Corrections = row.Corrections + 1,
        };
    }

    private CertificateRow RowOf(CertificateIssued issued, StoredEvent stored)
    {
        var entry = recyclings[issued.Recycling];
        return new CertificateRow
        {
            Certificate = issued.Certificate.ToString(),
            Programme = issued.Programme,
            RecyclingId = issued.Recycling,
            Recycler = issued.Recycler,
            Outlet = entry.Outlet,
            RecyclerDistrict = entry.RecyclerDistrict,
            Channel = entry.Channel,
            Category = issued.Category.ToString(),
            IssuedOn = issued.IssuedOn,
            Status = "issued",
            StatusOn = issued.IssuedOn,
            Document = issued.Document.ToName(),
            Buyer = issued.Buyer.ToString(),
            BuyerKind = entry.BuyerKind,
            BuyerDistrict = entry.BuyerDistrict,
            Agent = entry.Agent,
            Replaces = entry.ReplacesCertificate,
            LastPosition = stored.Position,
        };
    }
}
