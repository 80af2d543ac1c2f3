using System.Buffers;
using System.Text.Json;
using TradeIn.Client.Events;

namespace TradeIn.Cli.Import;

/// <summary>A call of one endpoint.</summary>
/// <param name="Path">From the root.</param>
/// <param name="Body">As JSON.</param>
internal sealed record SingleCall(string Path, ReadOnlyMemory<byte> Body)
{
    /// <summary>What an event's line says, but without the id that the address names.</summary>
    public static SingleCall Of(ReadOnlyMemory<byte> line)
    {
        using var document = JsonDocument.Parse(line);
        var data = document.RootElement.GetProperty("data");
        var path = SingleCalls.PathOf(document.RootElement.GetProperty("type").GetString()!);
        if (path.IndexOf('{', StringComparison.Ordinal) is var from && from < 0)
            return new SingleCall($"/v1/{path}", BytesOf(data, without: null));
        var name = path[(from + 1)..path.IndexOf('}', StringComparison.Ordinal)];
        var id = Uri.EscapeDataString(data.GetProperty(name).GetString()!);
        return new SingleCall($"/v1/{path.Replace($"{{{name}}}", id, StringComparison.Ordinal)}", BytesOf(data, without: name));
    }

    private static ReadOnlyMemory<byte> BytesOf(JsonElement data, string? without)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(bytes);
        writer.WriteStartObject();
        foreach (var member in data.EnumerateObject())
            if (member.Name != without) member.WriteTo(writer);
        writer.WriteEndObject();
        writer.Flush();
        return bytes.WrittenMemory;
    }
}

/// <summary>Where a body of each kind is sent when it is not an event's.</summary>
internal static class SingleCalls
{
    private static readonly Dictionary<string, string> Paths = new(StringComparer.Ordinal)
    {
        [EventTypes.Recycling] = "recyclings",
        [EventTypes.Purchase] = "purchases",
        [EventTypes.Claim] = "claims",
        [EventTypes.Advance] = "claims/{claimId}/advance",
        [EventTypes.Recovery] = "claims/{claimId}/recovery",
        [EventTypes.Return] = "returns",
        [EventTypes.Exchange] = "exchanges",
        [EventTypes.Repair] = "repairs",
        [EventTypes.LossReport] = "loss-reports",
        [EventTypes.LossStep] = "loss-reports/{lossReportId}/steps",
        [EventTypes.Replacement] = "replacements",
        [EventTypes.Correction] = "corrections",
        [EventTypes.CorrectionStep] = "corrections/{correctionId}/steps",
        [EventTypes.Order] = "orders",
        [EventTypes.Delivery] = "deliveries",
        [EventTypes.Cancellation] = "orders/{orderId}/cancellation",
        [EventTypes.Award] = "enterprises",
        [EventTypes.Agreement] = "agreements",
        [EventTypes.BondDeposit] = "bond-deposits",
        [EventTypes.Breach] = "breaches",
        [EventTypes.Suspension] = "suspensions",
        [EventTypes.SuspensionLifting] = "suspensions/{suspensionId}/lifting",
        [EventTypes.Disqualification] = "disqualifications",
        [EventTypes.RegionAward] = "region-awards",
        [EventTypes.Outlet] = "outlets",
        [EventTypes.OutletMove] = "outlets/{outletId}/moves",
        [EventTypes.OutletClosure] = "outlets/{outletId}/closure",
        [EventTypes.CertificateRange] = "certificate-ranges",
        [EventTypes.CertificateRangeReturn] = "certificate-ranges/{rangeId}/return",
        [EventTypes.CertificateRangeCancellation] = "certificate-ranges/{rangeId}/cancellation",
        [EventTypes.Designation] = "designations",
        [EventTypes.DesignationWithdrawal] = "designations/{designationId}/withdrawal",
        [EventTypes.ReferencePrices] = "reference-prices",
        [EventTypes.Consignment] = "consignments",
        [EventTypes.ConsignmentStep] = "consignments/{consignmentId}/steps",
        [EventTypes.Receipt] = "receipts",
        [EventTypes.Resolution] = "resolutions",
        [EventTypes.Dismantling] = "dismantlings",
        [EventTypes.Statement] = "statements",
        [EventTypes.Review] = "reviews",
        [EventTypes.StatementStep] = "statements/{statementId}/steps",
        [EventTypes.DebtSettlement] = "debt-settlements",
        [EventTypes.Tranche] = "budget-tranches",
        [EventTypes.Declaration] = "declarations",
        [EventTypes.DeclarationStep] = "declarations/{declarationId}/steps",
        [EventTypes.Complaint] = "complaints",
        [EventTypes.ComplaintStep] = "complaints/{complaintId}/steps",
    };

    public static bool Knows(string type) => Paths.ContainsKey(type);

    /// <summary>Under <c>/v1/</c>; in braces the member of the data that names what a step is of.</summary>
    public static string PathOf(string type) => Paths[type];
}
