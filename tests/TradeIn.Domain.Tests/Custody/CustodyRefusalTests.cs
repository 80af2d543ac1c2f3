using TradeIn.Domain.Certificates;
using TradeIn.Domain.Custody;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Refusals;
using static TradeIn.Domain.Refusals.ReasonCode;

namespace TradeIn.Domain.Tests.Custody;

/// <summary>One table a command: what has happened, the command, and exactly why it is refused, in order.</summary>
public class CustodyRefusalTests
{
    private const string One = "BJ00000001";
    private const string Two = "BJ00000002";

    private static readonly Fact[] WithArrivalLimit =
        [.. PublishedAs(FirstVersion with { Policy = Beijing.Policy with { LatestArrivalDays = 30 } }), .. Shops.All];

    /// <summary>Designated from 2010-08-01 on.</summary>
    private static readonly Fact[] Newcomer =
    [
        Shops.Awarded("dis-new", Day("2010-05-20"), EnterpriseRole.Dismantling),
        Shops.Of("dis-new", new DismantlerDesignated("dis-new", Day("2010-08-01"))),
    ];

    private static readonly OpenConsignment ToNewcomer = AConsignment with { Dismantler = "dis-new" };

    private static readonly OpenConsignment Another = AConsignment with { ConsignmentId = "CN-2" };

    private static readonly Dictionary<string, Refusal<OpenConsignment>> OfOpening = new()
    {
        ["no such certificate"] = new(AConsignment, CertificateUnknown.With(actual: One, items: [One])),
        ["under another programme"] = new(
            [Past.World, Past.Issued(Past.ACertificate with { Programme = "elsewhere" })], AConsignment,
            [ProgrammeMismatch.With("elsewhere", Beijing.Programme, items: [One])]),
        ["of another recycler"] = new(
            [Past.World, Past.TakenIn()], AConsignment with { Recycler = "rec-green" },
            [CertificateOtherRecycler.With("rec-huaxing", "rec-green", items: [One])]),
        ["void"] = new(
            [Past.World, Past.TakenIn(), Past.Invalidated(Day("2010-07-11"))], AConsignment,
            [CertificateVoid.With(actual: 1, items: [One])]),
        ["on another consignment"] = new(
            [Past.World, Past.Consigned], Another, [ConsignmentUnitElsewhere.With(actual: "on CN-1", items: [One])]),
        ["missing from another"] = new(
            [Past.World, Past.Missed], Another, [ConsignmentUnitElsewhere.With(actual: "on CN-1", items: [One])]),
        ["received"] = new(
            [Past.World, Past.Received], Another, [ConsignmentUnitElsewhere.With(actual: "received with CN-1", items: [One])]),
        ["dismantled"] = new(
            [Past.World, Past.Dismantled], Another, [ConsignmentUnitElsewhere.With(actual: "dismantled", items: [One])]),
        ["given up"] = new(
            [Past.World, Past.GivenUp], Another, [ConsignmentUnitElsewhere.With(actual: "lost from CN-1", items: [One])]),
        ["to nobody known"] = new(
            [Past.World, Past.TakenIn()], AConsignment with { Dismantler = "dis-unknown" },
            [DismantlerNotDesignated.With(actual: "dis-unknown")]),
        ["to an enterprise that is no dismantler"] = new(
            [Past.World, Past.TakenIn()], AConsignment with { Dismantler = "rec-green" },
            [DismantlerNotDesignated.With(actual: "rec-green")]),
        ["to a dismantler that is not designated yet"] = new(
            [Past.World, Newcomer, Past.TakenIn()], ToNewcomer, [DismantlerNotDesignated.With(actual: "dis-new")]),
        ["before it was taken in"] = new(
            [Past.World, Past.TakenIn()], AConsignment with { OccurredAt = At("2010-07-09 10:00") },
            [ConsignmentBeforeRecycling.With("2010-07-09", "2010-07-10", items: [One])]),
        ["before it came back"] = new(
            [Past.World, Past.SentBack], Another with { OccurredAt = At("2010-07-25 10:00") },
            [ConsignmentBeforeReturn.With("2010-07-25", "2010-07-28", items: [One])]),
        ["told later than the programme takes it"] = new(
            [WithArrivalLimit, Past.TakenIn()], AConsignment, [ProgrammeArrivedTooLate.With(30, "2010-07-20")]),
        ["C8: another recycler's, elsewhere, beside an unknown one, to nobody, late"] = new(
            [WithArrivalLimit, Past.Consigned],
            Another with
            {
                Recycler = "rec-green", Dismantler = "dis-unknown", Certificates = [SecondCertificate, FirstCertificate],
            },
            [
                CertificateUnknown.With(actual: Two, items: [Two]), ProgrammeArrivedTooLate.With(30, "2010-07-20"),
                CertificateOtherRecycler.With("rec-huaxing", "rec-green", items: [One]),
                ConsignmentUnitElsewhere.With(actual: "on CN-1", items: [One]), DismantlerNotDesignated.With(actual: "dis-unknown"),
            ]),
    };

