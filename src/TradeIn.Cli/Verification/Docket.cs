namespace TradeIn.Cli.Verification;

/// <summary>Who examines which event. An event of a type that nobody examines is a finding.</summary>
internal sealed class Docket
{
    private readonly Bench bench;
    private readonly RegisterAudit register;
    private readonly RecyclingAudit recyclings;
    private readonly PurchaseAudit purchases;
    private readonly ReplacementAudit replacements;
    private readonly Dictionary<string, Func<LogRow, EventBody, Decision?>> examiners = new(StringComparer.Ordinal);

    public Docket(Bench bench)
    {
        this.bench = bench;
        register = new RegisterAudit(bench);
        recyclings = new RecyclingAudit(bench);
        purchases = new PurchaseAudit(bench);
        replacements = new ReplacementAudit(bench, recyclings);
        AddRegister();
        AddEnterprises();
        AddCustody();
        AddStatements(new StatementAudit(bench), new ReviewAudit(bench), new PaymentAudit(bench));
        AddDisposal(new DeclarationAudit(bench), new DeclarationStepAudit(bench));
        AddComplaints(new ComplaintAudit(bench));
        AddSignals(new SignalAudit(bench));
        AddCounter(new ClaimAudit(bench), new AdvanceAudit(bench));
        AddSettlement(new SettlementAudit(bench), new RecoveryAudit(bench));
        AddAfterSale(new ReturnAudit(bench), new ExchangeAudit(bench), new RepairAudit(bench));
        AddLosses(new LossAudit(bench));
        AddCorrections(new CorrectionAudit(bench));
        AddOrders(
            new OrderAudit(bench, purchases), new DeliveryAudit(bench, recyclings, purchases),
            new CancellationAudit(bench));
    }

    /// <summary>How many entries were replaced on the spot.</summary>
    public long Replacements => replacements.Granted;

    /// <summary>Examines a decision, or an entry of the register, from which nothing follows.</summary>
    /// <param name="row">Its event.</param>
    /// <param name="body">The event's data.</param>
    /// <param name="replaces">Of a recycling: the one that the next event voids for it, if it does.</param>
    public Decision? Examine(LogRow row, EventBody body, string? replaces)
    {
        if (replaces is not null) return replacements.Grant(row, body, replaces);
        if (examiners.TryGetValue(row.Type, out var examine)) return examine(row, body);
        bench.Find(FindingKind.UnknownType, row, $"{row.Type} is no event that the audit knows");
        return Decision.Unread(row);
    }

    private void AddRegister()
    {
        AddEntry("identity_key_introduced", register.IntroduceKey);
        // What is erased stays in the log, sealed; nothing that is decided follows from it.
        AddEntry("person_erased", (_, body) => body.Text("person"));
        AddEntry("programme_published", register.Publish);
        AddEntry("enterprise_awarded", register.Award);
        foreach (var type in (string[])[
            "recycling_regions_awarded", "agreement_signed", "bond_deposited", "outlet_registered",
            "certificate_range_allotted", "enterprise_suspended", "dismantler_designated", "suspension_lifted",
            "enterprise_disqualified", "outlet_moved", "outlet_closed", "certificate_range_returned",
            "certificate_range_cancelled", "designation_withdrawn"])
            AddEntry(type, register.Register);
    }

    private void AddEnterprises()
    {
        Add("breach_recorded", register.Breach, "enterprise_step_refused", register.RefusedStep);
        // Whose numbers are whose is judged by what the enterprises were allotted; prices bind nobody (R7).
        foreach (var type in (string[])["series_range_taken", "series_range_freed", "reference_prices_published"])
            AddEntry(type, (_, _) => { });
    }

    private void AddCustody()
    {
        var (consignments, receipts) = (new ConsignmentAudit(bench), new ReceiptAudit(bench));
        var (resolutions, dismantlings) = (new ResolutionAudit(bench), new DismantlingAudit(bench));
        Add("consignment_opened", consignments.Open, "consignment_refused", consignments.Refusal);
        Add("consignment_shipped", consignments.Ship, "consignment_step_refused", consignments.RefusedStep);
        examiners.Add("consignment_cancelled", consignments.Cancel);
        Add("receipt_recorded", receipts.Grant, "receipt_refused", receipts.Refusal);
        Add("discrepancy_resolved", resolutions.Grant, "resolution_refused", resolutions.Refusal);
        Add("units_dismantled", dismantlings.Grant, "dismantling_refused", dismantlings.Refusal);
    }

