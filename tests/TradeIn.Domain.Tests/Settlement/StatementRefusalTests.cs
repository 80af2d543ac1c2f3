using TradeIn.Domain.Claims;
using TradeIn.Domain.Refusals;
using TradeIn.Domain.Settlement;
using static TradeIn.Domain.Refusals.ReasonCode;

namespace TradeIn.Domain.Tests.Settlement;

/// <summary>Why a statement is refused, and each of its steps.</summary>
public class StatementRefusalTests
{
    private static readonly StatedClaim First = new("C-1", Yuan(300));

    private static readonly Dictionary<string, Refusal<FileStatement>> Filings = new()
    {
        ["no claim"] = new(
            AStatement with { Claims = [], DeclaredCount = 0, DeclaredTotal = Yuan(0) }, StatementEmpty.With()),
        ["a claim that nobody knows"] = new(AStatement, About(StatementClaimUnknown, 1, "sel-dazhong")),
        ["another seller's claim"] = new(
            [Past.World, Past.PaidOut], AStatement with { Seller = "dual-jingdian" }, [About(StatementClaimUnknown, 1, "dual-jingdian")]),
        ["not advanced"] = new([Past.World, Past.Granted()], AStatement, [About(ClaimNotAdvanced, "approved")]),
        ["refused"] = new([Past.World, Past.RefusedClaim(AClaim)], AStatement, [About(ClaimNotAdvanced, "refused")]),
        ["returned"] = new([Past.World, Past.Returned()], AStatement, [About(ClaimNotAdvanced, "returned")]),
        ["on another statement"] = new(
            [Past.World, Filed], AStatement with { StatementId = "S-2" }, [About(ClaimAlreadyStated, "S-1")]),
        ["paid with another statement"] = new(
            [Past.World, Paid], AStatement with { StatementId = "S-2" }, [About(ClaimAlreadyStated, "S-1")]),
        ["paid without a statement"] = new([Past.World, Past.Reimbursed], AStatement, [About(ClaimAlreadyStated, "PAY-1")]),
        ["another amount"] = new(
            [Past.World, Past.PaidOut],
            AStatement with { Claims = [First with { Amount = Yuan(299.99m) }], DeclaredTotal = Yuan(299.99m) },
            [About(StatementAmountDiffers, Yuan(300))]),
        ["before the advance"] = new(
            [Past.World, Past.PaidOut], AStatement with { OccurredAt = At("2010-07-11 23:59") },
            [About(StatementBeforeAdvance, "2010-07-12", "2010-07-11")]),
        ["another count"] = new(
            [Past.World, Past.PaidOut], AStatement with { DeclaredCount = 2 }, [StatementCountDiffers.With(1, 2)]),
        ["another total"] = new(
            [Past.World, Past.PaidOut], AStatement with { DeclaredTotal = Yuan(300.01m) },
            [StatementTotalDiffers.With(Yuan(300), Yuan(300.01m))]),
        ["C8: on another statement, one unknown, and neither count nor total right"] = new(
            [Past.World, Filed],
            AStatement with
            {
                StatementId = "S-2", Claims = [First, new StatedClaim("C-9", Yuan(1))], DeclaredCount = 3, DeclaredTotal = Yuan(1),
            },
            [
                About(ClaimAlreadyStated, "S-1"), new Reason(StatementClaimUnknown.Code, "sel-dazhong", 1, Items: ["C-9"]),
                StatementCountDiffers.With(2, 3), StatementTotalDiffers.With(Yuan(301), Yuan(1)),
            ]),
    };

