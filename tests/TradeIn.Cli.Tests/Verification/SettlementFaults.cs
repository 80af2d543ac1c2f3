using TradeIn.Domain.Custody;
using Fault = (System.Func<TradeIn.Cli.Tests.Verification.WrittenLog> Log, string[] Codes);
using static TradeIn.Cli.Tests.Verification.History;
using static TradeIn.Cli.Tests.Verification.LateFaults;

namespace TradeIn.Cli.Tests.Verification;

/// <summary>Faults of custody and money, each planted into a lawful log, with all that is to be found of it.</summary>
internal static class SettlementFaults
{
    private const string Unbalanced = "books-unbalanced";

    public static Dictionary<string, Fault> All { get; } = new()
    {
        ["a consignment that lists a unit twice"] = Told(
            Recycled + Consigned, "consignment_opened", "[\"BJ00010001\"]", "[\"BJ00010001\",\"BJ00010001\"]",
            "listed-twice", Missing),
        ["a unit on a consignment that its own record does not know"] = Without("unit_consigned", Recycled + Consigned),
        ["a unit that is due for delivery on another day"] = Told(
            Recycled + Received, "unit_received", "\"deliveryDueOn\":\"2010-08-24\"", "\"deliveryDueOn\":\"2010-08-25\"",
            Disagrees),
        ["a unit that is due for dismantling on another day"] = Told(
            Recycled + Received, "unit_received", "\"dismantlingDueOn\":\"2010-09-02\"",
            "\"dismantlingDueOn\":\"2010-09-03\"", Disagrees),
        ["a dismantling that calls a unit late"] = Told(
            Recycled + Scrapped, "units_dismantled", "\"late\":[]", "\"late\":[\"BJ00010001\"]", "late-list-wrong"),
        ["a receipt that leaves the consignment otherwise"] = Told(
            Recycled + Received, "receipt_recorded", "\"closed\"", "\"shipped\"", "consignment-state-wrong"),
        ["a resolution that leaves the discrepancy open"] = Told(
            Recycled + Differed + Resolved(DiscrepancyResolution.Lost), "discrepancy_resolved", "\"closed\"",
            "\"disputed\"", "consignment-state-wrong"),
        ["a declared unit that is told of another distance"] = Told(
            Recycled + Received + FreightDeclared, "declaration_filed", "\"distanceKm\":40", "\"distanceKm\":41",
            "line-wrong"),
        ["a declaration that is approved with more"] = Told(
            Recycled + Received + FreightApproved, "declaration_approved", "20.00", "25.00", "payment-wrong",
            "payable-wrong"),
        ["a unit that is not told of its declaration"] = Without(
            "disposal_subsidy_declared", Recycled + Received + FreightDeclared),

        ["a claim committed to another district's budget"] = Told(
            Traded, "claim_approved", "\"budgetDistrict\":\"110105\"", "\"budgetDistrict\":\"110108\"",
            "budget-district-wrong"),
        ["a budget with another balance"] = Told(
            Funded + Traded, "budget_committed", "\"committed\":300.00", "\"committed\":400.00", "budget-balance-wrong"),
        ["a budget that is not told of a claim"] = Without("budget_committed", Traded),
        ["a budget that is not told of a payment"] = Without("budget_spent", Payable + OrderedToPay, "spent-wrong"),
        ["a statement laid before another district"] = Told(
            Traded + Filed, "statement_filed", "\"district\":\"110105\"", "\"district\":\"110108\"",
            "finance-district-wrong"),
        ["a statement with a claim of another outlet"] = Told(
            Traded + Filed, "statement_filed", $"{Season.Seller}-s1", $"{Season.Seller}-s2", "line-wrong"),
        ["a claim that is not told of its statement"] = Without("claim_stated", Traded + Filed),
        ["a conclusion with another sum"] = Told(
            Traded + Filed + Accepted + Concluded, "review_concluded", "\"accepted\":300.00", "\"accepted\":299.00",
            "accepted-wrong"),
        ["a rejection for a reason of no registry"] = Told(
            Traded + Filed + Rejected, "claims_reviewed", "\"paper-missing\"", "\"a-bad-day\"", "verdict-unfounded"),
        ["a sample that its seed does not draw"] = Told(
            Traded + Filed + Accepted + Concluded, "review_concluded", "[\"C-1\"]", "[]", "sample-wrong"),
        ["a rejected claim that stays on its statement"] = Without(
            "claim_unstated", Traded + Filed + Rejected + Concluded + LookedAt, "payable-wrong"),
        ["rightly: a conclusion of what was withdrawn without a verdict"] = (() => (Funded + Traded + Filed
            + new History(counter => counter.Decide(Settling.Withdrawal)) + Concluded).Write(), []),
        ["a payment of another amount"] = Told(
            Payable + OrderedToPay, "payment_ordered", "\"amount\":300.00", "\"amount\":299.00", "payment-wrong",
            Unbalanced),
        ["a confirmed payment that reimburses nobody"] = Without("subsidy_reimbursed", Paid),
        ["a failed payment that leaves the budget spent"] = Without(
            "budget_unspent", Payable + OrderedToPay + Failed, "spent-wrong"),
        ["a return that leaves the statement as it was"] = Without(
            "statement_line_reduced", Funded + Traded + Filed + Returned),
        ["a debt that the statement does not net"] = Without(
            "debt_netted", Paid + Returned + Another, Unbalanced, "debts-wrong"),
        ["a settlement that tells of another debt"] = Told(
            Paid + Returned + Repaid, "debt_settled", "\"owed\":0.00", "\"owed\":1.00", "settlement-wrong"),
        ["a bond that is told to hold more"] = Told(
            Paid + Returned + TakenFromBond, "debt_settled", "\"bond\":99700.00", "\"bond\":99800.00", "bond-left-wrong"),
        ["a bond that is not drawn"] = Without(
            "bond_drawn", Paid + Returned + TakenFromBond, Unbalanced, "bond-wrong"),
        ["a penalty that nobody imposed"] = Raw(
            Traded, $"enterprise-{Season.Seller}", "bond_drawn",
            $$"""{"enterprise":"{{Season.Seller}}","amount":5.00,"cause":"B-1","drawnOn":"2010-08-01"}""",
            Stray, Unbalanced, "bond-wrong"),
    };

    // A second claim, paid after the first one was returned: its payment nets the debt.
    private static History Another => new(counter =>
    {
        Season.TradeIn(counter, 2);
        counter.Decide(new Domain.Claims.AdvanceSubsidy("C-2", Aftermath.Yuan(300), Season.At("2010-07-24T12:00")));
        counter.Decide(Settling.Statement(2, Settling.Stated(2)) with { OccurredAt = Season.At("2010-07-25T09:00") });
        counter.Decide(Settling.Review("RV-2", Domain.Settlement.Verdict.Accept, "C-2") with { StatementId = "ST-2" });
        counter.Decide(Settling.Conclusion with { StatementId = "ST-2" });
        counter.Decide(Settling.SecondLook with { StatementId = "ST-2" });
        counter.Decide(Settling.Allocation() with { StatementId = "ST-2" });
        counter.Decide(Settling.Order("ZF-2") with { StatementId = "ST-2" });
    });
}
