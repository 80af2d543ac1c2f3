using System.Text.Json;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;

namespace TradeIn.ReadModels.Enterprises;

/// <summary>
/// Every enterprise as it stands after everything that is on record of it (E1, E2). How it stands on some day is for its own page
/// and for the directory to say.
/// </summary>
/// <param name="json">How events stand in the log.</param>
public sealed class EnterprisesReadModel(JsonSerializerOptions json) : LedgerReadModel
{
    internal static readonly Dictionary<string, Type> Taken = new Type[]
    {
        typeof(EnterpriseAwarded), typeof(RecyclingRegionsAwarded), typeof(AgreementSigned), typeof(BondDeposited),
        typeof(BondDrawn), typeof(BreachRecorded), typeof(EnterpriseSuspended), typeof(SuspensionLifted),
        typeof(EnterpriseDisqualified), typeof(OutletRegistered), typeof(OutletMoved), typeof(OutletClosed),
        typeof(CertificateRangeAllotted), typeof(CertificateRangeReturned), typeof(CertificateRangeCancelled),
        typeof(DismantlerDesignated), typeof(DesignationWithdrawn),
    }.ToDictionary(type => type.Name, StringComparer.Ordinal);

    public override string Name => "enterprises";

    public override int Version => 2;

    public override IReadOnlyList<string> Tables => ["enterprises", "enterprises_past", "enterprises_histories", "enterprises_programmes"];

    public override IReadOnlyCollection<Type> Events => [typeof(ProgrammePublished), .. Taken.Values];

    private protected override Ledger Open() => new EnterpriseLedger(json);
}
