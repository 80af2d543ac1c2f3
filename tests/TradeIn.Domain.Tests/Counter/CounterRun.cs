using System.Globalization;
using TradeIn.Domain.Buyers;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Identities;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Recycling;
using TradeIn.Domain.Refusals;
using TradeIn.Domain.Tests.Refusals;
using TradeIn.Domain.Units;

namespace TradeIn.Domain.Tests.Counter;

/// <summary>Takes steps with the real decisions on a log in memory, and with the model, side by side.</summary>
internal sealed class CounterRun
{
    private static readonly Fact[] World =
    [
        .. PublishedAs(FirstVersion with
        {
            Policy = Beijing.Policy with
            {
                IndividualQuota = new Quota(CounterModel.QuotaOfPerson, CounterModel.QuotaOfPerson),
                LegalEntityQuota = new Quota(CounterModel.QuotaOfCompany, CounterModel.QuotaOfCompany),
                // Two codes, so that 110103 comes in with the merger of districts.
                RecyclingRegions = new Dictionary<string, IReadOnlyList<string>>
                {
                    ["I"] = ["110108"], ["II"] = ["110105", "110101"],
                },
            },
        }),
        .. Shops.All,
    ];

    private readonly History history = new(World);
    private readonly CounterModel model = new();
    private readonly Invariants invariants = new();

    /// <summary>How often each reason was given, and each command accepted under its own name.</summary>
    public Dictionary<string, int> Seen { get; } = [];

    public void Take(Step step)
    {
        if (step is Pay && model.Claims.Count == 0) return;
        if (step is Pay pay) step = MadeSensible(pay);
        if (step is File { Sensible: true } file) step = MadeSensible(file);

        var before = history.Facts.Count;
        var (expected, outcome) = step switch
        {
            Recycle recycle => (model.Take(recycle), Given(history).When(CommandOf(recycle))),
            Buy buy => (model.Take(buy), Given(history).When(CommandOf(buy, model.Purchases.Count - 1))),
            File claim => (model.Take(claim), Given(history).When(CommandOf(claim, model.Claims.Count - 1))),
            Pay payment => Paid(payment),
            _ => throw new InvalidOperationException("No such step."),
        };
        Compare(step, expected, outcome);
        invariants.Hold(history.Facts.Skip(before));
        CompareCounts();
    }

    private (List<string> Expected, Outcome Outcome) Paid(Pay step)
    {
        var fen = (model.Claims[step.Claim].Granted ?? 10_000) + step.FenTooMuch;
        return (
            model.Take(step, fen),
            Given(history).When(new AdvanceSubsidy($"C-{step.Claim}", Money.FromFen(fen), At("2012-03-01 09:00"))));
    }

    private void Compare(Step step, List<string> expected, Outcome outcome)
    {
        foreach (var code in expected.DefaultIfEmpty(step.GetType().Name)) Seen[code] = Seen.GetValueOrDefault(code) + 1;
        if (expected.Count == 0)
        {
            outcome.ThenAccepted();
            if (step is File) outcome.The<ClaimApproved>().Subsidy.Fen.ShouldBe(model.Claims[^1].Granted!.Value);
            return;
        }
        var inOrder = ReasonCodeTests.Order.Where(expected.Contains).Select(ReasonCode.Find).ToList();
        inOrder.Count.ShouldBe(expected.Count);
        outcome.ThenRefused(inOrder[0], [.. inOrder.Skip(1)]);
    }

    private void CompareCounts()
    {
        foreach (var (person, party) in Domains.Buyers)
        {
            var counts = Given(history).WhenAsked(Beijing.Programme, party, Day("2010-07-10")).Counts;
            var quota = CounterModel.QuotaOf(person);
            counts.ShouldBe(new Counts(new Count(quota, model.OldOf(person)), new Count(quota, model.NewOf(person))));
            counts.Old.Used.ShouldBeLessThanOrEqualTo(quota);
            counts.New.Used.ShouldBeLessThanOrEqualTo(quota);
        }
    }

    /// <summary>A claim that was filed; an advance of any other is answered before it is decided.</summary>
    private Pay MadeSensible(Pay drawn)
    {
        var filed = Enumerable.Range(0, model.Claims.Count).ToList();
        var due = filed.Where(n => model.Claims[n] is { Granted: not null, Paid: false }).ToList();
        var choice = drawn.Sensible && due.Count > 0 ? due : filed;
        return drawn with { Claim = choice[drawn.Claim % choice.Count] };
    }

