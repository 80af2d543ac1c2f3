using TradeIn.Domain;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Corrections;
using TradeIn.Domain.Custody;
using TradeIn.Domain.Losses;
using TradeIn.Domain.Recycling;
using TradeIn.EventStore;
using TradeIn.ReadModels.Tests.Claims;
using TradeIn.Server.Log;
using TradeIn.Testing.Decisions;
using TradeIn.Testing.Postgres;
using TradeIn.Testing.SampleWorld;
using static TradeIn.Testing.SampleWorld.AfterSale;
using static TradeIn.Testing.SampleWorld.Beijing;
using static TradeIn.Testing.SampleWorld.Requests;

namespace TradeIn.ReadModels.Tests;

/// <summary>
/// A little of everything, each step decided by the domain: what the tables make of it is the same however it is cut into batches.
/// </summary>
internal static class SmallSeason
{
    public static IReadOnlyList<Fact> Facts { get; } = Play();

    /// <summary>What queries find when the events came at once, and when each came alone; both must be the same.</summary>
    public static async Task<List<string>> QueryAsync(
        PostgresFixture postgres, Func<ReadModel> model, IReadOnlyList<Fact> facts, params string[] queries)
    {
        var atOnce = await RowsAsync(postgres, model(), [facts], queries);
        (await RowsAsync(postgres, model(), Alone(facts, model().Events), queries)).ShouldBe(atOnce, "one by one");
        return atOnce;
    }

    /// <summary>Each fact that is taken begins a command; what nobody takes goes along.</summary>
    private static List<List<Fact>> Alone(IReadOnlyList<Fact> facts, IReadOnlyCollection<Type> taken)
    {
        List<List<Fact>> commands = [[]];
        foreach (var fact in facts)
        {
            if (taken.Contains(fact.Event.GetType())) commands.Add([]);
            commands[^1].Add(fact);
        }
        return [.. commands.Where(command => command.Count > 0)];
    }

