using TradeIn.Domain.Certificates;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Orders;
using TradeIn.Domain.Programmes;
using static TradeIn.Domain.Refusals.ReasonCode;

namespace TradeIn.Domain.Tests.Orders;

public class DeliverOrderRefusalTests
{
    private const string Categories = "television, refrigerator, washing-machine, air-conditioner, computer";
    private const string Period = "2010-06-01 to 2011-12-31";

    private static readonly Fact[] Ordered = Past.Ordered();

    private static readonly Fact[] WithArrivalLimit =
        [.. PublishedAs(FirstVersion with { Policy = Beijing.Policy with { LatestArrivalDays = 30 } }), .. Shops.All];

    private static readonly Dictionary<string, Refusal<DeliverOrder>> Table = new()
    {
        ["no such order"] = new(ADelivery, OneStopUnknown.With(actual: "O-1")),
        ["an order that was refused is none"] = new(
            [Past.World, Past.RefusedOrder], ADelivery, [OneStopUnknown.With(actual: "O-1")]),
        ["cancelled"] = new([Past.World, Past.CancelledOrder], ADelivery, [OneStopNotOpen.With(actual: "cancelled")]),
        ["before it was placed"] = new(
            [Past.World, Ordered], ADelivery with { OccurredAt = At("2010-07-09 23:59:59") },
            [OneStopNotYetPlaced.With("2010-07-10", "2010-07-09")]),
        ["after the programme's end"] = new(
            [Past.World, Ordered], ADelivery with { OccurredAt = At("2012-01-01 00:00") },
            [ProgrammeNotInForce.With(Period, "2012-01-01")]),
        ["suspended since"] = new(
            [Past.World, Ordered, [Shops.Of("dual-online", new EnterpriseSuspended("dual-online", Day("2010-07-12")))]], ADelivery,
            [
                RecyclerNotQualified.With(actual: "suspended from 2010-07-12"),
                SellerNotQualified.With(actual: "suspended from 2010-07-12"),
            ]),
        ["an old unit of another category"] = new(
            [Past.World, Ordered], ADelivery with { OldUnit = AUnit(Computer, "SN-OLD-1") },
            [OneStopOldUnitDiffers.With("television", "computer")]),
        ["a new unit of another model"] = new(
            [Past.World, Ordered], ADelivery with { NewUnit = ADelivery.NewUnit with { Model = "P-2" } },
            [OneStopNewUnitDiffers.With("refrigerator Panda P-1", "refrigerator Panda P-2")]),
        ["a new unit of a category without a subsidy"] = new(
            [Past.World, Ordered], ADelivery with { NewUnit = AUnit(Category.Parse("gas-stove"), "SN-NEW-1") },
            [
                CategoryNotCovered.With(Categories, "gas-stove"),
                OneStopNewUnitDiffers.With("refrigerator Panda P-1", "gas-stove Panda P-1"),
            ]),
        ["the subsidy already deducted"] = new(
            [Past.World, Ordered], ADelivery with { Collected = Yuan(2999) },
            [OneStopPriceNotCollected.With(Yuan(3299), Yuan(2999))]),
        ["not signed"] = new([Past.World, Ordered], ADelivery with { ApplicationSigned = false }, [ApplicationNotSigned.With()]),
        ["by an agent who shows no document of his own"] = new(
            [Past.World, Ordered], ADelivery with { Agent = People.AgentWithoutIdentity }, [AgentIdentityMissing.With()]),
        ["to an outlet that does not recycle"] = new(
            [Past.World, Ordered], ADelivery with { RecyclingOutlet = "dual-online-web" },
            [OutletNotRegistered.With(actual: "dual-online-web")]),
        ["with another enterprise's certificate"] = new(
            [Past.World, Ordered], ADelivery with { Certificate = CertificateNumber.Parse("BJ00020001") },
            [CertificateNotAllotted.With(actual: "BJ00020001")]),
        ["an old unit that has a certificate"] = new(
            [Past.World, Ordered, Past.Recycled(ADelivery.OldUnit, "BJ00000900")], ADelivery,
            [OldUnitAlreadyRecycled.With(actual: "BJ00000900")]),
        ["an invoice and a unit of another purchase"] = new(
            [Past.World, Ordered, Past.InvoiceUsed(ADelivery.Invoice, "P-0"), Past.Sold(ADelivery.NewUnit, "P-0")], ADelivery,
            [InvoiceAlreadyUsed.With(actual: "P-0"), NewUnitAlreadySold.With(actual: "P-0")]),
        ["C8: everything that can be wrong at the door"] = new(
            [
                WithArrivalLimit, Past.CancelledOrder, Past.OldUnits(People.Wang, 5), Past.NewUnits(People.Wang, 5),
                Past.Issued(), Past.Recycled(AUnit(Computer, "SN-OLD-1"), "BJ00000900"),
                Past.InvoiceUsed(ADelivery.Invoice, "P-0"), Past.Sold(ADelivery.NewUnit, "P-0"),
            ],
            ADelivery with
            {
                OccurredAt = At("2010-05-31 09:00"), Agent = People.AgentWithoutIdentity, RecyclingOutlet = "nowhere",
                OldUnit = AUnit(Computer, "SN-OLD-1"), Certificate = FirstCertificate, Collected = Money.Zero,
                NewUnit = ADelivery.NewUnit with { Brand = "Peony" }, ApplicationSigned = false,
            },
            [
                ProgrammeNotInForce.With(Period, "2010-05-31"), ProgrammeArrivedTooLate.With(30, "2010-05-31"),
                OutletNotRegistered.With(actual: "nowhere"), AgentIdentityMissing.With(), QuotaOldExceeded.With(5, 5),
                QuotaNewExceeded.With(5, 5), CertificateNotAllotted.With(actual: "BJ00000001"),
                CertificateNumberUsed.With(actual: "BJ00000001"), OldUnitAlreadyRecycled.With(actual: "BJ00000900"),
                InvoiceAlreadyUsed.With(actual: "P-0"), NewUnitAlreadySold.With(actual: "P-0"), ApplicationNotSigned.With(),
                OneStopNotOpen.With(actual: "cancelled"), OneStopNotYetPlaced.With("2010-07-10", "2010-05-31"),
                OneStopOldUnitDiffers.With("television", "computer"),
                OneStopNewUnitDiffers.With("refrigerator Panda P-1", "refrigerator Peony P-1"),
                OneStopPriceNotCollected.With(Yuan(3299), Yuan(0)),
            ]),
    };

