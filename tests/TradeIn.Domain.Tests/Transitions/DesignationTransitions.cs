using TradeIn.Domain.Enterprises;

namespace TradeIn.Domain.Tests.Transitions;

/// <summary>Designation DE-1 of dis-new, from 2010-07-01, withdrawn from 2010-08-01 on (K4).</summary>
internal static class DesignationTransitions
{
    private static readonly Fact Designated =
        Shops.Of("dis-new", new DismantlerDesignated("dis-new", Day("2010-07-01"), "DE-1"));
    private static readonly Fact Withdrawn = Shops.Of(
        "dis-new", new DesignationWithdrawn("dis-new", "DE-1", Day("2010-08-01"), "The permit expired."));

    public static Subject Subject { get; } = new("designation")
    {
        States = ["Unknown", "InForce", "Withdrawn"],
        Pasts = new()
        {
            ["Unknown"] = [Offices.Dismantler], ["InForce"] = [Offices.Dismantler, Designated],
            ["Withdrawn"] = [Offices.Dismantler, Designated, Withdrawn],
        },
        Attempts = new()
        {
            ["DesignateDismantler in July"] = Attempt.Of<DesignateDismantler>(past => Given(past).When(ADesignation(past))),
            ["DesignateDismantler in August"] = Attempt.Of<DesignateDismantler>(past => Given(past).When(
                ADesignation(past) with { DesignatedOn = Day("2010-08-01") })),
            ["WithdrawDesignation"] = Attempt.Of<WithdrawDesignation>(past => Given(past).When(Offices.ADesignationWithdrawal)),
        },
        Untouched = EnterpriseTransitions.AllBut(typeof(DesignateDismantler), typeof(WithdrawDesignation)),
        StateOf = past => Of(past) switch { null => "Unknown", { WithdrawnFrom: null } => "InForce", _ => "Withdrawn" },
        Table = """
            Unknown
              DesignateDismantler in July    → InForce
              DesignateDismantler in August  → InForce
              WithdrawDesignation            nothing on record
            InForce
              DesignateDismantler in July    designation.in-force
              DesignateDismantler in August  designation.in-force
              WithdrawDesignation            → Withdrawn
            Withdrawn
              DesignateDismantler in July    designation.in-force
              DesignateDismantler in August  → Withdrawn
              WithdrawDesignation            designation.not-in-force
            """,
    };

    private static DesignateDismantler ADesignation(History past) =>
        Offices.ADesignation with { DesignationId = Of(past) is null ? "DE-1" : "DE-2" };

    private static Designation? Of(History past) => past.StateOf<Enterprise>(Enterprise.Stream("dis-new"))!.Designations
        .FirstOrDefault(each => each.Id == "DE-1");
}
