using TradeIn.Domain.Buyers;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Corrections;
using TradeIn.Domain.Identities;
using TradeIn.Domain.Recycling;
using TradeIn.Domain.Settlement;
using TradeIn.Domain.Units;
using static TradeIn.Domain.Refusals.ReasonCode;

namespace TradeIn.Domain.Tests.Corrections;

public class DecideCorrectionTests
{
    private static readonly DecideCorrection Apply = ACorrectionStep(CorrectionStep.NationalAdministrator);
    private static readonly DateOnly On = Day("2010-09-01");

    private static readonly EntryChanges ToLisComputer = new() { Buyer = People.Li, Unit = AUnit(Computer, "SN-9") };

    [Fact, Rule("A4")]
    public void Three_authorities_agree_one_after_another()
    {
        var history = new History([.. Past.World, .. Past.TakenIn(), .. Past.Requested()]);

        foreach (var step in Enum.GetValues<CorrectionStep>())
            Given(history).When(ACorrectionStep(step)).ThenAccepted();

        history.StateOf<Correction>(Correction.Stream("K-1"))!.Status.ShouldBe(CorrectionStatus.Applied);
        history.StateOf<RecycledUnit>(RecordRecycling.Stream("R-1"))!.Entry!.MissingParts.ShouldBe(["tube"]);
    }

    [Theory, Rule("A4")]
    [InlineData(CorrectionStep.DistrictCommerce, 0)]
    [InlineData(CorrectionStep.MunicipalCommerce, 1)]
    [InlineData(CorrectionStep.NationalAdministrator, 2)]
    public void Each_authority_may_reject_it_with_its_grounds_and_nothing_changes(CorrectionStep step, int before)
    {
        var approved = Enum.GetValues<CorrectionStep>().Take(before).ToArray();

        Given(Past.World, Past.TakenIn(), Past.Requested(null, approved)).When(ACorrectionStep(step, approved: false))
            .Then(new Fact(
                new StreamName("correction", "K-1"),
                new CorrectionRejected("K-1", step, "Nothing proves it.", At("2010-09-01 09:00"))));
    }

    [Fact, Rule("A4")]
    public void A_step_out_of_turn_says_what_it_needs_and_is_on_record() =>
        Given(Past.World, Past.TakenIn(), Past.Requested()).When(Apply).Then(new Fact(
            new StreamName("correction", "K-1"), new CorrectionStepRefused(
                "K-1", CorrectionStep.NationalAdministrator, At("2010-09-01 09:00"),
                [CorrectionNotAtThisStep.With("municipally-approved", "requested")])));

    [Fact, Rule("A4")]
    public void An_applied_change_moves_count_and_unit_and_corrects_entry_and_certificate()
    {
        var outcome = Given(Past.World, Past.TakenIn(), Past.ApprovedTwice(ACorrection with { Changes = ToLisComputer }))
            .When(Apply);

        var (issuedOn, judged) = (Day("2010-07-10"), outcome.The<CorrectionApplied>().Rules);
        outcome.Then(
            new Fact(
                new StreamName("correction", "K-1"),
                new CorrectionApplied("K-1", Yuan(0), Yuan(0), At("2010-09-01 09:00"), judged)),
            new Fact(new StreamName("recycling", "R-1"), new RecyclingCorrected("R-1", "K-1", ToLisComputer, On)),
            new Fact(new StreamName("certificate", "BJ00000001"), new CertificateCorrected(
                FirstCertificate, "K-1", People.Li.Key, DocumentType.ResidentIdCard, Computer, On)),
            new Fact(
                new StreamName("buyer", $"{Beijing.Programme}/{People.Wang.Key}"),
                new OldUnitReleased(People.Wang.Key, Beijing.Programme, "R-1", FirstCertificate, "K-1", On)),
            new Fact(
                new StreamName("buyer", $"{Beijing.Programme}/{People.Li.Key}"),
                new OldUnitCounted(People.Li.Key, Beijing.Programme, "R-1", FirstCertificate, issuedOn)),
            new Fact(
                new StreamName("old_unit", "television/PANDA/SNOLD1"), new OldUnitFreed(ARecycling.Unit, FirstCertificate, "K-1")),
            new Fact(
                new StreamName("old_unit", "computer/PANDA/SN9"),
                new OldUnitCertified(ToLisComputer.Unit!, FirstCertificate, "R-1")));
    }

    [Fact, Rule("A4"), Rule("C1")]
    public void The_corrected_certificate_is_good_for_its_new_buyer_alone()
    {
        var history = new History(
            [.. Past.World, .. Past.TakenIn(), .. Past.ApprovedTwice(ACorrection with { Changes = ToLisComputer })]);
        Given(history).When(Apply).ThenAccepted();
        Given(history).When(APurchase).ThenAccepted();
        Given(history).When(APurchase with
        {
            PurchaseId = "P-2", Buyer = People.Li, Unit = AUnit(Computer, "SN-2"), Invoice = AnInvoice("00000002"),
        }).ThenAccepted();

        Given(history).When(AClaim).ThenRefused(BuyerMismatch.With(actual: "the certificate's buyer"));
        Given(history).When(AClaim with { ClaimId = "C-2", PurchaseId = "P-2", Claimant = People.Li }).ThenAccepted();
    }

