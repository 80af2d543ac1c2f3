using TradeIn.Domain.Buyers;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Complaints;
using TradeIn.Domain.Corrections;
using TradeIn.Domain.Custody;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Identities;
using TradeIn.Domain.Losses;
using TradeIn.Domain.Orders;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Recycling;
using TradeIn.Domain.ReferencePrices;
using TradeIn.Domain.Returns;
using TradeIn.Domain.Settlement;
using TradeIn.Domain.Signals;
using TradeIn.Domain.Units;

namespace TradeIn.Domain.Tests;

/// <summary>One of every event of the domain; of an authority's approval or rejection, one for each authority.</summary>
internal static class SampleEvents
{
    private static readonly DateOnly On = Day("2010-07-20");
    private static readonly DateTimeOffset Then = At("2010-07-20 10:00");
    private static readonly BuyerKey Wang = People.Wang.Key;
    private static readonly SerialNumber Serial = APurchase.Unit.SerialNumber;
    private static readonly Counts None = new(new Count(5, 0), new Count(5, 0));

    public static IReadOnlyList<object> All { get; } =
    [
        FirstVersion,
        .. Shops.All.Select(fact => fact.Event).DistinctBy(e => e.GetType()),
        new DismantlerDesignated("dis-huaxing", Day("2010-05-20")),
        .. OfEnterprises(),
        .. OfBuyers(), .. OfCertificates(), .. OfUnits(), .. OfRecyclings(), .. OfPurchases(), .. OfClaims(), .. OfReturns(),
        .. OfLosses(), .. OfCorrections(), .. OfOrders(), .. OfConsignments(), .. OfCustody(), .. OfComplaints(),
        .. OfSignals(),
        .. SampleMoney.All, .. SampleStatements.All,
    ];

    /// <summary>The sample of a type, the first authority's of an approval or rejection.</summary>
    public static T Of<T>() => All.OfType<T>().First();

    /// <summary>What ends is what the samples of before began, which had no ids.</summary>
    private static object[] OfEnterprises() =>
    [
        new BondDrawn("sel-dazhong", Yuan(5_000), "BR-1", On),
        new BreachRecorded("sel-dazhong", "BR-1", BreachKind.UnitDiverted, "Sold on.", Yuan(5_000), On, Yuan(95_000)),
        new SuspensionLifted("sel-suspended", "suspension-1", On),
        new EnterpriseDisqualified("sel-dazhong", "DQ-1", On, "Fictitious sales."),
        new OutletMoved("rec-huaxing", "rec-huaxing-o1", "110108", On), new OutletClosed("rec-huaxing", "rec-huaxing-o1", On),
        new CertificateRangeReturned("rec-huaxing", "range-1", FirstCertificate, FirstCertificate, On),
        new CertificateRangeCancelled("rec-huaxing", "range-1", FirstCertificate, FirstCertificate, On),
        new DesignationWithdrawn("dis-huaxing", "designation-1", On, "The permit expired."),
        new EnterpriseStepRefused("sel-dazhong", EnterpriseStep.Breach, "BR-1", On, []),
        Offices.Taken.Event, new SeriesRangeFreed("BJ", "rec-huaxing", "CR-1", FirstCertificate, FirstCertificate, On),
        new ReferencePricesPublished("RP-1", Beijing.Programme, On, []),
    ];

    private static object[] OfBuyers() =>
    [
        Past.OldUnits(People.Wang, 1)[0].Event, Past.NewUnits(People.Wang, 1)[0].Event,
        new OldUnitReleased(Wang, Beijing.Programme, "R-01", FirstCertificate, "K-1", On),
        new NewUnitReleased(Wang, Beijing.Programme, "C-01", "T-1", On),
        new UnitsHeld(Wang, Beijing.Programme, "O-1", On), new HoldReleased(Wang, Beijing.Programme, "O-1", On),
    ];

    private static object[] OfCertificates() =>
    [
        Past.ACertificate, Past.Redeemed()[0].Event,
        new CertificateRestored(FirstCertificate, "C-1", "T-1", On), new CertificateExpired(FirstCertificate, "C-1", "T-1", On),
        new CertificateReportedLost(FirstCertificate, "L-1", On), new CertificateUnblocked(FirstCertificate, "L-1", On),
        new CertificateCancelled(FirstCertificate, "L-1", On), new CertificateVoided(FirstCertificate, "K-1", On),
        new CertificateCorrected(FirstCertificate, "K-1", Wang, DocumentType.ResidentIdCard, Television, On),
        new CertificateAnnotated(FirstCertificate, "K-1", "The name is misspelt.", On),
    ];

