namespace TradeIn.Cli.Verification;

/// <summary>
/// The seller recovers the subsidy of a revoked claim; only then are purchase, unit and count free (A4).
/// </summary>
internal sealed class RecoveryAudit(Bench bench)
{
    private readonly RefusalAudit refusals = new(bench);

    public Decision Grant(LogRow row, EventBody body)
    {
        var (claim, amount) = Read(row, body);
        bench.Uphold(row, Judge(claim, amount));
        bench.Ledger.Totals.Recovered += amount;
        if (claim is not { State: ClaimState.Revoked, Purchase: { } purchase }) return Decision.Unread(row);
        var at = body.Instant("recoveredAt");
        if (bench.Open(row, purchase.Programme, at, at) is not { } hearing) return Decision.Unread(row);
        claim.State = ClaimState.Recovered;
        return Decision.Granted(row, GivenBack.Free(bench.Ledger, claim, purchase, claim.Id, hearing.Day));
    }

    public Decision Refusal(LogRow row, EventBody body)
    {
        var (claim, amount) = Read(row, body);
        refusals.Check(row, body, Judge(claim, amount));
        return Decision.Refused(row);
    }

    private (ClaimEntry? Claim, decimal Amount) Read(LogRow row, EventBody body)
    {
        var claim = bench.Ledger.Claims.GetValueOrDefault(body.Text("claim"));
        if (claim is not null) bench.CheckSaid(FindingKind.EnterpriseWrong, row, body, "seller", claim.Seller);
        return (claim, body.Amount("amount"));
    }

    private static Ruling Judge(ClaimEntry? claim, decimal amount)
    {
        var ruling = new Ruling();
        var isOpen = claim is { State: ClaimState.Revoked, ToRecover: > 0 };
        ruling.Demand(isOpen, PublicReason.ClaimNothingToRecover, actual: ClaimEntry.NameOf(claim));
        if (isOpen)
            ruling.Demand(
                amount == claim!.ToRecover, PublicReason.RecoveryWrongAmount,
                EventBody.Said(claim.ToRecover), EventBody.Said(amount));
        return ruling;
    }
}

/// <summary>What follows when a subsidy was given back and the sale stands (A4).</summary>
internal static class GivenBack
{
    /// <summary>Frees purchase, unit and count, and says what must tell of it.</summary>
    public static Companion[] Free(Ledger ledger, ClaimEntry claim, PurchaseEntry purchase, string cause, DateOnly day)
    {
        purchase.ClaimedBy = null;
        ledger.UnitOf(purchase.Unit.SerialNumber).Subsidised = null;
        ledger.UsageOf(purchase.Programme, purchase.Buyer).New--;
        return
        [
            new Companion("purchase_unsubsidised")
                .Says("purchase", purchase.Id).Says("claim", claim.Id).Says("cause", cause).Says("on", day),
            new Companion("new_unit_unsubsidised")
                .Says("serialNumber", purchase.Unit.SerialNumber).Says("purchase", purchase.Id).Says("claim", claim.Id)
                .Says("cause", cause),
            Released(claim, purchase, cause, day),
        ];
    }

    public static Companion Released(ClaimEntry claim, PurchaseEntry purchase, string cause, DateOnly day) =>
        new Companion("new_unit_released")
            .Says("buyer", purchase.Buyer).Says("programme", purchase.Programme).Says("claim", claim.Id)
            .Says("cause", cause).Says("on", day);
}
