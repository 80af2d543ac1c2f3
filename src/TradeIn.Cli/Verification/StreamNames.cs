using System.Globalization;

namespace TradeIn.Cli.Verification;

/// <summary>The stream that an event belongs to, told from its own data.</summary>
internal static class StreamNames
{
    /// <summary>The name of the stream; null for a type that the audit does not know.</summary>
    public static string? Of(string type, EventBody body) => type switch
    {
        "identity_key_introduced" => "identity_key-1",
        "person_erased" => "erasure-" + body.Text("erasure"),
        "programme_published" => "programme-" + body.Text("programme"),
        "enterprise_awarded" or "recycling_regions_awarded" or "agreement_signed" or "bond_deposited"
            or "outlet_registered" or "certificate_range_allotted" or "enterprise_suspended" or "dismantler_designated"
            => "enterprise-" + body.Text("enterprise"),
        "unit_recycled" or "recycling_refused" or "replacement_refused" =>
            "recycling-" + body.Part("recycling").Text("recyclingId"),
        "purchase_recorded" or "purchase_refused" => "purchase-" + body.Part("purchase").Text("purchaseId"),
        "claim_approved" or "claim_refused" => "claim-" + body.Part("claim").Text("claimId"),
        "subsidy_advanced" or "advance_refused" or "subsidy_reimbursed" or "reimbursement_refused"
            or "subsidy_recovered" or "recovery_refused" => "claim-" + body.Text("claim"),
        _ => OfAfterSale(type, body),
    };

    public static string InvoiceLine(string invoice, int line) =>
        string.Create(CultureInfo.InvariantCulture, $"{invoice}/{line}");

    private static string? OfAfterSale(string type, EventBody body) => type switch
    {
        "unit_returned" or "return_refused" => "return-" + body.Part("return").Text("returnId"),
        "unit_exchanged" or "exchange_refused" => "exchange-" + body.Part("exchange").Text("exchangeId"),
        "unit_repaired" or "repair_refused" => "repair-" + body.Part("repair").Text("repairId"),
        "loss_reported" or "loss_report_refused" => "loss_report-" + body.Part("report").Text("lossReportId"),
        "loss_withdrawn" or "loss_approved" or "loss_rejected" or "loss_filed" or "loss_step_refused" =>
            "loss_report-" + body.Text("lossReport"),
        "correction_requested" or "correction_refused" => "correction-" + body.Part("request").Text("correctionId"),
        "correction_approved" or "correction_rejected" or "correction_applied" or "correction_step_refused" =>
            "correction-" + body.Text("correction"),
        "order_placed" or "order_refused" => "order-" + body.Part("order").Text("orderId"),
        "order_cancelled" or "cancellation_refused" or "order_delivered" => "order-" + body.Text("order"),
        "units_delivered" or "delivery_refused" => "delivery-" + body.Part("delivery").Text("deliveryId"),
        _ => OfCompanion(type, body),
    };

    private static string? OfCompanion(string type, EventBody body) => type switch
    {
        "certificate_issued" or "certificate_redeemed" or "certificate_restored" or "certificate_expired"
            or "certificate_reported_lost" or "certificate_unblocked" or "certificate_cancelled"
            or "certificate_voided" or "certificate_corrected" or "certificate_annotated"
            => "certificate-" + body.Text("certificate"),
        "old_unit_counted" or "new_unit_counted" or "old_unit_released" or "new_unit_released" or "units_held"
            or "hold_released" => $"buyer-{body.Text("programme")}/{body.Text("buyer")}",
        "old_unit_certified" or "old_unit_freed" => "old_unit-" + Appliance.Read(body.Part("unit")).OldIdentity,
        "recycling_voided" or "recycling_corrected" => "recycling-" + body.Text("recycling"),
        "invoice_line_used" => "invoice_line-" + InvoiceLine(body.Text("invoice"), body.Whole("line")),
        "red_invoice_used" => "red_invoice-" + body.Text("redInvoice"),
        "new_unit_sold" => "new_unit-" + Appliance.Read(body.Part("unit")).NewIdentity,
        "new_unit_subsidised" or "new_unit_unsubsidised" or "new_unit_taken_back" =>
            "new_unit-" + Appliance.Compared(body.Text("serialNumber")),
        "purchase_subsidised" or "purchase_unsubsidised" or "purchase_returned" or "purchase_rebound"
            or "purchase_repair_noted" => "purchase-" + body.Text("purchase"),
        "claim_rebound" or "claim_returned" or "claim_revoked" => "claim-" + body.Text("claim"),
        _ => OfCustody(type, body),
    };

