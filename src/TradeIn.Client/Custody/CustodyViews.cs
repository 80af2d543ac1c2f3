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

/// <summary>Units and where they are, a page of them.</summary>
/// <param name="Items">In the order of their certificates.</param>
/// <param name="Next">What to send as <c>after</c> for the next page; absent on the last.</param>
/// <param name="AsOf">The position of the log that the list has come to.</param>
public sealed record CustodyList(IReadOnlyList<CustodyItem> Items, string? Next, long AsOf);

/// <summary>Where one old unit is, with its deadlines.</summary>
/// <param name="RecyclerDistrict">Where the recycler is registered.</param>
/// <param name="RecycledOn">The day on which it was taken in.</param>
/// <param name="CertificateStatus">As in the certificate's own view.</param>
/// <param name="Status">
/// <c>with-recycler</c>, <c>consigned</c>, <c>missing</c>, <c>different</c>, <c>received</c>, <c>dismantled</c> or <c>lost</c>.
/// </param>
/// <param name="ConsignmentId">The consignment that it is on, or came with.</param>
/// <param name="DismantlerId">Who it goes to, or who received it.</param>
/// <param name="ConsignedOn">The day of the consignment.</param>
/// <param name="ShippedOn">The day on which the consignment left.</param>
/// <param name="ReceivedOn">The day of the receipt.</param>
/// <param name="Condition"><c>received</c> or <c>damaged</c>.</param>
/// <param name="Discrepancy"><c>missing</c> or <c>different</c>: the last one.</param>
/// <param name="Resolution">Of the discrepancy; absent while it is open.</param>
/// <param name="DismantledOn">The day of the dismantling.</param>
/// <param name="DeliveryDueOn">The last day on which its receipt is in time.</param>
/// <param name="DismantlingDueOn">The last day on which its dismantling is in time.</param>
/// <param name="FreightDeclarationId">The standing declaration of its transport.</param>
/// <param name="FreightAmount">Yuan, as declared.</param>
/// <param name="DismantlingDeclarationId">The standing declaration of its dismantling.</param>
/// <param name="DismantlingAmount">Yuan, as declared.</param>
/// <param name="AgeDays">
/// As of <c>overdueOn</c>: days since the receipt for what is received by then, since the recycling for all else.
/// </param>
public sealed record CustodyItem(
    string CertificateNumber, string Programme, string Category, string RecyclerId, string? RecyclerDistrict,
    DateOnly RecycledOn, string CertificateStatus, string Status, string? ConsignmentId, string? DismantlerId,
    DateOnly? ConsignedOn, DateOnly? ShippedOn, DateOnly? ReceivedOn, string? Condition, string? Discrepancy, string? Resolution,
    DateOnly? DismantledOn, DateOnly DeliveryDueOn, DateOnly? DismantlingDueOn, string? FreightDeclarationId,
    decimal? FreightAmount, string? DismantlingDeclarationId, decimal? DismantlingAmount, int? AgeDays, long LastPosition);

/// <summary>How many units are where, and how old they are.</summary>
/// <param name="By"><c>recycler</c>, <c>dismantler</c> or <c>district</c>, that of the recycler.</param>
/// <param name="On">The day as of which ages are counted.</param>
/// <param name="Items">By enterprise or district, then by custody.</param>
/// <param name="AsOf">The position of the log that the counts have come to.</param>
public sealed record CustodyAgeing(string By, DateOnly On, IReadOnlyList<CustodyCount> Items, long AsOf);

/// <summary>The units of one enterprise or district that are in one place.</summary>
/// <param name="EnterpriseId">The recycler or the dismantler; absent when they are counted by district.</param>
/// <param name="District">Of the recycler; absent when they are counted by enterprise.</param>
/// <param name="Custody">Where they are.</param>
/// <param name="Units">How many.</param>
/// <param name="Overdue">How many of them are past what is due next.</param>
/// <param name="Ages">
/// Days since the receipt for received units, since the recycling for all else; empty for dismantled ones.
/// </param>
public sealed record CustodyCount(
    string? EnterpriseId, string? District, string Custody, long Units, long Overdue, IReadOnlyList<AgeBand> Ages);

/// <summary>How many units are of an age.</summary>
/// <param name="FromDays">The youngest.</param>
/// <param name="ToDays">The oldest; absent for the last band, which has no end.</param>
/// <param name="Units">How many.</param>
public sealed record AgeBand(int FromDays, int? ToDays, long Units);
