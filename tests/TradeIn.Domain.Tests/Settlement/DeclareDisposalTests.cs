using TradeIn.Domain.Certificates;
using TradeIn.Domain.Custody;
using TradeIn.Domain.Identities;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Refusals;
using TradeIn.Domain.Settlement;
using static TradeIn.Domain.Refusals.ReasonCode;

namespace TradeIn.Domain.Tests.Settlement;

/// <summary>Wang's television came to dis-huaxing on 2010-07-21 over 40 km, and was dismantled on 2010-08-02.</summary>
public class DeclareDisposalTests
{
    private const string First = "BJ00000001";

    private static readonly Dictionary<string, Refusal<DeclareDisposal>> Table = new()
    {
        ["before the month is over"] = new(
            [Received], AFreightDeclaration with { OccurredAt = At("2010-07-31 23:59") },
            [DeclarationMonthNotOver.With(Day("2010-08-01"), Day("2010-07-31"))]),
        ["by who is not designated, and has not received it"] = new(
            [Received], AFreightDeclaration with { Dismantler = "rec-green" },
            [
                DismantlerNotDesignated.With(actual: "rec-green"),
                DeclarationUnitNotInCustody.With("rec-green", "received with CN-1", items: [First]),
            ]),
        ["by another dismantler"] = new(
            [Received], AFreightDeclaration with { Dismantler = "dis-second" },
            [DeclarationUnitNotInCustody.With("dis-second", "received with CN-1", items: [First])]),
        ["a unit that never left its recycler"] = new(
            [PayingWorld, Past.TakenIn()], AFreightDeclaration,
            [DeclarationUnitNotInCustody.With("dis-huaxing", "with its recycler", items: [First])]),
        ["a certificate that nobody issued, beside a good one"] = new(
            [Received], With(AFreightDeclaration, (FirstCertificate, 20), (SecondCertificate, 20)),
            [DeclarationUnitNotInCustody.With("dis-huaxing", "with its recycler", items: ["BJ00000002"])]),
        ["the dismantling of what is only received"] = new(
            [Received], ADismantlingDeclaration, [DeclarationUnitNotInCustody.With("dis-huaxing", "received with CN-1", items: [First])]),
        ["in another month"] = new(
            [Received], AFreightDeclaration with { Month = Day("2010-06-01") },
            [DeclarationOtherMonth.With(Day("2010-06-01"), Day("2010-07-21"), items: [First])]),
        ["a second time"] = new(
            [Declared()], AFreightDeclaration with { DeclarationId = "DCL-9" },
            [DeclarationUnitAlreadyDeclared.With(actual: "DCL-1", items: [First])]),
        ["with a certificate that was marked invalid"] = new(
            [Received, Past.Invalidated(Day("2010-07-25"))], AFreightDeclaration, [CertificateVoid.With(actual: 1, items: [First])]),
        ["with a certificate that names another category since"] = new(
            [Received, Corrected], AFreightDeclaration, [DeclarationCategoryDiffers.With(actual: "television", items: [First])]),
        ["of another programme"] = new(
            [Received, PublishedAs(FirstVersion with { Programme = "other", Policy = Paying })],
            AFreightDeclaration with { Programme = "other" },
            [ProgrammeMismatch.With("other", Beijing.Programme, items: [First])]),
        ["without a rate"] = new(
            [Received, PublishedAs(FirstVersion with { Version = 2, Policy = Paying with { FreightRates = [] } })], AFreightDeclaration,
            [DeclarationNoRate.With(actual: "21-inch", items: [First])]),
        ["a fen too much"] = new(
            [Received], With(AFreightDeclaration, (FirstCertificate, 20.01m)),
            [DeclarationAmountDiffers.With(actual: Yuan(20), items: [First])]),
        ["with a total that is not the sum"] = new(
            [Received], AFreightDeclaration with { DeclaredTotal = Yuan(19.99m) }, [DeclarationTotalDiffers.With(Yuan(20), Yuan(19.99m))]),
        ["C8: too early, for the wrong month, with wrong amount and total"] = new(
            [Received],
            With(AFreightDeclaration, (FirstCertificate, 1)) with
            {
                Month = Day("2010-08-01"), OccurredAt = At("2010-08-30 10:00"), DeclaredTotal = Yuan(2),
            },
            [
                DeclarationMonthNotOver.With(Day("2010-09-01"), Day("2010-08-30")),
                DeclarationOtherMonth.With(Day("2010-08-01"), Day("2010-07-21"), items: [First]),
                DeclarationAmountDiffers.With(actual: Yuan(20), items: [First]), DeclarationTotalDiffers.With(Yuan(1), Yuan(2)),
            ]),
    };

    public static TheoryData<string> Rows => [.. Table.Keys];

    private static Fact[] Corrected => [new Fact(Certificate.Stream(FirstCertificate), new CertificateCorrected(
        FirstCertificate, "K-0", People.Wang.Key, DocumentType.ResidentIdCard, Refrigerator, Day("2010-07-25")))];

