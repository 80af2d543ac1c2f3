using TradeIn.Cli.Verification;

namespace TradeIn.Cli.Tests.Verification;

public class IdNumberScanTests
{
    private static readonly DateOnly Today = new(2012, 3, 1);

    [Theory]
    [InlineData("11010519491231002X")]
    [InlineData("11010519491231002x")]
    [InlineData("１１０１０５１９４９１２３１００２Ｘ")]
    [InlineData("王五：11010519491231002X（本人）")]
    [InlineData("ID-440524188001010014")]
    public void A_resident_number_is_recognised(string text) => IdNumberScan.Holds(text, false, Today).ShouldBeTrue();

    [Theory]
    [InlineData("110105194912310021")] // check character
    [InlineData("110105194913310026")] // month
    [InlineData("**************002X")]
    [InlineData("11010519491231002X7")] // longer
    [InlineData("a11010519491231002X")] // part of a word
    [InlineData("110105491231002")] // short form, where it is not looked for
    [InlineData("")]
    public void Other_numbers_are_not(string text) => IdNumberScan.Holds(text, false, Today).ShouldBeFalse();

    [Fact]
    public void The_old_short_form_is_recognised_where_it_is_looked_for() =>
        IdNumberScan.Holds("110105491231002", true, Today).ShouldBeTrue();
}
