using TradeIn.Domain;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.ReferencePrices;
using TradeIn.Domain.Refusals;

namespace TradeIn.Cli.Tests.Verification;

/// <summary>An enterprise to which everything happens that can, and from which nobody buys.</summary>
internal sealed partial class LateSeason
{
    private const string Troubled = "ent-troubled";

    private static readonly DateOnly May = new(2010, 5, 20);

    private static void Trouble(Counter counter)
    {
        var (from, to) = (CertificateNumber.Parse("BJ00050001"), CertificateNumber.Parse("BJ00050009"));
        counter.Register(
            Troubled,
            new EnterpriseAwarded(Troubled, "Troubled", [EnterpriseRole.Recycling, EnterpriseRole.Dismantling], "110105", May),
            new RecyclingRegionsAwarded(Troubled, ["I"], May),
            new RecyclingRegionsAwarded(Troubled, ["II"], May.AddDays(20), "RA-1"),
            new AgreementSigned(Troubled, May, "AG-1"),
            new BondDeposited(Troubled, Aftermath.Yuan(100_000), May, "BD-1"),
            new OutletRegistered(Troubled, "t-r1", OutletKind.Recycling, "110105", false, May),
            new OutletMoved(Troubled, "t-r1", "110108", May.AddDays(5)),
            new OutletClosed(Troubled, "t-r1", May.AddDays(6)),
            new CertificateRangeAllotted(Troubled, from, to, May, "RG-1"),
            new CertificateRangeReturned(Troubled, "RG-1", from, from, May.AddDays(7)),
            new CertificateRangeCancelled(Troubled, "RG-1", to, to, May.AddDays(7)),
            new EnterpriseSuspended(Troubled, May.AddDays(8), "SU-1"),
            new SuspensionLifted(Troubled, "SU-1", May.AddDays(9)),
            new DismantlerDesignated(Troubled, May, "DE-1"),
            new DesignationWithdrawn(Troubled, "DE-1", May.AddDays(9), "No scales."),
            new EnterpriseStepRefused(
                Troubled, EnterpriseStep.Breach, "BR-0", May, [new Reason("bond.insufficient", Aftermath.Yuan(100_000), Aftermath.Yuan(100_001))]));
        counter.Register(
            Troubled,
            new BreachRecorded(
                Troubled, "BR-1", BreachKind.OtherBreach, "Late.", Aftermath.Yuan(500), May.AddDays(9),
                Aftermath.Yuan(99_500)),
            new BondDrawn(Troubled, Aftermath.Yuan(500), "BR-1", May.AddDays(9)));
        counter.Register(Troubled, new EnterpriseDisqualified(Troubled, "DQ-1", May.AddDays(10), "Again."));
        counter.Note(
            new Fact(CertificateSeries.Stream("BJ"), new SeriesRangeTaken("BJ", Troubled, "RG-1", from, to, May)),
            new Fact(CertificateSeries.Stream("BJ"), new SeriesRangeFreed("BJ", Troubled, "RG-1", from, from, May)),
            new Fact(
                ReferencePriceLists.Stream(Season.Beijing.Programme), new ReferencePricesPublished(
                    "RP-1", Season.Beijing.Programme, May,
                    [new ReferencePrice(Category.Parse("television"), Aftermath.Yuan(10), Aftermath.Yuan(90))])));
    }
}
