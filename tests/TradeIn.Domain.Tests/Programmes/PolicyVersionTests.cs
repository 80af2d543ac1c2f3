using TradeIn.Domain.Claims;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Recycling;
using static TradeIn.Domain.Refusals.ReasonCode;

namespace TradeIn.Domain.Tests.Programmes;

/// <summary>A second version, from 2011-01-01: 13 %, refrigerators up to 500 yuan, three new units, two papers.</summary>
public class PolicyVersionTests
{
    private static readonly ProgrammePublished SecondVersion = FirstVersion with
    {
        Version = 2,
        InForceFrom = Day("2011-01-01"),
        Policy = Beijing.Policy with
        {
            Rate = new Rate(1300),
            NewCategories = [new NewCategory(Refrigerator, Yuan(500))],
            OldCategories = [Television],
            IndividualQuota = new Quota(3, 3),
            RequiredPapers = ["certificate", "invoice"],
            LastDayForClaim = Day("2011-06-30"),
        },
    };

    private static readonly Fact[] Published = PublishedAs(FirstVersion, SecondVersion);

    [Theory, Rule("C3")]
    [InlineData("2010-12-31 23:59:59", "2011-01-31 09:00", 300, 1)]
    [InlineData("2010-12-31 23:59:59", "2012-01-31 09:00", 300, 1)]
    [InlineData("2011-01-01 00:00:00", "2011-01-01 09:00", 428.87, 2)]
    public void The_version_of_the_purchase_s_day_reckons_the_subsidy_however_late_the_claim(
        string bought, string claimed, decimal subsidy, int version)
    {
        var approved = Given(Published, Shops.All, Past.Issued(), Past.Bought(APurchase with { OccurredAt = At(bought) }))
            .When(AClaim with { OccurredAt = At(claimed) }).The<ClaimApproved>();

        approved.Subsidy.ShouldBe(Yuan(subsidy));
        approved.PolicyVersion.ShouldBe(version);
    }

    [Fact, Rule("C3"), Rule("C4"), Rule("C6")]
    public void The_version_of_the_purchase_s_day_sets_quota_papers_and_last_day_as_well()
    {
        var claim = AClaim with { OccurredAt = At("2011-07-01 09:00"), Papers = ["certificate", "invoice"] };
        Fact[] past = [.. Published, .. Shops.All, .. Past.Issued(), .. Past.NewUnits(People.Wang, 3)];

        Given(past, Past.Bought()).When(claim).ThenRefused(
            PapersIncomplete.With(missing: ["identity-original", "identity-copy", "application-form"]));
        Given(past, Past.Bought(APurchase with { OccurredAt = At("2011-03-01 09:00") })).When(claim).ThenRefused(
            ClaimFiledTooLate.With("2011-06-30", "2011-07-01"), QuotaNewExceeded.With(3, 3));
    }

    [Fact, Rule("R2"), Rule("P2")]
    public void Recyclings_and_purchases_go_by_the_version_of_their_own_day()
    {
        var recycling = ARecycling with { Unit = AUnit(Computer, "SN-OLD-1") };
        var purchase = APurchase with { Unit = AUnit(Computer, "SN-NEW-1") };
        Fact[] past = [.. Published, .. Shops.All];

        Given(past).When(recycling with { OccurredAt = At("2010-12-31 23:59:59") }).ThenAccepted()
            .The<UnitRecycled>().PolicyVersion.ShouldBe(1);
        Given(past).When(recycling with { OccurredAt = At("2011-01-01 00:00") })
            .ThenRefused(CategoryNotCovered.With("television", "computer"));
        Given(past).When(purchase with { OccurredAt = At("2010-12-31 23:59:59") }).ThenAccepted()
            .The<PurchaseRecorded>().PolicyVersion.ShouldBe(1);
        Given(past).When(purchase with { OccurredAt = At("2011-01-01 00:00") })
            .ThenRefused(CategoryNotCovered.With("refrigerator", "computer"));
    }

    [Fact, Rule("P5")]
    public void A_quota_check_goes_by_the_version_of_the_day_asked_for() =>
        Given(Published).WhenAsked(Beijing.Programme, People.Wang, Day("2011-01-01")).Counts.Old.Limit.ShouldBe(3);

    [Fact]
    public void Versions_follow_one_another_without_a_gap_from_the_first()
    {
        Should.Throw<InvalidOperationException>(() => Given(PublishedAs(SecondVersion)));
        Should.Throw<InvalidOperationException>(() => Given(PublishedAs(FirstVersion, FirstVersion)));
        Should.Throw<InvalidOperationException>(() => Given(PublishedAs(FirstVersion, SecondVersion with { Version = 3 })));
    }

    [Fact, Rule("R5")]
    public void Before_the_first_version_the_first_one_says_no() =>
        Given(Published, Shops.All).When(ARecycling with { OccurredAt = At("2009-08-01 09:00") })
            .ThenRefused(
                ProgrammeNotInForce.With("2010-06-01 to 2011-12-31", "2009-08-01"),
                RecyclerNotQualified.With(actual: "no award for recycling"),
                CertificateNotAllotted.With(actual: "BJ00000001"));
}
