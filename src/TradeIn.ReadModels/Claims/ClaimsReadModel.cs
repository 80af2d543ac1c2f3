using TradeIn.Domain.Certificates;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Returns;
using TradeIn.Domain.Settlement;

namespace TradeIn.ReadModels.Claims;

/// <summary>
/// Every claim with what became of its subsidy (M2): the seller's ledger, what the claims of a statement are chosen from, and
/// what is asked of claims by whatever they say.
/// </summary>
public sealed class ClaimsReadModel : LedgerReadModel
{
    public override string Name => "claims";

    public override int Version => 4;

    public override IReadOnlyList<string> Tables =>
        ["claims", "claims_past", "claims_programmes", "claims_enterprises", "claims_purchases", "claims_certificates"];

    public override IReadOnlyCollection<Type> Events { get; } =
    [
        .. Background.Events, typeof(CertificateIssued), typeof(CertificateCorrected), typeof(PurchaseRecorded),
        typeof(UnitExchanged), typeof(ClaimApproved), typeof(ClaimRefused), typeof(SubsidyAdvanced), typeof(SubsidyReimbursed),
        typeof(ClaimRebound), typeof(ClaimReturned), typeof(ClaimRevoked), typeof(SubsidyRecovered),
        typeof(ClaimStated), typeof(ClaimUnstated), typeof(ClaimsReviewed), typeof(SampleReviewed),
    ];

    private protected override Ledger Open() => new ClaimLedger();
}
