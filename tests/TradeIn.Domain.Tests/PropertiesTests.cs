using FsCheck.Fluent;

namespace TradeIn.Domain.Tests;

/// <summary>Properties can fail, and a failure can be had again.</summary>
public class PropertiesTests
{
    [Fact]
    public void A_property_that_does_not_hold_fails_and_prints_its_seed()
    {
        var failure = Should.Throw<ShouldAssertException>(() => Run(seed: 42));

        failure.Message.ShouldContain("TRADEIN_SEED=42");
    }

    [Fact]
    public void The_same_seed_gives_the_same_values_and_another_seed_others()
    {
        Run(seed: 42, out var first);
        Run(seed: 42, out var again);
        Run(seed: 43, out var other);

        again.ShouldBe(first);
        other.ShouldNotBe(first);
    }

    private static void Run(ulong seed) =>
        Properties.Hold(Gen.Choose(0, 1000), n => n.ShouldBeLessThan(900), 1000, null, seed);

    private static void Run(ulong seed, out List<int> seen)
    {
        List<int> values = [];
        Properties.Hold(Gen.Choose(0, 1000), values.Add, 20, null, seed);
        seen = values;
    }
}
