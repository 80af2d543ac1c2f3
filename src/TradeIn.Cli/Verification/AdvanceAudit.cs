namespace TradeIn.Cli.Verification;

/// <summary>The seller pays the subsidy to the buyer: the granted amount, once (Q10, M1).</summary>
internal sealed class AdvanceAudit(Bench bench)
{
    private readonly RefusalAudit refusals = new(bench);

    public Decision Grant(LogRow row, EventBody body)
    {
        var (id, amount) = (body.Text("claim"), body.Amount("amount"));
        var claim = bench.Ledger.Claims.GetValueOrDefault(id);
        CheckSeller(row, body, claim);
        if (claim is { State: ClaimState.Advanced })
            bench.Find(FindingKind.AdvancedTwice, row, $"the subsidy of claim '{id}' was advanced before");
        else
            bench.Uphold(row, Judge(claim, amount));
        if (claim is { State: ClaimState.Approved })
            (claim.State, claim.AdvancedOn) = (ClaimState.Advanced, DayOf(claim, body.Instant("paidAt")));
        bench.Ledger.Totals.Advanced += amount;
        if (claim is not null) claim.Group.Advanced += amount;
        return Decision.Granted(row);
    }

    public Decision Refusal(LogRow row, EventBody body)
    {
        var claim = bench.Ledger.Claims.GetValueOrDefault(body.Text("claim"));
        CheckSeller(row, body, claim);
        refusals.Check(row, body, Judge(claim, body.Amount("amount")));
        return Decision.Refused(row);
    }

    private DateOnly DayOf(ClaimEntry claim, DateTimeOffset at) =>
        bench.Ledger.Programmes.TryGetValue(claim.Programme, out var file)
            ? file.DayOf(at) : DateOnly.FromDateTime(at.DateTime);

    private void CheckSeller(LogRow row, EventBody body, ClaimEntry? claim)
    {
        var seller = body.Text("seller");
        if (claim is not null && claim.Seller != seller)
            bench.Find(FindingKind.AdvanceSellerWrong, row, $"advanced by '{seller}', claimed at '{claim.Seller}'");
    }

    private static Ruling Judge(ClaimEntry? claim, decimal amount)
    {
        var ruling = new Ruling();
        ruling.Demand(
            claim is { State: ClaimState.Approved }, PublicReason.ClaimNotApproved, actual: ClaimEntry.NameOf(claim));
        if (claim?.Subsidy is { } granted)
            ruling.Demand(
                amount == granted, PublicReason.AdvanceWrongAmount, EventBody.Said(granted), EventBody.Said(amount));
        return ruling;
    }
}
