using TradeIn.Cli.Verification;
using TradeIn.Testing;
using static TradeIn.Cli.Tests.Verification.History;

namespace TradeIn.Cli.Tests.Verification.Overview;

/// <summary>What the audit counts for the regulator's first page.</summary>
public class OverviewCountTests
{
    [Fact, Rule("A2")]
    public void An_exchange_lowers_the_subsidy_and_not_the_advance_on_the_day_of_the_filing()
    {
        var figures = CountOf(Funded + Traded + Exchanged);

        foreach (var name in (string[])["claims", "days[2010-07-12].claims", "months[2010-07].claims", "categories[refrigerator].claims"])
            Money(figures, name).ShouldBe(("250", "300", "0", "50"), name);
    }

    [Fact, Rule("A1")]
    public void What_was_returned_stays_granted_and_is_taken_back()
    {
        var figures = CountOf(Funded + Traded + Reimbursed + Returned);

        Money(figures, "claims").ShouldBe(("300", "300", "300", "300"));
        (figures["claims.filed"], figures["claims.granted"], figures["claims.refused"]).ShouldBe(("1", "1", "0"));
    }

    [Fact, Rule("C8")]
    public void A_refused_claim_counts_at_each_of_its_reasons_and_has_no_money()
    {
        var figures = CountOf(Sold + ClaimedUnsigned);

        (figures["claims.filed"], figures["claims.refused"], figures["reasons[application.not-signed].claims"]).ShouldBe(("1", "1", "1"));
        Money(figures, "claims").ShouldBe(("0", "0", "0", "0"));
    }

    [Fact, Rule("K5")]
    public void A_received_unit_is_as_old_as_its_receipt_and_the_unit_of_a_void_certificate_is_none()
    {
        var received = CountOf(Recycled + Received);
        var replaced = CountOf(Recycled + Replaced);

        (received["custody[received].units"], received["custody[received].ages[0].units"]).ShouldBe(("1", "1"));
        received["custody[with-recycler].units"].ShouldBe("0");
        replaced["custody[with-recycler].units"].ShouldBe("1");
    }

    [Fact, Rule("M4")]
    public void A_budget_is_taken_by_claims_given_back_by_returns_and_reckoned_to_its_end()
    {
        var taken = CountOf(Funded + Traded);
        var given = CountOf(Funded + Traded + Returned);

        (taken["budget.meanOf"], taken["budget.mean"], taken["budget.committed"]).ShouldBe(("1", "300", "300"));
        taken["budget.remaining"].ShouldBe(taken.Last(each => each.Key.StartsWith("budget.days[", StringComparison.Ordinal)).Value);
        taken.Keys.ShouldContain("budget.runsOutOn");
        (given["budget.released"], given["budget.committed"]).ShouldBe(("300", "0"));
        decimal.Parse(given["budget.remaining"], null).ShouldBe(decimal.Parse(taken["budget.remaining"], null) + 300);
    }

    private static IReadOnlyDictionary<string, string> CountOf(History history) =>
        LogAudit.Of(history.Write().Rows).Overview.Figures;

    private static (string Subsidy, string Advanced, string Paid, string TakenBack) Money(
        IReadOnlyDictionary<string, string> figures, string name) =>
        (figures[$"{name}.subsidy"], figures[$"{name}.advanced"], figures[$"{name}.paid"], figures[$"{name}.takenBack"]);
}
