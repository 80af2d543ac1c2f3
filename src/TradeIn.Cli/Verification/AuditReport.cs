namespace TradeIn.Cli.Verification;

/// <summary>The result of an audit.</summary>
/// <param name="Events">How many events were examined.</param>
/// <param name="LastPosition">The position of the last one.</param>
/// <param name="Types">How many of each type.</param>
/// <param name="GrantedYuan">The sum of all subsidies granted.</param>
/// <param name="AdvancedYuan">The sum of all subsidies advanced.</param>
/// <param name="Findings">What was found.</param>
internal sealed record AuditReport(
    long Events, long LastPosition, IReadOnlyDictionary<string, long> Types, decimal GrantedYuan, decimal AdvancedYuan,
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
    ];

    public long Claims => CountOf("claim_approved") + CountOf("claim_refused");

    private long CountOf(string type) => Types.GetValueOrDefault(type);
}
