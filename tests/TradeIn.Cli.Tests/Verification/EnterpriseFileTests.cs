using TradeIn.Cli.Verification;

namespace TradeIn.Cli.Tests.Verification;

/// <summary>Readings of R1, R8, E1 and E2 that the audit takes from the text.</summary>
public class EnterpriseFileTests
{
    private static readonly DateOnly June = new(2010, 6, 1);

    [Fact]
    public void A_later_suspension_does_not_lift_an_earlier_one()
    {
        var enterprise = Qualified();
        enterprise.Suspend(June.AddDays(10));
        enterprise.Suspend(June.AddDays(20));

        (enterprise.IsQualified("sales", June.AddDays(9), 100), enterprise.IsQualified("sales", June.AddDays(15), 100))
            .ShouldBe((true, false));
    }

    [Fact]
    public void An_agreement_that_is_signed_anew_does_not_undo_the_first()
    {
        var enterprise = Qualified();
        enterprise.SignAgreement(June.AddDays(30));

        enterprise.IsQualified("sales", June, 100).ShouldBeTrue();
    }

    [Fact]
    public void A_bond_counts_from_the_day_on_which_it_is_complete()
    {
        var enterprise = new EnterpriseFile(["sales"], June);
        enterprise.SignAgreement(June);
        enterprise.DepositBond(60, June);
        enterprise.DepositBond(40, June.AddDays(3));

        (enterprise.IsQualified("sales", June.AddDays(2), 100), enterprise.IsQualified("sales", June.AddDays(3), 100))
            .ShouldBe((false, true));
    }

    [Theory]
    [InlineData("BJ00000001", true)]
    [InlineData("BJ00009999", true)]
    [InlineData("BJ00010000", false)]
    [InlineData("BJ0000001", false)]
    [InlineData("TJ00000001", false)]
    public void A_range_takes_in_both_its_ends_and_no_other_shape(string certificate, bool isAllotted)
    {
        var enterprise = Qualified();
        enterprise.Allot("BJ00000001", "BJ00009999");

        enterprise.IsAllotted(certificate, June).ShouldBe(isAllotted);
    }

    [Fact]
    public void A_lifted_suspension_stands_in_the_way_until_the_day_before()
    {
        var enterprise = Qualified();
        enterprise.Suspend(June.AddDays(10));
        enterprise.LiftSuspension("suspension-1", June.AddDays(20)).ShouldBeTrue();

        (enterprise.IsQualified("sales", June.AddDays(19), 100), enterprise.IsQualified("sales", June.AddDays(20), 100))
            .ShouldBe((false, true));
    }

    [Fact]
    public void Numbers_that_were_given_back_are_its_own_until_the_day_before()
    {
        var enterprise = Qualified();
        enterprise.Allot("BJ00000001", "BJ00009999", June, "RG-1");
        enterprise.Withdraw("RG-1", "BJ00005000", "BJ00009999", June.AddDays(5));

        (enterprise.IsAllotted("BJ00005000", June.AddDays(4)), enterprise.IsAllotted("BJ00005000", June.AddDays(5)),
            enterprise.IsAllotted("BJ00004999", June.AddDays(5))).ShouldBe((true, false, true));
    }

    [Fact]
    public void A_designation_counts_from_its_day_until_it_is_withdrawn_or_its_enterprise_disqualified()
    {
        var (withdrawn, disqualified) = (Qualified(), Qualified());
        withdrawn.Designate(June);
        withdrawn.WithdrawDesignation("designation-1", June.AddDays(3));
        disqualified.Designate(June);
        disqualified.Disqualify(June.AddDays(2));

        (withdrawn.IsDesignated(June.AddDays(-1)), withdrawn.IsDesignated(June.AddDays(2)),
            withdrawn.IsDesignated(June.AddDays(3)), disqualified.IsDesignated(June.AddDays(2)))
            .ShouldBe((false, true, false, false));
    }

    [Fact]
    public void Regions_change_on_the_day_of_a_later_award()
    {
        var enterprise = Qualified();
        enterprise.AwardRegions(["I"], June);
        enterprise.AwardRegions(["II"], June.AddDays(10));

        enterprise.ShouldSatisfyAllConditions(
            () => enterprise.RegionsOn(June.AddDays(-1)).ShouldBeEmpty(),
            () => enterprise.RegionsOn(June.AddDays(9)).ShouldBe(["I"]),
            () => enterprise.RegionsOn(June.AddDays(10)).ShouldBe(["II"]));
    }

    [Fact]
    public void What_was_drawn_from_a_bond_later_cannot_be_drawn_twice()
    {
        var enterprise = Qualified();
        enterprise.DrawBond(70, June.AddDays(10));

        (enterprise.BondOn(June), enterprise.BondFreeOn(June), enterprise.BondOn(June.AddDays(10)))
            .ShouldBe((100m, 30m, 30m));
    }

    private static EnterpriseFile Qualified()
    {
        var enterprise = new EnterpriseFile(["sales"], June);
        enterprise.SignAgreement(June);
        enterprise.DepositBond(100, June);
        return enterprise;
    }
}
