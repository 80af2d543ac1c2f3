namespace TradeIn.Client.Custody;

/// <summary>A consignment as it stands (Q13).</summary>
/// <param name="Status">
/// <c>refused</c>, <c>opened</c>, <c>shipped</c> (on its way, or not all of its units are accounted for), <c>disputed</c>
/// (a discrepancy is open), <c>closed</c> or <c>cancelled</c>.
/// </param>
/// <param name="OccurredAt">When it was listed.</param>
/// <param name="ShippedAt">Absent while it has not left.</param>
/// <param name="DistanceKm">Of the way, as shipped.</param>
/// <param name="Units">Every unit of the list, in its order.</param>
/// <param name="Steps">Every step that was taken, and by which key.</param>
/// <param name="Reasons">Of a refused one.</param>
public sealed record ConsignmentView(
    string ConsignmentId, string Programme, string RecyclerId, string DismantlerId, string Status, DateTimeOffset OccurredAt,
    DateTimeOffset? ShippedAt, int? DistanceKm, IReadOnlyList<ConsignedUnitView> Units,
    IReadOnlyList<CustodyStepView> Steps, IReadOnlyList<Reason>? Reasons);

/// <summary>A unit of a consignment, and how it arrived.</summary>
/// <param name="Condition"><c>received</c>, <c>damaged</c>, <c>missing</c> or <c>different</c>; absent while nobody has said.</param>
/// <param name="SizeClass">As the dismantler found it.</param>
/// <param name="Found">What arrived in its place.</param>
/// <param name="ReceiptId">The receipt that says so.</param>
/// <param name="Discrepancy"><c>open</c> or <c>resolved</c>; absent when there is none.</param>
/// <param name="Resolution"><c>found</c>, <c>same-unit</c>, <c>with-recycler</c> or <c>lost</c>.</param>
/// <param name="ResolutionId">The resolution that says so.</param>
public sealed record ConsignedUnitView(
    string CertificateNumber, string? Condition, string? SizeClass, string? Found, string? ReceiptId, string? Discrepancy,
    string? Resolution, string? ResolutionId);

/// <summary>A step of a consignment, on record.</summary>
/// <param name="Step"><c>open</c>, <c>ship</c>, <c>cancel</c>, <c>receive</c> or <c>resolve</c>.</param>
/// <param name="Reference">The receipt or the resolution.</param>
/// <param name="By">The key under which it was sent.</param>
/// <param name="At">When it happened.</param>
/// <param name="Grounds">Of a cancellation or a resolution, in words.</param>
public sealed record CustodyStepView(
    string Step, string? Reference, string? By, DateTimeOffset At, string? Grounds, long Position);

/// <summary>One old unit from the household to scrap (Q13), as the log has it.</summary>
/// <param name="RecyclerId">Who took it in and issued the certificate.</param>
/// <param name="OutletId">Where it was taken in.</param>
/// <param name="Channel"><c>outlet</c>, <c>home</c> or <c>delivery</c>.</param>
/// <param name="CertificateStatus">As in the certificate's own view.</param>
/// <param name="Custody">
/// Where the unit is: <c>with-recycler</c>, <c>consigned</c>, <c>missing</c>, <c>different</c>, <c>received</c>,
/// <c>dismantled</c> or <c>lost</c>.
/// </param>
/// <param name="ConsignmentId">The consignment that it is on, or came with.</param>
/// <param name="DismantlerId">Who received it.</param>
/// <param name="RecycledOn">The day on which it was taken in.</param>
/// <param name="DeliveryDueOn">The last day on which its receipt is in time.</param>
/// <param name="ReceivedOn">Absent until it is received.</param>
/// <param name="DeliveredLate">Absent until it is received.</param>
/// <param name="DismantlingDueOn">The last day on which its dismantling is in time; absent until it is received.</param>
/// <param name="DismantledOn">Absent until it is dismantled.</param>
/// <param name="DismantledLate">Absent until it is dismantled.</param>
/// <param name="Steps">Everything that happened to it and to its certificate, in the order of the log.</param>
public sealed record UnitTrace(
    string CertificateNumber, string Programme, string Category, string RecyclerId, string OutletId, string Channel,
    string CertificateStatus, string Custody, string? ConsignmentId, string? DismantlerId, DateOnly RecycledOn,
    DateOnly DeliveryDueOn, DateOnly? ReceivedOn, bool? DeliveredLate, DateOnly? DismantlingDueOn, DateOnly? DismantledOn,
    bool? DismantledLate, IReadOnlyList<TraceStep> Steps);

/// <summary>One thing that happened to a unit or to its certificate.</summary>
/// <param name="Step">What: <c>taken-in</c>, <c>certificate-issued</c>, <c>consigned</c>, <c>shipped</c>, <c>received</c>, and so on.</param>
/// <param name="On">The day.</param>
/// <param name="At">The instant, where one is on record.</param>
/// <param name="EnterpriseId">The recycler or dismantler that it happened at.</param>
/// <param name="Reference">The recycling, claim, consignment, receipt, resolution, dismantling or declaration behind it.</param>
/// <param name="Details">More about it, in words: the size class, what arrived instead, the grounds.</param>
/// <param name="Amount">Yuan, of a declared subsidy.</param>
/// <param name="Late">Of a receipt or a dismantling: whether it was late.</param>
/// <param name="By">The key under which it was sent.</param>
/// <param name="EventId">The event in the log.</param>
/// <param name="EventType">The event's stored name.</param>
public sealed record TraceStep(
    string Step, DateOnly On, DateTimeOffset? At, string? EnterpriseId, string? Reference, string? Details, decimal? Amount,
    bool? Late, string? By, long Position, Guid EventId, string EventType);
