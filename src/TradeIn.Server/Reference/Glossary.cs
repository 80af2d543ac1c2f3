namespace TradeIn.Server.Reference;

/// <summary>
/// What a member's name means wherever it stands. The OpenAPI document says this of every member of which its record's own
/// comment says nothing more.
/// </summary>
internal static class Glossary
{
    private static readonly Dictionary<string, string> Meanings = new(StringComparer.Ordinal)
    {
        ["actual"] = "What the rule found: a number or a text.",
        ["advance"] = "The subsidy as the seller paid it out; absent before.",
        ["agreedPrice"] = "Yuan: what the recycler paid for the old unit.",
        ["amount"] = "Yuan, at most two decimals.",
        ["asOf"] = "The position of the log up to which the list is complete.",
        ["brand"] = "As on the plate.",
        ["buyer"] = "The buyer, masked.",
        ["cap"] = "Yuan: the most that a unit of the category gets.",
        ["category"] = "The unit's category: `television`, `refrigerator`, `washing-machine`, `air-conditioner` or `computer`.",
        ["certificateNumber"] = "The printed number of the certificate.",
        ["channel"] = "How it was ordered: `online` or `store`.",
        ["claimant"] = "Who claimed, masked.",
        ["claimId"] = "The claim's id, as the client chose it.",
        ["code"] = "The reason's code, as listed at `/reference/reasons`.",
        ["complaintId"] = "The complaint's id, as the client chose it.",
        ["correctionId"] = "The correction's id, as the client chose it.",
        ["debts"] = "Every debt, in the order in which they were incurred.",
        ["declarationId"] = "The declaration's id, as the client chose it.",
        ["deliveredOn"] = "The day of the delivery.",
        ["deliveryId"] = "The delivery's id, as the client chose it.",
        ["dismantlerId"] = "The dismantler.",
        ["district"] =
            "Whose commerce office verifies it: the recycler's place of registration, GB/T 2260; absent when it "
            + "was refused.",
        ["documentType"] = "The kind of the document that was shown.",
        ["events"] = "The events of the log that the rule read.",
        ["exchangeId"] = "The exchange's id, as the client chose it.",
        ["explanation"] = "What is wrong, in words; of an annotation, the note itself.",
        ["issuedOn"] = "The certificate's day.",
        ["kind"] = "`individual` or `legal-entity`.",
        ["limit"] = "What is allowed.",
        ["lossReportId"] = "The loss report's id, as the client chose it.",
        ["means"] = "How it was settled: `payment` or `bond`.",
        ["missing"] = "What a complete set lacks.",
        ["missingParts"] = "Main parts that were not there.",
        ["model"] = "As on the plate.",
        ["name"] = "A person's name masked, a legal entity's in full.",
        ["new"] = "The buyer's subsidised new units.",
        ["note"] = "More about it, in words.",
        ["number"] = "The document's number masked, its last four characters left.",
        ["occurredAt"] = "When it happened, RFC 3339 with offset.",
        ["old"] = "The buyer's old units.",
        ["on"] = "The day of the appointment.",
        ["orderId"] = "The order's id, as the client chose it.",
        ["outletId"] = "The outlet.",
        ["paidAt"] = "When it was paid out, RFC 3339 with offset.",
        ["paidOn"] = "The day of the payment.",
        ["paidPrice"] = "Yuan: the price paid, on which the subsidy is reckoned.",
        ["policyVersion"] = "The version of the programme in force on the purchase's day.",
        ["position"] = "Place in the log, from 1 without gap.",
        ["programme"] = "The programme's id.",
        ["purchaseId"] = "The purchase's id, as the client chose it.",
        ["rate"] = "The share of the price paid that is granted: 0.1 is ten per cent.",
        ["reason"] =
            "Why it came to nothing: `buyer-cancelled`, `refused-at-door`, `old-unit-missing`, "
            + "`old-unit-not-as-described` or `seller-cannot-deliver`.",
        ["reasons"] = "Every rule that failed.",
        ["recordedAt"] = "When the server recorded it.",
        ["recoveredAt"] = "When it was recovered, RFC 3339 with offset.",
        ["recyclerId"] = "The recycler.",
        ["recyclingId"] = "The recycling's id, as the client chose it.",
        ["redeemedOn"] = "The day on which it was redeemed; absent before.",
        ["reference"] = "What finance knows the payment by.",
        ["registeredIn"] = "Attested place of household or business registration, GB/T 2260, six digits.",
        ["remaining"] = "What is left of the limit.",
        ["repairId"] = "The repair's id, as the client chose it.",
        ["replaces"] = "The recycling whose entry was wrong.",
        ["returnId"] = "The return's id, as the client chose it.",
        ["rule"] = "The rule's number in the domain's rules.",
        ["rules"] = "Every rule that was judged.",
        ["sellerId"] = "The seller.",
        ["settlementId"] = "The settlement's id, as the client chose it.",
        ["source"] = "The question of the published answers behind the rule.",
        ["stream"] = "The stream that the event belongs to.",
        ["subsidy"] = "Yuan granted; absent when the claim was refused.",
        ["topic"] = "What it is about, one of `/v1/complaint-topics`.",
        ["trancheId"] = "The tranche's id, as the client chose it.",
        ["type"] = "The event's stored name.",
        ["uncapped"] = "Yuan: the share before the cap.",
        ["unit"] = "The appliance.",
        ["used"] = "What is used of the limit.",
        ["verdict"] = "`passed` or `failed`.",
        ["version"] = "Place in the stream, from 1 without gap.",
    };

    /// <summary>The meaning of a name, or null when the glossary does not have it.</summary>
    public static string? Meaning(string member) => Meanings.GetValueOrDefault(member);
}
