namespace TradeIn.Client.Enterprises;

/// <summary>A page of the public directory of outlets (Q15, Q20).</summary>
/// <param name="Items">Outlets that are open, of enterprises that are qualified, on the day.</param>
/// <param name="AsOf">The place in the log that the directory has reached.</param>
/// <param name="Next">Send it as <c>after</c> for the next page; absent on the last one.</param>
public sealed record OutletPage(IReadOnlyList<PublicOutlet> Items, long AsOf, string? Next = null);

/// <summary>An outlet as everybody may know it.</summary>
/// <param name="Enterprise">The enterprise's name.</param>
/// <param name="Kind"><c>recycling</c> or <c>sales</c>.</param>
/// <param name="District">Where it stands, GB/T 2260.</param>
/// <param name="Online">Whether it is one on the net.</param>
/// <param name="Name">As on its sign.</param>
/// <param name="Address">Street and number.</param>
/// <param name="Phone">For buyers.</param>
/// <param name="Latitude">Degrees north, WGS 84.</param>
/// <param name="Longitude">Degrees east, WGS 84.</param>
/// <param name="Categories">What it takes or sells; absent: all of the programme.</param>
/// <param name="Regions">Of a recycler: where it collects at home.</param>
/// <param name="DistanceKm">From the place asked for, as the crow flies, when one was.</param>
public sealed record PublicOutlet(
    string OutletId, string EnterpriseId, string Enterprise, string Kind, string District, bool Online, string? Name = null,
    string? Address = null, string? Phone = null, decimal? Latitude = null, decimal? Longitude = null,
    IReadOnlyList<string>? Categories = null, IReadOnlyList<string>? Regions = null, decimal? DistanceKm = null);

/// <summary>A certificate whose status is asked for, and what shows that the asker knows its buyer's document.</summary>
/// <param name="CertificateNumber">As printed.</param>
/// <param name="DocumentLastFour">The last four characters of the document's number.</param>
public sealed record CertificateStatusRequest(string CertificateNumber, string DocumentLastFour);

/// <summary>How a certificate stands.</summary>
/// <param name="Status"><c>live</c>, <c>redeemed</c>, <c>lost</c>, <c>void</c>, <c>cancelled</c> or <c>expired</c>.</param>
/// <param name="Outcome">Of a redeemed one: what became of its claim.</param>
public sealed record CertificateStatusAnswer(
    string CertificateNumber, string Status, string Category, DateOnly IssuedOn, string? Outcome = null);
