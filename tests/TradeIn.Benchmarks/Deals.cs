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

/// <summary>Trade-ins at the sample world's recycler, and the stream that brings them in.</summary>
internal static class Deals
{
    public const string Programme = "beijing-home-appliances-2010";

    public static string SellerOf(int place) => string.Create(CultureInfo.InvariantCulture, $"sel-bench-{place:00}");

    public static string OutletOf(string seller) => $"{seller}-s1";

    /// <summary>In one request, line by line; every one must be accepted.</summary>
    public static async Task SendAsync(TradeInClient client, IEnumerable<CloudEvent> events)
    {
        await foreach (var answer in client.StreamEventsAsync(events.ToAsyncEnumerable()))
            if (answer.Status != 201) throw new InvalidOperationException($"{answer.Id} was answered with {answer.Body}");
    }
}

/// <summary>One buyer's old unit, new unit and claim; each number has its own buyer, units, certificate and invoice.</summary>
internal sealed class Deal(int number, string seller)
{
    private static readonly ContractJson Json = ContractJson.Contract;
    private static readonly DateOnly Day = new(2010, 7, 12);

    private static readonly string[] Papers = ["certificate", "identity-original", "identity-copy", "invoice", "application-form"];

    public CloudEvent Recycling() => Of(EventTypes.Recycling, new RecyclingRequest(
        $"R-{number}", Deals.Programme, "rec-huaxing", "rec-huaxing-o1", "outlet", At(10), Buyer,
        new Client.Unit("television", "Panda", "C54P1", $"OLD-{number}"), 60.00m, Certificate), Json.RecyclingRequest);

    public CloudEvent Purchase() => Of(EventTypes.Purchase, new PurchaseRequest(
        $"P-{number}", Deals.Programme, seller, Deals.OutletOf(seller), "store", "old-first", At(11), Buyer,
        new Client.Unit("refrigerator", "Haier", "BCD-215", $"NEW-{number}"), new Invoice(Text(number, 8), Day, "1110010712"), 2899.00m,
        399.50m, 2499.50m), Json.PurchaseRequest);

    public CloudEvent Claim() => Of(EventTypes.Claim, new ClaimRequest(
        $"C-{number}", Deals.Programme, $"P-{number}", Certificate, seller, Deals.OutletOf(seller), At(12), Buyer, Papers,
        ApplicationSigned: true), Json.ClaimRequest);

    private string Certificate => $"BJ{Text(number, 8)}";

    private Client.Party Buyer => new("individual", "王小明", new IdentityDocument("resident-id-card", Resident), "110105");

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
