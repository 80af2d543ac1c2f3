using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using TradeIn.Client.Buyers;
using TradeIn.Client.Certificates;
using TradeIn.Client.Claims;
using TradeIn.Client.Complaints;
using TradeIn.Client.Corrections;
using TradeIn.Client.Enterprises;
using TradeIn.Client.Custody;
using TradeIn.Client.Datasets;
using TradeIn.Client.Events;
using TradeIn.Client.Feed;
using TradeIn.Client.Keys;
using TradeIn.Client.Losses;
using TradeIn.Client.Orders;
using TradeIn.Client.Overview;
using TradeIn.Client.Purchases;
using TradeIn.Client.Rebuilding;
using TradeIn.Client.Recycling;
using TradeIn.Client.Returns;
using TradeIn.Client.Settlement;
using TradeIn.Client.Signals;
using TradeIn.Client.Webhooks;

namespace TradeIn.Client;

/// <summary>
/// How requests and answers stand on the wire: camelCase, absent members left out, amounts with two decimals, Chinese
/// as it is.
/// </summary>
[JsonSerializable(typeof(QuotaCheckRequest))]
[JsonSerializable(typeof(QuotaCheckAnswer))]
[JsonSerializable(typeof(RecyclingRequest))]
[JsonSerializable(typeof(RecyclingAnswer))]
[JsonSerializable(typeof(PurchaseRequest))]
[JsonSerializable(typeof(PurchaseAnswer))]
[JsonSerializable(typeof(ClaimRequest))]
[JsonSerializable(typeof(ClaimAnswer))]
[JsonSerializable(typeof(ClaimView))]
[JsonSerializable(typeof(ClaimExplanation))]
[JsonSerializable(typeof(CertificateView))]
[JsonSerializable(typeof(AdvanceRequest))]
[JsonSerializable(typeof(AdvanceAnswer))]
[JsonSerializable(typeof(AdvanceEventData))]
[JsonSerializable(typeof(ReturnRequest))]
[JsonSerializable(typeof(ReturnAnswer))]
[JsonSerializable(typeof(ExchangeRequest))]
[JsonSerializable(typeof(ExchangeAnswer))]
[JsonSerializable(typeof(RepairRequest))]
[JsonSerializable(typeof(RepairAnswer))]
[JsonSerializable(typeof(PurchaseView))]
[JsonSerializable(typeof(ReturnView))]
[JsonSerializable(typeof(ExchangeView))]
[JsonSerializable(typeof(OrderRequest))]
[JsonSerializable(typeof(OrderAnswer))]
[JsonSerializable(typeof(OrderView))]
[JsonSerializable(typeof(DeliveryRequest))]
[JsonSerializable(typeof(DeliveryAnswer))]
[JsonSerializable(typeof(CancellationRequest))]
[JsonSerializable(typeof(CancellationEventData))]
[JsonSerializable(typeof(CancellationAnswer))]
[JsonSerializable(typeof(LossReportRequest))]
[JsonSerializable(typeof(LossReportAnswer))]
[JsonSerializable(typeof(LossStepRequest))]
[JsonSerializable(typeof(LossStepEventData))]
[JsonSerializable(typeof(LossStepAnswer))]
[JsonSerializable(typeof(LossReportView))]
[JsonSerializable(typeof(ReplacementRequest))]
[JsonSerializable(typeof(ReplacementAnswer))]
[JsonSerializable(typeof(CorrectionRequest))]
[JsonSerializable(typeof(CorrectionAnswer))]
[JsonSerializable(typeof(CorrectionStepRequest))]
[JsonSerializable(typeof(CorrectionStepEventData))]
[JsonSerializable(typeof(CorrectionStepAnswer))]
[JsonSerializable(typeof(CorrectionView))]
[JsonSerializable(typeof(RecoveryRequest))]
[JsonSerializable(typeof(RecoveryEventData))]
[JsonSerializable(typeof(RecoveryAnswer))]
[JsonSerializable(typeof(DebtsView))]
[JsonSerializable(typeof(AwardRequest))]
[JsonSerializable(typeof(AgreementRequest))]
[JsonSerializable(typeof(BondDepositRequest))]
[JsonSerializable(typeof(BreachRequest))]
[JsonSerializable(typeof(SuspensionRequest))]
[JsonSerializable(typeof(SuspensionLiftingRequest))]
[JsonSerializable(typeof(SuspensionLiftingEventData))]
[JsonSerializable(typeof(DisqualificationRequest))]
[JsonSerializable(typeof(RegionAwardRequest))]
[JsonSerializable(typeof(OutletRequest))]
[JsonSerializable(typeof(OutletMoveRequest))]
[JsonSerializable(typeof(OutletMoveEventData))]
[JsonSerializable(typeof(OutletClosureRequest))]
[JsonSerializable(typeof(OutletClosureEventData))]
[JsonSerializable(typeof(CertificateRangeRequest))]
[JsonSerializable(typeof(RangeWithdrawalRequest))]
[JsonSerializable(typeof(RangeWithdrawalEventData))]
[JsonSerializable(typeof(DesignationRequest))]
[JsonSerializable(typeof(DesignationWithdrawalRequest))]
[JsonSerializable(typeof(DesignationWithdrawalEventData))]
[JsonSerializable(typeof(EnterpriseStepAnswer))]
[JsonSerializable(typeof(EnterpriseView))]
[JsonSerializable(typeof(ReferencePricesRequest))]
[JsonSerializable(typeof(ReferencePricesAnswer))]
[JsonSerializable(typeof(OutletPage))]
[JsonSerializable(typeof(CertificateStatusRequest))]
[JsonSerializable(typeof(CertificateStatusAnswer))]
[JsonSerializable(typeof(ConsignmentRequest))]
[JsonSerializable(typeof(ConsignmentAnswer))]
[JsonSerializable(typeof(ConsignmentStepRequest))]
[JsonSerializable(typeof(ConsignmentStepEventData))]
[JsonSerializable(typeof(ConsignmentStepAnswer))]
[JsonSerializable(typeof(ReceiptRequest))]
[JsonSerializable(typeof(ReceiptAnswer))]
[JsonSerializable(typeof(ResolutionRequest))]
[JsonSerializable(typeof(ResolutionAnswer))]
[JsonSerializable(typeof(DismantlingRequest))]
[JsonSerializable(typeof(DismantlingAnswer))]
[JsonSerializable(typeof(StatementRequest))]
[JsonSerializable(typeof(StatementAnswer))]
[JsonSerializable(typeof(ReviewRequest))]
[JsonSerializable(typeof(ReviewAnswer))]
[JsonSerializable(typeof(StatementStepRequest))]
[JsonSerializable(typeof(StatementStepEventData))]
[JsonSerializable(typeof(StatementStepAnswer))]
[JsonSerializable(typeof(StatementView))]
[JsonSerializable(typeof(SampleView))]
[JsonSerializable(typeof(StatementPage))]
[JsonSerializable(typeof(ReviewReasonsView))]
[JsonSerializable(typeof(LedgerPage))]
[JsonSerializable(typeof(DebtSettlementRequest))]
[JsonSerializable(typeof(DebtSettlementAnswer))]
[JsonSerializable(typeof(TrancheRequest))]
[JsonSerializable(typeof(TrancheAnswer))]
[JsonSerializable(typeof(BudgetView))]
[JsonSerializable(typeof(BudgetsView))]
[JsonSerializable(typeof(DeclarationRequest))]
[JsonSerializable(typeof(DeclarationAnswer))]
[JsonSerializable(typeof(DeclarationStepRequest))]
[JsonSerializable(typeof(DeclarationStepEventData))]
[JsonSerializable(typeof(DeclarationStepAnswer))]
[JsonSerializable(typeof(DeclarationView))]
[JsonSerializable(typeof(ComplaintRequest))]
[JsonSerializable(typeof(ComplaintAnswer))]
[JsonSerializable(typeof(ComplaintStepRequest))]
[JsonSerializable(typeof(ComplaintStepEventData))]
[JsonSerializable(typeof(ComplaintStepAnswer))]
[JsonSerializable(typeof(ComplaintStatusRequest))]
[JsonSerializable(typeof(ComplaintStatusAnswer))]
[JsonSerializable(typeof(ComplaintView))]
[JsonSerializable(typeof(ComplaintsPage))]
[JsonSerializable(typeof(ComplaintTopicsView))]
[JsonSerializable(typeof(ConsignmentView))]
[JsonSerializable(typeof(UnitTrace))]
[JsonSerializable(typeof(BalancesView))]
[JsonSerializable(typeof(PostingsView))]
[JsonSerializable(typeof(CustodyList))]
[JsonSerializable(typeof(CustodyAgeing))]
[JsonSerializable(typeof(Summary))]
[JsonSerializable(typeof(SettlementAgeing))]
[JsonSerializable(typeof(BudgetBurnDown))]
[JsonSerializable(typeof(ProgrammeOverview))]
[JsonSerializable(typeof(BuyerSearchRequest))]
[JsonSerializable(typeof(BuyerSearchAnswer))]
[JsonSerializable(typeof(CloudEvent))]
[JsonSerializable(typeof(EventAnswer))]
[JsonSerializable(typeof(IReadOnlyList<CloudEvent>))]
[JsonSerializable(typeof(IReadOnlyList<EventAnswer>))]
[JsonSerializable(typeof(WebhookRequest))]
[JsonSerializable(typeof(WebhookView))]
[JsonSerializable(typeof(WebhookList))]
[JsonSerializable(typeof(WebhookChange))]
[JsonSerializable(typeof(SecretRotation))]
[JsonSerializable(typeof(WebhookReplay))]
[JsonSerializable(typeof(WebhookDelivery))]
[JsonSerializable(typeof(WebhookDeliveries))]
[JsonSerializable(typeof(FeedPage))]
[JsonSerializable(typeof(FeedEvent))]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(KeyRequest))]
[JsonSerializable(typeof(KeyView))]
[JsonSerializable(typeof(KeyList))]
[JsonSerializable(typeof(KeyRotation))]
[JsonSerializable(typeof(ReadModelList))]
[JsonSerializable(typeof(ReadModelView))]
[JsonSerializable(typeof(ReadModelSkipRequest))]
[JsonSerializable(typeof(SignalsPage))]
[JsonSerializable(typeof(SignalView))]
[JsonSerializable(typeof(SignalStepRequest))]
[JsonSerializable(typeof(SignalStepAnswer))]
public sealed partial class ContractJson : JsonSerializerContext
{
    /// <summary>The contract's one form.</summary>
    public static ContractJson Contract { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.Strict,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new AmountConverter(), new CloudEventConverter() },
    });
}

/// <summary>Amounts are written with two decimals at least: <c>2899.00</c>. More are sent as they are, for the server to refuse.</summary>
internal sealed class AmountConverter : JsonConverter<decimal>
{
    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetDecimal();

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value + 0.00m);
}
