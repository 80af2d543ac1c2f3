using TradeIn.Domain.Buyers;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Refusals;
using TradeIn.Domain.Units;

namespace TradeIn.Domain.Purchases;

/// <summary>The sale of a new unit was recorded.</summary>
/// <param name="Purchase">What was recorded.</param>
/// <param name="PolicyVersion">The version in force on the purchase's day; it governs the claim.</param>
/// <param name="Counts">The buyer's counts, as told at the counter; a purchase alone changes none.</param>
public sealed record PurchaseRecorded(RecordPurchase Purchase, int PolicyVersion, Counts Counts);

/// <summary>A purchase was refused for good (C8).</summary>
public sealed record PurchaseRefused(RecordPurchase Purchase, int PolicyVersion, IReadOnlyList<Reason> Reasons);

/// <summary>A claim for the purchase was approved (C5).</summary>
public sealed record PurchaseSubsidised(string Purchase, string Claim, CertificateNumber Certificate, Money Subsidy);

/// <summary>The subsidy was given back; the sale stands, and may be claimed with another certificate (A4).</summary>
public sealed record PurchaseUnsubsidised(string Purchase, string Claim, string Cause, DateOnly On);

/// <summary>The buyer gave the unit back (A1).</summary>
public sealed record PurchaseReturned(string Purchase, string Return, DateOnly ReturnedOn);

/// <summary>Another unit of the same category took the place of the one sold (A2).</summary>
public sealed record PurchaseRebound(
    string Purchase, string Exchange, Unit Unit, Invoice Invoice, Money PaidPrice, DateOnly ExchangedOn);

/// <summary>The unit was repaired; nothing changes (A2).</summary>
public sealed record PurchaseRepairNoted(string Purchase, string Repair, DateOnly RepairedOn);

/// <summary>A line of an invoice proves one purchase of one unit and no other (P2).</summary>
public sealed record InvoiceLineUsed(InvoiceNumber Invoice, int Line, string Purchase, SerialNumber SerialNumber);
