using TradeIn.Domain;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Settlement;
using TradeIn.EventStore;

namespace TradeIn.ReadModels.Budgets;

/// <summary>
/// What events make of <c>read.budgets</c> and <c>read.budget_days</c>. A movement names its claim or statement and no day: it is
/// of the day of what happened to that in the same command, just before.
/// </summary>
internal sealed class BudgetLedger : Ledger
{
    private static readonly BackgroundTables Surroundings = new("budgets");

    private static readonly RowTable<(string Programme, string District), BudgetRow> BudgetTable = new(
        "budgets", row => (row.Programme, row.District),
        keys => [Column.Of(keys, key => key.Programme), Column.Of(keys, key => key.District)], ["programme", "district"],
        lastPosition: row => row.LastPosition);

    private static readonly RowTable<(string Programme, string District, DateOnly On), BudgetDayRow> DayTable = new(
        "budget_days", row => (row.Programme, row.District, row.OnDay),
        keys => [Column.Of(keys, key => key.Programme), Column.Of(keys, key => key.District), Column.Of(keys, key => key.On)],
        ["programme", "district", "on_day"],
        sums: ["allocated", "committed", "released", "spent", "claims", "used"]);

    private static readonly RowTable<string, BudgetSubjectRow> SubjectTable = new(
        "budgets_subjects", row => row.Subject, keys => [Column.Of(keys)], ["subject"]);

    private readonly Background background = new(Surroundings);
    private readonly RowSet<string, BudgetSubjectRow> subjects = new(SubjectTable);
    private readonly RowSet<(string, string), BudgetRow> budgets = new(BudgetTable, whole: true);
    private readonly RowSet<(string, string, DateOnly), BudgetDayRow> days = new(DayTable);

    public override IReadOnlyList<RowSet> Sets => [background.Programmes, subjects, budgets, days];

    public override void Want(object data)
    {
        switch (data)
        {
            case BudgetCommitted e: subjects.Want(OfClaim(e.Claim)); break;
            case BudgetReleased e: subjects.Want(OfClaim(e.Claim)); break;
            case BudgetSpent e: subjects.Want(OfStatement(e.Statement)); break;
            case BudgetUnspent e: subjects.Want(OfStatement(e.Statement)); break;
        }
    }

    public override void Take(StoredEvent stored)
    {
        switch (stored.Data)
        {
            case BudgetAllocated e:
                Move(e.Programme, e.District, e.On, e.Balance, stored, day => day with { Allocated = day.Allocated + e.Amount.Yuan });
                var budget = budgets[(e.Programme, e.District)];
                budgets.Put(budget with { Tranches = budget.Tranches + 1 });
                break;
            case BudgetCommitted e:
                Move(e.Programme, e.District, subjects[OfClaim(e.Claim)].OnDay, e.Balance, stored, day => day with
                {
                    Committed = day.Committed + e.Amount.Yuan, Used = day.Used + e.Amount.Yuan, Claims = day.Claims + 1,
                });
                break;
            case BudgetReleased e:
                Move(e.Programme, e.District, subjects[OfClaim(e.Claim)].OnDay, e.Balance, stored, day => day with
                {
                    Released = day.Released + e.Amount.Yuan, Used = day.Used - e.Amount.Yuan,
                    Committed = e.WasSpent ? day.Committed : day.Committed - e.Amount.Yuan,
                    Spent = e.WasSpent ? day.Spent - e.Amount.Yuan : day.Spent,
                });
                break;
            case BudgetSpent e:
                Move(e.Programme, e.District, subjects[OfStatement(e.Statement)].OnDay, e.Balance, stored, day => day with
                {
                    Committed = day.Committed - e.Amount.Yuan, Spent = day.Spent + e.Amount.Yuan,
                });
                break;
            case BudgetUnspent e:
                Move(e.Programme, e.District, subjects[OfStatement(e.Statement)].OnDay, e.Balance, stored, day => day with
                {
                    Committed = day.Committed + e.Amount.Yuan, Spent = day.Spent - e.Amount.Yuan,
                });
                break;
            default:
                if (!background.Take(stored.Data)) TakeDay(stored);
                break;
        }
    }

    private void TakeDay(StoredEvent stored)
    {
        var (subject, on) = stored.Data switch
        {
            ClaimApproved e => (OfClaim(e.Claim.ClaimId), background.DayOf(e.Claim.Programme, e.Claim.OccurredAt)),
            ClaimRebound e => (OfClaim(e.Claim), e.ReboundOn),
            ClaimReturned e => (OfClaim(e.Claim), e.ReturnedOn),
            ClaimRevoked e => (OfClaim(e.Claim), e.RevokedOn),
            PaymentOrdered e => (OfStatement(e.Statement), background.DayOf(null, e.At)),
            PaymentFailed e => (OfStatement(e.Statement), background.DayOf(null, e.At)),
            _ => throw new InvalidOperationException($"The budgets take no {stored.Type}."),
        };
        subjects.Put(new BudgetSubjectRow { Subject = subject, OnDay = on });
    }

    private void Move(
        string programme, string district, DateOnly on, BudgetBalance balance, StoredEvent stored,
        Func<BudgetDayRow, BudgetDayRow> move)
    {
        var known = budgets.Find((programme, district));
        budgets.Put((known ?? new BudgetRow
        {
            Programme = programme, District = district, FirstOn = on, LastOn = on, LastPosition = stored.Position,
        }) with
        {
            Allocated = balance.Allocated.Yuan, Committed = balance.Committed.Yuan, Spent = balance.Spent.Yuan,
            Released = balance.Released.Yuan, Remaining = balance.Remaining().Yuan,
            FirstOn = known?.FirstOn < on ? known.FirstOn : on, LastOn = known?.LastOn > on ? known.LastOn : on,
            LastPosition = stored.Position,
        });
        var day = days.Find((programme, district, on)) ?? new BudgetDayRow
        {
            Programme = programme, District = district, OnDay = on, LastPosition = stored.Position,
        };
        days.Put(move(day) with { LastPosition = stored.Position });
    }

    private static string OfClaim(string claim) => new StreamName("claim", claim).ToString();

    private static string OfStatement(string statement) => new StreamName("statement", statement).ToString();
}
