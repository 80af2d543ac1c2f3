using TradeIn.Domain.Identities;

namespace TradeIn.Domain.Tests.Identities;

public class MilitaryCardTests
{
    [Theory]
    [InlineData("军字第1234567号", "军字第1234567号")]
    [InlineData(" 军字 第-1234567号", "军字第1234567号")]
    [InlineData("ab１２", "AB12")]
    public void A_card_s_number_is_read_as_on_the_card(string typed, string number)
    {
        MilitaryCard.TryParse(typed, out var card, out _).ShouldBeTrue();
        card.Number.ShouldBe(number);
        card.ToString().ShouldBe("MilitaryCard");
    }

    [Theory]
    [InlineData("123", "has 3 characters")]
    [InlineData("1-2 3", "has 3 characters")]
    [InlineData("123456789012345678901234567890123", "has 33 characters")]
    [InlineData("1234*", "neither a letter nor a digit")]
    public void A_number_that_is_none_says_what_is_wrong_with_it(string typed, string problem)
    {
        MilitaryCard.TryParse(typed, out _, out var said).ShouldBeFalse();
        said.ShouldContain(problem);
    }
}
