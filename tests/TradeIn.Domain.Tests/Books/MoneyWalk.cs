using TradeIn.Domain.Claims;
using TradeIn.Domain.Corrections;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Settlement;
using TradeIn.Domain.Units;

namespace TradeIn.Domain.Tests.Books;

/// <summary>
/// Five claims of one seller, and everything that can befall their money: each step is a real decision, whether it is taken or
/// refused. After each the books are held to the states.
/// </summary>
internal sealed class MoneyWalk
{
    private const int Trades = 5;
    private const string Seller = "sel-dazhong";

    private readonly History history = new(WorldWithBudgets(binding: false));
    private readonly BooksInvariants invariants;
    private int followed;
    private int steps;

    public MoneyWalk()
    {
        invariants = new BooksInvariants(history, Books);
        Given(history).When(ATranche).ThenAccepted();
        for (var n = 1; n <= Trades; n++) Trade(n);
        Follow();
    }

    public Ledger Books { get; } = new();

    private DateTimeOffset Now => At("2010-07-20 10:00").AddDays(steps);

    private DateOnly Today => Beijing.Policy.DayOf(Now);

    private List<Statement> Statements => [.. Enumerable.Range(0, steps + 1)
        .Select(n => history.StateOf<Statement>(Statement.Stream($"S-{n}"))).OfType<Statement>()];

    public void Step(int draw)
    {
        steps++;
        var (what, which, how) = (draw % 16, (draw / 20 % Trades) + 1, draw / 100);
        switch (what)
        {
            case 0 or 1: Advance(which); break;
            case 2: Return(which); break;
            case 3: Exchange(which, how); break;
            case 4: Invalidate(which); break;
            case 5 or 6: File(); break;
            case 7: Withdraw(); break;
            case 8: Settle(DebtMeans.Payment, how); break;
            case 9: Settle(DebtMeans.Bond, how); break;
            default: GoOn(how); break;
        }
        Follow();
    }

    /// <summary>The events that are new, one after another, and then the states.</summary>
    private void Follow()
    {
        for (; followed < history.Facts.Count; followed++) Books.Take(history.Facts[followed].Event);
        invariants.Hold();
    }

    private void Trade(int n)
    {
        var certificate = Domain.Certificates.CertificateNumber.Parse($"BJ0000000{n}");
        Given(history).When(ARecycling with
        {
            RecyclingId = $"R-{n}", Certificate = certificate, Unit = AUnit(Television, $"SN-OLD-{n}"),
        }).ThenAccepted();
        Given(history).When(APurchase.For(1000 + n) with
        {
            PurchaseId = $"P-{n}", Unit = AUnit(Refrigerator, $"SN-NEW-{n}"), Invoice = AnInvoice($"0000000{n}"),
        }).ThenAccepted();
        Given(history).When(AClaim with { ClaimId = $"C-{n}", PurchaseId = $"P-{n}", Certificate = certificate }).ThenAccepted();
    }

    private Claim ClaimOf(int n) => history.StateOf<Claim>(Claim.Stream($"C-{n}"))!;

    private void Advance(int n)
    {
        if (ClaimOf(n).Advance is null)
            Given(history).When(new AdvanceSubsidy($"C-{n}", ClaimOf(n).Subsidy!.Value, At("2010-07-12 12:00")));
    }

    private void Return(int n) => Given(history).When(AReturn with
    {
        ReturnId = $"T-{steps}", PurchaseId = $"P-{n}", OccurredAt = Now, Invoice = AnInvoice($"0000000{n}").Number,
        SubsidyTakenBack = ClaimOf(n).WithBuyer,
    });

    private void Exchange(int n, int how) => Given(history).When(AnExchange with
    {
        ExchangeId = $"X-{steps}", PurchaseId = $"P-{n}", OccurredAt = Now, Unit = AUnit(Refrigerator, $"SN-X-{steps}"),
        PaidPrice = Yuan(500 + (how % 600)),
    });

    private void Invalidate(int n)
    {
        var id = $"K-{steps}";
        Given(history).When(AnInvalidation with
        {
            CorrectionId = id, Certificate = ClaimOf(n).Content.Certificate, OccurredAt = Now,
        });
        foreach (var step in Enum.GetValues<CorrectionStep>())
            Given(history).When(new DecideCorrection(id, step, Approved: true, Now));
    }

    private void File()
    {
        var open = Enumerable.Range(1, Trades).Select(ClaimOf)
            .Where(claim => claim.Status == ClaimStatus.Advanced && claim.Stated is null).ToList();
        if (open.Count == 0) return;
        var claims = open.Select(claim => new StatedClaim(claim.Content.ClaimId, claim.WithBuyer)).ToList();
        var command = new FileStatement
        {
            StatementId = $"S-{steps}", Programme = Beijing.Programme, Seller = Seller, OccurredAt = Now, Claims = claims,
            DeclaredCount = claims.Count, DeclaredTotal = Yuan(claims.Sum(claim => claim.Amount.Yuan)), FiledBy = Seller,
        };
        Given(history).When(past => command.Decide(new FilingStates(
            ProgrammeOf(past), past.StateOf<Enterprise>(Enterprise.Stream(Seller)),
            open.ToDictionary(claim => claim.Content.ClaimId)))).ThenAccepted();
    }