    private static object[] OfUnits() =>
    [
        Past.Recycled(ARecycling.Unit, "BJ00000001")[0].Event, new OldUnitFreed(ARecycling.Unit, FirstCertificate, "K-1"),
        Past.Sold(APurchase.Unit, "P-1")[0].Event, Past.UnitSubsidised(APurchase.Unit, "P-1", "C-1")[0].Event,
        new NewUnitUnsubsidised(Serial, "P-1", "C-1", "K-1"), new NewUnitTakenBack(Serial, "P-1", "T-1"),
    ];

    private static object[] OfRecyclings() =>
    [
        new UnitRecycled(ARecycling, 1, None), new RecyclingRefused(ARecycling, 1, []),
        new RecyclingVoided("R-1", FirstCertificate, "K-1", On),
        new RecyclingCorrected("R-1", "K-1", ACorrection.Changes!, On), Past.RefusedReplacement[0].Event,
    ];

    private static object[] OfPurchases() =>
    [
        Past.Bought()[0].Event, Past.Bought()[1].Event, Past.RefusedPurchase(APurchase)[0].Event,
        Past.PurchaseSubsidised("P-1", "C-1")[0].Event, new PurchaseUnsubsidised("P-1", "C-1", "K-1", On),
        new PurchaseReturned("P-1", "T-1", On),
        new PurchaseRebound("P-1", "X-1", AnExchange.Unit, APurchase.Invoice, Yuan(3299), On),
        new PurchaseRepairNoted("P-1", "M-1", On),
    ];

    private static object[] OfClaims() =>
    [
        Past.Approved(AClaim, Yuan(300))[0].Event, Past.RefusedClaim(AClaim)[0].Event,
        Past.Advanced(AClaim, Yuan(300))[0].Event, new AdvanceRefused("C-1", "sel-dazhong", Yuan(1), Then, []),
        Past.Reimbursed[^1].Event, new ReimbursementRefused("C-1", "sel-dazhong", Yuan(1), On, "PAY-1", []),
        new ClaimRebound(
            "C-1", "X-1", AnExchange.Unit.SerialNumber, Yuan(3299), Yuan(300), Money.Zero, Money.Zero, On),
        new ClaimReturned("C-1", "T-1", Yuan(300), Money.Zero, On),
        new ClaimRevoked("C-1", "K-1", Yuan(300), Money.Zero, On),
        new SubsidyRecovered("C-1", "sel-dazhong", Yuan(300), Then),
        new RecoveryRefused("C-1", "sel-dazhong", Yuan(1), Then, []),
    ];

    private static object[] OfReturns() =>
    [
        new UnitReturned(
            AReturn, "sel-dazhong", 1, "C-1", Yuan(2999), Yuan(300), Money.Zero, FirstCertificate,
            CertificateStatus.Issued, None, []),
        new ReturnRefused(AReturn, "sel-dazhong", [], []),
        new RedInvoiceUsed(AnInvoice("00000009").Number, AnInvoice("00000001").Number, "T-1", Yuan(3299)),
        new UnitExchanged(
            AnExchange, "sel-dazhong", 1, APurchase.Unit, Yuan(3299), "C-1", Yuan(300), Money.Zero, Money.Zero, Money.Zero, []),
        new ExchangeRefused(AnExchange, "sel-dazhong", [], []),
        new UnitRepaired(ARepair, "sel-dazhong"), new RepairRefused(ARepair, "sel-dazhong", []),
    ];

    private static object[] OfLosses() =>
    [
        new LossReported(ALossReport, "110105", []), new LossReportRefused(ALossReport, [], []),
        new LossWithdrawn("L-1", "rec-huaxing", Then), new LossApproved("L-1", Then),
        new LossRejected("L-1", "It was sold.", Then), new LossFiled("L-1", Then),
        new LossStepRefused("L-1", LossStep.File, Then, []),
    ];

