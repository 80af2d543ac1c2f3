using System.Globalization;
using TradeIn.Client.Purchases;

namespace TradeIn.Cli.Seasons;

/// <summary>
/// Who is gone to: a few enterprises and outlets are hot, most are not (the k-th hottest has a k-th of the first one's
/// custom). Hands out certificate and invoice numbers.
/// </summary>
internal sealed class Market(long seed)
{
    private const int LastCertificate = 989_999;
    private const int Certificates = 999_999;

    private static readonly DateOnly FirstInvoices = new(2010, 1, 1);
    private static readonly DateOnly LastInvoices = new(2012, 12, 31);

    /// <summary>So many invoices an outlet has for a day.</summary>
    private const int InvoicesOfADay = 10_000;

    private static readonly Dictionary<string, int> Books = SeasonWorld.Enterprises
        .SelectMany(enterprise => enterprise.Outlets).Where(outlet => outlet.Sales)
        .Select((outlet, at) => (outlet.Id, Book: at + 1)).ToDictionary(each => each.Id, each => each.Book, StringComparer.Ordinal);

    private readonly IReadOnlyList<SeasonEnterprise> recyclers =
        new SeasonRandom(seed, "recyclers").Shuffled([.. SeasonWorld.Recyclers, .. SeasonWorld.Duals]);

    private readonly IReadOnlyList<SeasonEnterprise> sellers =
        new SeasonRandom(seed, "sellers").Shuffled([.. SeasonWorld.Sellers, .. SeasonWorld.Duals]);

    private readonly IReadOnlyList<SeasonEnterprise> duals = new SeasonRandom(seed, "duals").Shuffled(SeasonWorld.Duals);
    private readonly Dictionary<string, int> certificates = new(StringComparer.Ordinal);
    private readonly ushort[,] invoices = new ushort[Books.Count + 1, LastInvoices.DayNumber - FirstInvoices.DayNumber + 1];

    /// <summary>A recycler that may collect in a district.</summary>
    public SeasonEnterprise RecyclerFor(string district, SeasonRandom random) =>
        Hot(recyclers, each => each.Regions.Contains(SeasonWorld.RegionOf[district]), random);

    public SeasonEnterprise Seller(SeasonRandom random) => Hot(sellers, _ => true, random);

    public SeasonEnterprise Dual(SeasonRandom random) => Hot(duals, _ => true, random);

    public SeasonEnterprise PlainRecycler(SeasonRandom random) => Hot(recyclers, each => !each.IsDual, random);

    public SeasonEnterprise PlainSeller(SeasonRandom random) => Hot(sellers, each => !each.IsDual, random);

    /// <summary>Those with the least custom, the coldest first.</summary>
    public SeasonEnterprise ColdSeller(int place) => sellers[^(1 + (place % (sellers.Count / 2)))];

    public SeasonEnterprise ColdRecycler(int place) => recyclers[^(1 + (place % (recyclers.Count / 2)))];

    public SeasonEnterprise ColdDual(int place) => duals[^(1 + (place % duals.Count))];

    /// <summary>The outlet of an enterprise's that is gone to least.</summary>
    public static SeasonOutlet ColdOutlet(SeasonEnterprise enterprise, bool sales) =>
        enterprise.Outlets.Last(each => each.Sales == sales && !each.Online);

    /// <summary>An outlet of the kind; the first ones are the hot ones.</summary>
    public static SeasonOutlet Outlet(SeasonEnterprise enterprise, bool sales, bool online, SeasonRandom random)
    {
        SeasonOutlet[] outlets = [.. enterprise.Outlets.Where(each => each.Sales == sales && each.Online == online)];
        return outlets[Hottest(outlets.Length, random)];
    }

    /// <summary>The next certificate of the recycler's book.</summary>
    public string NextCertificate(SeasonEnterprise recycler)
    {
        var number = certificates.GetValueOrDefault(recycler.Id) + 1;
        if (number > LastCertificate) throw new InvalidOperationException($"{recycler.Id} has no certificate left: make a smaller season.");
        certificates[recycler.Id] = number;
        return Certificate(recycler, number);
    }

    /// <summary>A number of the recycler's range that no recycling of a season uses.</summary>
    public static string UnusedCertificate(SeasonEnterprise recycler, SeasonRandom random) =>
        Certificate(recycler, random.Between(LastCertificate + 1, Certificates));

    /// <summary>
    /// The next invoice of an outlet's book for a day: a book is a year's, and its numbers rise with the days, in whatever order the
    /// sales are drawn. Those of a web shop have the 12-digit code.
    /// </summary>
    public Invoice NextInvoice(string outlet, bool online, DateOnly day)
    {
        var book = Books[outlet];
        var number = ++invoices[book, day.DayNumber - FirstInvoices.DayNumber];
        if (number >= InvoicesOfADay)
            throw new InvalidOperationException($"{outlet} has no invoice left for {day}: make a smaller season.");
        var code = string.Create(CultureInfo.InvariantCulture, $"{(online ? "0110011" : "11100")}{day.Year % 100:00}{book:000}");
        var place = (day.DayOfYear * InvoicesOfADay) + number;
        return new Invoice(place.ToString("00000000", CultureInfo.InvariantCulture), day, code);
    }

    private static string Certificate(SeasonEnterprise recycler, int number) =>
        recycler.Certificates!.Value.From[..4] + number.ToString("000000", CultureInfo.InvariantCulture);

    private static SeasonEnterprise Hot(
        IReadOnlyList<SeasonEnterprise> among, Func<SeasonEnterprise, bool> fits, SeasonRandom random)
    {
        SeasonEnterprise[] fitting = [.. among.Where(fits)];
        return fitting[Hottest(fitting.Length, random)];
    }

    private static int Hottest(int count, SeasonRandom random)
    {
        Span<int> weights = stackalloc int[count];
        for (var i = 0; i < count; i++) weights[i] = 27_720 / (i + 1);
        return random.Weighted(weights);
    }
}
