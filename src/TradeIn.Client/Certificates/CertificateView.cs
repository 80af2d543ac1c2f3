using TradeIn.Client.Claims;

namespace TradeIn.Client.Certificates;

/// <summary>A certificate as it stands.</summary>
/// <param name="Status">
/// <c>issued</c> (live), <c>redeemed</c>, <c>lost</c> (reported, and blocked), <c>cancelled</c> (its loss was approved),
/// <c>void</c> (replaced or marked invalid) or <c>expired</c> (given back after the programme's end).
/// </param>
/// <param name="Category">The old unit's, as the certificate names it now.</param>
/// <param name="Buyer">
/// As it names the buyer now. Masked; only for the recycler that issued it, the seller that redeemed it, and offices.
/// </param>
/// <param name="RedeemedBy">The claim that redeemed it, for the same.</param>
/// <param name="Cause">
/// What brought it where it stands, for the same: the return, the loss report, the recycling that replaced it, or the
/// correction.
/// </param>
/// <param name="CorrectedBy">The last correction of what it says, for the same.</param>
/// <param name="Notes">What was noted on it, for the same.</param>
/// <param name="Custody">
/// Where the old unit is, for the same: <c>with-recycler</c>, <c>consigned</c>, <c>missing</c>, <c>different</c>,
/// <c>received</c>, <c>dismantled</c> or <c>lost</c>.
/// </param>
public sealed record CertificateView(
    string CertificateNumber, string Programme, string Status, string RecyclerId, string Category, DateOnly IssuedOn,
    string? RecyclingId, MaskedParty? Buyer, string? RedeemedBy, DateOnly? RedeemedOn, string? Cause, string? CorrectedBy,
    IReadOnlyList<CertificateNote>? Notes, string? Custody = null);

/// <summary>A note on a certificate.</summary>
/// <param name="Note">In words.</param>
/// <param name="CorrectionId">The correction that put it there.</param>
/// <param name="NotedOn">The day.</param>
public sealed record CertificateNote(string Note, string CorrectionId, DateOnly NotedOn);
