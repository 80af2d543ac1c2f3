using TradeIn.Domain.Custody;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Refusals;
using TradeIn.Domain.Settlement;
using static TradeIn.Domain.Refusals.ReasonCode;

namespace TradeIn.Domain.Tests.Settlement;

public class DecideDeclarationTests
{
    private static readonly DecideDeclaration Review = ADeclarationStep(DeclarationStep.Review);
    private static readonly DecideDeclaration Approval = ADeclarationStep(DeclarationStep.Approve);
    private static readonly DecideDeclaration Payment = ADeclarationStep(DeclarationStep.Pay);

    private static readonly Dictionary<string, Refusal<DecideDeclaration>> Table = new()
    {
        ["approved before its review"] = new([Declared()], Approval, [DeclarationNotAtThisStep.With("reviewed", "filed")]),
        ["reviewed by who filed it"] = new(
            [Declared()], Review with { By = "dis-huaxing" }, [DeclarationByWhoFiled.With(actual: "dis-huaxing")]),
        ["approved by who reviewed it"] = new(
            [Declared(DeclarationStep.Review)], Approval with { By = "environment" }, [DeclarationByWhoReviewed.With(actual: "environment")]),
        ["paid by who reviewed it"] = new(
            [Declared(DeclarationStep.Review, DeclarationStep.Approve)], Payment with { By = "environment" },
            [DeclarationByWhoReviewed.With(actual: "environment")]),
        ["a unit rejected that is not on it"] = new(
            [Declared()], Review with { Rejected = [SecondCertificate] }, [DeclarationUnitNotOnIt.With(actual: 1, items: ["BJ00000002"])]),
        ["approved with another amount"] = new(
            [Declared(DeclarationStep.Review)], Approval with { Amount = Yuan(19.99m) },
            [DeclarationTotalDiffers.With(Yuan(20), Yuan(19.99m))]),
        ["paid with another amount"] = new(
            [Declared(DeclarationStep.Review, DeclarationStep.Approve)], Payment with { Amount = Yuan(20.01m) },
            [DeclarationTotalDiffers.With(Yuan(20), Yuan(20.01m))]),
        ["paid on a day before its approval"] = new(
            [Declared(DeclarationStep.Review, DeclarationStep.Approve)], Payment with { PaidOn = Day("2010-08-09") },
            [DeclarationPaidBeforeApproval.With(Day("2010-08-10"), Day("2010-08-09"))]),
        ["C8: paid before it was approved, by who filed and who reviewed"] = new(
            [Declared(DeclarationStep.Review)], Payment with { By = "environment" },
            [DeclarationNotAtThisStep.With("approved", "reviewed"), DeclarationByWhoReviewed.With(actual: "environment")]),
    };

    public static TheoryData<string> Rows => [.. Table.Keys];

    [Theory, MemberData(nameof(Rows)), Rule("M5"), Rule("M6"), Rule("M3"), Rule("C8")]
    public void A_step_is_refused_for_every_rule_it_breaks(string row)
    {
        var (given, command, reasons) = Table[row];
        Given(given).When(command).ThenRefused(reasons[0], reasons[1..]);
    }

    [Fact, Rule("M5")]
    public void The_environment_office_confirms_it() => Given(Declared()).When(Review).Then(new Fact(
        Declaration.Stream("DCL-1"), new DeclarationReviewed("DCL-1", [], Yuan(20), "environment", Review.OccurredAt)));

    [Fact, Rule("M5")]
    public void A_unit_that_is_not_confirmed_leaves_it_and_can_be_declared_again()
    {
        var history = new History(Declared());
        var rejection = Review with { Rejected = [FirstCertificate], Grounds = "Another unit stands there." };
        Given(history).When(rejection).Then(
            new Fact(Declaration.Stream("DCL-1"), new DeclarationReviewed(
                "DCL-1", [FirstCertificate], Money.Zero, "environment", Review.OccurredAt, rejection.Grounds)),
            new Fact(
                UnitCustody.Stream(FirstCertificate),
                new DisposalSubsidyRejected(FirstCertificate, "DCL-1", DisposalSubsidy.Freight)));
        Given(history).When(Approval).ThenRefused(DeclarationTotalDiffers.With(Money.Zero, Yuan(20)));
        Given(history).When(AFreightDeclaration with { DeclarationId = "DCL-3" }).ThenAccepted();
    }

    [Fact, Rule("M5")]
    public void Rejected_as_a_whole_every_unit_can_be_declared_again()
    {
        var history = new History(Declared(DeclarationStep.Review));
        var rejection = ADeclarationStep(DeclarationStep.Reject);
        Given(history).When(rejection).Then(
            new Fact(
                Declaration.Stream("DCL-1"),
                new DeclarationRejected("DCL-1", rejection.Grounds!, "finance-municipal", rejection.OccurredAt)),
            new Fact(
                UnitCustody.Stream(FirstCertificate),
                new DisposalSubsidyRejected(FirstCertificate, "DCL-1", DisposalSubsidy.Freight)));
        Given(history).When(AFreightDeclaration with { DeclarationId = "DCL-3" }).ThenAccepted();
    }

    [Fact, Rule("M5"), Rule("M6")]
    public void Finance_approves_and_pays_what_stands()
    {
        var history = new History(Declared(DeclarationStep.Review));
        Given(history).When(Approval).Then(new Fact(
            Declaration.Stream("DCL-1"), new DeclarationApproved("DCL-1", Yuan(20), "finance-municipal", Approval.OccurredAt)));
        Given(history).When(Payment).Then(new Fact(
            Declaration.Stream("DCL-1"), new DeclarationPaid(
                "DCL-1", Yuan(20), Day("2010-08-10"), "PAY-1", "finance-municipal", Payment.OccurredAt)));
    }
}