    private static readonly Dictionary<string, Refusal<MoveConsignment>> OfMoving = new()
    {
        ["shipped twice"] = new([Past.World, Past.Shipped], AShipment, [ConsignmentNotAtThisStep.With("opened", "shipped")]),
        ["cancelled on its way"] = new(
            [Past.World, Past.Shipped], ACancelledConsignment, [ConsignmentNotAtThisStep.With("opened", "shipped")]),
        ["shipped after it was cancelled"] = new(
            [Past.World, Past.ConsignmentCancelled], AShipment, [ConsignmentNotAtThisStep.With("opened", "cancelled")]),
        ["shipped before it was listed"] = new(
            [Past.World, Past.Consigned], AShipment with { OccurredAt = At("2010-07-19 10:00") },
            [ConsignmentOutOfOrder.With("2010-07-20", "2010-07-19")]),
        ["C8: both"] = new(
            [Past.World, Past.Received], AShipment with { OccurredAt = At("2010-07-19 10:00") },
            [ConsignmentNotAtThisStep.With("opened", "closed"), ConsignmentOutOfOrder.With("2010-07-20", "2010-07-19")]),
    };

    private static readonly Dictionary<string, Refusal<RecordReceipt>> OfReceiving = new()
    {
        ["by a dismantler that is not designated"] = new(
            [Past.World, Newcomer, Past.TakenIn(), Past.ConsignedBy(ToNewcomer), Past.ShippedAs(ToNewcomer)], AReceipt,
            [DismantlerNotDesignated.With(actual: "dis-new")]),
        ["before it left"] = new([Past.World, Past.Consigned], AReceipt, [ConsignmentNotAtThisStep.With("shipped", "opened")]),
        ["on a day before it left"] = new(
            [Past.World, Past.Shipped], AReceipt with { OccurredAt = At("2010-07-20 23:59") },
            [ConsignmentOutOfOrder.With("2010-07-21", "2010-07-20")]),
        ["of a unit that is not on it"] = new(
            [Past.World, Past.Shipped], AReceiptOf(UnitCondition.Received, SecondCertificate),
            [ReceiptUnitNotListed.With(actual: 1, items: [Two])]),
        ["of a unit that is accounted for, all are"] = new(
            [Past.World, Past.Missed], AReceipt with { ReceiptId = "RC-2" },
            [
                ConsignmentNotAtThisStep.With("shipped", "disputed"),
                ReceiptUnitAlreadyAccounted.With(actual: "missing", items: [One]),
            ]),
        ["C8: not designated, closed, too early, one strange and one known unit"] = new(
            [
                Past.World, Newcomer, Past.TakenIn(), Past.ConsignedBy(ToNewcomer), Past.ShippedAs(ToNewcomer),
                Past.Received[^2..],
            ],
            AReceiptOf(UnitCondition.Damaged, SecondCertificate, FirstCertificate) with { OccurredAt = At("2010-07-20 10:00") },
            [
                DismantlerNotDesignated.With(actual: "dis-new"), ConsignmentNotAtThisStep.With("shipped", "closed"),
                ConsignmentOutOfOrder.With("2010-07-21", "2010-07-20"), ReceiptUnitNotListed.With(actual: 1, items: [Two]),
                ReceiptUnitAlreadyAccounted.With(actual: "received", items: [One]),
            ]),
    };

