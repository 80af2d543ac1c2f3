using TradeIn.Client.Claims;
using TradeIn.Client.Purchases;

namespace TradeIn.Client.Returns;

/// <summary>The buyer gives a purchased unit back. Take the advanced subsidy back first: nothing is given back before (Q16).</summary>
/// <param name="ReturnId">Chosen by the client, 1-64 of <c>A-Za-z0-9._-</c>.</param>
/// <param name="PurchaseId">A recorded purchase of your enterprise.</param>
/// <param name="OccurredAt">When it happened, RFC 3339 with offset; not in the future.</param>
/// <param name="Buyer">The buyer, with the document of the purchase.</param>
/// <param name="Invoice">The purchase's invoice, as it was shown.</param>
/// <param name="SubsidyTakenBack">Yuan; exactly what the buyer holds of the subsidy, 0.00 when nothing was advanced.</param>
/// <param name="RedInvoice">The credit note; absent when the invoice itself was taken back and voided.</param>
/// <param name="Agent">Who acts for the buyer, if someone does.</param>
/// <param name="Papers">Kinds of papers shown.</param>
/// <param name="PaperDigests">By kind, the SHA-256 (64 hex digits) of the image of a paper that was scanned.</param>
public sealed record ReturnRequest(
    string ReturnId, string PurchaseId, DateTimeOffset OccurredAt, Party Buyer, ShownInvoice Invoice, decimal SubsidyTakenBack,
    RedInvoice? RedInvoice = null, Agent? Agent = null, IReadOnlyList<string>? Papers = null,
    IReadOnlyDictionary<string, string>? PaperDigests = null);

/// <summary>An invoice that was shown.</summary>
/// <param name="Number">8 digits beside a code, or 20 digits alone.</param>
/// <param name="Code">10 or 12 digits.</param>
/// <param name="Line">The line of this unit; absent: the purchase's line.</param>
/// <param name="IssuedOn">The invoice's day; it is not compared.</param>
public sealed record ShownInvoice(string Number, string? Code = null, int? Line = null, DateOnly? IssuedOn = null);

/// <summary>A credit note.</summary>
/// <param name="Number">8 digits, or 20 digits alone.</param>
/// <param name="Amount">Yuan, what it credits for this purchase, written as a positive amount; at most what was paid.</param>
/// <param name="Code">10 or 12 digits; absent beside 8 digits: the blue invoice's code.</param>
public sealed record RedInvoice(string Number, decimal Amount, string? Code = null);

/// <summary>The unit is back, and what was granted for it is given back.</summary>
/// <param name="ClaimId">The claim whose subsidy stood; absent when there was none.</param>
/// <param name="RefundToBuyer">Yuan; what the buyer gets: what is credited, less the subsidy taken back.</param>
/// <param name="SubsidyTakenBack">Yuan; what you took back from the buyer.</param>
/// <param name="OwedToFinance">Yuan; of that, what finance had reimbursed already: your debt.</param>
/// <param name="Certificate">The certificate of that claim, as it stands now.</param>
/// <param name="Old">The buyer's old units: a return changes none.</param>
/// <param name="New">The buyer's subsidised new units, this one no longer counted.</param>
public sealed record ReturnAnswer(
    string ReturnId, string PurchaseId, string? ClaimId, decimal RefundToBuyer, decimal SubsidyTakenBack, decimal OwedToFinance,
    CertificateState? Certificate, Count Old, Count New, IReadOnlyList<JudgedRule> Rules);

/// <summary>A certificate and where it stands.</summary>
/// <param name="Status"><c>issued</c> (live again), <c>expired</c> (the programme has ended), <c>void</c>, or <c>redeemed</c> where policy gives nothing back.</param>
public sealed record CertificateState(string CertificateNumber, string Status);

/// <summary>Another unit of the same category for one with a fault (Q17).</summary>
/// <param name="ExchangeId">Chosen by the client, 1-64 of <c>A-Za-z0-9._-</c>.</param>
/// <param name="PurchaseId">A recorded purchase of your enterprise.</param>
/// <param name="OccurredAt">When it happened, RFC 3339 with offset; not in the future.</param>
/// <param name="Unit">The unit that is handed over.</param>
/// <param name="Invoice">The new invoice, if one was issued.</param>
/// <param name="PaidPrice">Yuan; what the buyer has paid now, before the subsidy; absent: as before.</param>
/// <param name="Papers">Kinds of papers shown.</param>
/// <param name="PaperDigests">By kind, the SHA-256 (64 hex digits) of the image of a paper that was scanned.</param>
public sealed record ExchangeRequest(
    string ExchangeId, string PurchaseId, DateTimeOffset OccurredAt, Unit Unit, Invoice? Invoice = null, decimal? PaidPrice = null,
    IReadOnlyList<string>? Papers = null, IReadOnlyDictionary<string, string>? PaperDigests = null);

/// <summary>The purchase, and its claim if one stands, is bound to the new unit.</summary>
/// <param name="ClaimId">The claim that follows the unit; absent when none stands.</param>
/// <param name="Subsidy">Yuan; what that claim grants now: reckoned anew, never more than before.</param>
/// <param name="RefundToBuyer">Yuan; the price difference, less the subsidy taken back.</param>
/// <param name="SubsidyTakenBack">Yuan; what you keep back of the subsidy advanced.</param>
/// <param name="OwedToFinance">Yuan; of that, what finance had reimbursed already: your debt.</param>
public sealed record ExchangeAnswer(
    string ExchangeId, string PurchaseId, decimal PaidPrice, string? ClaimId, decimal? Subsidy, decimal RefundToBuyer,
    decimal SubsidyTakenBack, decimal OwedToFinance, IReadOnlyList<JudgedRule> Rules);

/// <summary>A unit was repaired; it is noted, and changes nothing (Q17).</summary>
/// <param name="RepairId">Chosen by the client, 1-64 of <c>A-Za-z0-9._-</c>.</param>
/// <param name="PurchaseId">A recorded purchase of your enterprise.</param>
/// <param name="OccurredAt">When it happened, RFC 3339 with offset; not in the future.</param>
/// <param name="Fault">What was wrong, in words.</param>
public sealed record RepairRequest(string RepairId, string PurchaseId, DateTimeOffset OccurredAt, string Fault);

/// <summary>The repair is on record.</summary>
public sealed record RepairAnswer(string RepairId, string PurchaseId);