    private static string? OfCustody(string type, EventBody body) => type switch
    {
        "consignment_opened" or "consignment_refused" =>
            "consignment-" + body.Part("consignment").Text("consignmentId"),
        "consignment_shipped" or "consignment_cancelled" or "consignment_step_refused" =>
            "consignment-" + body.Text("consignment"),
        "receipt_recorded" or "receipt_refused" => "consignment-" + body.Part("receipt").Text("consignmentId"),
        "discrepancy_resolved" or "resolution_refused" =>
            "consignment-" + body.Part("resolution").Text("consignmentId"),
        "units_dismantled" or "dismantling_refused" => "dismantling-" + body.Part("dismantling").Text("dismantlingId"),
        "unit_consigned" or "unit_with_recycler_again" or "unit_received" or "unit_missed" or "unit_differed"
            or "unit_lost" or "unit_dismantled" or "disposal_subsidy_declared" or "disposal_subsidy_rejected" =>
            "custody-" + body.Text("certificate"),
        _ => OfSettlement(type, body),
    };

    private static string? OfSettlement(string type, EventBody body) => type switch
    {
        "claim_stated" or "claim_unstated" => "claim-" + body.Text("claim"),
        "statement_filed" or "statement_refused" or "statement_withdrawn" or "statement_step_refused"
            or "statement_line_reduced" or "claims_reviewed" or "review_refused" or "review_concluded"
            or "sample_reviewed" or "funds_allocated" or "payment_ordered" or "payment_confirmed" or "payment_failed"
            => "statement-" + body.Text("statement"),
        "debt_incurred" or "debt_netted" or "debt_reopened" or "debt_settled" or "debt_settlement_refused" =>
            "seller_account-" + body.Text("seller"),
        "budget_allocated" or "budget_allocation_refused" or "budget_committed" or "budget_released" or "budget_spent"
            or "budget_unspent" => $"budget-{body.Text("programme")}/{body.Text("district")}",
        "declaration_filed" or "declaration_refused" or "declaration_reviewed" or "declaration_approved"
            or "declaration_rejected" or "declaration_paid" or "declaration_step_refused" =>
            "declaration-" + body.Text("declaration"),
        _ => OfOffice(type, body),
    };

    private static string? OfOffice(string type, EventBody body) => type switch
    {
        "bond_drawn" or "breach_recorded" or "suspension_lifted" or "enterprise_disqualified" or "outlet_moved"
            or "outlet_closed" or "certificate_range_returned" or "certificate_range_cancelled"
            or "designation_withdrawn" or "enterprise_step_refused" => "enterprise-" + body.Text("enterprise"),
        "series_range_taken" or "series_range_freed" => "certificate_series-" + body.Text("series"),
        "reference_prices_published" => "reference_prices-" + body.Text("programme"),
        "complaint_departments_published" => "complaint_register-1",
        "complaint_filed" or "complaint_refused" => "complaint-" + body.Part("complaint").Text("complaintId"),
        "complaint_forwarded" or "complaint_answered" or "complaint_reopened" or "complaint_step_refused" =>
            "complaint-" + body.Text("complaint"),
        "signal_taken" or "signal_released" or "signal_closed" or "signal_step_refused" => "signal-" + body.Text("signal"),
        _ => null,
    };
}
