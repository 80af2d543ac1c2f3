using FsCheck.Fluent;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Settlement;

namespace TradeIn.Domain.Tests.Settlement;

/// <summary>
/// Whatever sellers file, finance decides and buyers bring back, in whatever order: no claim is paid twice, and the sums agree.
/// </summary>
public class PaidOncePropertyTests
{
    private const int Claims = 4;
    private static readonly string[] Sellers = ["sel-dazhong", "dual-jingdian"];

    /// <summary>Something somebody tries: what, and two numbers that say on which.</summary>
    private sealed record Move(int What, int First, int Second);

    [Fact, Rule("M1"), Rule("M2"), Rule("M7")]
    public void No_claim_is_ever_paid_twice_and_every_yuan_paid_is_an_accepted_one()
    {
        var moves = Gen.Choose(0, 10).SelectMany(what => Gen.Choose(0, 7).SelectMany(first =>
            Gen.Choose(0, 7).Select(second => new Move(what, first, second)))).ListOf(60);
        Properties.Hold(moves, list => Run([.. list]), runs: 200);
    }

    private static void Run(IReadOnlyList<Move> moves)
    {
        var history = new History([.. Past.World, .. Sellers.SelectMany((seller, i) => AdvancedOf(seller, i))]);
        // The naive books: what is owed by a seller, and what was paid for a claim.
        var (paid, owed) = (new Dictionary<string, int>(), Sellers.ToDictionary(seller => seller, _ => 0L));
        for (var i = 0; i < moves.Count; i++)
        {
            var facts = Try(history, moves[i], i).Facts;
            foreach (var fact in facts) Book(fact.Event, paid, owed);
            foreach (var ordered in facts.Select(fact => fact.Event).OfType<PaymentOrdered>())
            {
                (ordered.Amount + ordered.Netted).ShouldBe(ordered.Gross);
                var statement = history.StateOf<Statement>(Statement.Stream(ordered.Statement))!;
                ordered.Gross.ShouldBe(Statement.Sum(statement.Accepted), "what is paid and netted is what was accepted");
            }
            foreach (var seller in Sellers)
            {
                owed[seller].ShouldBeGreaterThanOrEqualTo(0);
                (history.StateOf<SellerAccount>(SellerAccount.Stream(seller))?.Owed ?? Money.Zero).Fen.ShouldBe(owed[seller]);
            }
            paid.Values.ShouldAllBe(times => times <= 1);
        }
        OnOneStatement(history);
    }

    /// <summary>Of the statements that are open or paid, no two hold a claim.</summary>
    private static void OnOneStatement(History history) => history.Facts.Select(fact => fact.Stream)
        .Where(stream => stream.Type == "statement").Distinct().Select(stream => history.StateOf<Statement>(stream)!)
        .Where(statement => statement.Status is not (StatementStatus.Withdrawn or StatementStatus.Refused))
        .SelectMany(statement => statement.Lines.Keys).GroupBy(claim => claim).ShouldAllBe(each => each.Count() == 1);

    private static void Book(object @event, Dictionary<string, int> paid, Dictionary<string, long> owed)
    {
        switch (@event)
        {
            case SubsidyReimbursed e: paid[e.Claim] = paid.GetValueOrDefault(e.Claim) + 1; break;
            case DebtIncurred e: owed[e.Seller] += e.Amount.Fen; break;
            case DebtNetted e: owed[e.Seller] -= e.Amount.Fen; break;
            case DebtReopened e: owed[e.Seller] += e.Amount.Fen; break;
        }
    }