    private void AddStatements(StatementAudit statements, ReviewAudit reviews, PaymentAudit payments)
    {
        Add("statement_filed", statements.File, "statement_refused", statements.Refusal);
        Add("claims_reviewed", reviews.Review, "review_refused", reviews.RefusedReview);
        var steps = new StatementStepAudit(bench);
        Add("statement_withdrawn", statements.Withdraw, "statement_step_refused", steps.Refusal);
        examiners.Add("review_concluded", reviews.Conclude);
        examiners.Add("sample_reviewed", reviews.LookAgain);
        examiners.Add("funds_allocated", payments.Allocate);
        examiners.Add("payment_ordered", payments.Order);
        examiners.Add("payment_confirmed", payments.Confirm);
        examiners.Add("payment_failed", payments.Fail);
        var (debts, budgets) = (new DebtAudit(bench), new BudgetAudit(bench));
        Add("debt_settled", debts.Grant, "debt_settlement_refused", debts.Refusal);
        Add("budget_allocated", budgets.Grant, "budget_allocation_refused", budgets.Refusal);
    }

    private void AddDisposal(DeclarationAudit declarations, DeclarationStepAudit steps)
    {
        Add("declaration_filed", declarations.File, "declaration_refused", declarations.Refusal);
        Add("declaration_reviewed", steps.Review, "declaration_step_refused", steps.Refusal);
        examiners.Add("declaration_approved", steps.Approve);
        examiners.Add("declaration_rejected", steps.Reject);
        examiners.Add("declaration_paid", steps.Pay);
    }

    private void AddComplaints(ComplaintAudit complaints)
    {
        AddEntry("complaint_departments_published", complaints.Publish);
        Add("complaint_filed", complaints.File, "complaint_refused", complaints.Refusal);
        Add("complaint_forwarded", complaints.Forward, "complaint_step_refused", complaints.RefusedStep);
        examiners.Add("complaint_answered", complaints.Answer);
        examiners.Add("complaint_reopened", complaints.Reopen);
    }

    private void AddSignals(SignalAudit signals)
    {
        Add("signal_taken", signals.Take, "signal_step_refused", signals.RefusedStep);
        examiners.Add("signal_released", signals.Release);
        examiners.Add("signal_closed", signals.Close);
    }

    private void AddEntry(string type, Action<LogRow, EventBody> enter) => examiners.Add(type, (row, body) =>
    {
        enter(row, body);
        return null;
    });

    private void AddCounter(ClaimAudit claims, AdvanceAudit advances)
    {
        Add("unit_recycled", recyclings.Grant, "recycling_refused", recyclings.Refusal);
        Add("purchase_recorded", purchases.Grant, "purchase_refused", purchases.Refusal);
        Add("claim_approved", claims.Grant, "claim_refused", claims.Refusal);
        Add("subsidy_advanced", advances.Grant, "advance_refused", advances.Refusal);
        examiners.Add("replacement_refused", replacements.Refusal);
    }

    private void AddSettlement(SettlementAudit settlements, RecoveryAudit recoveries)
    {
        Add("subsidy_reimbursed", settlements.Grant, "reimbursement_refused", settlements.Refusal);
        Add("subsidy_recovered", recoveries.Grant, "recovery_refused", recoveries.Refusal);
    }

    private void AddAfterSale(ReturnAudit returns, ExchangeAudit exchanges, RepairAudit repairs)
    {
        Add("unit_returned", returns.Grant, "return_refused", returns.Refusal);
        Add("unit_exchanged", exchanges.Grant, "exchange_refused", exchanges.Refusal);
        Add("unit_repaired", repairs.Grant, "repair_refused", repairs.Refusal);
    }

    private void AddLosses(LossAudit losses)
    {
        Add("loss_reported", losses.Grant, "loss_report_refused", losses.Refusal);
        Add("loss_approved", losses.Approve, "loss_rejected", losses.Reject);
        Add("loss_withdrawn", losses.Withdraw, "loss_step_refused", losses.RefusedStep);
        examiners.Add("loss_filed", losses.File);
    }

    private void AddCorrections(CorrectionAudit corrections)
    {
        Add("correction_requested", corrections.Request, "correction_refused", corrections.Refusal);
        Add("correction_approved", corrections.Approve, "correction_rejected", corrections.Reject);
        Add("correction_applied", corrections.Apply, "correction_step_refused", corrections.RefusedStep);
    }

    private void AddOrders(OrderAudit orders, DeliveryAudit deliveries, CancellationAudit cancellations)
    {
        Add("order_placed", orders.Grant, "order_refused", orders.Refusal);
        Add("units_delivered", deliveries.Grant, "delivery_refused", deliveries.Refusal);
        Add("order_cancelled", cancellations.Grant, "cancellation_refused", cancellations.Refusal);
    }

    private void Add(
        string granted, Func<LogRow, EventBody, Decision?> grant, string refused,
        Func<LogRow, EventBody, Decision?> refusal)
    {
        examiners.Add(granted, grant);
        examiners.Add(refused, refusal);
    }
}
