namespace TradeIn.Cli.Verification;

/// <summary>
/// What the books can say for or against the reasons of a refused statement, whose event names the claims that fail and
/// not the others.
/// </summary>
internal sealed class StatementEvidence(Ledger ledger, StatementEntry statement, DateOnly day)
{
    public Ruling Of(int declaredCount, decimal declaredTotal)
    {
        var ruling = new Ruling();
        ruling.Believe(PublicReason.StatementEmpty, _ => null);
        ruling.Believe(
            PublicReason.StatementClaimUnknown,
            reason => Each(reason, claim => !IsKnown(claim), "is a claim of this seller"));
        ruling.Believe(
            PublicReason.ClaimAlreadyStated,
            reason => Each(reason, claim => IsKnown(claim) && !claim!.IsUnstated, "is on no statement"));
        ruling.Believe(
            PublicReason.ClaimNotAdvanced,
            reason => Each(
                reason, claim => IsOpen(claim) && claim!.State != ClaimState.Advanced, "is advanced and unstated") ?? First(reason, claim => ClaimEntry.NameOf(claim)));
        ruling.Believe(
            PublicReason.StatementAmountDiffers,
            reason => Each(reason, IsAdvanced, "is not advanced and unstated")
                ?? First(reason, claim => EventBody.Said(claim.WithBuyer)));
        ruling.Believe(
            PublicReason.StatementBeforeAdvance,
            reason => Each(reason, claim => IsAdvanced(claim) && claim!.AdvancedOn > day, "was advanced before")
                ?? First(reason, claim => EventBody.Said(claim.AdvancedOn)));
        ruling.Believe(PublicReason.StatementCountDiffers, reason => Declared(reason, EventBody.Said(declaredCount)));
        ruling.Believe(PublicReason.StatementTotalDiffers, reason => Declared(reason, EventBody.Said(declaredTotal)));
        return ruling;
    }

    private bool IsKnown(ClaimEntry? claim) =>
        claim is not null && claim.Seller == statement.Seller && claim.Programme == statement.Programme;

    private bool IsOpen(ClaimEntry? claim) => IsKnown(claim) && claim!.IsUnstated;

    private bool IsAdvanced(ClaimEntry? claim) => IsOpen(claim) && claim!.State == ClaimState.Advanced;

    private string? Each(EventBody reason, Func<ClaimEntry?, bool> fails, string otherwise)
    {
        var items = reason.TextsOrNone("items");
        if (items.Count == 0) return "it names no claim";
        foreach (var item in items)
            if (!fails(ledger.Claims.GetValueOrDefault(item))) return $"'{item}' {otherwise}";
        return null;
    }

    private string? First(EventBody reason, Func<ClaimEntry, string> finding)
    {
        var first = ledger.Claims.GetValueOrDefault(reason.Texts("items")[0]);
        var (told, right) = (reason.Said("actual"), first is null ? "" : finding(first));
        return told == right ? null : $"the first claim is told as {told}; it is {right}";
    }

    private static string? Declared(EventBody reason, string declared) =>
        reason.Said("actual") != declared ? $"{declared} was declared"
            : reason.Said("limit") == declared ? "what was declared is what it comes to" : null;
}
