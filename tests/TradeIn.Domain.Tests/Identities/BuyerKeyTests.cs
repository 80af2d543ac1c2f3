using TradeIn.Domain.Identities;

namespace TradeIn.Domain.Tests.Identities;

public class BuyerKeyTests
{
    [Fact]
    public void A_key_is_32_lower_case_hex_digits() =>
        BuyerKey.Parse("0123456789abcdef0123456789abcdef").ToString().ShouldBe("0123456789abcdef0123456789abcdef");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0123456789abcdef0123456789abcde")]
    [InlineData("0123456789abcdef0123456789abcdef0")]
    [InlineData("0123456789ABCDEF0123456789ABCDEF")]
    [InlineData("11010519491231002X11010519491231")]
    public void Anything_else_is_none_an_ID_number_least_of_all(string? text)
    {
        BuyerKey.TryParse(text, out _).ShouldBeFalse();
        Should.Throw<FormatException>(() => BuyerKey.Parse(text!));
    }

    [Fact]
    public void Documents_have_the_names_of_the_interface() =>
        Enum.GetValues<DocumentType>().Select(DocumentName.Of).ShouldBe(
            ["resident-id-card", "household-register", "officer-card", "soldier-card", "business-licence"]);
}
