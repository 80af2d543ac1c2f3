using TradeIn.Domain.Claims;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Settlement;

namespace TradeIn.Cli.Tests.Verification;

/// <summary>Statements and their payment, debts and budgets, mostly in order.</summary>
internal sealed partial class LateSeason
{
    private static readonly string[] Offices = ["finance-1", "finance-2", "finance-municipal", "seller-key"];
    private static readonly string[] Districts = ["110105", "110103", "999999"];

    private int statements;
    private int orders;

    private void Settle()
    {
        actions++;
        switch (random.Next(12))
        {
            case 0: File(); break;
            case 1: Allocate(); break;
            case 2: SettleDebt(); break;
            case 3: counter.Decide(new WithdrawStatement(Of("ST", statements), "seller-key", Later())); break;
            default: Push(Of("ST", statements)); break;
        }
    }

    private void File()
    {
        var seller = Mostly() ? Season.Seller : Season.Dual;
        List<StatedClaim> claims = [];
        for (var number = round; number >= 0 && claims.Count < 5; number--)
        {
            var claim = counter.ClaimOf($"C-{number}");
            var fits = claim is { Status: ClaimStatus.Advanced, Stated: null } && claim.Content.Seller == seller;
            if (fits ? random.Next(3) > 0 : random.Next(90) == 0)
                claims.Add(new StatedClaim(
                    $"C-{number}", Mostly() ? claim?.WithBuyer ?? Money.Zero : Aftermath.Yuan(random.Next(100, 301))));
        }
        if (claims.Count == 0 && random.Next(12) > 0) return;
        var total = claims.Aggregate(Money.Zero, (sum, claim) => sum + claim.Amount);
        counter.Decide(new FileStatement
        {
            StatementId = $"ST-{++statements}", Programme = Season.Beijing.Programme, Seller = seller,
            OccurredAt = After(Mostly() ? 3 : -9), FiledBy = "seller-key", Claims = claims,
            DeclaredCount = Mostly() ? claims.Count : 77, DeclaredTotal = Mostly() ? total : total + Aftermath.Yuan(1),
        });
    }

    // The next step, or any other.
    private void Push(string id)
    {
        if (counter.StatementOf(id) is not { } statement) return;
        var (by, at) = (Mostly() ? "finance-1" : Pick(Offices), After(4));
        switch (Mostly() ? statement.Status : Pick<StatementStatus>())
        {
            case StatementStatus.Filed when random.Next(2) == 0 || statement.Verdicts.Count == statement.Lines.Count:
                counter.Decide(new ConcludeReview(id, $"seed-{actions}", by, at));
                break;
            case StatementStatus.Filed: Review(statement, by, at); break;
            case StatementStatus.Concluded: LookAgain(statement, at); break;
            case StatementStatus.Accepted:
                var accepted = Mostly() ? statement.AcceptedTotal : statement.AcceptedTotal + Aftermath.Yuan(1);
                counter.Decide(new AllocateFunds(id, accepted, Mostly() ? "finance-municipal" : by, at));
                break;
            case StatementStatus.Allocated: counter.Decide(new OrderPayment(id, $"ZF-{++orders}", by, at)); break;
            case StatementStatus.Ordered when random.Next(3) == 0: counter.Decide(new FailPayment(id, "Closed.", by, at)); break;
            default:
                counter.Decide(new ConfirmPayment(
                    id, DateOnly.FromDateTime(at.DateTime).AddDays(Mostly() ? 2 : -9), $"bank-{actions}", by, at));
                break;
        }
    }

    private void Review(Statement statement, string by, DateTimeOffset at)
    {
        var verdict = Mostly() ? Verdict.Accept : Pick<Verdict>();
        List<string> claims = [.. statement.Lines.Keys.Where(_ => random.Next(4) > 0)];
        if (!Mostly()) claims.Add($"C-{Some()}");
        counter.Decide(new ReviewClaims
        {
            ReviewId = $"RV-{actions}", StatementId = statement.Id, OccurredAt = at, Verdict = verdict,
            Claims = [.. claims.Distinct()], By = by, Reasons = verdict == Verdict.Accept ? [] : ["paper-missing"],
        });
    }

    private void LookAgain(Statement statement, DateTimeOffset at)
    {
        List<string> sample = [.. statement.Conclusion?.SampleOfAccepted ?? [], .. statement.Conclusion?.SampleOfRejected ?? []];
        counter.Decide(new TakeSecondLook(
            statement.Id, [.. sample.Append(Mostly() ? "" : $"C-{Some()}").Where(claim => claim.Length > 0 && !Mostly()).Distinct()],
            Mostly() ? "finance-2" : Pick(Offices), at));
    }

    private void Allocate()
    {
        if (random.Next(4) > 0) return;
        counter.Decide(new AllocateBudget(
            $"YS-{actions}", Season.Beijing.Programme, Mostly() ? "110105" : Pick(Districts),
            Aftermath.Yuan(random.Next(500, 4000)), Mostly() ? new DateOnly(2010, 7, 3) : new DateOnly(2011, 7, 1)));
    }

    private void SettleDebt()
    {
        var owed = counter.AccountOf(Season.Seller)?.Owed ?? Money.Zero;
        if (owed == Money.Zero && Mostly()) return;
        var amount = !Mostly() ? Aftermath.Yuan(110_000) : owed > Aftermath.Yuan(100) ? Aftermath.Yuan(100) : owed;
        counter.Decide(new SettleDebt(
            $"QK-{actions}", Season.Seller, Season.Beijing.Programme, amount,
            random.Next(8) == 0 ? DebtMeans.Bond : DebtMeans.Payment,
            DateOnly.FromDateTime(After(Mostly() ? 80 : 5).DateTime), $"Z-{actions}"));
    }
}
