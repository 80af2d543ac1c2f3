using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TradeIn.Client;
using TradeIn.Client.Claims;
using TradeIn.Client.Events;
using TradeIn.Client.Purchases;
using TradeIn.Client.Recycling;
using TradeIn.Domain.Identities;

namespace TradeIn.Benchmarks;

/// <summary>The names of the sample world that deals are made with.</summary>
internal static class Sample
{
    public const string Programme = "beijing-home-appliances-2010";

    /// <summary>One for each seller with its own budget.</summary>
    public static readonly string[] Districts =
    [
        "110101", "110102", "110105", "110106", "110107", "110108", "110109", "110111", "110112", "110113", "110114", "110115",
    ];

    public const string Recycler = "rec-bench";

    public const string RecyclersOutlet = "rec-bench-o1";

    /// <summary>The number before the recycler's first certificate's.</summary>
    public const int FirstCertificate = 50_000_000;

    public const int Certificates = 100_000;

    public static string SellerOf(int place) => string.Create(CultureInfo.InvariantCulture, $"sel-bench-{place:00}");

    public static string OutletOf(string seller) => $"{seller}-s1";
}

/// <summary>One buyer's old unit, new unit and claim; each number has its own buyer, units, certificate and invoice.</summary>
/// <param name="place">Which of the sellers.</param>
internal sealed class Deal(int number, int place)
{
    private static readonly ContractJson Json = ContractJson.Contract;
    private static readonly DateOnly Day = new(2010, 7, 12);

    private static readonly string[] Papers = ["certificate", "identity-original", "identity-copy", "invoice", "application-form"];

    private readonly string seller = Sample.SellerOf(place);

    public int Place => place;

    public int Number => number;

    public string Serial => $"NEW-{number}";

    public CloudEvent Recycling() => Of(EventTypes.Recycling, new RecyclingRequest(
        $"R-{number}", Sample.Programme, Sample.Recycler, Sample.RecyclersOutlet, "outlet", At(10), Buyer,
        new Client.Unit("television", "Panda", "C54P1", $"OLD-{number}"), 60.00m, Certificate), Json.RecyclingRequest);

    public CloudEvent Purchase() => Of(EventTypes.Purchase, new PurchaseRequest(
        $"P-{number}", Sample.Programme, seller, Sample.OutletOf(seller), "store", "old-first", At(11), Buyer,
        new Client.Unit("refrigerator", "Haier", "BCD-215", Serial), new Invoice(Text(number, 8), Day, "1110010712"), 2899.00m,
        399.50m, 2499.50m), Json.PurchaseRequest);

    public CloudEvent Claim() => Of(EventTypes.Claim, new ClaimRequest(
        $"C-{number}", Sample.Programme, $"P-{number}", Certificate, seller, Sample.OutletOf(seller), At(12), Buyer, Papers,
        ApplicationSigned: true), Json.ClaimRequest);

    public string Certificate => CertificateOf(number);

    public static string CertificateOf(int number) => $"BJ{Text(Sample.FirstCertificate + number, 8)}";

    public Client.Party Buyer => new("individual", "王小明", new IdentityDocument("resident-id-card", Resident), "110105");

    private string Resident
    {
        get
        {
            var born = new DateOnly(1940, 1, 1).AddDays(number % 18_000);
            var seventeen = string.Create(CultureInfo.InvariantCulture, $"110105{born:yyyyMMdd}{1 + (number / 18_000):000}");
            return seventeen + ResidentId.CheckCharacterOf(seventeen);
        }
    }

    private static CloudEvent Of<T>(string type, T data, JsonTypeInfo<T> json) => new(
        "1.0", Guid.CreateVersion7().ToString(), "/benchmark", type, JsonSerializer.SerializeToElement(data, json));

    private static DateTimeOffset At(int hour) => new(Day, new TimeOnly(hour, 0), TimeSpan.FromHours(8));

    private static string Text(int figure, int digits) => figure.ToString($"D{digits}", CultureInfo.InvariantCulture);
}
