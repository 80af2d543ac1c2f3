using TradeIn.Domain.Identities;

namespace TradeIn.Testing.SampleWorld;

/// <summary>Buyers and agents of the sample world.</summary>
public static class People
{
    /// <summary>Of Beijing, with a resident ID card.</summary>
    public static readonly Party Wang = Person('a', "王**", "**************002X");

    /// <summary>Of Beijing, someone else.</summary>
    public static readonly Party Li = Person('b', "李**", "**************0014");

    /// <summary>Registered in Shanghai.</summary>
    public static readonly Party Outsider = Person('c', "赵**", "**************011X") with { RegisteredIn = "310101" };

    /// <summary>A legal entity of Beijing.</summary>
    public static readonly Party Company = new(
        PartyKind.LegalEntity, KeyOf('d'), DocumentType.BusinessLicence, "Capital Canteens", "*****4-1", "110108");

    /// <summary>Someone whose own document was shown.</summary>
    public static readonly Agent Agent = new(
        "陈**", new AgentIdentity(KeyOf('e'), DocumentType.ResidentIdCard, "**************0031"));

    /// <summary>Someone who showed no document of his own.</summary>
    public static readonly Agent AgentWithoutIdentity = new("陈**", Identity: null);

    public static BuyerKey KeyOf(char digit) => BuyerKey.Parse(new string(digit, 32));

    private static Party Person(char key, string name, string number) =>
        new(PartyKind.Individual, KeyOf(key), DocumentType.ResidentIdCard, name, number, "110105");
}
