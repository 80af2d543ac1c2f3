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

        enterprise.IsAllotted(certificate).ShouldBe(isAllotted);
    }

    private static EnterpriseFile Qualified()
    {
        var enterprise = new EnterpriseFile(["sales"], June);
        enterprise.SignAgreement(June);
        enterprise.DepositBond(100, June);
        return enterprise;
    }
}
