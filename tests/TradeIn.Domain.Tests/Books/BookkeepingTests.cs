using TradeIn.Domain.Books;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Custody;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Settlement;
using TradeIn.Domain.Units;

namespace TradeIn.Domain.Tests.Books;

/// <summary>What each event writes in the books: what is debited, then what is credited.</summary>
public class BookkeepingTests
{
    private const string Seller = "sel-dazhong";
    private const string Dismantler = "dis-huaxing";

    private static readonly DateOnly On = Day("2010-08-20");
    private static readonly DateTimeOffset At = Beijing.At("2010-08-20 10:00");
    private static readonly BudgetBalance Any = BudgetBalance.Empty;
    private static readonly SubsidyAdvanced Advanced = new("C-1", Seller, Yuan(300), At);
    private static readonly StatementFiled Filed = new("S-1", Beijing.Programme, Seller, "110108", [], Yuan(300), Seller, At);
    private static readonly PaymentOrdered Ordered = new("S-1", "PO-1", Yuan(300), Yuan(40), Yuan(260), "finance-110108", At);
    private static readonly DeclarationFiled Declared = new(
        "DCL-1", Beijing.Programme, Dismantler, DisposalSubsidy.Freight, Day("2010-07-01"), [], Yuan(20), Dismantler, At);

    /// <summary>What came before, the event, and what it writes.</summary>
    private static readonly Dictionary<string, (object[] Past, object Event, string[] Written)> Table = new()
    {
        ["a tranche"] = (
            [], new BudgetAllocated(Beijing.Programme, "110108", "TR-1", Yuan(1000), On, Any),
            [$"Budget {Beijing.Programme}/110108 1000.00", $"Appropriation {Beijing.Programme} -1000.00"]),
        ["an approved claim"] = (
            [], new BudgetCommitted(Beijing.Programme, "110108", "C-1", Yuan(300), Any), Moved("Commitment", "Budget", 300)),
        ["a claim that came to nothing before its payment"] = (
            [], new BudgetReleased(Beijing.Programme, "110108", "C-1", "T-1", Yuan(300), WasSpent: false, Any),
            Moved("Budget", "Commitment", 300)),
        ["and after it"] = (
            [], new BudgetReleased(Beijing.Programme, "110108", "C-1", "T-1", Yuan(300), WasSpent: true, Any),
            Moved("Budget", "Spent", 300)),
        ["an ordered payment, on the budget"] = (
            [], new BudgetSpent(Beijing.Programme, "110108", "S-1", Yuan(300), Any), Moved("Spent", "Commitment", 300)),
        ["a failed payment, on the budget"] = (
            [], new BudgetUnspent(Beijing.Programme, "110108", "S-1", Yuan(300), Any), Moved("Commitment", "Spent", 300)),
        ["an advance"] = ([], Advanced, Of("Subsidy", "SellerPayable", 300)),
        ["an exchange for less"] = ([Advanced], Rebound(takenBack: 50, owed: 0), Of("SellerPayable", "Subsidy", 50)),
        ["an exchange for less after the payment"] = ([Advanced], Rebound(takenBack: 50, owed: 50), []),
        ["a return"] = ([Advanced], new ClaimReturned("C-1", "T-1", Yuan(300), Money.Zero, On), Of("SellerPayable", "Subsidy", 300)),
        ["a return after an exchange"] = (
            [Advanced, Rebound(takenBack: 50, owed: 0)], new ClaimReturned("C-1", "T-1", Yuan(250), Money.Zero, On),
            Of("SellerPayable", "Subsidy", 250)),
        ["a return after the payment"] = ([Advanced], new ClaimReturned("C-1", "T-1", Yuan(300), Yuan(300), On), []),
        ["a return before the advance"] = ([], new ClaimReturned("C-1", "T-1", Money.Zero, Money.Zero, On), []),
        ["an invalidation"] = ([Advanced], new ClaimRevoked("C-1", "K-1", Yuan(300), Money.Zero, On), Of("SellerPayable", "Subsidy", 300)),
        ["a return of what was invalidated"] = (
            [Advanced, new ClaimRevoked("C-1", "K-1", Yuan(300), Money.Zero, On)],
            new ClaimReturned("C-1", "T-1", Yuan(300), Money.Zero, On), []),
        ["a claim that finance rejected"] = ([Advanced], Left(LeftStatement.Rejected), Of("SellerPayable", "SellerRejected", 300)),
        ["a claim that was held"] = ([Advanced], Left(LeftStatement.Held), []),
        ["a rejected claim that is stated again"] = (
            [Advanced, Left(LeftStatement.Rejected)], new ClaimStated("C-1", "S-2", Yuan(300), On),
            Of("SellerRejected", "SellerPayable", 300)),
        ["a rejected claim that is returned"] = (
            [Advanced, Left(LeftStatement.Rejected)], new ClaimReturned("C-1", "T-1", Yuan(300), Money.Zero, On),
            Of("SellerRejected", "Subsidy", 300)),
        ["a claim that is stated"] = ([Advanced], new ClaimStated("C-1", "S-1", Yuan(300), On), []),
        ["a reimbursement by a statement"] = ([Advanced], Reimbursed("S-1"), []),
        ["a single reimbursement of before"] = ([Advanced], Reimbursed(null), Of("SellerPayable", "Treasury", 300)),
        ["a statement"] = ([], Filed, []),
        ["an ordered payment"] = ([Filed], Ordered, Of("SellerPayable", "InTransit", 260)),
        ["a confirmed payment"] = (
            [Filed, Ordered], new PaymentConfirmed("S-1", "PO-1", On, "BANK-1", "finance-110108", At), Of("InTransit", "Treasury", 260)),
        ["a failed payment"] = (
            [Filed, Ordered], new PaymentFailed("S-1", "PO-1", "closed", "finance-110108", At), Of("InTransit", "SellerPayable", 260)),
        ["a payment that only netted"] = ([Filed], Ordered with { Amount = Money.Zero }, []),
        ["netted debts"] = ([], new DebtNetted(Seller, "S-1", "PO-1", Yuan(40), On), Of("SellerPayable", "SellerDebt", 40)),
        ["reopened debts"] = ([], new DebtReopened(Seller, "S-1", "PO-1", Yuan(40), On), Of("SellerDebt", "SellerPayable", 40)),
        ["a debt"] = ([], new DebtIncurred(Seller, "C-1", "T-1", Yuan(300), On), Of("SellerDebt", "Subsidy", 300)),
        ["a debt that was paid"] = (
            [], new DebtSettled(Seller, "DS-1", Yuan(300), DebtMeans.Payment, On, Money.Zero, "IN-1"), Of("Treasury", "SellerDebt", 300)),
        ["a debt from the bond"] = (
            [], new DebtSettled(Seller, "DS-1", Yuan(300), DebtMeans.Bond, On, Money.Zero, Bond: Yuan(99_700)),
            Of("BondClearing", "SellerDebt", 300)),
        ["a bond"] = ([], new BondDeposited(Seller, Yuan(100_000), On), Of("BondCash", "Bond", 100_000)),
        ["a bond that was drawn on"] = (
            [], new BondDrawn(Seller, Yuan(300), "DS-1", On), [.. Of("Bond", "BondClearing", 300), .. Of("Treasury", "BondCash", 300)]),
        ["a breach"] = ([], Breach(penalty: 500), Of("BondClearing", "PenaltyIncome", 500)),
        ["a breach with a warning alone"] = ([], Breach(penalty: 0), []),
        ["a declaration"] = ([], Declared, []),
        ["approved freight"] = (
            [Declared], new DeclarationApproved("DCL-1", Yuan(20), "finance-municipal", At),
            Of("FreightSubsidy", "DismantlerPayable", 20, Dismantler)),
        ["approved dismantling"] = (
            [Declared with { Kind = DisposalSubsidy.Dismantling }],
            new DeclarationApproved("DCL-1", Yuan(20), "finance-municipal", At),
            Of("DismantlingSubsidy", "DismantlerPayable", 20, Dismantler)),
        ["a paid declaration"] = (
            [Declared], new DeclarationPaid("DCL-1", Yuan(20), On, "PAY-1", "finance-municipal", At),
            Of("DismantlerPayable", "Treasury", 20, Dismantler)),
    };

