using TradeIn.Domain.Buyers;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Identities;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Refusals;
using TradeIn.Domain.Units;
using static TradeIn.Domain.Refusals.ReasonCode;

namespace TradeIn.Domain.Tests.Claims;

public class SubmitClaimTests
{
    [Fact, Rule("C1"), Rule("C5"), Rule("C7")]
    public void A_claim_redeems_the_certificate_counts_one_new_unit_and_marks_purchase_and_unit()
    {
        var outcome = Given(Past.World, Past.Issued(), Past.Bought()).When(AClaim);

        var judged = outcome.The<ClaimApproved>().Rules;
        outcome.Then(
            new Fact(new StreamName("claim", "C-1"), new ClaimApproved(AClaim, Yuan(300), Yuan(3299), 1, judged)),
            new Fact(
                new StreamName("certificate", "BJ00000001"),
                new CertificateRedeemed(FirstCertificate, "C-1", "P-1", Day("2010-07-12"))),
            new Fact(
                new StreamName("buyer", $"{Beijing.Programme}/{People.Wang.Key}"),
                new NewUnitCounted(People.Wang.Key, Beijing.Programme, "C-1", FirstCertificate, Day("2010-07-12"))),
            new Fact(
                new StreamName("purchase", "P-1"), new PurchaseSubsidised("P-1", "C-1", FirstCertificate, Yuan(300))),
            new Fact(
                new StreamName("new_unit", "SNNEW1"),
                new NewUnitSubsidised(SerialNumber.Parse("SN-NEW-1"), "P-1", "C-1", Yuan(300))));
    }

    [Fact, Rule("C8")]
    public void A_grant_keeps_every_rule_that_was_judged_in_the_documented_order_with_the_values_compared()
    {
        var judged = Given(Past.World, Past.Issued(), Past.Bought(), Past.NewUnits(People.Wang, 4))
            .When(AClaim with { Agent = People.Agent }).The<ClaimApproved>().Rules;

        judged.ShouldAllBe(rule => rule.Passed);
        judged.Select(rule => rule.Code).ShouldBe(new[]
        {
            PurchaseUnknown, CertificateUnknown, CertificateAlreadyRedeemed, ProgrammeNotInForce, ProgrammeMismatch,
            OutletNotRegistered, OutletNotTheSellingOne, BuyerNotEligible, BuyerMismatch, DocumentMismatch,
            AgentIdentityMissing, OrderCertificateAfterPurchase, OrderClaimTooEarly, ClaimFiledTooLate, QuotaNewExceeded,
            NewUnitSubsidisedElsewhere, NewUnitAlreadySubsidised, PurchaseAlreadyClaimed, PapersIncomplete,
            ApplicationNotSigned,
        }.Select(code => code.Code));
        judged.Single(rule => rule.Code == QuotaNewExceeded.Code).ShouldBe(
            new Judgement("quota.new-exceeded", Passed: true, Limit: 5, Actual: 4));
    }

    [Fact, Rule("C8")]
    public void A_refusal_keeps_what_was_claimed_the_reasons_and_every_rule_that_was_judged()
    {
        var command = AClaim with { ApplicationSigned = false };

        var outcome = Given(Past.World, Past.Issued(), Past.Bought()).When(command);

        outcome.Facts.ShouldHaveSingleItem().Stream.ShouldBe(new StreamName("claim", "C-1"));
        var refused = outcome.The<ClaimRefused>();
        refused.Claim.ShouldBe(command);
        refused.PolicyVersion.ShouldBe(1);
        refused.Rules.Where(rule => !rule.Passed).Select(rule => rule.Code).ShouldBe([ApplicationNotSigned.Code]);
        refused.Rules.Count.ShouldBe(19);
    }

