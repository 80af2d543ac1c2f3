using TradeIn.Domain.Claims;
using TradeIn.Domain.Corrections;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Identities;
using TradeIn.Domain.Losses;
using TradeIn.Domain.Orders;
using TradeIn.Domain.Papers;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Returns;

namespace TradeIn.Cli.Tests.Verification;

/// <summary>
/// Trade-ins, mostly lawful, and then whatever may happen to them, at random and in any order: returns, exchanges,
/// losses, corrections, orders. The same seed gives the same season.
/// </summary>
internal sealed partial class LateSeason(int seed)
{
    /// <summary>An enterprise that is not on record.</summary>
    public const string Nobody = "nobody";

    private const string LateDismantler = "dis-late";

    private static readonly string[] Categories = ["television", "refrigerator", "computer", "toaster"];
    private static readonly string[] OtherRecyclers = [Season.Dual, Nobody];

    private readonly Random random = new(seed);
    private Counter counter = null!;
    private int round;
    private int actions;
    private int losses;
    private int replacements;
    private int corrections;

    public WrittenLog Write(int rounds)
    {
        var (log, opened) = Season.Opened(Version(1, new DateOnly(2010, 6, 1), restores: true));
        counter = opened;
        counter.Publish(Version(2, new DateOnly(2010, 7, 21), restores: false));
        counter.Publish(WithoutBudgets(Version(3, new DateOnly(2011, 6, 1), restores: false)));
        counter.Publish(Register);
        Trouble(counter);
        counter.Register(
            LateDismantler,
            new EnterpriseAwarded(LateDismantler, "Late", [EnterpriseRole.Dismantling], "110105", new(2010, 5, 20)),
            new DismantlerDesignated(LateDismantler, new DateOnly(2010, 7, 12)));
        for (round = 0; round < rounds; round++)
        {
            if (round % 3 == 0) OrderUnits();
            else TradeIn();
            for (var after = 0; after < 7; after++) Happen();
            for (var moves = 0; moves < 3; moves++) Move();
            for (var payments = 0; payments < 4; payments++) Settle();
            if (round % 3 == 0) Complain();
            if (round % 5 == 0) Look();
        }
        RareThings();
        return log;
    }

    private static ProgrammePublished Version(int version, DateOnly from, bool restores) => Season.Beijing with
    {
        Version = version, InForceFrom = from,
        Policy = Season.Beijing.Policy with
        {
            IndividualQuota = new Quota(6, 4), LatestArrivalDays = 640, ReturnRestoresQuota = restores,
            OrderHoldDays = restores ? 9 : 2, DeliveryDays = restores ? 10 : 4, DismantlingWorkingDays = restores ? 8 : 5,
            SecondLook = new Rate(restores ? 1_000 : 3_000), DebtFromBondAfterDays = restores ? 40 : 20,
            Budgets = new BudgetRule(Binding: !restores),
        },
    };

    private static ProgrammePublished WithoutBudgets(ProgrammePublished version) =>
        version with { Policy = version.Policy with { Budgets = null } };

    private void TradeIn()
    {
        counter.Decide(Season.Recycling(round) with { OccurredAt = Moment(), Buyer = Buyer(), Unit = Old() });
        counter.Decide(Purchase(round));
        if (Mostly()) Claim();
        if (Mostly()) Advance(round);
    }

    private RecordPurchase Purchase(int number) => Season.Purchase(number) with
    {
        OccurredAt = Moment().AddHours(1), Buyer = Buyer(), Invoice = InvoiceOf(number),
        Unit = Season.Unit("refrigerator", $"NEW-{Some()}"), OtherSubsidies = Mostly()
            ? [] : ["home-appliances-going-to-the-countryside"],
    };

    private void Happen()
    {
        actions++;
        switch (random.Next(17))
        {
            case 0: Return(); break;
            case 1: Exchange(); break;
            case 2: counter.Decide(new NoteRepair($"RP-{actions}", $"P-{Some()}", Later(), "It hums.")); break;
            case 3: Reimburse(); break;
            case 4: Recover(); break;
            case 5: Lose(); break;
            case 6: Decide(Of("L", losses), Pick<LossStep>()); break;
            case 7: counter.Decide(Replacement()); break;
            case 8: counter.Decide(Correction()); break;
            case 9 or 10 or 11: Decide(Of("K", corrections)); break;
            case 12: Advance(Some()); break;
            case 13: Claim(); break;
            case 14: counter.Decide(Purchase(round) with { PurchaseId = $"P-again-{actions}" }); break;
            case 15: Deliver(); break;
            default: Cancel(); break;
        }
    }

    private string Recycler() => Mostly() ? Season.Recycler : Pick(OtherRecyclers);

    private Party Shown(Party? right)
    {
        var party = Mostly() ? right ?? Buyer() : Buyer();
        return Mostly() ? party : party with { Document = DocumentType.HouseholdRegister };
    }

    private Party Buyer() => BuyerOf(round) with { RegisteredIn = Mostly() ? "110105" : "310105" };

    private static Party BuyerOf(int number) => Season.Person(10 + (number / 7));

    private Agent? Agent() => Mostly() ? null : new Agent(
        Mostly() ? new AgentIdentity(Season.Person(9).Key, DocumentType.SoldierCard, Personal: null) : null);

    // Two purchases share an invoice, each with a line of its own.
    private static Invoice InvoiceOf(int number) =>
        new(InvoiceNumber.Parse($"1110010712-{number / 2:00000000}"), 1 + (number % 2), new DateOnly(2010, 7, 12));

    private Domain.Units.Unit Old() => Season.Unit("television", $"old {Some()}");

    private string Of(string what, int last) => $"{what}-{last - random.Next(3)}";

    // Mostly after the sale.
    private DateTimeOffset Later() => Moment().AddDays(Mostly() ? 6 : -10);

    private DateTimeOffset Moment() => MomentOf(round);

    private static DateTimeOffset MomentOf(int number) => Season.At("2010-07-01T08:00").AddDays(number / 10);

    private int Some() => Math.Max(0, round - (random.Next(2) == 0 ? random.Next(9) : 0));

    private bool Mostly() => random.Next(9) > 0;

    private T Pick<T>(T[] all) => all[random.Next(all.Length)];

    private T Pick<T>() where T : struct, Enum => Pick(Enum.GetValues<T>());
}