    private static readonly Dictionary<string, Refusal<ResolveDiscrepancy>> OfResolving = new()
    {
        ["of a unit that arrived"] = new([Past.World, Past.Received], AResolution, [DiscrepancyNotOpen.With(actual: One)]),
        ["of a unit that is not on it"] = new(
            [Past.World, Past.Missed], AResolution with { Certificate = SecondCertificate }, [DiscrepancyNotOpen.With(actual: Two)]),
        ["a second time"] = new([Past.World, Past.SentBack], AResolution, [DiscrepancyNotOpen.With(actual: One)]),
        ["a missing one is no other"] = new(
            [Past.World, Past.Missed], AResolution with { Resolution = DiscrepancyResolution.SameUnit },
            [DiscrepancyOtherKind.With(actual: "missing")]),
        ["a different one is not found"] = new(
            [Past.World, Past.Differed], AResolution with { Resolution = DiscrepancyResolution.Found },
            [DiscrepancyOtherKind.With(actual: "different")]),
        ["before it was noted"] = new(
            [Past.World, Past.Missed], AResolution with { OccurredAt = At("2010-07-20 10:00") },
            [ConsignmentOutOfOrder.With("2010-07-21", "2010-07-20")]),
        ["C8: found by a dismantler that is not designated, of another kind, too early"] = new(
            [
                Past.World, Newcomer, Past.TakenIn(), Past.ConsignedBy(ToNewcomer), Past.ShippedAs(ToNewcomer),
                Past.Differed[^2..],
            ],
            AResolution with { Resolution = DiscrepancyResolution.Found, OccurredAt = At("2010-07-20 10:00") },
            [
                DismantlerNotDesignated.With(actual: "dis-new"), ConsignmentOutOfOrder.With("2010-07-21", "2010-07-20"),
                DiscrepancyOtherKind.With(actual: "different"),
            ]),
    };

    private static readonly Dictionary<string, Refusal<RecordDismantling>> OfDismantling = new()
    {
        ["no such certificate"] = new(
            ADismantling, DismantlingUnitNotReceived.With("dis-huaxing", "no certificate", items: [One])),
        ["on its way"] = new(
            [Past.World, Past.Shipped], ADismantling, [DismantlingUnitNotReceived.With("dis-huaxing", "on CN-1", items: [One])]),
        ["with its recycler"] = new(
            [Past.World, Past.TakenIn()], ADismantling,
            [DismantlingUnitNotReceived.With("dis-huaxing", "with its recycler", items: [One])]),
        ["received by another"] = new(
            [Past.World, Past.Received], ADismantling with { Dismantler = "dis-second" },
            [DismantlingUnitNotReceived.With("dis-second", "received with CN-1", items: [One])]),
        ["twice"] = new(
            [Past.World, Past.Dismantled], ADismantling with { DismantlingId = "DM-2" },
            [DismantlingUnitAlreadyDismantled.With(actual: "DM-1", items: [One])]),
        ["under another programme than its unit's"] = new(
            [Past.World, Past.Received, PublishedAs(FirstVersion with { Programme = "elsewhere" })],
            ADismantling with { Programme = "elsewhere" }, [ProgrammeMismatch.With(Beijing.Programme, "elsewhere", items: [One])]),
        ["before the receipt"] = new(
            [Past.World, Past.Received], ADismantling with { OccurredAt = At("2010-07-20 10:00") },
            [DismantlingBeforeReceipt.With("2010-07-20", "2010-07-21", items: [One])]),
        ["told later than the programme takes it"] = new(
            [WithArrivalLimit, Past.Received], ADismantling, [ProgrammeArrivedTooLate.With(30, "2010-08-02")]),
        ["C8: by nobody known, one dismantled and one unknown, before the receipt, late"] = new(
            [WithArrivalLimit, Past.Dismantled],
            ADismantling with
            {
                DismantlingId = "DM-2", Dismantler = "dis-unknown", OccurredAt = At("2010-07-20 10:00"),
                Certificates = [FirstCertificate, SecondCertificate],
            },
            [
                ProgrammeArrivedTooLate.With(30, "2010-07-20"), DismantlerNotDesignated.With(actual: "dis-unknown"),
                DismantlingUnitNotReceived.With("dis-unknown", "no certificate", items: [Two]),
                DismantlingUnitAlreadyDismantled.With(actual: "DM-1", items: [One]),
                DismantlingBeforeReceipt.With("2010-07-20", "2010-07-21", items: [One]),
            ]),
    };

