namespace TradeIn.Cli.Verification;

/// <summary>The result of an audit.</summary>
/// <param name="Events">How many events were examined.</param>
/// <param name="LastPosition">The position of the last one.</param>
/// <param name="Types">How many of each type.</param>
/// <param name="Replacements">How many of the recyclings replaced a wrong entry on the spot.</param>
/// <param name="Money">The sums of the subsidies.</param>
/// <param name="Findings">What was found.</param>
internal sealed record AuditReport(
    long Events, long LastPosition, IReadOnlyDictionary<string, long> Types, long Replacements, Totals Money,
    Findings Findings)
{
    /// <summary>Where the old units are.</summary>
    public required CustodyFigures Custody { get; init; }

    /// <summary>Who was paid, and who owes whom.</summary>
    public required SettlementFigures Settlement { get; init; }

    /// <summary>What the regulator's first page must show.</summary>
    public required FigureSheet Overview { get; init; }

    /// <summary>How many decisions of each sort there are, by their names in the report.</summary>
    public IEnumerable<(string Name, long Count)> Decisions =>
    [
        ("recyclings", CountOf("unit_recycled")),
        ("recyclingsRefused", CountOf("recycling_refused")),
        ("certificates", CountOf("certificate_issued")),
        ("purchases", CountOf("purchase_recorded")),
        ("purchasesRefused", CountOf("purchase_refused")),
        ("claimsApproved", CountOf("claim_approved")),
        ("claimsRefused", CountOf("claim_refused")),
        ("advances", CountOf("subsidy_advanced")),
        ("advancesRefused", CountOf("advance_refused")),
        .. AfterTheClaim,
        .. OfCustody,
        .. OfMoney,
    ];

    private IEnumerable<(string Name, long Count)> AfterTheClaim =>
    [
        ("reimbursements", CountOf("subsidy_reimbursed")),
        ("reimbursementsRefused", CountOf("reimbursement_refused")),
        ("returns", CountOf("unit_returned")),
        ("returnsRefused", CountOf("return_refused")),
        ("exchanges", CountOf("unit_exchanged")),
        ("exchangesRefused", CountOf("exchange_refused")),
        ("repairs", CountOf("unit_repaired")),
        ("repairsRefused", CountOf("repair_refused")),
        ("losses", CountOf("loss_reported")),
        ("lossesRefused", CountOf("loss_report_refused")),
        ("lossSteps", StepsOf("loss_withdrawn", "loss_approved", "loss_rejected", "loss_filed")),
        ("lossStepsRefused", CountOf("loss_step_refused")),
        ("replacements", Replacements),
        ("replacementsRefused", CountOf("replacement_refused")),
        ("corrections", CountOf("correction_requested")),
        ("correctionsRefused", CountOf("correction_refused")),
        ("correctionSteps", StepsOf("correction_approved", "correction_rejected", "correction_applied")),
        ("correctionStepsRefused", CountOf("correction_step_refused")),
        ("recoveries", CountOf("subsidy_recovered")),
        ("recoveriesRefused", CountOf("recovery_refused")),
        ("orders", CountOf("order_placed")),
        ("ordersRefused", CountOf("order_refused")),
        ("deliveries", CountOf("units_delivered")),
        ("deliveriesRefused", CountOf("delivery_refused")),
        ("cancellations", CountOf("order_cancelled")),
        ("cancellationsRefused", CountOf("cancellation_refused")),
    ];

    private IEnumerable<(string Name, long Count)> OfCustody =>
    [
        ("consignments", CountOf("consignment_opened")),
        ("consignmentsRefused", CountOf("consignment_refused")),
        ("consignmentSteps", StepsOf("consignment_shipped", "consignment_cancelled")),
        ("consignmentStepsRefused", CountOf("consignment_step_refused")),
        ("receipts", CountOf("receipt_recorded")),
        ("receiptsRefused", CountOf("receipt_refused")),
        ("resolutions", CountOf("discrepancy_resolved")),
        ("resolutionsRefused", CountOf("resolution_refused")),
        ("dismantlings", CountOf("units_dismantled")),
        ("dismantlingsRefused", CountOf("dismantling_refused")),
        ("declarations", CountOf("declaration_filed")),
        ("declarationsRefused", CountOf("declaration_refused")),
        ("declarationSteps", StepsOf(
            "declaration_reviewed", "declaration_approved", "declaration_rejected", "declaration_paid")),
        ("declarationStepsRefused", CountOf("declaration_step_refused")),
    ];

    private IEnumerable<(string Name, long Count)> OfMoney =>
    [
        ("statements", CountOf("statement_filed")),
        ("statementsRefused", CountOf("statement_refused")),
        ("reviews", CountOf("claims_reviewed")),
        ("reviewsRefused", CountOf("review_refused")),
        ("statementSteps", StepsOf(
            "statement_withdrawn", "review_concluded", "sample_reviewed", "funds_allocated", "payment_ordered",
            "payment_confirmed", "payment_failed")),
        ("statementStepsRefused", CountOf("statement_step_refused")),
        ("debtSettlements", CountOf("debt_settled")),
        ("debtSettlementsRefused", CountOf("debt_settlement_refused")),
        ("tranches", CountOf("budget_allocated")),
        ("tranchesRefused", CountOf("budget_allocation_refused")),
        ("breaches", CountOf("breach_recorded")),
        ("enterpriseStepsRefused", CountOf("enterprise_step_refused")),
        ("complaints", CountOf("complaint_filed")),
        ("complaintsRefused", CountOf("complaint_refused")),
        ("complaintSteps", StepsOf("complaint_forwarded", "complaint_answered", "complaint_reopened")),
        ("complaintStepsRefused", CountOf("complaint_step_refused")),
        ("signalSteps", StepsOf("signal_taken", "signal_released", "signal_closed")),
        ("signalStepsRefused", CountOf("signal_step_refused")),
    ];

    public long Claims => CountOf("claim_approved") + CountOf("claim_refused");

    private long StepsOf(params string[] types) => types.Sum(CountOf);

    private long CountOf(string type) => Types.GetValueOrDefault(type);
}