    private static Outcome Try(History history, Move move, int turn)
    {
        var (story, seller, at) = (Given(history), move.First % 2, At("2010-09-01 09:00").AddHours(turn));
        var open = history.Facts.Select(fact => fact.Event).OfType<StatementFiled>().Select(filed => filed.Statement).ToList();
        var id = open.Count == 0 ? "" : open[move.Second % open.Count];
        if (move.What > 1 && move.What < 9 && id.Length == 0) return new Outcome([]);
        return move.What switch
        {
            0 or 1 => story.When(Filing(history, seller, move.Second, $"S-{turn}", at)),
            2 => story.When(AReview with { StatementId = id, ReviewId = $"V-{turn}", OccurredAt = at }),
            3 => story.When(ARejection with
            {
                StatementId = id, ReviewId = $"V-{turn}", OccurredAt = at, Filter = null, Claims = [ClaimId(seller, move.Second % Claims)],
            }),
            4 => story.When(AConclusion with { StatementId = id, OccurredAt = at }),
            5 => story.When(ASecondLook with { StatementId = id, OccurredAt = at }),
            6 => story.When(new AllocateFunds(
                id, history.StateOf<Statement>(Statement.Stream(id))!.AcceptedTotal, "finance-municipal", at)),
            7 => story.When(new OrderPayment(id, $"PO-{turn}", "finance-110108", at)),
            8 when move.First < 5 => story.When(new ConfirmPayment(id, Day("2010-12-31"), $"BANK-{turn}", "finance-110108", at)),
            8 => story.When(new FailPayment(id, "No.", "finance-110108", at)),
            9 => Return(story, history, seller, move.Second % Claims, turn, at),
            _ => id.Length == 0 ? new Outcome([]) : story.When(new WithdrawStatement(id, Sellers[seller], at)),
        };
    }

    /// <summary>Some of a seller's claims, whether they may be stated or not.</summary>
    private static FileStatement Filing(History history, int seller, int which, string id, DateTimeOffset at)
    {
        var claims = Enumerable.Range(0, Claims).Where(n => (which & (1 << n)) != 0 || n == which % Claims).Select(n => new StatedClaim(
            ClaimId(seller, n), history.StateOf<Claim>(Claim.Stream(ClaimId(seller, n)))!.WithBuyer)).ToList();
        return AStatement with
        {
            StatementId = id, Seller = Sellers[seller], OccurredAt = at, Claims = claims, DeclaredCount = claims.Count,
            DeclaredTotal = claims.Aggregate(Money.Zero, (sum, claim) => sum + claim.Amount), FiledBy = Sellers[seller],
        };
    }

    private static Outcome Return(Scenario story, History history, int seller, int n, int turn, DateTimeOffset at) => story.When(
        AReturn with
        {
            ReturnId = $"T-{turn}", PurchaseId = $"P-{seller}{n}", OccurredAt = at,
            Invoice = AnInvoice($"000{seller}000{n}").Number,
            SubsidyTakenBack = history.StateOf<Claim>(Claim.Stream(ClaimId(seller, n)))!.WithBuyer,
        });

    private static string ClaimId(int seller, int n) => $"C-{seller}{n}";

    /// <summary>A seller's claims, bought, granted and advanced.</summary>
    private static IEnumerable<Fact> AdvancedOf(string seller, int s)
    {
        for (var n = 0; n < Claims; n++)
        {
            var purchase = APurchase with
            {
                PurchaseId = $"P-{s}{n}", Seller = seller, Outlet = $"{seller}-s1", Invoice = AnInvoice($"000{s}000{n}"),
                Unit = AUnit(Refrigerator, $"SN-{s}{n}"),
            };
            var certificate = Domain.Certificates.CertificateNumber.Parse($"BJ0000{s}00{n}");
            var claim = AClaim with
            {
                ClaimId = ClaimId(s, n), PurchaseId = purchase.PurchaseId, Seller = seller, Outlet = purchase.Outlet,
                Certificate = certificate,
            };
            var recycling = ARecycling with
            {
                RecyclingId = $"R-{s}{n}", Certificate = certificate, Unit = AUnit(Television, $"OLD-{s}{n}"),
            };
            foreach (var fact in (Fact[])
                [.. Past.TakenIn(recycling), .. Past.Bought(purchase), .. Past.GrantedOn(purchase, claim), .. Past.Advanced(claim, Yuan(300))])
                yield return fact;
        }
    }
}
