namespace TradeIn.Client.Recycling;

/// <summary>An old unit comes in and a certificate goes out.</summary>
/// <param name="RecyclingId">Chosen by the client, 1-64 of <c>A-Za-z0-9._-</c>.</param>
/// <param name="Programme">The programme's id.</param>
/// <param name="RecyclerId">The recycler; the key must be its own.</param>
/// <param name="OutletId">A registered recycling outlet of it.</param>
/// <param name="Channel"><c>outlet</c> (carried in), <c>home</c> (collected), <c>delivery</c> (taken along; dual-qualified only).</param>
/// <param name="OccurredAt">When it happened, RFC 3339 with offset; not in the future.</param>
/// <param name="Buyer">Who hands it in.</param>
/// <param name="Unit">The old unit.</param>
/// <param name="AgreedPrice">What the recycler paid, yuan, at most two decimals.</param>
/// <param name="CertificateNumber">The printed number, out of a range allotted to the recycler.</param>
/// <param name="District">Where it was collected, GB/T 2260; required when <paramref name="Channel"/> is <c>home</c>.</param>
/// <param name="Agent">Who acts for the buyer, if someone does.</param>
/// <param name="MissingParts">Main parts that were not there.</param>
/// <param name="Papers">Kinds of papers shown, like <c>identity-original</c>.</param>
/// <param name="PaperDigests">By kind, the SHA-256 (64 hex digits) of the image of a paper that was scanned; the image stays with you.</param>
public sealed record RecyclingRequest(
    string RecyclingId, string Programme, string RecyclerId, string OutletId, string Channel, DateTimeOffset OccurredAt,
    Party Buyer, Unit Unit, decimal AgreedPrice, string CertificateNumber, string? District = null, Agent? Agent = null,
    IReadOnlyList<string>? MissingParts = null, IReadOnlyList<string>? Papers = null,
    IReadOnlyDictionary<string, string>? PaperDigests = null);

/// <summary>The certificate was issued.</summary>
/// <param name="Old">The buyer's old units, this one counted.</param>
/// <param name="New">The buyer's subsidised new units.</param>
public sealed record RecyclingAnswer(string RecyclingId, string CertificateNumber, Count Old, Count New);
