using FsCheck;
using FsCheck.Fluent;
using TradeIn.Domain.Identities;

namespace TradeIn.Domain.Tests.Identities;

public class ResidentIdTests
{
    private static readonly DateOnly Today = new(2010, 7, 10);

    /// <summary>Any valid number: six digits, a birth date of the last century, three digits, the check character.</summary>
    private static readonly Gen<string> Valid =
        from region in Gen.Choose(0, 999_999)
        from days in Gen.Choose(0, 36_524)
        from sequence in Gen.Choose(0, 999)
        select WithCheck($"{region:D6}{new DateOnly(1900, 1, 1).AddDays(days):yyyyMMdd}{sequence:D3}");

    [Theory]
    [InlineData("11010519491231002X")]
    [InlineData("440524188001010014")]
    [InlineData("53010219200508011X")]
    public void A_valid_number_is_itself(string number) => Read(number).ShouldBe(number);

    [Theory]
    [InlineData("11010519491231002x")]
    [InlineData("11010519491231002ｘ")]
    [InlineData("11010519491231002Ｘ")]
    [InlineData("１１０１０５１９４９１２３１００２Ｘ")]
    [InlineData("  11010519491231002X\t")]
    [InlineData("\u300011010519491231002X\u3000")]
    public void What_people_type_is_folded(string typed) => Read(typed).ShouldBe("11010519491231002X");

    [Fact]
    public void An_old_number_of_15_digits_is_the_same_person()
    {
        Read("110105491231002").ShouldBe("11010519491231002X");
        Read("110105491231002").ShouldBe(Read("11010519491231002X"));
    }

    [Theory]
    [InlineData("110105194912310021", "check character")]
    [InlineData("110105194912310020", "check character")]
    [InlineData("", "has 0 characters")]
    [InlineData("1101051949123100", "has 16 characters")]
    [InlineData("11010519491231002XX", "has 19 characters")]
    [InlineData("11010519491231 002X", "has 19 characters")]
    [InlineData("1101051949123100AX", "not a digit")]
    [InlineData("1101051949123X0021", "not a digit")]
    [InlineData("11010519491231002٣", "digit or X")]
    [InlineData("110105٣94912310021", "not a digit")]
    [InlineData("11010519491231002Y", "digit or X")]
    [InlineData("11010549123100X", "not a digit")]
    public void A_number_that_is_none_says_what_is_wrong_with_it(string typed, string problem)
    {
        ResidentId.TryParse(typed, Today, out _, out var said).ShouldBeFalse();
        said.ShouldContain(problem);
    }

    [Theory]
    [InlineData("19490229")]
    [InlineData("19000229")]
    [InlineData("19491301")]
    [InlineData("19490001")]
    [InlineData("19491200")]
    [InlineData("19491232")]
    [InlineData("19490631")]
    [InlineData("00000101")]
    public void A_birth_date_that_does_not_exist_is_refused_whatever_the_check_character(string born)
    {
        ResidentId.TryParse(WithCheck($"110105{born}002"), Today, out _, out var problem).ShouldBeFalse();
        problem.ShouldContain("does not exist");
    }

    [Theory]
    [InlineData("110105490229002")]
    [InlineData("110105491301002")]
    public void An_impossible_date_in_an_old_number_is_refused(string old)
    {
        ResidentId.TryParse(old, Today, out _, out var problem).ShouldBeFalse();
        problem.ShouldContain("does not exist");
    }

    [Theory]
    [InlineData("20100710", true)]
    [InlineData("20100711", false)]
    [InlineData("20000229", true)]
    [InlineData("19040229", true)]
    public void A_birth_date_is_real_and_not_in_the_future(string born, bool valid)
    {
        ResidentId.TryParse(WithCheck($"110105{born}002"), Today, out _, out var problem).ShouldBe(valid);
        if (!valid) problem.ShouldContain("in the future");
    }

    [Fact]
    public void Every_number_with_its_check_character_is_valid() =>
        Properties.Hold(Valid, number => Read(number).ShouldBe(number));

    [Fact]
    public void Every_single_wrong_character_is_caught() => Properties.Hold(
        Valid,
        number => Misprints.OneCharacter(number, "0123456789", last: "0123456789X").Where(IsValid).ShouldBeEmpty(),
        runs: 300);

    [Fact]
    public void Every_exchange_of_two_neighbours_is_caught() =>
        Properties.Hold(Valid, number => Misprints.Neighbours(number).Where(IsValid).ShouldBeEmpty());

    [Fact]
    public void An_old_number_is_the_new_one_without_century_and_check_character() => Properties.Hold(
        Valid.Where(number => number[6..8] == "19"),
        number => Read(number[..6] + number[8..17]).ShouldBe(number));

    [Fact]
    public void Neither_the_value_nor_a_problem_prints_the_number()
    {
        ResidentId.TryParse("11010519491231002X", Today, out var id, out _).ShouldBeTrue();
        id.ToString().ShouldBe("ResidentId");
        ResidentId.TryParse("110105194912310021", Today, out _, out var problem);
        problem.ShouldNotContain("1101");
    }

    // GB 11643 itself: digits weighted with powers of two from the right, the check character included, leave 1 mod 11.
    private static string WithCheck(string seventeen)
    {
        var sum = 0;
        foreach (var digit in seventeen) sum = ((sum + (digit - '0')) * 2) % 11;
        var check = (12 - sum) % 11;
        return seventeen + (check == 10 ? "X" : $"{check}");
    }

    private static bool IsValid(string typed) => ResidentId.TryParse(typed, Today, out _, out _);

    private static string Read(string typed)
    {
        ResidentId.TryParse(typed, Today, out var id, out var problem).ShouldBeTrue(problem);
        return id.Number;
    }
}
