using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace TradeIn.Domain.Tests;

/// <summary>
/// Runs a property on many random values. A failure prints the seed and the smallest value found that fails;
/// <c>TRADEIN_SEED=&lt;seed&gt;</c> in the environment runs the same values again.
/// </summary>
internal static class Properties
{
    private const string SeedVariable = "TRADEIN_SEED";

    public static void Hold<T>(Gen<T> values, Action<T> property, int runs = 1000, Func<T, IEnumerable<T>>? shrink = null)
    {
        var given = Environment.GetEnvironmentVariable(SeedVariable);
        var seed = given is null
            ? (ulong)System.Random.Shared.NextInt64() : ulong.Parse(given, CultureInfo.InvariantCulture);
        Hold(values, property, runs, shrink, seed);
    }

    public static void Hold<T>(
        Gen<T> values, Action<T> property, int runs, Func<T, IEnumerable<T>>? shrink, ulong seed)
    {
        var arbitrary = shrink is null ? values.ToArbitrary() : Arb.From(values, shrink);
        var config = Config.QuickThrowOnFailure.WithMaxTest(runs).WithQuietOnSuccess(true)
            .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(seed), FSharpOption<int>.None)));
        try
        {
            Check.One(config, Prop.ForAll(arbitrary, property));
        }
        catch (Exception failure)
        {
            throw new ShouldAssertException($"Run it again with {SeedVariable}={seed}.\n{failure.Message}");
        }
    }
}
