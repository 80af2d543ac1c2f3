using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Returns;

/// <summary>The rules on the sale that a return, an exchange and a repair share (A1, A2).</summary>
internal static class SaleJudgement
{
    /// <summary>The sale stands, and was made before what is now told of its unit.</summary>
    public static void JudgeSale(
        this Judgements rules, Purchase purchase, PurchaseRecorded record, Programme programme, DateOnly day,
        DateOnly recordedOn)
    {
        rules.Judge(
            ReasonCode.PurchaseAlreadyReturned, purchase.Return is null, actual: Comparand.OrNone(purchase.Return?.Return));
        rules.JudgeArrival(programme.VersionOn(day).Policy, day, recordedOn);
        var bought = programme.DayOf(record.Purchase.OccurredAt);
        rules.Judge(ReasonCode.PurchaseNotYetMade, day >= bought, bought, day);
    }
}
