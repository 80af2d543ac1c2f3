using TradeIn.Domain.Programmes;

namespace TradeIn.Domain.Tests.Programmes;

public class CategoryTests
{
    [Theory]
    [InlineData("television")]
    [InlineData("washing-machine")]
    [InlineData("tv2")]
    public void A_category_is_named_in_kebab_case(string name) => Category.Parse(name).ToString().ShouldBe(name);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Television")]
    [InlineData("-tv")]
    [InlineData("tv-")]
    [InlineData("washing machine")]
    [InlineData("washing/machine")]
    [InlineData("电视")]
    public void Anything_else_is_none(string? name)
    {
        Category.TryParse(name, out _).ShouldBeFalse();
        Should.Throw<FormatException>(() => Category.Parse(name!));
    }
}