    public static TheoryData<string> Rows => [.. Table.Keys];

    [Theory, MemberData(nameof(Rows)), Rule("M7")]
    public void An_event_writes_what_moves(string row)
    {
        var (past, @event, written) = Table[row];
        var books = new Ledger();
        foreach (var each in past) books.Take(each);
        books.Take(@event).Select(Say).ShouldBe(written);
    }

    [Fact, Rule("M7"), Rule("E2")]
    public void A_penalty_from_the_bond_leaves_nothing_between_the_accounts()
    {
        var books = new Ledger();
        books.Take(new BondDeposited(Seller, Yuan(100_000), On));
        books.Take(Breach(penalty: 500));
        books.Take(new BondDrawn(Seller, Yuan(500), "BR-1", On));

        books.Of(Account.BondClearing).ShouldBe(0);
        books.Of(Account.PenaltyIncome).ShouldBe(Yuan(500).Fen);
    }

    [Fact, Rule("M7")]
    public void Every_event_that_the_books_take_has_a_row_and_no_other_event_writes_anything()
    {
        Table.Values.Select(row => row.Event.GetType()).Distinct().ShouldBe(Bookkeeping.Events, ignoreOrder: true);
        foreach (var other in SampleEvents.All.Where(sample => !Bookkeeping.Events.Contains(sample.GetType())))
        {
            Bookkeeping.Post(other, dossier: null).ShouldBe(Entry.None, other.GetType().Name);
            Bookkeeping.SubjectOf(other).ShouldBeNull(other.GetType().Name);
        }
    }

    [Fact, Rule("M7")]
    public void A_payment_of_a_statement_that_nobody_filed_is_impossible()
    {
        Should.Throw<InvalidOperationException>(() => new Ledger().Take(Ordered));
        Should.Throw<InvalidOperationException>(() => new Ledger().Take(
            new DeclarationPaid("DCL-1", Yuan(20), On, "PAY-1", "finance-municipal", At)));
    }

    private static string Say(Posting posting) =>
        $"{posting.Account} {posting.Party} {(posting.Side == Side.Debit ? "" : "-")}{posting.Amount}";

    private static string[] Of(string debit, string credit, decimal amount, string party = Seller) =>
        [$"{debit} {party} {Yuan(amount)}", $"{credit} {party} -{Yuan(amount)}"];

    private static string[] Moved(string debit, string credit, decimal amount) =>
        Of(debit, credit, amount, $"{Beijing.Programme}/110108");

    private static ClaimRebound Rebound(decimal takenBack, decimal owed) => new(
        "C-1", "X-1", SerialNumber.Parse("SN-NEW-2"), Yuan(2500), Yuan(300 - takenBack), Yuan(takenBack), Yuan(owed), On);

    private static BreachRecorded Breach(decimal penalty) => new(
        Seller, "BR-1", BreachKind.OtherBreach, "Late.", Yuan(penalty), On, Yuan(100_000 - penalty));

    private static ClaimUnstated Left(LeftStatement cause) => new("C-1", "S-1", cause, On);

    private static SubsidyReimbursed Reimbursed(string? statement) => new("C-1", Seller, Yuan(300), On, "BANK-1", statement);
}
