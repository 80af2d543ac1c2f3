using System.Globalization;
using TradeIn.Client;
using TradeIn.Domain.Identities;
using Agent = TradeIn.Client.Agent;

namespace TradeIn.Cli.Seasons;

/// <summary>
/// The people and entities of a season, each made from its number alone: none has to be kept, and no two share an identity.
/// </summary>
internal sealed class Customers(long seed)
{
    private const int FamilySize = 3;
    private const int SequenceNumbers = 999;
    private static readonly DateOnly FirstBirthday = new(1930, 1, 1);
    private static readonly int Birthdays = new DateOnly(1990, 1, 1).DayNumber - FirstBirthday.DayNumber;

    /// <summary>The first digits of an ID tell where it was first issued, which proves nothing about registration (Q7).</summary>
    private static readonly string[] IssuedIn =
    [
        "110101", "110102", "110103", "110104", "110105", "110106", "110107", "110108", "110109", "110111", "110221",
        "110222", "110223", "110224", "110227", "120101", "130102", "130503", "130602", "140105", "210102", "220102",
        "230103", "310101", "320102", "330106", "340104", "350102", "370102", "410102", "420106", "440524", "510104", "530102",
    ];

    private static readonly Scatter MilitaryCards = new(100_000_000, 20_100_601);

    private readonly Scatter people = new(
        (long)IssuedIn.Length * Birthdays * SequenceNumbers, new SeasonRandom(seed, "people").Below(500_000_000));

    private readonly Scatter entities = new(90_000_000, new SeasonRandom(seed, "entities").Below(90_000_000));

    public Customer Of(CustomerNumber number) => number.IsEntity ? Entity(number.Number) : Person(number.Number);

    /// <summary>Three people in a row are one household: they share surname, registration and home.</summary>
    private Customer Person(long number)
    {
        var household = new SeasonRandom(seed, "household", number / FamilySize);
        var (surname, registeredIn, home) =
            (household.Pick(Names.Surnames), Registration(household), household.Pick(SeasonWorld.Districts));
        var random = new SeasonRandom(seed, "person", number);
        var name = surname + Names.GivenName(random);
        var documents = DocumentsOf(random);
        if (documents[0] is "officer-card" or "soldier-card")
        {
            var letter = documents[0] == "officer-card" ? "军" : "士";
            var card = string.Create(CultureInfo.InvariantCulture, $"{letter}字第{MilitaryCards.At(number):00000000}号");
            return new Customer(IsEntity: false, name, registeredIn, home, documents, card, OtherNumber: null)
            {
                Circle = CircleOf(number),
            };
        }
        var id = ResidentIdOf(number);
        var shown = id[^1] == 'X' && random.Chance(20) ? id.ToLowerInvariant() : id;
        return new Customer(
            IsEntity: false, name, registeredIn, home, documents, shown, random.Chance(10) ? id[..6] + id[8..17] : null)
        {
            Circle = CircleOf(number),
        };
    }

    private static string CircleOf(long person) => string.Create(CultureInfo.InvariantCulture, $"family {person / FamilySize}");

    private Customer Entity(long number)
    {
        var random = new SeasonRandom(seed, "entity", number);
        var eight = (10_000_000 + entities.At(number)).ToString(CultureInfo.InvariantCulture);
        var code = eight + OrganisationCode.CheckCharacterOf(eight);
        var district = random.Pick(SeasonWorld.Districts);
        var seventeen = $"91{district}{code}";
        var credit = seventeen + OrganisationCode.CreditCheckCharacterOf(seventeen);
        return new Customer(
            IsEntity: true, Names.Entity(random), district, random.Chance(80) ? district : random.Pick(SeasonWorld.Districts),
            ["business-licence"], $"{code[..8]}-{code[8]}", random.Chance(40) ? credit : null)
        {
            Circle = $"office {code}",
        };
    }

    /// <summary>Someone who acts for the buyer, with an ID card of his own: of the family, or of the entity's office.</summary>
    public Agent AgentFor(Customer buyer)
    {
        var random = new SeasonRandom(seed, buyer.Circle);
        return AgentOf((buyer.IsEntity ? random.Pick(Names.Surnames) : buyer.Name[..1]) + Names.GivenName(random), random);
    }

    /// <summary>Someone who acts for whoever pays him.</summary>
    public Agent Middleman(SeasonRandom random) => AgentOf(random.Pick(Names.Surnames) + Names.GivenName(random), random);

    private Agent AgentOf(string name, SeasonRandom random) =>
        new(name, new IdentityDocument("resident-id-card", ResidentIdOf(random.Below(people.Space))));

    private string ResidentIdOf(long number)
    {
        var place = people.At(number);
        var (sequence, rest) = ((place % SequenceNumbers) + 1, place / SequenceNumbers);
        var birthday = FirstBirthday.AddDays((int)(rest % Birthdays));
        var seventeen = string.Create(
            CultureInfo.InvariantCulture, $"{IssuedIn[(int)(rest / Birthdays)]}{birthday:yyyyMMdd}{sequence:000}");
        return seventeen + ResidentId.CheckCharacterOf(seventeen);
    }

    /// <summary>Some are still registered under the codes of Chongwen and Xuanwu, merged away in 2010.</summary>
    private static string Registration(SeasonRandom random) =>
        random.Chance(6) ? random.Pick(["110103", "110104"]) : random.Pick(SeasonWorld.Districts);

    private static string[] DocumentsOf(SeasonRandom random) => random.Weighted([68, 20, 8, 3, 1]) switch
    {
        0 => ["resident-id-card"],
        1 => ["resident-id-card", "household-register"],
        2 => ["household-register"],
        3 => ["officer-card"],
        _ => ["soldier-card"],
    };
}
