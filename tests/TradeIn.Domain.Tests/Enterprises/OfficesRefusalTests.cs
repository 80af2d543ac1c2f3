using TradeIn.Domain.Certificates;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Refusals;
using static TradeIn.Domain.Refusals.ReasonCode;

namespace TradeIn.Domain.Tests.Enterprises;

/// <summary>Why an office's step is refused; the refusal is on record in the enterprise's stream.</summary>
public class OfficesRefusalTests
{
    private static readonly DateOnly Early = Day("2010-05-19");
    private static readonly Fact Disqualified =
        Shops.Of("rec-huaxing", new EnterpriseDisqualified("rec-huaxing", "DQ-0", Day("2010-06-15"), "Fraud."));
    private static readonly Reason TooEarly = EnterpriseNotYetAwarded.With("2010-05-20", "2010-05-19");
    private static readonly Reason ForRecyclers = EnterpriseRoleMissing.With("recycling", "sales");
    private static readonly Reason NoMore = EnterpriseIsDisqualified.With(actual: "2010-06-15");

    private static readonly Dictionary<string, (Func<Scenario, Outcome> When, Reason[] Then)> Table = new()
    {
        ["awarded twice, with regions for a seller, in no district"] = (
            given => given.When(Offices.AnAward with
            {
                Enterprise = "sel-dazhong", Roles = [EnterpriseRole.Sales], Regions = ["II", "VI"], RegisteredIn = "310101",
            }),
            [
                EnterpriseAlreadyAwarded.With(actual: "sel-dazhong"), ForRecyclers,
                EnterpriseRegionUnknown.With("I, II, III, IV, V", "VI") with { Items = ["VI"] },
                EnterpriseDistrictUnknown.With(actual: "310101"),
            ]),
        ["an agreement before the award"] = (given => given.When(Offices.AnAgreement with { SignedOn = Early }), [TooEarly]),
        ["a deposit before the award"] = (given => given.When(Offices.ADeposit with { DepositedOn = Early }), [TooEarly]),
        ["a breach before the award, above the bond of that day"] = (
            given => given.When(Offices.ABreach with { OccurredOn = Early }),
            [BondInsufficient.With(Yuan(0), Yuan(5_000)), TooEarly]),
        ["a suspension before the award"] = (given => given.When(Offices.ASuspension with { From = Early }), [TooEarly]),
        ["a suspension of a disqualified one"] = (
            given => given.When(Offices.ASuspension with { Enterprise = "rec-huaxing" }), [NoMore]),
        ["a lifting before the suspension"] = (
            given => given.When(new LiftSuspension("suspension-1", "sel-suspended", Day("2010-08-31"))),
            [SuspensionNotInForce.With("2010-09-01", "2010-08-31")]),
        ["regions for a seller, unknown ones"] = (
            given => given.When(Offices.ARegionAward with { Enterprise = "sel-dazhong", Regions = ["VI", "VII"], From = Early }),
            [
                TooEarly, ForRecyclers,
                EnterpriseRegionUnknown.With("I, II, III, IV, V", "VI") with { Items = ["VI", "VII"] },
            ]),
        ["regions for a disqualified one"] = (given => given.When(Offices.ARegionAward), [NoMore]),
        ["an outlet for sales of a recycler, in no district, its id taken"] = (
            given => given.When(Offices.AnOutlet with { Enterprise = "rec-huaxing", OutletId = "rec-huaxing-o1", District = "310101" }),
            [
                EnterpriseRoleMissing.With("sales", "recycling"), EnterpriseDistrictUnknown.With(actual: "310101"), NoMore,
                OutletAlreadyRegistered.With(actual: "rec-huaxing-o1"),
            ]),
        ["a move to no district"] = (
            given => given.When(new MoveOutlet("sel-dazhong-s1", "sel-dazhong", "310101", Day("2010-07-01"))),
            [EnterpriseDistrictUnknown.With(actual: "310101")]),
        ["numbers for a seller"] = (
            given => given.When(Offices.AnAllotment with { Enterprise = "sel-dazhong", AllottedOn = Early }), [TooEarly, ForRecyclers]),
        ["numbers for a disqualified one"] = (given => given.When(Offices.AnAllotment), [NoMore]),
        ["its own numbers, which no series of before knew"] = (
            given => given.When(Offices.AnAllotment with
            {
                Enterprise = "rec-green", From = CertificateNumber.Parse("BJ00019999"), To = CertificateNumber.Parse("BJ00020000"),
            }),
            [CertificateRangeOverlaps.With(actual: "BJ00010001 to BJ00019999") with { Items = ["rec-green/range-1"] }]),
        ["a return of numbers that are not all its own"] = (
            given => given.When(Offices.AWithdrawal(RangeWithdrawal.Return, "2010-07-01", "BJ00009999", "BJ00010000") with
            {
                RangeId = "range-1",
            }),
            [CertificateRangeNotAllotted.With("BJ00000001 to BJ00009999", "BJ00009999 to BJ00010000")]),
        ["a designation of a recycler"] = (
            given => given.When(Offices.ADesignation with { Enterprise = "rec-green" }),
            [EnterpriseRoleMissing.With("dismantling", "recycling")]),
    };

    public static TheoryData<string> Rows => [.. Table.Keys];

    [Theory, MemberData(nameof(Rows)), Rule("E1"), Rule("E2"), Rule("E3"), Rule("C8")]
    public void A_step_is_refused_for_every_rule_it_breaks_and_that_is_on_record(string row)
    {
        var (when, reasons) = Table[row];
        var outcome = when(Given(Past.World, [Disqualified]));
        outcome.ThenRefused(reasons[0], reasons[1..]);
        var refused = outcome.The<EnterpriseStepRefused>();
        outcome.Facts[0].Stream.ShouldBe(new StreamName("enterprise", refused.Enterprise));
    }
}
