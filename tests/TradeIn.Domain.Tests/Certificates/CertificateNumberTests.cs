using TradeIn.Domain.Certificates;
using static TradeIn.Domain.Refusals.ReasonCode;

namespace TradeIn.Domain.Tests.Certificates;

public class CertificateNumberTests
{
    [Theory, Rule("R8")]
    [InlineData("BJ00000001", "BJ00000001")]
    [InlineData("bj00000001", "BJ00000001")]
    [InlineData(" BJ-0000 0001 ", "BJ00000001")]
    [InlineData("ＢＪ００００００01", "BJ00000001")]
    [InlineData("A123456", "A123456")]
    [InlineData("ABCD123456789012", "ABCD123456789012")]
    public void A_number_is_read_as_people_type_it(string typed, string number)
    {
        CertificateNumber.TryParse(typed, out var parsed).ShouldBeTrue();
        parsed.ToString().ShouldBe(number);
        parsed.ShouldBe(CertificateNumber.Parse(number));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("BJ")]
    [InlineData("00000001")]
    [InlineData("BJ12345")]
    [InlineData("BJ1234567890123")]
    [InlineData("ABCDE123456")]
    [InlineData("BJ0000000A")]
    [InlineData("BJ0000٠001")]
    [InlineData("京00000001")]
    [InlineData("BJ00000001                              ")]
    public void Anything_else_is_none(string? typed)
    {
        CertificateNumber.TryParse(typed, out var number).ShouldBeFalse();
        number.ToString().ShouldBe("");
        Should.Throw<FormatException>(() => CertificateNumber.Parse(typed!));
    }

    [Theory, Rule("R8")]
    [InlineData("BJ00000001", true)]
    [InlineData("BJ00000002", true)]
    [InlineData("BJ00009999", true)]
    [InlineData("BJ00000000", false)]
    [InlineData("BJ00010000", false)]
    [InlineData("BJ000000050", false)]
    [InlineData("BJ0000005", false)]
    [InlineData("BK00000050", false)]
    [InlineData("B000000050", false)]
    public void A_range_holds_both_its_ends_and_nothing_beyond_or_of_another_shape(string number, bool allotted)
    {
        var outcome = Given(Past.World).When(ARecycling with { Certificate = CertificateNumber.Parse(number) });

        if (allotted) outcome.ThenAccepted();
        else outcome.ThenRefused(CertificateNotAllotted.With(actual: number));
    }

    [Fact, Rule("R8")]
    public void A_range_between_two_letters_holds_no_number_of_two_letters() =>
        CertificateNumber.Parse("BA123456")
            .IsWithin(CertificateNumber.Parse("B9000000"), CertificateNumber.Parse("C1000000"))
            .ShouldBeFalse();

    [Fact, Rule("R8")]
    public void Each_range_that_was_allotted_counts_and_none_in_between()
    {
        Fact[] past = [.. Past.World, Shops.Allotted("rec-huaxing", "BJ00060001", "BJ00060010")];

        Given(past).When(ARecycling).ThenAccepted();
        Given(past).When(ARecycling with { Certificate = CertificateNumber.Parse("BJ00060010") }).ThenAccepted();
        Given(past).When(ARecycling with { Certificate = CertificateNumber.Parse("BJ00060011") })
            .ThenRefused(CertificateNotAllotted);
        Given(past).When(ARecycling with { Certificate = CertificateNumber.Parse("BJ00020001") })
            .ThenRefused(CertificateNotAllotted);
    }
}
