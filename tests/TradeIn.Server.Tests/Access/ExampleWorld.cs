using System.Text.Json.Nodes;
using TradeIn.Server.Reference;

namespace TradeIn.Server.Tests.Access;

/// <summary>One server on which every example of the reference is on record, so that each address leads to something.</summary>
internal static class ExampleWorld
{
    /// <summary>Certificates that an operation is about, where the examples of several operations cannot be about the same one.</summary>
    private static readonly Dictionary<string, string> Certificates = new()
    {
        [Examples.Correction] = "BJ00009003", [Examples.LossReport] = "BJ00009004",
    };

    /// <summary>In the order in which they can happen, with the address where it has an id in it.</summary>
    private static readonly (string Example, string Path)[] Course =
    [
        (Examples.Recycling, "recyclings"), (Examples.Purchase, "purchases"), (Examples.Claim, "claims"),
        (Examples.Advance, "claims/C-2010-000001/advance"), (Examples.Repair, "repairs"), (Examples.Exchange, "exchanges"),
        (Examples.Statement, "statements"), (Examples.Review, "reviews"),
        (Examples.StatementStep, "statements/S-2010-000001/steps"), (Examples.Return, "returns"), (Examples.Correction, "corrections"),
        (Examples.LossReport, "loss-reports"), (Examples.Order, "orders"), (Examples.Consignment, "consignments"),
        (Examples.ConsignmentStep, "consignments/CN-2010-000001/steps"), (Examples.Receipt, "receipts"),
        (Examples.Declaration, "declarations"), (Examples.Award, "enterprises"), (Examples.Agreement, "agreements"),
        (Examples.BondDeposit, "bond-deposits"), (Examples.Outlet, "outlets"), (Examples.CertificateRange, "certificate-ranges"),
        (Examples.Designation, "designations"), (Examples.Suspension, "suspensions"), (Examples.Tranche, "budget-tranches"),
        (Examples.ReferencePrices, "reference-prices"), (Examples.Complaint, "complaints"),
    ];

    /// <summary>The body of an example as this world has it.</summary>
    public static string BodyOf(string example) => Certificates.TryGetValue(example, out var number)
        ? Examples.Text(example).Replace("BJ00009001", number, StringComparison.Ordinal) : Examples.Text(example);

    public static async Task RecordAsync(RunningServer server)
    {
        foreach (var number in Enumerable.Range(2, 3)) await RecycleAsync(server, number);
        foreach (var (example, path) in Course)
        {
            // Nobody reviews what he filed himself.
            var key = example switch
            {
                Examples.Statement => Trade.Seller, Examples.Review or Examples.StatementStep => "dev-finance-110108", _ => "dev-admin",
            };
            var reply = await server.PostAsync(key, $"/v1/{path}", BodyOf(example));
            // What the rules refuse is on record as well.
            reply.Status.ShouldBeOneOf([201, 422], reply.Text);
        }
        // A claim that is refused again and again is a signal.
        for (var number = 2; number <= 5; number++)
        {
            var claim = Examples.Json(Examples.Claim).AsObject().With("claimId", $"C-2010-00000{number}").With("applicationSigned", false);
            (await server.PostAsync(Trade.Seller, "/v1/claims", claim)).Status.ShouldBe(422);
        }
        await server.PostAsync("dev-admin", "/v1/keys", Examples.Text(Examples.Key)).ShouldBeAsync(201);
        await server.CaughtUpAsync();
    }

    /// <summary>The sample enterprise's webhook, as it was before somebody deleted it.</summary>
    public static Task<Reply> RegisterWebhookAsync(RunningServer server) =>
        server.PostAsync(Trade.Seller, "/v1/webhooks", Examples.Text(Examples.Webhook).Replace("hooks.dazhong.example", "127.0.0.1:9", StringComparison.Ordinal));

    /// <summary>The first signal on record.</summary>
    public static async Task<string> SignalAsync(RunningServer server)
    {
        var signals = (await server.GetAsync("dev-regulator", "/v1/signals").ShouldBeAsync(200)).Json["items"]!.AsArray();
        return (string)signals.First(each => each!["signalId"] is JsonValue)!["signalId"]!;
    }

    private static Task<Reply> RecycleAsync(RunningServer server, int number) => server.PostAsync(
        "dev-admin", "/v1/recyclings",
        Examples.Text(Examples.Recycling).Replace("-000001", $"-00000{number}", StringComparison.Ordinal)
            .Replace("BJ00009001", $"BJ0000900{number}", StringComparison.Ordinal)
            .Replace("-004711", $"-00471{number}", StringComparison.Ordinal)).ShouldBeAsync(201);
}
