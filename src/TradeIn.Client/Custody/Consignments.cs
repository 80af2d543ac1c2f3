namespace TradeIn.Client.Custody;

/// <summary>Old units, by their certificates, that go to a designated dismantler (Q13).</summary>
/// <param name="ConsignmentId">Chosen by the client, 1-64 of <c>A-Za-z0-9._-</c>.</param>
/// <param name="Programme">The programme's id.</param>
/// <param name="RecyclerId">The recycler that issued the certificates; the key must be its own.</param>
/// <param name="DismantlerId">A dismantler that is designated on that day.</param>
/// <param name="OccurredAt">When it was listed, RFC 3339 with offset; not in the future.</param>
/// <param name="Certificates">1 to 1000 certificate numbers, each once; each unit is on one open consignment at most.</param>
public sealed record ConsignmentRequest(
    string ConsignmentId, string Programme, string RecyclerId, string DismantlerId, DateTimeOffset OccurredAt,
    IReadOnlyList<string> Certificates);

/// <summary>The consignment is open.</summary>
/// <param name="Status"><c>opened</c>.</param>
/// <param name="Units">How many.</param>
public sealed record ConsignmentAnswer(string ConsignmentId, string Status, int Units);

/// <summary>The recycler ships a consignment, or cancels it before it left.</summary>
/// <param name="Step"><c>ship</c> or <c>cancel</c>.</param>
/// <param name="OccurredAt">When, RFC 3339 with offset; not in the future.</param>
/// <param name="DistanceKm">Of the way to the dismantler, whole kilometres; required for <c>ship</c>. The freight subsidy goes by it.</param>
/// <param name="Grounds">Why it is cancelled, in words; required for <c>cancel</c>.</param>
public sealed record ConsignmentStepRequest(
    string Step, DateTimeOffset OccurredAt, int? DistanceKm = null, string? Grounds = null);

/// <summary>What a <c>tradein.consignment-step.v1</c> event carries.</summary>
public sealed record ConsignmentStepEventData(
    string ConsignmentId, string Step, DateTimeOffset OccurredAt, int? DistanceKm = null, string? Grounds = null);

/// <summary>The step is on record.</summary>
/// <param name="Status"><c>shipped</c> or <c>cancelled</c>.</param>
public sealed record ConsignmentStepAnswer(string ConsignmentId, string Status, DateTimeOffset OccurredAt);

/// <summary>How units of a consignment arrived, one by one (Q13). A consignment may have several receipts.</summary>
/// <param name="ReceiptId">Chosen by the client.</param>
/// <param name="ConsignmentId">A shipped consignment to your enterprise.</param>
/// <param name="OccurredAt">When, RFC 3339 with offset; not in the future.</param>
/// <param name="Units">1 to 1000, each certificate once.</param>
public sealed record ReceiptRequest(
    string ReceiptId, string ConsignmentId, DateTimeOffset OccurredAt, IReadOnlyList<ReceivedUnit> Units);

/// <summary>How one unit arrived.</summary>
/// <param name="CertificateNumber">On the consignment, and not accounted for yet.</param>
/// <param name="Condition"><c>received</c>, <c>damaged</c> (received, and damaged on the way), <c>missing</c> or <c>different</c>.</param>
/// <param name="SizeClass">As the freight table names it; required for <c>received</c> and <c>damaged</c>.</param>
/// <param name="Found">What arrived instead, in words; required for <c>different</c>.</param>
public sealed record ReceivedUnit(
    string CertificateNumber, string Condition, string? SizeClass = null, string? Found = null);

/// <summary>The receipt is on record.</summary>
/// <param name="Status">Of the consignment: <c>shipped</c> while units are not accounted for, <c>disputed</c> or <c>closed</c>.</param>
/// <param name="Received">Units that are with the dismantler now, from this receipt.</param>
/// <param name="Discrepancies">Units of this receipt that are missing or different: on record until resolved.</param>
/// <param name="Late">Certificates of units that came after their delivery was due.</param>
public sealed record ReceiptAnswer(
    string ReceiptId, string ConsignmentId, string Status, int Received, IReadOnlyList<string> Discrepancies,
    IReadOnlyList<string> Late);

/// <summary>What became of a unit that was missing or different.</summary>
/// <param name="ResolutionId">Chosen by the client.</param>
/// <param name="CertificateNumber">With an open discrepancy in the consignment.</param>
/// <param name="Resolution">
/// <c>found</c> by the dismantler or the environment office: the missing unit came after all; <c>same-unit</c>,
/// <c>with-recycler</c> or <c>lost</c> by the environment office.
/// </param>
/// <param name="OccurredAt">When, RFC 3339 with offset; not in the future.</param>
/// <param name="Grounds">What was found out, in words.</param>
/// <param name="SizeClass">Required for <c>found</c> and <c>same-unit</c>.</param>
public sealed record ResolutionRequest(
    string ResolutionId, string ConsignmentId, string CertificateNumber, string Resolution, DateTimeOffset OccurredAt, string Grounds,
    string? SizeClass = null);

/// <summary>The resolution is on record.</summary>
/// <param name="Status">Of the consignment: <c>shipped</c>, <c>disputed</c> or <c>closed</c>.</param>
/// <param name="Custody">Of the unit: <c>received</c>, <c>with-recycler</c> or <c>lost</c>.</param>
public sealed record ResolutionAnswer(
    string ResolutionId, string ConsignmentId, string CertificateNumber, string Status, string Custody);

/// <summary>Units, by their certificates, were dismantled on a day.</summary>
/// <param name="DismantlingId">Chosen by the client.</param>
/// <param name="DismantlerId">The dismantler that received them; the key must be its own.</param>
/// <param name="OccurredAt">When, RFC 3339 with offset; not in the future.</param>
/// <param name="Certificates">1 to 1000 certificate numbers, each once.</param>
public sealed record DismantlingRequest(
    string DismantlingId, string Programme, string DismantlerId, DateTimeOffset OccurredAt, IReadOnlyList<string> Certificates);

/// <summary>The dismantling is on record.</summary>
/// <param name="Dismantled">How many units.</param>
/// <param name="Late">Certificates of units whose dismantling was due before.</param>
public sealed record DismantlingAnswer(string DismantlingId, int Dismantled, IReadOnlyList<string> Late);
