using TradeIn.Client.Claims;

namespace TradeIn.Client.Certificates;

/// <summary>A certificate as it stands.</summary>
/// <param name="Status"><c>issued</c> or <c>redeemed</c>.</param>
/// <param name="Buyer">Masked; only for the recycler that issued it, the seller that redeemed it, and offices.</param>
/// <param name="RedeemedBy">The claim that redeemed it, for the same.</param>
public sealed record CertificateView(
    string CertificateNumber, string Programme, string Status, string RecyclerId, string Category, DateOnly IssuedOn,
    string? RecyclingId, MaskedParty? Buyer, string? RedeemedBy, DateOnly? RedeemedOn);
