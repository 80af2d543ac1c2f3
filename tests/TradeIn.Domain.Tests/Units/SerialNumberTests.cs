using FsCheck.Fluent;
using TradeIn.Domain.Units;

namespace TradeIn.Domain.Tests.Units;

public class SerialNumberTests
{
    [Theory, Rule("R9"), Rule("P2")]
    [InlineData("SN-001", "SN001")]
    [InlineData("sn 0 0 1", "SN001")]
    [InlineData("  SN001  ", "SN001")]
    [InlineData("ＳＮ－００１", "SN001")]
    [InlineData("s\u3000n\u00a0001", "SN001")]
    [InlineData("SN‐001", "SN001")]
    [InlineData("机身 001", "机身001")]
    public void Case_width_blanks_and_hyphens_are_dropped_for_comparison(string given, string folded)
    {
        var serial = SerialNumber.Parse(given);

        serial.Folded.ShouldBe(folded);
        serial.ToString().ShouldBe(given.Trim());
        serial.ShouldBe(SerialNumber.Parse(folded));
        serial.GetHashCode().ShouldBe(SerialNumber.Parse(folded).GetHashCode());
    }

    [Theory, Rule("R9"), Rule("P2")]
    [InlineData("SN001", "SN0O1")]
    [InlineData("SN001", "SN01")]
    [InlineData("SN.001", "SN001")]
    [InlineData("SN/001", "SN001")]
    public void Nothing_else_is_dropped(string one, string other) =>
        SerialNumber.Parse(one).ShouldNotBe(SerialNumber.Parse(other));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("- - -")]
    public void A_serial_number_has_a_character(string? given)
    {
        SerialNumber.TryParse(given, out _).ShouldBeFalse();
        Should.Throw<FormatException>(() => SerialNumber.Parse(given!));
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void A_serial_number_has_64_characters_at_most(int length, bool valid) =>
        SerialNumber.TryParse(new string('1', length), out _).ShouldBe(valid);

    [Fact]
    public void Folding_twice_is_folding_once() => Properties.Hold(
        Gen.Elements("aZ09-‐－ \u3000ａＺ０/机".ToCharArray()).NonEmptyListOf()
            .Select(letters => "0" + string.Concat(letters.Take(60))),
        given => SerialNumber.Parse(SerialNumber.Parse(given).Folded).Folded.ShouldBe(SerialNumber.Parse(given).Folded));

    [Fact]
    public void None_equals_none() => default(SerialNumber).GetHashCode().ShouldBe(default(SerialNumber).GetHashCode());
}
