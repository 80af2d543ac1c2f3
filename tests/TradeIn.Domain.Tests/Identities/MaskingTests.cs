using FsCheck.Fluent;
using TradeIn.Domain.Identities;

namespace TradeIn.Domain.Tests.Identities;

public class MaskingTests
{
    [Theory]
    [InlineData("11010519491231002X", "**************002X")]
    [InlineData("600037341", "*****7341")]
    [InlineData("12345", "*2345")]
    [InlineData("1234", "****")]
    [InlineData("123", "***")]
    [InlineData("", "")]
    public void A_number_shows_its_last_four(string number, string masked) => Masking.Number(number).ShouldBe(masked);

    [Fact]
    public void A_mask_never_shows_more_than_the_last_four_and_never_a_whole_number() => Properties.Hold(
        from length in Gen.Choose(0, 40)
        from letters in Gen.Elements("0123456789ABCXYZ字军".ToCharArray()).ArrayOf(length)
        select new string(letters),
        number =>
        {
            var masked = Masking.Number(number);

            var shown = masked.TrimStart('*');
            masked.Length.ShouldBe(number.Length);
            shown.Length.ShouldBeLessThanOrEqualTo(4);
            number.ShouldEndWith(shown);
            if (number.Length > 0) masked.ShouldNotBe(number);
        });

    [Theory]
    [InlineData("王", "王**")]
    [InlineData("王小明", "王**")]
    [InlineData(" 欧阳修 ", "欧**")]
    [InlineData("𠮷野", "𠮷**")]
    [InlineData("Smith", "S**")]
    [InlineData("", "**")]
    public void A_person_s_name_shows_its_first_character_and_not_its_length(string name, string masked) =>
        Masking.PersonName(name).ShouldBe(masked);
}
