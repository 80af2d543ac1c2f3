namespace TradeIn.Cli.Verification;

/// <summary>Before there were statements finance paid claims singly: the very amount that was advanced, once (M1).</summary>
internal sealed class SettlementAudit(Bench bench)
{
    private readonly RefusalAudit refusals = new(bench);

    public Decision Grant(LogRow row, EventBody body)
    {
        var (claim, amount) = Read(row, body);
        bench.Uphold(row, Judge(claim, amount));
        if (claim is { State: ClaimState.Advanced }) (claim.State, claim.PaidSingly, claim.PaymentReference) =
                (ClaimState.Reimbursed, amount, body.TextOrNone("reference"));
        if (body.TextOrNone("statement") is { } statement)
            bench.Find(FindingKind.CompanionStray, row, $"no payment of statement '{statement}' brings it");
        bench.Ledger.Totals.Reimbursed += amount;
        bench.Ledger.Totals.PaidSingly += amount;
        if (claim is not null) claim.Group.Paid += amount;
        return Decision.Granted(row);
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
        body.Day("paidOn");
        if (claim is not null) bench.CheckSaid(FindingKind.EnterpriseWrong, row, body, "seller", claim.Seller);
        return (claim, body.Amount("amount"));
    }

    private static Ruling Judge(ClaimEntry? claim, decimal amount)
    {
        var ruling = new Ruling();
        var isAdvanced = claim is { State: ClaimState.Advanced };
        ruling.Demand(isAdvanced, PublicReason.ClaimNotAdvanced, actual: ClaimEntry.NameOf(claim));
        if (isAdvanced)
            ruling.DemandEach(
                [claim!], stated => stated.Statement is null, PublicReason.ClaimAlreadyStated, stated => stated.Id,
                finding: stated => stated.Statement?.Id);
        if (isAdvanced)
            ruling.Demand(
                amount == claim!.WithBuyer, PublicReason.ReimbursementWrongAmount,
                EventBody.Said(claim.WithBuyer), EventBody.Said(amount));
        return ruling;
    }
}
