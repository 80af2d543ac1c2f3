using TradeIn.Domain;
using TradeIn.Domain.Custody;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Settlement;
using TradeIn.Testing.Decisions;
using static TradeIn.Testing.SampleWorld.Beijing;
using static TradeIn.Testing.SampleWorld.Disposal;
using static TradeIn.Testing.SampleWorld.Requests;

namespace TradeIn.Testing.SampleWorld;

/// <summary>A programme that keeps budgets and pays dismantlers, and what finance and dismantlers send; each without a fault.</summary>
public static class Treasury
{
    /// <summary>A 21-inch television earns 20 yuan up to 50 km and 30 up to 100 km; dismantled 15.</summary>
    public static Domain.Programmes.Policy Paying { get; } = Beijing.Policy with
    {
        DismantlingRates = [new DismantlingRate(Television, Yuan(15)), new DismantlingRate(AirConditioner, Money.Zero)],
        FreightRates =
        [
            new FreightRate(Television, "21-inch", Yuan(30), UpToKm: 100), new FreightRate(Television, "21-inch", Yuan(20), UpToKm: 50),
            new FreightRate(AirConditioner, "split", Yuan(25)),
        ],
    };

    /// <summary>Budgets that bind, or do not.</summary>
    public static Fact[] WorldWithBudgets(bool binding) =>
        [.. PublishedAs(FirstVersion with { Policy = Paying with { Budgets = new BudgetRule(binding) } }), .. Shops.All];

    /// <summary>The world in which dismantlers are paid.</summary>
    public static Fact[] PayingWorld => WorldWithBudgets(binding: false);

    /// <summary>2010-07-01, for the district of sel-dazhong.</summary>
    public static AllocateBudget ATranche { get; } = new("TR-1", Beijing.Programme, "110108", Yuan(1000), Day("2010-07-01"));

    /// <summary>2010-09-15: sel-dazhong pays what it owes.</summary>
    public static SettleDebt ASettlement { get; } =
        new("DS-1", "sel-dazhong", Beijing.Programme, Yuan(100), DebtMeans.Payment, Day("2010-09-15"), "IN-1");

    /// <summary>The transport of the one unit of July, declared on 2010-08-02.</summary>
    public static DeclareDisposal AFreightDeclaration { get; } = new()
    {
        DeclarationId = "DCL-1",
        Programme = Beijing.Programme,
        Dismantler = "dis-huaxing",
        Kind = DisposalSubsidy.Freight,
        Month = Day("2010-07-01"),
        OccurredAt = At("2010-08-02 10:00"),
        Units = [new DeclaredUnit(FirstCertificate, Yuan(20))],
        DeclaredTotal = Yuan(20),
        FiledBy = "dis-huaxing",
    };

    /// <summary>Its dismantling of August, declared on 2010-09-01.</summary>
    public static DeclareDisposal ADismantlingDeclaration { get; } = AFreightDeclaration with
    {
        DeclarationId = "DCL-2",
        Kind = DisposalSubsidy.Dismantling,
        Month = Day("2010-08-01"),
        OccurredAt = At("2010-09-01 10:00"),
        Units = [new DeclaredUnit(FirstCertificate, Yuan(15))],
        DeclaredTotal = Yuan(15),
    };

    /// <summary>A step of DCL-1 by its office.</summary>
    public static DecideDeclaration ADeclarationStep(DeclarationStep step) => new()
    {
        DeclarationId = "DCL-1",
        Step = step,
        OccurredAt = At("2010-08-10 10:00"),
        By = step == DeclarationStep.Review ? "environment" : "finance-municipal",
        Grounds = step == DeclarationStep.Reject ? "The weighing slips are missing." : null,
        Amount = step is DeclarationStep.Approve or DeclarationStep.Pay ? Yuan(20) : null,
        PaidOn = step == DeclarationStep.Pay ? Day("2010-08-10") : null,
        Reference = step == DeclarationStep.Pay ? "PAY-1" : null,
    };

    /// <summary>Wang's old television is with the dismantler since 2010-07-21, over 40 km.</summary>
    public static Fact[] Received => After(PayingWorld, Past.TakenIn(), past =>
    {
        Scenario.Given(past).When(AConsignment).ThenAccepted();
        Scenario.Given(past).When(AShipment).ThenAccepted();
        Scenario.Given(past).When(AReceipt).ThenAccepted();
    });

    /// <summary>And dismantled on 2010-08-02.</summary>
    public static Fact[] Dismantled => After(Received, [], past => Scenario.Given(past).When(ADismantling).ThenAccepted());

    /// <summary>Received, its transport declared, and the declaration taken so far.</summary>
    public static Fact[] Declared(params DeclarationStep[] steps) => After(Received, [], past =>
    {
        Scenario.Given(past).When(AFreightDeclaration).ThenAccepted();
        foreach (var step in steps) Scenario.Given(past).When(ADeclarationStep(step)).ThenAccepted();
    });

    private static Fact[] After(Fact[] world, Fact[] past, Action<History> happen)
    {
        var history = new History([.. world, .. past]);
        happen(history);
        return [.. history.Facts];
    }
}