    [Fact, Rule("C8")]
    public void A_refused_claim_uses_nothing_up_and_a_better_one_is_granted()
    {
        var history = new History([.. Past.World, .. Past.Issued(), .. Past.Bought()]);
        Given(history).When(AClaim with { ClaimId = "C-0", Papers = [] }).ThenRefused(PapersIncomplete);

        Given(history).When(AClaim).ThenAccepted();
    }

    [Fact, Rule("C1"), Rule("C5")]
    public void The_same_certificate_and_purchase_are_claimed_for_once()
    {
        var history = new History([.. Past.World, .. Past.Issued(), .. Past.Bought()]);
        Given(history).When(AClaim).ThenAccepted();

        Given(history).When(AClaim with { ClaimId = "C-2" }).ThenRefused(
            CertificateAlreadyRedeemed.With(actual: "C-1"), PurchaseAlreadyClaimed.With(actual: "C-1"));
    }

    [Fact, Rule("C1")]
    public void The_household_register_carries_the_same_number_and_is_another_document()
    {
        var byRegister = People.Wang with { Document = DocumentType.HouseholdRegister };

        Given(Past.World, Past.Issued(), Past.Bought()).When(AClaim with { Claimant = byRegister })
            .ThenRefused(DocumentMismatch.With("resident-id-card", "household-register"));
        Given(Past.World, Past.Issued(Past.ACertificate with { Document = DocumentType.HouseholdRegister }), Past.Bought())
            .When(AClaim with { Claimant = byRegister })
            .ThenAccepted();
    }

    [Theory, Rule("C4")]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public void A_sixth_new_unit_of_one_ID_is_refused(int before, bool accepted) => Judged(People.Wang, before, accepted);

    [Theory, Rule("C4")]
    [InlineData(49, true)]
    [InlineData(50, false)]
    public void A_legal_entity_has_fifty_new_units(int before, bool accepted) => Judged(People.Company, before, accepted);

    [Fact, Rule("C4")]
    public void Old_units_and_other_buyers_do_not_use_up_the_quota_of_new_ones() =>
        Given(Past.World, Past.Issued(), Past.Bought(), Past.OldUnits(People.Wang, 5), Past.NewUnits(People.Li, 5))
            .When(AClaim)
            .ThenAccepted();

    [Fact, Rule("C5")]
    public void A_subsidy_that_excludes_nothing_here_excludes_nothing() =>
        Given(Past.World, Past.Issued(), Past.Bought(APurchase with { OtherSubsidies = ["energy-saving-products"] }))
            .When(AClaim)
            .ThenAccepted();

    [Fact, Rule("C6")]
    public void More_papers_than_needed_in_any_order_are_complete() =>
        Given(Past.World, Past.Issued(), Past.Bought())
            .When(AClaim with { Papers = ["photograph", .. AClaim.Papers.Reverse()] })
            .ThenAccepted();

    [Fact, Rule("C6")]
    public void An_agent_who_shows_both_identities_may_claim() =>
        Given(Past.World, Past.Issued(), Past.Bought()).When(AClaim with { Agent = People.Agent }).ThenAccepted();

    [Fact, Rule("P1")]
    public void A_suspension_after_the_purchase_leaves_the_claim_what_it_was() =>
        Given(
                Past.World, Past.Issued(),
                Past.Bought(APurchase with { Seller = "sel-suspended", Outlet = "sel-suspended-s1" }))
            .When(AClaim with
            {
                Seller = "sel-suspended", Outlet = "sel-suspended-s1", OccurredAt = At("2010-10-01 09:00"),
            })
            .ThenAccepted();

    private static void Judged(Party buyer, int before, bool accepted)
    {
        var outcome = Given(
                Past.World, Past.NewUnits(buyer, before), Past.Bought(APurchase with { Buyer = buyer }),
                Past.Issued(Past.ACertificate with { Buyer = buyer.Key, Document = buyer.Document }))
            .When(AClaim with { Claimant = buyer });

        if (accepted) outcome.ThenAccepted();
        else outcome.ThenRefused(QuotaNewExceeded.With(before, before));
    }
}
