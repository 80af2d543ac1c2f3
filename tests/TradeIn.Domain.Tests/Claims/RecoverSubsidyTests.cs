using TradeIn.Domain.Buyers;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Units;
using static TradeIn.Domain.Refusals.ReasonCode;

namespace TradeIn.Domain.Tests.Claims;

public class RecoverSubsidyTests
{
    private static readonly Dictionary<string, Refusal<RecoverSubsidy>> Recoveries = new()
    {
        ["a claim that stands"] = new([Past.World, Past.PaidOut], ARecovery, [ClaimNothingToRecover.With(actual: "advanced")]),
        ["a second time"] = new([Past.World, Past.Recovered], ARecovery, [ClaimNothingToRecover.With(actual: "recovered")]),
        ["of a refused claim, which has no purchase"] = new(
            [Past.World, Past.RefusedClaim(AClaim)], ARecovery, [ClaimNothingToRecover.With(actual: "refused")]),
        ["a fen too much"] = new(
            [Past.World, Past.Revoked()], ARecovery with { Amount = Yuan(300.01m) },
            [RecoveryWrongAmount.With(Yuan(300), Yuan(300.01m))]),
        ["a fen too little"] = new(
            [Past.World, Past.Revoked()], ARecovery with { Amount = Yuan(299.99m) },
            [RecoveryWrongAmount.With(Yuan(300), Yuan(299.99m))]),
    };

    public static TheoryData<string> RowsOfRecoveries => [.. Recoveries.Keys];

    [Theory, MemberData(nameof(RowsOfRecoveries)), Rule("A4"), Rule("C8")]
    public void A_recovery_is_refused_for_every_rule_it_breaks(string row)
    {
        var (given, command, reasons) = Recoveries[row];
        Given(given).When(command).ThenRefused(reasons[0], reasons[1..]);
    }

    [Fact, Rule("A4")]
    public void What_was_recovered_frees_purchase_unit_and_count()
    {
        var (serial, on) = (SerialNumber.Parse("SN-NEW-1"), Day("2010-09-10"));

        Given(Past.World, Past.Revoked()).When(ARecovery).Then(
            new Fact(
                new StreamName("claim", "C-1"),
                new SubsidyRecovered("C-1", "sel-dazhong", Yuan(300), At("2010-09-10 10:00"))),
            new Fact(new StreamName("purchase", "P-1"), new PurchaseUnsubsidised("P-1", "C-1", "C-1", on)),
            new Fact(new StreamName("new_unit", "SNNEW1"), new NewUnitUnsubsidised(serial, "P-1", "C-1", "C-1")),
            new Fact(
                new StreamName("buyer", $"{Beijing.Programme}/{People.Wang.Key}"),
                new NewUnitReleased(People.Wang.Key, Beijing.Programme, "C-1", "C-1", on)));
    }

    [Fact, Rule("A4"), Rule("C5")]
    public void Only_then_is_the_purchase_claimed_with_another_certificate()
    {
        var history = new History([.. Past.World, .. Past.Revoked(), .. Past.TakenIn(AReplacement.Recycling)]);
        var again = AClaim with
        {
            ClaimId = "C-2", Certificate = SecondCertificate, OccurredAt = At("2010-09-11 09:00"),
        };
        Given(history).When(again with { ClaimId = "C-9" }).ThenRefused(PurchaseAlreadyClaimed.With(actual: "C-1"));
        Given(history).When(ARecovery).ThenAccepted();

        Given(history).When(again).ThenAccepted().The<ClaimApproved>().Subsidy.ShouldBe(Yuan(300));
    }

    [Fact, Rule("C8")]
    public void What_is_refused_is_on_record_with_the_claim_and_the_right_one_may_follow()
    {
        var history = new History([.. Past.World, .. Past.Revoked()]);
        Given(history).When(ARecovery with { Amount = Yuan(1) }).Then(new Fact(
            new StreamName("claim", "C-1"),
            new RecoveryRefused(
                "C-1", "sel-dazhong", Yuan(1), At("2010-09-10 10:00"), [RecoveryWrongAmount.With(Yuan(300), Yuan(1))])));

        Given(history).When(ARecovery).ThenAccepted();
    }
}
