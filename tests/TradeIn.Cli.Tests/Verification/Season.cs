using TradeIn.Domain.Certificates;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Identities;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Recycling;
using TradeIn.Domain.Units;
using TradeIn.Server.Programmes;

namespace TradeIn.Cli.Tests.Verification;

/// <summary>Commands of Beijing's season: lawful as they are, and changed with <c>with</c>.</summary>
internal static class Season
{
    public const string Recycler = "rec-huaxing";
    public const string Seller = "sel-dazhong";
    public const string Dual = "dual-jingdian";
    public const string Dismantler = "dis-huaxing";

    private static readonly DateOnly Awarded = new(2010, 5, 20);

    public static ProgrammePublished Beijing => ProgrammeFiles.Beijing2010;

    /// <summary>The programme and three enterprises, and nothing yet decided.</summary>
    public static (WrittenLog Log, Counter Counter) Opened(ProgrammePublished? programme = null)
    {
        var log = new WrittenLog();
        var counter = new Counter(log);
        counter.Publish(programme ?? Beijing);
        counter.Register(Recycler, [.. Enterprise(Recycler, ["II"], 1, EnterpriseRole.Recycling)]);
        counter.Register(Seller, [.. Enterprise(Seller, [], 0, EnterpriseRole.Sales)]);
        counter.Register(
            Dual,
            [.. Enterprise(Dual, ["I", "II", "III", "IV", "V"], 2, EnterpriseRole.Recycling, EnterpriseRole.Sales)]);
        counter.Register(
            Dismantler,
            new EnterpriseAwarded(Dismantler, Dismantler, [EnterpriseRole.Dismantling], "110105", Awarded),
            new DismantlerDesignated(Dismantler, Awarded));
        return (log, counter);
    }

    /// <summary>One trade-in from the old unit to the advance, and a refused recycling.</summary>
    public static (WrittenLog Log, Counter Counter) OneTradeIn(ProgrammePublished? programme = null)
    {
        var (log, counter) = Opened(programme);
        TradeIn(counter, 1);
        counter.Decide(new AdvanceSubsidy("C-1", Money.FromFen(300_00), At("2010-07-12T12:00")));
        return (log, counter);
    }

    /// <summary>Recycling, purchase and claim under one number.</summary>
    public static void TradeIn(Counter counter, int number)
    {
        counter.Decide(Recycling(number));
        counter.Decide(Purchase(number));
        counter.Decide(Claim(number));
    }

    public static RecordRecycling Recycling(int number) => new()
    {
        RecyclingId = $"R-{number}", Programme = Beijing.Programme, Recycler = Recycler, Outlet = $"{Recycler}-r1",
        Channel = RecyclingChannel.Outlet, OccurredAt = At("2010-07-10T10:00"), Buyer = Person(1),
        Unit = Unit("television", $"OLD-{number}"), MissingParts = [], AgreedPrice = Money.FromFen(60_00),
        Certificate = Certificate(number),
    };

    public static RecordPurchase Purchase(int number) => new()
    {
        PurchaseId = $"P-{number}", Programme = Beijing.Programme, Seller = Seller, Outlet = $"{Seller}-s1",
        Channel = PurchaseChannel.Store, Order = PurchaseOrder.OldFirst, OccurredAt = At("2010-07-12T10:00"),
        Buyer = Person(1), Unit = Unit("refrigerator", $"NEW-{number}"),
        Invoice = new Invoice(InvoiceNumber.Parse($"1110010712-{number:00000000}"), 1, new DateOnly(2010, 7, 12)),
        ListPrice = Money.FromFen(3299_00), Discount = Money.Zero, PaidPrice = Money.FromFen(3299_00),
        OtherSubsidies = [],
    };

    public static SubmitClaim Claim(int number) => new()
    {
        ClaimId = $"C-{number}", Programme = Beijing.Programme, PurchaseId = $"P-{number}",
        Certificate = Certificate(number), Seller = Seller, Outlet = $"{Seller}-s1", OccurredAt = At("2010-07-12T11:00"), Claimant = Person(1),
        Papers = [.. Beijing.Policy.RequiredPapers], ApplicationSigned = true,
    };

    public static Party Person(int number) => new(
        PartyKind.Individual, BuyerKey.Parse($"{number:x32}"), DocumentType.ResidentIdCard, Personal: null, "110105")
    {
        Name = "王**", Number = "**************002X",
    };

    public static Unit Unit(string category, string serial) =>
        new(Category.Parse(category), "Panda", null, "P-1", SerialNumber.Parse(serial));

    public static CertificateNumber Certificate(int number) => CertificateNumber.Parse($"BJ0001{number:0000}");

    public static DateTimeOffset At(string local) =>
        DateTimeOffset.Parse(local + ":00+08:00", System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<object> Enterprise(
        string id, IReadOnlyList<string> regions, int range, params IReadOnlyList<EnterpriseRole> roles)
    {
        yield return new EnterpriseAwarded(id, id, roles, "110105", Awarded);
        if (regions.Count > 0) yield return new RecyclingRegionsAwarded(id, regions, Awarded);
        yield return new AgreementSigned(id, Awarded.AddDays(5));
        yield return new BondDeposited(id, Money.FromFen(60_000_00), Awarded.AddDays(5));
        yield return new BondDeposited(id, Money.FromFen(40_000_00), Awarded.AddDays(6));
        if (roles.Contains(EnterpriseRole.Recycling))
        {
            yield return new OutletRegistered(id, $"{id}-r1", OutletKind.Recycling, "110105", false);
            yield return new CertificateRangeAllotted(
                id, CertificateNumber.Parse($"BJ000{range}0001"),
                CertificateNumber.Parse($"BJ000{range}9999"), Awarded);
        }
        if (!roles.Contains(EnterpriseRole.Sales)) yield break;
        yield return new OutletRegistered(id, $"{id}-s1", OutletKind.Sales, "110105", false);
        yield return new OutletRegistered(id, $"{id}-s2", OutletKind.Sales, "110108", false);
    }
}
