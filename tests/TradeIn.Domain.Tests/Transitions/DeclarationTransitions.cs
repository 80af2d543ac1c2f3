using TradeIn.Domain.Settlement;

namespace TradeIn.Domain.Tests.Transitions;

/// <summary>Declaration DCL-1 of the transport of one unit; a new one is DCL-3.</summary>
internal static class DeclarationTransitions
{
    /// <summary>
    /// The commands of budgets, debts and declarations. They change nothing of a trade-in; of a certificate a declaration reads
    /// whether it is void, which its own tests show.
    /// </summary>
    public static Type[] Commands { get; } =
        [typeof(AllocateBudget), typeof(SettleDebt), typeof(DeclareDisposal), typeof(DecideDeclaration)];

    public static Subject Subject { get; } = new("declaration")
    {
        States = ["Unknown", .. Enum.GetNames<DeclarationStatus>()],
        Pasts = new()
        {
            ["Unknown"] = Received,
            ["Refused"] = Refused,
            ["Filed"] = Declared(),
            ["Reviewed"] = Declared(DeclarationStep.Review),
            ["Rejected"] = Declared(DeclarationStep.Review, DeclarationStep.Reject),
            ["Approved"] = Declared(DeclarationStep.Review, DeclarationStep.Approve),
            ["Paid"] = Declared(DeclarationStep.Review, DeclarationStep.Approve, DeclarationStep.Pay),
        },
        Attempts = new()
        {
            ["DeclareDisposal of its unit"] = Attempt.Of<DeclareDisposal>(past => Given(past).When(AFreightDeclaration with
            {
                DeclarationId = past.Has(Declaration.Stream("DCL-1")) ? "DCL-3" : "DCL-1",
            })),
            ["DecideDeclaration review"] = Attempt.Of<DecideDeclaration>(past => Given(past).When(ADeclarationStep(DeclarationStep.Review))),
            ["DecideDeclaration approve"] = Attempt.Of<DecideDeclaration>(past => Given(past).When(ADeclarationStep(DeclarationStep.Approve))),
            ["DecideDeclaration reject"] = Attempt.Of<DecideDeclaration>(past => Given(past).When(ADeclarationStep(DeclarationStep.Reject))),
            ["DecideDeclaration pay"] = Attempt.Of<DecideDeclaration>(past => Given(past).When(ADeclarationStep(DeclarationStep.Pay))),
        },
        // What other commands do lies in other streams.
        Untouched =
        [
            .. typeof(Fact).Assembly.GetTypes()
                .Where(type => type.GetMethods().Any(method => method.Name == "Decide"))
                .Except([typeof(DeclareDisposal), typeof(DecideDeclaration)]),
        ],
        World = [],
        StateOf = past => past.StateOf<Declaration>(Declaration.Stream("DCL-1"))?.Status.ToString() ?? "Unknown",
        Table = """
            Unknown
              DeclareDisposal of its unit  → Filed
              DecideDeclaration review     nothing on record
              DecideDeclaration approve    nothing on record
              DecideDeclaration reject     nothing on record
              DecideDeclaration pay        nothing on record
            Refused
              DeclareDisposal of its unit  → Refused
              DecideDeclaration review     declaration.not-at-this-step
              DecideDeclaration approve    declaration.not-at-this-step
              DecideDeclaration reject     declaration.not-at-this-step
              DecideDeclaration pay        declaration.not-at-this-step
            Filed
              DeclareDisposal of its unit  declaration.unit-already-declared
              DecideDeclaration review     → Reviewed
              DecideDeclaration approve    declaration.not-at-this-step
              DecideDeclaration reject     declaration.not-at-this-step
              DecideDeclaration pay        declaration.not-at-this-step
            Reviewed
              DeclareDisposal of its unit  declaration.unit-already-declared
              DecideDeclaration review     declaration.not-at-this-step
              DecideDeclaration approve    → Approved
              DecideDeclaration reject     → Rejected
              DecideDeclaration pay        declaration.not-at-this-step
            Rejected
              DeclareDisposal of its unit  → Rejected
              DecideDeclaration review     declaration.not-at-this-step
              DecideDeclaration approve    declaration.not-at-this-step
              DecideDeclaration reject     declaration.not-at-this-step
              DecideDeclaration pay        declaration.not-at-this-step
            Approved
              DeclareDisposal of its unit  declaration.unit-already-declared
              DecideDeclaration review     declaration.not-at-this-step
              DecideDeclaration approve    declaration.not-at-this-step
              DecideDeclaration reject     declaration.not-at-this-step
              DecideDeclaration pay        → Paid
            Paid
              DeclareDisposal of its unit  declaration.unit-already-declared
              DecideDeclaration review     declaration.not-at-this-step
              DecideDeclaration approve    declaration.not-at-this-step
              DecideDeclaration reject     declaration.not-at-this-step
              DecideDeclaration pay        declaration.not-at-this-step
            """,
    };

    private static Fact[] Refused
    {
        get
        {
            var history = new History(Received);
            Given(history).When(AFreightDeclaration with { DeclaredTotal = Yuan(1) });
            return [.. history.Facts];
        }
    }
}
