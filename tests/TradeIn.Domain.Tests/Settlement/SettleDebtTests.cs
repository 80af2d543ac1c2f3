using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Refusals;
using TradeIn.Domain.Settlement;
using static TradeIn.Domain.Refusals.ReasonCode;

namespace TradeIn.Domain.Tests.Settlement;

/// <summary>sel-dazhong owes 100 yuan since 2010-08-01 and 50 since 2010-09-01; its bond holds 100 000.</summary>
public class SettleDebtTests
{
    private static readonly SettleDebt FromTheBond = ASettlement with { Means = DebtMeans.Bond, Reference = null };

    private static readonly Dictionary<string, Refusal<SettleDebt>> Table = new()
    {
        ["who owes nothing"] = new(ASettlement, DebtLessThanThat.With(Money.Zero, Yuan(100))),
        ["a fen more than is owed"] = new(
            [Past.World, Owing], ASettlement with { Amount = Yuan(150.01m) }, [DebtLessThanThat.With(Yuan(150), Yuan(150.01m))]),
        ["from the bond a day early"] = new(
            [Past.World, Owing], FromTheBond with { On = Day("2010-10-29") }, [DebtNotYetDue.With(Money.Zero, Yuan(100))]),
        ["from the bond more than is due"] = new(
            [Past.World, Owing], FromTheBond with { On = Day("2010-10-30"), Amount = Yuan(100.01m) },
            [DebtNotYetDue.With(Yuan(100), Yuan(100.01m))]),
        ["from a bond that is drawn on already"] = new(
            [Past.World, Owing, Drawn(99_950m)], FromTheBond with { On = Day("2010-12-31") }, [BondInsufficient.With(Yuan(50), Yuan(100))]),
        ["more than is owed, due, and in the bond"] = new(
            [Past.World, Owing, Drawn(99_950m)], FromTheBond with { On = Day("2010-10-30"), Amount = Yuan(200) },
            [
                DebtLessThanThat.With(Yuan(150), Yuan(200)), DebtNotYetDue.With(Yuan(100), Yuan(200)),
                BondInsufficient.With(Yuan(50), Yuan(200)),
            ]),
    };

    public static TheoryData<string> Rows => [.. Table.Keys];

    private static Fact[] Owing => [.. Debt("T-1", 100, "2010-08-01"), .. Debt("T-2", 50, "2010-09-01")];

    [Theory, MemberData(nameof(Rows)), Rule("A1"), Rule("C8")]
    public void A_settlement_is_refused_for_every_rule_it_breaks(string row)
    {
        var (given, command, reasons) = Table[row];
        Given(given).When(command).ThenRefused(reasons[0], reasons[1..]);
    }

    [Fact, Rule("A1")]
    public void What_the_seller_pays_is_owed_no_more() => Given(Past.World, Owing).When(ASettlement).Then(new Fact(
        SellerAccount.Stream("sel-dazhong"),
        new DebtSettled("sel-dazhong", "DS-1", Yuan(100), DebtMeans.Payment, Day("2010-09-15"), Yuan(50), "IN-1")));

    [Fact, Rule("A1"), Rule("E2")]
    public void What_is_due_is_taken_from_the_bond() =>
        Given(Past.World, Owing).When(FromTheBond with { On = Day("2010-10-30") }).Then(
            new Fact(
                SellerAccount.Stream("sel-dazhong"),
                new DebtSettled(
                    "sel-dazhong", "DS-1", Yuan(100), DebtMeans.Bond, Day("2010-10-30"), Yuan(50), Bond: Yuan(99_900))),
            new Fact(
                Enterprise.Stream("sel-dazhong"), new BondDrawn("sel-dazhong", Yuan(100), "DS-1", Day("2010-10-30"))));

    [Fact, Rule("A1")]
    public void The_first_debts_are_settled_first_and_a_payment_that_failed_opens_them_again()
    {
        var history = new History([.. Past.World, .. Owing]);
        history.Append(Account(new DebtNetted("sel-dazhong", "S-1", "PO-1", Yuan(120), Day("2010-09-10"))));
        Open(history).ShouldBe([("T-2", Yuan(30))]);
        history.Append(Account(new DebtReopened("sel-dazhong", "S-1", "PO-1", Yuan(120), Day("2010-09-12"))));
        Open(history).ShouldBe([("T-1", Yuan(100)), ("T-2", Yuan(50))]);
        Given(history).When(ASettlement with { Amount = Yuan(150) }).ThenAccepted();
        Open(history).ShouldBeEmpty();
    }

    [Fact, Rule("A1")]
    public void More_than_is_owed_can_neither_be_netted_nor_reopened()
    {
        var history = new History([.. Past.World, .. Owing]);
        Should.Throw<InvalidOperationException>(() =>
            history.Append(Account(new DebtNetted("sel-dazhong", "S-1", "PO-1", Yuan(150.01m), Day("2010-09-10")))));
        Should.Throw<InvalidOperationException>(() =>
            history.Append(Account(new DebtReopened("sel-dazhong", "S-1", "PO-1", Yuan(0.01m), Day("2010-09-10")))));
    }

    private static List<(string Cause, Money Left)> Open(History history) =>
        [.. history.StateOf<SellerAccount>(SellerAccount.Stream("sel-dazhong"))!.Open.Select(open => (open.Debt.Cause, open.Left))];

    private static Fact[] Debt(string cause, decimal amount, string on) =>
        [Account(new DebtIncurred("sel-dazhong", "C-1", cause, Yuan(amount), Day(on)))];

    private static Fact[] Drawn(decimal amount) =>
        [Shops.Of("sel-dazhong", new BondDrawn("sel-dazhong", Yuan(amount), "B-1", Day("2010-08-01")))];

    private static Fact Account(object @event) => new(SellerAccount.Stream("sel-dazhong"), @event);
}
