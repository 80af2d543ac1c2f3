using Fault = (System.Func<TradeIn.Cli.Tests.Verification.WrittenLog> Log, string[] Codes);
using static TradeIn.Cli.Tests.Verification.History;

namespace TradeIn.Cli.Tests.Verification;

/// <summary>
/// Faults of what was decided after the claim, each planted into a lawful log, with all that is to be found of it: what
/// is told wrong, what is missing, and what then stands that must not stand.
/// </summary>
internal static class LateFaults
{
    internal const string Missing = "companion-missing";
    internal const string Stray = "companion-stray";
    internal const string Disagrees = "companion-disagrees";

    public static Dictionary<string, Fault> All { get; } = new()
    {
        ["a return with a wrong refund"] = Told(
            Traded + Returned, "unit_returned", "2999.00", "3000.00", "refund-wrong"),
        ["a return that took back another amount"] = Told(
            Traded + Returned, "unit_returned", "\"takenBack\":300.00", "\"takenBack\":299.00", "taken-back-wrong"),
        ["a return that owes finance what it never paid"] = Told(
            Traded + Returned, "unit_returned", "\"owedToFinance\":0.00", "\"owedToFinance\":300.00",
            "owed-to-finance-wrong"),
        ["a return of another claim"] = Told(
            Traded + Returned, "unit_returned", "\"claim\":\"C-1\"", "\"claim\":\"C-2\"", "claim-wrong"),
        ["a return that leaves the certificate otherwise"] = Told(
            Traded + Returned, "unit_returned", "\"issued\"", "\"redeemed\"", "certificate-state-wrong"),
        ["a return at another seller"] = Told(
            Traded + Returned, "unit_returned", Season.Seller, Season.Dual, "enterprise-wrong"),
        ["a return that lowers no count"] = Told(
            Traded + Returned, "unit_returned", "\"new\":{\"limit\":5,\"used\":0", "\"new\":{\"limit\":5,\"used\":1",
            "counts-wrong"),
        ["a return without its certificate_restored"] = Without("certificate_restored", Traded + Returned),
        ["a return without its new_unit_released"] = Without("new_unit_released", Traded + Returned),
        ["a subsidy that stands for a returned unit"] = Without(
            "claim_returned", Traded + Returned, "subsidy-survives-return", "certificate-live-beside-claim",
            "payable-wrong"),
        ["a debt that nobody wrote down"] = Without("debt_incurred", Traded + Reimbursed + Returned, "books-unbalanced", "debts-wrong"),
        ["a debt of another amount"] = Told(
            Traded + Reimbursed + Returned, "debt_incurred", "300.00", "200.00", Disagrees, "books-unbalanced",
            "debts-wrong"),
        ["a red invoice above its blue one"] = Told(
            Traded + Returned, "red_invoice_used", "3299.00", "4000.00", Disagrees, "red-above-blue"),

        ["an exchange that raises the subsidy"] = Told(
            Traded + Exchanged, "unit_exchanged", "\"subsidy\":250.00", "\"subsidy\":310.00", "subsidy-raised"),
        ["an exchange that lowers the subsidy too far"] = Told(
            Traded + Exchanged, "unit_exchanged", "\"subsidy\":250.00", "\"subsidy\":249.00", "subsidy-wrong"),
        ["an exchange with a wrong refund"] = Told(
            Traded + Exchanged, "unit_exchanged", "\"refund\":749.00", "\"refund\":799.00", "refund-wrong"),
        ["an exchange of a unit that was not sold"] = Told(
            Traded + Exchanged, "unit_exchanged", "\"NEW-1\"", "\"NEW-9\"", "unit-wrong"),
        ["an exchange without its claim_rebound"] = Without("claim_rebound", Traded + Exchanged, "payable-wrong"),
        ["a unit with two subsidies"] = Doubled("new_unit_subsidised", Traded, "unit-subsidised-twice"),

        ["a loss laid before another district"] = Told(
            Recycled + Lost, "loss_reported", "\"district\":\"110105\"", "\"district\":\"110108\"", "district-wrong"),
        ["a lost certificate that is not blocked"] = Without("certificate_reported_lost", Recycled + Lost),
        ["a loss that another recycler withdraws"] = Told(
            Recycled + Lost + Withdrawn, "loss_withdrawn", Season.Recycler, Season.Dual, "enterprise-wrong"),
        ["a replaced certificate that is not voided"] = Without("certificate_voided", Recycled + Replaced),
        ["a replacement that counts twice"] = Told(
            Recycled + Replaced, "unit_recycled", "\"used\":1", "\"used\":2", "counts-wrong"),
        ["an invalidation that recovers too little"] = Told(
            Traded + Invalidated, "correction_applied", "\"toRecover\":300.00", "\"toRecover\":200.00",
            "to-recover-wrong"),
        ["a claim that stands on a void certificate"] = Without(
            "claim_revoked", Traded + Invalidated, "certificate-not-the-claims", "payable-wrong"),
        ["a certificate that is live again for no reason"] = Raw(
            Traded, "certificate-BJ00010001", "certificate_restored",
            """{"certificate":"BJ00010001","claim":"C-1","return":"RT-1","restoredOn":"2010-07-20"}""",
            Stray, "certificate-live-beside-claim"),
        ["a recovery that frees no unit"] = Without("new_unit_unsubsidised", Traded + Invalidated + Recovered),

        ["a hold that is too long"] = Told(Ordered, "order_placed", "2010-07-27", "2010-07-28", "held-until-wrong"),
        ["a hold that the buyer is not told of"] = Told(Ordered, "order_placed", ",\"held\":1", "", "counts-wrong"),
        ["an order that holds nothing"] = Without("units_held", Ordered, "hold-not-one"),
        ["an order that holds twice"] = Doubled("units_held", Ordered, "hold-not-one"),
        ["a hold that survives the cancellation"] = Without(
            "hold_released", Ordered + Cancelled, "hold-survives-order"),
        ["a hold that survives the claim"] = Told(
            Ordered + Delivered + ClaimedOnline, "new_unit_counted",
            ",\"order\":\"O-1\"", "", Disagrees, "hold-survives-order"),
        ["a delivery without its recycling"] = Without("unit_recycled", Ordered + Delivered),
        ["a delivery without its purchase"] = Without("purchase_recorded", Ordered + Delivered),
        ["a delivery whose order is not told of it"] = Without("order_delivered", Ordered + Delivered),
        ["a delivery whose purchase names another price"] = Told(
            Ordered + Delivered, "purchase_recorded", "\"paidPrice\":3299.00", "\"paidPrice\":3298.00", Disagrees),

        ["a digest that is none"] = Told(
            Sold + Claimed, "claim_approved", "\"invoice\",", "\"invoice sha256:12ab\",", "event-unreadable"),
        ["reasons out of order"] = Told(
            Recycled + ClaimedUnsigned, "claim_refused",
            """[{"code":"purchase.unknown","actual":"P-1"},{"code":"application.not-signed"}]""",
            """[{"code":"application.not-signed"},{"code":"purchase.unknown","actual":"P-1"}]""", "reasons-unordered"),
    };

    // Told otherwise than it was decided.
    internal static Fault Told(
        History history, string type, string text, string by, params string[] codes) =>
        (() => After(history, log => log.Edit(type, text, by)), codes);

    internal static Fault Without(string type, History history, params string[] also) =>
        (() => After(history, log => log.Remove(row => row == log.Rows.FindLast(last => last.Type == type))),
            [Missing, .. also]);

    private static Fault Doubled(string type, History history, params string[] also) =>
        (() => After(history, log => log.Double(type)), [Stray, .. also]);

    internal static Fault Raw(
        History history, string stream, string type, string data, params string[] codes) =>
        (() => After(history, log => log.AppendRaw(stream, type, data)), codes);
}
