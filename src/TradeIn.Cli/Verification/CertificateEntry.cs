namespace TradeIn.Cli.Verification;

/// <summary>Where a certificate stands.</summary>
internal enum CertificateState : byte
{
    Issued,
    Redeemed,
    Lost,
    Cancelled,
    Void,
    Expired,
}

/// <summary>A certificate that was issued, and the entry that it attests: as entered, or as corrected since.</summary>
internal sealed class CertificateEntry(
    string number, string programme, string recycling, string recycler, DateOnly issuedOn)
{
    public string Number => number;

    public string Programme => programme;

    public string Recycling => recycling;

    public string Recycler => recycler;

    public DateOnly IssuedOn => issuedOn;

    public required string Buyer { get; set; }

    public required string Document { get; set; }

    public required Appliance Unit { get; set; }

    /// <summary>By the decisions.</summary>
    public CertificateState State { get; set; }

    /// <summary>The claim that it is redeemed by, or was when it was voided.</summary>
    public string? RedeemedBy { get; set; }

    /// <summary>Where its old unit is; null while it never left the recycler.</summary>
    public CustodyEntry? Custody { get; private set; }

    /// <summary>As the certificate's own stream tells it.</summary>
    public CertificateState ToldState { get; set; }

    /// <summary>The claim that its own stream names last.</summary>
    public string? ToldClaim { get; set; }

    /// <summary>The old unit is somewhere else from now on.</summary>
    public CustodyEntry MovedTo(CustodyPlace place, DateOnly on)
    {
        Custody ??= new CustodyEntry();
        (Custody.Place, Custody.Since) = (place, on);
        return Custody;
    }

    /// <summary>The old unit did not stay on a consignment: it is with its recycler again.</summary>
    public void BackWith(ConsignmentEntry consignment, DateOnly on)
    {
        if (Custody?.Consignment != consignment) return;
        MovedTo(CustodyPlace.WithRecycler, on).Consignment = null;
    }
}

/// <summary>Whether a certificate is live: one rule, under the code of the state that it is found in (C1).</summary>
internal static class CertificateRules
{
    public static void DemandLive(this Ruling ruling, CertificateEntry certificate)
    {
        if (certificate.State is CertificateState.Issued or CertificateState.Redeemed)
            ruling.Demand(
                certificate.State == CertificateState.Issued, PublicReason.CertificateAlreadyRedeemed,
                actual: certificate.RedeemedBy);
        else
            ruling.DemandUnblocked(certificate);
    }

    /// <summary>Neither lost, cancelled, void nor expired.</summary>
    public static void DemandUnblocked(this Ruling ruling, CertificateEntry certificate) =>
        ruling.Demand(
            certificate.State is CertificateState.Issued or CertificateState.Redeemed,
            certificate.State switch
            {
                CertificateState.Lost => PublicReason.CertificateLost,
                CertificateState.Cancelled => PublicReason.CertificateCancelled,
                CertificateState.Expired => PublicReason.CertificateExpired,
                _ => PublicReason.CertificateVoid,
            });

    /// <summary>The recycler that issued it, and no other (A3, A4).</summary>
    public static void DemandIssuer(this Ruling ruling, CertificateEntry certificate, string recycler) =>
        ruling.Demand(
            certificate.Recycler == recycler, PublicReason.CertificateOtherRecycler, certificate.Recycler, recycler);

    public static string NameOf(CertificateState state) => state.ToString().ToLowerInvariant();
}
