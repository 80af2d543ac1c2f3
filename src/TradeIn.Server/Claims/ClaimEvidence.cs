using TradeIn.Client.Claims;
using TradeIn.Domain;
using TradeIn.Domain.Buyers;
using TradeIn.Domain.Certificates;
using TradeIn.Domain.Claims;
using TradeIn.Domain.Enterprises;
using TradeIn.Domain.Programmes;
using TradeIn.Domain.Purchases;
using TradeIn.Domain.Units;
using TradeIn.EventStore;

namespace TradeIn.Server.Claims;

/// <summary>What a claim's decision read, as the log stood before it.</summary>
internal sealed record ClaimEvidence(
    Programme? Programme, Purchase? Purchase, Dictionary<string, IReadOnlyList<StoredEvent>> Events)
{
    /// <param name="log">The log.</param>
    /// <param name="claim">What was claimed.</param>
    /// <param name="asOf">The last position that the decision saw.</param>
    /// <param name="cancel">Ends the reading.</param>
    public static async Task<ClaimEvidence> ReadAsync(EventLog log, SubmitClaim claim, long asOf, CancellationToken cancel)
    {
        var names = new Dictionary<string, StreamName>
        {
            ["programme"] = Programme.Stream(claim.Programme), ["enterprise"] = Enterprise.Stream(claim.Seller),
            ["buyer"] = Buyer.Stream(claim.Programme, claim.Claimant.Key),
            ["certificate"] = Certificate.Stream(claim.Certificate), ["purchase"] = Purchase.Stream(claim.PurchaseId),
        };
        var read = await log.ReadAsync([.. names.Values.Select(name => name.ToString())], asOf, cancel);
        var programme = read.Fold<Programme>(names["programme"].ToString(), Programme.Evolve);
        var purchase = read.Fold<Purchase>(names["purchase"].ToString(), Purchase.Evolve);
        var events = names.ToDictionary(each => each.Key, each => read.Events(each.Value.ToString()));
        if (purchase?.Record is not null)
        {
            // The unit that the buyer had then: an exchange may have come before the claim.
            var unit = NewUnit.Stream(purchase.Unit.SerialNumber).ToString();
            events["new_unit"] = (await log.ReadAsync([unit], asOf, cancel)).Events(unit);
        }
        return new ClaimEvidence(programme, purchase, events);
    }

    /// <summary>The events that a rule read.</summary>
    public IReadOnlyList<EventReference> Behind(string code) =>
        [.. StreamsOf(code).SelectMany(kind => Events.GetValueOrDefault(kind) ?? []).Select(each =>
            new EventReference(each.Position, each.StreamId, each.Version, each.Type, each.RecordedAt))];

    /// <summary>Which streams a rule reads, beside what the claim itself says.</summary>
    private static string[] StreamsOf(string code) => code switch
    {
        "purchase.unknown" or "purchase.already-claimed" or "purchase.already-returned" => ["purchase"],
        "programme.mismatch" or "order.certificate-after-purchase" or "order.certificate-before-purchase"
            or "order.claim-too-early" => ["certificate", "purchase"],
        "buyer.mismatch" => ["certificate", "purchase"],
        "document.mismatch" => ["certificate"],
        "outlet.not-registered" => ["enterprise"],
        "outlet.not-the-selling-one" => ["purchase"],
        "quota.new-exceeded" => ["programme", "buyer"],
        "new-unit.subsidised-elsewhere" or "new-unit.already-subsidised" => ["new_unit"],
        "programme.not-in-force" => ["programme", "purchase"],
        _ when code.StartsWith("certificate.", StringComparison.Ordinal) => ["certificate"],
        _ => ["programme"],
    };
}
