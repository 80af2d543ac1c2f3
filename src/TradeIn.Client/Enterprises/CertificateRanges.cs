namespace TradeIn.Client.Enterprises;

/// <summary>Certificate numbers for a recycler (Q25).</summary>
/// <param name="RangeId">Chosen by the client, 1-64 of <c>A-Za-z0-9._-</c>.</param>
/// <param name="From">The first number.</param>
/// <param name="To">The last number: the same letters, as many digits.</param>
/// <param name="AllottedOn">The first day on which a certificate may bear them; it may lie in the future.</param>
public sealed record CertificateRangeRequest(string RangeId, string EnterpriseId, string From, string To, DateOnly AllottedOn);

/// <summary>Numbers of a range are the recycler's no more; certificates issued before stay valid.</summary>
/// <param name="EnterpriseId">Whose range it is.</param>
/// <param name="On">The first day on which no certificate may bear them; it may lie in the future.</param>
/// <param name="From">The first number; without it and the last: all that are left.</param>
/// <param name="To">The last number.</param>
public sealed record RangeWithdrawalRequest(string EnterpriseId, DateOnly On, string? From = null, string? To = null);

/// <summary>
/// What a <c>tradein.certificate-range-return.v1</c> or <c>tradein.certificate-range-cancellation.v1</c> event carries: the body of
/// the single call, and the range.
/// </summary>
public sealed record RangeWithdrawalEventData(
    string RangeId, string EnterpriseId, DateOnly On, string? From = null, string? To = null);
