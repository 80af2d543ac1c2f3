using TradeIn.Domain.Identities;
using TradeIn.Domain.Programmes;

namespace TradeIn.Domain.Certificates;

/// <summary>A recycler issued a numbered certificate: one old unit, one buyer, good for one new unit (Q1).</summary>
/// <param name="Certificate">The printed number.</param>
/// <param name="Programme">Under which it was issued.</param>
/// <param name="Recycling">The recycling it attests.</param>
/// <param name="Recycler">Who issued it.</param>
/// <param name="Buyer">The buyer on it.</param>
/// <param name="Document">The document that it names (Q12).</param>
/// <param name="Category">Of the old unit.</param>
/// <param name="IssuedOn">The certificate's day.</param>
public sealed record CertificateIssued(
    CertificateNumber Certificate, string Programme, string Recycling, string Recycler,
    BuyerKey Buyer, DocumentType Document, Category Category, DateOnly IssuedOn);

/// <summary>A claim was approved with it; it is good for nothing more (C1).</summary>
public sealed record CertificateRedeemed(CertificateNumber Certificate, string Claim, string Purchase, DateOnly RedeemedOn);

/// <summary>The purchase was returned and the subsidy given back: it is live again (A1).</summary>
public sealed record CertificateRestored(CertificateNumber Certificate, string Claim, string Return, DateOnly RestoredOn);

/// <summary>The purchase was returned after the programme's end: it is live no more (A1).</summary>
public sealed record CertificateExpired(CertificateNumber Certificate, string Claim, string Return, DateOnly ExpiredOn);

/// <summary>It was reported lost; from now on nobody can redeem it (A3).</summary>
public sealed record CertificateReportedLost(CertificateNumber Certificate, string LossReport, DateOnly ReportedOn);

/// <summary>It turned up, or the loss was not accepted: it is live again (A3).</summary>
public sealed record CertificateUnblocked(CertificateNumber Certificate, string LossReport, DateOnly UnblockedOn);

/// <summary>Its loss was approved; it is never reissued (A3).</summary>
public sealed record CertificateCancelled(CertificateNumber Certificate, string LossReport, DateOnly CancelledOn);

/// <summary>It was wrong and stands no more: replaced on the spot, or marked invalid (A4).</summary>
/// <param name="Cause">The recycling that replaced it, or the correction.</param>
public sealed record CertificateVoided(CertificateNumber Certificate, string Cause, DateOnly VoidedOn);

/// <summary>What it says was corrected (A4).</summary>
public sealed record CertificateCorrected(
    CertificateNumber Certificate, string Correction, BuyerKey Buyer, DocumentType Document, Category Category,
    DateOnly CorrectedOn);

/// <summary>A note was put to it; it stands as it stood (A4).</summary>
public sealed record CertificateAnnotated(CertificateNumber Certificate, string Correction, string Note, DateOnly AnnotatedOn);
