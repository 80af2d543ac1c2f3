using System.Globalization;
using TradeIn.Client;
using TradeIn.Domain.Programmes;

namespace TradeIn.Cli.Seasons;

/// <summary>A price in fen: what the list says, what is taken off, and the subsidy on the rest.</summary>
internal readonly record struct Price(long List, long Discount, long Subsidy)
{
    public long Paid => List - Discount;
}

/// <summary>Old and new units; no two have one serial number.</summary>
internal sealed class Goods(long seed)
{
    private readonly Scatter serials = new(1_000_000_000, new SeasonRandom(seed, "serials").Below(1_000_000_000));
    private long oldUnits;
    private long newUnits;

    public Unit Old(Range range, SeasonRandom random)
    {
        var brand = random.Pick(range.OldBrands);
        var model = string.Create(CultureInfo.InvariantCulture, $"{range.Category[..1].ToUpperInvariant()}{random.Between(1, 29)}-{random.Between(85, 99)}");
        return new Unit(range.Category, brand, model, Serial(random.Between(86, 99), oldUnits++, random));
    }

    /// <summary>What the recycler pays; missing main parts lower it (Q6).</summary>
    public static (long Fen, IReadOnlyList<string>? Missing) OldPrice(Range range, SeasonRandom random)
    {
        var fen = random.Between(range.OldPriceFrom, range.OldPriceTo) * 100L;
        return random.Chance(7) ? (fen / 2, [random.Pick(range.MainParts)]) : (fen, null);
    }

    public (Unit Unit, Price Price) New(Range range, int year, SeasonRandom random)
    {
        var model = random.Pick(range.Models);
        var unit = new Unit(range.Category, model.Brand, model.Name, Serial(year % 100, newUnits++, random), model.Manufacturer);
        var list = model.Price * 100L;
        var discount = Discount(list, random);
        return (unit, new Price(list, discount, SubsidyOn(list - discount, range.CapFen)));
    }

    /// <summary>Ten per cent of the price paid, rounded half up to the fen, at most the cap (Q4, Q14).</summary>
    public static long SubsidyOn(long paidFen, long capFen) => Math.Min((paidFen + 5) / 10, capFen);

    /// <summary>The same in yuan, by category.</summary>
    public static decimal SubsidyOn(decimal paid, string category) =>
        Yuan(SubsidyOn((long)(paid * 100m), Catalogue.Of(category).CapFen));

    public static decimal Yuan(long fen) => Money.FromFen(fen).Yuan;

    /// <summary>Another unit like one that is described: its serial number is its own.</summary>
    public Unit LikeOld(Unit unit, SeasonRandom random) =>
        unit with { SerialNumber = Serial(random.Between(86, 99), oldUnits++, random) };

    /// <summary>The same of new units.</summary>
    public Unit LikeNew(Unit unit, int year, SeasonRandom random) =>
        unit with { SerialNumber = Serial(year % 100, newUnits++, random) };

    /// <summary>None, a round sum, some per cent to the fen, or a voucher.</summary>
    private static long Discount(long list, SeasonRandom random) => random.Weighted([58, 18, 16, 8]) switch
    {
        0 => 0,
        1 => random.Between(1, 4) * 5_000L,
        2 => list * random.Between(11, 129) / 1_000,
        _ => (random.Between(10, 99) * 100L) + random.Pick([50, 80, 88, 99]),
    };

    /// <summary>As on the plate; the last nine digits name the unit, and only them.</summary>
    private string Serial(int year, long number, SeasonRandom random)
    {
        var (line, digits) = ((char)('A' + random.Below(20)), serials.At(number));
        return random.Below(10) switch
        {
            0 => string.Create(CultureInfo.InvariantCulture, $"{line}{year:00}-{digits:000000000}"),
            1 => string.Create(CultureInfo.InvariantCulture, $"{line}{year:00} {digits:000000000}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{line}{year:00}{random.Between(1, 52):00}{digits:000000000}"),
        };
    }
}
