using TradeIn.Domain.Identities;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Certificates;

/// <summary>Where a certificate stands.</summary>
public enum CertificateStatus
{
    /// <summary>Live: good for one new unit.</summary>
    Issued,
    Redeemed,

    /// <summary>Reported lost, and blocked.</summary>
    Lost,

    /// <summary>Its loss was approved.</summary>
    Cancelled,

    /// <summary>Replaced or marked invalid.</summary>
    Void,

    /// <summary>Given back after the programme's end.</summary>
    Expired,
}

/// <summary>A certificate that was issued.</summary>
public sealed record Certificate(CertificateIssued Issue)
{
    public CertificateStatus Status { get; init; } = CertificateStatus.Issued;

    /// <summary>The buyer that it names now.</summary>
    public BuyerKey Buyer { get; init; } = Issue.Buyer;

    /// <summary>The document that it names now (Q12).</summary>
    public DocumentType Document { get; init; } = Issue.Document;

    /// <summary>Of the old unit, as it names it now.</summary>
    public Category Category { get; init; } = Issue.Category;

    /// <summary>How it was redeemed, if it is redeemed, or was when it was voided.</summary>
    public CertificateRedeemed? Redemption { get; init; }

    /// <summary>What was noted on it.</summary>
    public IReadOnlyList<CertificateAnnotated> Notes { get; init; } = [];

    public static StreamName Stream(CertificateNumber number) => new("certificate", number.ToString());

    public static Certificate Evolve(Certificate? state, object @event) => (state, @event) switch
    {
        (null, CertificateIssued issued) => new Certificate(issued),
        ({ Status: CertificateStatus.Issued }, CertificateRedeemed redeemed) =>
            state with { Status = CertificateStatus.Redeemed, Redemption = redeemed },
        ({ Status: CertificateStatus.Redeemed }, CertificateRestored) =>
            state with { Status = CertificateStatus.Issued, Redemption = null },
        ({ Status: CertificateStatus.Redeemed }, CertificateExpired) => state with { Status = CertificateStatus.Expired },
        ({ Status: CertificateStatus.Issued }, CertificateReportedLost) => state with { Status = CertificateStatus.Lost },
        ({ Status: CertificateStatus.Lost }, CertificateUnblocked) => state with { Status = CertificateStatus.Issued },
        ({ Status: CertificateStatus.Lost }, CertificateCancelled) => state with { Status = CertificateStatus.Cancelled },
        ({ Status: CertificateStatus.Issued or CertificateStatus.Redeemed }, CertificateVoided) =>
            state with { Status = CertificateStatus.Void },
        ({ Status: CertificateStatus.Issued }, CertificateCorrected corrected) => state with
        {
            Buyer = corrected.Buyer, Document = corrected.Document, Category = corrected.Category,
        },
        ({ } known, CertificateAnnotated note) => known with { Notes = [.. known.Notes, note] },
        _ => throw Fact.Impossible(state, @event),
    };
}

internal static class CertificateJudgement
{
    /// <summary>
    /// Whether it is live (C1): one rule, judged under the code of the state that the certificate is found in.
    /// </summary>
    public static void JudgeLive(this Judgements rules, Certificate certificate)
    {
        if (certificate.Status is CertificateStatus.Issued or CertificateStatus.Redeemed)
            rules.Judge(
                ReasonCode.CertificateAlreadyRedeemed, certificate.Status == CertificateStatus.Issued,
                actual: Comparand.OrNone(certificate.Redemption?.Claim));
        else
            rules.JudgeNotBlocked(certificate);
    }

    /// <summary>Neither lost, cancelled, void nor expired; redeemed or not.</summary>
    public static void JudgeNotBlocked(this Judgements rules, Certificate certificate)
    {
        var code = certificate.Status switch
        {
            CertificateStatus.Lost => ReasonCode.CertificateLost,
            CertificateStatus.Cancelled => ReasonCode.CertificateCancelled,
            CertificateStatus.Expired => ReasonCode.CertificateExpired,
            _ => ReasonCode.CertificateVoid,
        };
        rules.Judge(code, certificate.Status is CertificateStatus.Issued or CertificateStatus.Redeemed);
    }
}