    public static TheoryData<string> Openings => [.. OfOpening.Keys];

    public static TheoryData<string> Moves => [.. OfMoving.Keys];

    public static TheoryData<string> Receipts => [.. OfReceiving.Keys];

    public static TheoryData<string> Resolutions => [.. OfResolving.Keys];

    public static TheoryData<string> Dismantlings => [.. OfDismantling.Keys];

    [Theory, MemberData(nameof(Openings)), Rule("K1"), Rule("K4"), Rule("C8")]
    public void A_consignment_is_refused_for_every_rule_it_breaks(string row)
    {
        var (given, command, reasons) = OfOpening[row];
        Given(given).When(command).ThenRefused(reasons[0], reasons[1..]);
    }

    [Theory, MemberData(nameof(Moves)), Rule("K2"), Rule("C8")]
    public void A_step_of_a_consignment_is_refused_for_every_rule_it_breaks(string row)
    {
        var (given, command, reasons) = OfMoving[row];
        Given(given).When(command).ThenRefused(reasons[0], reasons[1..]);
    }

    [Theory, MemberData(nameof(Receipts)), Rule("K2"), Rule("K4"), Rule("C8")]
    public void A_receipt_is_refused_for_every_rule_it_breaks(string row)
    {
        var (given, command, reasons) = OfReceiving[row];
        Given(given).When(command).ThenRefused(reasons[0], reasons[1..]);
    }

    [Theory, MemberData(nameof(Resolutions)), Rule("K2"), Rule("K4"), Rule("C8")]
    public void A_resolution_is_refused_for_every_rule_it_breaks(string row)
    {
        var (given, command, reasons) = OfResolving[row];
        Given(given).When(command).ThenRefused(reasons[0], reasons[1..]);
    }

    [Theory, MemberData(nameof(Dismantlings)), Rule("K3"), Rule("K4"), Rule("C8")]
    public void A_dismantling_is_refused_for_every_rule_it_breaks(string row)
    {
        var (given, command, reasons) = OfDismantling[row];
        Given(given).When(command).ThenRefused(reasons[0], reasons[1..]);
    }

    [Fact, Rule("C8")]
    public void Every_reason_of_custody_has_a_row() =>
        new[]
        {
            OfOpening.Values.SelectMany(row => row.Then), OfMoving.Values.SelectMany(row => row.Then),
            OfReceiving.Values.SelectMany(row => row.Then), OfResolving.Values.SelectMany(row => row.Then),
            OfDismantling.Values.SelectMany(row => row.Then),
        }.SelectMany(reasons => reasons).Select(reason => reason.Code).ToHashSet().Order().ShouldBe(new[]
        {
            CertificateUnknown, CertificateVoid, CertificateOtherRecycler, ProgrammeMismatch, ProgrammeArrivedTooLate,
            ConsignmentUnitElsewhere, DismantlerNotDesignated, ConsignmentBeforeRecycling, ConsignmentBeforeReturn,
            ConsignmentNotAtThisStep, ConsignmentOutOfOrder, ReceiptUnitNotListed, ReceiptUnitAlreadyAccounted,
            DiscrepancyNotOpen, DiscrepancyOtherKind, DismantlingUnitNotReceived, DismantlingUnitAlreadyDismantled,
            DismantlingBeforeReceipt,
        }.Select(code => code.Code).Order());
}
