using System.Globalization;

namespace TradeIn.Cli.Verification;

/// <summary>The stream that an event belongs to, told from its own data.</summary>
internal static class StreamNames
{
    /// <summary>The name of the stream; null for a type that the audit does not know.</summary>
    public static string? Of(string type, EventBody body) => type switch
    {
        "identity_key_introduced" => "identity_key-1",
        "programme_published" => "programme-" + body.Text("programme"),
        "enterprise_awarded" or "recycling_regions_awarded" or "agreement_signed" or "bond_deposited"
            or "outlet_registered" or "certificate_range_allotted" or "enterprise_suspended" or "dismantler_designated"
            => "enterprise-" + body.Text("enterprise"),
        "unit_recycled" or "recycling_refused" => "recycling-" + body.Part("recycling").Text("recyclingId"),
        "purchase_recorded" or "purchase_refused" => "purchase-" + body.Part("purchase").Text("purchaseId"),
        "claim_approved" or "claim_refused" => "claim-" + body.Part("claim").Text("claimId"),
        "subsidy_advanced" or "advance_refused" => "claim-" + body.Text("claim"),
        _ => OfCompanion(type, body),
    };

    private static string? OfCompanion(string type, EventBody body) => type switch
    {
        "certificate_issued" or "certificate_redeemed" => "certificate-" + body.Text("certificate"),
        "old_unit_counted" or "new_unit_counted" => $"buyer-{body.Text("programme")}/{body.Text("buyer")}",
        "old_unit_certified" => "old_unit-" + Appliance.Read(body.Part("unit")).OldIdentity,
        "invoice_line_used" => "invoice_line-" + InvoiceLine(body.Text("invoice"), body.Whole("line")),
        "new_unit_sold" => "new_unit-" + Appliance.Read(body.Part("unit")).NewIdentity,
        "purchase_subsidised" => "purchase-" + body.Text("purchase"),
        "new_unit_subsidised" => "new_unit-" + Appliance.Compared(body.Text("serialNumber")),
        _ => null,
    };

    public static string InvoiceLine(string invoice, int line) =>
        string.Create(CultureInfo.InvariantCulture, $"{invoice}/{line}");
}
