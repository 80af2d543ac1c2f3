using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using TradeIn.Client;
using TradeIn.Client.Buyers;
using TradeIn.Client.Claims;
using TradeIn.Client.Purchases;
using TradeIn.Client.Recycling;
using TradeIn.Client.Returns;
using TradeIn.Client.Settlement;
using TradeIn.Server.Tests.Enterprises;

namespace TradeIn.Server.Tests.Requests;

/// <summary>What the client's records say is what the server reads: neither asks more or less than the other.</summary>
public sealed class ContractTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private static readonly JsonSerializerOptions Web =
        new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private static readonly DateTimeOffset At = new(2010, 7, 12, 10, 0, 0, TimeSpan.FromHours(8));

    private static readonly string[] Shown = ["identity-original", "invoice"];

    private static readonly Dictionary<string, string> Scans = new() { ["invoice"] = new string('a', 64) };

    /// <summary>Members that are optional by themselves, but not beside the others: what is then named.</summary>
    private static readonly Dictionary<string, string> Together = new()
    {
        ["/invoice/code"] = "/invoice/number", ["/papers"] = "/paperDigests/invoice",
        ["/recycling/papers"] = "/recycling/paperDigests/invoice", ["/changes"] = "/changes", ["/grounds"] = "/grounds",
        ["/reference"] = "/reference", ["/sizeClass"] = "/sizeClass", ["/department"] = "/department",
    };

    /// <summary>The same of what offices record: a place has two members, and a part of a range has two ends.</summary>
    private static readonly Dictionary<string, string> TogetherAtOffices = new()
    {
        ["/latitude"] = "/latitude", ["/longitude"] = "/longitude", ["/from"] = "/from", ["/to"] = "/to",
    };

    private static string? TogetherWith(string operation, string pointer) => WholeMoneyRequests.Names.Contains(operation)
        ? WholeMoneyRequests.NamedWithout(operation, pointer)
        : (Tender.Operations.Contains(operation) ? TogetherAtOffices : Together).GetValueOrDefault(pointer);

    public static TheoryData<string> Requests { get; } =
    [
        "quota-check", "recycling", "purchase", "claim", "advance",
        "return", "exchange", "repair", "recovery",
        .. WholeRequests.Names, .. WholeMoneyRequests.Names,
    ];

    [Theory, MemberData(nameof(Requests))]
    public async Task A_record_with_every_member_is_accepted(string operation)
    {
        var (request, key, path) = await RequestAsync(operation);
        ShouldBeWhole(operation, request, "");
        var reply = await fixture.Server.PostAsync(key, path, Json(request));
        reply.Status.ShouldBe(operation == "quota-check" ? 200 : 201, reply.Text);
    }

    [Theory, MemberData(nameof(Requests))]
    public async Task A_member_is_required_by_the_server_where_the_record_requires_it(string operation)
    {
        var members = Members((await RequestAsync(operation)).Request, "")
            .Where(member => !WholeMoneyRequests.IsForeign(operation, member.Pointer)).ToList();
        members.Count.ShouldBeGreaterThan(1);
        foreach (var (pointer, required) in members)
        {
            var (request, key, path) = await RequestAsync(operation);
            var reply = await fixture.Server.PostAsync(key, path, Json(request).Edit($"-{pointer}"));
            var together = TogetherWith(operation, pointer);
            if (required || together is not null)
            {
                reply.Status.ShouldBe(400, $"without {pointer}: {reply.Text}");
                string?[] named = [required ? pointer : null, together];
                reply.Pointers.ShouldBe([.. named.OfType<string>().Distinct().Order(StringComparer.Ordinal)], $"without {pointer}");
            }
            else reply.Status.ShouldBeOneOf([200, 201, 422]);
        }
    }

    private async Task<(object Request, string Key, string Path)> RequestAsync(string operation)
    {
        if (WholeMoneyRequests.Names.Contains(operation)) return await WholeMoneyRequests.PrepareAsync(fixture.Server, operation);
        if (WholeRequests.Names.Contains(operation)) return await WholeRequests.PrepareAsync(fixture.Server, operation);
        var trade = new Trade();
        if (operation is "claim") await trade.RecordAsync(fixture.Server);
        if (operation is "advance") await trade.ApproveAsync(fixture.Server);
        if (operation is "return" or "exchange" or "repair") await trade.AdvanceAsync(fixture.Server);
        if (operation is "recovery") await trade.RevokeAsync(fixture.Server);
        var (key, path, _) = Operation.Of(operation, trade);
        return (RequestOf(operation, trade), key, path);
    }

    private static object RequestOf(string operation, Trade trade)
    {
        var buyer = new Party("individual", "王小明", new IdentityDocument("resident-id-card", trade.Person), "110105");
        var agent = new Agent("李四", new IdentityDocument("officer-card", "军1234567"));
        var unit = new Unit("television", "Panda", "C54P1", $"U-{trade.RecyclingId}", "Panda Electronics");
        var day = new DateOnly(2010, 7, 12);
        return operation switch
        {
            "quota-check" => new QuotaCheckRequest(Trade.Programme, buyer, day),
            "recycling" => new RecyclingRequest(
                trade.RecyclingId, Trade.Programme, "rec-huaxing", "rec-huaxing-o1", "outlet", At, buyer, unit, 60.00m,
                trade.Certificate, "110105", agent, ["compressor"], Shown, Scans),
            "purchase" => new PurchaseRequest(
                trade.PurchaseId, Trade.Programme, "sel-dazhong", "sel-dazhong-s1", "store", "old-first", At, buyer, unit,
                new Invoice(trade.InvoiceNumber, day, "1110010712", 3), 2899.00m, 399.50m, 2499.50m, agent,
                ["home-appliances-going-to-the-countryside"], new Pickup(new DateOnly(2010, 7, 13), unit)),
            "claim" => new ClaimRequest(
                trade.ClaimId, Trade.Programme, trade.PurchaseId, trade.Certificate, "sel-dazhong", "sel-dazhong-s1", At, buyer,
                ["certificate", "identity-original", "identity-copy", "invoice", "application-form"], true, agent, Scans),
            "advance" => new AdvanceRequest(249.95m, At),
            _ => AfterwardsOf(operation, trade, buyer, agent),
        };
    }

    private static object AfterwardsOf(string operation, Trade trade, Party buyer, Agent agent)
    {
        var (later, day) = (At.AddDays(30), new DateOnly(2010, 8, 15));
        return operation switch
        {
            "return" => new ReturnRequest(
                trade.ReturnId, trade.PurchaseId, later, buyer, new ShownInvoice(trade.InvoiceNumber, "1110010712", 1, day), 249.95m,
                new RedInvoice($"9{trade.InvoiceNumber[1..]}", 2499.50m, "1110010712"), agent, Shown, Scans),
            "exchange" => new ExchangeRequest(
                trade.ExchangeId, trade.PurchaseId, later,
                new Unit("refrigerator", "Haier", "BCD-215", $"CHANGED-{trade.ExchangeId}", "Haier Group"),
                new Invoice($"8{trade.InvoiceNumber[1..]}", day, "1110010712", 2), 2399.50m, Shown, Scans),
            "repair" => new RepairRequest($"F-{trade.PurchaseId}", trade.PurchaseId, later, "The compressor did not start."),
            _ => new RecoveryRequest(249.95m, later),
        };
    }

    private static JsonObject Json(object request) => JsonSerializer.SerializeToNode(request, request.GetType(), Web)!.AsObject();

    /// <summary>Every member of a record and of the records in it, and whether its constructor demands it.</summary>
    private static IEnumerable<(string Pointer, bool Required)> Members(object record, string at)
    {
        foreach (var (parameter, pointer, value) in Parameters(record, at))
        {
            yield return (pointer, !parameter.HasDefaultValue);
            if (IsRecord(value))
                foreach (var inner in Members(value!, pointer)) yield return inner;
        }
    }

    /// <summary>Every member is there, but for those of the other forms that the request could have.</summary>
    private static void ShouldBeWhole(string operation, object record, string at)
    {
        foreach (var (_, pointer, value) in Parameters(record, at))
        {
            if (WholeMoneyRequests.IsForeign(operation, pointer)) value.ShouldBeNull(pointer);
            else value.ShouldNotBeNull(pointer);
            if (IsRecord(value)) ShouldBeWhole(operation, value!, pointer);
        }
    }

    private static bool IsRecord(object? value) =>
        value?.GetType().Namespace?.StartsWith("TradeIn", StringComparison.Ordinal) == true;

    private static IEnumerable<(ParameterInfo Parameter, string Pointer, object? Value)> Parameters(object record, string at) =>
        record.GetType().GetConstructors().Single().GetParameters().Select(parameter => (
            parameter, $"{at}/{JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!)}",
            record.GetType().GetProperty(parameter.Name!)!.GetValue(record)));
}
