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

/// <summary>Where a certificate stands.</summary>
public enum CertificateStatus
{
    Issued,
    Redeemed,
}

/// <summary>A certificate that was issued.</summary>
public sealed record Certificate(CertificateIssued Issue)
{
    public CertificateStatus Status { get; init; } = CertificateStatus.Issued;

    /// <summary>How it was redeemed, if it was.</summary>
    public CertificateRedeemed? Redemption { get; init; }

    public static StreamName Stream(CertificateNumber number) => new("certificate", number.ToString());

    public static Certificate Evolve(Certificate? state, object @event) => (state, @event) switch
    {
        (null, CertificateIssued issued) => new Certificate(issued),
        ({ Status: CertificateStatus.Issued }, CertificateRedeemed redeemed) =>
            state with { Status = CertificateStatus.Redeemed, Redemption = redeemed },
        _ => throw Fact.Impossible(state, @event),
    };
}
