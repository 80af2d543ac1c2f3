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

    public long Claims => CountOf("claim_approved") + CountOf("claim_refused");

    private long StepsOf(params string[] types) => types.Sum(CountOf);

    private long CountOf(string type) => Types.GetValueOrDefault(type);
}