    [Fact, Rule("A4")]
    public void What_was_asked_for_is_judged_again_when_it_is_applied()
    {
        var history = new History([.. Past.World, .. Past.TakenIn(), .. Past.ApprovedTwice(ACorrection with
        {
            Changes = new EntryChanges { Buyer = People.Li },
        })]);
        history.Append([.. Past.OldUnits(People.Li, 5), .. Past.Bought()]);
        Given(history).When(AClaim).ThenAccepted();

        Given(history).When(Apply).ThenRefused(
            QuotaOldExceeded.With(5, 5), CorrectionCertificateRedeemed.With(actual: "C-1"));
    }

    [Fact, Rule("A4")]
    public void Before_the_last_step_nothing_is_judged_again() =>
        Given(Past.World, Past.Granted(), Past.Requested()).When(ACorrectionStep(CorrectionStep.DistrictCommerce)).ThenAccepted();

    [Fact, Rule("A4")]
    public void An_invalidated_certificate_is_void_and_its_unit_and_count_are_free() =>
        Given(Past.World, Past.TakenIn(), Past.ApprovedTwice(AnInvalidation)).When(Apply).Facts.Skip(1).ShouldBe(
        [
            new Fact(new StreamName("recycling", "R-1"), new RecyclingVoided("R-1", FirstCertificate, "K-1", On)),
            new Fact(new StreamName("certificate", "BJ00000001"), new CertificateVoided(FirstCertificate, "K-1", On)),
            new Fact(
                new StreamName("buyer", $"{Beijing.Programme}/{People.Wang.Key}"),
                new OldUnitReleased(People.Wang.Key, Beijing.Programme, "R-1", FirstCertificate, "K-1", On)),
            new Fact(
                new StreamName("old_unit", "television/PANDA/SNOLD1"), new OldUnitFreed(ARecycling.Unit, FirstCertificate, "K-1")),
        ]);

    [Fact, Rule("A4")]
    public void Of_a_redeemed_certificate_what_was_advanced_is_to_be_recovered()
    {
        var outcome = Given(Past.World, Past.PaidOut, Past.ApprovedTwice(AnInvalidation)).When(Apply).ThenAccepted();

        outcome.The<CorrectionApplied>().ToRecover.ShouldBe(Yuan(300));
        outcome.The<ClaimRevoked>().ShouldBe(new ClaimRevoked("C-1", "K-1", Yuan(300), Yuan(0), On));
        outcome.Facts.ShouldNotContain(fact => fact.Event is NewUnitReleased, "the count is free once it is recovered");
    }

    [Fact, Rule("A4")]
    public void What_was_never_advanced_is_free_at_once()
    {
        var outcome = Given(Past.World, Past.Granted(), Past.ApprovedTwice(AnInvalidation)).When(Apply).ThenAccepted();

        outcome.The<ClaimRevoked>().ToRecover.ShouldBe(Yuan(0));
        outcome.The<NewUnitReleased>().ShouldBe(
            new NewUnitReleased(People.Wang.Key, Beijing.Programme, "C-1", "K-1", On));
        outcome.The<NewUnitUnsubsidised>().Claim.ShouldBe("C-1");
    }

    [Fact, Rule("A4")]
    public void What_finance_had_reimbursed_is_the_seller_s_debt()
    {
        var outcome = Given(Past.World, Past.Reimbursed, Past.ApprovedTwice(AnInvalidation)).When(Apply).ThenAccepted();

        outcome.The<CorrectionApplied>().OwedToFinance.ShouldBe(Yuan(300));
        outcome.The<DebtIncurred>().ShouldBe(new DebtIncurred("sel-dazhong", "C-1", "K-1", Yuan(300), On));
    }

    [Fact, Rule("A4")]
    public void After_a_return_the_invalidation_of_the_certificate_revokes_nothing() =>
        Given(Past.World, Past.Returned(), Past.ApprovedTwice(AnInvalidation)).When(Apply)
            .ThenAccepted().Facts.ShouldNotContain(fact => fact.Event is ClaimRevoked);

    [Fact, Rule("A4")]
    public void A_note_is_put_to_a_certificate_as_it_stands() =>
        Given(Past.World, Past.Granted(), Past.ApprovedTwice(AnAnnotation)).When(Apply).Facts.Skip(1).ShouldHaveSingleItem()
            .ShouldBe(new Fact(
                new StreamName("certificate", "BJ00000001"),
                new CertificateAnnotated(FirstCertificate, "K-1", "The name is misspelt.", On)));
}