    public static TheoryData<string> Rows => [.. Table.Keys];

    [Theory, MemberData(nameof(Rows)), Rule("P3"), Rule("R8"), Rule("R9"), Rule("P2"), Rule("C8")]
    public void A_delivery_is_refused_for_every_rule_it_breaks(string row)
    {
        var (given, command, reasons) = Table[row];
        Given(given).When(command).ThenRefused(reasons[0], reasons[1..]);
    }

    [Fact, Rule("C8")]
    public void Every_reason_of_a_delivery_has_a_row() =>
        Table.Values.SelectMany(row => row.Then).Select(reason => reason.Code).ToHashSet().Order().ShouldBe(new[]
        {
            OneStopUnknown, OneStopNotOpen, OneStopNotYetPlaced, OneStopOldUnitDiffers, OneStopNewUnitDiffers,
            OneStopPriceNotCollected, ProgrammeNotInForce, ProgrammeArrivedTooLate, CategoryNotCovered, RecyclerNotQualified,
            SellerNotQualified, OutletNotRegistered, AgentIdentityMissing, QuotaOldExceeded, QuotaNewExceeded,
            CertificateNotAllotted, CertificateNumberUsed, OldUnitAlreadyRecycled, InvoiceAlreadyUsed, NewUnitAlreadySold,
            ApplicationNotSigned,
        }.Select(code => code.Code).Order());

    [Fact, Rule("C8")]
    public void A_refused_delivery_is_recorded_whole_and_the_right_one_may_follow()
    {
        var history = new History([.. Past.World, .. Ordered]);
        var wrong = ADelivery with { DeliveryId = "D-0", ApplicationSigned = false };

        var refused = Given(history).When(wrong);

        refused.Facts.ShouldHaveSingleItem().Stream.ShouldBe(new StreamName("delivery", "D-0"));
        (refused.The<DeliveryRefused>().Delivery, refused.The<DeliveryRefused>().Seller).ShouldBe((wrong, "dual-online"));
        Given(history).When(ADelivery).ThenAccepted();
    }
}
