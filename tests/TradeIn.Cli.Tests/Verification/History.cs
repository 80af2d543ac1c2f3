using TradeIn.Domain.Claims;
using TradeIn.Domain.Corrections;
using TradeIn.Domain.Custody;
using TradeIn.Domain.Losses;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Returns;
using TradeIn.Domain.Settlement;

namespace TradeIn.Cli.Tests.Verification;

/// <summary>What happened, step by step, to one trade-in or order; steps are put together with +.</summary>
internal sealed class History(Action<Counter> happens)
{
    public static readonly History Nothing = new(_ => { });
    public static readonly History Recycled = new(counter => counter.Decide(Season.Recycling(1)));
    public static readonly History Sold = Recycled + new History(counter => counter.Decide(Season.Purchase(1)));
    public static readonly History Claimed = new(counter => counter.Decide(Season.Claim(1)));
    public static readonly History Traded = Sold + Claimed + new History(counter => counter.Decide(
        new AdvanceSubsidy("C-1", Aftermath.Yuan(300), Season.At("2010-07-12T12:00"))));
    public static readonly History SoldAnother = new(counter => counter.Decide(Season.Purchase(2)));
    public static readonly History TradedAnother = new(counter => Season.TradeIn(counter, 2));
    public static readonly History ClaimedWithTheSame =
        new(counter => counter.Decide(Season.Claim(2) with { Certificate = Season.Certificate(1) }));
    public static readonly History ClaimedUnsigned =
        new(counter => counter.Decide(Season.Claim(1) with { ApplicationSigned = false }));

    public static readonly History Reimbursed = new(counter => counter.Decide(
        new SinglePayment("C-1", Aftermath.Yuan(300), new DateOnly(2010, 7, 14), "F-1")));
    public static readonly History Returned = new(counter => counter.Decide(Aftermath.Return(1)));
    public static readonly History ReturnedTooLate = new(counter => counter.Decide(
        Aftermath.Return(1) with { SubsidyTakenBack = Money.Zero, OccurredAt = Season.At("2012-01-05T10:00") }));
    public static readonly History ReturnedUnadvanced =
        new(counter => counter.Decide(Aftermath.Return(2) with { SubsidyTakenBack = Money.Zero }));
    public static readonly History Exchanged = new(counter => counter.Decide(Aftermath.Exchange(1)));
    public static readonly History Repaired = new(counter => counter.Decide(
        new NoteRepair("RP-1", "P-1", Season.At("2010-07-18T10:00"), "It hums.")));
    public static readonly History Recovered = new(counter => counter.Decide(
        new RecoverSubsidy("C-1", Aftermath.Yuan(300), Season.At("2010-08-01T10:00"))));

    public static readonly History Lost = new(counter => counter.Decide(Aftermath.Loss(1)));
    public static readonly History Withdrawn =
        new(counter => counter.Decide(Aftermath.LossDecision(1, LossStep.Withdraw)));
    public static readonly History Approved =
        new(counter => counter.Decide(Aftermath.LossDecision(1, LossStep.Approve)));
    public static readonly History Replaced = new(counter => counter.Decide(Aftermath.Replacement(1, by: 2)));
    public static readonly History Invalidated =
        new(counter => Aftermath.Correct(counter, 1, CorrectionKind.Invalidate));
    public static readonly History TwiceApproved = new(counter =>
    {
        counter.Decide(Aftermath.Correction(1, CorrectionKind.Change));
        counter.Decide(Aftermath.CorrectionDecision(1, CorrectionStep.DistrictCommerce));
        counter.Decide(Aftermath.CorrectionDecision(1, CorrectionStep.MunicipalCommerce));
    });
    public static readonly History Applied =
        new(counter => counter.Decide(Aftermath.CorrectionDecision(1, CorrectionStep.NationalAdministrator)));

