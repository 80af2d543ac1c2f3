using System.Text.Encodings.Web;
using System.Text.Json;

namespace TradeIn.Cli.Verification;

/// <summary>A verification's report for a program: one JSON object.</summary>
internal static class ReportJson
{
    private static readonly JsonWriterOptions Options =
        new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="output">Where to.</param>
    /// <param name="report">What was found.</param>
    /// <param name="details">Also which units are late or were never delivered.</param>
    public static void Write(Stream output, VerificationReport report, bool details)
    {
        var audit = report.Audit;
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteBoolean("sound", report.IsSound);
        json.WriteNumber("events", audit.Events);
        json.WriteStartObject("head");
        json.WriteNumber("position", report.Head.Position);
        json.WriteString("hash", report.Head.HashText);
        json.WriteEndObject();
        json.WriteStartObject("counts");
        foreach (var (name, count) in audit.Decisions) json.WriteNumber(name, count);
        json.WriteEndObject();
        WriteMoney(json, audit.Money);
        WriteCustody(json, audit.Custody, details);
        WriteSettlement(json, audit.Settlement);
        json.WriteNumber("findingCount", audit.Findings.Count);
        json.WriteNumber("warningCount", audit.Findings.WarningCount);
        WriteKinds(json, audit.Findings);
        WriteFindings(json, "findings", audit.Findings.First);
        WriteFindings(json, "warnings", audit.Findings.FirstWarnings);
        if (report.Comparison is { } comparison) WriteComparison(json, comparison);
        json.WriteEndObject();
    }

    private static void WriteComparison(Utf8JsonWriter json, OverviewComparison comparison)
    {
        json.WriteStartObject("comparison");
        json.WriteString("server", comparison.Server.ToString());
        if (comparison.Obstacle is { } obstacle) json.WriteString("obstacle", obstacle);
        json.WriteNumber("figures", comparison.Figures);
        json.WriteStartArray("differences");
        foreach (var each in comparison.Differences)
        {
            json.WriteStartObject();
            json.WriteString("name", each.Name);
            json.WriteString("server", each.Server);
            json.WriteString("counted", each.Counted);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteMoney(Utf8JsonWriter json, Totals money)
    {
        WriteAmount(json, "subsidyGranted", money.Granted);
        WriteAmount(json, "subsidyAdvanced", money.Advanced);
        WriteAmount(json, "subsidyReimbursed", money.Reimbursed);
        WriteAmount(json, "subsidyTakenBack", money.TakenBack);
        WriteAmount(json, "subsidyToRecover", money.ToRecover);
        WriteAmount(json, "subsidyRecovered", money.Recovered);
        WriteAmount(json, "owedToFinance", money.OwedToFinance);
        WriteAmount(json, "priceRefunded", money.Refunded);
    }

    private static void WriteCustody(Utf8JsonWriter json, CustodyFigures custody, bool details)
    {
        json.WriteStartObject("custody");
        json.WriteString("asOf", EventBody.Said(custody.AsOf));
        json.WriteNumber("takenIn", custody.TakenIn);
        json.WriteNumber("onTheWay", custody.OnTheWay);
        json.WriteNumber("received", custody.Received);
        json.WriteNumber("receivedLate", custody.ReceivedLate);
        json.WriteNumber("dismantled", custody.Dismantled);
        json.WriteNumber("dismantledLate", custody.DismantledLate);
        json.WriteNumber("lost", custody.Lost);
        json.WriteNumber("neverDelivered", custody.NeverDelivered.Count);
        json.WriteNumber("deliveryOverdue", custody.DeliveryOverdue.Count);
        json.WriteNumber("dismantlingOverdue", custody.DismantlingOverdue.Count);
        if (details)
        {
            WriteUnits(json, "neverDeliveredUnits", custody.NeverDelivered);
            WriteUnits(json, "deliveryOverdueUnits", custody.DeliveryOverdue);
            WriteUnits(json, "dismantledLateUnits", custody.LateDismantlings);
            WriteUnits(json, "dismantlingOverdueUnits", custody.DismantlingOverdue);
        }
        json.WriteEndObject();
    }

    private static void WriteUnits(Utf8JsonWriter json, string name, IEnumerable<string> certificates)
    {
        json.WriteStartArray(name);
        foreach (var certificate in certificates) json.WriteStringValue(certificate);
        json.WriteEndArray();
    }

    private static void WriteSettlement(Utf8JsonWriter json, SettlementFigures money)
    {
        json.WriteStartObject("settlement");
        WriteAmount(json, "paidToSellers", money.PaidToSellers);
        WriteAmount(json, "netted", money.Netted);
        WriteOwed(json, "owedToSellers", money.OwedToSellers);
        WriteOwed(json, "rejectedOfSellers", money.RejectedOfSellers);
        WriteOwed(json, "owedBySellers", money.OwedBySellers);
        WriteAmount(json, "paidToDismantlers", money.PaidToDismantlers);
        WriteOwed(json, "owedToDismantlers", money.OwedToDismantlers);
        WriteOwed(json, "declaredByDismantlers", money.DeclaredByDismantlers);
        json.WriteStartObject("budgets");
        foreach (var (name, budget) in money.Budgets)
        {
            json.WriteStartObject(name);
            WriteAmount(json, "allocated", budget.Allocated);
            WriteAmount(json, "committed", budget.Committed);
            WriteAmount(json, "spent", budget.Spent);
            WriteAmount(json, "released", budget.Released);
            WriteAmount(json, "remaining", budget.Remaining);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteOwed(Utf8JsonWriter json, string name, IReadOnlyDictionary<string, decimal> owed)
    {
        json.WriteStartObject(name);
        foreach (var (owner, amount) in owed) WriteAmount(json, owner, amount);
        json.WriteEndObject();
    }

    private static void WriteKinds(Utf8JsonWriter json, Findings findings)
    {
        json.WriteStartObject("kinds");
        foreach (var (kind, count) in findings.Counts) json.WriteNumber(kind.Code, count);
        json.WriteEndObject();
    }

    private static void WriteFindings(Utf8JsonWriter json, string name, IReadOnlyList<Finding> findings)
    {
        json.WriteStartArray(name);
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteNumber("number", finding.Kind.Number);
            json.WriteString("code", finding.Kind.Code);
            json.WriteNumber("position", finding.Position);
            json.WriteString("stream", finding.Stream);
            json.WriteNumber("version", finding.Version);
            json.WriteString("sentence", finding.Sentence);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    // Adding 0.00 gives every amount its two decimals.
    private static void WriteAmount(Utf8JsonWriter json, string name, decimal yuan) =>
        json.WriteNumber(name, yuan + 0.00m);
}
