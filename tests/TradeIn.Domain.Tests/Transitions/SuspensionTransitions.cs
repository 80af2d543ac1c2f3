using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Purchases;

namespace TradeIn.Domain.Tests.Transitions;

/// <summary>Suspension SU-1 of sel-dazhong, from 2010-07-01, lifted from 2010-07-10 on (E2).</summary>
internal static class SuspensionTransitions
{
    private static readonly Fact Suspended =
        Shops.Of("sel-dazhong", new EnterpriseSuspended("sel-dazhong", Day("2010-07-01"), "SU-1", "Unpaid."));
    private static readonly Fact Lifted =
        Shops.Of("sel-dazhong", new SuspensionLifted("sel-dazhong", "SU-1", Day("2010-07-10"), "Paid."));

    public static Subject Subject { get; } = new("suspension")
    {
        States = ["Unknown", "InForce", "Lifted"],
        Pasts = new() { ["Unknown"] = [], ["InForce"] = [Suspended], ["Lifted"] = [Suspended, Lifted] },
        Attempts = new()
        {
            ["SuspendEnterprise"] = Attempt.Of<SuspendEnterprise>(past => Given(past).When(
                Offices.ASuspension with { SuspensionId = Of(past) is null ? "SU-1" : "SU-2" })),
            ["LiftSuspension"] = Attempt.Of<LiftSuspension>(past => Given(past).When(Offices.ALifting)),
            ["RecordPurchase before"] = Attempt.Of<RecordPurchase>(past => Given(past).When(On("2010-06-30 10:00"))),
            ["RecordPurchase on the last day of it"] = Attempt.Of<RecordPurchase>(past => Given(past).When(On("2010-07-09 10:00"))),
            ["RecordPurchase afterwards"] = Attempt.Of<RecordPurchase>(past => Given(past).When(On("2010-07-10 10:00"))),
        },
        Untouched = EnterpriseTransitions.AllBut(typeof(SuspendEnterprise), typeof(LiftSuspension), typeof(RecordPurchase)),
        StateOf = past => Of(past) switch { null => "Unknown", { LiftedFrom: null } => "InForce", _ => "Lifted" },
        Table = """
            Unknown
              SuspendEnterprise                     → InForce
              LiftSuspension                        nothing on record
              RecordPurchase before                 → Unknown
              RecordPurchase on the last day of it  → Unknown
              RecordPurchase afterwards             → Unknown
            InForce
              SuspendEnterprise                     → InForce
              LiftSuspension                        → Lifted
              RecordPurchase before                 → InForce
              RecordPurchase on the last day of it  seller.not-qualified
              RecordPurchase afterwards             seller.not-qualified
            Lifted
              SuspendEnterprise                     → Lifted
              LiftSuspension                        suspension.not-in-force
              RecordPurchase before                 → Lifted
              RecordPurchase on the last day of it  seller.not-qualified
              RecordPurchase afterwards             → Lifted
            """,
    };

    private static Suspension? Of(History past) => past.StateOf<Enterprise>(Enterprise.Stream("sel-dazhong"))!.Suspensions
        .FirstOrDefault(each => each.Id == "SU-1");

    private static RecordPurchase On(string at) => APurchase with { OccurredAt = At(at) };
}
