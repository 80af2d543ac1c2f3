using Shouldly;
using TradeIn.Domain;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Complaints;
using TradeIn.Domain.Corrections;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Custody;
using TradeIn.Domain.Losses;
using TradeIn.Domain.Orders;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Recycling;
using TradeIn.Domain.Refusals;
using TradeIn.Domain.Returns;
using TradeIn.Domain.Settlement;
using TradeIn.Domain.Signals;

namespace TradeIn.Testing.Decisions;

/// <summary>What a decision yielded. Every expectation is exact: nothing more, nothing less, in this order.</summary>
public sealed class Outcome(IReadOnlyList<Fact> facts)
{
    public IReadOnlyList<Fact> Facts => facts;

    /// <summary>Exactly these facts: the streams, the events, their whole content, and their order.</summary>
    public void Then(params Fact[] expected) => Compare(Printed.Of(expected), Printed.Of(facts));

    /// <summary>The command was accepted: it yielded facts and none of them is a refusal.</summary>
    public Outcome ThenAccepted()
    {
        facts.ShouldNotBeEmpty();
        if (facts.Any(fact => ReasonsOf(fact.Event) is not null))
            throw new ShouldAssertException($"It should have been accepted: {Printed.Of(facts)}");
        return this;
    }

    /// <summary>
    /// Refused for exactly these reasons, in this order, each with the values compared; and the refusal is the only fact,
    /// so that it changes no count and no other stream (C8).
    /// </summary>
    public void ThenRefused(Reason first, params Reason[] others) =>
        Compare(Printed.Of((Reason[])[first, .. others]), Printed.Of(Refusal()));

    /// <summary>The same by code alone, where the values compared are not the point.</summary>
    public void ThenRefused(ReasonCode first, params ReasonCode[] others) =>
        Refusal().Select(reason => reason.Code).ShouldBe(others.Prepend(first).Select(code => code.Code));

    /// <summary>The one event of a type.</summary>
    public T The<T>() where T : class
    {
        var found = facts.Select(fact => fact.Event).OfType<T>().ToList();
        found.Count.ShouldBe(1, typeof(T).Name);
        return found[0];
    }

    /// <summary>Why it was refused; nothing when it was accepted.</summary>
    public IReadOnlyList<Reason> Reasons => facts.Any(fact => ReasonsOf(fact.Event) is not null) ? Refusal() : [];

    private IReadOnlyList<Reason> Refusal()
    {
        var reasons = facts.Count == 1 ? ReasonsOf(facts[0].Event) : null;
        if (reasons is null or []) throw new ShouldAssertException($"Not a refusal and nothing else: {Printed.Of(facts)}");
        foreach (var reason in reasons) Messages.ShouldBeComplete(reason);
        return reasons;
    }

    private static void Compare(string expected, string actual)
    {
        if (actual != expected) throw new ShouldAssertException($"Expected\n{expected}\nand it was\n{actual}");
    }

    private static IReadOnlyList<Reason>? ReasonsOf(object @event) => @event switch
    {
        RecyclingRefused refused => refused.Reasons,
        PurchaseRefused refused => refused.Reasons,
        ClaimRefused refused => refused.Reasons,
        AdvanceRefused refused => refused.Reasons,
        ReimbursementRefused refused => refused.Reasons,
        RecoveryRefused refused => refused.Reasons,
        ReturnRefused refused => refused.Reasons,
        ExchangeRefused refused => refused.Reasons,
        RepairRefused refused => refused.Reasons,
        LossReportRefused refused => refused.Reasons,
        LossStepRefused refused => refused.Reasons,
        ReplacementRefused refused => refused.Reasons,
        CorrectionRefused refused => refused.Reasons,
        CorrectionStepRefused refused => refused.Reasons,
        OrderRefused refused => refused.Reasons,
        DeliveryRefused refused => refused.Reasons,
        CancellationRefused refused => refused.Reasons,
        BudgetAllocationRefused refused => refused.Reasons,
        DebtSettlementRefused refused => refused.Reasons,
        DeclarationRefused refused => refused.Reasons,
        DeclarationStepRefused refused => refused.Reasons,
        StatementRefused refused => refused.Reasons,
        ReviewRefused refused => refused.Reasons,
        StatementStepRefused refused => refused.Reasons,
        EnterpriseStepRefused refused => refused.Reasons,
        ConsignmentRefused refused => refused.Reasons,
        ConsignmentStepRefused refused => refused.Reasons,
        ReceiptRefused refused => refused.Reasons,
        ResolutionRefused refused => refused.Reasons,
        DismantlingRefused refused => refused.Reasons,
        ComplaintRefused refused => refused.Reasons,
        ComplaintStepRefused refused => refused.Reasons,
        SignalStepRefused refused => refused.Reasons,
        _ => null,
    };
}
