using TradeIn.Domain.Certificates;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Identities;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Recycling;

namespace TradeIn.Cli.Tests.Verification;

/// <summary>
/// Commands at random out of few buyers, units and shops, so that every rule is met and broken many times, alone and
/// together. The same seed gives the same season.
/// </summary>
internal sealed class BusySeason(int seed)
{
    private static readonly string[] Categories = ["television", "refrigerator", "computer", "toaster"];
    private static readonly string[] Enterprises = [Season.Recycler, Season.Seller, Season.Dual, "rec-late", "nobody"];
    private static readonly string[] Districts =
        ["110105", "110101", "110103", "110228", "110118", "310105", "999999", "110000"];
    private static readonly string[] OtherProgrammes = ["home-appliances-going-to-the-countryside", "energy-saving"];

    private readonly Random random = new(seed);
    private int usualBuyer;

    public WrittenLog Write(int rounds)
    {
        var (log, counter) = Season.Opened(Season.Beijing with
        {
            Policy = Season.Beijing.Policy with
            {
                LegalEntityQuota = new Quota(8, 3), IndividualQuota = new Quota(5, 2), LatestArrivalDays = 600,
            },
        });
        counter.Publish(Version(2, new DateOnly(2010, 7, 15), 1333));
        counter.Register("rec-late", [.. LateEnterprise()]);
        for (var round = 0; round < rounds; round++)
        {
            usualBuyer = random.Next(1, 1 + (rounds / 25));
            if (round == rounds / 2) counter.Publish(Version(3, new DateOnly(2010, 7, 20), 0750));
            counter.Decide(Recycling(round));
            counter.Decide(Purchase(round));
            for (var claim = 0; claim < 2; claim++) counter.Decide(Claim(round, claim));
            counter.Decide(Advance(counter, round));
        }
        return log;
    }

    private static ProgrammePublished Version(int version, DateOnly from, int basisPoints) => Season.Beijing with
    {
        Version = version, InForceFrom = from,
        Policy = Season.Beijing.Policy with
        {
            Rate = new Rate(basisPoints), IndividualQuota = new Quota(6, 1), LegalEntityQuota = new Quota(9, 2),
            EligibleRegions = ["110100"], LastDayForClaim = new DateOnly(2010, 7, 29),
        },
    };

    private static IEnumerable<object> LateEnterprise()
    {
        yield return new EnterpriseAwarded(
            "rec-late", "Late", [EnterpriseRole.Recycling, EnterpriseRole.Sales], "110101", new(2010, 7, 2));
        yield return new RecyclingRegionsAwarded("rec-late", ["I", "V"], new DateOnly(2010, 7, 2));
        yield return new AgreementSigned("rec-late", new DateOnly(2010, 7, 4));
        yield return new BondDeposited("rec-late", Money.FromFen(100_000_00), new DateOnly(2010, 7, 6));
        yield return new OutletRegistered("rec-late", "rec-late-r1", OutletKind.Recycling, "110101", false);
        yield return new OutletRegistered("rec-late", "rec-late-s1", OutletKind.Sales, "110101", true);
        yield return new CertificateRangeAllotted(
            "rec-late", LateNumber(0), LateNumber(999), new DateOnly(2010, 7, 2));
        yield return new EnterpriseSuspended("rec-late", new DateOnly(2010, 7, 24));
    }

    private static CertificateNumber LateNumber(int number) => CertificateNumber.Parse($"BJ0005{number:0000}");

    private CertificateNumber Number(int round) =>
        Rarely() ? LateNumber(Some(round)) : Season.Certificate(Some(round));

    private RecordRecycling Recycling(int round)
    {
        var shop = Mostly(Season.Recycler, Enterprises);
        return Season.Recycling(round) with
        {
            Recycler = shop, Outlet = Mostly($"{shop}-r1", [$"{shop}-s1", "elsewhere"]),
            Channel = Rarely() ? Pick(Enum.GetValues<RecyclingChannel>()) : RecyclingChannel.Outlet,
            District = Mostly("110105", Districts), OccurredAt = Moment(), Buyer = Buyer(), Agent = Agent(),
            Unit = Season.Unit(Mostly("television", Categories), $"old {Some(round)}"),
            Certificate = Number(round),
        };
    }

    private RecordPurchase Purchase(int round)
    {
        var (shop, list) = (Mostly(Season.Dual, Enterprises), Money.FromFen(random.Next(1_00, 5000_00)));
        var discount = Money.FromFen(Rarely() ? random.Next(0, 1_00) : 0);
        return Season.Purchase(round) with
        {
            Seller = shop, Outlet = Mostly($"{shop}-s1", [$"{shop}-s2", "elsewhere"]), OccurredAt = Moment(),
            Channel = Rarely() ? PurchaseChannel.Online : PurchaseChannel.Store,
            Order = Rarely() ? PurchaseOrder.NewFirst : PurchaseOrder.OldFirst,
            Buyer = Buyer(), Unit = Season.Unit(Mostly("refrigerator", Categories), $"Ｎew-{Some(round)}"),
            Invoice = new Invoice(InvoiceNumber.Parse($"1110010712-{Some(round):00000000}"), random.Next(1, 3), default),
            ListPrice = list, Discount = discount, PaidPrice = list - discount,
            OtherSubsidies = Rarely() ? [Pick(OtherProgrammes)] : [],
        };
    }

    private SubmitClaim Claim(int round, int claim)
    {
        var shop = Mostly(Season.Dual, Enterprises);
        return Season.Claim(round) with
        {
            ClaimId = $"C-{round}-{claim}", PurchaseId = $"P-{Some(round)}",
            Certificate = Number(round), Seller = shop,
            Outlet = Mostly($"{shop}-s1", [$"{shop}-s2", "elsewhere"]),
            OccurredAt = Moment().AddDays(random.Next(0, 12)),
            Claimant = Buyer(), Agent = Agent(), ApplicationSigned = !Rarely(),
            Papers = Rarely() ? ["invoice", "certificate"] : [.. Season.Beijing.Policy.RequiredPapers],
        };
    }

    private AdvanceSubsidy Advance(Counter counter, int round)
    {
        var id = $"C-{Some(round)}-{random.Next(2)}";
        var granted = counter.ClaimOf(id)?.Subsidy ?? Money.FromFen(1_00);
        return new AdvanceSubsidy(id, Rarely() ? granted + Money.FromFen(1) : granted, Moment());
    }

    private Party Buyer()
    {
        var number = Rarely() ? random.Next(1, 4) : usualBuyer;
        return Season.Person(number) with
        {
            Kind = number % 4 == 1 ? PartyKind.LegalEntity : PartyKind.Individual,
            Document = Rarely() ? DocumentType.HouseholdRegister : DocumentType.ResidentIdCard,
            RegisteredIn = Mostly("110105", Districts),
        };
    }

    private Agent? Agent() => !Rarely() ? null : new Agent(
        Rarely() ? null : new AgentIdentity(Season.Person(9).Key, DocumentType.SoldierCard, Personal: null));

    private DateTimeOffset Moment() => Season.At("2010-07-01T00:00").AddMinutes(random.Next(0, 28 * 24 * 60))
        .AddDays(random.Next(60) == 0 ? -40 : 0);

    // Mostly of this round or one shortly before.
    private int Some(int round) => Math.Max(0, round - (Rarely() ? random.Next(0, 4) : 0));

    private string Mostly(string usual, string[] others) => Rarely() ? Pick(others) : usual;

    private bool Rarely() => random.Next(14) == 0;

    private T Pick<T>(T[] all) => all[random.Next(all.Length)];
}