    public static readonly History Consigned = new(counter => counter.Decide(Disposal.Consignment));
    public static readonly History Shipped = Consigned + new History(counter => counter.Decide(Disposal.Shipment));
    public static readonly History Recalled = Consigned + new History(counter => counter.Decide(Disposal.Cancellation));
    public static readonly History Received = Shipped + new History(counter => counter.Decide(Disposal.Receipt));
    public static readonly History Missed = Shipped + Arrived(UnitCondition.Missing);
    public static readonly History Differed = Shipped + Arrived(UnitCondition.Different);
    public static readonly History Found = Resolved(DiscrepancyResolution.Found);
    public static readonly History Scrapped = Received + new History(counter => counter.Decide(Disposal.Dismantling));
    public static readonly History FreightDeclared = new(counter => counter.Decide(Disposal.Freight));
    public static readonly History ScrapDeclared = new(counter => counter.Decide(Disposal.Scrap));
    public static readonly History FreightReviewed = FreightDeclared + Declared(DeclarationStep.Review);
    public static readonly History FreightApproved = FreightReviewed + Declared(DeclarationStep.Approve);
    public static readonly History FreightPaid = FreightApproved + Declared(DeclarationStep.Pay, 20);

    public static readonly History Funded = new(counter => counter.Decide(Settling.Tranche()));
    public static readonly History Filed = new(counter => counter.Decide(Settling.Statement()));
    public static readonly History Accepted = new(counter => counter.Decide(Settling.Review("RV-1", Verdict.Accept)));
    public static readonly History Rejected = new(counter => counter.Decide(Settling.Review("RV-1", Verdict.Reject)));
    public static readonly History Concluded = new(counter => counter.Decide(Settling.Conclusion));
    public static readonly History LookedAt = new(counter => counter.Decide(Settling.SecondLook));
    public static readonly History Allocated = new(counter => counter.Decide(Settling.Allocation()));
    public static readonly History OrderedToPay = new(counter => counter.Decide(Settling.Order()));
    public static readonly History Confirmed = new(counter => counter.Decide(Settling.Confirmation));
    public static readonly History Failed = new(counter => counter.Decide(Settling.Failure));

    /// <summary>From the tranche to the order of the payment.</summary>
    public static readonly History Payable = Funded + Traded + Filed + Accepted + Concluded + LookedAt + Allocated;
    public static readonly History Paid = Payable + OrderedToPay + Confirmed;
    public static readonly History Repaid = new(counter => counter.Decide(Settling.Settlement(DebtMeans.Payment)));
    public static readonly History TakenFromBond = new(counter => counter.Decide(Settling.Settlement(DebtMeans.Bond)));

    public static readonly History Ordered = new(counter => counter.Decide(Aftermath.Order(1)));
    public static readonly History Delivered = new(counter => counter.Decide(Aftermath.Delivery(1)));
    public static readonly History ClaimedOnline = new(counter => counter.Decide(Aftermath.Claim(1)));
    public static readonly History Cancelled = new(counter => counter.Decide(Aftermath.Cancellation(1)));

    private readonly Action<Counter> happens = happens;

    public static History Arrived(UnitCondition condition) =>
        new(counter => counter.Decide(Disposal.ReceiptOf(condition)));

    public static History Resolved(DiscrepancyResolution resolution) =>
        new(counter => counter.Decide(Disposal.Resolution(resolution)));

    public static History Declared(DeclarationStep step, int yuan = 0, string declaration = "SB-1") =>
        new(counter => counter.Decide(Disposal.Step(declaration, step, yuan)));

    public static History operator +(History first, History then) => new((first.happens + then.happens)!);

    /// <summary>The log of it.</summary>
    public WrittenLog Write()
    {
        var (log, counter) = Season.Opened();
        happens(counter);
        return log;
    }

    /// <summary>What one command decided, in a history in which it could not have been decided so.</summary>
    public static WrittenLog Moved(string command, History lawful, History unlawful, History decided)
    {
        var to = unlawful.Write();
        to.Graft((lawful + decided).Write(), command);
        return to;
    }

    /// <summary>The log of it, tampered with.</summary>
    public static WrittenLog After(History history, Action<WrittenLog> plant)
    {
        var log = history.Write();
        plant(log);
        return log;
    }
}
