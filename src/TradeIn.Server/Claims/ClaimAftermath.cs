using TradeIn.Client.Claims;
using TradeIn.Domain.Claims;
using TradeIn.EventStore;
using TradeIn.Server.Answers;
using TradeIn.Server.Log;

namespace TradeIn.Server.Claims;

/// <summary>What became of a claim after its decision.</summary>
internal static class ClaimAftermath
{
    /// <param name="events">The events of the claim; the first is the decision.</param>
    /// <param name="language">Of the reasons.</param>
    public static IReadOnlyList<LaterEvent> Of(IReadOnlyList<StoredEvent> events, Language language) =>
        [.. events.Skip(1).Select(stored => Tell(
            stored.Data, new LaterEvent(stored.Type, stored.Position, stored.RecordedAt, stored.Key()), language))];

    private static LaterEvent Tell(object happened, LaterEvent bare, Language language) => happened switch
    {
        SubsidyAdvanced e => bare with { Amount = e.Amount.Yuan },
        AdvanceRefused e => bare with { Amount = e.Amount.Yuan, Reasons = e.Reasons.In(language) },
        ClaimStated e => bare with { Cause = e.Statement, Amount = e.Amount.Yuan },
        ClaimUnstated e => bare with { Cause = e.Statement },
        SubsidyReimbursed e => bare with { Cause = e.Statement, Amount = e.Amount.Yuan },
        ReimbursementRefused e => bare with { Amount = e.Amount.Yuan, Reasons = e.Reasons.In(language) },
        ClaimRebound e => bare with
        {
            Cause = e.Exchange, Amount = e.TakenBack.Yuan, Subsidy = e.Subsidy.Yuan, OwedToFinance = e.OwedToFinance.Yuan,
        },
        ClaimReturned e => bare with { Cause = e.Return, Amount = e.TakenBack.Yuan, OwedToFinance = e.OwedToFinance.Yuan },
        ClaimRevoked e => bare with
        {
            Cause = e.Correction, Amount = e.ToRecover.Yuan, OwedToFinance = e.OwedToFinance.Yuan,
        },
        SubsidyRecovered e => bare with { Amount = e.Amount.Yuan },
        RecoveryRefused e => bare with { Amount = e.Amount.Yuan, Reasons = e.Reasons.In(language) },
        _ => throw new InvalidOperationException($"{happened.GetType().Name} does not follow a claim's decision."),
    };
}
