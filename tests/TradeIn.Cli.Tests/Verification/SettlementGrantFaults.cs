using TradeIn.Domain;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Settlement;
using static TradeIn.Cli.Tests.Verification.History;

namespace TradeIn.Cli.Tests.Verification;

/// <summary>Steps of statements, debts and budgets that a rule forbids, by the reason's code.</summary>
internal static class SettlementGrantFaults
{
    public static Dictionary<string, Func<WrittenLog>> All { get; } = new()
    {
        ["claim.already-stated"] = () => Moved("ST-2", Traded, Traded + Filed, new(counter => counter.Decide(
            Settling.Statement(2)))),
        ["statement.empty"] = () => After(Traded, log => log.Append("ST-9", new Fact(
            Statement.Stream("ST-9"), new StatementFiled(
                "ST-9", Season.Beijing.Programme, Season.Seller, "110105", [], Money.Zero, "seller-key",
                Season.At("2010-07-15T09:00"))))),
        ["statement.claim-unknown"] = () => After(Traded + Filed, log => log.Edit(
            "statement_filed", $"\"seller\":\"{Season.Seller}\"", $"\"seller\":\"{Season.Dual}\"")),
        ["statement.amount-differs"] = () => After(
            Traded + Filed, log => log.EditCommand("ST-1", "300.00", "299.00")),
        ["statement.before-advance"] = () => After(
            Traded + Filed, log => log.EditCommand("ST-1", "2010-07-15", "2010-07-11")),
        ["statement.total-differs"] = () => After(
            Traded + Filed, log => log.Edit("statement_filed", "\"total\":300.00", "\"total\":301.00")),
        ["statement.not-at-this-step"] = () => After(
            Payable + OrderedToPay, log => log.Remove(row => row.Type == "sample_reviewed")),
        ["statement.by-who-filed"] = () => After(
            Traded + Filed + Accepted, log => log.Edit("claims_reviewed", "finance-1", "seller-key")),
        ["statement.claim-not-on-it"] = () => After(
            Traded + Filed + Accepted, log => log.Edit("claims_reviewed", "[\"C-1\"]", "[\"C-7\"]")),
        ["review.of-nothing"] = () => After(
            Traded + Filed + Accepted, log => log.Edit("claims_reviewed", "[\"C-1\"]", "[]")),
        ["statement.claim-undecided"] = () => After(
            Traded + Filed + Accepted + Concluded, log => log.Remove(row => row.Type == "claims_reviewed")),
        ["statement.under-review"] = () => Moved(
            "ST-1-withdraw", Traded + Filed, Traded + Filed + Accepted, new(counter => counter.Decide(Settling.Withdrawal))),
        ["second-look.by-reviewer"] = () => After(
            Payable, log => log.Edit("sample_reviewed", "finance-2", "finance-1")),
        ["second-look.outside-sample"] = () => After(
            Payable, log => log.Edit("sample_reviewed", "\"overturned\":[]", "\"overturned\":[\"C-9\"]")),
        ["allocation.differs"] = () => After(Payable, log => log.Edit("funds_allocated", "300.00", "299.00")),
        ["payment.before-order"] = () => After(Paid, log => log.EditCommand(
            "ST-1-confirm", "\"paidOn\":\"2010-07-22\"", "\"paidOn\":\"2010-07-19\"")),
        ["debt.less-than-that"] = () => After(Paid + Returned + Repaid, log =>
        {
            log.Edit("debt_settled", "\"amount\":300.00", "\"amount\":400.00");
            log.Edit("debt_settled", "\"owed\":0.00", "\"owed\":-100.00");
        }),
        ["debt.not-yet-due"] = () => After(
            Paid + Returned + TakenFromBond, log => log.EditCommand("QK-1", "2010-11-01", "2010-10-01")),
        ["bond.insufficient"] = () => After(Paid + Returned + TakenFromBond, log =>
        {
            log.Edit("programme_published", "\"requiredBond\":100000.00", "\"requiredBond\":0.00");
            log.Edit("bond_deposited", "60000.00", "100.00");
            log.Edit("bond_deposited", "40000.00", "100.00");
        }),
        ["budget.exhausted"] = () => After(Traded, log => log.Edit(
            "programme_published", "\"binding\":false", "\"binding\":true")),
        ["budget.not-kept"] = () => After(Funded, log => log.Edit(
            "programme_published", "\"budgets\":{\"binding\":false},", "")),
        ["budget.other-district"] = () => After(Funded, log => log.EditCommand("YS-1", "110105", "999999")),
    };
}
