using System.Globalization;
using TradeIn.Domain.Programmes;

namespace TradeIn.Domain.Tests.Programmes;

public class MoneyTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("0.01", 1)]
    [InlineData("2899.00", 289_900)]
    [InlineData("2899.0", 289_900)]
    [InlineData("2899.000", 289_900)]
    [InlineData("1000000000000", 100_000_000_000_000)]
    public void An_amount_in_yuan_is_whole_fen(string yuan, long fen)
    {
        Money.TryFromYuan(decimal.Parse(yuan, CultureInfo.InvariantCulture), out var money).ShouldBeTrue();
        money.ShouldBe(Money.FromFen(fen));
    }

    [Theory]
    [InlineData("0.001")]
    [InlineData("2899.005")]
    [InlineData("1000000000000.01")]
    [InlineData("79228162514264337593543950335")]
    public void Parts_of_a_fen_and_amounts_beyond_reason_are_none(string yuan) =>
        Money.TryFromYuan(decimal.Parse(yuan, CultureInfo.InvariantCulture), out _).ShouldBeFalse();

    [Theory]
    [InlineData(0, "0.00")]
    [InlineData(1, "0.01")]
    [InlineData(289_900, "2899.00")]
    [InlineData(2_147_483_647, "21474836.47")]
    [InlineData(2_147_483_648, "21474836.48")]
    [InlineData(4_294_967_296, "42949672.96")]
    [InlineData(30_000_000_000, "300000000.00")]
    [InlineData(100_000_000_000_000, "1000000000000.00")]
    [InlineData(-1, "-0.01")]
    [InlineData(-30_000_000_000, "-300000000.00")]
    public void It_is_written_with_two_decimals_however_large(long fen, string text)
    {
        Money.FromFen(fen).ToString().ShouldBe(text);
        Money.FromFen(fen).Yuan.ToString(CultureInfo.InvariantCulture).ShouldBe(text);
    }

    [Fact]
    public void Sums_and_differences_are_checked()
    {
        (Yuan(1.5m) + Yuan(2.75m)).ShouldBe(Yuan(4.25m));
        (Yuan(1.5m) - Yuan(2.75m)).ShouldBe(Yuan(-1.25m));
        Should.Throw<OverflowException>(() => Money.FromFen(long.MaxValue) + Money.FromFen(1));
        Should.Throw<OverflowException>(() => Money.FromFen(long.MinValue) - Money.FromFen(1));
        Should.Throw<OverflowException>(() => Money.FromFen(long.MaxValue).Share(new Rate(1000)));
    }

    [Fact]
    public void Amounts_have_an_order()
    {
        (Yuan(1) < Yuan(1.01m)).ShouldBeTrue();
        (Yuan(1) < Yuan(1)).ShouldBeFalse();
        (Yuan(1) <= Yuan(1)).ShouldBeTrue();
        (Yuan(1.01m) > Yuan(1)).ShouldBeTrue();
        (Yuan(1) > Yuan(1)).ShouldBeFalse();
        (Yuan(1) >= Yuan(1)).ShouldBeTrue();
        (Yuan(1) >= Yuan(1.01m)).ShouldBeFalse();
        Money.Min(Yuan(1), Yuan(2)).ShouldBe(Yuan(1));
        Money.Min(Yuan(2), Yuan(1)).ShouldBe(Yuan(1));
        Yuan(2).CompareTo(Yuan(1)).ShouldBePositive();
    }

    [Theory]
    [InlineData("0.1", 1000)]
    [InlineData("0.1000", 1000)]
    [InlineData("0.1325", 1325)]
    [InlineData("0", 0)]
    [InlineData("1", 10_000)]
    public void A_rate_is_a_share_in_hundredths_of_a_per_cent(string share, int points)
    {
        Rate.TryFrom(decimal.Parse(share, CultureInfo.InvariantCulture), out var rate).ShouldBeTrue();
        rate.ShouldBe(new Rate(points));
        rate.Share.ShouldBe(decimal.Parse(share, CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("-0.0001")]
    [InlineData("1.0001")]
    [InlineData("0.00001")]
    public void A_rate_is_between_none_and_all(string share) =>
        Rate.TryFrom(decimal.Parse(share, CultureInfo.InvariantCulture), out _).ShouldBeFalse();
}