    private static readonly Dictionary<string, (Fact[] Given, Func<Scenario, Outcome> When, Reason[] Then)> Steps = new()
    {
        ["review out of turn, of a claim that is not on it"] = (
            Concluded, story => story.When(AReview with { Claims = ["C-9"], Filter = null }),
            [StatementNotAtThisStep.With("filed", "concluded"), new Reason(StatementClaimNotOnIt.Code, Actual: 1, Items: ["C-9"])]),
        ["review of nothing"] = (
            Filed, story => story.When(AReview with { Filter = new ClaimFilter(AmountFrom: Yuan(300.01m)) }), [ReviewOfNothing.With()]),
        ["review by who filed"] = (
            Filed, story => story.When(AReview with { By = "sel-dazhong" }), [StatementByWhoFiled.With(actual: "sel-dazhong")]),
        ["withdrawal under review"] = (Reviewed, story => story.When(AWithdrawal), [StatementUnderReview.With(actual: 1)]),
        ["conclusion by who filed, a claim without a verdict"] = (
            Filed, story => story.When(AConclusion with { By = "sel-dazhong" }),
            [StatementByWhoFiled.With(actual: "sel-dazhong"), new Reason(StatementClaimUndecided.Code, Actual: 1, Items: ["C-1"])]),
        ["second look by the reviewer, at what was not drawn"] = (
            Concluded, story => story.When(ASecondLook with { By = "finance-110108", Overturned = ["C-9"] }),
            [
                SecondLookByReviewer.With(actual: "finance-110108"),
                new Reason(SecondLookOutsideSample.Code, Actual: 1, Items: ["C-9"]),
            ]),
        ["second look by who filed"] = (
            Concluded, story => story.When(ASecondLook with { By = "sel-dazhong" }), [StatementByWhoFiled.With(actual: "sel-dazhong")]),
        ["allocation of another amount, by who filed"] = (
            Accepted, story => story.When(AnAllocation with { Amount = Yuan(299), By = "sel-dazhong" }),
            [StatementByWhoFiled.With(actual: "sel-dazhong"), AllocationDiffers.With(Yuan(300), Yuan(299))]),
        ["order before the allocation, by who filed"] = (
            Accepted, story => story.When(APaymentOrder with { By = "sel-dazhong" }),
            [StatementNotAtThisStep.With("allocated", "accepted"), StatementByWhoFiled.With(actual: "sel-dazhong")]),
        ["confirmation of a payment before its order, by who filed"] = (
            Ordered, story => story.When(AConfirmation with { PaidOn = Day("2010-08-08"), By = "sel-dazhong" }),
            [StatementByWhoFiled.With(actual: "sel-dazhong"), PaymentBeforeOrder.With("2010-08-09", "2010-08-08")]),
        ["confirmation, and the order is paid"] = (
            Paid, story => story.When(AConfirmation), [StatementNotAtThisStep.With("ordered", "paid")]),
        ["failure, and the order is paid"] = (Paid, story => story.When(AFailure), [StatementNotAtThisStep.With("ordered", "paid")]),
    };

    public static TheoryData<string> FilingRows => [.. Filings.Keys];

    public static TheoryData<string> StepRows => [.. Steps.Keys];

    [Theory, MemberData(nameof(FilingRows)), Rule("M1"), Rule("C8")]
    public void A_statement_is_refused_for_every_rule_it_breaks(string row)
    {
        var (given, command, reasons) = Filings[row];
        Given(given).When(command).ThenRefused(reasons[0], reasons[1..]);
    }

    [Theory, MemberData(nameof(StepRows)), Rule("M2"), Rule("M3"), Rule("C8")]
    public void A_step_is_refused_for_every_rule_it_breaks(string row)
    {
        var (given, when, reasons) = Steps[row];
        when(Given(Past.World, given)).ThenRefused(reasons[0], reasons[1..]);
    }

    [Fact, Rule("M1"), Rule("M2"), Rule("M3")]
    public void Every_reason_of_a_statement_has_a_row() =>
        Filings.Values.SelectMany(row => row.Then).Concat(Steps.Values.SelectMany(row => row.Then))
            .Select(reason => reason.Code).ToHashSet().Order().ShouldBe(new[]
            {
                ClaimAlreadyStated, ClaimNotAdvanced, StatementEmpty, StatementClaimUnknown, StatementAmountDiffers,
                StatementBeforeAdvance, StatementCountDiffers, StatementTotalDiffers, StatementNotAtThisStep, StatementByWhoFiled,
                StatementClaimNotOnIt, ReviewOfNothing, StatementClaimUndecided, StatementUnderReview, SecondLookByReviewer,
                SecondLookOutsideSample, AllocationDiffers, PaymentBeforeOrder,
            }.Select(code => code.Code).Order());

    private static Reason About(ReasonCode code, Comparand actual, Comparand? limit = null) =>
        new(code.Code, limit, actual, Items: ["C-1"]);
}
