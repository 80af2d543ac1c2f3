using TradeIn.Domain;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Custody;
using TradeIn.Domain.Identities;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Recycling;
using TradeIn.Domain.Signals;
using TradeIn.Testing.Decisions;
using TradeIn.Testing.SampleWorld;
using static TradeIn.Testing.SampleWorld.AfterSale;
using static TradeIn.Testing.SampleWorld.Beijing;
using static TradeIn.Testing.SampleWorld.Disposal;
using static TradeIn.Testing.SampleWorld.Requests;

namespace TradeIn.ReadModels.Tests.Signals;

/// <summary>A log that is written by decisions, one command after another.</summary>
internal sealed class SignalStory
{
    private readonly Scenario scenario;
    private readonly List<Fact[]> commands = [];

    public SignalStory(SignalPolicy? thresholds = null)
    {
        Fact[] world =
        [
            .. PublishedAs(FirstVersion with { Policy = Beijing.Policy with { Signals = thresholds } }), .. Shops.All,
        ];
        scenario = Scenario.Given(world);
        commands.Add(world);
    }

    /// <summary>What each command recorded.</summary>
    public IReadOnlyList<Fact[]> Commands => commands;

    /// <summary>The position of the last fact so far.</summary>
    public long Position => commands.Sum(facts => facts.Length);

    public static Party Buyer(int n) => People.Wang with
    {
        Key = BuyerKey.Parse(FormattableString.Invariant($"{n:x32}")),
        Number = FormattableString.Invariant($"**************{n:0000}"),
    };

    public static CertificateNumber Certificate(int n) => CertificateNumber.Parse(FormattableString.Invariant($"BJ{n:00000000}"));

    /// <summary>Buyer n's old unit, with a serial number that is next to no other's.</summary>
    public static RecordRecycling RecyclingOf(int n, string at = "2010-07-10 10:00") => ARecycling with
    {
        RecyclingId = $"R-{n}", Certificate = Certificate(n), Buyer = Buyer(n), OccurredAt = At(at),
        Unit = AUnit(Television, FormattableString.Invariant($"OLD{n * 7:000000}")),
    };

    /// <summary>Buyer n's purchase on invoice n.</summary>
    public static RecordPurchase Purchase(int n, decimal price = 3299, string outlet = "sel-dazhong-s1") => APurchase.For(price) with
    {
        PurchaseId = $"P-{n}", Buyer = Buyer(n), Invoice = AnInvoice(FormattableString.Invariant($"{n:00000000}")),
        Unit = AUnit(Refrigerator, FormattableString.Invariant($"NEW{n * 7:000000}")), Outlet = outlet,
        Seller = outlet[..outlet.LastIndexOf('-')],
    };

    public static SubmitClaim Claim(int n) =>
        AClaim with { ClaimId = $"C-{n}", PurchaseId = $"P-{n}", Certificate = Certificate(n), Claimant = Buyer(n) };

    public SignalStory Accept(RecordRecycling command) => Add(scenario.When(command).ThenAccepted());

    public SignalStory Accept(RecordPurchase command) => Add(scenario.When(command).ThenAccepted());

    public SignalStory Accept(SubmitClaim command) => Add(scenario.When(command).ThenAccepted());

    public SignalStory Refuse(SubmitClaim command)
    {
        var outcome = scenario.When(command);
        outcome.Reasons.ShouldNotBeEmpty();
        return Add(outcome);
    }

    /// <summary>Trade-in n, up to the claim that is granted.</summary>
    public SignalStory Trade(int n, Agent? agent = null) => Accept(RecyclingOf(n) with { Agent = agent })
        .Accept(Purchase(n) with { Agent = agent }).Accept(Claim(n) with { Agent = agent });

    /// <summary>Trade-in n at one enterprise, its claim so many minutes after its certificate.</summary>
    public SignalStory OneStop(int n, string at, int minutes, string seller = "dual-jingdian")
    {
        var begun = At(at);
        Accept(RecyclingOf(n) with
        {
            Recycler = "dual-jingdian", Outlet = "dual-jingdian-r1", Certificate = Certificate(20_000 + n), OccurredAt = begun,
        });
        Accept(Purchase(n, outlet: $"{seller}-s1") with { OccurredAt = begun.AddSeconds(30) });
        return Accept(Claim(n) with
        {
            Certificate = Certificate(20_000 + n), Seller = seller, Outlet = $"{seller}-s1", OccurredAt = begun.AddMinutes(minutes),
        });
    }

    /// <summary>Claim n is advanced and paid on 2010-08-31, and its purchase comes back some days later.</summary>
    public SignalStory PayAndReturn(int n, int? afterDays)
    {
        Trade(n);
        Add(scenario.When(AnAdvance with { ClaimId = $"C-{n}" }).ThenAccepted());
        Add(scenario.When(_ =>
        [
            new Fact(
                Domain.Claims.Claim.Stream($"C-{n}"),
                new SubsidyReimbursed($"C-{n}", "sel-dazhong", Yuan(300), Day("2010-08-31"), "BANK-1")),
        ]).ThenAccepted());
        return afterDays is not { } days ? this : Add(scenario.When(AReturn with
        {
            ReturnId = $"T-{n}", PurchaseId = $"P-{n}", Buyer = Buyer(n), OccurredAt = At("2010-08-31 10:00").AddDays(days),
            Invoice = Purchase(n).Invoice.Number,
        }).ThenAccepted());
    }

    /// <summary>Units on one consignment, those of it that are missing told of in its receipt of 2010-07-21.</summary>
    public SignalStory Deliver(string id, IEnumerable<int> arrived, IEnumerable<int> missing)
    {
        CertificateNumber[] there = [.. arrived.Select(Certificate)];
        CertificateNumber[] gone = [.. missing.Select(Certificate)];
        Add(scenario.When(AConsignment with { ConsignmentId = id, Certificates = [.. there, .. gone] }).ThenAccepted());
        Add(scenario.When(AShipment with { ConsignmentId = id }).ThenAccepted());
        return Add(scenario.When(AReceipt with
        {
            ReceiptId = $"RC-{id}", ConsignmentId = id,
            Units =
            [
                .. there.Select(number => Arrived(number, UnitCondition.Received)),
                .. gone.Select(number => Arrived(number, UnitCondition.Missing)),
            ],
        }).ThenAccepted());
    }

    /// <summary>The missing unit turned up after all.</summary>
    public SignalStory Find(string consignment, int n) => Add(scenario.When(AResolution with
    {
        ResolutionId = $"RS-{n}", ConsignmentId = consignment, Certificate = Certificate(n),
        Resolution = DiscrepancyResolution.Found, SizeClass = "21-inch",
    }).ThenAccepted());

    public SignalStory Handle(string signal, SignalStep step, long evidenceUpTo, SignalResult? result = null) => Add(
        scenario.When(new HandleSignal(signal, step, At("2010-09-01 09:00"), "Regulator", result), evidenceUpTo).ThenAccepted());

    private SignalStory Add(Outcome outcome)
    {
        commands.Add([.. outcome.Facts]);
        return this;
    }
}
