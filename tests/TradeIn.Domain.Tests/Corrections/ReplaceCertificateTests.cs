using TradeIn.Domain.Buyers;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Corrections;
using TradeIn.Domain.Recycling;
using TradeIn.Domain.Units;
using static TradeIn.Domain.Refusals.ReasonCode;

namespace TradeIn.Domain.Tests.Corrections;

public class ReplaceCertificateTests
{
    private static readonly RecordRecycling Anew = AReplacement.Recycling;

    private static readonly Dictionary<string, Refusal<ReplaceCertificate>> Table = new()
    {
        ["no such recycling"] = new(AReplacement, RecyclingUnknown.With(actual: "R-1")),
        ["a replacement that was refused is no recycling"] = new(
            [Past.World, Past.RefusedReplacement], AReplacement with { Replaces = "R-2", Recycling = Anew with { RecyclingId = "R-3" } },
            [RecyclingUnknown.With(actual: "R-2")]),
        ["redeemed, and so not undone: the same unit is taken"] = new(
            [Past.World, Past.Granted()], AReplacement with { Recycling = Anew with { Unit = ARecycling.Unit } },
            [CertificateAlreadyRedeemed.With(actual: "C-1"), OldUnitAlreadyRecycled.With(actual: "BJ00000001")]),
        ["reported lost"] = new([Past.World, Past.ReportedLost], AReplacement, [CertificateLost.With()]),
        ["replaced before"] = new(
            [Past.World, Past.TakenIn(), Past.Invalidated(Day("2010-07-10"))], AReplacement, [CertificateVoid.With()]),
        ["the day after"] = new(
            [Past.World, Past.TakenIn()], AReplacement with { Recycling = Anew with { OccurredAt = At("2010-07-11 00:00") } },
            [ReplacementNotSameDay.With("2010-07-10", "2010-07-11")]),
        ["at another recycler"] = new(
            [Past.World, Past.TakenIn()],
            AReplacement with
            {
                Recycling = Anew with
                {
                    Recycler = "rec-green", Outlet = "rec-green-o1", Certificate = CertificateNumber.Parse("BJ00010001"),
                },
            },
            [CertificateOtherRecycler.With("rec-huaxing", "rec-green")]),
        ["with the same number"] = new(
            [Past.World, Past.TakenIn()], AReplacement with { Recycling = Anew with { Certificate = FirstCertificate } },
            [CertificateNumberUsed.With(actual: "BJ00000001")]),
        ["another unit that has a certificate"] = new(
            [Past.World, Past.TakenIn(), Past.Recycled(Anew.Unit, "BJ00000900")], AReplacement,
            [OldUnitAlreadyRecycled.With(actual: "BJ00000900")]),
        ["another buyer whose quota is used up"] = new(
            [Past.World, Past.TakenIn(), Past.OldUnits(People.Li, 5)],
            AReplacement with { Recycling = Anew with { Buyer = People.Li } }, [QuotaOldExceeded.With(5, 5)]),
        ["C8: lost, the day after, for an outsider, outside the numbers"] = new(
            [Past.World, Past.ReportedLost],
            AReplacement with
            {
                Recycling = Anew with
                {
                    OccurredAt = At("2010-07-11 09:00"), Buyer = People.Outsider, Certificate = CertificateNumber.Parse("BJ00010001"),
                },
            },
            [
                CertificateLost.With(), BuyerNotEligible.With("110000", "310101"), CertificateNotAllotted.With(actual: "BJ00010001"),
                ReplacementNotSameDay.With("2010-07-10", "2010-07-11"),
            ]),
    };

    public static TheoryData<string> Rows => [.. Table.Keys];

    [Theory, MemberData(nameof(Rows)), Rule("A4"), Rule("C8")]
    public void A_replacement_is_refused_for_every_rule_it_breaks(string row)
    {
        var (given, command, reasons) = Table[row];
        Given(given).When(command).ThenRefused(reasons[0], reasons[1..]);
    }

    [Fact, Rule("A4")]
    public void The_wrong_certificate_is_void_and_the_new_one_issued_in_one_step()
    {
        var (on, buyer) = (Day("2010-07-10"), new StreamName("buyer", $"{Beijing.Programme}/{People.Wang.Key}"));

        Given(Past.World, Past.TakenIn()).When(AReplacement).Then(
            new Fact(
                new StreamName("recycling", "R-2"), new UnitRecycled(Anew, 1, new Counts(new Count(5, 1), new Count(5, 0)))),
            new Fact(new StreamName("recycling", "R-1"), new RecyclingVoided("R-1", FirstCertificate, "R-2", on)),
            new Fact(new StreamName("certificate", "BJ00000001"), new CertificateVoided(FirstCertificate, "R-2", on)),
            new Fact(buyer, new OldUnitReleased(People.Wang.Key, Beijing.Programme, "R-1", FirstCertificate, "R-2", on)),
            new Fact(
                new StreamName("old_unit", "television/PANDA/SNOLD1"), new OldUnitFreed(ARecycling.Unit, FirstCertificate, "R-2")),
            new Fact(new StreamName("certificate", "BJ00000002"), Past.ACertificate with
            {
                Certificate = SecondCertificate, Recycling = "R-2",
            }),
            new Fact(buyer, new OldUnitCounted(People.Wang.Key, Beijing.Programme, "R-2", SecondCertificate, on)),
            new Fact(
                new StreamName("old_unit", "television/PANDA/SNOLD2"), new OldUnitCertified(Anew.Unit, SecondCertificate, "R-2")));
    }

    [Fact, Rule("A4"), Rule("R4")]
    public void The_last_unit_of_a_quota_can_be_replaced_since_it_counts_once() =>
        Given(Past.World, Past.OldUnits(People.Wang, 4), Past.TakenIn()).When(AReplacement)
            .ThenAccepted().The<UnitRecycled>().Counts.Old.ShouldBe(new Count(5, 5));

    [Fact, Rule("A4"), Rule("R9")]
    public void The_same_unit_gets_the_new_certificate_when_something_else_was_wrong() =>
        Given(Past.World, Past.TakenIn())
            .When(AReplacement with { Recycling = Anew with { Unit = ARecycling.Unit, MissingParts = ["tube"] } })
            .ThenAccepted();

    [Fact, Rule("A4")]
    public void The_right_buyer_s_quota_is_used_and_the_wrong_one_s_is_free()
    {
        var history = new History([.. Past.World, .. Past.TakenIn()]);
        Given(history).When(AReplacement with { Recycling = Anew with { Buyer = People.Li } }).ThenAccepted();

        Given(history).WhenAsked(Beijing.Programme, People.Wang, Day("2010-07-10")).Counts.Old.Used.ShouldBe(0);
        Given(history).WhenAsked(Beijing.Programme, People.Li, Day("2010-07-10")).Counts.Old.Used.ShouldBe(1);
    }
}
