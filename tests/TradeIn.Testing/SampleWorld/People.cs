using System.Security.Cryptography;
using System.Text;
using TradeIn.Domain.Identities;

namespace TradeIn.Testing.SampleWorld;

/// <summary>Buyers and agents of the sample world.</summary>
public static class People
{
    /// <summary>Of Beijing, with a resident ID card.</summary>
    public static readonly Party Wang = Person('a', "王小明", "11010519491231002X");

    /// <summary>Of Beijing, someone else.</summary>
    public static readonly Party Li = Person('b', "李四", "440524188001010014");

    /// <summary>Registered in Shanghai.</summary>
    public static readonly Party Outsider = Person('c', "赵六", "31010119800101011X") with { RegisteredIn = "310101" };

    /// <summary>A legal entity of Beijing.</summary>
    public static readonly Party Company = new(
        PartyKind.LegalEntity, KeyOf('d'), DocumentType.BusinessLicence, SealedFor('d', "Capital Canteens", "123454321"), "110108");

    /// <summary>Someone whose own document was shown.</summary>
    public static readonly Agent Agent = new(
        new AgentIdentity(KeyOf('e'), DocumentType.ResidentIdCard, SealedFor('e', "陈小亮", "110101198001010031")));

    /// <summary>Someone who showed no document of his own.</summary>
    public static readonly Agent AgentWithoutIdentity = new(Identity: null);

    public static BuyerKey KeyOf(char digit) => BuyerKey.Parse(new string(digit, 32));

    /// <summary>The same key for a person every time: what tests seal with it, tests can open.</summary>
    public static SealingKey PersonKeyOf(string person) => new(person, SHA256.HashData(Encoding.UTF8.GetBytes(person)));

    /// <summary>Name and number as the log holds them.</summary>
    public static PersonalText SealedFor(char key, string name, string number)
    {
        var text = PersonalText.ToSeal($"{KeyOf(key)}", name, number);
        text.Seal(PersonKeyOf($"{KeyOf(key)}"));
        return text;
    }

    private static Party Person(char key, string name, string number) =>
        new(PartyKind.Individual, KeyOf(key), DocumentType.ResidentIdCard, SealedFor(key, name, number), "110105");
}
