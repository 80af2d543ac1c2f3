using System.Collections;
using TradeIn.Domain;
using TradeIn.Domain.Erasures;
using TradeIn.Domain.Identities;
using TradeIn.ReadModels.Persons;
using TradeIn.Server.Log;
using TradeIn.Testing.Postgres;
using static TradeIn.Testing.SampleWorld.Requests;
using SampleWorld = TradeIn.Testing.SampleWorld.People;

namespace TradeIn.ReadModels.Tests.Persons;

/// <summary>How people know those whom the log names.</summary>
public sealed class PeopleReadModelTests(PostgresFixture postgres)
{
    private const string People = "select left(person, 4), name, number from read.people order by person";

    private static readonly Guid WangsKey = Guid.Parse("6f0c3a52-8d5e-4c1b-9a75-2b1f0d9c8e11");

    [Fact]
    public async Task Whoever_is_named_is_known_masked_as_named_last()
    {
        Fact masked = Recycled(9, new Party(PartyKind.Individual, BuyerKey.Parse(new string('9', 32)), DocumentType.SoldierCard, null, "110105")
        {
            Name = "关**", Number = "****4567",
        });
        Fact company = Recycled(8, SampleWorld.Company);

        (await SmallSeason.QueryAsync(postgres, () => Model(), [.. SmallSeason.Facts, masked, company], People)).ShouldBe(
        [
            "9999 | 关** | ****4567",
            "aaaa | 王** | **************002X",
            "bbbb | 李** | **************0014",
            "dddd | Capital Canteens | *****4321",
            "eeee | 陈** | **************0031",
        ]);
    }

    [Fact]
    public async Task Who_is_erased_is_known_no_more_and_the_key_is_deleted_if_it_is_still_there()
    {
        List<(string, Guid)> deleted = [];
        Fact erased = new(ErasePerson.Stream("E-1"), new PersonErased("E-1", $"{SampleWorld.Wang.Key}", WangsKey, "Asked for."));

        var rows = await SmallSeason.QueryAsync(postgres, () => Model(deleted: deleted), [.. SmallSeason.Facts, erased], People);

        rows.ShouldContain("aaaa | - | -");
        rows.ShouldContain("bbbb | 李** | **************0014");
        deleted.Distinct().ShouldBe([($"{SampleWorld.Wang.Key}", WangsKey)]);
    }

    [Fact]
    public async Task Without_the_key_that_sealed_it_nothing_is_told()
    {
        var other = new SealingKey($"{SampleWorld.Wang.Key}", new byte[SealingKey.Length]);
        (await SmallSeason.QueryAsync(postgres, () => Model(other), SmallSeason.Facts, People)).ShouldContain("aaaa | - | -");
    }

    [Fact]
    public void Every_event_that_names_a_person_is_taken()
    {
        var naming = EventTypes.Catalogue().Types.Values.Where(type => Holds(type, [])).ToList();
        naming.Count.ShouldBeGreaterThan(10);
        naming.Except(Model().Events).ShouldBeEmpty();
        Model().Events.Except(naming).ShouldBe([typeof(PersonErased)]);
    }

    private static bool Holds(Type type, HashSet<Type> seen) => type == typeof(Party) || type == typeof(Agent)
        || (seen.Add(type) && type.Namespace?.StartsWith("TradeIn", StringComparison.Ordinal) == true
            && type.GetProperties().Any(member => Holds(Bare(member.PropertyType), seen)));

    private static Type Bare(Type type) => Nullable.GetUnderlyingType(type)
        ?? (type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type) ? type.GetGenericArguments()[^1] : type);

    private static Fact Recycled(int number, Party buyer) => new(
        new StreamName("recycling", $"R-{number}"),
        new Domain.Recycling.RecyclingRefused(ARecycling with { RecyclingId = $"R-{number}", Buyer = buyer }, 1, []));

    private static PeopleReadModel Model(SealingKey? instead = null, List<(string, Guid)>? deleted = null) => new(new PeopleReadModel.Keys(
        (people, _) => Task.FromResult<IReadOnlyDictionary<string, SealingKey>>(people.Distinct().ToDictionary(
            person => person, person => instead?.Owner == person ? instead : SampleWorld.PersonKeyOf(person))),
        (person, key, _) =>
        {
            deleted?.Add((person, key));
            return Task.CompletedTask;
        }));
}
