using TradeIn.Domain.Programmes;
using static TradeIn.Cli.Tests.Verification.History;

namespace TradeIn.Cli.Tests.Verification;

/// <summary>
/// Grants after the claim that a rule forbids, by the reason's code: decided lawfully in one history, and then changed,
/// or moved into another history in which the rule stands against it.
/// </summary>
internal static class LateGrantFaults
{
    public static Dictionary<string, Func<WrittenLog>> All { get; } = new()
    {
        ["certificate.lost"] = () => Moved("C-1", Sold, Sold + Lost, Claimed),
        ["certificate.cancelled"] = () => Moved("C-1", Sold, Sold + Lost + Approved, Claimed),
        ["certificate.void"] = () => Moved("C-1", Sold, Sold + Replaced, Claimed),
        ["certificate.expired"] = () => Moved(
            "C-2", Recycled + SoldAnother, Sold + Claimed + ReturnedTooLate + SoldAnother, ClaimedWithTheSame),
        ["purchase.already-returned"] = () => Moved(
            "RT-9", Sold, Sold + ReturnedUnclaimed("RT-1"), ReturnedUnclaimed("RT-9")),
        ["claim.not-advanced"] = () => Moved("reimbursement-C-1", Traded, Sold + Claimed, Reimbursed),
        ["claim.nothing-to-recover"] = () => Moved("recovery-C-1", Traded + Invalidated, Traded, Recovered),
        ["loss-report.not-open"] = () => Moved(
            "L-1-Approve", Recycled + Lost, Recycled + Lost + Withdrawn, Approved),
        ["recycling.unknown"] = () => Moved("R-2", Recycled, Nothing, Replaced),
        ["correction.certificate-redeemed"] = () => Moved(
            "K-1-NationalAdministrator", Recycled + TwiceApproved, Sold + TwiceApproved + Claimed, Applied),
        ["correction.not-at-this-step"] = () => After(
            Recycled + TwiceApproved + Applied, log => log.Remove(row => row.CorrelationId == "K-1-MunicipalCommerce")),
        ["reimbursement.wrong-amount"] = () => After(
            Traded + Reimbursed, log => log.Edit("subsidy_reimbursed", "300.00", "300.01")),
        ["recovery.wrong-amount"] = () => After(
            Traded + Invalidated + Recovered, log => log.Edit("subsidy_recovered", "300.00", "299.99")),
        ["purchase.not-yet-made"] = () => After(
            Sold + Repaired, log => log.EditCommand("RP-1", "2010-07-18", "2010-07-11")),
        ["invoice.mismatch"] = () => After(Traded + Returned, log => log.Edit(
            "unit_returned", "\"invoice\":\"1110010712-00000001\"", "\"invoice\":\"1110010712-00000007\"")),
        ["subsidy.not-taken-back"] = () => After(Traded + Returned, log =>
        {
            log.Edit(row => row.CorrelationId == "RT-1" && row.Type != "budget_released", "300.00", "200.00");
            log.EditCommand("RT-1", "2999.00", "3099.00");
        }),
        ["red-invoice.exceeds-blue"] = () => After(Traded + Returned, log =>
        {
            log.EditCommand("RT-1", "3299.00", "3299.01");
            log.EditCommand("RT-1", "2999.00", "2999.01");
        }),
        ["red-invoice.already-used"] = () => After(
            Traded + Returned + TradedAnother + ReturnedUnadvanced,
            log => log.EditCommand("RT-2", $"{Aftermath.RedNumber(2)}", $"{Aftermath.RedNumber(1)}")),
        ["exchange.other-category"] = () => After(Traded + Exchanged, log => log.EditCommand(
            "X-1", "\"unit\":{\"category\":\"refrigerator\"", "\"unit\":{\"category\":\"television\"")),
        ["certificate.other-recycler"] = () => After(
            Recycled + Lost, log => log.Edit("loss_reported", Season.Recycler, Season.Dual)),
        ["replacement.not-same-day"] = () => After(
            Recycled + Replaced, log => log.EditCommand("R-2", "2010-07-10", "2010-07-11")),
        ["one-stop.unknown"] = () => Moved("D-1", Ordered, Nothing, Delivered),
        ["one-stop.not-open"] = () => Moved("cancellation-O-1", Ordered, Ordered + Delivered, Cancelled),
        ["one-stop.not-yet-placed"] = () => After(
            Ordered + Cancelled, log => log.EditCommand("cancellation-O-1", "2010-07-15", "2010-07-11")),
        ["one-stop.old-unit-differs"] = () => After(Ordered + Delivered, log => log.Edit(
            "order_placed", "\"oldUnit\":{\"category\":\"television\"", "\"oldUnit\":{\"category\":\"computer\"")),
        ["one-stop.new-unit-differs"] = () => After(Ordered + Delivered, log => log.Edit(
            "order_placed", "\"refrigerator\",\"brand\":\"Panda\"", "\"refrigerator\",\"brand\":\"Tiger\"")),
        ["one-stop.price-not-collected"] = () => After(
            Ordered + Delivered, log => log.Edit("units_delivered", "\"collected\":3299.00", "\"collected\":2999.00")),
    };

    private static History ReturnedUnclaimed(string id) => new(counter => counter.Decide(
        Aftermath.Return(1) with { ReturnId = id, SubsidyTakenBack = Money.Zero, RedInvoice = null }));
}
