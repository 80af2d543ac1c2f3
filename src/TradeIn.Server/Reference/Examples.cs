using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using TradeIn.Server.Answers;

namespace TradeIn.Server.Reference;

/// <summary>The examples of the reference. A test sends each request to a real server and compares the answers.</summary>
internal static class Examples
{
    public const string Recycling = "recycling";
    public const string RecyclingAnswer = "recycling-answer";
    public const string Purchase = "purchase";
    public const string PurchaseAnswer = "purchase-answer";
    public const string Claim = "claim";
    public const string ClaimAnswer = "claim-answer";
    public const string Advance = "advance";
    public const string AdvanceAnswer = "advance-answer";
    public const string QuotaCheck = "quota-check";
    public const string QuotaCheckAnswer = "quota-check-answer";
    public const string ClaimView = "claim-view";
    public const string ClaimExplanation = "claim-explanation";
    public const string CertificateView = "certificate-view";

    public const string Return = "return";
    public const string ReturnAnswer = "return-answer";
    public const string ReturnView = "return-view";
    public const string Exchange = "exchange";
    public const string ExchangeAnswer = "exchange-answer";
    public const string ExchangeView = "exchange-view";
    public const string Repair = "repair";
    public const string RepairAnswer = "repair-answer";
    public const string PurchaseView = "purchase-view";
    public const string Recovery = "recovery";
    public const string RecoveryAnswer = "recovery-answer";
    public const string DebtsView = "debts-view";
    public const string DebtSettlement = "debt-settlement";
    public const string DebtSettlementAnswer = "debt-settlement-answer";
    public const string Tranche = "tranche";
    public const string TrancheAnswer = "tranche-answer";
    public const string BudgetView = "budget-view";
    public const string BudgetsView = "budgets-view";
    public const string Declaration = "declaration";
    public const string DeclarationAnswer = "declaration-answer";
    public const string DeclarationStep = "declaration-step";
    public const string DeclarationStepAnswer = "declaration-step-answer";
    public const string DeclarationView = "declaration-view";
    public const string BalancesView = "balances-view";

    public const string Order = "order";
    public const string OrderAnswer = "order-answer";
    public const string OrderView = "order-view";
    public const string Delivery = "delivery";
    public const string DeliveryAnswer = "delivery-answer";
    public const string Cancellation = "cancellation";
    public const string CancellationAnswer = "cancellation-answer";
    public const string LossReport = "loss-report";
    public const string LossReportAnswer = "loss-report-answer";
    public const string LossReportView = "loss-report-view";
    public const string LossStep = "loss-step";
    public const string LossStepAnswer = "loss-step-answer";
    public const string Replacement = "replacement";
    public const string ReplacementAnswer = "replacement-answer";
    public const string Correction = "correction";
    public const string CorrectionAnswer = "correction-answer";
    public const string CorrectionView = "correction-view";
    public const string CorrectionStep = "correction-step";
    public const string CorrectionStepAnswer = "correction-step-answer";
    public const string Award = "award";
    public const string AwardAnswer = "award-answer";
    public const string Agreement = "agreement";
    public const string AgreementAnswer = "agreement-answer";
    public const string BondDeposit = "bond-deposit";
    public const string BondDepositAnswer = "bond-deposit-answer";
    public const string Breach = "breach";
    public const string BreachAnswer = "breach-answer";
    public const string Suspension = "suspension";
    public const string SuspensionAnswer = "suspension-answer";
    public const string SuspensionLifting = "suspension-lifting";
    public const string SuspensionLiftingAnswer = "suspension-lifting-answer";
    public const string Disqualification = "disqualification";
    public const string DisqualificationAnswer = "disqualification-answer";
    public const string RegionAward = "region-award";
    public const string RegionAwardAnswer = "region-award-answer";
    public const string Outlet = "outlet";
    public const string OutletAnswer = "outlet-answer";
    public const string OutletMove = "outlet-move";
    public const string OutletMoveAnswer = "outlet-move-answer";
    public const string OutletClosure = "outlet-closure";
    public const string OutletClosureAnswer = "outlet-closure-answer";
    public const string CertificateRange = "certificate-range";
    public const string CertificateRangeAnswer = "certificate-range-answer";
    public const string CertificateRangeReturn = "certificate-range-return";
    public const string CertificateRangeReturnAnswer = "certificate-range-return-answer";
    public const string CertificateRangeCancellation = "certificate-range-cancellation";
    public const string CertificateRangeCancellationAnswer = "certificate-range-cancellation-answer";
    public const string Designation = "designation";
    public const string DesignationAnswer = "designation-answer";
    public const string DesignationWithdrawal = "designation-withdrawal";
    public const string DesignationWithdrawalAnswer = "designation-withdrawal-answer";
    public const string ReferencePrices = "reference-prices";
    public const string ReferencePricesAnswer = "reference-prices-answer";
    public const string EnterpriseView = "enterprise-view";
    public const string OutletPage = "outlet-page";
    public const string CertificateStatus = "certificate-status";
    public const string CertificateStatusAnswer = "certificate-status-answer";