    [Theory, MemberData(nameof(Rows)), Rule("M5"), Rule("M6"), Rule("C8")]
    public void A_declaration_is_refused_for_every_rule_it_breaks(string row)
    {
        var (given, command, reasons) = Table[row];
        Given(given).When(command).ThenRefused(reasons[0], reasons[1..]);
    }

    [Fact, Rule("M5")]
    public void The_transport_of_what_was_received_in_time_is_declared()
    {
        var filed = AFreightDeclaration;
        Given(Received).When(filed).Then(
            new Fact(Declaration.Stream("DCL-1"), new DeclarationFiled(
                "DCL-1", Beijing.Programme, "dis-huaxing", DisposalSubsidy.Freight, Day("2010-07-01"),
                [new DeclarationLine(FirstCertificate, Television, "21-inch", 40, Day("2010-07-21"), Yuan(20))], Yuan(20),
                "dis-huaxing", filed.OccurredAt)),
            new Fact(
                UnitCustody.Stream(FirstCertificate),
                new DisposalSubsidyDeclared(FirstCertificate, "DCL-1", DisposalSubsidy.Freight, Yuan(20))));
    }

    [Fact, Rule("M6")]
    public void Transport_and_dismantling_of_a_unit_are_declared_each_once()
    {
        var history = new History(Dismantled);
        Given(history).When(AFreightDeclaration).ThenAccepted();
        Given(history).When(ADismantlingDeclaration).ThenAccepted();
        Given(history).When(ADismantlingDeclaration with { DeclarationId = "DCL-3" }).ThenRefused(DeclarationUnitAlreadyDeclared);
    }

    [Theory, Rule("M5")]
    [InlineData("2010-08-24 23:59", 20)]
    [InlineData("2010-08-25 00:00", 0)]
    public void Transports_after_the_45th_day_earn_nothing(string arrived, decimal earned)
    {
        var history = new History([.. PayingWorld, .. Past.TakenIn()]);
        Given(history).When(AConsignment);
        Given(history).When(AShipment);
        Given(history).When(AReceipt with { OccurredAt = At(arrived) }).ThenAccepted();
        var august = AFreightDeclaration with { Month = Day("2010-08-01"), OccurredAt = At("2010-09-01 10:00") };
        Given(new History(history.Facts)).When(With(august, (FirstCertificate, 20 - earned)))
            .ThenRefused(DeclarationAmountDiffers.With(actual: Yuan(earned), items: [First]));
        Given(history).When(With(august, (FirstCertificate, earned))).ThenAccepted();
    }

    [Theory, Rule("M5")]
    [InlineData(50, 20)]
    [InlineData(51, 30)]
    [InlineData(100, 30)]
    public void The_rate_goes_by_the_band_of_the_distance(int km, decimal rate) =>
        Paying.FreightSubsidyOf(Television, "21-inch", km).ShouldBe(Yuan(rate));

    [Fact, Rule("M5")]
    public void Behind_the_last_band_and_for_other_classes_there_is_no_rate()
    {
        Paying.FreightSubsidyOf(Television, "21-inch", 101).ShouldBeNull();
        Paying.FreightSubsidyOf(Television, "29-inch", 1).ShouldBeNull();
        Paying.FreightSubsidyOf(Refrigerator, "21-inch", 1).ShouldBeNull();
    }

    [Fact, Rule("M6")]
    public void The_rate_is_that_of_the_day_of_the_dismantling()
    {
        var raised = FirstVersion with
        {
            Version = 2, InForceFrom = Day("2010-08-02"),
            Policy = Paying with { DismantlingRates = [new DismantlingRate(Television, Yuan(16))] },
        };
        Given(Dismantled, PublishedAs(raised)).When(ADismantlingDeclaration)
            .ThenRefused(DeclarationAmountDiffers.With(actual: Yuan(16), items: [First]));
        Given(Dismantled, PublishedAs(raised with { InForceFrom = Day("2010-08-03") })).When(ADismantlingDeclaration).ThenAccepted();
    }

    [Fact, Rule("M6")]
    public void An_air_conditioner_is_declared_with_nothing()
    {
        var taken = ARecycling with { Unit = AUnit(AirConditioner, "SN-OLD-1") };
        var history = new History([.. PayingWorld, .. Past.TakenIn(taken)]);
        Given(history).When(AConsignment);
        Given(history).When(AShipment);
        Given(history).When(AReceipt).ThenAccepted();
        Given(history).When(ADismantling).ThenAccepted();
        Given(new History(history.Facts)).When(ADismantlingDeclaration)
            .ThenRefused(DeclarationAmountDiffers.With(actual: Money.Zero, items: [First]));
        Given(history).When(With(ADismantlingDeclaration, (FirstCertificate, 0))).The<DeclarationFiled>().Total.ShouldBe(Money.Zero);
    }

    private static DeclareDisposal With(DeclareDisposal declaration, params (CertificateNumber Certificate, decimal Amount)[] units) =>
        declaration with
        {
            Units = [.. units.Select(unit => new DeclaredUnit(unit.Certificate, Yuan(unit.Amount)))],
            DeclaredTotal = Yuan(units.Sum(unit => unit.Amount)),
        };
}
