using TradeIn.Domain.Certificates;
using TradeIn.Domain.Corrections;
using TradeIn.Domain.Recycling;

namespace TradeIn.ReadModels.Recycling;

/// <summary>Every recycling, refused ones too (R1 to R9), and every certificate with where it stands (C1, A1, A3, A4).</summary>
public sealed class RecyclingsReadModel : LedgerReadModel
{
    public override string Name => "recyclings";

    public override int Version => 3;

    public override IReadOnlyList<string> Tables =>
        ["recyclings", "recyclings_past", "recyclings_programmes", "recyclings_enterprises", "certificates", "certificates_past"];

    public override IReadOnlyCollection<Type> Events { get; } =
    [
        .. Background.Events, typeof(UnitRecycled), typeof(RecyclingRefused), typeof(ReplacementRefused),
        typeof(RecyclingVoided), typeof(RecyclingCorrected),
        typeof(CertificateIssued), typeof(CertificateRedeemed), typeof(CertificateRestored), typeof(CertificateExpired),
        typeof(CertificateReportedLost), typeof(CertificateUnblocked), typeof(CertificateCancelled),
        typeof(CertificateVoided), typeof(CertificateCorrected), typeof(CertificateAnnotated),
    ];

    private protected override Ledger Open() => new RecyclingLedger();
}
