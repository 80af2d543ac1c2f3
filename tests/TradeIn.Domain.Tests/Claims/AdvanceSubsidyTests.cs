using TradeIn.Domain.Claims;
using TradeIn.Domain.Programmes;
using static TradeIn.Domain.Refusals.ReasonCode;

namespace TradeIn.Domain.Tests.Claims;

public class AdvanceSubsidyTests
{
    private static readonly Dictionary<string, Refusal<AdvanceSubsidy>> Table = new()
    {
        ["a refused claim"] = new([Past.RefusedClaim(AClaim)], AnAdvance, [ClaimNotApproved.With(actual: "refused")]),
        ["a claim that is advanced"] = new(
            [Past.Approved(AClaim, Yuan(300)), Past.Advanced(AClaim, Yuan(300))], AnAdvance,
            [ClaimNotApproved.With(actual: "advanced")]),
        ["a fen too much"] = new(
            [Past.Approved(AClaim, Yuan(300))], AnAdvance with { Amount = Yuan(300.01m) },
            [AdvanceWrongAmount.With(Yuan(300), Yuan(300.01m))]),
        ["a fen too little"] = new(
            [Past.Approved(AClaim, Yuan(300))], AnAdvance with { Amount = Yuan(299.99m) },
            [AdvanceWrongAmount.With(Yuan(300), Yuan(299.99m))]),
        ["nothing"] = new(
            [Past.Approved(AClaim, Yuan(300))], AnAdvance with { Amount = Money.Zero },
            [AdvanceWrongAmount.With(Yuan(300), Yuan(0))]),
        ["advanced, and the amount is wrong"] = new(
            [Past.Approved(AClaim, Yuan(300)), Past.Advanced(AClaim, Yuan(300))], AnAdvance with { Amount = Yuan(1) },
            [ClaimNotApproved.With(actual: "advanced"), AdvanceWrongAmount.With(Yuan(300), Yuan(1))]),
    };

    public static TheoryData<string> Rows => [.. Table.Keys];

    [Fact, Rule("M1")]
    public void The_seller_pays_the_granted_amount_out() =>
        Given(Past.Approved(AClaim, Yuan(300)))
            .When(AnAdvance)
            .Then(new Fact(
                new StreamName("claim", "C-1"),
                new SubsidyAdvanced("C-1", "sel-dazhong", Yuan(300), At("2010-07-12 12:00"))));

    [Theory, MemberData(nameof(Rows)), Rule("M1"), Rule("C8")]
    public void An_advance_is_refused_for_every_rule_it_breaks(string row)
    {
        var (given, command, reasons) = Table[row];
        Given(given).When(command).ThenRefused(reasons[0], reasons[1..]);
    }

    [Fact, Rule("M1")]
    public void A_refused_advance_is_recorded_with_the_claim_and_the_right_one_may_follow()
    {
        var history = new History(Past.Approved(AClaim, Yuan(300)));

        Given(history).When(AnAdvance with { Amount = Yuan(299) }).Then(new Fact(
            new StreamName("claim", "C-1"),
            new AdvanceRefused(
                "C-1", "sel-dazhong", Yuan(299), At("2010-07-12 12:00"), [AdvanceWrongAmount.With(Yuan(300), Yuan(299))])));
        Given(history).When(AnAdvance).ThenAccepted();
    }
}
