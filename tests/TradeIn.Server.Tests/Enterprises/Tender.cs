using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using TradeIn.Client.Enterprises;
using TradeIn.Server.Tests.Requests;

namespace TradeIn.Server.Tests.Enterprises;

/// <summary>An enterprise of its own, and what offices record of it: bodies with every member that the rules accept.</summary>
internal sealed class Tender
{
    public const string Commerce = "dev-commerce-municipal";
    public const string Environment = "dev-environment";

    /// <summary>All that offices record of enterprises.</summary>
    public static readonly string[] Operations =
    [
        "award", "agreement", "bond-deposit", "breach", "suspension", "suspension-lifting", "disqualification", "region-award",
        "outlet", "outlet-move", "outlet-closure", "certificate-range", "certificate-range-return",
        "certificate-range-cancellation", "designation", "designation-withdrawal", "reference-prices",
    ];

    private static readonly JsonSerializerOptions Web =
        new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private static int count;
    private readonly int number = Interlocked.Increment(ref count);

    public string Id => $"ent-{number}";

    public string Path => $"/v1/enterprises/{Id}";

    public string OutletId => $"{Id}-o1";

    /// <summary>The first of a hundred numbers that no other test uses.</summary>
    public string FirstNumber => $"TT{number:00000}001";

    public string LastNumber => $"TT{number:00000}100";

    public string PathOf(string operation) => operation switch
    {
        "award" => "/v1/enterprises",
        "breach" => "/v1/breaches",
        "suspension-lifting" => $"/v1/suspensions/SU-{number}/lifting",
        "outlet-move" => $"/v1/outlets/{OutletId}/moves",
        "outlet-closure" => $"/v1/outlets/{OutletId}/closure",
        "certificate-range-return" => $"/v1/certificate-ranges/CR-{number}/return",
        "certificate-range-cancellation" => $"/v1/certificate-ranges/CR-{number}/cancellation",
        "designation-withdrawal" => $"/v1/designations/DE-{number}/withdrawal",
        "reference-prices" => "/v1/reference-prices",
        _ => $"/v1/{operation}s",
    };

    public static string KeyOf(string operation) =>
        operation.StartsWith("designation", StringComparison.Ordinal) ? Environment : Commerce;

    public object Request(string operation) => operation switch
    {
        "award" => new AwardRequest(Id, $"Enterprise {number}", ["recycling", "sales", "dismantling"], "110105", Day(6, 1), ["II"]),
        "agreement" => new AgreementRequest($"AG-{number}", Id, Day(6, 2)),
        "bond-deposit" => new BondDepositRequest($"BD-{number}", Id, 100_000.00m, Day(6, 2), "B 77"),
        "breach" => new BreachRequest($"BR-{number}", Id, Day(7, 1), "unit-diverted", "Sold on.", 5_000.00m),
        "suspension" => new SuspensionRequest($"SU-{number}", Id, Day(7, 1), "Under inspection."),
        "suspension-lifting" => new SuspensionLiftingRequest(Id, Day(8, 1), "Nothing found."),
        "disqualification" => new DisqualificationRequest($"DQ-{number}", Id, Day(9, 1), "Fraud."),
        "region-award" => new RegionAwardRequest($"RA-{number}", Id, ["III", "IV"], Day(8, 1)),
        "outlet" => new OutletRequest(
            OutletId, Id, "recycling", "110105", Day(6, 3), false, "Depot", "1 Sample Road", "010-5555 0000", 39.9m, 116.4m,
            ["television"]),
        "outlet-move" => new OutletMoveRequest(Id, "110105", Day(8, 1), "2 Sample Road", 39.91m, 116.41m),
        "outlet-closure" => new OutletClosureRequest(Id, Day(9, 1), "The lease ended."),
        "certificate-range" => new CertificateRangeRequest($"CR-{number}", Id, FirstNumber, LastNumber, Day(6, 3)),
        "certificate-range-return" or "certificate-range-cancellation" =>
            new RangeWithdrawalRequest(Id, Day(8, 1), FirstNumber, $"TT{number:00000}010"),
        "designation" => new DesignationRequest($"DE-{number}", Id, Day(7, 1)),
        "designation-withdrawal" => new DesignationWithdrawalRequest(Id, Day(8, 1), "The permit expired."),
        _ => new ReferencePricesRequest(
            $"RP-{number}", Trade.Programme, Day(6, 1), [new ReferencePriceView("television", 30.00m, 60.00m, "21-inch")]),
    };

    public JsonObject Body(string operation)
    {
        var request = Request(operation);
        return JsonSerializer.SerializeToNode(request, request.GetType(), Web)!.AsObject();
    }

    public Operation Operation(string operation) => new(KeyOf(operation), PathOf(operation), Body(operation));

    /// <summary>Sends it from the office whose it is.</summary>
    public Task<Reply> SendAsync(RunningServer server, string operation, JsonObject? body = null) =>
        server.PostAsync(KeyOf(operation), PathOf(operation), body ?? Body(operation));

    /// <summary>An enterprise with these steps on record, the award first.</summary>
    public static async Task<Tender> WithAsync(RunningServer server, params string[] steps)
    {
        var tender = new Tender();
        foreach (var step in steps.Prepend("award")) await tender.SendAsync(server, step).ShouldBeAsync(201);
        return tender;
    }

    /// <summary>Qualified, with an outlet and numbers.</summary>
    public static Task<Tender> QualifiedAsync(RunningServer server) =>
        WithAsync(server, "agreement", "bond-deposit", "outlet", "certificate-range");

    /// <summary>A request that is accepted, what it builds on being on record.</summary>
    public static async Task<(object Request, string Key, string Path)> PrepareAsync(RunningServer server, string operation)
    {
        var tender = operation switch
        {
            "award" or "reference-prices" => new Tender(),
            "suspension-lifting" => await WithAsync(server, "suspension"),
            "designation-withdrawal" => await WithAsync(server, "designation"),
            _ when operation.Contains('-', StringComparison.Ordinal) || operation == "breach" => await QualifiedAsync(server),
            _ => await WithAsync(server),
        };
        // The sample's deposit and range are there already: another one of each is as good.
        if (operation is "bond-deposit" or "certificate-range") tender = await WithAsync(server);
        return (tender.Request(operation), KeyOf(operation), tender.PathOf(operation));
    }

    private static DateOnly Day(int month, int day) => new(2010, month, day);
}
