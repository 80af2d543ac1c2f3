using TradeIn.Server.Access;
using TradeIn.Server.Claims;
using TradeIn.Server.Complaints;
using TradeIn.Server.Corrections;
using TradeIn.Server.Custody;
using TradeIn.Server.Losses;
using TradeIn.Server.Orders;
using TradeIn.Server.Purchases;
using TradeIn.Server.Recycling;
using TradeIn.Server.Requests;
using TradeIn.Server.Returns;

namespace TradeIn.Server.Log;

/// <summary>One kind of business that a till sends, singly or as an event of a stream.</summary>
/// <param name="EventType">Its CloudEvents type.</param>
/// <param name="Read">Makes a command of a body; null when the submission's errors say why not.</param>
internal sealed partial record CounterOperation(string EventType, Func<Submission, CounterCommand?> Read)
{
    /// <summary>Who may send it, singly or as an event.</summary>
    public AllowedRoles AllowedRoles { get; init; } = new(Role.Enterprise, Role.Administrator);

    /// <summary>The member of its data for which an event's subject may stand.</summary>
    public string? Subject { get; init; }

    /// <summary>So many bytes its body has at most, or the event that carries it; lists of thousands take more.</summary>
    public int LargestBody { get; init; } = CounterCalls.LargestBody;

    /// <summary>For a list of up to 10 000 claims or units.</summary>
    public const int LargestList = 2 * 1024 * 1024;

    public static readonly CounterOperation Recycling = new("tradein.recycling.v1", RecyclingRequestReader.Read);
    public static readonly CounterOperation Purchase = new("tradein.purchase.v1", PurchaseRequestReader.Read);
    public static readonly CounterOperation Claim = new("tradein.claim.v1", ClaimRequestReader.Read);
    public static readonly CounterOperation Advance =
        new("tradein.advance.v1", AdvanceRequestReader.ReadEvent) { Subject = "claimId" };

    public static readonly CounterOperation Return = new(Client.Events.EventTypes.Return, ReturnRequestReader.Read);
    public static readonly CounterOperation Exchange = new(Client.Events.EventTypes.Exchange, ExchangeRequestReader.Read);
    public static readonly CounterOperation Repair = new(Client.Events.EventTypes.Repair, RepairRequestReader.Read);
    public static readonly CounterOperation Recovery =
        new(Client.Events.EventTypes.Recovery, RecoveryRequestReader.ReadEvent) { Subject = "claimId" };

    public static readonly CounterOperation Order = new(Client.Events.EventTypes.Order, OrderRequestReader.Read);
    public static readonly CounterOperation Delivery =
        new(Client.Events.EventTypes.Delivery, DeliveryRequestReader.Read);
    public static readonly CounterOperation Cancellation =
        new(Client.Events.EventTypes.Cancellation, CancellationRequestReader.ReadEvent) { Subject = "orderId" };
    public static readonly CounterOperation LossReport =
        new(Client.Events.EventTypes.LossReport, LossReportRequestReader.Read);
    public static readonly CounterOperation LossStep =
        new(Client.Events.EventTypes.LossStep, LossStepRequestReader.ReadEvent)
    {
        AllowedRoles = new AllowedRoles(Role.Enterprise, Role.Commerce, Role.Administrator), Subject = "lossReportId",
    };
    public static readonly CounterOperation Replacement =
        new(Client.Events.EventTypes.Replacement, ReplacementRequestReader.Read);
    public static readonly CounterOperation Correction =
        new(Client.Events.EventTypes.Correction, CorrectionRequestReader.Read);
    public static readonly CounterOperation CorrectionStep =
        new(Client.Events.EventTypes.CorrectionStep, CorrectionStepRequestReader.ReadEvent)
    {
        AllowedRoles = new AllowedRoles(Role.Commerce, Role.NationalAdministrator, Role.Administrator),
        Subject = "correctionId",
    };

    public static readonly CounterOperation Consignment =
        new(Client.Events.EventTypes.Consignment, ConsignmentRequestReader.Read) { LargestBody = LargestList };
    public static readonly CounterOperation ConsignmentStep =
        new(Client.Events.EventTypes.ConsignmentStep, ConsignmentStepRequestReader.ReadEvent) { Subject = "consignmentId" };
    public static readonly CounterOperation Receipt =
        new(Client.Events.EventTypes.Receipt, ReceiptRequestReader.Read) { LargestBody = LargestList };
    public static readonly CounterOperation Resolution =
        new(Client.Events.EventTypes.Resolution, ResolutionRequestReader.Read)
    {
        AllowedRoles = new AllowedRoles(Role.Enterprise, Role.Environment, Role.Administrator),
    };
    public static readonly CounterOperation Dismantling =
        new(Client.Events.EventTypes.Dismantling, DismantlingRequestReader.Read) { LargestBody = LargestList };
    public static readonly CounterOperation Complaint =
        new(Client.Events.EventTypes.Complaint, ComplaintRequestReader.Read) { AllowedRoles = new AllowedRoles() };
    public static readonly CounterOperation ComplaintStep =
        new(Client.Events.EventTypes.ComplaintStep, ComplaintStepRequestReader.ReadEvent)
    {
        AllowedRoles = new AllowedRoles(
            Role.Commerce, Role.Finance, Role.Environment, Role.Department, Role.Administrator),
        Subject = "complaintId",
    };

    /// <summary>All of them, by CloudEvents type.</summary>
    public static IReadOnlyDictionary<string, CounterOperation> ByEventType => Known.Value;

    // Lazy: those of the other files of this record may be made after those of this one.
    private static readonly Lazy<IReadOnlyDictionary<string, CounterOperation>> Known = new(() =>
        ((CounterOperation[])
        [
            Recycling, Purchase, Claim, Advance,
            Return, Exchange, Repair, Recovery,
            Order, Delivery, Cancellation, LossReport, LossStep, Replacement, Correction, CorrectionStep,
            .. OfEnterprises,
            Consignment, ConsignmentStep, Receipt, Resolution, Dismantling,
            .. OfStatements, .. OfMoney, Complaint, ComplaintStep,
        ]).ToDictionary(each => each.EventType, StringComparer.Ordinal));

    /// <summary>The longest body that any of them takes.</summary>
    public static int LargestOfAll => ByEventType.Values.Max(operation => operation.LargestBody);
}