    /// <summary>The next step of the oldest statement that is not paid.</summary>
    private void GoOn(int how)
    {
        var open = Statements.FirstOrDefault(each => each.Status
            is not (StatementStatus.Refused or StatementStatus.Withdrawn or StatementStatus.Paid));
        switch (open?.Status)
        {
            case null: break;
            case StatementStatus.Filed when open.Lines.Keys.All(open.Verdicts.ContainsKey): Conclude(how); break;
            case StatementStatus.Filed: Review(open, how); break;
            case StatementStatus.Concluded: SecondLook(how); break;
            case StatementStatus.Accepted: Allocate(); break;
            default: Pay(open, how); break;
        }
    }

    private void Review(Statement statement, int how)
    {
        var verdict = (Verdict)(how % 5 < 3 ? 0 : how % 5 - 2);
        var command = new ReviewClaims
        {
            ReviewId = $"V-{steps}", StatementId = statement.Id, OccurredAt = Now, Verdict = verdict,
            Claims = verdict == Verdict.Accept ? null : [statement.Lines.Keys.Order(StringComparer.Ordinal).First()],
            Filter = verdict == Verdict.Accept ? new ClaimFilter(Undecided: true) : null, Reasons = ["paper-missing"], By = "finance-110108",
        };
        Given(history).When(_ => command.Decide(statement));
    }

    private void Conclude(int how)
    {
        foreach (var statement in Statements.Where(each => each.Status == StatementStatus.Filed).Take(1))
            Given(history).When(_ => new ConcludeReview(statement.Id, $"{how}", "finance-110108", Now).Decide(statement, Paying));
    }

    private void SecondLook(int how)
    {
        foreach (var statement in Statements.Where(each => each.Status == StatementStatus.Concluded).Take(1))
        {
            string[] sample = [.. statement.Conclusion!.SampleOfAccepted, .. statement.Conclusion.SampleOfRejected];
            string[] overturned = [.. how % 3 == 0 ? sample.Where(statement.Lines.ContainsKey).Take(1) : []];
            Given(history).When(_ => new TakeSecondLook(statement.Id, overturned, "finance-municipal", Now).Decide(statement, Today))
                .ThenAccepted();
        }
    }

    private void Allocate()
    {
        foreach (var statement in Statements.Where(each => each.Status == StatementStatus.Accepted).Take(1))
            Given(history).When(_ => new AllocateFunds(statement.Id, statement.AcceptedTotal, "finance-municipal", Now).Decide(statement))
                .ThenAccepted();
    }

    private void Pay(Statement statement, int how)
    {
        var budgets = new[] { history.StateOf<Budget>(Budget.Stream(Beijing.Programme, "110108"))! }.ToDictionary(each => each.District);
        var states = new PaymentStates(
            ProgrammeOf(history), Today, statement, history.StateOf<SellerAccount>(SellerAccount.Stream(Seller)),
            statement.Lines.Keys.ToDictionary(claim => claim, claim => history.StateOf<Claim>(Claim.Stream(claim))!), budgets);
        Given(history).When(_ => (statement.Status, how % 3) switch
        {
            (StatementStatus.Allocated, _) => new OrderPayment(statement.Id, $"PO-{steps}", "finance-110108", Now).Decide(states),
            (_, 0) => new FailPayment(statement.Id, "closed", "finance-110108", Now).Decide(states),
            _ => new ConfirmPayment(statement.Id, Today, $"BANK-{steps}", "finance-110108", Now).Decide(states),
        }).ThenAccepted();
    }

    private void Withdraw()
    {
        foreach (var statement in Statements.Where(each => each.Status == StatementStatus.Filed).Take(1))
            Given(history).When(_ => new WithdrawStatement(statement.Id, Seller, Now).Decide(statement, Today));
    }

    private void Settle(DebtMeans means, int how)
    {
        var owed = history.StateOf<SellerAccount>(SellerAccount.Stream(Seller))?.Owed ?? Money.Zero;
        if (owed == Money.Zero) return;
        Given(history).When(new SettleDebt(
            $"DS-{steps}", Seller, Beijing.Programme, how % 2 == 0 ? owed : Money.FromFen((owed.Fen / 2) + 1), means,
            means == DebtMeans.Bond ? Today.AddDays(100) : Today, means == DebtMeans.Payment ? "IN-1" : null));
    }

    private static Programme ProgrammeOf(History past) => past.StateOf<Programme>(Domain.Programmes.Programme.Stream(Beijing.Programme))!;
}
