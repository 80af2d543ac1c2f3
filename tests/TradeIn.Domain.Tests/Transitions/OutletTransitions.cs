using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Purchases;

namespace TradeIn.Domain.Tests.Transitions;

/// <summary>Outlet sel-dazhong-s9, which opens on 2010-07-01, and closes on 2010-09-01 (E3).</summary>
internal static class OutletTransitions
{
    private static readonly Fact Registered = Given(Past.World).When(Offices.AnOutlet).Facts[0];
    private static readonly Fact Closed = Shops.Of(
        "sel-dazhong", new OutletClosed("sel-dazhong", "sel-dazhong-s9", Day("2010-09-01"), "The lease ended."));

    public static Subject Subject { get; } = new("outlet")
    {
        States = ["Unknown", "Open", "Closed"],
        Pasts = new() { ["Unknown"] = [], ["Open"] = [Registered], ["Closed"] = [Registered, Closed] },
        Attempts = new()
        {
            ["RegisterOutlet"] = Attempt.Of<RegisterOutlet>(past => Given(past).When(Offices.AnOutlet)),
            ["MoveOutlet"] = Attempt.Of<MoveOutlet>(past => Given(past).When(Offices.AMove)),
            ["CloseOutlet"] = Attempt.Of<CloseOutlet>(past => Given(past).When(Offices.AClosure)),
            ["RecordPurchase in July"] = Attempt.Of<RecordPurchase>(past => Given(past).When(There("2010-07-12 10:00"))),
            ["RecordPurchase in September"] = Attempt.Of<RecordPurchase>(past => Given(past).When(There("2010-09-01 10:00"))),
        },
        Untouched = EnterpriseTransitions.AllBut(
            typeof(RegisterOutlet), typeof(MoveOutlet), typeof(CloseOutlet), typeof(RecordPurchase)),
        StateOf = past => past.StateOf<Enterprise>(Enterprise.Stream("sel-dazhong"))!.OutletOf("sel-dazhong-s9") switch
        {
            null => "Unknown",
            { ClosedOn: null } => "Open",
            _ => "Closed",
        },
        Table = """
            Unknown
              RegisterOutlet               → Open
              MoveOutlet                   nothing on record
              CloseOutlet                  nothing on record
              RecordPurchase in July       outlet.not-registered
              RecordPurchase in September  outlet.not-registered
            Open
              RegisterOutlet               outlet.already-registered
              MoveOutlet                   → Open
              CloseOutlet                  → Closed
              RecordPurchase in July       → Open
              RecordPurchase in September  → Open
            Closed
              RegisterOutlet               outlet.already-registered
              MoveOutlet                   outlet.not-open
              CloseOutlet                  outlet.not-open
              RecordPurchase in July       → Closed
              RecordPurchase in September  outlet.not-registered
            """,
    };

    private static RecordPurchase There(string at) => APurchase with { Outlet = "sel-dazhong-s9", OccurredAt = At(at) };
}