    public const string FeedPage = "feed-page";
    public const string Webhook = "webhook";
    public const string WebhookAnswer = "webhook-answer";
    public const string WebhookView = "webhook-view";
    public const string WebhookList = "webhook-list";
    public const string WebhookChange = "webhook-change";
    public const string WebhookReplay = "webhook-replay";
    public const string SecretRotation = "secret-rotation";
    public const string WebhookSecretAnswer = "webhook-secret-answer";
    public const string WebhookTest = "webhook-test";
    public const string WebhookDeliveries = "webhook-deliveries";
    public const string Statement = "statement";
    public const string StatementAnswer = "statement-answer";
    public const string Review = "review";
    public const string ReviewAnswer = "review-answer";
    public const string StatementStep = "statement-step";
    public const string StatementStepAnswer = "statement-step-answer";
    public const string StatementView = "statement-view";
    public const string SampleView = "sample-view";
    public const string ReviewReasons = "review-reasons";
    public const string LedgerPage = "ledger-page";
    public const string Consignment = "consignment";
    public const string ConsignmentAnswer = "consignment-answer";
    public const string ConsignmentStep = "consignment-step";
    public const string ConsignmentStepAnswer = "consignment-step-answer";
    public const string Receipt = "receipt";
    public const string ReceiptAnswer = "receipt-answer";
    public const string Resolution = "resolution";
    public const string ResolutionAnswer = "resolution-answer";
    public const string Dismantling = "dismantling";
    public const string DismantlingAnswer = "dismantling-answer";
    public const string Complaint = "complaint";
    public const string ComplaintAnswer = "complaint-answer";
    public const string ComplaintStatus = "complaint-status";
    public const string ComplaintStatusAnswer = "complaint-status-answer";
    public const string ComplaintStep = "complaint-step";
    public const string ComplaintStepAnswer = "complaint-step-answer";
    public const string ComplaintView = "complaint-view";
    public const string ComplaintTopicsView = "complaint-topics-view";
    public const string Key = "key";
    public const string KeyAnswer = "key-answer";
    public const string KeyView = "key-view";
    public const string KeyList = "key-list";
    public const string KeyRotation = "key-rotation";
    public const string KeyRotationAnswer = "key-rotation-answer";
    public const string KeyRevocationAnswer = "key-revocation-answer";
    public const string Erasure = "erasure";
    public const string ErasureAnswer = "erasure-answer";
    public const string ReadModelList = "read-model-list";
    public const string ReadModelView = "read-model-view";
    public const string ReadModelSkip = "read-model-skip";
    public const string ReadModelSkipAnswer = "read-model-skip-answer";
    public const string SignalView = "signal-view";
    public const string SignalStep = "signal-step";
    public const string SignalStepAnswer = "signal-step-answer";
    public const string ConsignmentView = "consignment-view";
    public const string Trace = "trace";
    public const string TraceEpcis = "trace-epcis";
    public const string CustodyAgeing = "custody-ageing";
    public const string SettlementAgeing = "settlement-ageing";
    public const string Overview = "overview";
    public const string BudgetBurnDown = "budget-burn-down";
    public const string BuyerSearch = "buyer-search";
    public const string BuyerSearchAnswer = "buyer-search-answer";
    public const string Events = "events";
    public const string EventAnswers = "event-answers";
    public const string ProblemInvalid = "problem-invalid";
    public const string ProblemRefused = "problem-refused";

    private const string Folder = "Reference.Examples.";

    /// <summary>All that there are.</summary>
    public static IReadOnlySet<string> Names { get; } = Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .Select(name => name[Folder.Length..^".json".Length]).ToHashSet(StringComparer.Ordinal);

    /// <summary>The example's text, as the reference shows it.</summary>
    public static string Text(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{Folder}{name}.json")
            ?? throw new InvalidOperationException($"There is no example {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    public static JsonNode Json(string name) => JsonNode.Parse(Text(name))!;
}

/// <summary>Which examples an operation has.</summary>
/// <param name="Request">Of the body; null: it takes none.</param>
/// <param name="Answer">Of the answer.</param>
/// <param name="Made">Makes the answer's example where no file holds it.</param>
internal sealed record OperationExamples(string? Request, string Answer, Func<JsonNode>? Made = null)
{
    private static readonly JsonSerializerOptions Indented = new(AnswerJson.Options) { WriteIndented = true };

    /// <summary>The answer's example as the reference page shows it.</summary>
    public string AnswerText => Made is null ? Examples.Text(Answer) : Made().ToJsonString(Indented);
}
