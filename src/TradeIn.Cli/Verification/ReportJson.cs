using System.Text.Encodings.Web;
using System.Text.Json;

namespace TradeIn.Cli.Verification;

/// <summary>A verification's report for a program: one JSON object.</summary>
internal static class ReportJson
{
    private static readonly JsonWriterOptions Options =
        new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Stream output, VerificationReport report)
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
        json.WriteNumber("findingCount", audit.Findings.Count);
        json.WriteNumber("warningCount", audit.Findings.WarningCount);
        WriteKinds(json, audit.Findings);
        WriteFindings(json, "findings", audit.Findings.First);
        WriteFindings(json, "warnings", audit.Findings.FirstWarnings);
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
