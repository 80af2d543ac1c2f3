using System.Globalization;
using TradeIn.Domain.Identities;

namespace TradeIn.Cli.Torture.Load;

/// <summary>
/// Every request of one trade-in, made from its number alone: any client can repeat, overtake or rival what any other sends,
/// without having heard of it.
/// </summary>
/// <param name="number">From 0 to 9 999 999.</param>
internal sealed class TradeInPapers(long number)
{
    public const string Programme = "beijing-home-appliances-2010";
    public const string Recycler = "rec-huaxing";
    private const string RecyclerOutlet = "rec-huaxing-o1";

    /// <summary>So many neighbours in number share a few buyers, who have quotas for some of them only.</summary>
    private const long Neighbourhood = 40;

    private static readonly (string Id, string Outlet)[] Sellers =
        [("sel-dazhong", "sel-dazhong-s1"), ("sel-dazhong", "sel-dazhong-s2"), ("dual-jingdian", "dual-jingdian-s1")];

    private readonly (string Id, string Outlet) seller = Sellers[number % Sellers.Length];

    /// <summary>Every tenth sells and takes back the very units of the one before, on its invoice.</summary>
    private readonly long goods = number % 10 == 9 ? number - 1 : number;

    /// <summary>The range that all certificate numbers lie in.</summary>
    public static TortureRequest Range { get; } = new(
        "certificate-ranges/torture", "/v1/certificate-ranges", "dev-commerce-municipal",
        $$"""
        {"rangeId":"torture","enterpriseId":"{{Recycler}}","from":"BJ10000000","to":"BJ19999999","allottedOn":"2010-06-05"}
        """);

    public TortureRequest Recycling => new(
        $"recyclings/{Id('R')}", "/v1/recyclings", $"dev-{Recycler}",
        $$"""
        {"recyclingId":"{{Id('R')}}","programme":"{{Programme}}","recyclerId":"{{Recycler}}","outletId":"{{RecyclerOutlet}}",
         "channel":"outlet","occurredAt":"2010-07-10T10:00:00+08:00","buyer":{{Buyer}},
         "unit":{"category":"television","brand":"Panda","model":"C54P1","serialNumber":"PD-{{Text(goods)}}"},
         "agreedPrice":60.00,"certificateNumber":"{{Certificate}}"}
        """);

    public TortureRequest Purchase => new(
        $"purchases/{Id('P')}", "/v1/purchases", $"dev-{seller.Id}",
        $$"""
        {"purchaseId":"{{Id('P')}}","programme":"{{Programme}}","sellerId":"{{seller.Id}}","outletId":"{{seller.Outlet}}",
         "channel":"store","order":"old-first","occurredAt":"2010-07-12T10:00:00+08:00","buyer":{{Buyer}},
         "unit":{"category":"refrigerator","brand":"Haier","model":"BCD-215","serialNumber":"HA-{{Text(goods)}}"},
         "invoice":{{Invoice}},"listPrice":{{Yuan(Paid)}},"discount":0.00,"paidPrice":{{Yuan(Paid)}}}
        """);

    public TortureRequest Return => new(
        $"returns/{Id('X')}", "/v1/returns", $"dev-{seller.Id}",
        $$"""
        {"returnId":"{{Id('X')}}","purchaseId":"{{Id('P')}}","occurredAt":"2010-08-20T10:00:00+08:00","buyer":{{Buyer}},
         "invoice":{{Invoice}},"redInvoice":{"code":"1110010712","number":"{{Digits(50_000_000 + number, 8)}}",
         "amount":{{Yuan(Paid)}}},"subsidyTakenBack":{{Yuan(Subsidy)}}}
        """);

    private decimal Paid => 1_000m + (number % 2_900) + (number % 97 / 100m);

    private decimal Subsidy => Math.Min(300m, Math.Round(Paid / 10, 2, MidpointRounding.AwayFromZero));

    private string Certificate => $"BJ{Text(10_000_000 + number)}";

    private string Invoice =>
        $$"""{"code":"1110010712","number":"{{Digits(goods, 8)}}","issuedOn":"2010-07-12"}""";

    private string Buyer
    {
        get
        {
            var person = number % 3 == 0 ? 15_000_000 + (number / Neighbourhood * 3) + (number % 5 % 3) : number;
            return $$"""
                {"kind":"individual","name":"王小明","document":{"type":"resident-id-card","number":"{{IdNumber(person)}}"},
                 "registeredIn":"110105"}
                """;
        }
    }

    /// <summary>A claim; two that differ in their variant compete for the certificate and the purchase.</summary>
    public TortureRequest Claim(char variant) => new(
        $"claims/{Id('C')}{variant}", "/v1/claims", $"dev-{seller.Id}",
        $$"""
        {"claimId":"{{Id('C')}}{{variant}}","programme":"{{Programme}}","purchaseId":"{{Id('P')}}",
         "certificateNumber":"{{Certificate}}","sellerId":"{{seller.Id}}","outletId":"{{seller.Outlet}}",
         "occurredAt":"2010-07-12T11:00:00+08:00","claimant":{{Buyer}},
         "papers":["certificate","identity-original","identity-copy","invoice","application-form"],"applicationSigned":true}
        """);

    public TortureRequest Advance(char variant) => new(
        $"advances/{Id('C')}{variant}", $"/v1/claims/{Id('C')}{variant}/advance", $"dev-{seller.Id}",
        $$"""{"amount":{{Yuan(Subsidy)}},"paidAt":"2010-07-12T12:00:00+08:00"}""");

    /// <summary>All of it, in the order of business.</summary>
    public IEnumerable<TortureRequest> All() =>
        [Recycling, Purchase, Claim('a'), Claim('b'), Advance('a'), Advance('b'), Return];

    /// <summary>The resident ID of an invented person.</summary>
    private static string IdNumber(long person)
    {
        var born = new DateOnly(1930, 1, 1).AddDays((int)(person % 20_000));
        var seventeen = string.Create(CultureInfo.InvariantCulture, $"110105{born:yyyyMMdd}{person / 20_000 % 1_000:000}");
        return seventeen + ResidentId.CheckCharacterOf(seventeen);
    }

    private string Id(char kind) => $"{kind}{Text(number)}";

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Digits(long value, int width) => Text(value).PadLeft(width, '0');

    private static string Yuan(decimal value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
