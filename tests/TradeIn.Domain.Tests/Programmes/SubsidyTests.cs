using TradeIn.Domain.Claims;
using TradeIn.Domain.Programmes;

namespace TradeIn.Domain.Tests.Programmes;

/// <summary>Ten per cent of what was paid, rounded half up to the fen, then capped (Q4, Q14).</summary>
public class SubsidyTests
{
    [Theory, Rule("P4")]
    [InlineData("television", 3999.89, 399.99)]
    [InlineData("television", 3999.95, 400.00)]
    [InlineData("television", 4000.00, 400.00)]
    [InlineData("television", 4000.01, 400.00)]
    [InlineData("television", 99999.99, 400.00)]
    [InlineData("refrigerator", 2999.94, 299.99)]
    [InlineData("refrigerator", 2999.99, 300.00)]
    [InlineData("refrigerator", 3000.00, 300.00)]
    [InlineData("refrigerator", 3000.01, 300.00)]
    [InlineData("washing-machine", 2499.94, 249.99)]
    [InlineData("washing-machine", 2500.00, 250.00)]
    [InlineData("washing-machine", 2500.10, 250.00)]
    [InlineData("air-conditioner", 3499.94, 349.99)]
    [InlineData("air-conditioner", 3500.00, 350.00)]
    [InlineData("air-conditioner", 3500.10, 350.00)]
    [InlineData("computer", 3999.94, 399.99)]
    [InlineData("computer", 4000.00, 400.00)]
    [InlineData("computer", 4000.10, 400.00)]
    public void Each_category_is_capped_where_ten_per_cent_meets_the_cap(string category, decimal paid, decimal subsidy)
    {
        var purchase = (APurchase with { Unit = AUnit(Category.Parse(category), "SN-NEW-1") }).For(paid);

        Given(Past.World, Past.Issued(), Past.Bought(purchase)).When(AClaim).ThenAccepted()
            .The<ClaimApproved>().Subsidy.ShouldBe(Yuan(subsidy));
    }

    [Theory, Rule("P4")]
    [InlineData(2499.54, 249.95)]
    [InlineData(2499.55, 249.96)]
    [InlineData(2499.56, 249.96)]
    [InlineData(2499.64, 249.96)]
    [InlineData(2499.65, 249.97)]
    [InlineData(0.05, 0.01)]
    [InlineData(0.04, 0.00)]
    [InlineData(0.00, 0.00)]
    [InlineData(0.15, 0.02)]
    [InlineData(0.25, 0.03)]
    public void Half_a_fen_is_rounded_up_and_never_to_the_even_one(decimal paid, decimal subsidy) =>
        Beijing.Policy.SubsidyOn(Yuan(paid), Television).ShouldBe(Yuan(subsidy));

    [Fact, Rule("P4")]
    public void The_discount_comes_first_then_ten_per_cent_of_what_was_paid()
    {
        var discounted = APurchase with { ListPrice = Yuan(2899), Discount = Yuan(399.5m), PaidPrice = Yuan(2499.5m) };

        var approved = Given(Past.World, Past.Issued(), Past.Bought(discounted)).When(AClaim).The<ClaimApproved>();

        approved.Subsidy.ShouldBe(Yuan(249.95m));
        approved.PaidPrice.ShouldBe(Yuan(2499.5m));
    }

    [Fact]
    public void A_category_without_a_subsidy_gets_nothing() =>
        Beijing.Policy.SubsidyOn(Yuan(1000), Category.Parse("gas-stove")).ShouldBe(Money.Zero);
}
