using TradeIn.Domain.Certificates;

namespace TradeIn.Server.Certificates;

internal static class CertificateStatusName
{
    /// <summary>The status as the interface writes it.</summary>
    public static string Name(this CertificateStatus status) => status switch
    {
        CertificateStatus.Issued => "issued",
        CertificateStatus.Redeemed => "redeemed",
        CertificateStatus.Lost => "lost",
        CertificateStatus.Cancelled => "cancelled",
        CertificateStatus.Void => "void",
        CertificateStatus.Expired => "expired",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Not a status of a certificate."),
    };
}
