using TradeIn.Domain.Corrections;
using TradeIn.Domain.Programmes;
using static TradeIn.Domain.Refusals.ReasonCode;

namespace TradeIn.Domain.Tests.Corrections;

public class RequestCorrectionTests
{
    private const string Categories = "television, refrigerator, washing-machine, air-conditioner, computer";

    private static readonly Fact[] WithArrivalLimit =
        [.. PublishedAs(FirstVersion with { Policy = Beijing.Policy with { LatestArrivalDays = 30 } }), .. Shops.All];

    private static readonly RequestCorrection ToLi = Changing(new EntryChanges { Buyer = People.Li });

    private static readonly Dictionary<string, Refusal<RequestCorrection>> Table = new()
    {
        ["no such certificate"] = new(ACorrection, CertificateUnknown.With(actual: "BJ00000001")),
        ["by another recycler"] = new(
            [Past.World, Past.TakenIn()], ACorrection with { Recycler = "rec-green" },
            [CertificateOtherRecycler.With("rec-huaxing", "rec-green")]),
        ["by an enterprise that nobody knows"] = new(
            [Past.World, Past.TakenIn()], ACorrection with { Recycler = "rec-unknown" },
            [CertificateOtherRecycler.With("rec-huaxing", "rec-unknown")]),
        ["reported later than the programme takes it"] = new(
            [WithArrivalLimit, Past.TakenIn()], ACorrection, [ProgrammeArrivedTooLate.With(30, "2010-07-11")]),
        ["a change of a redeemed certificate"] = new(
            [Past.World, Past.Granted()], ACorrection, [CorrectionCertificateRedeemed.With(actual: "C-1")]),
        ["a change of a lost one"] = new([Past.World, Past.ReportedLost], ACorrection, [CertificateLost.With()]),
        ["the invalidation of a cancelled one"] = new([Past.World, Past.LossApproved], AnInvalidation, [CertificateCancelled.With()]),
        ["the invalidation of a void one"] = new(
            [Past.World, Past.TakenIn(), Past.Invalidated(Day("2010-07-11"))], AnInvalidation, [CertificateVoid.With()]),
        ["the invalidation of an expired one"] = new(
            [Past.World, Past.Returned(expired: true)], AnInvalidation, [CertificateExpired.With()]),
        ["an agent who showed no document of his own"] = new(
            [Past.World, Past.TakenIn()], Changing(new EntryChanges { Agent = People.AgentWithoutIdentity }),
            [AgentIdentityMissing.With()]),
        ["to a category that is not taken"] = new(
            [Past.World, Past.TakenIn()], Changing(new EntryChanges { Unit = AUnit(Category.Parse("gas-stove"), "SN-OLD-1") }),
            [CategoryNotCovered.With(Categories, "gas-stove")]),
        ["to a unit that has a certificate"] = new(
            [Past.World, Past.TakenIn(), Past.Recycled(AUnit(Computer, "SN-9"), "BJ00000900")],
            Changing(new EntryChanges { Unit = AUnit(Computer, "SN-9") }), [OldUnitAlreadyRecycled.With(actual: "BJ00000900")]),
        ["to a buyer who is registered elsewhere"] = new(
            [Past.World, Past.TakenIn()], Changing(new EntryChanges { Buyer = People.Outsider }),
            [BuyerNotEligible.With("110000", "310101")]),
        ["to a buyer whose old units are used up"] = new(
            [Past.World, Past.TakenIn(), Past.OldUnits(People.Li, 5)], ToLi, [QuotaOldExceeded.With(5, 5)]),
        ["to a buyer whose new units are used up"] = new(
            [Past.World, Past.TakenIn(), Past.NewUnits(People.Li, 5)], ToLi, [QuotaNewExceeded.With(5, 5)]),
        ["to a buyer whose last units are held for an order"] = new(
            [
                Past.World, Past.TakenIn(), Past.OldUnits(People.Li, 4), Past.NewUnits(People.Li, 4),
                Past.Ordered(AnOrder with { Buyer = People.Li }, until: "2010-07-11"),
            ],
            ToLi, [QuotaOldExceeded.With(5, 5), QuotaNewExceeded.With(5, 5)]),
        ["C8: everything that can be wrong with a change"] = new(
            [
                WithArrivalLimit, Past.Granted(), Past.OldUnits(People.Outsider, 5), Past.NewUnits(People.Outsider, 6),
                Past.Recycled(AUnit(Category.Parse("gas-stove"), "SN-9"), "BJ00000900"),
            ],
            Changing(new EntryChanges
            {
                Buyer = People.Outsider, Agent = People.AgentWithoutIdentity, Unit = AUnit(Category.Parse("gas-stove"), "SN-9"),
            }) with { Recycler = "rec-green" },
            [
                ProgrammeArrivedTooLate.With(30, "2010-07-11"), CategoryNotCovered.With(Categories, "gas-stove"),
                BuyerNotEligible.With("110000", "310101"), AgentIdentityMissing.With(), QuotaOldExceeded.With(5, 5),
                QuotaNewExceeded.With(5, 6), OldUnitAlreadyRecycled.With(actual: "BJ00000900"),
                CertificateOtherRecycler.With("rec-huaxing", "rec-green"), CorrectionCertificateRedeemed.With(actual: "C-1"),
            ]),
    };

    public static TheoryData<string> Rows => [.. Table.Keys];

    [Theory, MemberData(nameof(Rows)), Rule("A4"), Rule("C8")]
    public void A_correction_is_refused_for_every_rule_it_breaks(string row)
    {
        var (given, command, reasons) = Table[row];
        Given(given).When(command).ThenRefused(reasons[0], reasons[1..]);
    }

    [Fact, Rule("A4")]
    public void A_request_changes_nothing_before_the_last_authority_has_agreed()
    {
        var outcome = Given(Past.World, Past.TakenIn()).When(ToLi);

        outcome.Then(new Fact(
            new StreamName("correction", "K-1"),
            new CorrectionRequested(ToLi, "110105", outcome.The<CorrectionRequested>().Rules)));
    }

    [Fact, Rule("A4")]
    public void The_last_unit_of_the_incoming_buyer_s_quota_will_do() =>
        Given(Past.World, Past.TakenIn(), Past.OldUnits(People.Li, 4), Past.NewUnits(People.Li, 4)).When(ToLi).ThenAccepted();

    [Fact, Rule("A4")]
    public void A_hold_that_is_over_is_no_obstacle() =>
        Given(
                Past.World, Past.TakenIn(), Past.OldUnits(People.Li, 4), Past.NewUnits(People.Li, 4),
                Past.Ordered(AnOrder with { Buyer = People.Li }, until: "2010-07-10"))
            .When(ToLi).ThenAccepted();

    [Fact, Rule("A4")]
    public void Another_document_of_the_same_buyer_asks_for_no_room_in_the_quota() =>
        Given(Past.World, Past.OldUnits(People.Wang, 4), Past.TakenIn(), Past.NewUnits(People.Wang, 5))
            .When(Changing(new EntryChanges
            {
                Buyer = People.Wang with { Document = Domain.Identities.DocumentType.HouseholdRegister },
            }))
            .ThenAccepted();

    [Fact, Rule("A4")]
    public void A_redeemed_certificate_can_be_annotated_or_invalidated()
    {
        Given(Past.World, Past.Granted()).When(AnAnnotation).ThenAccepted();
        Given(Past.World, Past.Granted()).When(AnInvalidation).ThenAccepted();
    }

    private static RequestCorrection Changing(EntryChanges changes) => ACorrection with { Changes = changes };
}