    private static object[] OfCorrections() =>
    [
        new CorrectionRequested(ACorrection, "110105", []), new CorrectionRefused(ACorrection, [], []),
        new CorrectionApproved("K-1", CorrectionStep.DistrictCommerce, Then),
        new CorrectionApproved("K-1", CorrectionStep.MunicipalCommerce, Then),
        .. Enum.GetValues<CorrectionStep>().Select(step => new CorrectionRejected("K-1", step, "Nothing proves it.", Then)),
        new CorrectionApplied("K-1", Money.Zero, Money.Zero, Then, []),
        new CorrectionStepRefused("K-1", CorrectionStep.DistrictCommerce, Then, []),
    ];

    private static object[] OfConsignments() =>
    [
        new ConsignmentOpened(AConsignment), new ConsignmentRefused(AConsignment, []),
        new ConsignmentShipped("CN-1", 40, Then), new ConsignmentCancelled("CN-1", "The lorry broke down.", Then),
        new ConsignmentStepRefused("CN-1", ConsignmentStep.Ship, Then, []),
        new ReceiptRecorded(AReceipt, ConsignmentStatus.Closed, []),
        new ReceiptRecorded(AReceiptOf(UnitCondition.Missing), ConsignmentStatus.Disputed, []), new ReceiptRefused(AReceipt, []),
        new DiscrepancyResolved(AResolution, ConsignmentStatus.Closed), new ResolutionRefused(AResolution, []),
        new UnitsDismantled(ADismantling, []), new DismantlingRefused(ADismantling, []),
    ];

    private static object[] OfCustody() =>
    [
        new UnitConsigned(FirstCertificate, "CN-1", "rec-huaxing", "dis-huaxing", On),
        new UnitWithRecyclerAgain(FirstCertificate, "CN-1", "CN-1", On),
        new UnitReceived(
            FirstCertificate, "CN-1", "RC-1", "dis-huaxing", Television, "21-inch", 40, false, On, Day("2010-08-24"),
            Day("2010-08-31")),
        new UnitMissed(FirstCertificate, "CN-1", "RC-1", On),
        new UnitDiffered(FirstCertificate, "CN-1", "RC-1", "A Peony.", On),
        new UnitLost(FirstCertificate, "CN-1", "RS-1", On),
        new UnitDismantled(FirstCertificate, "DM-1", "dis-huaxing", On, Day("2010-08-31")),
        .. Enum.GetValues<DisposalSubsidy>().SelectMany(kind => (object[])
        [
            new DisposalSubsidyDeclared(FirstCertificate, "DE-1", kind, Yuan(15)),
            new DisposalSubsidyRejected(FirstCertificate, "DE-1", kind),
        ]),
    ];

    private static object[] OfComplaints() =>
    [
        ComplaintOffice.Register, Past.Complained[^1].Event, Past.ComplaintRefused[^1].Event,
        new ComplaintForwarded(
            "Q-1", ComplaintOffice.Commerce, ComplaintOffice.Chaoyang, "It is a matter of fraud.", Then),
        Past.ComplaintAnswered[^1].Event,
        new ComplaintReopened("Q-1", ComplaintOffice.Commerce, "They did not take it.", Then),
        new ComplaintStepRefused("Q-1", ComplaintStep.Answer, Then, []),
    ];

    private static object[] OfSignals() =>
    [
        new SignalTaken("sig-1", "Regulator", 20, Then), new SignalReleased("sig-1", null, Then),
        new SignalClosed("sig-1", SignalResult.Unfounded, null, 10, Then),
        new SignalStepRefused("sig-1", SignalStep.Take, Then, []),
    ];

    private static object[] OfOrders() =>
    [
        new OrderPlaced(AnOrder, 1, On, None, []), new OrderRefused(AnOrder, 1, [], []),
        new OrderDelivered("O-1", "D-1", "R-1", DoorCertificate, "P-1", On),
        new OrderCancelled("O-1", "dual-online", CancellationReason.BuyerCancelled, null, Then),
        new CancellationRefused("O-1", "dual-online", CancellationReason.BuyerCancelled, null, Then, []),
        new UnitsDelivered(ADelivery, "dual-online", 1, None, []), new DeliveryRefused(ADelivery, "dual-online", [], []),
    ];
}
