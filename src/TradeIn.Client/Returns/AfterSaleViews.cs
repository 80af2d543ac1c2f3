using TradeIn.Client.Claims;
using TradeIn.Client.Purchases;

namespace TradeIn.Client.Returns;

/// <summary>A return as it was decided.</summary>
/// <param name="Status"><c>accepted</c> or <c>refused</c>.</param>
/// <param name="SellerId">Who sold the unit; absent when no such purchase is on record.</param>
/// <param name="Agent">Who acted for the buyer, masked; absent when nobody did.</param>
/// <param name="Invoice">The invoice that was shown.</param>
/// <param name="RedInvoice">The credit note; absent when the invoice itself was taken back.</param>
/// <param name="SubsidyTakenBack">Yuan; what the seller said it took back.</param>
/// <param name="ClaimId">The claim whose subsidy was given back.</param>
/// <param name="RefundToBuyer">Yuan; absent when it was refused.</param>
/// <param name="OwedToFinance">Yuan; absent when it was refused.</param>
/// <param name="Certificate">The certificate of that claim, as the return left it.</param>
/// <param name="Papers">Kinds of the papers that were shown.</param>
/// <param name="PaperDigests">By kind, the SHA-256 of the image of a paper that was scanned.</param>
/// <param name="Reasons">Of a refused one: every rule that failed.</param>
/// <param name="Rules">Every rule that was judged.</param>
public sealed record ReturnView(
    string ReturnId, string PurchaseId, string Status, string? SellerId, DateTimeOffset OccurredAt, MaskedParty Buyer,
    MaskedAgent? Agent, ShownInvoice Invoice, RedInvoice? RedInvoice, decimal SubsidyTakenBack, string? ClaimId,
    decimal? RefundToBuyer, decimal? OwedToFinance, CertificateState? Certificate, IReadOnlyList<string>? Papers,
    IReadOnlyDictionary<string, string>? PaperDigests, IReadOnlyList<Reason>? Reasons, IReadOnlyList<JudgedRule> Rules,
    DateTimeOffset RecordedAt);

/// <summary>An exchange as it was decided.</summary>
/// <param name="Status"><c>accepted</c> or <c>refused</c>.</param>
/// <param name="SellerId">Who sold the unit; absent when no such purchase is on record.</param>
/// <param name="OldUnit">The unit that came back; absent when it was refused.</param>
/// <param name="Unit">The unit that was to be handed over.</param>
/// <param name="Invoice">The new invoice, if one was issued.</param>
/// <param name="PaidPrice">Yuan: what the buyer has paid then; absent when it was refused and nothing was said.</param>
/// <param name="ClaimId">The claim that followed the unit.</param>
/// <param name="Subsidy">Yuan; what that claim granted then.</param>
/// <param name="RefundToBuyer">Yuan; absent when it was refused.</param>
/// <param name="SubsidyTakenBack">Yuan; absent when it was refused.</param>
/// <param name="OwedToFinance">Yuan; absent when it was refused.</param>
/// <param name="Papers">Kinds of the papers that were shown.</param>
/// <param name="PaperDigests">By kind, the SHA-256 of the image of a paper that was scanned.</param>
/// <param name="Reasons">Of a refused one: every rule that failed.</param>
/// <param name="Rules">Every rule that was judged.</param>
public sealed record ExchangeView(
    string ExchangeId, string PurchaseId, string Status, string? SellerId, DateTimeOffset OccurredAt, Unit? OldUnit,
    Unit Unit, Invoice? Invoice, decimal? PaidPrice, string? ClaimId, decimal? Subsidy, decimal? RefundToBuyer,
    decimal? SubsidyTakenBack, decimal? OwedToFinance, IReadOnlyList<string>? Papers, IReadOnlyDictionary<string, string>? PaperDigests,
    IReadOnlyList<Reason>? Reasons, IReadOnlyList<JudgedRule> Rules, DateTimeOffset RecordedAt);
