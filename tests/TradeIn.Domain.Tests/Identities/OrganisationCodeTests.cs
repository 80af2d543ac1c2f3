using FsCheck;
using FsCheck.Fluent;
using TradeIn.Domain.Identities;

namespace TradeIn.Domain.Tests.Identities;

public class OrganisationCodeTests
{
    private const string CreditAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static readonly Gen<string> EightDigits = Gen.Choose(0, 99_999_999).Select(number => $"{number:D8}");

    private static readonly Gen<string> Credit =
        Gen.Elements(CreditAlphabet.ToCharArray()).ArrayOf(17).Select(seventeen => WithCreditCheck(new string(seventeen)));

    [Theory]
    [InlineData("D2143569-X", "D2143569X")]
    [InlineData("60003734-1", "600037341")]
    [InlineData("10000004-0", "100000040")]
    [InlineData("d2143569x", "D2143569X")]
    [InlineData("Ｄ２１４３５６９－Ｘ", "D2143569X")]
    [InlineData(" 6000 3734-1 ", "600037341")]
    public void An_organisation_code_is_read_with_and_without_its_hyphen(string typed, string code) =>
        Read(typed).ShouldBe(code);

    [Theory]
    [InlineData("91110000600037341L", "600037341")]
    [InlineData("91440300708461136T", "708461136")]
    [InlineData("911101051000000080", "100000008")]
    [InlineData("91440300708461136t", "708461136")]
    public void A_credit_code_is_the_entity_of_the_organisation_code_inside_it(string typed, string code) =>
        Read(typed).ShouldBe(code);

    [Fact]
    public void An_entity_shown_by_either_code_is_one_entity() =>
        Read("91110000600037341L").ShouldBe(Read("60003734-1"));

    [Theory]
    [InlineData("D2143569-1", "GB 11714")]
    [InlineData("60003734-2", "GB 11714")]
    [InlineData("60003735-1", "GB 11714")]
    [InlineData("911100006000373411", "GB 32100")]
    [InlineData("91110000600037342L", "GB 32100")]
    [InlineData("9111000060003734IL", "I, O, S, V, Z")]
    [InlineData("9111000060003734OL", "I, O, S, V, Z")]
    [InlineData("600037341L", "has 10 characters")]
    [InlineData("", "has 0 characters")]
    [InlineData("6000373四1", "neither a digit nor a letter")]
    [InlineData("6000373_1", "neither a digit nor a letter")]
    public void A_code_that_is_none_says_what_is_wrong_with_it(string typed, string problem)
    {
        OrganisationCode.TryParse(typed, out _, out var said).ShouldBeFalse();
        said.ShouldContain(problem);
    }

    [Fact]
    public void In_an_organisation_code_of_digits_every_single_wrong_digit_and_exchange_is_caught() =>
        Properties.Hold(EightDigits, eight =>
        {
            var code = WithOrganisationCheck(eight);
            Read(code).ShouldBe(code);
            Misprints.OneCharacter(code, "0123456789", last: "0123456789X").Where(IsValid).ShouldBeEmpty();
            // An X out of its place is read as the letter, worth 33: that exchange is not the standard's to catch.
            Misprints.Neighbours(code).Where(wrong => !wrong[..8].Contains('X', StringComparison.Ordinal)).Where(IsValid)
                .ShouldBeEmpty();
        });

    [Fact]
    public void In_a_credit_code_every_single_wrong_character_and_exchange_is_caught() => Properties.Hold(Credit, code =>
    {
        Read(code).ShouldBe(code[8..17]);
        Misprints.OneCharacter(code, CreditAlphabet).Where(IsValid).ShouldBeEmpty();
        Misprints.Neighbours(code).Where(IsValid).ShouldBeEmpty();
    }, runs: 100);

    private static string WithOrganisationCheck(string eightDigits)
    {
        int[] weights = [3, 7, 9, 10, 5, 8, 4, 2];
        var check = 11 - (eightDigits.Zip(weights, (digit, weight) => (digit - '0') * weight).Sum() % 11);
        return eightDigits + check switch { 10 => "X", 11 => "0", _ => $"{check}" };
    }

    // GB 32100 itself: weighted with powers of three, the sum and the check character leave nothing mod 31.
    private static string WithCreditCheck(string seventeen)
    {
        var (sum, weight) = (0, 1);
        foreach (var character in seventeen)
        {
            sum += CreditAlphabet.IndexOf(character, StringComparison.Ordinal) * weight;
            weight = weight * 3 % 31;
        }
        return seventeen + CreditAlphabet.Single(
            check => (sum + CreditAlphabet.IndexOf(check, StringComparison.Ordinal)) % 31 == 0);
    }

    private static bool IsValid(string typed) => OrganisationCode.TryParse(typed, out _, out _);

    private static string Read(string typed)
    {
        OrganisationCode.TryParse(typed, out var code, out var problem).ShouldBeTrue(problem);
        return code.Code;
    }
}
