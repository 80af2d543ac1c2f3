using TradeIn.Domain.Refusals;

namespace TradeIn.Domain.Identities;

internal static class SameBuyer
{
    /// <summary>
    /// Who comes must be the buyer on record, with the document on record (Q12), and an agent shows his own besides (Q11). Of
    /// another person's document nothing is said.
    /// </summary>
    /// <param name="rules">What is judged so far.</param>
    /// <param name="key">The buyer on record.</param>
    /// <param name="document">The document on record.</param>
    /// <param name="shown">Who comes, and what is shown.</param>
    /// <param name="agent">Who acts for him, if someone does.</param>
    /// <param name="whose">The buyer on record, in words.</param>
    public static void JudgeSameBuyer(
        this Judgements rules, BuyerKey key, DocumentType document, Party shown, Agent? agent, string whose)
    {
        var same = key == shown.Key;
        rules.Judge(ReasonCode.BuyerMismatch, same, actual: Comparand.OrNone(same ? null : whose));
        if (same)
            rules.Judge(
                ReasonCode.DocumentMismatch, document == shown.Document,
                DocumentName.Of(document), DocumentName.Of(shown.Document));
        if (agent is not null) rules.Judge(ReasonCode.AgentIdentityMissing, agent.Identity is not null);
    }
}
