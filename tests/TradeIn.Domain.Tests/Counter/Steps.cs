using FsCheck;
using FsCheck.Fluent;

namespace TradeIn.Domain.Tests.Counter;

/// <summary>One thing done at the counter, in small numbers: which of few buyers, units, days, and so on.</summary>
internal abstract record Step;

internal sealed record Recycle(
    int Recycler, int Channel, int District, int Day, int Buyer, int Agent, int Category, int Unit, int Certificate) : Step;

internal sealed record Buy(
    int Seller, int Channel, int Order, int Day, int Buyer, int Category, int Unit, int Invoice, int Price,
    bool Countryside) : Step;

/// <param name="Sensible">The buyer claims where and with what the buyer should; only the rest is as drawn.</param>
internal sealed record File(
    bool Sensible, int Purchase, int Certificate, int Seller, int Day, int Buyer, int Agent, int Papers, bool Signed) : Step;

/// <param name="Sensible">A claim that was granted and is not paid out, while there is one.</param>
internal sealed record Pay(bool Sensible, int Claim, int FenTooMuch) : Step;

/// <summary>Random steps, most of them without a fault, so that sequences get far enough for quotas to bind.</summary>
internal static class Steps
{
    /// <summary>Shorter sequences first, so that a failure is told with as few steps as it takes.</summary>
    public static IEnumerable<Step[]> Shorter(Step[] steps)
    {
        for (var size = steps.Length / 2; size > 0; size /= 2)
            for (var start = 0; start + size <= steps.Length; start += size)
                yield return [.. steps[..start], .. steps[(start + size)..]];
    }

    public static Gen<Step[]> Sequences(int length) => Gen.Frequency(
        (4, Recyclings.Select(step => (Step)step)),
        (4, Purchases.Select(step => (Step)step)),
        (5, Claims.Select(step => (Step)step)),
        (2, Payments.Select(step => (Step)step))).ArrayOf(length);

    private static Gen<Recycle> Recyclings =>
        from recycler in Mostly(2, Domains.Recyclers.Length)
        from channel in Gen.Elements(0, 0, 0, 1, 2)
        from district in Mostly(3, Domains.Districts.Length)
        from day in Days(1, 4)
        from buyer in Mostly(4, Domains.Buyers.Length)
        from agent in Mostly(2, 3)
        from category in Mostly(5, Domains.Categories.Length)
        from unit in Gen.Choose(0, Domains.OldSerials.Length - 1)
        from certificate in Gen.Choose(0, Domains.Certificates.Length - 1)
        select new Recycle(recycler, channel, district, day, buyer, agent, category, unit, certificate);

    private static Gen<Buy> Purchases =>
        from seller in Mostly(4, Domains.Sellers.Length)
        from channel in Mostly(1, 2)
        from order in Gen.Elements(0, 0, 0, 1)
        from day in Days(3, 6)
        from buyer in Mostly(4, Domains.Buyers.Length)
        from category in Mostly(5, Domains.Categories.Length)
        from unit in Gen.Choose(0, Domains.NewSerials.Length - 1)
        from invoice in Gen.Choose(0, 11)
        from price in Gen.Elements(0, 4, 5, 123_455, 249_994, 249_995, 250_000, 299_999, 350_000, 399_989, 400_001, 999_999)
        from countryside in Rarely
        select new Buy(seller, channel, order, day, buyer, category, unit, invoice, price, countryside);

    private static Gen<File> Claims =>
        from sensible in Gen.Elements(true, true, true, false)
        from purchase in Gen.Choose(0, 9)
        from certificate in Gen.Choose(0, Domains.Certificates.Length - 1)
        from seller in Mostly(4, Domains.Sellers.Length)
        from day in Days(3, 6)
        from buyer in Mostly(4, Domains.Buyers.Length)
        from agent in Mostly(2, 3)
        from papers in Gen.Frequency((9, Gen.Constant(31)), (1, Gen.Choose(0, 31)))
        from unsigned in Rarely
        select new File(sensible, purchase, certificate, seller, day, buyer, agent, papers, !unsigned);

    private static Gen<Pay> Payments =>
        from sensible in Gen.Elements(true, true, true, false)
        from claim in Gen.Choose(0, 9)
        from fen in Gen.Elements(0, 0, 0, 1, -1)
        select new Pay(sensible, claim, fen);

    /// <summary>Nine times out of ten between two days, so that most things come in order; else on any of them.</summary>
    private static Gen<int> Days(int from, int to) => Gen.Frequency(
        (9, Gen.Choose(from, to)), (1, Gen.Choose(0, Domains.Days.Length - 1)));

    private static Gen<bool> Rarely => Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(true)));

    /// <summary>One of the first few, and now and then one of all.</summary>
    private static Gen<int> Mostly(int first, int all) =>
        Gen.Frequency((7, Gen.Choose(0, first - 1)), (1, Gen.Choose(0, all - 1)));
}
