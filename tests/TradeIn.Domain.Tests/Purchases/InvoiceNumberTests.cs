using TradeIn.Domain.Purchases;

namespace TradeIn.Domain.Tests.Purchases;

public class InvoiceNumberTests
{
    [Theory, Rule("P2")]
    [InlineData("1110010712", "00000001", "1110010712-00000001")]
    [InlineData("011001900111", "00000001", "011001900111-00000001")]
    [InlineData(null, "24112000000012345678", "24112000000012345678")]
    [InlineData("", "24112000000012345678", "24112000000012345678")]
    [InlineData(" １１１００１０７１２ ", "0000 0001", "1110010712-00000001")]
    public void An_invoice_is_a_code_with_a_number_or_a_long_number_alone(string? code, string number, string text)
    {
        InvoiceNumber.TryParse(code, number, out var invoice, out _).ShouldBeTrue();
        invoice.ToString().ShouldBe(text);
        InvoiceNumber.Parse(text).ShouldBe(invoice);
    }

    [Theory, Rule("P2")]
    [InlineData("111001071", "00000001", "10 or 12 digits")]
    [InlineData("11100107123", "00000001", "10 or 12 digits")]
    [InlineData("1110010712345", "00000001", "10 or 12 digits")]
    [InlineData("1110010712", "0000001", "8 digits")]
    [InlineData("1110010712", "000000001", "8 digits")]
    [InlineData("1110010712", "24112000000012345678", "8 digits")]
    [InlineData(null, "00000001", "20 digits")]
    [InlineData(null, "2411200000001234567", "20 digits")]
    [InlineData(null, "241120000000123456789", "20 digits")]
    [InlineData("1110010712", "0000000A", "digits only")]
    [InlineData("111001071A", "00000001", "digits only")]
    [InlineData("1110010712", "0000000٣", "digits only")]
    public void Anything_else_says_what_is_wrong_with_it(string? code, string number, string problem)
    {
        InvoiceNumber.TryParse(code, number, out _, out var said).ShouldBeFalse();
        said.ShouldContain(problem);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1110010712")]
    [InlineData("1110010712-")]
    [InlineData(" 1110010712-00000001")]
    [InlineData("x-y-24112000000012345678")]
    [InlineData("1110010712-00000001-24112000000012345678")]
    public void The_stored_form_is_read_strictly(string text) =>
        Should.Throw<FormatException>(() => InvoiceNumber.Parse(text));
}
