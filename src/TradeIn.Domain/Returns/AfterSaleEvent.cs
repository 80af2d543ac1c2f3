using TradeIn.Domain.Buyers;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Returns;

/// <summary>The buyer gave a purchased unit back (A1).</summary>
/// <param name="Return">What was recorded.</param>
/// <param name="Seller">Who sold it.</param>
/// <param name="PolicyVersion">The version in force on the purchase's day.</param>
/// <param name="Claim">The claim whose subsidy was given back, if there was one.</param>
/// <param name="Refund">What the buyer gets: what is credited, less the subsidy taken back.</param>
/// <param name="TakenBack">The subsidy that the seller took back from the buyer.</param>
/// <param name="OwedToFinance">Of that, what finance had reimbursed already.</param>
/// <param name="Certificate">The certificate of that claim.</param>
/// <param name="CertificateStatus">Where that certificate stands now.</param>
/// <param name="Counts">The buyer's counts after it.</param>
/// <param name="Rules">Every rule that was judged.</param>
public sealed record UnitReturned(
    ReturnPurchase Return, string Seller, int PolicyVersion, string? Claim, Money Refund, Money TakenBack, Money OwedToFinance,
    CertificateNumber? Certificate, CertificateStatus? CertificateStatus, Counts Counts, IReadOnlyList<Judgement> Rules);

/// <summary>A return was refused for good; nothing was given back (C8).</summary>
/// <param name="Seller">Who sold the unit; absent when no such purchase is on record.</param>
public sealed record ReturnRefused(
    ReturnPurchase Return, string? Seller, IReadOnlyList<Reason> Reasons, IReadOnlyList<Judgement> Rules);

/// <summary>A red invoice credits a blue one, in full or part; it belongs to that one alone (A1).</summary>
public sealed record RedInvoiceUsed(InvoiceNumber RedInvoice, InvoiceNumber Invoice, string Return, Money Amount);

/// <summary>Another unit of the same category was handed over for the one sold (A2).</summary>
/// <param name="Exchange">What was recorded.</param>
/// <param name="Seller">Who sold it.</param>
/// <param name="PolicyVersion">The version in force on the purchase's day.</param>
/// <param name="OldUnit">The unit that came back.</param>
/// <param name="PaidPrice">What the buyer has paid now, before the subsidy.</param>
/// <param name="Claim">The claim that was bound to the new unit, if its subsidy stands.</param>
/// <param name="Subsidy">What that claim grants now.</param>
/// <param name="Refund">What the buyer gets: the price difference, less the subsidy taken back; zero when there is none.</param>
/// <param name="TakenBack">What the seller keeps back of the subsidy advanced.</param>
/// <param name="OwedToFinance">Of that, what finance had reimbursed already.</param>
/// <param name="Rules">Every rule that was judged.</param>
public sealed record UnitExchanged(
    ExchangeUnit Exchange, string Seller, int PolicyVersion, Units.Unit OldUnit, Money PaidPrice, string? Claim, Money? Subsidy,
    Money Refund, Money TakenBack, Money OwedToFinance, IReadOnlyList<Judgement> Rules);

/// <summary>An exchange was refused for good; nothing changed (C8).</summary>
/// <param name="Seller">Who sold the unit; absent when no such purchase is on record.</param>
public sealed record ExchangeRefused(
    ExchangeUnit Exchange, string? Seller, IReadOnlyList<Reason> Reasons, IReadOnlyList<Judgement> Rules);

/// <summary>A unit was repaired; nothing else changes (A2).</summary>
public sealed record UnitRepaired(NoteRepair Repair, string Seller);

/// <summary>A repair was refused for good (C8).</summary>
/// <param name="Seller">Who sold the unit; absent when no such purchase is on record.</param>
public sealed record RepairRefused(NoteRepair Repair, string? Seller, IReadOnlyList<Reason> Reasons);
