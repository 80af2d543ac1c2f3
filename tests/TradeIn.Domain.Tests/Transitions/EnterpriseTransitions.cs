using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.ReferencePrices;

namespace TradeIn.Domain.Tests.Transitions;

/// <summary>The qualification of seller sel-q to sell, as it stands on 2010-07-12 (E1, E2).</summary>
internal static class EnterpriseTransitions
{
    private const string Id = "sel-q";
    private static readonly DateOnly On = Day("2010-07-12");

    /// <summary>What offices record.</summary>
    public static Type[] Commands { get; } =
    [
        typeof(AwardEnterprise), typeof(SignAgreement), typeof(DepositBond), typeof(RecordBreach), typeof(SuspendEnterprise),
        typeof(LiftSuspension), typeof(DisqualifyEnterprise), typeof(AwardRegions), typeof(RegisterOutlet), typeof(MoveOutlet),
        typeof(CloseOutlet), typeof(AllotCertificateRange), typeof(WithdrawCertificateRange), typeof(DesignateDismantler),
        typeof(WithdrawDesignation), typeof(PublishReferencePrices),
    ];

    /// <summary>All commands of the domain but those named, for subjects that no others touch.</summary>
    public static Type[] AllBut(params Type[] touching) =>
    [
        .. typeof(Fact).Assembly.GetTypes()
            .Where(type => type.GetMethods().Any(method => method is { Name: "Decide", IsStatic: false })).Except(touching),
    ];

    private static Fact[] Awarded =>
    [
        Shops.Awarded(Id, Day("2010-05-20"), EnterpriseRole.Sales), Shops.Outlet(Id, "sel-q-s1", OutletKind.Sales, "110105"),
    ];

    private static Fact[] Agreed => [.. Awarded, Shops.AgreedWith(Id, Day("2010-05-25"))];

    private static Fact[] Qualified => [.. Agreed, Shops.Deposited(Id, Yuan(100_000), Day("2010-05-25"))];

    public static Subject Subject { get; } = new("qualification")
    {
        States = ["Unknown", "Awarded", "Agreed", "Qualified", "BondShort", "Suspended", "Disqualified"],
        Pasts = new()
        {
            ["Unknown"] = [],
            ["Awarded"] = Awarded,
            ["Agreed"] = Agreed,
            ["Qualified"] = Qualified,
            ["BondShort"] = [.. Qualified, Shops.Of(Id, new BondDrawn(Id, Yuan(1), "BR-0", Day("2010-07-02")))],
            ["Suspended"] = [.. Qualified, Shops.Of(Id, new EnterpriseSuspended(Id, Day("2010-07-01"), "SU-1", "Unpaid."))],
            ["Disqualified"] = [.. Qualified, Shops.Of(Id, new EnterpriseDisqualified(Id, "DQ-0", Day("2010-07-01"), "Fraud."))],
        },
        Attempts = new()
        {
            ["AwardEnterprise"] = Attempt.Of<AwardEnterprise>(past => Given(past).When(
                Offices.AnAward with { Enterprise = Id, Roles = [EnterpriseRole.Sales], Regions = [] })),
            ["SignAgreement"] = Attempt.Of<SignAgreement>(past => Given(past).When(Offices.AnAgreement with { Enterprise = Id })),
            ["DepositBond"] = Attempt.Of<DepositBond>(past => Given(past).When(Offices.ADeposit with { Enterprise = Id })),
            ["RecordBreach"] = Attempt.Of<RecordBreach>(past => Given(past).When(
                Offices.ABreach with { Enterprise = Id, OccurredOn = Day("2010-07-05") })),
            ["SuspendEnterprise"] = Attempt.Of<SuspendEnterprise>(past => Given(past).When(
                Offices.ASuspension with { Enterprise = Id, SuspensionId = "SU-2", From = Day("2010-07-06") })),
            ["LiftSuspension"] = Attempt.Of<LiftSuspension>(past => Given(past).When(Offices.ALifting with { Enterprise = Id })),
            ["DisqualifyEnterprise"] = Attempt.Of<DisqualifyEnterprise>(past => Given(past).When(
                Offices.ADisqualification with { Enterprise = Id, From = Day("2010-07-07") })),
            ["RecordPurchase"] = Attempt.Of<RecordPurchase>(past => Given(past).When(
                APurchase with { Seller = Id, Outlet = "sel-q-s1" })),
        },
        Untouched = AllBut(
            typeof(AwardEnterprise), typeof(SignAgreement), typeof(DepositBond), typeof(RecordBreach), typeof(SuspendEnterprise),
            typeof(LiftSuspension), typeof(DisqualifyEnterprise), typeof(RecordPurchase)),
        StateOf = past => past.StateOf<Enterprise>(Enterprise.Stream(Id)) is not { } known ? "Unknown"
            : known.DisqualifiedFrom <= On ? "Disqualified"
            : known.ObstacleTo(EnterpriseRole.Sales, On, Yuan(100_000)) switch
            {
                null => "Qualified",
                "no signed agreement" => "Awarded",
                ['s', ..] => "Suspended",
                _ => known.Draws.Count > 0 ? "BondShort" : "Agreed",
            },
        Table = """
            Unknown
              AwardEnterprise       → Awarded
              SignAgreement         nothing on record
              DepositBond           nothing on record
              RecordBreach          nothing on record
              SuspendEnterprise     nothing on record
              LiftSuspension        nothing on record
              DisqualifyEnterprise  nothing on record
              RecordPurchase        seller.not-qualified, outlet.not-registered
            Awarded
              AwardEnterprise       enterprise.already-awarded
              SignAgreement         → Agreed
              DepositBond           → Awarded
              RecordBreach          bond.insufficient
              SuspendEnterprise     → Awarded
              LiftSuspension        nothing on record
              DisqualifyEnterprise  → Disqualified
              RecordPurchase        seller.not-qualified
            Agreed
              AwardEnterprise       enterprise.already-awarded
              SignAgreement         → Agreed
              DepositBond           → Qualified
              RecordBreach          bond.insufficient
              SuspendEnterprise     → Agreed
              LiftSuspension        nothing on record
              DisqualifyEnterprise  → Disqualified
              RecordPurchase        seller.not-qualified
            Qualified
              AwardEnterprise       enterprise.already-awarded
              SignAgreement         → Qualified
              DepositBond           → Qualified
              RecordBreach          → BondShort
              SuspendEnterprise     → Suspended
              LiftSuspension        nothing on record
              DisqualifyEnterprise  → Disqualified
              RecordPurchase        → Qualified
            BondShort
              AwardEnterprise       enterprise.already-awarded
              SignAgreement         → BondShort
              DepositBond           → Qualified
              RecordBreach          → BondShort
              SuspendEnterprise     → BondShort
              LiftSuspension        nothing on record
              DisqualifyEnterprise  → Disqualified
              RecordPurchase        seller.not-qualified
            Suspended
              AwardEnterprise       enterprise.already-awarded
              SignAgreement         → Suspended
              DepositBond           → Suspended
              RecordBreach          → BondShort
              SuspendEnterprise     → Suspended
              LiftSuspension        → Qualified
              DisqualifyEnterprise  → Disqualified
              RecordPurchase        seller.not-qualified
            Disqualified
              AwardEnterprise       enterprise.already-awarded
              SignAgreement         → Disqualified
              DepositBond           → Disqualified
              RecordBreach          → Disqualified
              SuspendEnterprise     enterprise.disqualified
              LiftSuspension        nothing on record
              DisqualifyEnterprise  enterprise.disqualified
              RecordPurchase        seller.not-qualified
            """,
    };
}