    private static async Task<List<string>> RowsAsync(
        PostgresFixture postgres, ReadModel model, IReadOnlyList<IReadOnlyList<Fact>> commands, string[] queries)
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var log = await EventLog.OpenAsync(new EventLogOptions
        {
            ConnectionString = database.ConnectionString,
            Catalogue = EventTypes.Catalogue(),
            Time = new StoppedClock(At("2010-10-01 09:00")),
        });
        await using var runner = await Runners.StartAsync(database, log, model);
        foreach (var facts in commands)
        {
            await log.ExecuteAsync(Append.Of(
                [.. facts.Select(fact => new NewEvent(fact.Stream.ToString(), fact.Stream.Type, fact.Event))]));
            await runner.CaughtUpAsync(log);
        }
        List<string> rows = [];
        foreach (var query in queries) rows.AddRange(await Runners.QueryAsync(database, query));
        return rows;
    }

    private static List<Fact> Play()
    {
        Fact[] world = Treasury.WorldWithBudgets(binding: false);
        var scenario = Scenario.Given(world);
        return [.. world, .. Steps().SelectMany(step => step(scenario).Facts)];
    }

    private static IEnumerable<Func<Scenario, Outcome>> Steps() =>
        [.. TradeIn(), .. Reimbursement(), .. Exchange(), .. Return(), .. Loss(), .. Correction(), .. Custody(), .. Enterprises()];

    /// <summary>R-1 is replaced by R-2; C-1 is granted; R-4, P-2 and C-2 are refused.</summary>
    private static IEnumerable<Func<Scenario, Outcome>> TradeIn() =>
    [
        past => past.When(Treasury.ATranche).ThenAccepted(),
        past => past.When(ARecycling).ThenAccepted(),
        past => past.When(AReplacement).ThenAccepted(),
        past => past.When(ARecyclingOf(3) with { Agent = People.Agent, MissingParts = ["cathode tube"] }).ThenAccepted(),
        past => past.When(ARecyclingOf(4) with { Certificate = NumberOf(3) }),
        past => past.When(APurchase).ThenAccepted(),
        past => past.When(APurchase with { PurchaseId = "P-2", Unit = AUnit(Refrigerator, "SN-NEW-9") }),
        past => past.When(AClaim with { Certificate = SecondCertificate }).ThenAccepted(),
        past => past.When(AClaim with { ClaimId = "C-2", Certificate = NumberOf(3) }),
        past => past.When(AnAdvance).ThenAccepted(),
    ];

    /// <summary>S-1 over C-1, paid on 2010-08-12; confirmed once too often.</summary>
    private static IEnumerable<Func<Scenario, Outcome>> Reimbursement() =>
    [
        past => past.When(Reimbursements.AStatement).ThenAccepted(),
        past => past.When(Reimbursements.AReview).ThenAccepted(),
        past => past.When(Reimbursements.AConclusion).ThenAccepted(),
        past => past.When(Reimbursements.ASecondLook).ThenAccepted(),
        past => past.When(Reimbursements.AnAllocation).ThenAccepted(),
        past => past.When(Reimbursements.APaymentOrder).ThenAccepted(),
        past => past.When(Reimbursements.AConfirmation).ThenAccepted(),
        past => past.When(Reimbursements.AConfirmation),
    ];

    /// <summary>P-3 for 2000 yuan becomes one for 1500, and C-3 one of 150.</summary>
    private static IEnumerable<Func<Scenario, Outcome>> Exchange() =>
    [
        past => past.When(APurchase.For(2000) with
        {
            PurchaseId = "P-3", Invoice = AnInvoice("00000003"), Unit = AUnit(Refrigerator, "SN-NEW-3"),
        }).ThenAccepted(),
        past => past.When(AClaim with
        {
            ClaimId = "C-3", PurchaseId = "P-3", Certificate = NumberOf(3), Agent = People.Agent,
        }).ThenAccepted(),
        past => past.When(AnAdvance with { ClaimId = "C-3", Amount = Yuan(200) }).ThenAccepted(),
        past => past.When(AnExchange with
        {
            ExchangeId = "X-3", PurchaseId = "P-3", PaidPrice = Yuan(1500), Unit = AUnit(Refrigerator, "SN-NEW-33"),
        }).ThenAccepted(),
        past => past.When(AnExchange with { ExchangeId = "X-4", PurchaseId = "P-none" }),
    ];

    /// <summary>P-1 comes back on 2010-09-20; C-1 was paid.</summary>
    private static IEnumerable<Func<Scenario, Outcome>> Return() =>
    [
        past => past.When(AReturn with { ReturnId = "T-0", SubsidyTakenBack = Yuan(0) }),
        past => past.When(AReturn with { OccurredAt = At("2010-09-20 10:00") }).ThenAccepted(),
    ];

    /// <summary>The certificate of R-5 is lost and cancelled.</summary>
    private static IEnumerable<Func<Scenario, Outcome>> Loss() =>
    [
        past => past.When(ARecyclingOf(5)).ThenAccepted(),
        past => past.When(ALossReport with { Certificate = NumberOf(5) }).ThenAccepted(),
        past => past.When(ALossStep(LossStep.Approve)).ThenAccepted(),
        past => past.When(ALossStep(LossStep.File)).ThenAccepted(),
        past => past.When(ALossStep(LossStep.Withdraw)),
        past => past.When(ALossReport with { LossReportId = "L-2", Certificate = NumberOf(5) }),
    ];

    /// <summary>R-6 was Li's, through all three authorities; another one is rejected.</summary>
    private static IEnumerable<Func<Scenario, Outcome>> Correction() =>
    [
        past => past.When(ARecyclingOf(6)).ThenAccepted(),
        past => past.When(ACorrection with
        {
            Certificate = NumberOf(6), Changes = new EntryChanges { Buyer = People.Li, AgreedPrice = Yuan(40) },
        }).ThenAccepted(),
        .. Enum.GetValues<CorrectionStep>()
            .Select<CorrectionStep, Func<Scenario, Outcome>>(step => past => past.When(ACorrectionStep(step)).ThenAccepted()),
        past => past.When(AnAnnotation with { CorrectionId = "K-2", Certificate = NumberOf(6) }).ThenAccepted(),
        past => past.When(ACorrectionStep(CorrectionStep.DistrictCommerce, approved: false) with { CorrectionId = "K-2" })
            .ThenAccepted(),
        past => past.When(ACorrection with { CorrectionId = "K-3", Certificate = NumberOf(9) }),
    ];

    /// <summary>The unit of R-3 is dismantled, and its transport declared and paid; the one of R-6 was missing.</summary>
    private static IEnumerable<Func<Scenario, Outcome>> Custody() =>
    [
        past => past.When(Disposal.AConsignment with { Certificates = [NumberOf(3), NumberOf(6)] }).ThenAccepted(),
        past => past.When(Disposal.AConsignment with { ConsignmentId = "CN-2", Certificates = [NumberOf(3)] }),
        past => past.When(Disposal.AShipment).ThenAccepted(),
        past => past.When(Disposal.AReceipt with
        {
            Units = [Disposal.Arrived(NumberOf(3), UnitCondition.Received), Disposal.Arrived(NumberOf(6), UnitCondition.Missing)],
        }).ThenAccepted(),
        past => past.When(Disposal.AResolution with { Certificate = NumberOf(6) }).ThenAccepted(),
        past => past.When(Disposal.ADismantling with { Certificates = [NumberOf(3)] }).ThenAccepted(),
        past => past.When(Treasury.AFreightDeclaration with
        {
            Units = [new Domain.Settlement.DeclaredUnit(NumberOf(3), Yuan(20))],
        }).ThenAccepted(),
        past => past.When(Treasury.ADeclarationStep(Domain.Settlement.DeclarationStep.Review)).ThenAccepted(),
        past => past.When(Treasury.ADeclarationStep(Domain.Settlement.DeclarationStep.Approve)).ThenAccepted(),
        past => past.When(Treasury.ADeclarationStep(Domain.Settlement.DeclarationStep.Pay)).ThenAccepted(),
        past => past.When(Treasury.AFreightDeclaration with
        {
            DeclarationId = "DCL-9", Units = [new Domain.Settlement.DeclaredUnit(NumberOf(3), Yuan(20))],
        }),
    ];

    private static IEnumerable<Func<Scenario, Outcome>> Enterprises() =>
    [
        past => past.When(Offices.AnOutlet).ThenAccepted(),
        past => past.When(Offices.AMove).ThenAccepted(),
        past => past.When(Offices.ABreach).ThenAccepted(),
        past => past.When(Offices.ASuspension with { Enterprise = "rec-green" }).ThenAccepted(),
        past => past.When(Offices.ALifting with { Enterprise = "rec-green" }).ThenAccepted(),
        past => past.When(Offices.ADisqualification with { Enterprise = "dual-online" }).ThenAccepted(),
        past => past.When(Offices.AnAllotment).ThenAccepted(),
        past => past.When(Offices.AWithdrawal(Domain.Enterprises.RangeWithdrawal.Cancel, from: "BJ00100051")).ThenAccepted(),
    ];

    private static CertificateNumber NumberOf(int n) => CertificateNumber.Parse($"BJ{n:00000000}");

    private static RecordRecycling ARecyclingOf(int n) => ARecycling with
    {
        RecyclingId = $"R-{n}", Certificate = NumberOf(n), Unit = AUnit(Television, $"SN-OLD-{n}"),
    };
}