    /// <summary>An unclaimed purchase with a live certificate of the same buyer, at its seller, when both are past.</summary>
    private File MadeSensible(File drawn)
    {
        var pairs = (
            from purchase in Enumerable.Range(0, model.Purchases.Count)
            let bought = model.Purchases[purchase] is { Claimed: false } open ? open.Step : null
            where bought is not null
            from certificate in Enumerable.Range(0, Domains.Certificates.Length)
            let issued = model.Certificates.GetValueOrDefault(Domains.Certificates[certificate])
            where issued is { Day: not null, Redeemed: false }
                && Domains.Buyers[issued.Buyer].Person == Domains.Buyers[bought.Buyer].Person
            select (purchase, certificate, bought.Seller, issued.Buyer)).ToList();
        if (pairs.Count == 0) return drawn;
        var pair = pairs[(drawn.Purchase + drawn.Certificate) % pairs.Count];
        return drawn with
        {
            Purchase = pair.purchase, Certificate = pair.certificate, Seller = pair.Seller, Buyer = pair.Buyer,
            Day = Math.Max(drawn.Day, 6),
        };
    }

    private RecordRecycling CommandOf(Recycle step) => ARecycling with
    {
        RecyclingId = $"R-{history.Facts.Count}",
        Recycler = Domains.Recyclers[step.Recycler].Id,
        Outlet = Domains.Recyclers[step.Recycler].Outlet,
        Channel = new[] { RecyclingChannel.Outlet, RecyclingChannel.Home, RecyclingChannel.Delivery }[step.Channel],
        District = Domains.Districts[step.District],
        OccurredAt = InstantOf(step.Day),
        Buyer = Domains.Buyers[step.Buyer].Party,
        Agent = AgentOf(step.Agent),
        Unit = UnitOf(step.Category, Domains.OldSerials[step.Unit].Typed),
        Certificate = CertificateNumber.Parse(Domains.Certificates[step.Certificate]),
    };

    private static RecordPurchase CommandOf(Buy step, int number) => APurchase with
    {
        PurchaseId = $"P-{number}",
        Seller = Domains.Sellers[step.Seller].Id,
        Outlet = Domains.Sellers[step.Seller].Outlet,
        Channel = step.Channel == 0 ? PurchaseChannel.Store : PurchaseChannel.Online,
        Order = step.Order == 0 ? PurchaseOrder.OldFirst : PurchaseOrder.NewFirst,
        OccurredAt = InstantOf(step.Day),
        Buyer = Domains.Buyers[step.Buyer].Party,
        Unit = UnitOf(step.Category, Domains.NewSerials[step.Unit].Typed),
        // Six invoices of two lines each.
        Invoice = AnInvoice($"{step.Invoice / 2:D8}", line: 1 + (step.Invoice % 2)),
        ListPrice = Money.FromFen(step.Price),
        PaidPrice = Money.FromFen(step.Price),
        OtherSubsidies = step.Countryside ? [Countryside] : [],
    };

    private static SubmitClaim CommandOf(File step, int number) => AClaim with
    {
        ClaimId = $"C-{number}",
        PurchaseId = $"P-{step.Purchase}",
        Certificate = CertificateNumber.Parse(Domains.Certificates[step.Certificate]),
        Seller = Domains.Sellers[step.Seller].Id,
        Outlet = Domains.Sellers[step.Seller].Outlet,
        OccurredAt = InstantOf(step.Day),
        Claimant = Domains.Buyers[step.Buyer].Party,
        Agent = AgentOf(step.Agent),
        Papers = [.. Domains.Papers.Where((_, n) => (step.Papers & (1 << n)) != 0)],
        ApplicationSigned = step.Signed,
    };

    private static Agent? AgentOf(int which) =>
        which switch { 0 => null, 1 => People.Agent, _ => People.AgentWithoutIdentity };

    private static Unit UnitOf(int category, string serial) =>
        AUnit(Category.Parse(Domains.Categories[category].Name), serial);

    private static DateTimeOffset InstantOf(int day) =>
        DateTimeOffset.Parse(Domains.Days[day].Instant, CultureInfo.InvariantCulture);
}
