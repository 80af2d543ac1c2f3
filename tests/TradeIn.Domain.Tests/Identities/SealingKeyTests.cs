using System.Text;
using TradeIn.Domain.Identities;

namespace TradeIn.Domain.Tests.Identities;

/// <summary>What is personal opens with the key of the person, and with no other.</summary>
public class SealingKeyTests
{
    private static readonly SealingKey Wangs = new("wang", Secret(1));

    [Fact]
    public void What_was_sealed_is_opened_by_the_same_key()
    {
        var text = Sealed();
        text.OpenedWith(Wangs).ShouldBe(["王小明", "11010519491231002X", ""]);
        PersonalText.Sealed(text.Cipher).OpenedWith(new SealingKey("wang", Secret(1))).ShouldBe(["王小明", "11010519491231002X", ""]);
    }

    [Theory]
    [InlineData("wang", 2)]
    [InlineData("li", 1)]
    public void Another_key_or_the_same_of_another_person_opens_nothing(string person, byte secret) =>
        Sealed().OpenedWith(new SealingKey(person, Secret(secret))).ShouldBeNull();

    [Fact]
    public void Without_a_key_or_with_one_bit_changed_nothing_is_opened()
    {
        var text = Sealed();
        text.OpenedWith(key: null).ShouldBeNull();
        var box = Convert.FromBase64String(text.Cipher);
        for (var i = 0; i < box.Length; i++)
        {
            box[i] ^= 1;
            PersonalText.Sealed(Convert.ToBase64String(box)).OpenedWith(Wangs).ShouldBeNull();
            box[i] ^= 1;
        }
        PersonalText.Sealed("not base64").OpenedWith(Wangs).ShouldBeNull();
        PersonalText.Sealed("AAAA").OpenedWith(Wangs).ShouldBeNull();
    }

    [Fact]
    public void The_same_is_never_sealed_the_same_twice() => Sealed().Cipher.ShouldNotBe(Sealed().Cipher);

    [Fact]
    public void In_clear_it_goes_nowhere()
    {
        var text = PersonalText.ToSeal("wang", "王小明");
        Should.Throw<InvalidOperationException>(() => text.Cipher);
        $"{text} {Wangs}".ShouldBe("PersonalText SealingKey");
        Encoding.UTF8.GetString(Convert.FromBase64String(Sealed().Cipher)).ShouldNotContain("1101");
    }

    [Fact]
    public void It_is_sealed_with_the_persons_own_key_alone_and_once()
    {
        var text = PersonalText.ToSeal("wang", "王小明");
        Should.Throw<ArgumentException>(() => text.Seal(new SealingKey("li", Secret(1))));
        text.Seal(Wangs);
        var cipher = text.Cipher;
        text.Seal(Wangs);
        text.Cipher.ShouldBe(cipher);
    }

    private static PersonalText Sealed()
    {
        var text = PersonalText.ToSeal("wang", "王小明", "11010519491231002X", null);
        text.Seal(Wangs);
        return text;
    }

    private static byte[] Secret(byte each) => [.. Enumerable.Repeat(each, SealingKey.Length)];
}
